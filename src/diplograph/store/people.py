"""Who is who: the canonical node of each entity, and what there is to say of them."""

from __future__ import annotations

from collections.abc import Mapping

import pyoxigraph as ox
from pyoxigraph import Literal, NamedNode, Quad

from diplograph.identity import PersonReport, Resolver
from diplograph.store.gather import Facts, gather_entities, person_reports
from diplograph.store.lookup import objects, subjects
from diplograph.store.terms import CANONICAL, plain, term
from diplograph.store.vocabulary import vocabulary

KEY = "dg:identityKey"


class Links:
    """The canonical node of each entity: those just decided, else those of the store."""

    def __init__(self, store: ox.Store | None = None) -> None:
        self._store = store
        self.decided: dict[NamedNode, NamedNode] = {}

    def __getitem__(self, entity: NamedNode) -> NamedNode:
        """Whom the entity stands for.

        Raises:
            KeyError: nobody has decided.
        """
        if entity not in self.decided and self._store:
            if (old := stored_link(self._store, entity)) is None:
                raise KeyError(entity.value)
            return old
        return self.decided[entity]


def stored_link(store: ox.Store, entity: NamedNode) -> NamedNode | None:
    """Whom the entity stood for at the last refresh."""
    return next(objects(store, entity, "dg:canonical"), None)


def link(resolver: Resolver, facts: Facts, links: Links) -> None:
    """Decide on all entities of the facts; documents are linked later, by their events."""
    people = [report for _, report in person_reports(facts, vocabulary())]
    same = resolver.persons(people)
    for iri in facts.entities:
        links.decided[iri] = NamedNode(same.get(iri.value, iri.value))
    for iri in (facts.countries | facts.bodies) - facts.entities.keys():
        links.decided[iri] = iri


def key_quads(
    resolver: Resolver, people: Mapping[NamedNode, PersonReport]
) -> set[Quad]:
    """For each person the keys by which others are found that may be the same."""
    return {
        Quad(iri, term(KEY), plain(key), CANONICAL)
        for iri, report in people.items()
        for key in resolver.person_keys(report)
    }


def gather_kin(
    store: ox.Store, resolver: Resolver, facts: Facts, things: set[NamedNode]
) -> None:
    """Add all persons whom the things of the facts may be linked with, now or before."""
    asked: set[Literal] = set()
    fresh = set(things)
    while fresh:
        keys = _keys(store, resolver, facts, fresh) - asked
        asked |= keys
        kin = {iri for key in keys for iri in subjects(store, KEY, key)}
        fresh = kin - facts.entities.keys() - things
        if fresh:
            gather_entities(store, facts, fresh)


def _keys(
    store: ox.Store, resolver: Resolver, facts: Facts, fresh: set[NamedNode]
) -> set[Literal]:
    here = {iri: facts.entities[iri] for iri in fresh if iri in facts.entities}
    told = dict(person_reports(Facts(entities=here), vocabulary()))
    found = {plain(key) for r in told.values() for key in resolver.person_keys(r)}
    return found | {key for iri in fresh for key in stored_keys(store, iri)}


def stored_keys(store: ox.Store, iri: NamedNode) -> set[Literal]:
    """Keys of a person at the last refresh."""
    quads = store.quads_for_pattern(iri, term(KEY), None, CANONICAL)
    return {q.object for q in quads if isinstance(q.object, Literal)}
