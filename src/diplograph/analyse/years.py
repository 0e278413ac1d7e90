"""Exchange through time: events a year, with each partner, in each family."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from diplograph.analyse.facts import Occasion, by_iri, countries
from diplograph.errors import EmptyGraph
from diplograph.model import Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """Events of one family between a country and a partner in a year."""

    partner: str
    """ISO code."""
    year: int | None
    """None where the date is unknown or crosses the turn of a year."""
    family: str
    events: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryActivity:
    """How much a country did, itself or through its people."""

    country: str
    """ISO code."""
    events: int
    partners: int
    """Other countries in these events."""
    articles: int


def active_countries(
    occasions: Iterable[Occasion], actors: Iterable[Actor]
) -> tuple[CountryActivity, ...]:
    """Countries by number of events that took place, most active first, then by code.

    Raises:
        EmptyGraph: no such event has an actor with a country.
    """
    known = by_iri(actors)
    seen: dict[str, list[Occasion]] = defaultdict(list)
    others: dict[str, set[str]] = defaultdict(set)
    for occasion in occasions:
        present = countries(occasion, known) if occasion.happened else ()
        for code in present:
            seen[code].append(occasion)
            others[code].update(set(present) - {code})
    if not seen:
        raise EmptyGraph("no event has an actor whose country is known")
    rows = [
        CountryActivity(
            country=code,
            events=len(mine),
            partners=len(others[code]),
            articles=len({p.article for o in mine for p in o.proofs}),
        )
        for code, mine in seen.items()
    ]
    return tuple(sorted(rows, key=lambda row: (-row.events, row.country)))


def home_country(occasions: Iterable[Occasion], actors: Iterable[Actor]) -> str:
    """ISO code of the country with the most events, the first of equals by code.

    Raises:
        EmptyGraph: no event has an actor with a country.
    """
    known = by_iri(actors)
    counts = Counter(code for o in occasions for code in countries(o, known))
    if not counts:
        raise EmptyGraph("no event has an actor whose country is known")
    return min(counts, key=lambda code: (-counts[code], code))


def exchange(
    occasions: Iterable[Occasion],
    actors: Iterable[Actor],
    *,
    home: str | None = None,
    partner: str | None = None,
    families: Collection[str] = (),
) -> tuple[Exchange, ...]:
    """Numbers of events that took place, by partner, year and family, in that order.

    An event counts once for each foreign country among its actors, however many
    articles report it. ``home`` is the country whose exchange is counted (default: the
    one with the most events).

    Raises:
        EmptyGraph: nothing is left to count.
    """
    everything = tuple(occasions)
    known = by_iri(actors)
    own = home or home_country(everything, known.values())
    counts: Counter[tuple[str, int | None, str]] = Counter()
    partners: set[str] = set()
    for occasion in everything:
        if not occasion.happened or (families and occasion.family not in families):
            continue
        for code in _partners(occasion, known, own):
            partners.add(code)
            if partner in (None, code):
                counts[code, year_of(occasion), occasion.family] += 1
    if not counts:
        known_partners = ", ".join(sorted(partners)) or "nobody"
        raise EmptyGraph(
            f"no event of {own} with {partner or 'anyone'} is known"
            f" (it has events with: {known_partners})"
        )
    ordered = sorted(counts, key=lambda key: (key[0], key[1] or 9999, key[2]))
    return tuple(
        Exchange(
            partner=code, year=year, family=family, events=counts[code, year, family]
        )
        for code, year, family in ordered
    )


def _partners(
    occasion: Occasion, actors: Mapping[str, Actor], own: str
) -> tuple[str, ...]:
    found = countries(occasion, actors)
    return tuple(code for code in found if code != own) if own in found else ()


def year_of(occasion: Occasion) -> int | None:
    """The year in which an event surely lies, None where its date leaves it open."""
    if not occasion.first or not occasion.last:
        return None
    first, last = occasion.first[:4], occasion.last[:4]
    return int(first) if first == last else None
