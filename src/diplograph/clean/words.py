"""The boilerplate lists of all languages, compiled once.

Pages mix languages («Share» under a Vietnamese article), so the lists are one.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from diplograph.clean.lines import key_of
from diplograph.errors import PackError, nearest
from diplograph.resources import packs_dir

# What a line may be, most telling first: «read more: …» is a link before it is a head.
KINDS = {
    "related": "heads",
    "tail": "heads",
    "comments": "heads",
    "widget": "heads",
    "follow": "lines",
    "link": "lines",
    "tags": "lines",
    "nav": "lines",
    "footer": "lines",
    "byline": "lines",
}
_LISTS = {"credit": ("words", "bare", "agencies"), "stamp": ("words",)}
_PLAIN = {"lang", "unaccented_alt", "heads", "lines", "credit", "stamp"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What boilerplate lines look like, in any language that has a list."""

    whole: dict[str, str]
    """Kind of a line by its key."""
    gapped: re.Pattern[str]
    """Phrases with gaps; the name of the last group is the kind."""
    starts: frozenset[str]
    """First three letters of those phrases, to spare most lines the search."""
    credit: re.Pattern[str]
    """A picture credit that ends a line."""
    credit_line: re.Pattern[str]
    """A line that is nothing but a picture credit."""
    pictures: frozenset[str]
    """Words for a picture."""
    agency: re.Pattern[str]
    agencies: dict[str, str]
    """Agency as written in the pack, by its lower-case form."""
    stamp: frozenset[str]
    unaccented_alt: frozenset[str]
    """Languages in which a line without any accent is no sentence."""


def _gap(phrase: str) -> str:
    head, *rest = phrase.split("…")
    pattern = re.escape(head)
    for at, part in enumerate(rest, start=1):
        last = at == len(rest) and not part
        pattern += ".*" if last else ".{0,60}?" + re.escape(part)
    return pattern


def _any(words: Iterable[str]) -> str:
    return "|".join(
        re.escape(word) for word in sorted(set(words), key=len, reverse=True)
    )


def _strings(path: Path, table: Mapping[str, Any], key: str) -> list[str]:
    found = table.get(key, [])
    if not isinstance(found, list) or not all(isinstance(word, str) for word in found):
        raise PackError(f"{path}: {key} must be a list of words")
    return found


def _table(path: Path) -> dict[str, Any]:
    """The tables of one list, checked.

    Raises:
        PackError: the file is no TOML or has a key that nothing reads.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PackError(f"{path}: {error}") from error
    kinds = {
        section: {k for k, s in KINDS.items() if s == section}
        for section in ("heads", "lines")
    }
    allowed = {**kinds, **{name: set(keys) for name, keys in _LISTS.items()}}
    if not isinstance(table.get("lang"), str):
        raise PackError(f"{path}: lang is missing")
    for name in table:
        if name not in _PLAIN:
            raise PackError(f"{path}: unknown key {name}.{nearest(name, _PLAIN)}")
    for section, keys in allowed.items():
        for key in table.get(section, {}):
            if key not in keys:
                raise PackError(
                    f"{path}: unknown key {section}.{key}.{nearest(key, keys)}"
                )
    return table


def _compile(tables: list[tuple[Path, dict[str, Any]]]) -> Words:
    whole: dict[str, str] = {}
    gaps: list[str] = []
    starts: set[str] = set()
    for kind, section in KINDS.items():
        phrases = [w for p, t in tables for w in _strings(p, t.get(section, {}), kind)]
        for phrase in phrases:
            if "…" not in phrase:
                whole.setdefault(key_of(phrase), kind)
            else:
                starts.add(phrase.partition("…")[0][:3])
        gapped = [_gap(phrase) for phrase in phrases if "…" in phrase]
        if gapped:
            gaps.append(f"(?P<{kind}>{'|'.join(gapped)})")
    credit = {
        key: [w for p, t in tables for w in _strings(p, t.get("credit", {}), key)]
        for key in _LISTS["credit"]
    }
    stamp = [w for p, t in tables for w in _strings(p, t.get("stamp", {}), "words")]
    words, bare, agencies = (
        _any(credit["words"]),
        _any(credit["bare"]),
        _any(credit["agencies"]),
    )
    said = rf"(?:{words})\s*(?:[:/]|\sby\s)\s*|(?:{bare})\s+(?={agencies})"
    return Words(
        whole=whole,
        gapped=re.compile("|".join(gaps)),
        starts=frozenset(starts),
        # It starts with a sign, so that the search skips from sign to sign.
        credit=re.compile(
            rf"[(\[–—.!\"”)/-]\s*(?:(?:{said})\S.{{0,80}}"
            rf"|(?:{agencies})(?:(?:\s+(?:{bare}))?\)?|\s?/\s?[^()]{{1,40}}\)?|\s[^()]{{1,40}}\)))\s*\.?$",
            re.IGNORECASE,
        ),
        credit_line=re.compile(rf"[\(\[]?\s*(?:{said}).{{1,60}}$", re.IGNORECASE),
        pictures=frozenset((*credit["words"], *credit["bare"])),
        agency=re.compile(rf"(?<![\w.])(?:{agencies})(?!\w)", re.IGNORECASE),
        agencies={name.lower(): name for name in credit["agencies"]},
        stamp=frozenset(stamp),
        unaccented_alt=frozenset(
            t["lang"] for _, t in tables if t.get("unaccented_alt")
        ),
    )


def load(paths: Iterable[Path]) -> Words:
    """The compiled lists of some files.

    Raises:
        PackError: a list is wrong.
    """
    return _compile([(path, _table(path)) for path in paths])


@cache
def words() -> Words:
    """The compiled lists of every language.

    Raises:
        PackError: a list is wrong.
    """
    return load(sorted((packs_dir() / "lang").glob("*.boilerplate.toml")))
