"""One office told for several: «Ngoại trưởng Ấn Độ A, Nhật Bản B và Úc C»."""

from __future__ import annotations

from dataclasses import replace

from diplograph.extract.hits import Hits
from diplograph.extract.names import NameShapes
from diplograph.extract.phrases import Phrase
from diplograph.extract.tokens import Tokens

_SHORTEST = 2
"""Words of a name that no title introduces."""
_NO_NAME = ("country", "place", "org", "office", "heads.organization")


def shared_offices(
    tokens: Tokens, hits: Hits, shapes: NameShapes, phrases: list[Phrase], end: int
) -> list[Phrase]:
    """The phrases; a country with a name after it is a person of the office before."""
    kept: list[Phrase] = []
    for phrase in phrases:
        first = kept[-1] if kept else None
        if first is not None and phrase.start < first.end:
            continue  # inside the name just read
        if first is not None and _goes_on(tokens, hits, first, phrase):
            stop = shapes.run(tokens, hits, phrase.end, end)
            if stop - phrase.end >= _SHORTEST and not hits.at(phrase.end, *_NO_NAME):
                several = hits.ending(first.start, "anaphora.many", "anaphora.two")
                first.start = several.start if several else first.start
                kept.append(_holder(tokens, first, phrase, stop))
                continue
        kept.append(phrase)
    return kept


def _goes_on(tokens: Tokens, hits: Hits, first: Phrase, land: Phrase) -> bool:
    """Whether «, | Nhật Bản» goes on with people like «Ngoại trưởng Ấn Độ A»."""
    if first.kind != "person" or land.kind != "country" or not first.country:
        return False
    at = first.end
    if tokens.words[at : at + 1] == [","]:
        at += 1
    joined = hits.at(at, "words.and")
    at = joined.end if joined else at
    of_land = hits.ending(first.name_start, "country") is not None
    return of_land and land.start == at > first.end


def _holder(tokens: Tokens, first: Phrase, land: Phrase, stop: int) -> Phrase:
    offices = [replace(first.offices[0], country=land.country)] if first.offices else []
    return Phrase(
        "person",
        land.start,
        stop,
        tokens.slice(land.end, stop),
        land.end,
        offices,
        land.country,
    )
