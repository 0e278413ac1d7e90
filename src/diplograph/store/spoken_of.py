"""Whether the articles still speak of a country or a body."""

from __future__ import annotations

import pyoxigraph as ox
from pyoxigraph import NamedNode

from diplograph.store.lookup import subjects
from diplograph.store.terms import CANONICAL, REFERENCE, term


def is_told(store: ox.Store, name: str, value: NamedNode) -> bool:
    """Whether anything has the value under this property, in any graph."""
    return next(subjects(store, name, value, None), None) is not None


def is_spoken_of(store: ox.Store, country: NamedNode, changed: set[NamedNode]) -> bool:
    """Whether a side or a home is the country, but for what else is said of the changed."""
    if is_told(store, "dg:side", country):
        return True
    for quad in store.quads_for_pattern(None, term("dg:country"), country):
        if quad.graph_name not in (CANONICAL, REFERENCE):
            return True
        if quad.graph_name == REFERENCE and quad.subject not in (changed | {country}):
            return True
    return False
