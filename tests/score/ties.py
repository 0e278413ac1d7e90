"""The ties that one article's events make between its entities, as users ask for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations, product
from typing import TypeAlias

from diplograph.model import Event, Extraction
from score.match import REALITY

Ends: TypeAlias = frozenset[str] | tuple[str, str]
Tie: TypeAlias = tuple[str, Ends]
"""Relation and ends: a set where both sides do the same, a pair where one acts."""

_DIRECTED = {
    "Visit": ("visited", {"visitor"}, {"destination"}),
    "Signing": ("signed", {"signatory"}, {"agreement"}),
    "Conference": ("attended", {"attendee", "chair"}, {"conference"}),
}


def ties(article: Extraction) -> set[Tie]:
    """Ties from what happened: met_with, spoke_with, visited, signed, attended."""
    country = {entity.id: entity.country for entity in article.entities}
    return {tie for event in article.events for tie in of_event(event, country)}


def of_event(event: Event, country: dict[str, str | None]) -> Iterator[Tie]:
    """The ties of one event, with the country of each entity; none unless it happened."""
    if REALITY[event.status] != "happened":
        return
    if event.family in _DIRECTED:
        relation, actors, targets = _DIRECTED[event.family]
        for pair in product(_in_roles(event, actors), _in_roles(event, targets)):
            yield relation, pair
    elif event.family == "Call":
        yield from _mutual("spoke_with", _in_roles(event, {"participant"}), country)
    elif event.family == "Encounter":
        yield from _met(event, country)


def _met(event: Event, country: dict[str, str | None]) -> Iterator[Tie]:
    hosts, guests = _in_roles(event, {"host"}), _in_roles(event, {"guest"})
    for host, guest in product(hosts, guests):
        if host != guest:
            yield "met_with", frozenset((host, guest))
    equals = {"participant"} if hosts and guests else {"participant", "host", "guest"}
    yield from _mutual("met_with", _in_roles(event, equals), country)


def _mutual(
    relation: str, members: Iterable[str], country: dict[str, str | None]
) -> Iterator[Tie]:
    """Every two of different sides; of all if the sides are not told."""
    found = sorted(set(members))
    sides = {country.get(member) for member in found} - {None}
    for a, b in combinations(found, 2):
        one_side = country.get(a) is not None and country.get(a) == country.get(b)
        if not (len(sides) > 1 and one_side):
            yield relation, frozenset((a, b))


def _in_roles(event: Event, roles: set[str]) -> list[str]:
    return [p.entity for p in event.participants if p.role in roles]


def translate(found: Iterable[Tie], names: dict[str, str]) -> set[Tie]:
    """The same ties with other ids; an id without a partner keeps a mark."""

    def ends(old: Ends) -> Ends:
        if isinstance(old, frozenset):
            return frozenset(names.get(end, f"?{end}") for end in old)
        return names.get(old[0], f"?{old[0]}"), names.get(old[1], f"?{old[1]}")

    return {(relation, ends(old)) for relation, old in found}
