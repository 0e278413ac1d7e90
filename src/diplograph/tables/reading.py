"""CSV to checked rows; an error names file, line, what stands there and what may."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn
from unicodedata import is_normalized

from diplograph.errors import PackError, nearest
from diplograph.tables.specs import FORMS, RANKS, R, Spec


@dataclass(frozen=True, slots=True)
class At:
    """A line of a file, for messages."""

    file: str
    line: int

    def fail(
        self, what: str, found: str, allowed: str, guesses: Iterable[str] = ()
    ) -> NoReturn:
        """Raise the error that stands here.

        Raises:
            PackError: always.
        """
        guess = nearest(found, guesses)
        raise PackError(
            f"names/{self.file}, line {self.line}: {what} {found!r} (allowed: {allowed}).{guess}"
        )


def read(folder: Path, spec: Spec[R]) -> tuple[R, ...]:
    """Rows of one table in the file's order.

    Raises:
        PackError: the file is missing, no UTF-8, or its header, a cell or the order is wrong.
    """
    lines = csv.reader(io.StringIO(_text(folder / spec.file, spec.file)))
    _check_header(next(lines, []), spec)
    checks = [(name, _check(kind)) for name, kind in spec.columns.items()]
    places = [list(spec.columns).index(name) for name in spec.unique or spec.columns]
    seen: dict[tuple[str, ...], int] = {}
    found: list[R] = []
    last = ""
    for cells in lines:
        at = At(spec.file, lines.line_num)
        if len(cells) != len(checks):
            at.fail("number of cells", str(len(cells)), str(len(checks)))
        if cells[0] < last:
            at.fail(
                "out of order",
                cells[0],
                f"rows sorted by column one, here from {last} on",
            )
        last = cells[0]
        own = tuple(cells[place] for place in places)
        if own in seen:
            at.fail(
                "repeated row", ",".join(own), f"once, it stands in line {seen[own]}"
            )
        seen[own] = lines.line_num
        found.append(
            spec.row(
                *(c(at, name, v) for (name, c), v in zip(checks, cells, strict=True))
            )
        )
    return tuple(found)


def _check_header(header: list[str], spec: Spec[Any]) -> None:
    wanted = list(spec.columns)
    if header != wanted:
        odd = next((name for name in header if name not in wanted), ",".join(header))
        At(spec.file, 1).fail("columns", odd, ",".join(wanted), wanted)


def _text(path: Path, file: str) -> str:
    try:
        text = path.read_bytes().decode()
    except FileNotFoundError as error:
        raise PackError(
            f"names/{file}: the file is missing in {path.parent}"
        ) from error
    except UnicodeDecodeError as error:
        raise PackError(f"names/{file}: byte {error.start} is no UTF-8") from error
    if not is_normalized("NFC", text):
        for number, line in enumerate(text.splitlines(), 1):
            if not is_normalized("NFC", line):
                At(file, number).fail("not NFC:", line, "composed letters")
    return text


def _check(kind: str | frozenset[str]) -> Callable[[At, str, str], Any]:
    if kind == "list":
        return _list
    if isinstance(kind, str):
        form, allowed = FORMS[kind]
        fits = form.fullmatch

        def shape(at: At, name: str, value: str) -> str | bool:
            if not fits(value) or value != value.strip():
                at.fail(name, value, allowed)
            return bool(value) if kind == "bool" else value

        return shape
    words = kind

    def word(at: At, name: str, value: str) -> str | int:
        if value not in words:
            at.fail(name, value, ", ".join(sorted(words)), words)
        return int(value) if words is RANKS else value

    return word


def _list(at: At, name: str, value: str) -> tuple[str, ...]:
    if not value:
        return ()
    items = tuple(value.split("|"))
    for item in items:
        if not item or item != item.strip() or items.count(item) > 1:
            at.fail(name, item, "each word once, between |, without blanks around it")
    return items
