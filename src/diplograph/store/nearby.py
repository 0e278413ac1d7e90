"""Which reports must be grouped anew: the changed ones, and all that hang together with them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from itertools import combinations

import pyoxigraph as ox
from pyoxigraph import NamedNode

from diplograph.identity import EventReport, Resolver
from diplograph.store.lookup import objects, subjects
from diplograph.store.pending import events_of
from diplograph.store.people import Links
from diplograph.store.reports import EventFacts, event_reports, reports_named
from diplograph.store.vocabulary import vocabulary


class Nearby:
    """Reports by their neighbours: same family, two actors in common.

    Neighbours are looked up under the actors of the last refresh. A report whose actors
    are called otherwise since then must be among those that ``closure`` starts from.
    """

    def __init__(self, store: ox.Store, resolver: Resolver) -> None:
        self._store, self._resolver = store, resolver
        self._events: dict[NamedNode, set[NamedNode]] = {}
        self._members: dict[NamedNode, set[NamedNode]] = {}
        self.facts: dict[str, EventFacts] = {}
        """Reports read so far, by IRI."""

    def read(self, reports: Iterable[NamedNode]) -> None:
        """Read reports that were not read yet."""
        missing = {iri for iri in reports if iri.value not in self.facts}
        if missing:
            self.facts.update(reports_named(self._store, missing))

    def told_with(self, actor: NamedNode) -> set[NamedNode]:
        """Canonical events in which the actor took part, as of the last refresh."""
        if actor not in self._events:
            found = subjects(self._store, "dg:participant", actor)
            self._events[actor] = set(found)
        return self._events[actor]

    def members(self, event: NamedNode) -> set[NamedNode]:
        """Reports of a canonical event, as of the last refresh."""
        if event not in self._members:
            self._members[event] = set(subjects(self._store, "dg:sameEventAs", event))
        return self._members[event]

    def around(
        self, actors: Collection[NamedNode], family: NamedNode
    ) -> Iterator[NamedNode]:
        """Reports of a family in which two of the actors took part."""
        events = {
            event
            for one, other in combinations(sorted(actors, key=str), 2)
            for event in self.told_with(one) & self.told_with(other)
        }
        for event in events:
            if family in objects(self._store, event, "dg:family"):
                yield from self.members(event)

    def around_event(self, event: NamedNode) -> Iterator[NamedNode]:
        """Reports that a canonical event of the last refresh may have hung together with."""
        actors = set(objects(self._store, event, "dg:participant"))
        for family in objects(self._store, event, "dg:family"):
            yield from self.around(actors, family)

    def told_by(self, entity: NamedNode) -> Iterator[NamedNode]:
        """Reports in which an article's own node of somebody takes part."""
        for part in subjects(self._store, "dg:agent", entity, None):
            yield from subjects(self._store, "dg:participation", part, None)
        yield from subjects(self._store, "sem:hasPlace", entity, None)

    def closure(
        self,
        start: Iterable[NamedNode],
        links: Links,
        *,
        families: Collection[NamedNode] | None = None,
    ) -> dict[str, EventReport]:
        """All reports that could share an event with those given, directly or in a chain.

        Events of the last refresh hold together too, and reports of one document.
        """
        return _Search(self, self._resolver, links, families).run(set(start))

    def old_fellows(self, report: NamedNode) -> set[NamedNode]:
        """Reports that were one event with this one, itself among them."""
        found = events_of(self._store, [report])
        return {fellow for event in found for fellow in self.members(event)}


def is_document(entity: NamedNode) -> bool:
    """Whether it is an agreement: those of an article are told apart by their events."""
    return "/id/agreement-" in entity.value


class _Search:
    """One walk over reports that hang together."""

    def __init__(
        self,
        near: Nearby,
        resolver: Resolver,
        links: Links,
        families: Collection[NamedNode] | None,
    ) -> None:
        self._near, self._resolver, self._links = near, resolver, links
        self._families = families
        self._reports: dict[str, EventReport] = {}
        self._by_actor: dict[str, set[str]] = defaultdict(set)

    def run(self, start: set[NamedNode]) -> dict[str, EventReport]:
        found: dict[str, EventReport] = {}
        fresh = self._known(start)
        while fresh:
            found.update({iri: self._reports[iri] for iri in fresh})
            wide = {iri: self._candidates(iri) for iri in fresh}
            known = self._known({node for nodes in wide.values() for node in nodes})
            following = {other.value for iri in fresh for other in self._bound(iri)}
            for iri, nodes in wide.items():
                near = {n.value for n in nodes} & known | self._sharing(iri)
                following |= {o for o in near - found.keys() if self._one(iri, o)}
            following |= self._known({NamedNode(iri) for iri in following})
            fresh = (following & self._reports.keys()) - found.keys()
        return found

    def _known(self, reports: set[NamedNode]) -> set[str]:
        """Those of the reports that are there and of the families, now read."""
        self._near.read(reports)
        told = [
            self._near.facts[iri.value]
            for iri in reports
            if iri.value in self._near.facts and iri.value not in self._reports
        ]
        for report in event_reports(told, self._links, vocabulary()):
            if self._families is None or self._family(report) in self._families:
                self._reports[report.iri] = report
                for actor, _ in report.participants:
                    self._by_actor[actor].add(report.iri)
        return {iri.value for iri in reports} & self._reports.keys()

    @staticmethod
    def _family(report: EventReport) -> NamedNode:
        return vocabulary().families[report.family]

    def _candidates(self, iri: str) -> set[NamedNode]:
        report = self._reports[iri]
        actors = {NamedNode(actor) for actor, _ in report.participants}
        return set(self._near.around(actors, self._family(report)))

    def _sharing(self, iri: str) -> set[str]:
        """Reports read already that have two actors in common with this one now."""
        actors = sorted({actor for actor, _ in self._reports[iri].participants})
        by = self._by_actor
        pairs = combinations(actors, 2)
        return {found for one, other in pairs for found in by[one] & by[other]}

    def _one(self, one: str, other: str) -> bool:
        return self._resolver.may_be_one(self._reports[one], self._reports[other])

    def _bound(self, iri: str) -> Iterator[NamedNode]:
        """Reports that belong together with this one whatever they say."""
        facts = self._near.facts[iri]
        yield from self._near.old_fellows(facts.iri)
        for agent, _, _ in facts.parts:
            if is_document(agent):
                yield from self._near.told_by(agent)
