"""``diplograph demo``: the whole way once, from the sample articles to a page."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from pathlib import Path
from typing import Annotated

import typer

from diplograph.cli.show import emit, out
from diplograph.cli.store import build_quietly, told

QUESTIONS: tuple[tuple[str, dict[str, str]], ...] = (
    ("met", {"person": "Trương Minh Tuấn"}),
    ("visits", {"to": "VN", "from": "CZ"}),
    ("agreements", {"country": "FR"}),
)
"""What the demo asks: a person, a pair of countries, a partner's agreements."""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("demo", epilog="Example: diplograph demo --out demo")(demo)


def demo(
    folder: Annotated[
        Path, typer.Option("--out", metavar="DIR", help="Folder for graph and page.")
    ] = Path("demo"),
) -> None:
    """Build the graph of the sample articles, ask it three things, and draw it."""
    from diplograph.cli.view import draw_page
    from diplograph.resources import sample_dir

    folder.mkdir(parents=True, exist_ok=True)
    store, page, sample = folder / "graph", folder / "network.html", sample_dir()
    out(f"The sample: {sample}")
    articles = build_quietly([str(sample / "articles.jsonl")], store)
    out(f"  as clean text: {told(articles)}")
    # The one raw page without a date; the others tell theirs.
    pages = build_quietly([str(sample / "pages")], store, published="2016-12-04")
    out(f"  as raw web pages: {told(pages)}")
    for name, values in QUESTIONS:
        _ask(store, name, values)
    draw_page(page, store)
    _next(store, page)


def _ask(store: Path, name: str, values: dict[str, str]) -> None:
    import diplograph
    from diplograph.ask import ask, find_question
    from diplograph.cli.options import Format

    words = [f"{key}={value}" for key, value in values.items()]
    out(f"\n{find_question(name).titles['en']}")
    out(f"  $ {_program()} ask {shlex.join([name, *words])} --store {store}")
    with diplograph.open(store, read_only=True) as graph:
        answer = ask(graph, name, values)
    emit(answer.columns, answer.rows, Format.TABLE)


def _next(store: Path, page: Path) -> None:
    program = _program()
    out(f"\nThe graph is in {store}, the page in {page.resolve().as_uri()}")
    out("Try next:")
    for words in (
        f"ask --store {store}",
        f"analyse brokers --store {store}",
        f"export -o events.csv --store {store}",
        "build YOUR-NEWS/ --store news.store",
    ):
        out(f"  {program} {words}")


def _program() -> str:
    """How this program is called here: by its name, or by its path if it must."""
    path, known = Path(sys.argv[0]), shutil.which("diplograph")
    if path.name != "diplograph" or (known and path.exists() and path.samefile(known)):
        return "diplograph"
    return os.path.relpath(path)
