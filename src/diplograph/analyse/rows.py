"""Rows of a store, for questions that leave out the prefixes."""

from __future__ import annotations

from diplograph.model import Queryable, Value

_PREFIXES = """PREFIX dg: <https://w3id.org/diplograph/ns#>
PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX schema: <https://schema.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""
Row = tuple[Value, ...]


def rows(store: Queryable, query: str) -> tuple[Row, ...]:
    """Answers to a SELECT, in the order of the store."""
    return store.select(_PREFIXES + query).rows


def text(value: Value) -> str | None:
    """A cell as text; None if it is empty."""
    return None if value is None else str(value)
