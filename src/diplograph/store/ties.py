"""What rules make of some events alone, the same as they make of all together."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import product, zip_longest

import pyoxigraph as ox
from pyoxigraph import NamedNode, Quad

from diplograph.store.derive import derive
from diplograph.store.lookup import subjects
from diplograph.store.terms import CANONICAL, DERIVED, REFERENCE, A, term
from diplograph.store.vocabulary import ontology_quads

Tie = tuple[NamedNode, NamedNode, NamedNode]
"""Source, relation, target."""
_OFFICES = (term("dg:holdsOffice"), term("dg:attestedIn"))
_DERIVED = frozenset({DERIVED})
_MADE = frozenset({CANONICAL, REFERENCE, DERIVED})


@cache
def _symmetric() -> frozenset[NamedNode]:
    wanted = term("owl:SymmetricProperty")
    return frozenset(
        q.subject
        for q in ontology_quads()
        if q.object == wanted and isinstance(q.subject, NamedNode)
    )


@dataclass(slots=True)
class Ties:
    """What the rules say of events and persons that have changed.

    A rule sees an event with its reports, their articles and sentences, their
    participations, the offices that these name, and of those who take part what the graph
    says of themselves; a person with all offices. ``graph/rules`` must not look further,
    and must speak of ties, events, reports and evidence, or of persons as in ``_OFFICES``.
    """

    store: ox.Store
    fresh: Mapping[NamedNode, Collection[Quad]]
    """What the graph says from now on of nodes that were described anew, by subject."""
    _seen: dict[NamedNode, list[Quad]] = field(default_factory=dict)

    def change(
        self,
        events: Collection[NamedNode],
        reports: Collection[NamedNode],
        people: Mapping[NamedNode, Collection[NamedNode]],
    ) -> tuple[set[Quad], set[Quad]]:
        """Quads of the derived graph that go, and those that come.

        Args:
            events: canonical events that are gone, new or told otherwise.
            reports: all reports of them, those that are gone too.
            people: canonical persons with all who stand for them.
        """
        for event in events:
            self._show(event)
        for report in reports:
            self._show_report(report)
        for entity in {entity for group in people.values() for entity in group}:
            self._show(entity)
            for tenure in subjects(self.store, "org:member", entity, None):
                self._show(tenure)
        seen = ox.Store()
        seen.extend(quad for quads in self._seen.values() for quad in quads)
        new = set(derive(seen))
        old = set(self._old(events, reports, people, new))
        return old - new, new

    def _show(self, node: NamedNode) -> list[Quad]:
        """Let the rules see all that is said of the node."""
        if node not in self._seen:
            hidden = _MADE if node in self.fresh else _DERIVED
            told = self.store.quads_for_pattern(node, None, None)
            quads = [quad for quad in told if quad.graph_name not in hidden]
            self._seen[node] = quads + list(self.fresh.get(node, ()))
        return self._seen[node]

    def _show_report(self, report: NamedNode) -> None:
        self._follow(report, "dg:article")
        self._follow(report, "dg:participation", "dg:actingAs", "org:organization")
        self._follow(report, "dg:participation", "dg:agent", "dg:canonical")
        for proof in subjects(self.store, "oa:hasBody", report, None):
            self._follow(proof, "oa:hasTarget", "oa:hasSelector")

    def _follow(self, node: NamedNode, *names: str) -> None:
        """Show a node and all that the properties lead to, one after the other."""
        told = self._show(node)
        if names:
            for following in _values(told, names[0]):
                self._follow(following, *names[1:])

    def _old(
        self,
        events: Collection[NamedNode],
        reports: Iterable[NamedNode],
        people: Iterable[NamedNode],
        new: Collection[Quad],
    ) -> Iterator[Quad]:
        """What the rules said, without the shortcuts that other ties still give."""
        gone: set[NamedNode] = set()
        told = {*events, *reports}
        for event in events:
            gone.update(subjects(self.store, "dg:event", event, DERIVED))
            told.update(subjects(self.store, "dg:attests", event, DERIVED))
        for node in told:
            yield from self.store.quads_for_pattern(node, None, None, DERIVED)
        for person, office in product(people, _OFFICES):
            yield from self.store.quads_for_pattern(person, office, None, DERIVED)
        ties: set[Tie] = set()
        for tie in gone:
            quads = list(self.store.quads_for_pattern(tie, None, None, DERIVED))
            yield from quads
            ties.add(_ends(quads))
        for source, relation, target in sorted(ties, key=str):
            for a, b in ((source, target), (target, source)):
                short = Quad(a, relation, b, DERIVED)
                if short not in new and not self._given(a, relation, b, gone):
                    yield short

    def _given(
        self, a: NamedNode, relation: NamedNode, b: NamedNode, gone: set[NamedNode]
    ) -> bool:
        """Whether a tie that stays gives the shortcut."""
        ways = [(a, b), (b, a)] if relation in _symmetric() else [(a, b)]
        return any(self._tied(one, relation, other, gone) for one, other in ways)

    def _tied(
        self, a: NamedNode, relation: NamedNode, b: NamedNode, gone: set[NamedNode]
    ) -> bool:
        sources = subjects(self.store, "dg:source", a, DERIVED)
        targets = subjects(self.store, "dg:target", b, DERIVED)
        # Of one with thousands of ties and one with few, only the few are looked at.
        for pair in zip_longest(sources, targets):
            if None in pair:
                return False
            for tie in pair:
                if tie not in gone and self._is(tie, a, relation, b):
                    return True
        return False

    def _is(
        self, tie: NamedNode, a: NamedNode, relation: NamedNode, b: NamedNode
    ) -> bool:
        ends = (("dg:source", a), ("dg:relation", relation), ("dg:target", b))
        return all(Quad(tie, term(n), v, DERIVED) in self.store for n, v in ends)


def _values(quads: Iterable[Quad], name: str) -> list[NamedNode]:
    wanted = term(name)
    found = (q.object for q in quads if q.predicate == wanted)
    return [value for value in found if isinstance(value, NamedNode)]


def _ends(quads: Iterable[Quad]) -> Tie:
    told = {q.predicate: q.object for q in quads if q.predicate != A}
    found = [told[term(f"dg:{name}")] for name in ("source", "relation", "target")]
    source, relation, target = (n for n in found if isinstance(n, NamedNode))
    return source, relation, target
