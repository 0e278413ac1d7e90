"""Checks the graph against ``graph/shapes.ttl`` and names what breaks."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

import pyoxigraph as ox
from pyshacl import validate as run_shapes
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.namespace import SH
from rdflib.term import Node

from diplograph.errors import PackError
from diplograph.resources import graph_dir
from diplograph.store.terms import NAMESPACES, SCHEMA


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """A node that breaks a shape."""

    node: str
    """IRI of the node."""
    message: str
    """What should hold, in words."""
    path: str = ""
    """Property at fault, with a prefix; empty if it is the node itself."""
    value: str = ""
    """Value at fault, if there is one."""

    def __str__(self) -> str:
        found = f" (found {self.value!r})" if self.value else ""
        return f"{_short(self.node)}: {self.message}{found}"


def validate(store: ox.Store) -> list[Violation]:
    """What breaks the shapes, sorted; empty if all is well.

    Raises:
        PackError: ``graph/shapes.ttl`` is missing or no Turtle.
    """
    source = graph_dir() / "shapes.ttl"
    try:
        shapes = Graph().parse(source, format="turtle")
    except (OSError, SyntaxError) as error:
        raise PackError(f"graph/{source.name}: {error}") from error
    # Through the store's own view the check takes more than twice as long.
    _, report, _ = run_shapes(_copy(store), shacl_graph=shapes, advanced=False)
    assert isinstance(report, Graph)
    return sorted({_violation(report, node) for node in report.subjects(SH.focusNode)})


def _copy(store: ox.Store) -> Graph:
    data = Graph()
    for quad in store:
        if quad.graph_name != SCHEMA:
            data.add((_node(quad.subject), _node(quad.predicate), _node(quad.object)))
    return data


def _node(term: object) -> Node:
    if isinstance(term, ox.NamedNode):
        return URIRef(term.value)
    if isinstance(term, ox.Literal):
        if term.language:
            return Literal(term.value, lang=term.language)
        plain = term.datatype.value == f"{NAMESPACES['xsd']}string"
        return Literal(
            term.value, datatype=None if plain else URIRef(term.datatype.value)
        )
    assert isinstance(term, ox.BlankNode)
    return BNode(term.value)


def _violation(report: Graph, result: Node) -> Violation:
    told = defaultdict(str, {p: str(o) for p, o in report.predicate_objects(result)})
    path = told[SH.resultPath]
    return Violation(
        node=told[SH.focusNode],
        message=told[SH.resultMessage],
        path=_short(path) if path.startswith("http") else "",
        value=_short(told[SH.value]),
    )


def _short(iri: str) -> str:
    for prefix, name in NAMESPACES.items():
        if iri.startswith(name):
            return f"{prefix}:{iri.removeprefix(name)}"
    return iri
