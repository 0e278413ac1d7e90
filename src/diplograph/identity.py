"""What identity across articles is decided on, and who decides it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonReport:
    """A person as the articles name them: all that identity across articles rests on."""

    iri: str
    name: str
    country: str | None = None
    """ISO code; None where unknown."""
    langs: frozenset[str] = frozenset()
    """Languages of the articles that use the name."""
    ranks: frozenset[int] = frozenset()
    """Ranks of the offices they give, 1 is highest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventReport:
    """An event as one article reports it, with actors by their canonical IRI."""

    iri: str
    article: str
    family: str
    type: str
    status: str
    date: tuple[str, str] | None = None
    published: str | None = None
    participants: frozenset[tuple[str, str]] = frozenset()
    """Pairs of actor and role."""
    sides: frozenset[tuple[str, str]] = frozenset()
    """Pairs of actor and country, where known."""


class Resolver(Protocol):
    """Says who and what is the same across articles; the order of input never matters."""

    def persons(self, reports: Iterable[PersonReport]) -> dict[str, str]:
        """The canonical IRI of every IRI given, often itself."""

    def events(self, reports: Iterable[EventReport]) -> list[tuple[str, ...]]:
        """Groups of IRIs that report one event; each IRI is in exactly one group."""

    def wikidata(self, reports: Iterable[PersonReport]) -> dict[str, str]:
        """Wikidata ids by IRI, where name, country and rank of office agree."""

    def person_keys(self, report: PersonReport) -> frozenset[str]:
        """What two persons must share, themselves or through others, to be linked."""

    def may_be_one(self, one: EventReport, other: EventReport) -> bool:
        """Whether two reports of different articles could be joined by themselves."""
