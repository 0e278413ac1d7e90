"""The table of leaders: one person's names in Vietnamese and English, with country."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

from diplograph.errors import PackError, nearest
from diplograph.resources import packs_dir

_COLUMNS = frozenset({"id", "vi", "vi_variants", "en", "en_variants", "country"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Leader:
    """A person of the table; a person of two offices has two rows and one ``id``."""

    id: str
    country: str
    names: frozenset[str]
    wikidata: str = ""


def load_leaders(path: Path | None = None) -> list[Leader]:
    """Leaders of the table (default: the one shipped); none if there is no table.

    Raises:
        PackError: the table lacks a column.
    """
    source = path or packs_dir() / "names" / "leaders.csv"
    if not source.is_file():
        return []
    with source.open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines)
        for column in sorted(_COLUMNS - set(reader.fieldnames or ())):
            guess = nearest(column, reader.fieldnames or ())
            raise PackError(
                f"names/{source.name}: column {column!r} is missing.{guess}"
            )
        return [_leader(row) for row in reader]


def _leader(row: dict[str, str]) -> Leader:
    forms = [row["vi"], row["en"]]
    for column in ("vi_variants", "en_variants"):
        forms += (row[column] or "").split("|")
    return Leader(
        id=row["id"],
        country=row["country"],
        names=frozenset(" ".join(form.split()) for form in forms if form.strip()),
        wikidata=row.get("wikidata") or "",
    )
