"""Of which country they are whom a traveller meets abroad, and who does not travel."""

from __future__ import annotations

from collections.abc import Iterable, Set

from diplograph.extract.draft import REAL, Draft
from diplograph.extract.entity import Record
from diplograph.extract.register import Register

_PAST = frozenset({"Historical", "Negated"})
_HOSTS = frozenset({"inviter", "host"})
_WORLDLY = frozenset(
    {"director-general", "secretary-general", "deputy-director-general"}
)
"""Offices of bodies of many countries, whose holders stand for none."""


def complete_hosts(drafts: Iterable[Draft], register: Register) -> None:
    """Give those met the country that is visited: «A of Laos visited Chad and met President B».

    Nothing is given where somebody of a third country takes part.
    """
    told = list(drafts)
    visits = [d for d in told if d.family == "Visit" and d.status not in _PAST]
    for visit in visits:
        _at_home(visit, register)
    for draft in told:
        if draft.family != "Encounter" or not draft.objects:
            continue
        unknown = [r for r in _people(draft, register) if _open(r, draft)]
        land = _visited(draft, visits, register) if unknown else None
        if land is not None:
            for record in unknown:
                record.country = land


def without_hosts_abroad(drafts: Iterable[Draft]) -> list[Draft]:
    """Leave out the visit of one who receives: «A đón B trong chuyến thăm chính thức».

    Only where the words tell neither whose visit it is nor whereto.
    """
    told = list(drafts)
    return [d for d in told if not (_open_visit(d) and _received(d, told))]


def _open_visit(draft: Draft) -> bool:
    """Whether it is a visit whose wording tells no destination."""
    return draft.family == "Visit" and draft.wording.implicit == "destination"


def _received(visit: Draft, drafts: list[Draft]) -> bool:
    return any(_receives(other, visit) for other in drafts)


def _receives(reception: Draft, visit: Draft) -> bool:
    received = reception.playing("host") & visit.playing("visitor")
    return bool(received) and reception.told_with(visit)


def _people(draft: Draft, register: Register) -> list[Record]:
    found = (register.records[entity] for entity in draft.actors())
    return [record for record in found if record.type == "Person"]


def _open(record: Record, draft: Draft) -> bool:
    """Whether nothing tells the country of one who is met and holds an office."""
    if not record.offices or not record.heads().isdisjoint(_WORLDLY):
        return False
    return record.country is None and record.id in draft.objects


def _visited(draft: Draft, visits: list[Draft], register: Register) -> str | None:
    """The one country that those who meet them visit, if all others are of two countries."""
    people = _people(draft, register)
    comers = {
        r.id: r.country for r in people if r.id not in draft.objects and r.country
    }
    if len({*comers.values()}) != 1:
        return None
    here = register.records[draft.place].country if draft.place else None
    trips = visits if here else _alike(draft, visits)
    ends = _ends(trips, comers.keys(), register)
    lands = {here} & ends if here else ends
    land = next(iter(lands)) if len(lands) == 1 else None
    known = {r.country for r in people if r.country}
    return land if land and known <= {land, *comers.values()} else None


def _ends(visits: list[Draft], comers: Set[str], register: Register) -> set[str | None]:
    """The countries that one of these people visits."""
    return {
        register.records[entity].country
        for visit in visits
        if any(role == "visitor" and e in comers for role, e in visit.roles)
        for role, entity in visit.roles
        if role == "destination"
    }


def _alike(draft: Draft, visits: list[Draft]) -> list[Draft]:
    """The visits that are past or to come as the meeting is; all if none is."""
    real = draft.status in REAL
    alike = [v for v in visits if (v.status in REAL) == real] or visits
    return [v for v in alike if v.evidence.zone != "title"] or alike


def _at_home(visit: Draft, register: Register) -> None:
    """«thăm Lào theo lời mời của Thủ tướng nước chủ nhà A»: A is of Laos."""
    lands = {register.records[e].country for e in visit.playing("destination")}
    guests = {register.records[e].country for e in visit.playing("visitor")}
    land = next(iter(lands)) if len(lands) == 1 else None
    for role, entity in visit.roles:
        record = register.records[entity]
        told = record.type == "Person" and record.offices and record.country is None
        if role in _HOSTS and told and land and land not in guests:
            record.country = land
