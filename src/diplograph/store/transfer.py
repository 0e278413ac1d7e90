"""Moves graphs between an external server and a copy here: reads whole, writes differences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Self

import pyoxigraph as ox
from pyoxigraph import Literal, NamedNode, Quad

from diplograph.errors import StoreError
from diplograph.store.order import Cell
from diplograph.store.server import Server
from diplograph.store.terms import BASE, term

ARTICLES: Final = f"{BASE}graph/article-"
"""How the names of article graphs begin."""
SEAL: Final = frozenset({term("dg:sha256"), term("dg:contentHash")})
"""What tells that an article is whole: written last, removed first."""

_PAGE: Final = 5_000
"""Rows asked for at once: Virtuoso, as Debian ships it, gives no more than 10,000."""
_LINES: Final = 1_000
"""Triples in one step: Virtuoso runs out of memory at about 5,000."""
_REQUEST: Final = 5_000
"""Triples in one request, where a request of several steps is not one step anyway."""
_AT_ONCE: Final = 50_000
"""Triples in one request of a server that does all steps or none; more go in several."""
_BOOLEAN: Final = term("xsd:boolean")
_NUMERALS: Final = {"1": "true", "0": "false"}


@dataclass(frozen=True, slots=True)
class Delta:
    """What changes together."""

    gone: frozenset[Quad]
    new: frozenset[Quad]

    @classmethod
    def between(cls, before: Iterable[Quad], after: Iterable[Quad]) -> Self:
        """What leads from one state of a graph to another."""
        old, new = frozenset(before), frozenset(after)
        return cls(gone=old - new, new=new - old)

    def __len__(self) -> int:
        return len(self.gone) + len(self.new)

    def steps(self) -> Iterator[str]:
        """The updates that make the change, each of a size that any server takes.

        Until the last one an article has no seal, so that half of it is never taken
        for the whole.
        """
        seal = frozenset(q for q in self.gone | self.new if q.predicate in SEAL)
        yield from _steps("DELETE", self.gone & seal)
        yield from _steps("DELETE", self.gone - seal)
        yield from _steps("INSERT", self.new - seal)
        yield from _steps("INSERT", self.new & seal)


def _steps(verb: str, quads: Iterable[Quad]) -> Iterator[str]:
    by_graph: dict[object, list[Quad]] = {}
    for quad in quads:
        by_graph.setdefault(quad.graph_name, []).append(quad)
    for held in by_graph.values():
        for start in range(0, len(held), _LINES):
            yield f"{verb} DATA {{\n{_data(held[start : start + _LINES])}\n}}"


def _data(quads: Sequence[Quad]) -> str:
    """Triples of one graph.

    Virtuoso overlooks words in a language if each triple names its graph.
    """
    lines = "\n".join(f"{q.subject} {q.predicate} {q.object} ." for q in quads)
    return f"GRAPH {quads[0].graph_name} {{\n{lines}\n}}"


def push(server: Server, deltas: Iterable[Delta], *, together: bool = False) -> None:
    """Make the changes, in their order; each in one step if the server can.

    ``together`` asks for all of them in one step. One step holds up to 50,000 triples.

    Raises:
        StoreError: the server did not take a change; those before are made.
    """
    units = [list(delta.steps()) for delta in deltas if len(delta)]
    if not units:
        return
    if together:
        units = [[step for unit in units for step in unit]]
    most = (_AT_ONCE if server.atomic else _REQUEST) // _LINES
    waiting: list[str] = []
    for unit in units:
        if len(waiting) + len(unit) > most:
            _send(server, waiting, most)
            waiting = []
        waiting += unit
    _send(server, waiting, most)


def _send(server: Server, steps: list[str], most: int) -> None:
    for start in range(0, len(steps), most):
        server.update(" ;\n".join(steps[start : start + most]))


def pull(server: Server, store: ox.Store) -> list[NamedNode]:
    """Copy all graphs of ours but for articles written in part; the graphs of those.

    Raises:
        StoreError: the server did not give all that it holds.
    """
    for names in _batches(sizes(server)):
        store.extend(_read(server, names))
    halves = _unfinished(store)
    for name in halves:
        store.remove_graph(name)
    return halves


def _unfinished(store: ox.Store) -> list[NamedNode]:
    """Graphs of articles without a seal: their writing or removal was cut short."""
    whole: dict[str, int] = {}
    for predicate in SEAL:
        for quad in store.quads_for_pattern(None, predicate, None):
            name = str(quad.graph_name)
            whole[name] = whole.get(name, 0) + 1
    return [
        name
        for name in store.named_graphs()
        if isinstance(name, NamedNode)
        and name.value.startswith(ARTICLES)
        and whole.get(str(name), 0) < len(SEAL)
    ]


def differing(server: Server, store: ox.Store) -> list[str]:
    """Graphs of which the server holds more or fewer triples than the copy.

    Raises:
        StoreError: the server did not answer.
    """
    there = sizes(server)
    here: Counter[str] = Counter()
    for quad in store:
        here[_text(quad.graph_name)] += 1
    return sorted(name for name in there.keys() | here if there.get(name) != here[name])


def sizes(server: Server) -> dict[str, int]:
    """Triples by graph, of the graphs that are ours."""
    found: dict[str, int] = {}
    last = f"{BASE}graph/"
    while True:
        rows = server.rows(
            "SELECT ?g (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } "
            f'FILTER(STRSTARTS(STR(?g), "{BASE}graph/") && STR(?g) > "{last}") }} '
            f"GROUP BY ?g ORDER BY ?g LIMIT {_PAGE}"
        )
        page = {_text(row[0]): int(_text(row[1])) for row in rows}
        if not page:
            return found
        found.update(page)
        last = max(page)


def _text(cell: object) -> str:
    assert isinstance(cell, NamedNode | Literal)
    return cell.value


def _batches(sizes: Mapping[str, int]) -> Iterator[dict[str, int]]:
    batch: dict[str, int] = {}
    for name, size in sorted(sizes.items()):
        if batch and sum(batch.values()) + size > _PAGE:
            yield batch
            batch = {}
        batch[name] = size
    if batch:
        yield batch


def _read(server: Server, sizes: Mapping[str, int]) -> list[Quad]:
    wanted = sum(sizes.values())
    names = " ".join(f"<{name}>" for name in sizes)
    rows = server.rows(
        f"SELECT ?g ?s ?p ?o WHERE {{ VALUES ?g {{ {names} }} GRAPH ?g {{ ?s ?p ?o }} }}"
    )
    quads = [_quad(*row) for row in rows]
    if len(quads) < wanted:
        quads = [quad for name in sizes for quad in _by_subject(server, name)]
    if len(quads) != wanted:
        raise StoreError(
            f"{server.name} holds {wanted:,} triples in {len(sizes):,} graphs and gives "
            f"{len(quads):,}: another program may be writing, try again"
        )
    return quads


def _by_subject(server: Server, name: str) -> Iterator[Quad]:
    """The triples of one graph, page by page, for a server that keeps rows back."""
    last = ""
    while True:
        rows = server.rows(
            f"SELECT ?g ?s ?p ?o WHERE {{ VALUES ?g {{ <{name}> }} "
            f'GRAPH ?g {{ ?s ?p ?o }} FILTER(STR(?s) > "{last}") }} '
            f"ORDER BY ?s LIMIT {_PAGE}"
        )
        page = [_quad(*row) for row in rows]
        if not page:
            return
        final = page[-1].subject
        # The last subject may go on behind the page, so it is left to the next one.
        kept = [q for q in page if q.subject != final] or page
        yield from kept
        last = _text(kept[-1].subject)


def _quad(graph: Cell, subject: Cell, predicate: Cell, value: Cell) -> Quad:
    assert isinstance(graph, NamedNode)
    assert isinstance(subject, NamedNode | ox.BlankNode)
    assert isinstance(predicate, NamedNode)
    assert value is not None
    if isinstance(value, Literal) and value.datatype == _BOOLEAN:
        value = Literal(_NUMERALS.get(value.value, value.value), datatype=_BOOLEAN)
    return Quad(subject, predicate, value, graph)
