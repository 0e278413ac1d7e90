"""Names of the graph: namespaces, graphs, and literals that any store accepts."""

from __future__ import annotations

from datetime import date
from functools import cache
from re import compile as regex
from typing import Final

from pyoxigraph import Literal, NamedNode

BASE: Final = "https://w3id.org/diplograph/"
NAMESPACES: Final = {
    "dg": f"{BASE}ns#",
    "id": f"{BASE}id/",
    "g": f"{BASE}graph/",
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "org": "http://www.w3.org/ns/org#",
    "oa": "http://www.w3.org/ns/oa#",
    "prov": "http://www.w3.org/ns/prov#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "dct": "http://purl.org/dc/terms/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "wd": "http://www.wikidata.org/entity/",
}
PREFIXES: Final = "".join(f"PREFIX {k}: <{v}>\n" for k, v in NAMESPACES.items())
"""Ready to stand before a question."""


@cache
def term(name: str) -> NamedNode:
    """The node of a prefixed name such as ``dg:status``; for names of our own only."""
    prefix, _, local = name.partition(":")
    return NamedNode(NAMESPACES[prefix] + local)


def node(local: str) -> NamedNode:
    """The node ``id:local``."""
    return NamedNode(f"{BASE}id/{local}")


def graph(local: str) -> NamedNode:
    """The name of a graph, such as ``canonical`` or ``article-<key>``."""
    return NamedNode(f"{BASE}graph/{local}")


REFERENCE: Final = graph("reference")
SCHEMA: Final = graph("schema")
META: Final = graph("meta")
PENDING: Final = graph("pending")
CANONICAL: Final = graph("canonical")
DERIVED: Final = graph("derived")

A: Final = term("rdf:type")
_DATE: Final = term("xsd:date")
_DECIMAL: Final = term("xsd:decimal")
_TAG: Final = regex(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_WEB: Final = regex(r"https?://[^\s<>\"{}|\\^`\x00-\x20]+")


def sound(text: str) -> str:
    """The text without lone surrogates, which no RDF syntax can write."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def plain(text: str) -> Literal:
    """A string."""
    return Literal(sound(text))


def words(text: str, lang: str) -> Literal:
    """A string in a language; without a tag where the language is unknown."""
    if _TAG.fullmatch(lang):
        return Literal(sound(text), language=lang.lower())
    return Literal(sound(text))


def number(value: int) -> Literal:
    """An integer."""
    return Literal(value)


def share(value: float) -> Literal:
    """A confidence, 0 to 1, in at most four decimals so that it reads the same anywhere."""
    return Literal(f"{value:.4f}".rstrip("0").rstrip("."), datatype=_DECIMAL)


def day(value: str) -> Literal:
    """A date.

    Raises:
        ValueError: it is no ISO date of ten characters.
    """
    if len(value) != len("2000-01-01"):
        raise ValueError(value)
    return Literal(date.fromisoformat(value).isoformat(), datatype=_DATE)


def web(address: str) -> NamedNode | Literal:
    """An http(s) address as a link; anything else as a string nobody can follow."""
    if _WEB.fullmatch(address):
        try:
            return NamedNode(address)
        except ValueError:
            return plain(address)
    return plain(address)
