"""What the user sees: tables, progress, messages; no article can smuggle in control codes."""

from __future__ import annotations

import io
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol, TypeVar

import typer

from diplograph.cli.options import Format
from diplograph.model import Answer, Value

if TYPE_CHECKING:
    from diplograph.pipeline import BuildSummary
    from diplograph.read import ReadFault

Made = TypeVar("Made")

PIPE_WIDTH = 200
"""Columns of a table that no terminal bounds."""


def speak_utf8() -> None:
    """Make both outputs UTF-8, whatever the locale says."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def plain(value: object) -> str:
    """The value as one line of harmless text.

    Control codes could drive the terminal and direction overrides could turn a name
    around, so they become U+FFFD.
    """
    text = "" if value is None else str(value)
    return "".join(_harmless(char) for char in text)


def _harmless(char: str) -> str:
    if char.isspace():
        return " "
    hidden = unicodedata.category(char) in {"Cc", "Cs"}
    turning = unicodedata.bidirectional(char) in {"RLO", "LRO", "RLE", "LRE", "PDF"}
    return "\N{REPLACEMENT CHARACTER}" if hidden or turning else char


def on_terminal() -> bool:
    """Whether standard output is a terminal, where tables are read by people."""
    return sys.stdout.isatty()


def out(text: str) -> None:
    """Write a line to standard output."""
    sys.stdout.write(text + "\n")


def say(message: str) -> None:
    """Write one harmless line to standard error, which keeps standard output for data."""
    sys.stderr.write(plain(message) + "\n")


def fail(message: str) -> None:
    """Write an error to standard error, each of its lines harmless."""
    for number, line in enumerate(message.splitlines() or [""]):
        sys.stderr.write(("diplograph: " if number == 0 else "  ") + plain(line) + "\n")


def table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Draw a table on standard output."""
    from rich.console import Console

    from diplograph.cli.layout import draw

    console = Console(file=sys.stdout, width=None if on_terminal() else PIPE_WIDTH)
    draw(
        console,
        [plain(column) for column in columns],
        [[plain(cell) for cell in row] for row in rows],
    )


def emit(
    columns: Sequence[str], rows: Iterable[Sequence[Value]], form: Format | None
) -> None:
    """Write rows as asked: a table for a person, JSON for a program."""
    from diplograph.ask import to_csv, to_json

    form = form or (Format.TABLE if on_terminal() else Format.JSON)
    answer = Answer(columns=tuple(columns), rows=tuple(tuple(row) for row in rows))
    if form is Format.TABLE:
        table(answer.columns, answer.rows)
    else:
        sys.stdout.write(
            to_json(answer) + "\n" if form is Format.JSON else to_csv(answer)
        )


class Told(Protocol):
    """A parameter of a question or an option of a measure."""

    @property
    def name(self) -> str:
        """What it is called on the command line."""

    @property
    def default(self) -> str | None:
        """What it is if left out."""

    @property
    def required(self) -> bool:
        """Whether it must be given."""


def catalogue(
    what: str,
    entries: Iterable[tuple[str, Mapping[str, str], Sequence[Told]]],
    form: Format | None,
    lang: str,
) -> None:
    """List what can be asked or measured: name, title, and what each entry takes."""
    rows = [
        (name, titles.get(lang) or titles["en"], " ".join(map(_slot, told)))
        for name, titles, told in entries
    ]
    emit((what, "title", "takes"), rows, form)


def _slot(told: Told) -> str:
    """``name=`` where it is needed, ``[name=]`` where it may be left out."""
    return f"{told.name}=" if told.required else f"[{told.name}={told.default or ''}]"


@contextmanager
def progress(what: str, total: int | None = None) -> Iterator[Callable[[], None]]:
    """A function to call after each step; a bar shows the steps if a person watches."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
    )

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(
        *columns, TimeElapsedColumn(), console=Console(stderr=True), transient=True
    ) as bar:
        task = bar.add_task(what, total=total)
        yield lambda: bar.advance(task)


@contextmanager
def working(what: str) -> Iterator[None]:
    """A sign of life for a person who waits, on standard error."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(what):
        yield


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun, such as ``1 article`` or ``2 articles``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def each(
    what: str, items: Iterable[Made | ReadFault], summary: BuildSummary
) -> Iterator[Made]:
    """What the steps made of each article, counted; faults are told as they come."""
    from diplograph.read import ReadFault

    with progress(what) as step:
        for item in items:
            if isinstance(item, ReadFault):
                say(str(item))
                summary.note(item)
            else:
                summary.new += 1
                yield item
            step()


def leave(summary: BuildSummary) -> None:
    """Count what was left out; end with 1 if an input failed.

    Raises:
        typer.Exit: an input failed.
    """
    if summary.passed_over:
        say(
            f"{counted(summary.passed_over, 'article')} in another language passed over"
        )
    if summary.faults:
        say(f"{counted(len(summary.faults), 'input')} could not be read")
        raise typer.Exit(1)
