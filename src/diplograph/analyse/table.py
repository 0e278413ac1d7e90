"""Rows of a measure as an answer that can be shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import Any, cast

from diplograph.analyse.facts import label
from diplograph.model import Actor, Answer, Proof, Value


def table(
    rows: Sequence[object], lang: str = "en", *, row: type | None = None
) -> Answer:
    """Measure rows as an answer: one column a field, a proof as ``article`` and ``quote``.

    Actors are shown by their label, several with commas between. ``row`` is the class
    of the rows; without it and without rows the answer has no columns.
    """
    kind = row or (type(rows[0]) if rows else None)
    columns = [f.name for f in fields(cast("Any", kind))] if kind else []
    cells = [[getattr(found, name) for name in columns] for found in rows]
    names = [part for name in columns for part in _columns(name)]
    return Answer(
        columns=tuple(names),
        rows=tuple(
            tuple(
                value
                for name, cell in zip(columns, line, strict=True)
                for value in _cells(name, cell, lang)
            )
            for line in cells
        ),
    )


def _columns(name: str) -> tuple[str, ...]:
    return ("article", "quote") if name == "proof" else (name,)


def _cells(name: str, cell: object, lang: str) -> tuple[Value, ...]:
    if name == "proof":
        proof = cast("Proof | None", cell)
        return (proof.article_title, proof.quote) if proof else (None, None)
    if isinstance(cell, tuple):
        return (", ".join(str(_cells("", part, lang)[0]) for part in cell),)
    return (label(cell, lang) if isinstance(cell, Actor) else cast("Value", cell),)
