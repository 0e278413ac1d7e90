"""Language packs and event wordings, read from TOML and checked; nothing else parses rules."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from diplograph.errors import PackError, nearest
from diplograph.resources import packs_dir
from diplograph.tables import Tables, load_tables

_ELEMENT = re.compile(r"\{(\w+)\}|(…)|\(([^()]*)\)(\?)?|([^\s{}()…]+)")


@dataclass(frozen=True, slots=True)
class Element:
    """One part of a pattern: a slot for a role, a gap, or words (one of some)."""

    role: str = ""
    gap: bool = False
    words: tuple[str, ...] = ()
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Pattern:
    """A line of prose with slots; ``anchor`` is the place of its most telling words."""

    text: str
    elements: tuple[Element, ...]
    anchor: int

    @property
    def anchors(self) -> tuple[str, ...]:
        """The words that start the search for this pattern."""
        return self.elements[self.anchor].words


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A promise to the reader of a pack: what a wording finds in a sentence."""

    text: str
    roles: Mapping[str, tuple[str, ...]]
    none: bool = False
    status: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One way in which one language states one type of event."""

    id: str
    family: str
    type: str
    lang: str
    patterns: tuple[Pattern, ...]
    examples: tuple[Example, ...]
    grade: str | None = None
    fills: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Phrase kinds that may fill a role here, where they differ from the family's."""
    nearest: bool = False
    """Speaks of whoever is named last before it, be it an object."""
    noun: bool = False
    background: bool = False
    """Told as history unless a date of these days stands with it."""
    implicit: str | None = None
    """Role of the two countries that the words leave out («kỷ niệm 50 năm thiết lập …»)."""
    weak: bool = False
    """Kept only as one more report of an event that a better wording found."""
    dated: bool = False
    """Too vague without a date of its own."""
    status: str | None = None
    confidence: float = 0.9
    source: str = ""
    rare: str | None = None
    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """A kind of event: what fills its roles and which of them it cannot do without."""

    name: str
    label: Mapping[str, str]
    plover: str
    types: tuple[str, ...]
    roles: Mapping[str, tuple[str, ...]]
    """Phrase kinds that may fill each role."""
    needs: tuple[tuple[str, ...], ...]
    """Each inner list is one sufficient set; a role named twice needs two fillers."""
    named: bool
    """Whether only persons and bodies take part: a country stands for nobody here."""
    distinct: tuple[tuple[str, str], ...]
    """Pairs of roles that never belong to the same country."""
    adjuncts: Mapping[str, tuple[Pattern, ...]]
    """By language: patterns that add roles to an event of the same sentence."""
    block: Mapping[str, tuple[str, ...]]
    """By language: words that hold an anchor but mean something else."""


@dataclass(frozen=True, slots=True)
class LanguagePack:
    """The word lists and date grammar of one language."""

    tag: str
    table: Mapping[str, Any]

    def lists(self, section: str) -> dict[str, list[str]]:
        """Word lists of a section by name."""
        found = self.table.get(section, {})
        return {k: v for k, v in found.items() if isinstance(v, list)}

    def words(self, section: str, name: str) -> frozenset[str]:
        """One word list as a set; empty if the language has none."""
        return frozenset(self.table.get(section, {}).get(name, ()))


@dataclass(frozen=True)
class Packs:
    """All languages, event families and name tables."""

    languages: Mapping[str, LanguagePack]
    families: Mapping[str, Family]
    wordings: tuple[Wording, ...]
    tables: Tables = field(repr=False)

    def anchors(self, lang: str) -> frozenset[str]:
        """Every word that may start an event in the language, with its blockers."""
        own = {a for w in self.wordings if w.lang == lang for p in w.patterns for a in p.anchors}
        for family in self.families.values():
            own.update(family.block.get(lang, ()))
            own.update(a for p in family.adjuncts.get(lang, ()) for a in p.anchors)
        return frozenset(own)

    @cached_property
    def by_id(self) -> dict[str, Wording]:
        """Wordings by their id."""
        return {wording.id: wording for wording in self.wordings}


def _pattern(text: str, where: str, anchor: str | None = None) -> Pattern:
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


