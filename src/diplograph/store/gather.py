"""What all articles together say of entities and posts, counted by the store."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

import pyoxigraph as ox
from pyoxigraph import Literal, NamedNode

from diplograph.identity import PersonReport
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
_OFFICES = """SELECT DISTINCT ?entity ?text ?side WHERE {
  ?t org:member ?entity ; dg:officeText ?text . OPTIONAL { ?t dg:side ?side } }"""
_POSTS = """SELECT ?post ?text ?side ?org (COUNT(?t) AS ?n) WHERE {
  ?t dg:post ?post ; dg:officeText ?text .
  OPTIONAL { ?t dg:side ?side } OPTIONAL { ?t org:organization ?org }
} GROUP BY ?post ?text ?side ?org"""
_SIDES = "SELECT DISTINCT ?side WHERE { ?p dg:side ?side }"
_AT_ONCE = 1000
"""Nodes that one query is asked about."""


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
    countries: Counter[NamedNode] = field(default_factory=Counter)
    organisations: Counter[NamedNode] = field(default_factory=Counter)


@dataclass(slots=True)
class Facts:
    """What is said of all that takes part in events."""

    entities: dict[NamedNode, EntityFacts] = field(default_factory=dict)
    posts: dict[NamedNode, PostFacts] = field(default_factory=dict)
    countries: set[NamedNode] = field(default_factory=set)
    bodies: set[NamedNode] = field(default_factory=set)
    """Organisations that an office tells, whether or not they are named themselves."""


Chosen = Collection[NamedNode] | None
"""The nodes to speak of; None for all there are."""


def gather(store: ox.Store) -> Facts:
    """Entities, posts and countries of all article graphs."""
    facts = Facts()
    facts.countries = {row["side"] for row in rows(store, _SIDES)}
    gather_entities(store, facts)
    gather_posts(store, facts)
    return facts


def rows(
    store: ox.Store, sparql: str, variable: str = "", chosen: Chosen = None
) -> Iterator[ox.QuerySolution]:
    """Rows of a query, of all or of the chosen values of one variable."""
    if chosen is None:
        yield from _solutions(store, sparql)
        return
    names = sorted(str(iri) for iri in chosen)
    for start in range(0, len(names), _AT_ONCE):
        values = " ".join(names[start : start + _AT_ONCE])
        told = f"WHERE {{ VALUES ?{variable} {{ {values} }} "
        yield from _solutions(store, sparql.replace("WHERE {", told, 1))


def _solutions(store: ox.Store, sparql: str) -> ox.QuerySolutions:
    result = store.query(PREFIXES + sparql, use_default_graph_as_union=True)
    assert isinstance(result, ox.QuerySolutions)
    return result


def _text(literal: Literal) -> Text:
    return literal.value, literal.language or ""


def gather_entities(store: ox.Store, facts: Facts, chosen: Chosen = None) -> None:
    """Add what the articles say of entities, and the countries that they name."""
    found = facts.entities
    votes: dict[NamedNode, Counter[tuple[str, NamedNode, NamedNode | None]]] = {}
    for row in rows(store, _KINDS, "entity", chosen):
        counter = votes.setdefault(row["entity"], Counter())
        counter[row["kind"].value, row["kind"], row["country"]] += int(row["n"].value)
        if row["country"]:
            facts.countries.add(row["country"])
    for iri, counter in votes.items():
        # The name decides a tie, so that the order of rows does not.
        best = min(counter, key=lambda k: (-counter[k], k[0], str(k[2])))
        found[iri] = EntityFacts(best[1], best[2], counter.total())
    for row in rows(store, _NAMES, "entity", chosen):
        found[row["entity"]].names[_text(row["name"])] += int(row["n"].value)
    for row in rows(store, _FORMS, "entity", chosen):
        found[row["entity"]].forms.add(_text(row["form"]))
    for row in rows(store, _OFFICES, "entity", chosen):
        rank = title_of(row["text"].value, country_code(row["side"])).rank
        if rank is not None and row["entity"] in found:
            found[row["entity"]].ranks.add(rank)


def country_code(country: NamedNode | None) -> str | None:
    """ISO code of a country node; None for none and for a country without a code."""
    if country is None:
        return None
    local = country.value.rsplit("country-", 1)[-1]
    return local.upper() if len(local) == len("vn") else None


def gather_posts(store: ox.Store, facts: Facts, chosen: Chosen = None) -> None:
    """Add what the articles say of posts, and the bodies that they belong to."""
    for row in rows(store, _POSTS, "post", chosen):
        post = facts.posts.setdefault(row["post"], PostFacts())
        times = int(row["n"].value)
        post.texts[_text(row["text"])] += times
        if row["side"]:
            post.countries[row["side"]] += times
        if row["org"]:
            post.organisations[row["org"]] += times
            facts.bodies.add(row["org"])


def most_told(nodes: Counter[NamedNode]) -> NamedNode | None:
    """The node told most often, the first by name of several; None of none."""
    return min(nodes, key=lambda n: (-nodes[n], n.value), default=None)


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
