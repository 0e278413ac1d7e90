"""``diplograph serve``: the graph over HTTP."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

import diplograph
from diplograph.cli.options import STORE, StoreDir
from diplograph.cli.show import out, say
from diplograph.cli.store import existing
from diplograph.errors import StoreError

TOKEN = "DIPLOGRAPH_TOKEN"
"""Environment variable that holds the token for updates."""
_SHORTEST = 16


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "serve", epilog="Example: diplograph serve --store news.store --port 7788"
    )(serve)


def serve(
    store: StoreDir = STORE,
    port: Annotated[
        int, typer.Option("--port", "-p", metavar="N", min=0, max=65535, help="Port.")
    ] = 7788,
    host: Annotated[
        str,
        typer.Option(
            metavar="ADDRESS",
            help="Address to listen on; 0.0.0.0 opens the service to others.",
        ),
    ] = "127.0.0.1",
    seconds: Annotated[
        float,
        typer.Option(
            metavar="N", min=0.1, max=3600, help="Time for one question, in seconds."
        ),
    ] = 20.0,
    workers: Annotated[
        int | None,
        typer.Option(
            metavar="N",
            min=1,
            max=64,
            help="Questions answered at once. [default: one a core, at least 2]",
        ),
    ] = None,
    result_mb: Annotated[
        int,
        typer.Option(metavar="N", min=1, max=4096, help="Largest answer, in MB."),
    ] = 64,
    memory_mb: Annotated[
        int,
        typer.Option(
            metavar="N", min=128, max=65536, help="Memory for one question, in MB."
        ),
    ] = 1024,
    waiting: Annotated[
        int,
        typer.Option(
            metavar="N",
            min=1,
            max=10000,
            help="Questions that may wait for their turn; more are turned away.",
        ),
    ] = 256,
    kept_mb: Annotated[
        int,
        typer.Option(
            metavar="N",
            min=0,
            max=65536,
            help="Memory for answers to give again while the graph is as it was, in MB.",
        ),
    ] = 32,
    origin: Annotated[
        list[str] | None,
        typer.Option(
            metavar="URL",
            help="A web site whose pages may read here, such as https://example.org; "
            "* for all. Pages on this machine always may.",
        ),
    ] = None,
    writable: Annotated[
        bool,
        typer.Option(
            "--writable",
            help=f"Take SPARQL updates from who shows the token in {TOKEN}.",
        ),
    ] = False,
) -> None:
    """Open the graph to browsers and programs: pages, SPARQL, JSON.

    What a build adds is there within moments, without a restart. Ctrl-C ends the service.
    """
    from diplograph.serve import Settings, run

    existing(store)
    if not hasattr(os, "fork"):
        raise StoreError(
            "diplograph serve forks its workers, which this system cannot: "
            "run it on Linux or macOS"
        )
    spare = {} if workers is None else {"workers": workers}
    settings = Settings(
        store=Path(store),
        host=host,
        port=port,
        seconds=seconds,
        result_bytes=result_mb << 20,
        memory_bytes=memory_mb << 20,
        waiting=waiting,
        kept_bytes=kept_mb << 20,
        origins=tuple(origin or ()),
        token=_token() if writable else "",
        **spare,
    )
    shown = f"[{host}]" if ":" in host else host

    def started(at: int) -> None:
        out(f"Serving {store} at http://{shown}:{at}/ (Ctrl-C ends it)")

    if not settings.local:
        say("open to everyone who can reach this machine: there is no other lock")
    with diplograph.open(store, read_only=True) as seen:
        if not seen.settled:
            say(
                "what follows from the articles was made by another version, or not to "
                f"its end: diplograph rebuild --store {store}"
            )
    run(settings, started)


def _token() -> str:
    token = os.environ.get(TOKEN, "")
    if len(token) < _SHORTEST:
        raise StoreError(
            f"--writable needs a token of {_SHORTEST} characters or more in the "
            f"environment variable {TOKEN}"
        )
    return token
