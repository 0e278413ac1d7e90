"""What the text of a SPARQL update tells of itself: the graphs that it may change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from diplograph.errors import QueryError
from diplograph.store.syntax import Token, prefixes_of, spelled, tokens

_ANY: Final = frozenset({"ALL", "NAMED", "DEFAULT", "BASE"})
"""Words after which more may change than the IRIs of the text name."""
_BEFORE_GRAPH: Final = frozenset({"GRAPH", "WITH", "TO", "INTO"})
_OWN: Final = frozenset({"USING", "WITH"})


@dataclass(frozen=True, slots=True)
class Reach:
    """How far an update reaches."""

    graphs: frozenset[str]
    """IRIs that stand where a graph is named."""
    names: frozenset[str]
    """All IRIs of the text; those of them that are graphs may change too."""


def reach(sparql: str) -> Reach | None:
    """The graphs that an update may change; None if it may change any."""
    found = list(tokens(sparql))
    prefixes = prefixes_of(found)
    if _is_open(found):
        return None
    graphs = {
        spelled(name, prefixes)
        for word, name in pairwise(found)
        if word.text.upper() in _BEFORE_GRAPH and name.kind in ("iri", "name")
    }
    names = {spelled(one, prefixes) for one in found if one.kind in ("iri", "name")}
    return Reach(frozenset(graphs), frozenset(names))


def _is_open(found: Sequence[Token]) -> bool:
    """Whether graphs may be meant that no IRI of the text spells out."""
    declared = Counter(
        name.text for word, name in pairwise(found) if word.text.upper() == "PREFIX"
    )
    return (
        any(one.kind == "word" and one.text.upper() in _ANY for one in found)
        or any("\\" in one.text for one in found if one.kind in ("name", "other"))
        or any(
            word.text.upper() == "GRAPH" and name.kind == "variable"
            for word, name in pairwise(found)
        )
        or any(count > 1 for count in declared.values())
    )


def using(sparql: str, default: Sequence[str], named: Sequence[str]) -> str:
    """The update with WHERE asked of these graphs, as the SPARQL protocol has it.

    Raises:
        QueryError: the text itself says with USING or WITH what is asked, or an IRI is
            none.
    """
    if not default and not named:
        return sparql
    found = list(tokens(sparql))
    if any(one.kind == "word" and one.text.upper() in _OWN for one in found):
        raise QueryError("USING or WITH stands in the update: send no using-graph-uri")
    clause = "".join(
        f" {word} {_bracketed(iri)}"
        for word, graphs in (("USING", default), ("USING NAMED", named))
        for iri in graphs
    )
    told, end = "", 0
    for place, text in _insertions(sparql, found, clause):
        told, end = told + sparql[end:place] + text, place
    return told + sparql[end:]


def _insertions(
    sparql: str, found: Sequence[Token], clause: str
) -> Iterator[tuple[int, str]]:
    depth = 0
    for number, token in enumerate(found):
        depth += (token.kind == "open") - (token.kind == "close")
        if depth or token.text.upper() != "WHERE" or token.kind != "word":
            continue
        before = found[number - 1].text.upper() if number else ""
        pattern = _block(sparql, found[number + 1 :]) if before == "DELETE" else ""
        yield token.start, f" {pattern}{clause} "


def _block(sparql: str, rest: Sequence[Token]) -> str:
    """The text from the first bracket to the one that closes it."""
    depth = 0
    for token in rest:
        depth += (token.kind == "open") - (token.kind == "close")
        if not depth:
            return sparql[rest[0].start : token.start + 1]
    return ""


def _bracketed(iri: str) -> str:
    found = list(tokens(f"<{iri}>"))
    if len(found) != 1 or found[0].kind != "iri" or ":" not in iri:
        raise QueryError(f"graph {iri!r}: no absolute IRI")
    return f"<{iri}>"
