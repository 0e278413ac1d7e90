"""The commands under one roof: help, version, exit codes, and errors without traceback.

Exit codes: 0 fine, 1 failed (some input or the store), 2 wrong use, 130 interrupted.
"""

from __future__ import annotations

import os
import sys
from importlib.metadata import version
from typing import Annotated

import typer

from diplograph.cli import (
    analyse,
    ask,
    demo,
    extract,
    gaps,
    keep,
    mcp,
    rules,
    serve,
    store,
    view,
)
from diplograph.cli.show import fail, speak_utf8
from diplograph.errors import DiplographError

TRACEBACK = "DIPLOGRAPH_TRACEBACK"
"""Environment variable that lets an unexpected error show its traceback."""

app = typer.Typer(
    name="diplograph",
    help="Diplomatic news as a knowledge graph in which every fact carries its sentence.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    rich_markup_mode="markdown",
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"diplograph {version('diplograph')}")
        raise typer.Exit


@app.callback(epilog="Start with: diplograph demo")
def diplograph(
    _: Annotated[
        bool,
        typer.Option(
            "--version", callback=_version, is_eager=True, help="Show the version."
        ),
    ] = False,
) -> None:
    """Diplomatic news as a knowledge graph in which every fact carries its sentence."""


for commands in (
    demo,
    extract,
    store,
    keep,
    ask,
    view,
    analyse,
    serve,
    mcp,
    rules,
    gaps,
):
    commands.register(app)


def run(args: list[str]) -> int:
    """The exit code of one command line; errors become one message on standard error."""
    speak_utf8()
    try:
        app(args=args, prog_name="diplograph")
    except SystemExit as done:
        return _flushed(done.code if isinstance(done.code, int) else 1)
    except DiplographError as error:
        fail(str(error))
    except OSError as error:
        fail(f"{error.filename}: {error.strerror}" if error.filename else str(error))
    except Exception as error:
        if os.environ.get(TRACEBACK):
            raise
        fail(_unexpected(error))
    return 1


def _unexpected(error: Exception) -> str:
    if str(error).startswith("Corruption:"):
        return f"the store is damaged: restore a backup, or build it anew ({error})"
    return (
        f"unexpected {type(error).__name__}: {error}\n"
        f"This is a fault of the program itself; {TRACEBACK}=1 shows its place."
    )


def _flushed(code: int) -> int:
    """The code, after what is still buffered went out or proved to have no reader."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return code
