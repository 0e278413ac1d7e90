"""An external SPARQL server as diplograph needs it: its mark, its answers, what it can do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import count
from typing import Final

import pyoxigraph as ox
from pyoxigraph import Triple

from diplograph.errors import QueryError, StoreError
from diplograph.store.answers import run_query
from diplograph.store.endpoint import ROWS, TRIPLES, Endpoint, Refused, Reply
from diplograph.store.folder import FORMAT
from diplograph.store.order import Row, body_of, emptied, in_order, is_ordered
from diplograph.store.syntax import check
from diplograph.store.terms import META, PREFIXES, graph, node, term
from diplograph.store.wire import Result

_STORE: Final = node("store")
_MARK: Final = f"{_STORE} a {term('dg:Store')} ; {term('dg:formatVersion')} {FORMAT} ."
_UNIONS: Final[tuple[Mapping[str, str], ...]] = (
    {},
    {"union-default-graph": ""},
    {"default-graph-uri": "urn:x-arq:UnionGraph"},
    {"default-graph-uri": "tag:stardog:api:context:all"},
)
"""How to ask for all graphs as one: servers agree on no way, so each is tried."""
_CUT: Final = "x-sparql-maxrows"
"""The header by which Virtuoso tells that it kept rows back."""
_GAVE_UP: Final = "x-sql-state"
"""The header by which Virtuoso tells that it ran out of time."""


class Server:
    """A SPARQL 1.1 server that holds the graph.

    Raises:
        StoreError: it cannot be reached, or holds a graph of another format.
    """

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint
        self.name = endpoint.address.query
        self.marked = self._format() is not None

    def close(self) -> None:
        """Let go of the server."""
        self._endpoint.close()

    def _format(self) -> int | None:
        pattern = f"GRAPH {META} {{ {_STORE} {term('dg:formatVersion')} ?format }}"
        rows = self._rows(f"SELECT ?format WHERE {{ {pattern} }}", {})
        found = [int(row[0].value) for row in rows if isinstance(row[0], ox.Literal)]
        if found and found[0] != FORMAT:
            raise StoreError(
                f"{self.name} holds a graph of format {found[0]}, this version works "
                f"with {FORMAT}: use another diplograph, or build the graph anew"
            )
        return found[0] if found else None

    def mark(self) -> None:
        """Say that the server holds a graph of ours, so that it can be found again.

        Raises:
            StoreError: the server takes no updates from us.
        """
        if not self.marked:
            self.update(f"INSERT DATA {{ GRAPH {META} {{ {_MARK} }} }}")
            self.marked = True

    def update(self, sparql: str) -> None:
        """Change the graphs.

        Raises:
            StoreError: the server did not do it.
        """
        self._endpoint.update(sparql)

    @cached_property
    def _union(self) -> Mapping[str, str]:
        """What to add to a request so that it sees all graphs as one."""
        for extra in _UNIONS:
            try:
                reply = self._endpoint.query(
                    f"ASK {{ {_STORE} a {term('dg:Store')} }}", ROWS, extra
                )
            except Refused:
                continue
            if bool(_parsed(self.name, reply)):
                return extra
        raise StoreError(
            f"{self.name} does not answer from all graphs together; "
            "let its default graph be the union of its named graphs"
        )

    @cached_property
    def atomic(self) -> bool:
        """Whether all steps of one update count or none; found out by a trial.

        Raises:
            StoreError: the server cannot be reached.
        """
        trial, nowhere = graph("trial"), graph("trial-of-nothing")
        self.update(f"DROP SILENT GRAPH {trial}")
        try:
            self.update(
                f"INSERT DATA {{ GRAPH {trial} {{ {_MARK} }} }} ; DROP GRAPH {nowhere}"
            )
        except Refused:
            kept = self._endpoint.query(
                f"ASK {{ GRAPH {trial} {{ ?s ?p ?o }} }}", ROWS, {}
            )
            return not _parsed(self.name, kept)
        finally:
            self.update(f"DROP SILENT GRAPH {trial}")
        # A server that drops what is not there proves nothing.
        return False

    def rows(self, sparql: str) -> list[Row]:
        """Rows of a SELECT of our own over the named graphs, as the server gives them.

        Raises:
            StoreError: the server did not answer.
        """
        return list(self._rows(PREFIXES + sparql, {}))

    def _rows(self, sparql: str, extra: Mapping[str, str]) -> Iterator[Row]:
        return _rows_of(self.name, self._endpoint.query(sparql, ROWS, extra))

    def ask(self, sparql: str) -> bool:
        """The truth of an ASK over all graphs together.

        Raises:
            StoreError: the server did not answer.
        """
        return bool(_parsed(self.name, self._endpoint.query(sparql, ROWS, self._union)))

    def select(self, sparql: str, columns: tuple[str, ...]) -> list[Row]:
        """Rows of a SELECT over all graphs together, in the order it asks for.

        Raises:
            QueryError: the server keeps rows back and the question has no order.
            StoreError: the server did not answer.
        """
        reply = self._endpoint.query(sparql, ROWS, self._union)
        size = int(reply.headers.get(_CUT, "0"))
        if size:
            rows = list(self._pages(sparql, columns, size))
        else:
            rows = list(_rows_of(self.name, reply, columns))
        return in_order(sparql, columns, emptied(sparql, columns, rows))

    def _pages(self, sparql: str, columns: tuple[str, ...], size: int) -> Iterator[Row]:
        """All rows of a question of which the server gives only some at a time."""
        if not is_ordered(sparql):
            raise QueryError(
                f"{self.name} gives at most {size} rows of an answer: "
                "order the rows, narrow the question, or let the server give more"
            )
        start = body_of(sparql)
        head, body = sparql[:start], sparql[start:]
        for offset in count(0, size):
            page = (
                f"{head}SELECT * WHERE {{ {{ {body}\n}} }} LIMIT {size} OFFSET {offset}"
            )
            reply = self._endpoint.query(page, ROWS, self._union)
            rows = list(_rows_of(self.name, reply, columns))
            yield from rows
            if len(rows) < size:
                return

    def triples(self, sparql: str) -> list[Triple]:
        """What a CONSTRUCT or DESCRIBE makes of all graphs together, each triple once.

        Raises:
            StoreError: the server did not answer, or kept triples back.
        """
        reply = self._endpoint.query(sparql, TRIPLES, self._union)
        if _CUT in reply.headers or _GAVE_UP in reply.headers:
            raise StoreError(f"{self.name} kept a part of the answer back: ask less")
        try:
            made = [q.triple for q in ox.parse(reply.body, ox.RdfFormat.N_TRIPLES)]
        except (SyntaxError, ValueError) as error:
            raise StoreError(f"{self.name} answers with no RDF: {error}") from error
        return list(dict.fromkeys(made))


def asked(sparql: str) -> Result:
    """What a question is, found out where there is nothing to answer.

    Raises:
        QueryError: it is no SPARQL 1.1 query, or names something outside the store.
    """
    if check(sparql).graphs is not None:
        raise QueryError("FROM is refused: a server could fetch what it names")
    return run_query(ox.Store(), sparql)


def columns_of(sparql: str) -> tuple[str, ...] | None:
    """Names of a SELECT's columns; None for an ASK.

    Raises:
        QueryError: it is no SPARQL 1.1 SELECT or ASK, or would call another server.
    """
    result = asked(sparql)
    if isinstance(result, ox.QueryTriples):
        raise QueryError("the question must be a SELECT or an ASK")
    if isinstance(result, ox.QueryBoolean):
        return None
    return tuple(variable.value for variable in result.variables)


def _parsed(name: str, reply: Reply) -> ox.QuerySolutions | ox.QueryBoolean:
    if _GAVE_UP in reply.headers:
        raise StoreError(f"{name} ran out of time before it had the whole answer")
    try:
        return ox.parse_query_results(reply.body, format=ox.QueryResultsFormat.JSON)
    except (SyntaxError, ValueError) as error:
        raise StoreError(f"{name} answers with no SPARQL results: {error}") from error


def _rows_of(
    name: str, reply: Reply, columns: tuple[str, ...] | None = None
) -> Iterator[Row]:
    found = _parsed(name, reply)
    if not isinstance(found, ox.QuerySolutions):
        raise StoreError(f"{name} answers with no rows")
    names = columns or tuple(variable.value for variable in found.variables)
    told = {variable.value for variable in found.variables}
    try:
        for row in found:
            yield tuple(row[name] if name in told else None for name in names)
    except (SyntaxError, ValueError) as error:
        raise StoreError(f"{name} answers with no SPARQL results: {error}") from error
