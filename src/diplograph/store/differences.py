"""What a refresh of a copy changes in the graphs that all articles share."""

from __future__ import annotations

from typing import TypeAlias

import pyoxigraph as ox
from pyoxigraph import NamedNode, Quad

from diplograph.store.terms import META, PENDING, term
from diplograph.store.transfer import ARTICLES, Delta

Graphs: TypeAlias = dict[NamedNode, set[Quad]]


def shared(store: ox.Store) -> Graphs:
    """What is no article's own, by graph."""
    return {
        name: held(store, name)
        for name in store.named_graphs()
        if isinstance(name, NamedNode) and not name.value.startswith(ARTICLES)
    }


def held(store: ox.Store, name: NamedNode) -> set[Quad]:
    """The quads of one graph."""
    return set(store.quads_for_pattern(None, None, None, name))


def steps(before: Graphs, after: Graphs) -> list[Delta]:
    """What to change, in order; both graphs lose what tells how far the refresh is.

    The word that all is up to date is taken away first, and given back at last.
    """
    old, new = before.pop(META, set()), after.pop(META, set())
    mark = {quad for quad in old if quad.predicate == term("dg:derivedBy")}
    notes = Delta.between(before.pop(PENDING, ()), after.pop(PENDING, ()))
    middle = [
        Delta.between(before.get(name, ()), after.get(name, ()))
        for name in sorted(before.keys() | after.keys(), key=str)
    ]
    return [
        Delta.between(mark, ()),
        *middle,
        notes,
        Delta.between(old - mark, new),
    ]
