"""What servers do differently with rows: their order, and lists of nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, TypeAlias

import pyoxigraph as ox

from diplograph.store.answers import value_of
from diplograph.store.syntax import Token, tokens

Cell: TypeAlias = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None
Row: TypeAlias = tuple[Cell, ...]

_WAYS: Final = {"ASC": False, "DESC": True}
_RENAMED: Final = re.compile(r"\(\s*[?$](\w+)\s+AS\s+[?$](\w+)\s*\)", re.IGNORECASE)
_JOINED: Final = re.compile(
    r"GROUP_CONCAT\s*\((?:[^()]|\([^()]*\))*\)\s*AS\s+[?$](\w+)", re.IGNORECASE
)


def body_of(sparql: str) -> int:
    """Where the question begins behind its prefixes, as a place in the text."""
    for token in tokens(sparql):
        if token.kind == "word" and token.text.upper() == "SELECT":
            return token.start
    return 0


def is_ordered(sparql: str) -> bool:
    """Whether the question, and not only a part of it, asks for an order."""
    return bool(_behind_order(sparql))


def _behind_order(sparql: str) -> list[Token]:
    """What follows the outermost ORDER BY; nothing if there is none."""
    found: list[Token] = []
    depth, inside = 0, False
    for token in tokens(sparql):
        if depth == 0 and token.kind == "word" and token.text.upper() == "ORDER":
            inside, found = True, []
        elif inside:
            found.append(token)
        depth += (token.text == "{") - (token.text == "}")
    return found[1:]


def in_order(sparql: str, columns: tuple[str, ...], rows: list[Row]) -> list[Row]:
    """The rows in the order that the question asks for, letters by their code points.

    Servers compare words in their own way. Where the order rests on what no column
    shows, or rows are left out by it, the server's order stands.
    """
    named = {
        inner: outer for inner, outer in _RENAMED.findall(sparql) if outer in columns
    }
    keys = [(named.get(name, name), falling) for name, falling in _keys(sparql)]
    if not keys or any(name not in columns for name, _ in keys):
        return rows
    ordered = rows
    for name, falling in reversed(keys):
        place = columns.index(name)
        ordered = _sorted(ordered, place, falling=falling)
    return ordered


def _keys(sparql: str) -> list[tuple[str, bool]]:
    """Variables of the outer ORDER BY and whether they fall; none if it is not plain."""
    keys: list[tuple[str, bool]] = []
    falling = False
    for token in _behind_order(sparql):
        word = token.text.upper()
        if token.kind == "variable":
            keys.append((token.text[1:], falling))
        elif word in _WAYS:
            falling = _WAYS[word]
        elif word == ")":
            falling = False
        elif word != "(":
            return []
    return keys


def _sorted(rows: list[Row], place: int, *, falling: bool) -> list[Row]:
    return sorted(rows, key=lambda row: _rank(row[place]), reverse=falling)


def _rank(cell: Cell) -> tuple[int, float, str]:
    if cell is None:
        return 0, 0.0, ""
    if isinstance(cell, ox.BlankNode):
        return 1, 0.0, cell.value
    if isinstance(cell, ox.NamedNode):
        return 2, 0.0, cell.value
    value = value_of(cell)
    if isinstance(value, (bool, int, float)):
        return 3, float(value), ""
    return 4, 0.0, str(value)


def emptied(sparql: str, columns: tuple[str, ...], rows: Iterable[Row]) -> list[Row]:
    """The rows with nothing where a list has no member, which some servers call ``""``."""
    lists = {columns.index(name) for name in _JOINED.findall(sparql) if name in columns}

    def told(cell: Cell) -> Cell:
        return None if isinstance(cell, ox.Literal) and not cell.value else cell

    return [
        tuple(told(cell) if at in lists else cell for at, cell in enumerate(row))
        for row in rows
    ]
