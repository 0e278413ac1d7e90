"""Persons across articles and languages: by exact name, by table, or by folded name.

Name and country are in the IRI already, so equal ones are one person before this starts.
Folding loses tones (Trương, Trường and Trưởng are three names), so a folded name links
only from a name without diacritics to the one name with them, of the same country and of
an office of the same rank.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from diplograph.identity import PersonReport
from diplograph.resolve.leaders import Leader
from diplograph.spelling import without_marks

_TONAL = "VN"
"""Where a name without diacritics in the country's own language may be any of many."""


LeaderNames = Mapping[tuple[str, str], set[str]]


def fold(name: str) -> str:
    """The name in lower case without diacritics; đ becomes d.

    >>> fold("Trương Minh Tuấn")
    'truong minh tuan'
    """
    return without_marks(name.casefold().replace("đ", "d"))


def link_persons(
    reports: Iterable[PersonReport], leaders: Sequence[Leader] = ()
) -> dict[str, str]:
    """The canonical IRI of every person, often the person's own."""
    people = sorted(set(reports), key=_preference)
    listed = _listed(people, leaders)
    chosen: dict[str, str] = {}
    for person in people:
        if leader := listed.get(person.iri):
            chosen.setdefault(leader, person.iri)
    links = {p.iri: chosen.get(listed.get(p.iri, ""), p.iri) for p in people}
    accented = _accented(people)
    for person in people:
        other = _candidate(person, accented)
        if other and _compatible(listed.get(person.iri), listed.get(other)):
            _join(links, person.iri, other)
    return links


def wikidata_links(
    reports: Iterable[PersonReport], leaders: Sequence[Leader]
) -> dict[str, str]:
    """Wikidata ids by IRI of those whom the table names, where it knows the id."""
    people = sorted(set(reports), key=_preference)
    ids = {leader.id: leader.wikidata for leader in leaders if leader.wikidata}
    listed = _listed(people, leaders)
    return {iri: ids[leader] for iri, leader in listed.items() if leader in ids}


def _preference(person: PersonReport) -> tuple[bool, bool, str]:
    """A name with its diacritics first, then one that Vietnamese articles use."""
    return (person.name.isascii(), "vi" not in person.langs, person.iri)


def by_name(leaders: Iterable[Leader]) -> LeaderNames:
    """Ids of leaders by casefolded name and country."""
    table: dict[tuple[str, str], set[str]] = defaultdict(set)
    for leader in leaders:
        for name in leader.names:
            table[name.casefold(), leader.country].add(leader.id)
    return table


def person_keys(person: PersonReport, names: LeaderNames) -> frozenset[str]:
    """The folded name with its country, and the leader whom the table means by it."""
    keys = {f"name {fold(person.name)} {person.country or '?'}"}
    if leader := _leader_of(person, names):
        keys.add(f"leader {leader}")
    return frozenset(keys)


def _leader_of(person: PersonReport, names: LeaderNames) -> str | None:
    """The leader of that name; one that two of a country share names neither."""
    name = " ".join(person.name.split()).casefold()
    ids = names.get((name, person.country or "?"), set())
    return next(iter(ids)) if len(ids) == 1 else None


def _listed(
    people: Iterable[PersonReport], leaders: Iterable[Leader]
) -> dict[str, str]:
    """Leader ids by IRI, of those whom the table names."""
    names = by_name(leaders)
    found = {person.iri: _leader_of(person, names) for person in people}
    return {iri: leader for iri, leader in found.items() if leader}


def _accented(
    people: Iterable[PersonReport],
) -> Mapping[tuple[str, str | None], list[PersonReport]]:
    found: dict[tuple[str, str | None], list[PersonReport]] = defaultdict(list)
    for person in people:
        if not person.name.isascii():
            found[fold(person.name), person.country].append(person)
    return found


def _candidate(
    person: PersonReport,
    accented: Mapping[tuple[str, str | None], list[PersonReport]],
) -> str | None:
    """The one person whose name this is without diacritics, of the same rank."""
    if not person.name.isascii() or person.country is None or " " not in person.name:
        return None
    if person.country == _TONAL and "vi" in person.langs:
        return None
    same = [
        other.iri
        for other in accented.get((fold(person.name), person.country), ())
        if other.ranks & person.ranks
    ]
    return same[0] if len(same) == 1 else None


def _compatible(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other


def _join(links: dict[str, str], iri: str, other: str) -> None:
    old, new = links[iri], links[other]
    for key, value in links.items():
        if value == old:
            links[key] = new
