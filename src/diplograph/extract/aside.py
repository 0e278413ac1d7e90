"""Whether a place of the sentence is that of another event of the sentence."""

from __future__ import annotations

from diplograph.extract.found import Found
from diplograph.extract.phrases import Phrase
from diplograph.extract.sentence import Sentence

_PAPERS = frozenset({"Signing", "Relations"})
"""Families of what is signed or agreed where one met."""
_NEAR = 2
"""Tokens between a conference and the place where it is."""
_JOINS = frozenset({",", ";"})


def elsewhere(sentence: Sentence, found: Found, place: Phrase) -> bool:
    """Whether the words place another event there.

    «ngay sau lễ đón tại A, B hội đàm với C»; «hội đàm với C sau lễ đón tại A»;
    «dự hội nghị tại A và thăm B»; not «hội đàm và ký hiệp định tại A».
    """
    if found.wording.family in _PAPERS:
        return False
    low, high = found.anchor[0], max(found.anchor[1], found.high)
    if place.start >= high:
        return (
            _sequel(sentence, high, place.start)
            or _next(sentence, found, place)
            or _of_conference(sentence, found, high, place)
        )
    if place.end > low:
        return False
    if on_eve(sentence, found, place):
        return True
    between = range(place.end, low)
    parted = any(
        sentence.tokens.words[at] in _JOINS or sentence.hits.at(at, "words.and")
        for at in between
    )
    if not parted:
        return False
    opens = _opening(sentence)
    first = max(opens, _clause(sentence, place.start))
    other = _told(sentence, first, place.start)
    sequence = sentence.hits.at(opens, "status.sequence") is not None
    house = place.value.startswith("building-")
    visit = found.wording.family == "Visit"
    return other and (sequence or house or visit)


def _of_conference(sentence: Sentence, found: Found, start: int, place: Phrase) -> bool:
    """«meet A and attend a forum | in Oslo»: the forum is there, not the meeting."""
    if found.wording.family == "Conference":
        return False
    told = [p for p in sentence.between(start, place.start) if p.end <= place.start]
    if not told or told[-1].kind != "conference":
        return False
    forum = told[-1]
    near = place.start - forum.end <= _NEAR
    hits = sentence.hits
    verb = hits.ending(hits.back(forum.start, "words.determiner"), "anchor")
    if verb is None or not near:
        return False
    return hits.ending(verb.start, "words.and") is not None


def _sequel(sentence: Sentence, start: int, end: int) -> bool:
    """Whether «after the ceremony» or the like stands between an event and the place."""
    for at in sentence.hits.places(start, end, "status.sequence"):
        hit = sentence.hits.at(at, "status.sequence")
        if hit and _told(sentence, hit.end, end):
            return True
    return False


def on_eve(sentence: Sentence, found: Found, place: Phrase) -> bool:
    """«trả lời báo chí tại A, trước thềm chuyến thăm B»: the visit is still to come."""
    low = found.anchor[0]
    return found.wording.family == "Visit" and bool(
        sentence.hits.places(place.end, low, "words.eve")
    )


def _next(sentence: Sentence, found: Found, place: Phrase) -> bool:
    """«hội đàm với A, gặp gỡ B tại khu nhà sàn»: the house is where B was met."""
    if not place.value.startswith("building-"):
        return False
    start = max(found.anchor[1], found.high)
    return any(
        sentence.tokens.words[at] in _JOINS
        and sentence.hits.at(at + 1, "anchor") is not None
        for at in range(start, place.start)
    )


def _told(sentence: Sentence, start: int, end: int) -> bool:
    """Whether an event word stands in the range, in no phrase."""
    return any(
        sentence.covering(at) is None and sentence.hits.at(at, "words.held") is None
        for at in sentence.hits.places(start, end, "anchor")
    )


def _opening(sentence: Sentence) -> int:
    """The first token that is no part of a date, nor its comma."""
    at = sentence.start
    while at < sentence.end:
        after = sentence.date_at(at)
        if after == at and sentence.tokens.words[at] != ",":
            return at
        at = max(after, at + 1)
    return sentence.start


def _clause(sentence: Sentence, at: int) -> int:
    """The token after the last comma before."""
    while at > sentence.start and sentence.tokens.words[at - 1] not in _JOINS:
        at -= 1
    return at
