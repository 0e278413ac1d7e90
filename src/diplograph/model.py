"""The frozen values that travel down the line, from a page to a fact in the graph.

Offsets are code points of the NFC text, half-open: ``text[start:end] == quote``.
The title is a text of its own: spans whose zone is ``title`` count in ``Article.title``.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal, Protocol, TypeAlias

ZoneKind: TypeAlias = Literal[
    "title", "lead", "body", "caption", "teaser", "related", "byline", "tail", "nav"
]
EntityType: TypeAlias = Literal[
    "Person", "Organization", "Country", "Place", "Agreement", "Conference"
]
Status: TypeAlias = Literal[
    "Occurred", "Planned", "Cancelled", "Negated", "Hypothetical", "Historical"
]

FACT_ZONES: frozenset[ZoneKind] = frozenset({"title", "lead", "body", "caption"})
"""Zones that belong to the article itself; facts come from these alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """A stretch of ``Article.text`` with one function on the page."""

    kind: ZoneKind
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One page: ``text`` is NFC and never changes after ``read``."""

    id: str
    text: str
    title: str = ""
    lang: str = ""
    """BCP 47 primary subtag; empty until detected."""
    published: str | None = None
    """ISO date, or None where the source tells none."""
    url: str | None = None
    source: str | None = None
    zones: tuple[Zone, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A quoted stretch of an article (Web Annotation: position and exact)."""

    start: int
    end: int
    quote: str
    zone: ZoneKind = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office as the article words it; ``country`` and ``organization`` only if told."""

    title: str
    country: str | None = None
    organization: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Somebody or something an article speaks of; ``id`` is unique in the article only."""

    id: str
    type: EntityType
    name: str
    aliases: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    country: str | None = None
    """ISO 3166-1 alpha-2 (EU for the European Union); None where unknown."""
    mentions: tuple[Span, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """An entity (by its local id) in a role of an event."""

    entity: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What one article says happened, with its proof."""

    id: str
    family: str
    type: str
    status: Status
    participants: tuple[Participant, ...]
    evidence: Span
    more_evidence: tuple[Span, ...] = ()
    """Further places of the same article that state this event, such as its caption."""
    date: tuple[str, str] | None = None
    """First and last day, ISO; None where text and publication date do not fix them."""
    date_text: str | None = None
    """The words that gave the date."""
    timex: str | None = None
    """TIMEX3 value; keeps what is known of an incomplete date, such as ``XXXX-06-29``."""
    place: str | None = None
    confidence: float = 1.0
    wording: str = ""
    """Id of the rule that found the event."""
    grade: str | None = None
    """A finer type that the text tells, such as FarewellCall."""
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """All that was found in one article."""

    id: str
    lang: str
    title: str
    published: str | None = None
    entities: tuple[Entity, ...] = ()
    events: tuple[Event, ...] = ()

    def surer(self, least: float) -> Extraction:
        """Only events of at least this confidence, with who is in them or holds office."""
        events = tuple(e for e in self.events if e.confidence >= least)
        used = {p.entity for e in events for p in e.participants}
        used |= {e.place for e in events if e.place}
        kept = (e for e in self.entities if e.id in used or e.offices)
        return replace(self, entities=tuple(kept), events=events)


Value: TypeAlias = str | int | float | bool | None
"""A cell of an answer: IRIs and dates are strings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Rows of a SPARQL SELECT in the order the store gave them."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...] = ()


class Queryable(Protocol):
    """What asking, analysing and viewing need of a store."""

    def select(self, sparql: str) -> Answer:
        """Rows of a SELECT (or one row ``ask`` of an ASK) over the union of all graphs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A node of the network: an entity of the graph with what a reader needs to know it."""

    iri: str
    kind: EntityType
    labels: dict[str, str] = field(default_factory=dict)
    """Preferred label by language tag (``vi``, ``en``, ``und``)."""
    country: str | None = None
    offices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """A sentence that proves a tie, and where it stands."""

    article: str
    """IRI of the article."""
    article_title: str
    url: str | None
    published: str | None
    quote: str
    start: int
    end: int
    zone: str
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """One event seen as an edge between two actors."""

    source: str
    target: str
    relation: str
    """Local name of the derived property: metWith, spokeWith, visited, signed …"""
    event: str
    """IRI of the canonical event."""
    family: str
    type: str
    status: str
    first: str | None = None
    last: str | None = None
    place: str | None = None
    proofs: tuple[Proof, ...] = ()

    @property
    def weight(self) -> int:
        """Number of articles that report the event."""
        return len({proof.article for proof in self.proofs}) or 1
