"""The steps that need nothing but the article: here, or in several processes."""

from __future__ import annotations

import gc
import os
import signal
from collections import Counter, deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice
from multiprocessing import get_context
from typing import TYPE_CHECKING, TypeVar

from diplograph.errors import ArticleError
from diplograph.model import Article, Extraction
from diplograph.read import ReadFault

if TYPE_CHECKING:
    from diplograph.extract import Gap

T = TypeVar("T")

CHUNK = 16
"""Articles that travel to a process at once."""
ALONE = 4 * CHUNK
"""Up to so many articles no further process is started: starting takes seconds."""
_YOUNG = 20_000
"""New objects after which a process looks for garbage."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An article, cut into zones, and what it says."""

    article: Article
    extraction: Extraction


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


def gaps_of(article: Article) -> list[Gap]:
    """What the packs leave unread in an article cut into zones."""
    from diplograph.extract import gaps

    return gaps(article)


def fired_in(article: Article) -> Counter[str]:
    """How often each wording told something in an article cut into zones."""
    from diplograph.extract import fired

    return fired(article)


def _found(article: Article) -> Found:
    return Found(article=article, extraction=_extract_cleaned(article))


def _step(item: Article | ReadFault) -> Found | ReadFault:
    return tried(item, _found)


def tried(item: Article | ReadFault, work: Callable[[Article], T]) -> T | ReadFault:
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


def extract_all(
    items: Iterable[Article | ReadFault], jobs: int
) -> Generator[Found | ReadFault]:
    """What each article says, in their order; at most ``jobs`` processes work on it.

    Raises:
        ArticleError: a process was ended from outside.
    """
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
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), initializer=_begin)
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


def _begin() -> None:
    """Let the parent alone answer Ctrl-C; it ends its workers in order."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # An article leaves few cycles behind: looking for them less often saves some time.
    gc.set_threshold(_YOUNG, 10, 10)
