"""What somebody did more than once: «thăm C ba lần, vào các năm 2010, 2012 và 2015»."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from diplograph.extract.draft import Draft
from diplograph.extract.found import Found
from diplograph.extract.moment import When
from diplograph.extract.phrases import Phrase
from diplograph.extract.sentence import Sentence

_MET = frozenset({"Visit", "Encounter"})
"""Families of what people do again and again."""
_TWO = 2
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_PLACES = frozenset({"place", "country"})
_Time = tuple[When, Phrase | None]


def repeats(
    sentence: Sentence, found: Found, draft: Draft, days: Sequence[When]
) -> list[Draft]:
    """The same event on each further day that the words list behind its own."""
    when = draft.when
    if draft.family not in _MET or found.wording.noun or not when or not when.span:
        return []
    starts = sentence.tokens.starts
    if when.start < starts[found.anchor[0]]:
        return []
    place, at = _place(sentence, _after(sentence, when))
    times = _times(sentence, at, days)
    if times and draft.family == "Encounter":
        draft.place = place.entity if place else None
    again = [_again(draft, *time) for time in times]
    came = [entity for role, entity in draft.roles if role == "visitor"]
    return _one_each([draft, *again], came)[1:] if len(came) > 1 else again


def by_nation(draft: Draft) -> list[Draft]:
    """«A (of Laos) and B (of Chile) arrived in C»: each comes on a visit of his own.

    The first remains as the draft itself; who comes from one country came together.
    """
    came = [entity for role, entity in draft.roles if role == "visitor"]
    if len(came) < _TWO:
        return [draft]
    lands = [draft.country_of.get(entity) for entity in came]
    ends = draft.playing("destination")
    towns = ends <= draft.nations | {*draft.towns}  # a palace they go to see together
    home = {draft.country_of.get(end) for end in ends} & {*lands}
    if not ends or not towns or home or None in lands or len({*lands}) < _TWO:
        return [draft]
    visits = []
    for land in dict.fromkeys(lands):
        ours = {e for e, of in zip(came, lands, strict=True) if of == land}
        kept = [r for r in draft.roles if r[0] != "visitor" or r[1] in ours]
        visits.append(replace(draft, roles=kept, more=[], signs=dict(draft.signs)))
    draft.roles = visits[0].roles
    return [draft, *visits[1:]]


def _one_each(drafts: list[Draft], came: list[str]) -> list[Draft]:
    """«A và B lần lượt thăm C năm 2001 và 2007»: the first year is A's, the second B's."""
    if len(drafts) != len(came):
        return drafts[:1]
    for draft, entity in zip(drafts, came, strict=True):
        draft.roles = [r for r in draft.roles if r[0] != "visitor" or r[1] == entity]
    return drafts


def _again(draft: Draft, when: When, place: Phrase | None) -> Draft:
    told = place.entity if place else None
    return replace(
        draft,
        when=when,
        place=draft.place if draft.family == "Visit" else told,
        position=when.start,
        roles=list(draft.roles),
        more=[],
        signs=dict(draft.signs),
    )


def _times(sentence: Sentence, at: int, days: Sequence[When]) -> list[_Time]:
    """The days from the token on, with their places, as long as nothing else is told."""
    told: list[_Time] = []
    while at < sentence.end:
        when = _day(sentence, at, days)
        if when is not None:
            place, at = _place(sentence, _after(sentence, when))
            told.append((when, place))
            continue
        step = _joined(sentence, at)
        if step == at:
            break
        at = step
    return told


def _joined(sentence: Sentence, at: int) -> int:
    """The token after a comma, «và», «lần thứ hai vào»; the same one if none stands there."""
    if sentence.tokens.words[at] == ",":
        return at + 1
    return sentence.hits.past(at, "words.and", "words.once_more")


def _day(sentence: Sentence, at: int, days: Sequence[When]) -> When | None:
    """The day, or the mere year, that starts at the token."""
    start, word = sentence.tokens.starts[at], sentence.tokens.words[at]
    for when in days:
        if when.start == start:
            return when if when.span and when.relative is None else None
    if not _YEAR.match(word):
        return None
    span = date(int(word), 1, 1), date(int(word), 12, 31)
    return When(start, start + len(word), word, span, word)


def _after(sentence: Sentence, when: When) -> int:
    """The first token behind a date."""
    starts = sentence.tokens.starts
    return bisect_left(starts, when.end, sentence.start, sentence.end)


def _place(sentence: Sentence, at: int) -> tuple[Phrase | None, int]:
    """The place that «tại» leads to at the token, and the token after it."""
    hit = sentence.hits.at(at, "words.locative")
    place = sentence.starting(hit.end) if hit else None
    if place is None or place.kind not in _PLACES:
        return None, at
    return place, place.end
