"""Changes that somebody makes by a SPARQL update, and what follows from them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, Protocol

import pyoxigraph as ox
from pyoxigraph import DefaultGraph, NamedNode

from diplograph.errors import QueryError
from diplograph.store.folder import failed
from diplograph.store.pending import notes_of
from diplograph.store.refresh import settled_mark
from diplograph.store.swap import change
from diplograph.store.syntax import check
from diplograph.store.terms import (
    CANONICAL,
    DERIVED,
    META,
    PENDING,
    REFERENCE,
    SCHEMA,
)
from diplograph.store.updates import reach, using

_MADE: Final = frozenset({CANONICAL, DERIVED, META, PENDING, REFERENCE, SCHEMA})
"""Graphs that follow from the articles and the program."""


class Amended(Protocol):
    """What is needed of an open store."""

    path: Path

    @property
    def quads(self) -> ox.Store:
        """Its quads."""

    def refresh(self, *, force: bool = False) -> bool:
        """Bring up to date what follows from the articles."""


def amend(
    store: Amended,
    sparql: str,
    *,
    base: str | None = None,
    default: Sequence[str] = (),
    named: Sequence[str] = (),
    made: Callable[[], None] = lambda: None,
) -> None:
    """Make an update, call ``made``, then bring up to date what follows from it.

    ``default`` and ``named`` are graphs that WHERE is asked of. If the text names the
    graphs that it changes, this costs as much as building those articles anew; else all
    is made anew. An interruption is seen by the next ``refresh``.

    Raises:
        QueryError: no SPARQL 1.1 update, nested too deeply, or it would fetch from
            another server.
        StoreError: writing failed.
    """
    check(sparql, update=True)
    sparql = using(sparql, default, named)
    quads = store.quads
    graphs = _graphs(quads, sparql)
    mark = settled_mark(quads)
    try:
        if graphs is None:
            change(quads, mark, ())
        else:
            change(quads, (), {note for one in graphs for note in notes_of(quads, one)})
        try:
            _update(quads, sparql, base)
        except QueryError:
            if graphs is None:
                change(quads, (), mark)
            raise
        quads.flush()
    except OSError as error:
        raise failed(store.path, error) from error
    made()
    store.refresh(force=graphs is None or _has_default(quads))


def _graphs(quads: ox.Store, sparql: str) -> set[NamedNode] | None:
    """Graphs that the text may change, None if it may be any."""
    told = reach(sparql)
    if told is None or _has_default(quads):
        return None
    try:
        graphs = {NamedNode(iri) for iri in told.graphs}
        names = {NamedNode(iri) for iri in told.names}
    except ValueError:  # relative to an address that is not in the text
        return None
    graphs |= {name for name in names if quads.contains_named_graph(name)}
    return None if graphs & _MADE else graphs


def _has_default(quads: ox.Store) -> bool:
    found = quads.quads_for_pattern(None, None, None, DefaultGraph())
    return next(iter(found), None) is not None


def _update(quads: ox.Store, sparql: str, base: str | None) -> None:
    try:
        quads.update(sparql, base_iri=base)
    except (SyntaxError, ValueError) as error:
        raise QueryError(f"the update is no valid SPARQL: {error}") from error
    except RuntimeError as error:
        raise QueryError(f"the store could not be changed: {error}") from error
