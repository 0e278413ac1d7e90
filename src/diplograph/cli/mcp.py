"""``diplograph mcp``: the graph as tools for programs that speak the protocol."""

from __future__ import annotations

import asyncio
from typing import Annotated

import typer

from diplograph.cli.options import STORE, StoreDir
from diplograph.cli.store import existing
from diplograph.errors import MissingExtra, StoreError


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("mcp", epilog="Example: diplograph mcp --store news.store")(mcp)


def mcp(
    store: StoreDir = STORE,
    seconds: Annotated[
        float,
        typer.Option(
            metavar="N", min=0.1, max=3600, help="Time for one question, in seconds."
        ),
    ] = 20.0,
) -> None:
    """Offer the graph as tools of the Model Context Protocol, over standard input.

    A client starts this command itself. Tools: list_questions, ask_question, run_sparql,
    find, dossier; all only read. Needs the extra: pip install "diplograph[mcp]"
    """
    try:
        from diplograph.serve.toolbox import run
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in {"mcp", "pydantic"}:
            raise
        raise MissingExtra(
            'this needs a library that is not installed: pip install "diplograph[mcp]"'
        ) from error
    from diplograph.serve.answer import Refused

    existing(store)
    try:
        asyncio.run(run(store, seconds))
    except Refused as error:
        raise StoreError(str(error)) from error
