"""``diplograph view``: the network as one web page."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from diplograph.cli.options import STORE, StoreDir, Surety
from diplograph.cli.show import out, working


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "view",
        epilog='Example: diplograph view --from 2016 --focus "Trương Minh Tuấn" --depth 2',
    )(view)


def view(
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="The page to write.")
    ] = Path("network.html"),
    store: StoreDir = STORE,
    start: Annotated[
        str | None,
        typer.Option("--from", metavar="DATE", help="First year, month or day."),
    ] = None,
    end: Annotated[
        str | None,
        typer.Option("--to", metavar="DATE", help="Last year, month or day."),
    ] = None,
    country: Annotated[
        str | None,
        typer.Option(
            metavar="COUNTRY", help="Only ties of this country: ISO code or name."
        ),
    ] = None,
    family: Annotated[
        str | None,
        typer.Option(
            metavar="FAMILY", help="Only events of this family, such as Visit."
        ),
    ] = None,
    focus: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only what is near this actor.")
    ] = None,
    depth: Annotated[
        int, typer.Option(metavar="N", min=1, max=9, help="How near, in steps.")
    ] = 1,
    surety: Surety = 0.0,
    lang: Annotated[
        str, typer.Option(metavar="LANG", help="Language of the page: vi or en.")
    ] = "vi",
) -> None:
    """Draw who deals with whom as one web page that works without a connection."""
    draw_page(
        output,
        store,
        lang=lang,
        start=start,
        end=end,
        country=country,
        family=family,
        focus=focus,
        depth=depth,
        surety=surety,
    )
    out(str(output))


def draw_page(output: Path, store: str | Path, **filters: Any) -> None:
    """Write the page of a store; filters are those of ``diplograph.view.draw``."""
    import diplograph
    from diplograph.view import write

    with working("Drawing"), diplograph.open(store, read_only=True) as graph:
        write(output, graph.draw(**filters))
