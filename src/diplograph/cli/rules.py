"""``diplograph rules``: the wordings that find events, and where each stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from diplograph.cli.options import Format, FormatOption
from diplograph.cli.show import counted, each, emit, leave, out, plain, say
from diplograph.errors import QueryError, nearest

if TYPE_CHECKING:
    from diplograph.pack import Example, Wording


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("rules", epilog="Example: diplograph rules encounter.talks.vi.with")(
        rules
    )


def rules(
    wording: Annotated[
        str | None,
        typer.Argument(metavar="[ID]", help="A wording, or the beginning of several."),
    ] = None,
    news: Annotated[
        list[str] | None,
        typer.Option(
            "--news",
            metavar="INPUT",
            help="Count how often each wording tells something in these articles. "
            "Ends with 1 if one never does and is not marked rare.",
        ),
    ] = None,
    form: FormatOption = None,
) -> None:
    """List the wordings that find events, or show one with its patterns and examples."""
    from diplograph.pack import load_packs

    packs = load_packs()
    if news:
        _count(packs.wordings, news, wording or "", form)
        return
    if wording in packs.by_id and form is not Format.CSV:
        _show(packs.by_id[wording])
        return
    found = [w for w in packs.wordings if w.id.startswith(wording or "")]
    if not found:
        raise QueryError(
            f'no wording "{wording}".{nearest(wording or "", packs.by_id)}'
        )
    rows = [(w.id, w.lang, f"{w.family}/{w.type}", _patterns(w), w.path) for w in found]
    emit(("id", "lang", "event", "say", "file"), rows, form)


def _count(
    wordings: Iterable[Wording], news: list[str], start: str, form: Format | None
) -> None:
    """How often each wording fires, the least frequent first; the dead ones are told."""
    from diplograph import pipeline

    summary, fired = pipeline.BuildSummary(), Counter[str]()
    for found in each("Counting", pipeline.count_wordings(news), summary):
        fired.update(found)
    read = {wording.lang for wording in wordings if fired[wording.id]}
    asked = [w for w in wordings if w.lang in read and w.id.startswith(start)]
    asked.sort(key=lambda wording: (fired[wording.id], wording.id))
    emit(
        ("id", "fired", "rare", "file"),
        [(w.id, fired[w.id], w.rare, w.path) for w in asked],
        form,
    )
    dead = [w for w in asked if not fired[w.id] and not w.rare]
    if dead:
        say(
            f"{counted(len(dead), 'wording')} told nothing in "
            f"{counted(summary.new, 'article')} and no reason is given in «rare»"
        )
        raise typer.Exit(1)
    leave(summary)


def _patterns(wording: Wording) -> str:
    return " | ".join(pattern.text for pattern in wording.patterns)


def _show(wording: Wording) -> None:
    out(f"{wording.id}  ({wording.path})")
    out(f"  finds       {wording.family}/{wording.type}, {wording.lang}")
    for name in ("grade", "status", "source", "rare"):
        if value := getattr(wording, name):
            out(f"  {name:11} {plain(value)}")
    out(f"  confidence  {wording.confidence}")
    for pattern in wording.patterns:
        out(f"  says        {plain(pattern.text)}")
    for example in wording.examples:
        out(f"  example     {plain(example.text)}")
        out(f"              → {_promise(example)}")


def _promise(example: Example) -> str:
    if example.none:
        return "nothing"
    roles = (f"{role} = {', '.join(names)}" for role, names in example.roles.items())
    status = (f"status = {example.status}",) if example.status else ()
    return plain("; ".join((*roles, *status)) or "found")
