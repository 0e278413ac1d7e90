"""Office-holders of counted countries: «Bộ trưởng Quốc phòng ba nước A, B và C»."""

from __future__ import annotations

from diplograph.extract.hits import Hits
from diplograph.extract.phrases import OFFICIALS, Phrase
from diplograph.extract.tokens import Tokens

_UNNAMED = frozenset({"title", "titles", "unnamed", "pair"})


def of_counted(tokens: Tokens, hits: Hits, phrases: list[Phrase]) -> list[Phrase]:
    """The phrases; the first country of such a list stands for its office-holder."""
    kept: list[Phrase] = []
    for phrase in phrases:
        start = _people(tokens, hits, kept, phrase)
        if start >= 0:
            while kept and kept[-1].start >= start:
                kept.pop()
            phrase.start, phrase.number = start, OFFICIALS
        elif kept and _goes_on(tokens, hits, kept[-1], phrase):
            phrase.number = OFFICIALS
        kept.append(phrase)
    return kept


def _goes_on(tokens: Tokens, hits: Hits, last: Phrase, land: Phrase) -> bool:
    """Whether the country goes on with a list of which the last one is part."""
    if last.number != OFFICIALS or {last.kind, land.kind} != {"country"}:
        return False
    joined = hits.at(last.end, "words.and")
    return land.start == (joined.end if joined else last.end + 1) and (
        joined is not None or tokens.words[last.end] == ","
    )


def _people(tokens: Tokens, hits: Hits, before: list[Phrase], land: Phrase) -> int:
    """Where the office stands whose holders in the countries are meant, -1 if nowhere."""
    if land.kind != "country" or land.generic or land.number != 1:
        return -1
    at = land.start
    if tokens.words[at - 1] == ":":
        at -= 1
    opened = hits.ending(at, "words.listing")
    marker = hits.ending(opened.start if opened else at, "anaphora.lands")
    if marker is None:
        return -1
    last = before[-1] if before else None
    if last is not None and last.end > marker.start:
        last = before[-2] if len(before) > 1 else None
    if last is not None and last.kind in _UNNAMED and last.end == marker.start:
        return last.start
    people = hits.ending(marker.start, "anaphora.leaders")
    return people.start if people else -1
