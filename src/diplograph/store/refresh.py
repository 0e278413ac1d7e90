"""Rebuilds all that is not an article's own: schema, reference, canonical, derived, meta."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping

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
    person_reports,
)
from diplograph.store.happenings import Happenings, same_agreements
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
    """Rebuild the graphs that follow from the articles; each changes in one step.

    ``state`` is the digest of the articles; it is written last, so a refresh that was
    cut short is seen and repeated.
    """
    facts = gather(store)
    reference, canonical = _resolve(facts, resolver)
    _swap(store, META, _meta(store, ""))
    _swap(store, SCHEMA, set(ontology_quads()))
    _swap(store, REFERENCE, reference)
    _swap(store, CANONICAL, canonical)
    _swap(store, DERIVED, derive(store))
    _swap(store, META, _meta(store, state))


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


def _resolve(facts: Facts, resolver: Resolver) -> tuple[set[Quad], set[Quad]]:
    words = vocabulary()
    people = [report for _, report in person_reports(facts, words)]
    links = resolver.persons(people)
    canonical = {
        iri: NamedNode(links.get(iri.value, iri.value)) for iri in facts.entities
    }
    canonical.update({country: country for country in facts.countries})
    groups = [
        [facts.events[NamedNode(iri)] for iri in group]
        for group in resolver.events(event_reports(facts, canonical, words))
    ]
    canonical.update(_agreements(facts, groups))
    describer = Describer(facts, canonical)
    wikidata = resolver.wikidata(people)
    describer.describe({NamedNode(iri): item for iri, item in wikidata.items()})
    happenings = Happenings(words, canonical, describer.labels, _type_labels())
    told = {quad for group in groups for quad in happenings.quads(group)}
    return describer.reference, describer.described | told


def _agreements(
    facts: Facts, groups: Iterable[list[EventFacts]]
) -> dict[NamedNode, NamedNode]:
    kind = vocabulary().kinds["Agreement"]
    names = {
        i: best_text(e.names)[0] for i, e in facts.entities.items() if e.kind == kind
    }
    return same_agreements(groups, names, frozenset(names))


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


def _swap(store: ox.Store, graph: NamedNode, wanted: set[Quad]) -> None:
    """Make a graph hold just these quads, in one step."""
    present = set(store.quads_for_pattern(None, None, None, graph))
    gone, new = present - wanted, wanted - present
    if not gone:
        if new:
            store.extend(new)
        return
    update = f"DELETE DATA {{ GRAPH {graph} {{ {_lines(gone)} }} }}"
    if new:
        update += f" ; INSERT DATA {{ GRAPH {graph} {{ {_lines(new)} }} }}"
    store.update(update)


def _lines(quads: Iterable[Quad]) -> str:
    return "\n".join(f"{q.subject} {q.predicate} {q.object} ." for q in quads)
