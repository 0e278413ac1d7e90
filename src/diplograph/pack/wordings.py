"""Wordings read from TOML tables: patterns, examples, and what may be wrong with them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from diplograph.errors import PackError, nearest
from diplograph.pack.values import Element, Example, Family, Pattern, Wording

_ELEMENT = re.compile(r"\{(\w+)\}|(…)|\(([^()]*)\)(\?)?|([^\s{}()…]+)")


def read_pattern(text: str, where: str, anchor: str | None = None) -> Pattern:
    """The pattern that a line of prose with slots stands for."""
    elements: list[Element] = []
    for role, gap, choice, maybe, word in _ELEMENT.findall(text):
        if role:
            elements.append(Element(role=role))
        elif gap:
            elements.append(Element(gap=True))
        elif choice:
            options = tuple(option.strip() for option in choice.split("|"))
            elements.append(Element(words=options, optional=bool(maybe)))
        elif elements and elements[-1].words and not elements[-1].optional:
            joined = tuple(f"{option} {word}" for option in elements[-1].words)
            elements[-1] = Element(words=joined)
        else:
            elements.append(Element(words=(word,)))
    telling = [
        (max(map(len, e.words)), i)
        for i, e in enumerate(elements)
        if e.words and not e.optional and (anchor is None or anchor in e.words)
    ]
    if not telling:
        raise PackError(f"{where}: pattern «{text}» has no words to search for")
    return Pattern(text, tuple(elements), max(telling)[1])


def _examples(
    rows: Iterable[Mapping[str, Any]], roles: Mapping[str, Any], where: str
) -> tuple[Example, ...]:
    found = []
    for row in rows:
        for key in row:
            if key not in roles and key not in {"text", "none", "status"}:
                raise PackError(
                    f"{where}: example has unknown key {key!r}.{nearest(key, roles)}"
                )
        filled = {k: tuple(v) for k, v in row.items() if k in roles}
        found.append(
            Example(
                text=row["text"],
                roles=filled,
                none=row.get("none", False),
                status=row.get("status"),
            )
        )
    return tuple(found)


_OPTIONS = (
    "grade",
    "noun",
    "nearest",
    "background",
    "implicit",
    "weak",
    "also",
    "joins",
    "unclear",
    "calls",
    "lone",
    "mutual",
    "sole",
    "lands",
    "again",
    "same",
    "dated",
    "placed",
    "opens",
    "office",
    "jubilee",
    "named",
    "arrives",
    "guest",
    "today",
    "status",
    "confidence",
    "source",
    "rare",
)
"""Keys that go into the wording as they stand."""
_WORDING_KEYS = frozenset(
    {"id", "type", "lang", "say", "examples", "fills", "without", "anchor", *_OPTIONS}
)


def read_wording(
    row: Mapping[str, Any], family: Family, path: Path, langs: Iterable[str]
) -> Wording:
    """One checked wording of an event file."""
    where = f"{path.parent.name}/{path.name}: wording {row.get('id', '?')!r}"
    for key in row:
        if key not in _WORDING_KEYS:
            raise PackError(
                f"{where}: unknown key {key!r}.{nearest(key, _WORDING_KEYS)}"
            )
    for key in ("id", "type", "lang", "say"):
        if key not in row:
            raise PackError(f"{where}: {key!r} is missing")
    if row["type"] not in family.types:
        raise PackError(
            f"{where}: type {row['type']!r} is not of {family.name} "
            f"(have: {', '.join(family.types)}).{nearest(row['type'], family.types)}"
        )
    known = sorted(langs)
    if row["lang"] not in known:
        raise PackError(
            f"{where}: lang {row['lang']!r} has no language pack "
            f"(have: {', '.join(known)}).{nearest(row['lang'], known)}"
        )
    patterns = tuple(
        read_pattern(text, where, row.get("anchor")) for text in row["say"]
    )
    for pattern in patterns:
        check_roles(pattern, family, where)
    options = {key: row[key] for key in _OPTIONS if key in row}
    return Wording(
        id=row["id"],
        family=family.name,
        type=row["type"],
        lang=row["lang"],
        patterns=patterns,
        examples=_examples(row.get("examples", ()), family.roles, where),
        path=f"{path.parent.name}/{path.name}",
        without=frozenset(row.get("without", ())),
        fills={role: tuple(kinds) for role, kinds in row.get("fills", {}).items()},
        **options,
    )


def check_roles(pattern: Pattern, family: Family, where: str) -> None:
    """Refuse a pattern whose slots are no roles of the family."""
    for element in pattern.elements:
        if element.role and element.role not in family.roles:
            raise PackError(
                f"{where}: slot {{{element.role}}} is no role of {family.name} "
                f"(have: {', '.join(family.roles)}).{nearest(element.role, family.roles)}"
            )
