"""Extraction of very many articles: order, cores, and memory that does not grow.

``BENCH_ARTICLES=100000 make bench`` runs the long form; by default it is a short one.
"""

from __future__ import annotations

import json
import os
import resource
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from multiprocessing import active_children
from pathlib import Path
from typing import Any

import pytest

from bench.world import made_up_news
from diplograph.pipeline import Found, extract_articles
from diplograph.workers import ALONE, cores

Benchmark = Any
ARTICLES = int(os.environ.get("BENCH_ARTICLES", "2000"))
STEP = 50
"""Articles between two looks at the memory."""
MEGABYTE = 2**20
STATM = Path("/proc/self/statm")


def written(path: Path, number: int) -> Path:
    """A file of so many made-up articles."""
    with path.open("w", encoding="utf-8") as out:
        for article, _ in islice(made_up_news(), number):
            row = {
                "id": article.id,
                "lang": article.lang,
                "title": article.title,
                "text": article.text,
                "published": article.published,
            }
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
    return path


def memory() -> float:
    """Megabytes that this process and its workers hold."""
    numbers = ["self", *(str(child.pid) for child in active_children())]
    pages = 0
    for number in numbers:
        try:
            pages += int(Path(f"/proc/{number}/statm").read_text().split()[1])
        except FileNotFoundError:  # a worker that has just ended
            continue
    return pages * resource.getpagesize() / MEGABYTE


def processor() -> float:
    """Processor seconds of this process and of its workers that have ended."""
    used = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


@dataclass(slots=True)
class Run:
    """What one run over the file took."""

    seconds: float = 0.0
    processor: float = 0.0
    held: list[float] = field(default_factory=list)
    """Megabytes after each step."""

    @property
    def growth(self) -> float:
        """The memory of the last quarter as a multiple of that of the second one."""
        quarter = len(self.held) // 4
        early, late = self.held[quarter : 2 * quarter], self.held[-quarter:]
        return max(late) / max(early)


def ids(path: Path) -> Iterator[str]:
    """The articles of the file in their order."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["id"]


def told(path: Path, jobs: int) -> Run:
    """Extract the file and forget what was found; the order is checked."""
    run = Run()
    start, used = time.perf_counter(), processor()
    found = extract_articles([path], jobs=jobs)
    for number, (item, wanted) in enumerate(zip(found, ids(path), strict=True), 1):
        assert isinstance(item, Found)
        assert item.article.id == wanted
        if number % STEP == 0:
            run.held.append(memory())
    run.seconds = time.perf_counter() - start
    run.processor = processor() - used
    return run


@pytest.mark.skipif(not STATM.exists(), reason="memory is told by Linux")
@pytest.mark.parametrize("jobs", sorted({1, cores()}))
def test_many_articles(benchmark: Benchmark, tmp_path: Path, jobs: int) -> None:
    """Articles a second, cores kept busy, and the growth of memory after the first half."""
    assert max(ALONE, 8 * STEP) < ARTICLES
    path = written(tmp_path / "news.jsonl", ARTICLES)
    runs: list[Run] = []

    benchmark.pedantic(lambda: runs.append(told(path, jobs)), rounds=1)
    run = runs[0]
    benchmark.extra_info.update(
        articles=ARTICLES,
        articles_a_second=round(ARTICLES / run.seconds, 1),
        cores_busy=round(run.processor / run.seconds, 2),
        megabytes=round(max(run.held), 1),
        growth=round(run.growth, 3),
    )

    assert run.growth < 1.1
