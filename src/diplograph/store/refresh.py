"""Keeps up to date what follows from the articles: schema, reference, canonical, derived."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from itertools import chain
from typing import Final

import pyoxigraph as ox
from pyoxigraph import Literal, NamedNode, Quad

from diplograph.identity import Resolver
from diplograph.resources import graph_dir, packs_dir
from diplograph.store import pending
from diplograph.store.derive import derive
from diplograph.store.describe import Describer
from diplograph.store.evidence import run_local
from diplograph.store.folder import FORMAT
from diplograph.store.gather import best_text, gather, person_reports
from diplograph.store.happenings import Happenings, same_agreements, type_labels
from diplograph.store.partial import Partial
from diplograph.store.people import Links, key_quads, link
from diplograph.store.reports import EventFacts, event_reports, reports_of_family
from diplograph.store.swap import AT_ONCE, change, swap
from diplograph.store.terms import (
    CANONICAL,
    DERIVED,
    META,
    PENDING,
    REFERENCE,
    SCHEMA,
    A,
    node,
    number,
    plain,
    term,
)
from diplograph.store.vocabulary import ontology_quads, vocabulary

STORE_NODE: Final = node("store")
FEW: Final = 100
"""Changed articles up to which no rebuild is thought of."""
MANY: Final = 0.2
"""Part of all articles from which on a rebuild costs less than to follow each change."""
LARGE: Final = 50_000
"""Quads from which on a rebuilt store is put in order on disk, which halves the time of
questions and takes two seconds for a million quads."""


def is_stale(store: ox.Store) -> bool:
    """Whether articles, tables, rules or the program changed since the last refresh."""
    return pending.is_pending(store) or not is_settled(store)


def is_settled(store: ox.Store) -> bool:
    """Whether the last refresh came to its end, by these tables, rules and program."""
    mark = Quad(STORE_NODE, term("dg:derivedBy"), plain(maker()), META)
    return mark in store


def settled_mark(store: ox.Store) -> set[Quad]:
    """What says that the last refresh came to its end; without it all is made anew."""
    return set(store.quads_for_pattern(STORE_NODE, term("dg:derivedBy"), None, META))


def refresh(store: ox.Store, resolver: Resolver, articles: int) -> None:
    """Bring up to date what follows from changed articles, in one step.

    Many changes of the ``articles`` in the store are answered by ``rebuild``.
    """
    changed = pending.changed(store)
    if not is_settled(store) or len(changed) > max(FEW, MANY * articles):
        rebuild(store, resolver)
        return
    touched = pending.touched(store, changed)
    gone, new = Partial(store, resolver, touched).change()
    old_meta, meta = _meta_change(store)
    gone |= old_meta | set(store.quads_for_pattern(None, None, None, PENDING))
    new |= meta
    if len(gone) + len(new) > AT_ONCE:
        rebuild(store, resolver)
    else:
        change(store, gone, new)


def rebuild(store: ox.Store, resolver: Resolver) -> None:
    """Make anew all that follows from the articles.

    Each graph changes in one step, a very large one in several. The mark that all is
    settled goes first and comes last, so a rebuild cut short is seen and repeated.
    """
    change(store, settled_mark(store), ())
    swap(store, SCHEMA, ontology_quads())
    everything = _Everything(store, resolver)
    swap(store, REFERENCE, everything.describer.reference)
    swap(store, CANONICAL, everything.quads())
    swap(store, DERIVED, derive(store))
    notes = set(store.quads_for_pattern(None, None, None, PENDING))
    gone, new = _meta_change(store)
    change(store, gone | notes, new)
    if len(store) >= LARGE:
        store.optimize()


@cache
def maker() -> str:
    """Digest of all that decides what follows from the articles."""
    try:
        release = version("diplograph")
    except PackageNotFoundError:
        release = ""
    digest = hashlib.sha256(f"{release} {FORMAT}".encode())
    tables, rules = (packs_dir() / "names").rglob("*.csv"), graph_dir() / "rules"
    paths = [graph_dir() / "ontology.ttl", *rules.glob("*.rq"), *tables]
    for path in sorted(paths):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


class _Everything:
    """Who is who over all articles, and what happened, told by canonical names."""

    def __init__(self, store: ox.Store, resolver: Resolver) -> None:
        self._store, self._resolver = store, resolver
        facts = gather(store)
        self._people = dict(person_reports(facts, vocabulary()))
        self._links = Links()
        link(resolver, facts, self._links)
        kind = vocabulary().kinds["Agreement"]
        names = {
            iri: best_text(entity.names)[0]
            for iri, entity in facts.entities.items()
            if entity.kind == kind
        }
        signings = self._groups(vocabulary().families["Signing"])
        self._links.decided.update(same_agreements(signings, names))
        self.describer = Describer(facts, self._links)
        wikidata = resolver.wikidata(self._people.values())
        self.describer.describe({NamedNode(i): item for i, item in wikidata.items()})

    def _groups(self, family: NamedNode) -> Iterator[list[EventFacts]]:
        events = reports_of_family(self._store, family)
        reports = event_reports(events.values(), self._links, vocabulary())
        for group in self._resolver.events(reports):
            yield [events[iri] for iri in group]

    def quads(self) -> Iterator[Quad]:
        """All of the canonical graph."""
        keys = key_quads(self._resolver, self._people)
        return chain(self.describer.described, keys, self._happenings())

    def _happenings(self) -> Iterator[Quad]:
        labels, homes = self.describer.labels, self.describer.homes
        made = Happenings(
            vocabulary(),
            self._links,
            lambda actor: labels.get(actor, {}),
            homes.get,
            type_labels(),
        )
        for family in vocabulary().families.values():
            for group in self._groups(family):
                yield from made.quads(group)


def _meta_change(store: ox.Store) -> tuple[set[Quad], set[Quad]]:
    old, new = set(store.quads_for_pattern(None, None, None, META)), _meta(store)
    return old - new, new - old


def _meta(store: ox.Store) -> set[Quad]:
    """The store's format and maker, and the extractors that its articles name."""
    quads = {
        Quad(STORE_NODE, A, term("dg:Store"), META),
        Quad(STORE_NODE, term("dg:formatVersion"), number(FORMAT), META),
        Quad(STORE_NODE, term("dg:derivedBy"), plain(maker()), META),
    }
    runs = {
        quad.object.value
        for quad in store.quads_for_pattern(None, term("dg:extractor"), None)
        if isinstance(quad.object, Literal)
    }
    for run in runs:
        iri, agent = node(run_local(run)), node(f"agent-{run_local(run)}")
        quads.add(Quad(iri, A, term("prov:Activity"), META))
        quads.add(Quad(iri, term("prov:wasAssociatedWith"), agent, META))
        quads.add(Quad(agent, A, term("prov:SoftwareAgent"), META))
        quads.add(Quad(agent, term("dct:title"), plain(run), META))
    return quads
