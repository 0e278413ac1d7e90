"""Runs the rules of ``graph/rules``: shortcuts between actors, each with its tie."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pyoxigraph as ox
from pyoxigraph import BlankNode, Quad

from diplograph.errors import PackError
from diplograph.resources import graph_dir
from diplograph.store.terms import DERIVED


@cache
def load_rules(folder: Path | None = None) -> dict[str, str]:
    """CONSTRUCT rules by name, in the order of their names."""
    paths = sorted((folder or graph_dir() / "rules").glob("*.rq"))
    return {path.stem: path.read_text(encoding="utf-8") for path in paths}


def derive(store: ox.Store) -> set[Quad]:
    """All that the rules say of what the store holds; no rule sees another's outcome.

    Raises:
        PackError: a rule is no CONSTRUCT, or makes a blank node.
    """
    found: set[Quad] = set()
    for name, rule in load_rules().items():
        where = f"graph/rules/{name}.rq"
        try:
            result = store.query(rule, use_default_graph_as_union=True)
        except SyntaxError as error:
            raise PackError(f"{where}: {error}") from error
        if not isinstance(result, ox.QueryTriples):
            raise PackError(f"{where}: a rule must be a CONSTRUCT")
        for triple in result:
            if isinstance(triple.subject, BlankNode) or isinstance(
                triple.object, BlankNode
            ):
                raise PackError(f"{where}: a rule must not make blank nodes")
            found.add(Quad(triple.subject, triple.predicate, triple.object, DERIVED))
    return found
