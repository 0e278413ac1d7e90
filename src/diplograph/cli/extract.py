"""``diplograph extract``: what each article says, as JSON lines."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, TextIO

import typer

from diplograph.cli.options import Inputs, Jobs, Lang, Published, Surety
from diplograph.cli.show import counted, each, leave, say


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "extract", epilog="Example: diplograph extract news/ -o facts.jsonl --jobs 4"
    )(extract)


def extract(
    inputs: Inputs,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Write here instead of to the screen; a name in .spacy gives a DocBin.",
        ),
    ] = None,
    published: Published = None,
    lang: Lang = None,
    jobs: Jobs = None,
    surety: Surety = 0.0,
) -> None:
    """Write one JSON object an article: who did what with whom, and by which sentence.

    The order is that of the inputs. Ends with 1 if an input could not be read.
    """
    from diplograph import pipeline
    from diplograph.record import to_record

    if output and any(_same_file(name, output) for name in inputs):
        raise typer.BadParameter(f"{output} is an input too", param_hint="--output")
    summary = pipeline.BuildSummary()
    items = pipeline.extract_articles(inputs, published=published, lang=lang, jobs=jobs)
    found = each("Extracting", items, summary)
    pairs = ((one.article, one.extraction.surer(surety)) for one in found)
    if output and output.suffix == ".spacy":
        from diplograph.annotated import write_docs

        write_docs(pairs, output)
    else:
        with _target(output) as stream:
            for _, extraction in pairs:
                record = to_record(extraction)
                stream.write(json.dumps(record, ensure_ascii=False) + "\n")
    if output:
        say(f"{counted(summary.new, 'article')} written to {output}")
    leave(summary)


@contextmanager
def _target(output: Path | None) -> Iterator[TextIO]:
    if output is None:
        yield sys.stdout
        return
    with output.open("w", encoding="utf-8") as stream:
        yield stream


def _same_file(name: str, output: Path) -> bool:
    path = Path(name)
    return path.exists() and output.exists() and path.samefile(output)
