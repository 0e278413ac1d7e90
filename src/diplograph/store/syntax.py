"""SPARQL cut into its tokens, and what a question of a stranger must not hold.

The words of a string, an IRI or a comment are no syntax, so nothing is searched for in
the text itself. Keywords need no blank after them: ``SERVICE:x`` and ``SERVICESILENT<x>``
are calls of another server too, so a refused word is refused as part of a word as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final
from urllib.parse import urljoin

from diplograph.errors import QueryError

MOST_NESTED: Final = 100
"""Brackets that may stand open at once; a parser's stack ends at some thousands."""
MOST_TOKENS: Final = 200_000

_CHAR: Final = r"\w·‿⁀\u0300-\u036f-"
_LOCAL: Final = rf"(?:[{_CHAR}:]|%[0-9A-Fa-f]{{2}}|\\.)"
_TOKEN: Final = re.compile(
    r"(?P<blank>[ \t\r\n]+|#[^\r\n]*)"
    r"|(?P<iri><[^<>\"{}|^`\\\x00-\x20]*>)"
    r'|(?P<string>"""(?:[^"\\]|\\.|"(?!""))*"""'
    r"|'''(?:[^'\\]|\\.|'(?!''))*'''"
    r'|"(?:[^"\\\r\n]|\\.)*"' + r"|'(?:[^'\\\r\n]|\\.)*')"
    r"|(?P<variable>[?$]\w+)"
    r"|(?P<tag>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)"
    r"|(?P<node>_:[\w](?:[\w.·-]*[\w·-])?)"
    rf"|(?P<name>(?:[^\W\d_](?:[{_CHAR}.]{{0,99}}[{_CHAR}])?)?:(?:{_LOCAL}(?:(?:{_LOCAL}|\.)*{_LOCAL})?)?)"
    r"|(?P<number>(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)"
    r"|(?P<word>[^\W\d]\w*)"
    r"|(?P<open>[({\[])|(?P<close>[)}\]])"
    r"|(?P<other>.)",
    re.DOTALL,
)
_VOLATILE: Final = frozenset({"NOW", "RAND", "UUID", "STRUUID", "BNODE"})
"""Functions whose value is another one each time."""
_QUOTES: Final = frozenset("\"'")


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of SPARQL that is neither blank nor comment."""

    kind: str
    """iri, string, variable, tag, node, name, number, word, open, close or other."""
    text: str
    start: int = 0
    """Where it stands in the text."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What the tokens of a text tell."""

    graphs: tuple[str, ...] | None
    """IRIs that FROM names, None if it does not stand there."""
    volatile: bool
    """Whether asking again may answer otherwise of the same graph."""


def tokens(sparql: str) -> Iterator[Token]:
    """The tokens of a text, in order; whatever is no SPARQL comes as ``other``."""
    for match in _TOKEN.finditer(sparql):
        kind = match.lastgroup or "other"
        if kind != "blank":
            yield Token(kind, match[0], match.start())


def check(sparql: str, *, update: bool = False) -> Checked:
    """What a text names, if it asks this store alone and can be parsed without harm.

    Raises:
        QueryError: it would call another server, or is nested too deeply.
    """
    refused = ("SERVICE", "LOAD") if update else ("SERVICE",)
    found: list[Token] = []
    depth = 0
    for token in tokens(sparql):
        _refuse(token, refused)
        depth += (token.kind == "open") - (token.kind == "close")
        found.append(token)
        if depth > MOST_NESTED:
            raise QueryError(
                f"nested more than {MOST_NESTED} deep: write the question flatter"
            )
        if len(found) > MOST_TOKENS:
            raise QueryError(f"longer than {MOST_TOKENS} words, names and signs")
    words = {token.text.upper() for token in found if token.kind == "word"}
    graphs = None if update else _graphs(found)
    return Checked(graphs, volatile=bool(words & _VOLATILE))


def _refuse(token: Token, refused: tuple[str, ...]) -> None:
    if token.kind == "other" and token.text in _QUOTES:
        raise QueryError(f"a string is not closed: {token.text} stands alone")
    if token.kind not in ("word", "name"):
        return
    held = token.text.partition(":")[0].upper()
    for word in refused:
        if word in held:
            raise QueryError(
                f"{word} is refused: a question must not call other servers"
                + ("" if held == word else f' ("{token.text[:40]}" holds that word)')
            )


def _graphs(found: list[Token]) -> tuple[str, ...] | None:
    """The IRIs after FROM and FROM NAMED, prefixes spelled out."""
    prefixes, base = prefixes_of(found), _base(found)
    named: list[str] = []
    seen = False
    for place, token in enumerate(found):
        held = token.text.partition(":")[0].upper()
        if token.kind not in ("word", "name") or not held.startswith("FROM"):
            continue
        if held != "FROM" or token.kind == "name":
            raise QueryError(f'write a blank after FROM ("{token.text}" was found)')
        seen = True
        after = found[place + 1 : place + 3]
        if after and after[0].text.upper() == "NAMED":
            after = after[1:]
        if after and after[0].kind in ("iri", "name"):
            named.append(urljoin(base, spelled(after[0], prefixes)))
    return tuple(named) if seen else None


def prefixes_of(found: Sequence[Token]) -> dict[str, str]:
    """IRI by prefix, as the text declares them; the last one of several."""
    return {
        name.text: iri.text[1:-1]
        for word, name, iri in zip(found, found[1:], found[2:], strict=False)
        if word.kind == "word" and word.text.upper() == "PREFIX" and iri.kind == "iri"
    }


def _base(found: list[Token]) -> str:
    pairs = pairwise(found)
    told = [iri.text[1:-1] for word, iri in pairs if word.text.upper() == "BASE"]
    return told[-1] if told else ""


def spelled(token: Token, prefixes: Mapping[str, str]) -> str:
    """The IRI that an ``iri`` or a ``name`` stands for."""
    if token.kind == "iri":
        return token.text[1:-1]
    prefix, colon, local = token.text.partition(":")
    return prefixes.get(prefix + colon, "") + local
