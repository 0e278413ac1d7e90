"""Reports of events, as the store holds them and in the form that identity is decided on."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Protocol

import pyoxigraph as ox
from pyoxigraph import NamedNode

from diplograph.identity import EventReport
from diplograph.store.gather import Chosen, rows
from diplograph.store.vocabulary import Vocabulary

_EVENTS = """SELECT ?event ?article ?type ?status ?first ?last ?published ?place ?grade
WHERE { ?event a dg:Event ; dg:eventType ?type ; dg:article ?article ; dg:status ?status .
  OPTIONAL { ?event sem:hasEarliestBeginTimeStamp ?first ; sem:hasLatestEndTimeStamp ?last }
  OPTIONAL { ?article schema:datePublished ?published }
  OPTIONAL { ?event sem:hasPlace ?place } OPTIONAL { ?event dg:grade ?grade } }"""
_PARTS = """SELECT ?event ?agent ?role ?side WHERE {
  ?event a dg:Event ; dg:participation ?p .
  ?p dg:agent ?agent ; dg:role ?role . OPTIONAL { ?p dg:side ?side } }"""


class Canonical(Protocol):
    """Whom each entity stands for."""

    def __getitem__(self, entity: NamedNode, /) -> NamedNode:
        """The canonical node of an entity that an article speaks of."""


@dataclass(slots=True)
class EventFacts:
    """One report of an event, as the store holds it."""

    iri: NamedNode
    article: NamedNode
    type: NamedNode
    status: NamedNode
    date: tuple[str, str] | None
    published: str | None
    place: NamedNode | None
    grade: str | None
    parts: list[tuple[NamedNode, NamedNode, NamedNode | None]] = field(
        default_factory=list
    )
    """Agent, role and side."""


def reports_of_family(store: ox.Store, family: NamedNode) -> dict[str, EventFacts]:
    """Reports of one family by their IRI; families one by one need less memory."""
    return _gather_events(store, f"a {family}", None)


def reports_named(
    store: ox.Store, chosen: Collection[NamedNode]
) -> dict[str, EventFacts]:
    """Those of the reports that are there, by their IRI."""
    return _gather_events(store, "a dg:Event", chosen)


def _gather_events(store: ox.Store, kind: str, chosen: Chosen) -> dict[str, EventFacts]:
    one: dict[object, NamedNode] = {}

    def same(found: NamedNode) -> NamedNode:
        # Each row brings its own copy of a name that thousands of rows share.
        return one.setdefault(found, found)

    events, parts = (text.replace("a dg:Event", kind) for text in (_EVENTS, _PARTS))
    found: dict[str, EventFacts] = {}
    for row in rows(store, events, "event", chosen):
        first, last, told = row["first"], row["last"], row["published"]
        found[row["event"].value] = EventFacts(
            iri=row["event"],
            article=same(row["article"]),
            type=same(row["type"]),
            status=same(row["status"]),
            date=(first.value, last.value) if first else None,
            published=told.value if told else None,
            place=same(row["place"]) if row["place"] else None,
            grade=row["grade"].value if row["grade"] else None,
        )
    for row in rows(store, parts, "event", chosen):
        side = same(row["side"]) if row["side"] else None
        part = (same(row["agent"]), same(row["role"]), side)
        found[row["event"].value].parts.append(part)
    return found


def event_reports(
    events: Iterable[EventFacts],
    canonical: Canonical,
    vocabulary: Vocabulary,
) -> Iterator[EventReport]:
    """Events in the form that identity is decided on, actors by canonical IRI."""
    roles = {iri: name for name, iri in vocabulary.roles.items()}
    types = {iri: name for name, iri in vocabulary.types.items()}
    statuses = {iri: name for name, iri in vocabulary.statuses.items()}
    for event in events:
        kind = types[event.type]
        parts = [(canonical[a].value, roles[r], side) for a, r, side in event.parts]
        yield EventReport(
            iri=event.iri.value,
            article=event.article.value,
            family=vocabulary.family_of_type[kind],
            type=kind,
            status=statuses[event.status],
            date=event.date,
            published=event.published,
            participants=frozenset((actor, role) for actor, role, _ in parts),
            sides=frozenset((actor, side.value) for actor, _, side in parts if side),
        )
