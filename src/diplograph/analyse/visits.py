"""Visits between countries: who goes to whom, and which were announced and not seen."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from diplograph.analyse.facts import Occasion, by_iri, countries
from diplograph.errors import EmptyGraph
from diplograph.model import Actor, Proof


@dataclass(frozen=True, slots=True, kw_only=True)
class Reciprocity:
    """Visits of two countries to each other, of one rank or of all (rank None)."""

    a: str
    b: str
    rank: str | None
    a_to_b: int
    b_to_a: int
    balance: float | None
    """Fewer over more visits, 0 to 1; None where there is none of this rank."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overdue:
    """A visit that was planned or invited and, so far, not reported as held."""

    visitor: Actor
    destination: str
    """ISO code."""
    why: str
    """``Planned`` or ``Invitation``."""
    said: str
    """Day of the plan's last day, the invitation, or the first report of it."""
    due: str
    status: str
    """``open`` before the due day, ``overdue`` after it, ``denied`` if said so."""
    inviter: Actor | None
    proof: Proof | None


def reciprocity(
    occasions: Iterable[Occasion],
    actors: Iterable[Actor],
    a: str,
    b: str,
    *,
    by_rank: bool = False,
) -> tuple[Reciprocity, ...]:
    """Numbers of visits that took place from ``a`` to ``b`` and back.

    One row over all ranks; with ``by_rank`` one more row for each rank of the heads of
    delegation (``unknown`` where no office is told), in alphabetical order.

    Raises:
        EmptyGraph: no visit between the two is known.
    """
    known = by_iri(actors)
    counts: dict[str | None, list[int]] = {}
    for occasion in occasions:
        if occasion.family != "Visit" or not occasion.happened:
            continue
        for way, (origin, goal) in enumerate(((a, b), (b, a))):
            if _went(occasion, known, origin, goal):
                ranks = {None, _rank(occasion, known, origin)} if by_rank else {None}
                for rank in ranks:
                    counts.setdefault(rank, [0, 0])[way] += 1
    if not counts:
        raise EmptyGraph(f"no visit between {a} and {b} is known")
    return tuple(
        Reciprocity(
            a=a,
            b=b,
            rank=rank,
            a_to_b=there,
            b_to_a=back,
            balance=round(min(there, back) / max(there, back), 3),
        )
        for rank, (there, back) in sorted(
            counts.items(), key=lambda item: (item[0] is not None, item[0] or "")
        )
    )


def _went(
    occasion: Occasion, actors: Mapping[str, Actor], origin: str, goal: str
) -> bool:
    return origin in countries(occasion, actors, "visitor") and goal in countries(
        occasion, actors, "destination"
    )


def _rank(occasion: Occasion, actors: Mapping[str, Actor], origin: str) -> str:
    for part in occasion.parts:
        actor = actors.get(part.actor)
        if part.role == "visitor" and actor and actor.country == origin and part.rank:
            return part.rank
    return "unknown"


def overdue_visits(
    occasions: Iterable[Occasion],
    actors: Iterable[Actor],
    *,
    months: int = 12,
    as_of: str | None = None,
) -> tuple[Overdue, ...]:
    """Planned and invited visits without a report that they took place, earliest first.

    A visit is due ``months`` calendar months after the last day of the plan, after the
    invitation, or, without a date, after the first report. It counts as held when the
    same person is reported to have visited the same country on or after the first day
    of the plan or invitation, however late. The state is that of ``as_of`` (ISO date; default: the
    last day of publication in the graph), not of today.

    Raises:
        EmptyGraph: no plan or invitation with a day is known.
    """
    everything = tuple(occasions)
    known = by_iri(actors)
    today = as_of or _latest(everything)
    calls = [
        call
        for occasion in everything
        for call in _calls(occasion, known)
        if today and call[3] <= today
    ]
    if not calls or today is None:
        raise EmptyGraph("no planned visit and no invitation with a date is known")
    denied = {
        (visitor, goal)
        for occasion in everything
        if occasion.family == "Visit" and occasion.status in ("Negated", "Cancelled")
        for visitor in occasion.actors("visitor")
        for goal in countries(occasion, known, "destination")
    }
    rows = []
    for occasion, visitor, goal, said in calls:
        start = occasion.first or said
        if any(_held(other, known, visitor, goal, start) for other in everything):
            continue
        due = _plus_months(said, months)
        status = "overdue" if due < today else "open"
        rows.append(
            Overdue(
                visitor=known[visitor],
                destination=goal,
                why="Planned" if occasion.family == "Visit" else "Invitation",
                said=said,
                due=due,
                status="denied" if (visitor, goal) in denied else status,
                inviter=next(map(known.get, occasion.actors("inviter")), None),
                proof=occasion.proofs[0] if occasion.proofs else None,
            )
        )
    rows.sort(key=lambda row: (row.said, row.visitor.iri, row.destination))
    return tuple(rows)


def _latest(occasions: Iterable[Occasion]) -> str | None:
    days = (p.published for occasion in occasions for p in occasion.proofs)
    return max((day for day in days if day), default=None)


def _calls(
    occasion: Occasion, actors: Mapping[str, Actor]
) -> list[tuple[Occasion, str, str, str]]:
    """The visits that an occasion announces: occasion, visitor, ISO code, day."""
    if occasion.family == "Visit" and occasion.status == "Planned":
        guests, hosts = occasion.actors("visitor"), ("destination",)
    elif occasion.family == "Invitation" and occasion.happened:
        guests, hosts = occasion.actors("invitee"), ("inviter",)
    else:
        return []
    published = sorted(p.published for p in occasion.proofs if p.published)
    said = occasion.last or (published[0] if published else None)
    if said is None:
        return []
    people = [g for g in guests if g in actors and actors[g].kind == "Person"]
    return [
        (occasion, guest, goal, said)
        for guest in people
        for goal in countries(occasion, actors, *hosts)
        if goal != actors[guest].country
    ]


def _held(
    occasion: Occasion, actors: Mapping[str, Actor], visitor: str, goal: str, start: str
) -> bool:
    if occasion.family != "Visit" or not occasion.happened:
        return False
    day = occasion.last or min(
        (p.published for p in occasion.proofs if p.published), default=""
    )
    return (
        day >= start
        and visitor in occasion.actors("visitor")
        and goal in countries(occasion, actors, "destination")
    )


def _plus_months(day: str, months: int) -> str:
    start = date.fromisoformat(day)
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    last = monthrange(year, month + 1)[1]
    return start.replace(
        year=year, month=month + 1, day=min(start.day, last)
    ).isoformat()
