"""Rebuilds all that is not an article's own: schema, reference, canonical, derived, meta."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain

import pyoxigraph as ox
from pyoxigraph import Literal, NamedNode, Quad

from diplograph.model import Resolver
from diplograph.store.derive import derive
from diplograph.store.describe import Describer
from diplograph.store.evidence import run_local
from diplograph.store.folder import FORMAT
from diplograph.store.gather import (
    EventFacts,
    Facts,
    best_text,
    event_reports,
    gather,
    gather_events,
    person_reports,
)
from diplograph.store.happenings import Happenings, same_agreements
from diplograph.store.swap import swap
from diplograph.store.terms import (
    CANONICAL,
    DERIVED,
    META,
    REFERENCE,
    SCHEMA,
    A,
    node,
    number,
    plain,
    term,
)
from diplograph.store.vocabulary import ontology_quads, vocabulary

STORE_NODE = node("store")


def refresh(store: ox.Store, resolver: Resolver, state: str) -> None:
    """Rebuild the graphs that follow from the articles.

    Each graph changes in one step, a very large one in several. ``state`` is the digest
    of the articles; it is written last, so a refresh cut short is seen and repeated.
    """
    swap(store, META, _meta(store, ""))
    swap(store, SCHEMA, ontology_quads())
    names = _Names(store, resolver)
    swap(store, REFERENCE, names.describer.reference)
    swap(store, CANONICAL, chain(names.describer.described, names.happenings()))
    swap(store, DERIVED, derive(store))
    swap(store, META, _meta(store, state))


def digest_of(contents: Mapping[str, str]) -> str:
    """Digest of the content hashes of all articles."""
    lines = "".join(
        f"{graph} {content}\n" for graph, content in sorted(contents.items())
    )
    return hashlib.sha256(lines.encode()).hexdigest()


def stored_digest(store: ox.Store) -> str | None:
    """Digest of the articles that the last refresh saw; None if there was none."""
    quads = store.quads_for_pattern(STORE_NODE, term("dg:digest"), None, META)
    return next(
        (quad.object.value for quad in quads if isinstance(quad.object, Literal)), None
    )


class _Names:
    """Who is who over all articles, and what happened, told by canonical names."""

    def __init__(self, store: ox.Store, resolver: Resolver) -> None:
        self._store, self._resolver = store, resolver
        self._words = vocabulary()
        facts = gather(store)
        people = [report for _, report in person_reports(facts, self._words)]
        links = resolver.persons(people)
        self._canonical = {
            iri: NamedNode(links.get(iri.value, iri.value)) for iri in facts.entities
        }
        self._canonical.update({country: country for country in facts.countries})
        self._canonical.update(self._agreements(facts))
        self.describer = Describer(facts, self._canonical)
        wikidata = resolver.wikidata(people)
        self.describer.describe({NamedNode(i): item for i, item in wikidata.items()})

    def _agreements(self, facts: Facts) -> dict[NamedNode, NamedNode]:
        kind = self._words.kinds["Agreement"]
        names = {
            iri: best_text(entity.names)[0]
            for iri, entity in facts.entities.items()
            if entity.kind == kind
        }
        groups = self._groups(self._words.families["Signing"])
        return same_agreements(groups, names)

    def _groups(self, family: NamedNode) -> Iterator[list[EventFacts]]:
        events = gather_events(self._store, family)
        reports = event_reports(events.values(), self._canonical, self._words)
        for group in self._resolver.events(reports):
            yield [events[iri] for iri in group]

    def happenings(self) -> Iterator[Quad]:
        """All that is said of canonical events."""
        labels = self.describer.labels
        made = Happenings(self._words, self._canonical, labels, _type_labels())
        for family in self._words.families.values():
            for group in self._groups(family):
                yield from made.quads(group)


def _type_labels() -> dict[NamedNode, dict[str, str]]:
    wanted = term("skos:prefLabel")
    found: dict[NamedNode, dict[str, str]] = defaultdict(dict)
    for quad in ontology_quads():
        label = quad.object
        if quad.predicate == wanted and isinstance(label, Literal):
            assert isinstance(quad.subject, NamedNode)
            found[quad.subject][label.language or "und"] = label.value
    return found


def _meta(store: ox.Store, state: str) -> set[Quad]:
    """The store's format and state, and the extractors that its articles name."""
    quads = {
        Quad(STORE_NODE, A, term("dg:Store"), META),
        Quad(STORE_NODE, term("dg:formatVersion"), number(FORMAT), META),
    }
    if state:
        quads.add(Quad(STORE_NODE, term("dg:digest"), plain(state), META))
    runs = {
        quad.object.value
        for quad in store.quads_for_pattern(None, term("dg:extractor"), None)
        if isinstance(quad.object, Literal)
    }
    for run in runs:
        iri = node(run_local(run))
        quads.add(Quad(iri, A, term("prov:Activity"), META))
        quads.add(
            Quad(
                iri,
                term("prov:wasAssociatedWith"),
                node(f"agent-{run_local(run)}"),
                META,
            )
        )
        agent = node(f"agent-{run_local(run)}")
        quads.add(Quad(agent, A, term("prov:SoftwareAgent"), META))
        quads.add(Quad(agent, term("dct:title"), plain(run), META))
    return quads
