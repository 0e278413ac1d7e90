"""The part of the network that was asked for: period, country, family, neighbourhood."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from diplograph.errors import EmptyGraph, QueryError
from diplograph.model import Actor, Tie
from diplograph.view import texts

_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What will be drawn: every actor here has at least one of the ties."""

    actors: tuple[Actor, ...]
    ties: tuple[Tie, ...]
    centre: str | None = None
    """IRI of the actor in focus."""


def narrow(
    actors: Sequence[Actor],
    ties: Sequence[Tie],
    *,
    start: str | None = None,
    end: str | None = None,
    country: str | None = None,
    family: str | None = None,
    focus: str | None = None,
    depth: int = 1,
    surety: float = 0.0,
) -> Selection:
    """Ties that pass every filter given, and the actors they join.

    Dates are ISO years, months or days, both ends included; ties without a date pass
    only if no date is asked for. ``surety`` is the confidence, from 0 to 1, that one
    report of a tie must have.

    Raises:
        QueryError: a filter names nothing in the graph, or a date or depth is malformed.
        EmptyGraph: no tie is left.
    """
    by_iri = {actor.iri: actor for actor in actors}
    _check_ends(ties, by_iri)
    if not ties:
        raise EmptyGraph("the graph has no tie between two actors: nothing to draw.")
    kept = _in_period(ties, bound(start, last=False), bound(end, last=True))
    kept = [t for t in kept if _sure(t, surety)]
    if country is not None:
        code = _country(country, actors)
        kept = [t for t in kept if code in _codes(t, by_iri)]
    if family is not None:
        name = _family(family, ties)
        kept = [t for t in kept if t.family == name]
    centre = None
    if focus is not None:
        centre = texts.pick("focus", focus, {a.iri: _names(a) for a in actors})
        kept = _around(centre, kept, depth)
    if not kept:
        raise EmptyGraph(
            f"none of the {len(ties)} ties is left after filtering by "
            f"{_told(start=start, end=end, country=country, family=family, focus=focus, confidence=str(surety or ''))}."
        )
    used = {iri for tie in kept for iri in (tie.source, tie.target)}
    return Selection(
        actors=tuple(a for a in by_iri.values() if a.iri in used),
        ties=tuple(kept),
        centre=centre,
    )


def bound(text: str | None, *, last: bool) -> str | None:
    """First or last day of an ISO year, month or day; None stays None.

    Raises:
        QueryError: the text is no such date.
    """
    if text is None:
        return None
    if found := _DATE.fullmatch(text):
        year, month, day = (int(part) if part else None for part in found.groups())
        try:
            month = month or (12 if last else 1)
            day = day or (monthrange(year or 0, month)[1] if last else 1)
            return date(year or 0, month, day).isoformat()
        except ValueError:
            pass
    raise QueryError(f'"{text}" is not a date: write 2016, 2016-05 or 2016-05-31.')


def _check_ends(ties: Iterable[Tie], by_iri: dict[str, Actor]) -> None:
    for tie in ties:
        for iri in (tie.source, tie.target):
            if iri not in by_iri:
                raise QueryError(f"tie of {tie.event}: no actor has the IRI {iri}.")


def _in_period(ties: Iterable[Tie], start: str | None, end: str | None) -> list[Tie]:
    if start is None and end is None:
        return list(ties)
    low, high = start or "0000", end or "9999-12-31"
    if low > high:
        raise QueryError(f"the period starts on {low}, after its end on {high}.")
    return [t for t in ties if _overlaps(t, low, high)]


def _overlaps(tie: Tie, low: str, high: str) -> bool:
    first, last = tie.first or tie.last, tie.last or tie.first
    return bool(first and last and first <= high and last >= low)


def _sure(tie: Tie, least: float) -> bool:
    return not tie.proofs or max(p.confidence for p in tie.proofs) >= least


def _country(wanted: str, actors: Iterable[Actor]) -> str:
    names: dict[str, tuple[str, ...]] = {}
    for actor in actors:
        if actor.country:
            known = names.get(actor.country) or _country_names(actor.country)
            own = _names(actor) if actor.kind == "Country" else ()
            names[actor.country] = tuple(dict.fromkeys((*known, *own)))
    return texts.pick("country", wanted, names)


def _country_names(code: str) -> tuple[str, ...]:
    return (*texts.country(code).values(), code)


def _codes(tie: Tie, by_iri: dict[str, Actor]) -> set[str | None]:
    return {by_iri[tie.source].country, by_iri[tie.target].country}


def _family(wanted: str, ties: Iterable[Tie]) -> str:
    families = sorted({tie.family for tie in ties})
    names = {f: (f, *texts.label("family", f).values()) for f in families}
    return texts.pick("family", wanted, names)


def _names(actor: Actor) -> tuple[str, ...]:
    return tuple(dict.fromkeys(actor.labels.values()))


def _around(centre: str, ties: Sequence[Tie], depth: int) -> list[Tie]:
    if depth < 1:
        raise QueryError(f"depth {depth} is too small: write 1 or more.")
    near = {centre}
    for _ in range(depth):
        grown = {
            iri
            for tie in ties
            if tie.source in near or tie.target in near
            for iri in (tie.source, tie.target)
        }
        if grown <= near:
            break
        near |= grown
    return [t for t in ties if t.source in near and t.target in near]


def _told(**filters: str | None) -> str:
    return ", ".join(f'{name} "{value}"' for name, value in filters.items() if value)
