"""What the SPARQL protocol wants of a store: answers and graphs as bytes, piece by piece."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, Protocol, cast
from urllib.parse import urljoin

import pyoxigraph as ox

from diplograph.errors import QueryError, StoreError
from diplograph.store.syntax import Checked, check
from diplograph.store.terms import NAMESPACES

ROWS: Final[Mapping[str, ox.QueryResultsFormat]] = {
    "application/sparql-results+json": ox.QueryResultsFormat.JSON,
    "application/sparql-results+xml": ox.QueryResultsFormat.XML,
    "text/csv": ox.QueryResultsFormat.CSV,
    "text/tab-separated-values": ox.QueryResultsFormat.TSV,
    "application/json": ox.QueryResultsFormat.JSON,
    "application/xml": ox.QueryResultsFormat.XML,
}
"""Media types of rows and truth values, the preferred one first."""
TRIPLES: Final[Mapping[str, ox.RdfFormat]] = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/ld+json": ox.RdfFormat.JSON_LD,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
    "text/plain": ox.RdfFormat.N_TRIPLES,
    "application/json": ox.RdfFormat.JSON_LD,
}
"""Media types of triples, the preferred one first."""

Result = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


class Output(Protocol):
    """Where the bytes go."""

    def write(self, data: bytes, /) -> int:
        """Take some bytes; how many were taken."""

    def flush(self) -> None:
        """Pass on what was taken."""


def folder_state(path: Path) -> str:
    """A text that is another one whenever the quads in a store's folder have changed."""
    files = []
    for entry in (path / "quads").glob("*"):
        if entry.suffix in (".log", ".sst") or entry.name.startswith("MANIFEST"):
            try:
                told = entry.stat()
            except FileNotFoundError:
                continue  # compacted away meanwhile
            files.append(f"{entry.name} {told.st_ino} {told.st_size}")
    return "\n".join(sorted(files))


def evaluate(
    store: ox.Store,
    sparql: str,
    *,
    default: Sequence[str] = (),
    named: Sequence[str] = (),
    base: str | None = None,
) -> tuple[Result, Checked]:
    """What the store answers, and what the text tells of itself.

    Without FROM, ``default`` or ``named`` a question goes to the union of all graphs;
    ``default`` and ``named`` overrule FROM.

    Raises:
        QueryError: no SPARQL 1.1 query, a graph that the store has not, nested too
            deeply, or it would call another server.
        StoreError: the files of the store could not be read.
    """
    checked = check(sparql)
    asked = (*default, *named) or _against(base, checked.graphs or ())
    for iri in asked:
        _must_have(store, iri)
    try:
        if default or named:
            result = store.query(
                sparql,
                base_iri=base,
                default_graph=[ox.NamedNode(iri) for iri in default],
                named_graphs=[ox.NamedNode(iri) for iri in named],
            )
        else:
            union = checked.graphs is None
            result = store.query(
                sparql, base_iri=base, use_default_graph_as_union=union
            )
    except (SyntaxError, ValueError) as error:
        raise QueryError(f"the question is no valid SPARQL: {error}") from error
    except OSError as error:
        raise StoreError(f"the store could not be read: {error}") from error
    except RuntimeError as error:
        raise QueryError(f"the store could not answer: {error}") from error
    return result, checked


def _against(base: str | None, graphs: Sequence[str]) -> list[str]:
    return [urljoin(base, iri) if base else iri for iri in graphs]


def _must_have(store: ox.Store, iri: str) -> None:
    if not has_graph(store, iri):
        raise QueryError(
            f"the store has no graph <{iri}>, and none is fetched from outside"
        )


def is_rows(result: Result) -> bool:
    """Whether the answer is rows or a truth value, and not triples."""
    return not isinstance(result, ox.QueryTriples)


def is_true(result: Result) -> bool:
    """Whether the answer to an ASK is yes."""
    return isinstance(result, ox.QueryBoolean) and bool(result)


def write_result(result: Result, media: str, output: Output) -> None:
    """Write an answer in the media type, one of ``ROWS`` or ``TRIPLES`` as it fits.

    Raises:
        QueryError: the store could not go on answering.
        StoreError: the files of the store could not be read.
    """
    try:
        if isinstance(result, ox.QueryTriples):
            _write_triples(result, media, output)
        elif media.startswith("text/") and isinstance(result, ox.QueryBoolean):
            output.write(b"true\n" if result else b"false\n")
        else:
            result.serialize(output, format=ROWS[media])  # type: ignore[arg-type]
    except OSError as error:
        raise StoreError(f"the store could not be read: {error}") from error
    except RuntimeError as error:
        raise QueryError(f"the store could not answer: {error}") from error
    output.flush()


def _write_triples(result: ox.QueryTriples, media: str, output: Output) -> None:
    kind = TRIPLES[media]
    prefixes = None if kind == ox.RdfFormat.N_TRIPLES else NAMESPACES
    ox.serialize(result, output, format=kind, prefixes=prefixes)  # type: ignore[arg-type]


def has_graph(store: ox.Store, iri: str) -> bool:
    """Whether the store has a named graph.

    Raises:
        QueryError: the IRI is none.
    """
    try:
        return store.contains_named_graph(ox.NamedNode(iri))
    except ValueError as error:
        raise QueryError(f"graph {iri!r}: no absolute IRI") from error


def write_graph(store: ox.Store, iri: str | None, media: str, output: Output) -> None:
    """Write the triples of a named graph, or of the union of all (None)."""
    if iri is None:
        result = store.query(_ALL, use_default_graph_as_union=True)
    else:
        result = store.query(_ALL, default_graph=[ox.NamedNode(iri)])
    write_result(result, media, output)


_ALL: Final = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"


def convert(turtle: str, media: str) -> bytes:
    """Triples written in Turtle, in another media type of ``TRIPLES``."""
    triples = ox.parse(turtle.encode(), format=ox.RdfFormat.TURTLE)
    kind = TRIPLES[media]
    plain = kind == ox.RdfFormat.N_TRIPLES
    told = ox.serialize(triples, format=kind, prefixes=None if plain else NAMESPACES)
    return cast("bytes", told)
