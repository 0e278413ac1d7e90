"""What all articles together say of entities and events, counted by the store."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import pyoxigraph as ox
from pyoxigraph import Literal, NamedNode

from diplograph.model import EventReport, PersonReport
from diplograph.store.terms import PREFIXES
from diplograph.store.titles import title_of
from diplograph.store.vocabulary import Vocabulary

_KINDS = """SELECT ?entity ?kind ?country (COUNT(?m) AS ?n) WHERE {
  ?m dg:refersTo ?entity ; dg:entityType ?kind . OPTIONAL { ?m dg:country ?country }
} GROUP BY ?entity ?kind ?country"""
_NAMES = """SELECT ?entity ?name (COUNT(?m) AS ?n) WHERE {
  ?m dg:refersTo ?entity ; dg:name ?name } GROUP BY ?entity ?name"""
_FORMS = """SELECT DISTINCT ?entity ?form WHERE {
  ?m dg:refersTo ?entity ; dg:surface ?form }"""
_POSTS = """SELECT ?person ?post ?text ?side ?org (COUNT(?t) AS ?n) WHERE {
  ?t org:member ?person ; dg:post ?post ; dg:officeText ?text .
  OPTIONAL { ?t dg:side ?side } OPTIONAL { ?t org:organization ?org }
} GROUP BY ?person ?post ?text ?side ?org"""
_SIDES = "SELECT DISTINCT ?side WHERE { ?p dg:side ?side }"
_EVENTS = """SELECT ?event ?article ?type ?status ?first ?last ?published ?place ?grade
WHERE { ?event a FAMILY ; dg:eventType ?type ; dg:article ?article ; dg:status ?status .
  OPTIONAL { ?event sem:hasEarliestBeginTimeStamp ?first ; sem:hasLatestEndTimeStamp ?last }
  OPTIONAL { ?article schema:datePublished ?published }
  OPTIONAL { ?event sem:hasPlace ?place } OPTIONAL { ?event dg:grade ?grade } }"""
_PARTS = """SELECT ?event ?agent ?role ?side WHERE {
  ?event a FAMILY ; dg:participation ?p .
  ?p dg:agent ?agent ; dg:role ?role . OPTIONAL { ?p dg:side ?side } }"""

Text = tuple[str, str]
"""Words and their language tag, empty where unknown."""


@dataclass(slots=True)
class EntityFacts:
    """What the articles say of one entity IRI."""

    kind: NamedNode
    country: NamedNode | None = None
    articles: int = 0
    names: Counter[Text] = field(default_factory=Counter)
    forms: set[Text] = field(default_factory=set)
    ranks: set[int] = field(default_factory=set)


@dataclass(slots=True)
class PostFacts:
    """What the articles say of one post."""

    texts: Counter[Text] = field(default_factory=Counter)
    country: NamedNode | None = None
    organisation: NamedNode | None = None


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


@dataclass(slots=True)
class Facts:
    """What is said of all that takes part in events."""

    entities: dict[NamedNode, EntityFacts]
    posts: dict[NamedNode, PostFacts]
    countries: set[NamedNode]


def gather(store: ox.Store) -> Facts:
    """Entities, posts and countries of all article graphs."""
    entities = _entities(store)
    posts = _posts(store, entities)
    countries = {row["side"] for row in _rows(store, _SIDES)}
    countries |= {e.country for e in entities.values() if e.country}
    return Facts(entities, posts, countries)


def _rows(store: ox.Store, sparql: str) -> Iterator[ox.QuerySolution]:
    result = store.query(PREFIXES + sparql, use_default_graph_as_union=True)
    assert isinstance(result, ox.QuerySolutions)
    return result


def _text(literal: Literal) -> Text:
    return literal.value, literal.language or ""


def _entities(store: ox.Store) -> dict[NamedNode, EntityFacts]:
    found: dict[NamedNode, EntityFacts] = {}
    votes: dict[NamedNode, Counter[tuple[str, NamedNode, NamedNode | None]]] = {}
    for row in _rows(store, _KINDS):
        counter = votes.setdefault(row["entity"], Counter())
        counter[row["kind"].value, row["kind"], row["country"]] += int(row["n"].value)
    for iri, counter in votes.items():
        # The name decides a tie, so that the order of rows does not.
        best = min(counter, key=lambda k: (-counter[k], k[0], str(k[2])))
        found[iri] = EntityFacts(best[1], best[2], counter.total())
    for row in _rows(store, _NAMES):
        found[row["entity"]].names[_text(row["name"])] += int(row["n"].value)
    for row in _rows(store, _FORMS):
        found[row["entity"]].forms.add(_text(row["form"]))
    return found


def country_code(country: NamedNode | None) -> str | None:
    """ISO code of a country node; None for none and for a country without a code."""
    if country is None:
        return None
    local = country.value.rsplit("country-", 1)[-1]
    return local.upper() if len(local) == len("vn") else None


def _posts(
    store: ox.Store, entities: Mapping[NamedNode, EntityFacts]
) -> dict[NamedNode, PostFacts]:
    found: dict[NamedNode, PostFacts] = defaultdict(PostFacts)
    for row in _rows(store, _POSTS):
        post = found[row["post"]]
        post.texts[_text(row["text"])] += int(row["n"].value)
        post.country, post.organisation = row["side"], row["org"]
        rank = title_of(row["text"].value, country_code(row["side"])).rank
        if rank is not None and row["person"] in entities:
            entities[row["person"]].ranks.add(rank)
    return dict(found)


def gather_events(store: ox.Store, family: NamedNode) -> dict[str, EventFacts]:
    """Reports of one family by their IRI; families one by one need less memory."""
    one: dict[object, NamedNode] = {}

    def same(found: NamedNode) -> NamedNode:
        # Each row brings its own copy of a name that thousands of rows share.
        return one.setdefault(found, found)

    found: dict[str, EventFacts] = {}
    for row in _rows(store, _EVENTS.replace("FAMILY", str(family))):
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
    for row in _rows(store, _PARTS.replace("FAMILY", str(family))):
        side = same(row["side"]) if row["side"] else None
        part = (same(row["agent"]), same(row["role"]), side)
        found[row["event"].value].parts.append(part)
    return found


def person_reports(
    facts: Facts, vocabulary: Vocabulary
) -> Iterator[tuple[NamedNode, PersonReport]]:
    """Persons in the form that identity is decided on."""
    for iri, entity in facts.entities.items():
        if entity.kind == vocabulary.kinds["Person"]:
            name, _ = best_text(entity.names)
            yield (
                iri,
                PersonReport(
                    iri=iri.value,
                    name=name,
                    country=country_code(entity.country),
                    langs=frozenset(lang for _, lang in entity.names),
                    ranks=frozenset(entity.ranks),
                ),
            )


def best_text(texts: Counter[Text]) -> Text:
    """The most frequent words; of equally frequent ones the longest, then by letter."""
    return min(texts, key=lambda t: (-texts[t], -len(t[0]), t))


def event_reports(
    events: Iterable[EventFacts],
    canonical: Mapping[NamedNode, NamedNode],
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
