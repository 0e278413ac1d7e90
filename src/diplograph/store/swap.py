"""Makes a graph hold just what it should, by writing only what differs."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import chain, islice
from typing import Final

import pyoxigraph as ox
from pyoxigraph import NamedNode, Quad

AT_ONCE: Final = 300_000
"""Quads compared and written in one step. A transaction lives in memory, about 2 kB a
quad: a graph of more quads is written anew, in steps of ``STEP``."""
STEP: Final = 50_000


def swap(
    store: ox.Store, name: NamedNode, quads: Iterable[Quad], *, at_once: int = AT_ONCE
) -> bool:
    """Make a graph hold just these quads; whether that was one step.

    Raises:
        OSError: the store cannot be written.
    """
    stream = iter(quads)
    wanted = set(islice(stream, at_once))
    rest = next(stream, None)
    present = set(islice(_present(store, name), at_once + 1))
    if rest is None and len(present) <= at_once:
        change(store, present - wanted, wanted - present)
        return True
    present.clear()
    for chunk in _chunks(_present(store, name)):
        change(store, set(chunk), set())
    for chunk in _chunks(chain(wanted, () if rest is None else (rest,), stream)):
        store.extend(chunk)
    return False


def _present(store: ox.Store, name: NamedNode) -> Iterator[Quad]:
    return iter(store.quads_for_pattern(None, None, None, name))


def _chunks(quads: Iterator[Quad]) -> Iterator[list[Quad]]:
    return iter(lambda: list(islice(quads, STEP)), [])


def change(store: ox.Store, gone: Collection[Quad], new: Collection[Quad]) -> None:
    """Take some quads out and put others in, in one step.

    Raises:
        OSError: the store cannot be written.
    """
    if gone:
        # One request is one transaction: a reader sees the old facts or the new ones.
        update = f"DELETE DATA {{ {_data(gone)} }}"
        if new:
            update += f" ; INSERT DATA {{ {_data(new)} }}"
        store.update(update)
    elif new:
        store.extend(new)


def _data(quads: Iterable[Quad]) -> str:
    return "\n".join(
        f"GRAPH {q.graph_name} {{ {q.subject} {q.predicate} {q.object} }}"
        for q in quads
    )
