"""Tables that fit the terminal: what is too long for a column stands beneath its row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

_GAP = 3
"""Blanks between two columns."""
_INDENT = 4
"""Blanks before what stands beneath a row."""
_NARROW = 24
"""Width under which no column is wrapped."""
_LINES = 3
"""Lines to which a cell may be wrapped before it stands beneath its row."""


def draw(
    console: Console, columns: Sequence[str], rows: Sequence[Sequence[str]]
) -> None:
    """Write the rows as a table, long columns beneath their row if it is too wide."""
    from rich.cells import cell_len

    if not rows:
        console.print("  nothing found")
        return
    widths = [max(map(cell_len, cells)) for cells in zip(columns, *rows, strict=True)]
    least = _least(widths)
    if sum(least) + _GAP * len(least) <= console.width:
        _plain(console, columns, rows, least)
    else:
        under = _too_wide(widths, console.width)
        _layered(console, columns, rows, widths, under)


def _least(widths: Sequence[int]) -> list[int]:
    """How narrow each column may be: only the two widest may be wrapped, and not much."""
    wrapped = sorted(range(len(widths)), key=lambda i: (-widths[i], i))[:2]
    return [
        min(width, max(_NARROW, -(-width // _LINES))) if i in wrapped else width
        for i, width in enumerate(widths)
    ]


def _too_wide(widths: Sequence[int], room: int) -> set[int]:
    """The columns that must leave so that the rest fits; the first always stays."""
    under: set[int] = set()
    left = sum(widths) + _GAP * len(widths)
    for column in sorted(range(1, len(widths)), key=lambda i: (-widths[i], i)):
        if left <= room:
            break
        left -= widths[column] + _GAP
        under.add(column)
    return under


def _plain(
    console: Console,
    columns: Sequence[str],
    rows: Sequence[Sequence[str]],
    least: Sequence[int],
) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    drawn = Table(box=SIMPLE_HEAD)
    for column, width in zip(columns, least, strict=True):
        drawn.add_column(Text(column), overflow="fold", min_width=width)
    for row in rows:
        drawn.add_row(*map(Text, row))
    console.print(drawn)


def _layered(
    console: Console,
    columns: Sequence[str],
    rows: Sequence[Sequence[str]],
    widths: Sequence[int],
    under: set[int],
) -> None:
    from rich.cells import set_cell_size
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text

    def beside(cells: Sequence[str]) -> str:
        kept = (i for i in range(len(cells)) if i not in under)
        line = (" " * _GAP).join(set_cell_size(cells[i], widths[i]) for i in kept)
        return f"  {line.rstrip()}"

    console.print(Text(f"\n{beside(columns)}", style="bold"))
    console.print(Text(f" {'─' * (console.width - 2)}"))
    for row in rows:
        console.print(Text(beside(row)))
        below = Table.grid(padding=(0, 2))
        for i in sorted(under):
            if row[i]:
                below.add_row(Text(columns[i], style="dim"), Text(row[i]))
        console.print(Padding(below, (0, 2, 1, _INDENT)))
