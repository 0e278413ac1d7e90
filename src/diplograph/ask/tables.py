"""An answer as text: for other programs, and for a plain page."""

from __future__ import annotations

import csv
import io
import json

from diplograph.model import Answer, Value

_FORMULA = ("=", "@", "+", "-", "\t", "\r")


def to_json(answer: Answer) -> str:
    """A JSON list with one object a row, keys in column order, null where unbound."""
    rows = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def _cell(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return str(value)


def to_csv(answer: Answer) -> str:
    """CSV as RFC 4180 has it, lines end in CR LF: a head line, then one line a row.

    A text that a spreadsheet would run as a formula (it starts with one of ``= @ + -``
    or a control character) gets an apostrophe in front; numbers stay numbers.
    """
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(answer.columns)
    writer.writerows([_cell(value) for value in row] for row in answer.rows)
    return out.getvalue()


def to_text(answer: Answer, *, width: int = 32) -> str:
    """A plain table with aligned columns; cells longer than ``width`` end in "…"."""
    rows = [[_short(value, width) for value in row] for row in answer.rows]
    sizes = [
        max(len(cell) for cell in column)
        for column in zip(answer.columns, *rows, strict=True)
    ]
    lines = [answer.columns, ["-" * size for size in sizes], *rows]
    return "\n".join(
        "  ".join(c.ljust(size) for c, size in zip(line, sizes, strict=True)).rstrip()
        for line in lines
    )


def _short(value: Value, width: int) -> str:
    text = " ".join(str("" if value is None else value).split())
    return text if len(text) <= width else f"{text[: width - 1]}…"
