"""Two people: when they first met, whether they only sat in one room, what lasted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from diplograph.analyse.facts import Occasion, by_iri
from diplograph.analyse.network import CONTACT
from diplograph.errors import EmptyGraph
from diplograph.model import Actor, Proof, Tie


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstMeeting:
    """The earliest dated meeting of two actors that the graph knows."""

    a: Actor
    b: Actor
    date: str
    """First day on which it can have been, ISO."""
    last: str | None
    later: int
    """Number of further meetings."""
    proof: Proof | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedRoom:
    """Two people at the same conferences, and how often they also met."""

    a: Actor
    b: Actor
    attended: int
    """Conferences that both attended."""
    met: int
    """Meetings and calls of the two."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptTie:
    """A contact that a person had in one office and again in a later one."""

    person: Actor
    partner: Actor
    before: str
    """Office at the time, by label."""
    before_date: str
    after: str
    after_date: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeTie:
    """A contact that passed from one holder of an office to another."""

    office: str
    country: str | None
    partner: Actor
    former: Actor
    former_date: str
    later: Actor
    later_date: str


Contact = tuple[str, str, str, str]
"""Person, office, partner (IRIs but for the office's label), first day."""


def first_meetings(
    ties: Iterable[Tie], actors: Iterable[Actor]
) -> tuple[FirstMeeting, ...]:
    """The first dated meeting of each pair, newest pair first, then by IRI.

    Raises:
        EmptyGraph: no meeting has a date.
    """
    known = by_iri(actors)
    meetings: dict[tuple[str, str], list[Tie]] = defaultdict(list)
    for tie in ties:
        if tie.relation == "metWith" and tie.first:
            a, b = sorted((tie.source, tie.target))
            if a in known and b in known:
                meetings[a, b].append(tie)
    if not meetings:
        raise EmptyGraph("no meeting has a date")
    rows = []
    for (a, b), found in meetings.items():
        first = min(found, key=lambda tie: (tie.first or "", tie.last or "", tie.event))
        rows.append(
            FirstMeeting(
                a=known[a],
                b=known[b],
                date=first.first or "",
                last=first.last,
                later=len({tie.event for tie in found}) - 1,
                proof=first.proofs[0] if first.proofs else None,
            )
        )
    rows.sort(key=lambda row: (row.a.iri, row.b.iri))
    rows.sort(key=lambda row: row.date, reverse=True)
    return tuple(rows)


def shared_rooms(
    occasions: Iterable[Occasion], ties: Iterable[Tie], actors: Iterable[Actor]
) -> tuple[SharedRoom, ...]:
    """Pairs of persons who attended the same conferences, most often first.

    To have sat in one room is not to have met: ``met`` says how often the two are
    reported to have met or spoken as well.

    Raises:
        EmptyGraph: no conference has two persons attending.
    """
    known = by_iri(actors)
    rooms: dict[tuple[str, str], set[str]] = defaultdict(set)
    for occasion in occasions:
        if occasion.family == "Conference" and occasion.happened:
            people = [
                i for i in occasion.actors("attendee", "chair") if _person(known, i)
            ]
            for pair in combinations(sorted(people), 2):
                rooms[pair].add(occasion.event)
    if not rooms:
        raise EmptyGraph("no conference has two persons attending")
    met: dict[tuple[str, str], set[str]] = defaultdict(set)
    for tie in ties:
        if tie.relation in CONTACT:
            a, b = sorted((tie.source, tie.target))
            met[a, b].add(tie.event)
    rows = [
        SharedRoom(
            a=known[a],
            b=known[b],
            attended=len(events),
            met=len(met[a, b]),
        )
        for (a, b), events in rooms.items()
    ]
    rows.sort(key=lambda row: (-row.attended, row.a.iri, row.b.iri))
    return tuple(rows)


def _person(actors: Mapping[str, Actor], iri: str) -> bool:
    return iri in actors and actors[iri].kind == "Person"


def _contacts(
    occasions: Iterable[Occasion], ties: Iterable[Tie], actors: Mapping[str, Actor]
) -> list[Contact]:
    """Dated contacts of persons whose office at the time is told, in order of time.

    Raises:
        EmptyGraph: there are none.
    """
    office = {
        (occasion.event, part.actor): part.office
        for occasion in occasions
        for part in occasion.parts
        if part.office
    }
    found: set[Contact] = set()
    for tie in ties:
        if tie.relation not in CONTACT or not tie.first:
            continue
        for me, other in ((tie.source, tie.target), (tie.target, tie.source)):
            held = office.get((tie.event, me))
            if held and _person(actors, me) and _person(actors, other):
                found.add((me, held, other, tie.first))
    if not found:
        raise EmptyGraph("no contact has both a date and an office")
    return sorted(found, key=lambda contact: (contact[3], contact))


def kept_ties(
    occasions: Iterable[Occasion], ties: Iterable[Tie], actors: Iterable[Actor]
) -> tuple[KeptTie, ...]:
    """Contacts that persons kept when they changed office, by person and partner.

    Compared are the first contact of the pair and the first one later in which the
    person held an office of another name.

    Raises:
        EmptyGraph: no contact has both a date and an office.
    """
    known = by_iri(actors)
    contacts = _contacts(occasions, ties, known)
    rows: dict[tuple[str, str], KeptTie] = {}
    start: dict[tuple[str, str], tuple[str, str]] = {}
    for me, office, other, day in contacts:
        before, before_day = start.setdefault((me, other), (office, day))
        if office != before and day > before_day and (me, other) not in rows:
            rows[me, other] = KeptTie(
                person=known[me],
                partner=known[other],
                before=before,
                before_date=before_day,
                after=office,
                after_date=day,
            )
    return tuple(rows[key] for key in sorted(rows))


def office_ties(
    occasions: Iterable[Occasion], ties: Iterable[Tie], actors: Iterable[Actor]
) -> tuple[OfficeTie, ...]:
    """Contacts that stayed with an office when its holder changed, by office.

    Compared are the first contact of the office with a partner and the first one later
    with another holder from the same country.

    Raises:
        EmptyGraph: no contact has both a date and an office.
    """
    known = by_iri(actors)
    contacts = _contacts(occasions, ties, known)
    rows: dict[tuple[str, str, str], OfficeTie] = {}
    start: dict[tuple[str, str, str], tuple[str, str]] = {}
    for me, office, other, day in contacts:
        key = (office, known[me].country or "", other)
        former, former_day = start.setdefault(key, (me, day))
        if me != former and day > former_day and key not in rows:
            rows[key] = OfficeTie(
                office=office,
                country=known[me].country,
                partner=known[other],
                former=known[former],
                former_date=former_day,
                later=known[me],
                later_date=day,
            )
    return tuple(rows[key] for key in sorted(rows))
