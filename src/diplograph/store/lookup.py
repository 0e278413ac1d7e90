"""Looks up nodes, and sorts quads by what they speak of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyoxigraph as ox
from pyoxigraph import Literal, NamedNode, Quad

from diplograph.store.terms import CANONICAL, term


def objects(
    store: ox.Store, subject: NamedNode, name: str, graph: NamedNode | None = CANONICAL
) -> Iterator[NamedNode]:
    """Nodes that a graph tells of a subject."""
    quads = store.quads_for_pattern(subject, term(name), None, graph)
    return (q.object for q in quads if isinstance(q.object, NamedNode))


def subjects(
    store: ox.Store,
    name: str,
    value: NamedNode | Literal,
    graph: NamedNode | None = CANONICAL,
) -> Iterator[NamedNode]:
    """Nodes of which a graph tells the value."""
    quads = store.quads_for_pattern(None, term(name), value, graph)
    return (q.subject for q in quads if isinstance(q.subject, NamedNode))


def by_subject(
    quads: Iterable[Quad], also: Iterable[NamedNode]
) -> dict[NamedNode, set[Quad]]:
    """Quads by subject; an empty set for nodes of which nothing is said."""
    found: dict[NamedNode, set[Quad]] = {iri: set() for iri in also}
    for quad in quads:
        if isinstance(quad.subject, NamedNode):
            found.setdefault(quad.subject, set()).add(quad)
    return found
