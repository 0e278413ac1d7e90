"""The words that facts may use, read from ``graph/ontology.ttl``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from diplograph.errors import PackError, StoreError, nearest
from diplograph.resources import graph_dir
from diplograph.store.terms import SCHEMA, term


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Nodes by the word that extraction writes."""

    families: Mapping[str, NamedNode]
    types: Mapping[str, NamedNode]
    family_of_type: Mapping[str, str]
    statuses: Mapping[str, NamedNode]
    roles: Mapping[str, NamedNode]
    direct: Mapping[str, NamedNode]
    """The direct property of each role."""
    zones: Mapping[str, NamedNode]
    kinds: Mapping[str, NamedNode]
    """Classes of entities by entity type."""

    def type_of(self, name: str, family: str, where: str) -> NamedNode:
        """The node of an event type that belongs to the family.

        Raises:
            StoreError: the type is unknown or of another family.
        """
        own = [t for t, f in self.family_of_type.items() if f == family]
        if name not in own:
            raise StoreError(
                f"{where}: type {name!r} is not of {family} "
                f"(have: {', '.join(sorted(own))}).{nearest(name, own)}"
            )
        return self.types[name]


def known(
    table: Mapping[str, NamedNode], name: str, what: str, where: str
) -> NamedNode:
    """The node of a word.

    Raises:
        StoreError: the ontology has no such word.
    """
    if name not in table:
        raise StoreError(
            f"{where}: {what} {name!r} is unknown "
            f"(have: {', '.join(sorted(table))}).{nearest(name, table)}"
        )
    return table[name]


@cache
def ontology_quads(path: Path | None = None) -> tuple[Quad, ...]:
    """The ontology as quads of the schema graph.

    Raises:
        PackError: the file is missing or no Turtle.
    """
    source = path or graph_dir() / "ontology.ttl"
    try:
        triples = list(parse(path=str(source), format=RdfFormat.TURTLE))
    except (OSError, SyntaxError) as error:
        raise PackError(f"graph/{source.name}: {error}") from error
    return tuple(Quad(t.subject, t.predicate, t.object, SCHEMA) for t in triples)


@cache
def vocabulary(path: Path | None = None) -> Vocabulary:
    """The words of the ontology.

    Raises:
        PackError: the file is missing or no Turtle.
    """
    quads = ontology_quads(path)
    notation = _notations(quads)
    schemes = _pairs(quads, "skos:inScheme")
    families = _pairs(quads, "rdfs:subClassOf")
    direct = _pairs(quads, "dg:direct")
    type_family = _pairs(quads, "dg:family")

    def of(pairs: Mapping[NamedNode, NamedNode], target: str) -> dict[str, NamedNode]:
        wanted = term(target)
        return {
            notation[s]: s for s, o in pairs.items() if o == wanted and s in notation
        }

    family_nodes = of(families, "dg:Event")
    kinds = {
        name: iri
        for iri, name in notation.items()
        if iri not in family_nodes.values() and iri not in schemes
    }
    types = of(schemes, "dg:EventTypes")
    roles = of(schemes, "dg:Roles")
    return Vocabulary(
        families=family_nodes,
        types=types,
        family_of_type={
            name: notation[type_family[iri]] for name, iri in types.items()
        },
        statuses=of(schemes, "dg:Statuses"),
        roles=roles,
        direct={name: direct[iri] for name, iri in roles.items()},
        zones=of(schemes, "dg:Zones"),
        kinds=kinds,
    )


def _notations(quads: Iterable[Quad]) -> dict[NamedNode, str]:
    wanted = term("skos:notation")
    return {
        quad.subject: quad.object.value
        for quad in quads
        if quad.predicate == wanted
        and isinstance(quad.subject, NamedNode)
        and isinstance(quad.object, Literal)
    }


def _pairs(quads: Iterable[Quad], name: str) -> dict[NamedNode, NamedNode]:
    wanted = term(name)
    return {
        quad.subject: quad.object
        for quad in quads
        if quad.predicate == wanted
        and isinstance(quad.subject, NamedNode)
        and isinstance(quad.object, NamedNode)
    }


@cache
def ministry_patterns() -> tuple[str, ...]:
    """How ministries are named: patterns with ``{portfolio}`` in them, sorted."""
    wanted = term("dg:namePattern")
    found = {
        q.object.value
        for q in ontology_quads()
        if q.predicate == wanted and isinstance(q.object, Literal)
    }
    return tuple(sorted(found))


@cache
def ministry_templates() -> dict[str, str]:
    """By language, how to name a ministry that no article names."""
    wanted = term("dg:nameTemplate")
    return {
        q.object.language or "und": q.object.value
        for q in ontology_quads()
        if q.predicate == wanted and isinstance(q.object, Literal)
    }
