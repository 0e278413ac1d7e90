"""An event while its article is being read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from diplograph.extract.moment import When
from diplograph.model import Span, Status
from diplograph.pack import Wording

REAL = frozenset({"Occurred", "Historical"})
TALKS = frozenset({"Encounter", "Call"})
"""Families of those who meet or talk to each other."""


@dataclass(slots=True)
class Draft:
    """One sentence's statement of an event."""

    wording: Wording
    type: str
    status: Status
    roles: list[tuple[str, str]]
    """Pairs of role and entity id."""
    evidence: Span
    position: int
    when: When | None = None
    place: str | None = None
    confidence: float = 0.9
    signs: dict[str, float] = field(default_factory=dict)
    """What speaks for or against the statement."""
    grade: str | None = None
    more: list[Span] = field(default_factory=list)
    told: bool = False
    """Whether words told the status."""
    nations: frozenset[str] = frozenset()
    """Ids of the countries that stand for people who are not named."""
    unions: frozenset[str] = frozenset()
    """Ids of the bodies of several countries, which stand for their people."""
    objects: frozenset[str] = frozenset()
    """Ids of those listed behind the event word: whom the others meet."""
    people: frozenset[str] = frozenset()
    """Ids of the persons who take part."""
    sides: frozenset[str] = frozenset()
    """Countries of those who take part."""
    country_of: Mapping[str, str] = field(default_factory=dict)
    """The country of each who takes part, by id, where it is known."""
    margins: str | None = None
    """Id of the conference on whose margins it took place."""
    on_visit: bool = False
    """Whether its sentence tells that it took place on a visit."""
    towns: tuple[str, ...] = ()
    """Ids of the places where its sentences have their people be."""
    crews: frozenset[str] = frozenset()
    """Ids of the bodies that stand for delegations of theirs."""
    goals: frozenset[str] = frozenset()
    """Ids of the towns by which alone a visit tells where it goes."""

    @property
    def family(self) -> str:
        """Family of the wording."""
        return self.wording.family

    @property
    def lands(self) -> bool:
        """Whether a country stands for people who are not named."""
        return bool(self.nations)

    def actors(self) -> set[str]:
        """Ids of all who take part."""
        return {entity for _, entity in self.roles}

    def playing(self, role: str) -> set[str]:
        """Ids of those who take part in the role."""
        return {entity for r, entity in self.roles if r == role}

    def span(self) -> tuple[date, date] | None:
        """First and last day, if known."""
        return self.when.span if self.when else None

    def told_with(self, other: Draft) -> bool:
        """Whether one sentence tells both."""
        one, two = self.evidence, other.evidence
        return one.zone == two.zone and one.start < two.end and two.start < one.end
