"""CSV to checked rows; an error names file, line, what stands there and what may."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from operator import call, itemgetter
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
    width = len(spec.columns)
    checks = [_check(kind) for kind in spec.columns.values()]
    names = list(spec.columns)
    own = itemgetter(*(names.index(name) for name in spec.unique or names))
    seen: dict[str | tuple[str, ...], int] = {}
    found: list[R] = []
    last = ""
    for cells in lines:
        line = lines.line_num
        if len(cells) != width:
            At(spec.file, line).fail("number of cells", str(len(cells)), str(width))
        if cells[0] < last:
            allowed = f"rows sorted by column one, here from {last} on"
            At(spec.file, line).fail("out of order", cells[0], allowed)
        last = cells[0]
        first = seen.setdefault(own(cells), line)
        if first != line:
            told = [cells[names.index(name)] for name in spec.unique or names]
            allowed = f"once, it stands in line {first}"
            At(spec.file, line).fail("repeated row", ",".join(told), allowed)
        try:
            found.append(spec.row(*map(call, checks, cells)))
        except _Odd:
            _fail(At(spec.file, line), spec, checks, cells)
    return tuple(found)


class _Odd(Exception):
    """A cell that may not stand there: what was found, what may stand, what is near."""

    def __init__(self, found: str, allowed: str, guesses: Iterable[str] = ()) -> None:
        super().__init__(found)
        self.found = found
        self.allowed = allowed
        self.guesses = guesses


def _fail(
    at: At, spec: Spec[Any], checks: list[Callable[[str], Any]], cells: list[str]
) -> NoReturn:
    """Raise the error of the first wrong cell of a row."""
    for name, check, cell in zip(spec.columns, checks, cells, strict=True):
        try:
            check(cell)
        except _Odd as odd:
            at.fail(name, odd.found, odd.allowed, odd.guesses)
    raise AssertionError(cells)


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


def _check(kind: str | frozenset[str]) -> Callable[[str], Any]:
    if kind == "list":
        return _list
    if isinstance(kind, str):
        form, allowed = FORMS[kind]
        fits = form.fullmatch

        def shape(value: str) -> str:
            if not fits(value):
                raise _Odd(value, allowed)
            return value

        return (lambda value: bool(shape(value))) if kind == "bool" else shape
    words = kind

    def word(value: str) -> str:
        if value not in words:
            named = (w or "nothing" for w in sorted(words))
            raise _Odd(value, ", ".join(named), words)
        return value

    return (lambda value: int(word(value))) if words is RANKS else word


def _list(value: str) -> tuple[str, ...]:
    if not value:
        return ()
    items = tuple(value.split("|"))
    for item in items:
        if not item or item != item.strip() or items.count(item) > 1:
            raise _Odd(item, "each word once, between |, without blanks around it")
    return items
