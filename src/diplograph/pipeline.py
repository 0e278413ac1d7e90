"""The order of the steps, written once: read, clean, extract, store."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import blake2b
from importlib.metadata import version
from itertools import islice
from os import PathLike
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

from diplograph.model import Article, Extraction
from diplograph.read import ReadFault, read
from diplograph.resources import packs_dir
from diplograph.workers import (
    Found,
    cores,
    extract_all,
    extract_one,
    fired_in,
    gaps_of,
    tried,
)

if TYPE_CHECKING:
    from diplograph.extract import Gap
    from diplograph.store import Change, Store

__all__ = [
    "BuildSummary",
    "Found",
    "build",
    "count_wordings",
    "extract_articles",
    "extract_one",
    "find_gaps",
    "run_name",
]

Input: TypeAlias = str | PathLike[str]
"""A file (.jsonl, .txt, .html), a folder of these, or ``-`` for standard input."""

BATCH = 64
"""Articles that are written to the store together."""


def extract_articles(
    inputs: Iterable[Input],
    *,
    published: str | None = None,
    lang: str | None = None,
    jobs: int | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Found | ReadFault]:
    """What each article says, in the order of the inputs, and a fault for each failure.

    ``published`` and ``lang`` fill what an article does not tell; ``jobs`` is the number
    of processes, by default one a core. Memory does not grow with the input.

    Raises:
        ArticleError: ``published`` or ``lang`` itself is wrong.
    """
    names = [os.fspath(name) for name in inputs]
    items = read(names, published=published, lang=lang, stdin=stdin)
    return extract_all(items, jobs or cores())


def find_gaps(
    inputs: Iterable[Input],
    *,
    published: str | None = None,
    lang: str | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[list[Gap] | ReadFault]:
    """What the packs leave unread in each article, and a fault for each failure.

    Raises:
        ArticleError: ``published`` or ``lang`` itself is wrong.
    """
    names = [os.fspath(name) for name in inputs]
    items = read(names, published=published, lang=lang, stdin=stdin)
    return (tried(item, gaps_of) for item in items)


def count_wordings(inputs: Iterable[Input]) -> Iterator[Counter[str] | ReadFault]:
    """How often each wording fired in each article, and a fault for each failure."""
    items = read([os.fspath(name) for name in inputs])
    return (tried(item, fired_in) for item in items)


@dataclass(slots=True, kw_only=True)
class BuildSummary:
    """What a build did: numbers of articles, and what went wrong."""

    new: int = 0
    replaced: int = 0
    unchanged: int = 0
    passed_over: int = 0
    """Articles in a language that is not read."""
    faults: list[ReadFault] = field(default_factory=list)

    @property
    def read(self) -> int:
        """Articles that could be read."""
        return self.new + self.replaced + self.unchanged

    def count(self, changes: Iterable[Change]) -> None:
        """Add articles that were written, or found unchanged."""
        for change in changes:
            setattr(self, change, getattr(self, change) + 1)

    def note(self, fault: ReadFault) -> None:
        """Count what gave no article."""
        if fault.passed_over:
            self.passed_over += 1
        else:
            self.faults.append(fault)


def build(
    inputs: Iterable[Input],
    store: Store,
    *,
    published: str | None = None,
    lang: str | None = None,
    jobs: int | None = None,
    stdin: BinaryIO | None = None,
    watch: Callable[[ReadFault | None], None] = lambda fault: None,
) -> BuildSummary:
    """Bring a store up to date with the inputs; says what changed.

    An article that is in the store as it is now is not extracted again; a changed one
    replaces its old facts in one step. Then identity and shortcuts are rebuilt. After
    an interruption a second build goes on where the first ended. ``watch`` is called
    after each item, with its fault if it had one.

    Raises:
        ArticleError: ``published`` or ``lang`` itself is wrong.
        StoreError: the store cannot be written.
    """
    summary, run = BuildSummary(), run_name()
    names = [os.fspath(name) for name in inputs]
    items = read(names, published=published, lang=lang, stdin=stdin)

    def wanted() -> Iterator[Article | ReadFault]:
        for item in items:
            if isinstance(item, Article) and store.has(item, run=run):
                summary.unchanged += 1
                watch(None)
            else:
                yield item

    def pairs() -> Iterator[tuple[Article, Extraction]]:
        for item in extract_all(wanted(), jobs or cores()):
            if isinstance(item, ReadFault):
                summary.note(item)
                watch(item)
            else:
                yield item.article, item.extraction
                watch(None)

    stream = pairs()
    while batch := list(islice(stream, BATCH)):
        summary.count(store.put_many(batch, run=run))
    store.refresh()
    return summary


def run_name() -> str:
    """Name of the extractor that facts are credited to: its version and its rules'.

    A changed rule is another extractor, so that the next build reads everything anew.
    """
    digest = blake2b(digest_size=4)
    for path in sorted(packs_dir().rglob("*.*")):
        digest.update(path.name.encode() + path.read_bytes())
    return f"diplograph {version('diplograph')} rules {digest.hexdigest()}"
