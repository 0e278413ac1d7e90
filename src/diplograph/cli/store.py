"""``build``, ``retract``, ``validate``, ``export``, ``stats``: the graph on disk."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from diplograph.cli.options import (
    STORE,
    FormatOption,
    Inputs,
    Jobs,
    Lang,
    Published,
    StoreDir,
)
from diplograph.cli.show import counted, emit, fail, leave, out, progress, say, working
from diplograph.errors import StoreError, nearest

if TYPE_CHECKING:
    from diplograph.pipeline import BuildSummary
    from diplograph.read import ReadFault
    from diplograph.store import Store


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("build", epilog="Example: diplograph build news/ --store news.store")(
        build
    )
    app.command("retract", epilog="Example: diplograph retract dg-vi-001")(retract)
    app.command("validate", epilog="Example: diplograph validate --store news.store")(
        validate
    )
    app.command("export", epilog="Example: diplograph export -o events.csv")(export)
    app.command("stats", epilog="Example: diplograph stats --format json")(stats)


def build(
    inputs: Inputs,
    store: StoreDir = STORE,
    published: Published = None,
    lang: Lang = None,
    jobs: Jobs = None,
) -> None:
    """Read articles into the graph; what it knows already is not read again.

    A changed article replaces its old facts. Ends with 1 if an input could not be read.
    """
    summary = build_quietly(inputs, store, published=published, lang=lang, jobs=jobs)
    out(told(summary))
    leave(summary)


def build_quietly(
    inputs: list[str],
    store: str | Path,
    *,
    published: str | None = None,
    lang: str | None = None,
    jobs: int | None = None,
) -> BuildSummary:
    """Build with a progress bar, faults told as they come."""
    import diplograph
    from diplograph import pipeline

    with diplograph.open(store) as graph, progress("Building") as step:

        def watch(fault: ReadFault | None) -> None:
            if fault:
                say(str(fault))
            step()

        warn_if_in_steps(graph)
        return pipeline.build(
            inputs, graph, published=published, lang=lang, jobs=jobs, watch=watch
        )


def warn_if_in_steps(graph: Store) -> None:
    """Say so where a server does not write an article in one step."""
    if not graph.atomic:
        say(
            "this server does not write an article in one step: whoever reads meanwhile "
            "may find one half-written; what an interruption leaves, the next build mends"
        )


def told(summary: BuildSummary) -> str:
    """What a build did, in one line."""
    return (
        f"{counted(summary.read, 'article')} read: {summary.new:,} new, "
        f"{summary.replaced:,} replaced, {summary.unchanged:,} unchanged"
    )


def retract(
    ids: Annotated[
        list[str],
        typer.Argument(
            metavar="ID...", help="Ids of the articles.", show_default=False
        ),
    ],
    store: StoreDir = STORE,
) -> None:
    """Take articles and all their facts out of the graph."""
    import diplograph

    existing(store)
    with diplograph.open(store) as graph:
        known = graph.article_ids
        for name in ids:
            if name not in known:
                raise StoreError(
                    f'{store} has no article "{name}".{nearest(name, known)}'
                )
        warn_if_in_steps(graph)
        for name in ids:
            graph.retract(name)
        graph.refresh()
    out(f"{counted(len(ids), 'article')} retracted")


def existing(store: str) -> None:
    """Nothing, if there is a store to change.

    Raises:
        StoreError: the folder is missing; opening it to write would make an empty one.
    """
    from diplograph.store import is_address

    if not is_address(store) and not Path(store).is_dir():
        raise StoreError(f"{store}: no store; diplograph build makes one")


def validate(store: StoreDir = STORE) -> None:
    """Check the graph against its shapes, and name what breaks them.

    Ends with 1 if something does.
    """
    import diplograph

    with working("Validating"), diplograph.open(store, read_only=True) as graph:
        broken = graph.validate()
    for violation in broken:
        fail(str(violation))
    if broken:
        raise typer.Exit(1)
    out(f"{store} is as it should be")


def export(
    output: Annotated[
        Path,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Its suffix says how: .trig .nq .ttl .jsonld .graphml .gexf .csv",
            show_default=False,
        ),
    ],
    store: StoreDir = STORE,
) -> None:
    """Write the whole graph to a file, or its events as a table."""
    import diplograph

    with working("Exporting"), diplograph.open(store, read_only=True) as graph:
        written = graph.export(output)
    out(str(written))


def stats(store: StoreDir = STORE, form: FormatOption = None) -> None:
    """Count what the graph holds."""
    import diplograph

    with working("Counting"), diplograph.open(store, read_only=True) as graph:
        numbers = graph.stats()
    emit(("what", "number"), list(numbers.items()), form)
