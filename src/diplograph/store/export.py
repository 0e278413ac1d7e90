"""The graph as a file: RDF in four syntaxes, the network in two, the events as a table."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox

from diplograph.errors import StoreError, nearest
from diplograph.store.network import write_gexf, write_graphml
from diplograph.store.table import write_csv
from diplograph.store.terms import NAMESPACES

_ALL = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"


def _trig(store: ox.Store, path: Path) -> None:
    store.dump(str(path), format=ox.RdfFormat.TRIG, prefixes=NAMESPACES)


def _nquads(store: ox.Store, path: Path) -> None:
    store.dump(str(path), format=ox.RdfFormat.N_QUADS)


def _json_ld(store: ox.Store, path: Path) -> None:
    store.dump(str(path), format=ox.RdfFormat.JSON_LD, prefixes=NAMESPACES)


def _turtle(store: ox.Store, path: Path) -> None:
    triples = store.query(_ALL, use_default_graph_as_union=True)
    assert isinstance(triples, ox.QueryTriples)
    # Turtle has no graphs: what each article says is told apart by its evidence alone.
    ox.serialize(triples, str(path), format=ox.RdfFormat.TURTLE, prefixes=NAMESPACES)


_WRITERS: dict[str, Callable[[ox.Store, Path], None]] = {
    ".trig": _trig,
    ".nq": _nquads,
    ".ttl": _turtle,
    ".jsonld": _json_ld,
    ".graphml": write_graphml,
    ".gexf": write_gexf,
    ".csv": write_csv,
}


def export(store: ox.Store, path: Path) -> Path:
    """Write the graph to a file whose suffix says how; the path written.

    Raises:
        StoreError: the suffix is unknown or the file cannot be written.
    """
    writer = _WRITERS.get(path.suffix.lower())
    if writer is None:
        raise StoreError(
            f"{path}: suffix {path.suffix!r} is unknown "
            f"(have: {', '.join(_WRITERS)}).{nearest(path.suffix, _WRITERS)}"
        )
    draft = None
    try:
        # A draft beside the file: an export cut short never leaves half a file.
        handle, name = tempfile.mkstemp(
            dir=path.parent, prefix=f".{path.stem}-", suffix=path.suffix
        )
        os.close(handle)
        draft = Path(name)
        writer(store, draft)
        draft.chmod(0o644)
        draft.replace(path)
    except OSError as error:
        raise StoreError(
            f"{path} cannot be written: {error.strerror or error}"
        ) from error
    finally:
        if draft is not None:
            draft.unlink(missing_ok=True)
    return path
