"""Named questions: a SPARQL file whose first comment says what it asks and with what."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Literal, TypeAlias, cast, get_args

from diplograph.errors import QueryError, nearest
from diplograph.resources import graph_dir

ParamType: TypeAlias = Literal[
    "name",
    "person",
    "organisation",
    "country",
    "place",
    "gathering",
    "family",
    "type",
    "status",
    "date",
    "year",
    "int",
    "text",
]
"""The first six are found by their names in the graph, the next three by their words."""

_KEYS = ("en", "vi", "about", "param")
_PARAM = re.compile(
    r"(?P<name>[a-z][a-z0-9_]*)\s+(?P<type>[a-z]+)"
    r"(?:\s+(?P<required>required)|\s*=\s*(?P<default>[^:]*[^:\s]))?\s*"
)
_FIELD = re.compile(r"(?P<key>[a-z]+)(?P<rest>[^:]*):\s*(?P<value>.*)")
SLOT = re.compile(r"VALUES\s+\$(?P<slot>\w+)\s*\{\s*UNDEF\s*\}")
"""Where a parameter enters a question: valid SPARQL as it stands, it means «any»."""
SKIPPED = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*"""|\'\'\'(?:[^\'\\]|\\.|\'(?!\'\'))*\'\'\''
    r'|"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\'|<[^<>"{}|^`\\\s]*>|#[^\n]*',
    re.DOTALL,
)
"""Strings, IRIs and comments: their content is not SPARQL syntax."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Param:
    """One thing a question may be told."""

    name: str
    type: ParamType
    meaning: str
    default: str | None = None
    required: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A SELECT or ASK with slots for its parameters."""

    name: str
    titles: dict[str, str] = field(default_factory=dict)
    """Title by language tag, ``en`` and ``vi`` for each shipped question."""
    about: str = ""
    params: tuple[Param, ...] = ()
    sparql: str = ""

    def param(self, name: str) -> Param:
        """The parameter of that name.

        Raises:
            QueryError: the question has no such parameter.
        """
        for param in self.params:
            if param.name == name:
                return param
        known = [param.name for param in self.params]
        have = f"have: {', '.join(known)}" if known else "it takes none"
        raise QueryError(
            f'question "{self.name}": no parameter "{name}" ({have}).{nearest(name, known)}'
        )


def _header(sparql: str) -> list[tuple[int, str]]:
    lines: list[tuple[int, str]] = []
    for number, line in enumerate(sparql.splitlines(), start=1):
        if not line.startswith("#"):
            break
        text = line[1:]
        if lines and text.startswith("   "):
            lines[-1] = (lines[-1][0], f"{lines[-1][1]} {text.strip()}")
        elif text.strip():
            lines.append((number, text.strip()))
    return lines


def _param(where: str, spec: str, meaning: str) -> Param:
    match = _PARAM.fullmatch(spec.strip())
    if match is None or not meaning:
        raise QueryError(
            f'{where}: cannot read parameter "{spec.strip()}: {meaning}"; write '
            '"# param NAME TYPE [required | = DEFAULT]: what it means"'
        )
    kind = match["type"]
    allowed = get_args(ParamType)
    if kind not in allowed:
        raise QueryError(
            f'{where}: parameter "{match["name"]}" has unknown type "{kind}" '
            f"(allowed: {', '.join(allowed)}).{nearest(kind, allowed)}"
        )
    return Param(
        name=match["name"],
        type=cast("ParamType", kind),
        meaning=meaning,
        default=match["default"],
        required=match["required"] is not None,
    )


def _check_slots(name: str, params: list[Param], sparql: str, strict: bool) -> None:
    syntax = SKIPPED.sub(" ", sparql)
    slots = set(SLOT.findall(syntax))
    declared = {param.name for param in params}
    for slot in sorted(slots - declared):
        raise QueryError(
            f'{name}: slot "${slot}" has no "# param {slot} …" line in the header'
            f" (have: {', '.join(sorted(declared)) or 'none'}).{nearest(slot, declared)}"
        )
    for param in sorted(declared - slots):
        raise QueryError(
            f'{name}: parameter "{param}" has no slot "VALUES ${param} {{ UNDEF }}"'
        )
    stray = re.search(r"\$\w+", SLOT.sub(" ", syntax))
    if stray and strict:
        raise QueryError(
            f'{name}: "{stray[0]}" stands outside a slot; write "?{stray[0][1:]}" there'
        )


def parse_question(sparql: str, name: str, *, strict: bool = True) -> Question:
    """The question that a text holds.

    Header lines stand first, ``# key: value``; a line indented by three blanks goes on
    with the value above it. Keys: ``en`` and ``vi`` (titles), ``about``, and for each
    parameter ``param NAME TYPE [required | = DEFAULT]: meaning``. In the query a
    parameter enters through ``VALUES $NAME { UNDEF }``, elsewhere it is ``?NAME``.

    Args:
        sparql: the whole text, header and query.
        name: how errors and listings call it.
        strict: both titles and nothing but known keys; False lets a user's own file
            have any comment, as long as its parameters can be read.

    Raises:
        QueryError: the header is malformed, or header and query do not agree.
    """
    titles: dict[str, str] = {}
    about: list[str] = []
    params: list[Param] = []
    for number, line in _header(sparql):
        where = f"{name}, line {number}"
        match = _FIELD.fullmatch(line)
        key = match["key"] if match else line.split(" ")[0]
        if match and key == "param":
            params.append(_param(where, match["rest"], match["value"]))
        elif match and key == "about":
            about.append(match["value"])
        elif match and key in ("en", "vi"):
            titles[key] = match["value"]
        elif strict:
            raise QueryError(
                f'{where}: unknown header key "{key}" (allowed: {", ".join(_KEYS)}).'
                f"{nearest(key, _KEYS)}"
            )
    missing = [key for key in ("en", "vi") if strict and not titles.get(key)]
    if missing:
        raise QueryError(f'{name}: the header lacks a title, "# {missing[0]}: …"')
    names = [param.name for param in params]
    doubled = next((n for n in names if names.count(n) > 1), None)
    if doubled:
        raise QueryError(f'{name}: parameter "{doubled}" is declared twice')
    _check_slots(name, params, sparql, strict)
    return Question(
        name=name,
        titles=titles or {"en": name},
        about=" ".join(about),
        params=tuple(params),
        sparql=sparql,
    )


def read_question(path: Path, *, strict: bool = False) -> Question:
    """The question of one ``.rq`` file.

    Raises:
        QueryError: the file cannot be read or is malformed.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(f"{path}: cannot be read as a question: {error}") from error
    return parse_question(text, path.stem if strict else str(path), strict=strict)


@cache
def questions() -> tuple[Question, ...]:
    """Every shipped question, by name.

    Raises:
        QueryError: a shipped file is malformed.
    """
    files = sorted((graph_dir() / "queries").glob("*.rq"))
    return tuple(read_question(path, strict=True) for path in files)


def find_question(name: str) -> Question:
    """The shipped question of that name.

    Raises:
        QueryError: there is none; the message lists the names and the nearest one.
    """
    known = {question.name: question for question in questions()}
    if name in known:
        return known[name]
    raise QueryError(
        f'no question "{name}" (have: {", ".join(known)}).{nearest(name, known)}'
    )
