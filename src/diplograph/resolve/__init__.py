"""Who and what is the same across articles and languages: pure functions over reports."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from diplograph.identity import EventReport, PersonReport
from diplograph.resolve.events import group_events, may_be_one
from diplograph.resolve.leaders import Leader, load_leaders
from diplograph.resolve.persons import (
    LeaderNames,
    by_name,
    link_persons,
    person_keys,
    wikidata_links,
)

__all__ = [
    "Leader",
    "TableResolver",
    "group_events",
    "link_persons",
    "load_leaders",
    "wikidata_links",
]


class TableResolver:
    """Resolves persons by the shipped table of leaders, and events by their content."""

    def __init__(self, leaders: Iterable[Leader] | None = None) -> None:
        self._given = leaders

    @cached_property
    def _leaders(self) -> tuple[Leader, ...]:
        # Loaded when first asked for: most stores are opened to be read.
        return tuple(load_leaders() if self._given is None else self._given)

    @cached_property
    def _names(self) -> LeaderNames:
        return by_name(self._leaders)

    def persons(self, reports: Iterable[PersonReport]) -> dict[str, str]:
        """The canonical IRI of every IRI given, often itself."""
        return link_persons(reports, self._leaders)

    def events(self, reports: Iterable[EventReport]) -> list[tuple[str, ...]]:
        """Groups of IRIs that report one event; each IRI is in exactly one group."""
        return group_events(reports)

    def wikidata(self, reports: Iterable[PersonReport]) -> dict[str, str]:
        """Wikidata ids by IRI, where name, country and rank of office agree."""
        return wikidata_links(reports, self._leaders)

    def person_keys(self, report: PersonReport) -> frozenset[str]:
        """What two persons must share, themselves or through others, to be linked."""
        return person_keys(report, self._names)

    def may_be_one(self, one: EventReport, other: EventReport) -> bool:
        """Whether two reports of different articles could be joined by themselves."""
        return may_be_one(one, other)
