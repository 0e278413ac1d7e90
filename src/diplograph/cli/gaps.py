"""``diplograph gaps``: what the packs leave unread, the most frequent first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from diplograph.cli.options import FormatOption, Inputs, Lang, Published
from diplograph.cli.show import each, emit, leave, say

if TYPE_CHECKING:
    from diplograph.extract import Gap

Key: TypeAlias = tuple[str, str, str]
"""Kind, words, data file."""

ADVICE = {
    "event": "event words without enough actors: give their file one more wording "
    "that says where the actors stand, or hide a look-alike in its [block]",
    "name": "capitals beside a title: a field of government, or a person's name, "
    "that the table in the last column should hold",
    "head": "names that no table explains: add the head to [heads] of the language, "
    "or the whole name to packs/names/organizations.csv or conferences.csv",
    "date": "dates without a meaning: add a pattern to [dates.grammar], or the words "
    "to [dates.period], of the language",
}
MOST = 50_000
"""Different gaps that are kept in mind; beyond, those seen once are forgotten."""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("gaps", epilog="Example: diplograph gaps news/ --limit 10")(gaps)


def gaps(
    inputs: Inputs,
    limit: Annotated[
        int,
        typer.Option(metavar="N", min=1, help="At most so many rows of each kind."),
    ] = 20,
    form: FormatOption = None,
    published: Published = None,
    lang: Lang = None,
) -> None:
    """Count what the rules leave unread in articles, the most frequent first.

    Each row tells what is missing, an example, and the data file in which to add it.
    Ends with 1 if an input could not be read.
    """
    from diplograph import pipeline

    summary, tally = pipeline.BuildSummary(), Tally()
    items = pipeline.find_gaps(inputs, published=published, lang=lang)
    for found in each("Looking for gaps", items, summary):
        tally.add(found)
    emit(("kind", "count", "text", "example", "file"), tally.rows(limit), form)
    for kind in tally.kinds():
        say(f"{kind}: {ADVICE[kind]}")
    leave(summary)


class Tally:
    """Gaps counted, each with its first example."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._counts: Counter[Key] = Counter()
        self._examples: dict[Key, str] = {}

    def add(self, found: Iterable[Gap]) -> None:
        """Count the gaps of one article; memory stays bounded."""
        for gap in found:
            key: Key = (gap.kind, gap.text, gap.file)
            self._counts[key] += 1
            self._examples.setdefault(key, gap.context)
        if len(self._counts) > self._most:
            for rare in [key for key, count in self._counts.items() if count == 1]:
                del self._counts[rare], self._examples[rare]

    def kinds(self) -> list[str]:
        """Kinds that were found, in the order of the advice."""
        return [kind for kind in ADVICE if any(key[0] == kind for key in self._counts)]

    def rows(self, limit: int) -> list[tuple[str, int, str, str, str]]:
        """Kind, count, words, example, file: at most ``limit`` rows of each kind."""
        order = sorted(self._counts.items(), key=lambda item: (-item[1], item[0]))
        shown: Counter[str] = Counter()
        rows = []
        for key, count in order:
            kind, text, file = key
            shown[kind] += 1
            if shown[kind] <= limit:
                rows.append((kind, count, text, self._examples[key], file))
        return rows
