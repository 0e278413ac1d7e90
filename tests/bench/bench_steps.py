"""Articles a second through each step; one round is the 36 articles of the sample."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import diplograph
from bench.conftest import copies
from diplograph.clean import clean
from diplograph.extract import extract
from diplograph.model import Article
from diplograph.pack import load_packs
from diplograph.read import read
from diplograph.resources import sample_dir

Benchmark = Callable[..., Any]
SAMPLE = str(sample_dir() / "articles.jsonl")


def articles() -> list[Article]:
    return [item for item in read([SAMPLE]) if isinstance(item, Article)]


def test_read(benchmark: Benchmark) -> None:
    assert len(benchmark(articles)) == 36


def test_clean(benchmark: Benchmark) -> None:
    found = articles()

    assert len(benchmark(lambda: [clean(one) for one in found])) == 36


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_extract(benchmark: Benchmark, lang: str) -> None:
    found = [clean(one) for one in articles() if one.lang == lang]
    packs = load_packs()
    extract(found[0], packs)

    assert benchmark(lambda: [extract(one, packs) for one in found])


def test_store(benchmark: Benchmark, tmp_path: Path) -> None:
    """Write 36 articles, about 20,000 quads, into a new store."""
    number = itertools.count()
    pairs = copies(1)

    def write() -> int:
        with diplograph.open(tmp_path / str(next(number))) as store:
            store.put_many(pairs)
            return len(store.quads)

    quads = benchmark(write)
    benchmark.extra_info["quads"] = quads  # type: ignore[attr-defined]

    assert quads > 1000


def test_refresh(benchmark: Benchmark, tmp_path: Path) -> None:
    """Rebuild identity and shortcuts of 36 articles."""
    with diplograph.open(tmp_path / "store") as store:
        store.put_many(copies(1))

        assert benchmark(lambda: store.refresh(force=True))
