"""The table of leaders: one person's names in Vietnamese and English, with country."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from diplograph.tables import load_tables
from diplograph.tables.rows import Leader as Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Leader:
    """A person whom both languages know; one of two offices stands twice, alike."""

    id: str
    country: str
    names: frozenset[str]
    wikidata: str = ""


def load_leaders(rows: Iterable[Row] | None = None) -> list[Leader]:
    """Leaders of the rows (default: the shipped table), in their order.

    Raises:
        PackError: the shipped table is wrong.
    """
    return [_leader(row) for row in (load_tables().holders if rows is None else rows)]


def _leader(row: Row) -> Leader:
    forms = (row.vi, *row.vi_variants, row.en, *row.en_variants)
    return Leader(
        id=row.id,
        country=row.country,
        names=frozenset(" ".join(form.split()) for form in forms if form.strip()),
        wikidata=row.wikidata,
    )
