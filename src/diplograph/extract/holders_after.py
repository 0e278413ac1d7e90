"""Names whose one office follows them all: «A, B and C, interior ministers of X, Y and Z,»."""

from __future__ import annotations

from dataclasses import replace

from diplograph.extract.hits import Hits
from diplograph.extract.land_holders import title_of_one
from diplograph.extract.lands import lands_after, lands_before
from diplograph.extract.names import NameShapes
from diplograph.extract.phrases import OfficePhrase, Phrase, bare_person
from diplograph.extract.tokens import Tokens

_SHORTEST, _LONGEST = 2, 5
"""Tokens of a name that no title introduces."""
_KNOWN = ("country", "place", "org", "office", "conference", "heads.organization")


def holders_after(
    tokens: Tokens, hits: Hits, shapes: NameShapes, phrases: list[Phrase], end: int
) -> list[Phrase]:
    """The phrases; as many names as countries are told behind each have their own."""
    for last in phrases:
        office = _told_after(last)
        if office is None:
            continue
        codes, stop = _lands(tokens, hits, office, end)
        if len(codes) < _SHORTEST:
            continue
        people = [*_before(tokens, hits, shapes, phrases, last.start), last]
        if len(people) != len(codes):
            continue
        for person, code in zip(people, codes, strict=True):
            person.country = code
            others = [held for held in person.offices if held is not office]
            person.offices = [*others, _held(tokens, hits, office, code)]
        first = people[0].start
        last.end = stop
        rest = [p for p in phrases if p.end <= first or p.start >= stop]
        return sorted([*rest, *people], key=lambda phrase: phrase.start)
    return phrases


def _told_after(phrase: Phrase) -> OfficePhrase | None:
    """The office of several that stands behind the person's name."""
    told = phrase.offices[-1:] if phrase.kind == "person" else []
    return next((o for o in told if o.plural and o.start > phrase.name_start), None)


def _lands(
    tokens: Tokens, hits: Hits, office: OfficePhrase, end: int
) -> tuple[list[str], int]:
    """Codes of «of Laos, Chad and Mali» at the end of the office, and where they end."""
    land = hits.ending(office.end, "country")
    if land is None:
        return [], office.end
    before, _ = lands_before(tokens, hits, land.start)
    after, stop = lands_after(tokens, hits, office.end, end)
    return [*before, land.entry.value, *after], stop


def _held(tokens: Tokens, hits: Hits, office: OfficePhrase, code: str) -> OfficePhrase:
    """The office of one of them: «interior minister»."""
    of_one = title_of_one(tokens, hits, office.start, office.end)
    if of_one is None:
        return replace(office, country=code)
    title, _ = of_one
    return replace(office, title=title, lemma=title.lower(), country=code, plural=False)


def _before(
    tokens: Tokens, hits: Hits, shapes: NameShapes, phrases: list[Phrase], start: int
) -> list[Phrase]:
    """The people listed before the last: «A, B and | C»."""
    joined = hits.ending(start, "words.and")
    at = joined.start if joined else start
    found: list[Phrase] = []
    while joined is not None or (found and tokens.words[at - 1 : at] == [","]):
        stop = at if joined else at - 1
        stop -= tokens.words[stop - 1 : stop] == [","]
        joined = None
        person = _ending(tokens, hits, shapes, phrases, stop)
        if person is None:
            break
        found.insert(0, person)
        at = person.start
    return found


def _ending(
    tokens: Tokens, hits: Hits, shapes: NameShapes, phrases: list[Phrase], stop: int
) -> Phrase | None:
    """The person whose name ends at the token."""
    told = next((p for p in phrases if p.end == stop), None)
    if told is not None:
        return told if told.kind == "person" and not told.offices else None
    for at in range(max(0, stop - _LONGEST), stop - _SHORTEST + 1):
        before = tokens.words[at - 1] if at else ""
        opens = not before[:1].isalnum() or before.islower()
        if not opens or not tokens.words[at][:1].isupper():
            continue
        known = any(hits.at(index, *_KNOWN) for index in range(at, stop))
        if shapes.run(tokens, hits, at, stop) == stop and not known:
            return bare_person(tokens, at, stop)
    return None
