"""Packs read from their folder; nothing else in the package parses rules."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from diplograph.errors import PackError
from diplograph.pack.grammar import read_grammar
from diplograph.pack.values import Family, LanguagePack, Packs, Wording
from diplograph.pack.wordings import check_roles, read_pattern, read_wording
from diplograph.resources import packs_dir
from diplograph.tables import load_tables


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
            lang: tuple(read_pattern(text, where) for text in lines)
            for lang, lines in table.get("adjunct", {}).items()
        },
        block={lang: tuple(words) for lang, words in table.get("block", {}).items()},
    )
    for lines in family.adjuncts.values():
        for pattern in lines:
            check_roles(pattern, family, where)
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
            grammar = read_grammar(table.get("grammar", {}), f"lang/{path.name}")
            found[table["tag"]] = LanguagePack(table["tag"], table, grammar)
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
            wording = read_wording(row, family, path, languages)
            if wording.id in seen:
                raise PackError(
                    f"event/{path.name}: wording id {wording.id!r} stands in {seen[wording.id]} too"
                )
            seen[wording.id] = f"event/{path.name}"
            wordings.append(wording)
    trust = _trust(base / "trust.csv")
    return Packs(languages, families, tuple(wordings), load_tables(), trust)


def _trust(path: Path) -> dict[str, float]:
    """Weight by sign; none where the packs bring no such table."""
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        try:
            return {row["sign"]: float(row["weight"]) for row in csv.DictReader(file)}
        except (KeyError, TypeError, ValueError) as error:
            raise PackError(
                f"{path.name}: a row needs sign and weight ({error})"
            ) from error
