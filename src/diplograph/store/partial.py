"""Brings up to date what hangs together with changed articles, in one step.

The outcome is that of a rebuild of everything: whatever may be decided otherwise because
of a change is found first, then decided anew by the same functions.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property

import pyoxigraph as ox
from pyoxigraph import Literal, NamedNode, Quad

from diplograph.identity import EventReport, PersonReport, Resolver
from diplograph.store.describe import Describer
from diplograph.store.gather import (
    Facts,
    best_text,
    gather_entities,
    gather_posts,
    person_reports,
)
from diplograph.store.happenings import Happenings, same_agreements, type_labels
from diplograph.store.lookup import by_subject, objects
from diplograph.store.nearby import Nearby, is_document
from diplograph.store.pending import Touched, events_of
from diplograph.store.people import Links, gather_kin, key_quads, link, stored_link
from diplograph.store.spoken_of import is_spoken_of, is_told
from diplograph.store.terms import CANONICAL, REFERENCE, term
from diplograph.store.ties import Ties
from diplograph.store.vocabulary import vocabulary

Change = tuple[set[Quad], set[Quad]]
"""Quads that go and quads that come."""
_SEEN_BY_EVENTS = ("skos:prefLabel", "dg:country", "rdf:type")
"""What titles and rules look up of those who take part."""


class Partial:
    """The canonical, reference and derived quads that differ because of some articles."""

    def __init__(self, store: ox.Store, resolver: Resolver, touched: Touched) -> None:
        self._store, self._resolver, self._touched = store, resolver, touched
        self._near = Nearby(store, resolver)
        self._links = Links(store)
        self._facts = Facts()

    def change(self) -> Change:
        """What is to be written for the graphs to be as after a rebuild."""
        self._who()
        documents = self._documents()
        self._describer.describe(self._wikidata())
        told = self._told_anew(documents)
        made = self._happenings(told)
        new = self._describer.described | self._describer.reference | made
        new |= key_quads(self._resolver, self._people)
        reports = {NamedNode(iri) for iri in told}
        subjects_made = (q.subject for q in made)
        named = {iri for iri in subjects_made if isinstance(iri, NamedNode)}
        events = (self._old_events(reports) | named) - reports
        old_reports = {r for event in events for r in self._near.members(event)}
        shown = self._described() | events | reports | old_reports
        old = set(self._said(shown))
        ties = Ties(self._store, by_subject(new, shown))
        gone, come = ties.change(events, reports | old_reports, self._stand_for())
        return (old - new) | gone, (new - old) | come

    # Who is who

    def _who(self) -> None:
        """Read the touched entities and posts, and all who may be one with them."""
        facts, touched = self._facts, self._touched
        gather_posts(self._store, facts, touched.posts)
        things = touched.things | facts.bodies
        gather_entities(self._store, facts, things)
        gather_kin(self._store, self._resolver, facts, things)
        self._things = things | facts.entities.keys()
        facts.bodies = {
            body
            for body in self._things
            if body not in facts.entities
            and is_told(self._store, "org:organization", body)
        }
        facts.countries = {
            country
            for country in self._countries()
            if country in facts.entities
            or is_spoken_of(self._store, country, self._things)
        }
        link(self._resolver, facts, self._links)

    @cached_property
    def _people(self) -> Mapping[NamedNode, PersonReport]:
        return dict(person_reports(self._facts, vocabulary()))

    def _wikidata(self) -> dict[NamedNode, str]:
        found = self._resolver.wikidata(self._people.values())
        return {NamedNode(iri): item for iri, item in found.items()}

    def _countries(self) -> set[NamedNode]:
        """Countries that may be spoken of for the first or the last time."""
        homes = {
            country
            for thing in self._things
            for country in objects(self._store, thing, "dg:country", REFERENCE)
        }
        told = self._facts.countries | homes | self._things
        return {iri for iri in told if "/id/country-" in iri.value}

    # Documents, which are one where their signings are one

    def _documents(self) -> set[NamedNode]:
        """Decide on agreements; those of which it was decided otherwise before."""
        signing = vocabulary().families["Signing"]
        moved = self._reports_of(self._moved(self._links.decided))
        closed = self._near.closure(self._start(moved), self._links, families={signing})
        facts = self._near.facts
        groups = [
            [facts[iri] for iri in group]
            for group in self._resolver.events(closed.values())
        ]
        found = {
            agent
            for group in groups
            for report in group
            for agent, _, _ in report.parts
            if is_document(agent)
        }
        gather_entities(self._store, self._facts, found - self._facts.entities.keys())
        names = {iri: best_text(self._facts.entities[iri].names)[0] for iri in found}
        for iri in found:
            self._links.decided[iri] = iri
        self._links.decided.update(same_agreements(groups, names))
        return found

    def _moved(self, entities: Iterable[NamedNode]) -> set[NamedNode]:
        """Entities that stand for somebody else than at the last refresh."""
        return {
            iri
            for iri in entities
            if (old := stored_link(self._store, iri)) and old != self._links[iri]
        }

    def _reports_of(self, entities: Iterable[NamedNode]) -> set[NamedNode]:
        return {report for iri in entities for report in self._near.told_by(iri)}

    def _start(self, moved: set[NamedNode]) -> set[NamedNode]:
        """Reports that changed, and all near events that lose one."""
        changed = self._touched.reports | moved
        events = self._touched.events | events_of(self._store, changed)
        found = changed | {r for event in events for r in self._near.members(event)}
        for event in events:
            found.update(self._near.around_event(event))
        return found

    # Descriptions

    @cached_property
    def _describer(self) -> Describer:
        return Describer(self._facts, self._links)

    def _described(self) -> set[NamedNode]:
        """All nodes of which the describer says everything there is to say."""
        old = {stored_link(self._store, iri) for iri in self._all_entities()}
        now = {self._links[iri] for iri in self._facts.entities}
        found = self._all_entities() | now | {iri for iri in old if iri}
        told = {q.subject for q in self._describer.reference}
        found |= {iri for iri in told if isinstance(iri, NamedNode)}
        return found | self._countries() | self._touched.posts

    def _all_entities(self) -> set[NamedNode]:
        return self._things | self._facts.entities.keys() | self._facts.bodies

    def _told_anew(self, documents: set[NamedNode]) -> dict[str, EventReport]:
        """Reports to be grouped anew: of changed events, and of actors told otherwise."""
        decided = self._moved(self._links.decided.keys() | documents)
        start = self._start(self._reports_of(decided))
        for actor in self._described_otherwise():
            for event in self._near.told_with(actor):
                start |= self._near.members(event)
        return self._near.closure(start, self._links)

    def _described_otherwise(self) -> Iterator[NamedNode]:
        names = {term(name) for name in _SEEN_BY_EVENTS}
        new = by_subject(self._describer.described | self._describer.reference, ())
        for iri in self._described():
            now = {q for q in new.get(iri, ()) if q.predicate in names}
            before = {q for q in self._said([iri]) if q.predicate in names}
            if now != before:
                yield iri

    def _said(self, nodes: Iterable[NamedNode]) -> Iterator[Quad]:
        for iri in nodes:
            for graph in (CANONICAL, REFERENCE):
                yield from self._store.quads_for_pattern(iri, None, None, graph)

    # Events

    def _happenings(self, told: Mapping[str, EventReport]) -> set[Quad]:
        made = Happenings(
            vocabulary(), self._links, self._labels, self._home, type_labels()
        )
        facts = self._near.facts
        return {
            quad
            for group in self._resolver.events(told.values())
            for quad in made.quads([facts[iri] for iri in group])
        }

    def _labels(self, actor: NamedNode) -> Mapping[str, str]:
        """Preferred labels by language, of those described anew and of others."""
        if actor in self._described_nodes:
            return self._describer.labels.get(actor, {})
        wanted = term("skos:prefLabel")
        found = (q.object for q in self._said([actor]) if q.predicate == wanted)
        return {v.language or "und": v.value for v in found if isinstance(v, Literal)}

    def _home(self, actor: NamedNode) -> NamedNode | None:
        if actor in self._described_nodes:
            return self._describer.homes.get(actor)
        homes = objects(self._store, actor, "dg:country", None)
        return next(homes, None)

    @cached_property
    def _described_nodes(self) -> set[NamedNode]:
        return self._described()

    def _old_events(self, reports: Collection[NamedNode]) -> set[NamedNode]:
        return self._touched.events | events_of(self._store, reports)

    def _stand_for(self) -> Mapping[NamedNode, set[NamedNode]]:
        """Persons, now and before, with the entities that stand for them now."""
        found: dict[NamedNode, set[NamedNode]] = defaultdict(set)
        for iri in self._all_entities():
            if old := stored_link(self._store, iri):
                found[old].update()
            if iri in self._facts.entities:
                found[self._links[iri]].add(iri)
        return found
