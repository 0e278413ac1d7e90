"""Where and when a conference is held, wherever in the article that is told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta

from diplograph.extract.draft import Draft
from diplograph.extract.hits import Hit
from diplograph.extract.moment import When
from diplograph.extract.phrases import Phrase
from diplograph.extract.sentence import Sentence
from diplograph.extract.where import vast
from diplograph.pack import LanguagePack

_REACH = 12
"""Tokens after «is held» within which its place stands."""
_AUXILIARY = 4
"""Tokens between a conference and «is held»."""
_LONGEST = timedelta(days=31)
_NOW = frozenset({"Occurred", "Planned"})
_ON_MARGINS = frozenset({"Encounter"})
_ENDS = frozenset({".", ";", ":"})


class Occasions:
    """Notes the places of conferences: «APEC, được tổ chức tại Đà Nẵng», «Forum in Davos»."""

    def __init__(self, language: LanguagePack) -> None:
        self._locative = language.words("words", "locative")
        self._places: dict[str, set[str]] = defaultdict(set)
        self._days: dict[str, dict[tuple[date, date], When]] = defaultdict(dict)

    def note(self, sentence: Sentence, days: Sequence[When]) -> None:
        """Keep where and on which of the days the sentence says that they are held."""
        for phrase in sentence.phrases:
            if phrase.kind == "conference" and phrase.entity:
                place = self._place(sentence, phrase)
                if place is not None and place.entity:
                    self._places[phrase.entity].add(place.entity)
                when = self._when(sentence, phrase, days) if days else None
                if when is not None and when.span:
                    self._days[phrase.entity][when.span] = when

    def settle(self, drafts: list[Draft]) -> None:
        """Give each attendance without a place or days those of its conference.

        A meeting on its margins is held where it is.
        """
        for draft in drafts:
            if draft.family == "Conference":
                if draft.when is None and draft.status in _NOW:
                    draft.when = self._held_on(draft)
                held = draft.playing("conference")
                self._place_at(draft, held)
            elif draft.family in _ON_MARGINS and draft.margins:
                self._place_at(draft, {draft.margins})

    def _place_at(self, draft: Draft, conferences: set[str]) -> None:
        told = {place for c in conferences for place in self._places.get(c, ())}
        if draft.place is None and len(told) == 1:
            draft.place = told.pop()

    def _held_on(self, draft: Draft) -> When | None:
        told = {
            span: when
            for role, entity in draft.roles
            if role == "conference"
            for span, when in self._days.get(entity, {}).items()
        }
        return next(iter(told.values())) if len(told) == 1 else None

    def _when(
        self, sentence: Sentence, phrase: Phrase, days: Sequence[When]
    ) -> When | None:
        """The days after «sẽ diễn ra», «is held from», if no event stands between."""
        held = _held(sentence, _past_bracket(sentence, phrase.end))
        if held is None:
            return None
        starts = sentence.tokens.starts
        for at in range(held.end, min(held.end + _REACH, sentence.end)):
            if sentence.tokens.words[at] in _ENDS:
                return None
            if sentence.hits.at(at, "anchor") and sentence.covering(at) is None:
                return None
            for when in days:
                if when.start == starts[at]:
                    return when if _short(when) else None
        return None

    def _place(self, sentence: Sentence, phrase: Phrase) -> Phrase | None:
        at = _past_bracket(sentence, phrase.end)
        beside = self._located(sentence, at)
        if beside is not None:
            return beside
        held = _held(sentence, at)
        return self._after(sentence, held.end) if held else None

    def _after(self, sentence: Sentence, start: int) -> Phrase | None:
        dated = {at for low, high in sentence.dates for at in range(low, high)}
        for at in range(start, min(start + _REACH, sentence.end)):
            if at in dated:
                continue
            if sentence.tokens.words[at] in _ENDS or sentence.hits.at(at, "anchor"):
                return None
            place = self._located(sentence, at)
            if place is not None:
                return place
        return None

    def _located(self, sentence: Sentence, at: int) -> Phrase | None:
        """The place that «tại», «in» at the token leads to."""
        if at >= sentence.end or sentence.tokens.norms[at] not in self._locative:
            return None
        place = sentence.starting(sentence.hits.past(at + 1, "words.article"))
        told = (
            place is not None and place.kind in {"place", "country"} and not vast(place)
        )
        return place if told else None


def margins(sentence: Sentence) -> str | None:
    """Id of the conference of «bên lề hội nghị …», «on the sidelines of the summit»."""
    for phrase in sentence.phrases:
        if phrase.kind != "conference" or not phrase.entity:
            continue
        at = sentence.hits.back(phrase.start, "words.article")
        if sentence.hits.ending(at, "words.margins"):
            return phrase.entity
    return None


def _held(sentence: Sentence, at: int) -> Hit | None:
    """«(sẽ) diễn ra», «is held» at the token or soon after it."""
    near = range(at, min(at + _AUXILIARY, sentence.end))
    hits = (sentence.hits.at(n, "words.held", "words.convened") for n in near)
    return next(filter(None, hits), None)


def _short(when: When) -> bool:
    return bool(when.span and when.span[1] - when.span[0] < _LONGEST)


def _past_bracket(sentence: Sentence, at: int) -> int:
    """The token after «(OIC)», if a bracket opens here."""
    words = sentence.tokens.words
    if at >= sentence.end or words[at] != "(":
        return at
    return next((n + 1 for n in range(at, sentence.end) if words[n] == ")"), at)
