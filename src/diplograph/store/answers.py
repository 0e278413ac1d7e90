"""Questions to the union of all graphs, with answers as plain values."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import pyoxigraph as ox

from diplograph.errors import QueryError
from diplograph.model import Answer, Value
from diplograph.store.terms import NAMESPACES
from diplograph.store.wire import Result, evaluate

_XSD: Final = NAMESPACES["xsd"]
_INTEGERS: Final = frozenset(
    f"{_XSD}{name}"
    for name in ("integer", "int", "long", "short", "nonNegativeInteger")
)
_FLOATS: Final = frozenset(f"{_XSD}{name}" for name in ("decimal", "double", "float"))
_TRUE: Final = frozenset({"true", "1"})


def run_query(store: ox.Store, sparql: str) -> Result:
    """What the store answers, over the union of its graphs unless FROM names some.

    Raises:
        QueryError: the question is no SPARQL 1.1 query, or would call another server.
    """
    return evaluate(store, sparql)[0]


def select(store: ox.Store, sparql: str) -> Answer:
    """Rows of a SELECT, or one row with the column ``ask`` for an ASK.

    Raises:
        QueryError: it is neither, or the store cannot answer.
    """
    result = run_query(store, sparql)
    if isinstance(result, ox.QueryBoolean):
        return Answer(columns=("ask",), rows=((bool(result),),))
    if isinstance(result, ox.QueryTriples):
        raise QueryError("the question must be a SELECT or an ASK")
    columns = tuple(variable.value for variable in result.variables)
    width = range(len(columns))
    try:
        rows = tuple(tuple(value_of(row[i]) for i in width) for row in result)
    except (OSError, RuntimeError) as error:
        raise QueryError(f"the store could not answer: {error}") from error
    return Answer(columns=columns, rows=rows)


def construct(store: ox.Store, sparql: str) -> str:
    """The triples of a CONSTRUCT or DESCRIBE as Turtle.

    Raises:
        QueryError: it is neither, or it would call another server.
    """
    result = run_query(store, sparql)
    if not isinstance(result, ox.QueryTriples):
        raise QueryError("the question must be a CONSTRUCT or a DESCRIBE")
    return turtle(result)


def turtle(triples: Iterable[ox.Triple]) -> str:
    """Triples as Turtle with the prefixes of the graph."""
    text = ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes=NAMESPACES)
    return text.decode() if text else ""


def value_of(found: object) -> Value:
    """A node as a plain value: numbers and truth as such, all else as its text."""
    if found is None:
        return None
    if not isinstance(found, ox.Literal):
        return found.value if isinstance(found, ox.NamedNode) else str(found)
    kind = found.datatype.value
    try:
        if kind in _INTEGERS:
            return int(found.value)
        if kind in _FLOATS:
            return float(found.value)
    except ValueError:
        return found.value
    return found.value in _TRUE if kind == f"{_XSD}boolean" else found.value
