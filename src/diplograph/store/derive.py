"""Runs the rules of ``graph/rules``: shortcuts between actors, each with its tie."""

from __future__ import annotations

from collections.abc import Iterator
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


def derive(store: ox.Store) -> Iterator[Quad]:
    """All that the rules say of what the store holds; no rule sees another's outcome.

    Raises:
        PackError: a rule is no CONSTRUCT, or makes a blank node.
    """
    for name, rule in load_rules().items():
        where = f"graph/rules/{name}.rq"
        try:
            result = store.query(rule, use_default_graph_as_union=True)
        except SyntaxError as error:
            raise PackError(f"{where}: {error}") from error
        if not isinstance(result, ox.QueryTriples):
            raise PackError(f"{where}: a rule must be a CONSTRUCT")
        for made in result:
            if isinstance(made.subject, BlankNode) or isinstance(
                made.object, BlankNode
            ):
                raise PackError(f"{where}: a rule must not make blank nodes")
            yield Quad(made.subject, made.predicate, made.object, DERIVED)