def _examples(rows: Iterable[Mapping[str, Any]], roles: Mapping[str, Any], where: str) -> tuple[Example, ...]:
    found = []
    for row in rows:
        for key in row:
            if key not in roles and key not in {"text", "none", "status"}:
                raise PackError(f"{where}: example has unknown key {key!r}.{nearest(key, roles)}")
        filled = {k: tuple(v) for k, v in row.items() if k in roles}
        found.append(
            Example(text=row["text"], roles=filled, none=row.get("none", False), status=row.get("status"))
        )
    return tuple(found)


_WORDING_KEYS = frozenset(
    {"id", "fills", "nearest", "type", "lang", "say", "examples", "grade", "noun", "background", "implicit", "weak", "dated", "status", "confidence", "source", "rare", "anchor"}
)


def _wording(row: Mapping[str, Any], family: Family, path: Path, langs: Iterable[str]) -> Wording:
    where = f"{path.parent.name}/{path.name}: wording {row.get('id', '?')!r}"
    for key in row:
        if key not in _WORDING_KEYS:
            raise PackError(f"{where}: unknown key {key!r}.{nearest(key, _WORDING_KEYS)}")
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
    patterns = tuple(_pattern(text, where, row.get("anchor")) for text in row["say"])
    for pattern in patterns:
        _check_roles(pattern, family, where)
    options = {k: row[k] for k in ("grade", "noun", "nearest", "background", "implicit", "weak", "dated", "status", "confidence", "source", "rare") if k in row}
    return Wording(
        id=row["id"],
        family=family.name,
        type=row["type"],
        lang=row["lang"],
        patterns=patterns,
        examples=_examples(row.get("examples", ()), family.roles, where),
        path=f"{path.parent.name}/{path.name}",
        fills={role: tuple(kinds) for role, kinds in row.get("fills", {}).items()},
        **options,
    )


def _check_roles(pattern: Pattern, family: Family, where: str) -> None:
    for element in pattern.elements:
        if element.role and element.role not in family.roles:
            raise PackError(
                f"{where}: slot {{{element.role}}} is no role of {family.name} "
                f"(have: {', '.join(family.roles)}).{nearest(element.role, family.roles)}"
            )


def _family(table: Mapping[str, Any], path: Path) -> Family:
    where = f"{path.parent.name}/{path.name}"
    event = table["event"]
    family = Family(
        name=event["family"],
        label=event["label"],
        plover=event["plover"],
        types=tuple(event["types"]),
        roles={role: tuple(kinds) for role, kinds in event["roles"].items()},
        needs=tuple(tuple(need) for need in event["needs"]),
        named=event.get("named", False),
        distinct=tuple((a, b) for a, b in event.get("distinct", ())),
        adjuncts={
            lang: tuple(_pattern(text, where) for text in lines)
            for lang, lines in table.get("adjunct", {}).items()
        },
        block={lang: tuple(words) for lang, words in table.get("block", {}).items()},
    )
    for lines in family.adjuncts.values():
        for pattern in lines:
            _check_roles(pattern, family, where)
    return family


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PackError(f"{path.parent.name}/{path.name}: {error}") from error


def load_languages(folder: Path | None = None) -> dict[str, LanguagePack]:
    """Language packs by tag, one for each ``lang/<tag>.toml``."""
    found = {}
    for path in sorted(((folder or packs_dir()) / "lang").glob("*.toml")):
        if "." not in path.stem:
            table = _read(path)
            found[table["tag"]] = LanguagePack(table["tag"], table)
    return found


@cache
def load_packs(folder: Path | None = None) -> Packs:
    """All packs of the folder (default: those shipped), checked.

    Raises:
        PackError: a file is no TOML, or a key, type, role or language is unknown.
    """
    base = folder or packs_dir()
    languages = load_languages(base)
    families: dict[str, Family] = {}
    wordings: list[Wording] = []
    seen: dict[str, str] = {}
    for path in sorted((base / "event").glob("*.toml")):
        table = _read(path)
        try:
            family = families.get(table["event"]["family"]) or _family(table, path)
        except KeyError as error:
            raise PackError(f"event/{path.name}: {error} is missing") from error
        families[family.name] = family
        for row in table.get("wording", ()):
            wording = _wording(row, family, path, languages)
            if wording.id in seen:
                raise PackError(f"event/{path.name}: wording id {wording.id!r} stands in {seen[wording.id]} too")
            seen[wording.id] = f"event/{path.name}"
            wordings.append(wording)
    return Packs(languages, families, tuple(wordings), load_tables())
