"""``backup``, ``restore``, ``rebuild``: keeping a graph safe and sound."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from diplograph.cli.options import STORE, StoreDir
from diplograph.cli.show import counted, out, working
from diplograph.cli.store import existing

_HERE = Path(STORE)
_Folder = Annotated[
    Path, typer.Option("--store", "-s", metavar="DIR", help="Folder of the graph.")
]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command(
        "backup", epilog="Example: diplograph backup backups/monday --store news.store"
    )(backup)
    app.command(
        "restore",
        epilog="Example: diplograph restore backups/monday --store news.store",
    )(restore)
    app.command("rebuild", epilog="Example: diplograph rebuild --store news.store")(
        rebuild
    )


def backup(
    target: Annotated[
        Path,
        typer.Argument(
            metavar="DIR", help="New folder for the copy.", show_default=False
        ),
    ],
    store: StoreDir = STORE,
) -> None:
    """Copy the graph to a new folder, even while others read and write it.

    On one disk the copy shares unchanged files with the graph, so it is fast and small;
    to outlive the disk, take the folder to another one.
    """
    import diplograph

    with working("Copying"), diplograph.open(store, read_only=True) as graph:
        written = graph.backup(target)
    out(str(written))


def restore(
    source: Annotated[
        Path,
        typer.Argument(metavar="DIR", help="Folder of the backup.", show_default=False),
    ],
    store: _Folder = _HERE,
    replace: Annotated[
        bool,
        typer.Option("--replace", help="Put it in the place of a graph that is there."),
    ] = False,
) -> None:
    """Make a graph of a backup, once all of the backup has proved readable."""
    from diplograph.store import restore as put_back

    with working("Restoring"):
        number = put_back(source, store, replace=replace)
    out(f"{counted(number, 'quad')} restored to {store}")


def rebuild(store: StoreDir = STORE) -> None:
    """Make anew all that follows from the articles: identity, events, ties.

    Needed after an older version wrote the graph; articles are not read again.
    """
    import diplograph

    existing(store)
    with working("Rebuilding"), diplograph.open(store) as graph:
        graph.refresh(force=True)
        numbers = graph.stats()
    out(
        f"{counted(numbers['events'], 'event')} and {counted(numbers['ties'], 'tie')} "
        f"made of {counted(numbers['articles'], 'article')}"
    )
