"""Two who are named after their office: «Ngoại trưởng hai nước A và B», «hai Thứ trưởng là A và B»."""

from __future__ import annotations

from dataclasses import replace

from diplograph.extract.hits import Hits
from diplograph.extract.names import NameShapes
from diplograph.extract.phrases import Phrase
from diplograph.extract.tokens import Tokens

_SHORTEST = 2
"""Words of a name that no title introduces."""
_NO_NAME = ("country", "place", "org", "office", "heads.organization", "heads.place")
_SIGNS = frozenset({",", ":", "(", "-", "–"})


def named_pairs(
    tokens: Tokens, hits: Hits, shapes: NameShapes, phrases: list[Phrase], end: int
) -> list[Phrase]:
    """The phrases; two names right after an office of two take its place."""
    kept: list[Phrase] = []
    for phrase in phrases:
        if kept and phrase.start < kept[-1].end:
            continue  # read already, as one of the two
        two = _two(tokens, hits, shapes, phrases, phrase, end)
        kept += two or [phrase]
    return kept


def _two(
    tokens: Tokens,
    hits: Hits,
    shapes: NameShapes,
    phrases: list[Phrase],
    pair: Phrase,
    end: int,
) -> list[Phrase]:
    """The two persons named after the pair; none if they are not."""
    if pair.kind != "pair" or not pair.offices or pair.parties:
        return []
    is_them = hits.at(pair.end, "words.copula")
    at = is_them.end if is_them else pair.end
    aside = tokens.words[at : at + 1] != [] and tokens.words[at] in _SIGNS
    at += aside
    first = _person(tokens, hits, shapes, phrases, at, end)
    joined = hits.at(first.end, "words.and") if first else None
    if first is None or joined is None:
        return []
    second = _person(tokens, hits, shapes, phrases, joined.end, end)
    if second is None:
        return []
    for person in (first, second):
        shared = [replace(office, country=None) for office in pair.offices]
        person.offices = [*shared, *person.offices]
    if aside:  # «Ngoại trưởng hai nước, ông A và bà B, …»: the pair acts
        return []
    first.start = pair.start
    return [first, second]


def _person(
    tokens: Tokens,
    hits: Hits,
    shapes: NameShapes,
    phrases: list[Phrase],
    at: int,
    end: int,
) -> Phrase | None:
    """The person named at the token, with a title or by two capitals."""
    known = next((p for p in phrases if p.start == at), None)
    if known is not None:
        return known if known.kind == "person" else None
    if at >= end or hits.at(at, *_NO_NAME):
        return None
    stop = shapes.run(tokens, hits, at, end)
    if stop - at < _SHORTEST:
        return None
    return Phrase("person", at, stop, tokens.slice(at, stop), at)
