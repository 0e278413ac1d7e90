"""The order of the steps, written once: read, clean, extract, store."""

from __future__ import annotations

import os
import signal
from collections import Counter, deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from functools import partial
from hashlib import blake2b
from importlib.metadata import version
from itertools import chain, islice
from multiprocessing import get_context
from os import PathLike
from typing import TYPE_CHECKING, BinaryIO, TypeAlias, TypeVar

from diplograph.errors import ArticleError
from diplograph.model import Article, Extraction
from diplograph.read import ReadFault, read
from diplograph.resources import packs_dir

if TYPE_CHECKING:
    from diplograph.extract import Gap
    from diplograph.store import Change, Store

Input: TypeAlias = str | PathLike[str]
"""A file (.jsonl, .txt, .html), a folder of these, or ``-`` for standard input."""
T = TypeVar("T")

CHUNK = 16
"""Articles that travel to a process at once."""
BATCH = 64
"""Articles that are written to the store together."""
ALONE = 4 * CHUNK
"""Up to so many articles no further process is started: starting takes seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An article, cut into zones, and what it says."""

    article: Article
    extraction: Extraction


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
    return _extract_all(items, jobs or cores())


def cores() -> int:
    """Processor cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def extract_one(article: Article) -> Extraction:
    """What one article says; it may be cut into zones already or not."""
    return _extract_cleaned(_cleaned(article))


def _cleaned(article: Article) -> Article:
    from diplograph.clean import clean

    return article if article.zones else clean(article)


def _extract_cleaned(article: Article) -> Extraction:
    from diplograph.extract import extract
    from diplograph.pack import load_packs

    return extract(article, load_packs())


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
    return (_tried(item, _gaps) for item in items)


def _gaps(article: Article) -> list[Gap]:
    from diplograph.extract import gaps

    return gaps(article)


def count_wordings(inputs: Iterable[Input]) -> Iterator[Counter[str] | ReadFault]:
    """How often each wording fired in each article, and a fault for each failure."""
    items = read([os.fspath(name) for name in inputs])
    return (_tried(item, _fired) for item in items)


def _fired(article: Article) -> Counter[str]:
    from diplograph.extract import fired

    return fired(article)


def _found(article: Article) -> Found:
    return Found(article=article, extraction=_extract_cleaned(article))


def _step(item: Article | ReadFault) -> Found | ReadFault:
    return _tried(item, _found)


def _tried(item: Article | ReadFault, work: Callable[[Article], T]) -> T | ReadFault:
    """One item through the steps that need nothing but the item."""
    if isinstance(item, ReadFault):
        return item
    try:
        return work(_cleaned(item))
    except (
        ArithmeticError,
        LookupError,
        RecursionError,
        TypeError,
        ValueError,
    ) as error:
        # One article that trips a rule must not cost the others of the batch.
        what = f"{type(error).__name__}: {error}"
        return ReadFault(
            file=item.id, message=f"the article could not be extracted ({what})"
        )


def _steps(items: Sequence[Article | ReadFault]) -> list[Found | ReadFault]:
    return [_step(item) for item in items]


def _extract_all(
    items: Iterable[Article | ReadFault], jobs: int
) -> Generator[Found | ReadFault]:
    stream = iter(items)
    first = list(islice(stream, ALONE)) if jobs > 1 else []
    rest = next(stream, None) if jobs > 1 else None
    if jobs > 1 and rest is not None:
        yield from _in_processes(chain(first, (rest,), stream), jobs)
    else:
        yield from map(_step, chain(first, stream))


def _in_processes(
    items: Iterable[Article | ReadFault], jobs: int
) -> Iterator[Found | ReadFault]:
    stream = iter(items)
    chunks = iter(partial(_chunk, stream), [])
    # "spawn": a fork of a process that has threads (a progress bar) may hang.
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), initializer=_leave_ctrl_c)
    waiting: deque[Future[list[Found | ReadFault]]] = deque()
    try:
        waiting.extend(pool.submit(_steps, c) for c in islice(chunks, 2 * jobs))
        while waiting:
            done = waiting.popleft().result()
            waiting.extend(pool.submit(_steps, c) for c in islice(chunks, 1))
            yield from done
    except BrokenProcessPool as error:
        raise ArticleError(
            f"one of {jobs} processes was ended from outside, perhaps for lack of "
            "memory; try fewer with --jobs"
        ) from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _chunk(stream: Iterator[Article | ReadFault]) -> list[Article | ReadFault]:
    return list(islice(stream, CHUNK))


def _leave_ctrl_c() -> None:
    """Let the parent alone answer Ctrl-C; it ends its workers in order."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


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
        for item in _extract_all(wanted(), jobs or cores()):
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
