"""Holders of one office told behind each country: «the ministers of A (X), B (Y) and C (Z)»."""

from __future__ import annotations

from dataclasses import replace

from diplograph.extract.hits import Hit, Hits
from diplograph.extract.names import NameShapes
from diplograph.extract.phrases import OFFICIALS, OfficePhrase, Phrase
from diplograph.extract.tokens import Tokens

_TWO = 2


def land_holders(
    tokens: Tokens, hits: Hits, shapes: NameShapes, phrases: list[Phrase], end: int
) -> list[Phrase]:
    """The phrases, each country of such a list replaced by the person behind it."""
    found = list(phrases)
    for first in phrases:
        _serves(hits, first, found)
        if not _opens(first) or all(one is not first for one in found):
            continue
        listed = _listed(tokens, hits, shapes, found[found.index(first) :], end)
        if len(listed) < _TWO:
            continue
        office = _office(tokens, hits, first)
        holders = [_holder(tokens, *told, office) for told in listed]
        low, high = first.start, holders[-1].end
        rest = [p for p in found if p.end <= low or p.start >= high]
        found = sorted([*rest, *holders], key=lambda phrase: phrase.start)
    return found


def _serves(hits: Hits, one: Phrase, phrases: list[Phrase]) -> None:
    """«ministers of the G7, X | of Canada, Y of …»: the country belongs to X."""
    many = one.kind == "person" and one.country is None and one.offices
    of = hits.at(one.end, "words.of") if many and one.offices[0].plural else None
    land = next((p for p in phrases if of and p.start == of.end), None)
    if land is not None and land.kind == "country":
        one.country, one.end = land.country, land.end
        phrases.remove(land)


def _opens(first: Phrase) -> bool:
    """Whether the phrase is the people of a country, or their first with his name."""
    if first.kind == "person":
        held = first.offices[:1]
        return bool(held) and held[0].plural and held[0].country == first.country
    return first.kind == "country" and first.number == OFFICIALS


def _listed(
    tokens: Tokens, hits: Hits, shapes: NameShapes, phrases: list[Phrase], end: int
) -> list[tuple[Phrase, int, int]]:
    """Each country of the list, and where the name behind it starts and ends."""
    found: list[tuple[Phrase, int, int]] = []
    for phrase in phrases:
        if found and phrase.start < found[-1][2]:
            continue
        if phrase.kind == "person" and not found and phrase.name_start >= 0:
            found.append((phrase, phrase.name_start, phrase.end))
            continue
        follows = not found or _goes_on(tokens, found[-1][2], phrase.start)
        if phrase.kind != "country" or not follows:
            break
        start, stop = _name(tokens, hits, shapes, phrase.end, end)
        if stop == start:
            return []
        found.append((phrase, start, stop))
    return found


def _name(
    tokens: Tokens, hits: Hits, shapes: NameShapes, at: int, end: int
) -> tuple[int, int]:
    """Where the name in brackets or between commas starts and ends, both the same if none."""
    sign = tokens.words[at : at + 1]
    if sign not in (["("], [","]):
        return at, at
    start = at + 1
    while start < end:
        hit = hits.at(start, "words.honorific")
        if hit is None and not tokens.words[start].endswith("."):
            break
        start = hit.end if hit else start + 1  # «H.E. Mr. X»
    stop = shapes.run(tokens, hits, start, end)
    shut = [")"] if sign == ["("] else [","]
    acts = sign == [","] and hits.at(stop, "anchor") is not None  # «…, X | met in Oslo»
    ends = sign == [","] and tokens.words[stop : stop + 1] in ([], ["."])
    closed = acts or ends or tokens.words[stop : stop + 1] in (shut, [";"])
    named = stop - start >= _TWO and closed
    known = hits.at(start, "country", "place", "org", "office", "conference")
    return (start, stop) if named and known is None else (at, at)


def _goes_on(tokens: Tokens, at: int, start: int) -> bool:
    """Whether only signs, «and», «of» and «the» stand between."""
    joins = {")", ",", ";", "and", "&", "of", "the"}
    return start > at and all(word in joins for word in tokens.norms[at:start])


def _office(tokens: Tokens, hits: Hits, people: Phrase) -> OfficePhrase | None:
    """«Foreign Ministers of Laos» as the office of one, without the country."""
    if people.kind == "person":
        return _without_land(tokens, hits, people.offices[0])
    of_one = title_of_one(tokens, hits, people.start, people.end)
    if of_one is None:
        return None
    title, head = of_one
    return OfficePhrase(
        people.start,
        head.end,
        title,
        head=head.entry.value,
        rank=head.entry.rank,
        lemma=title.lower(),
    )


def title_of_one(
    tokens: Tokens, hits: Hits, start: int, end: int
) -> tuple[str, Hit] | None:
    """«Foreign Ministers of …» as the title of one, and its head; None without a plural."""
    for at in range(start, end):
        head = hits.at(at, "office")
        if head is not None and head.entry.singular:
            return " ".join([*tokens.words[start:at], head.entry.singular]), head
    return None


def _without_land(tokens: Tokens, hits: Hits, office: OfficePhrase) -> OfficePhrase:
    land = hits.ending(office.end, "country")
    tail = tokens.slice(land.start, land.end) if land else ""
    title = office.title.removesuffix(tail).strip()
    title = title.removesuffix(" the").removesuffix(" of")
    return replace(office, title=title, lemma=title.lower(), country=None)


def _holder(
    tokens: Tokens, land: Phrase, start: int, stop: int, office: OfficePhrase | None
) -> Phrase:
    name = tokens.slice(start, stop)
    end = stop + (tokens.words[stop : stop + 1] == [")"])
    held = [replace(office, country=land.country)] if office else []
    return Phrase("person", land.start, end, name, start, held, land.country)
