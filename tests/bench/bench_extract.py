"""Extraction: pages a second beside spaCy's tokenizer, and how the cost grows.

Figures beside the table are CPU time, so that a loaded machine changes them little.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from itertools import chain, cycle, takewhile
from typing import Any

import pytest
import spacy
from spacy.language import Language

from diplograph.extract.reader import Reader
from diplograph.model import Article, Zone
from diplograph.pack import Packs, Pattern, Wording, load_packs
from diplograph.read import read
from diplograph.resources import sample_dir

Benchmark = Any
BODY, PAGE = 4_800, 10_000
"""Characters of a news page's body, and of all of it."""
LANGUAGES = ["vi", "en"]
TIMES = [4, 16]


def page(lang: str, times: int = 1) -> Article:
    """A news page, or one ``times`` as long, of the sample's texts and headlines."""
    articles = [
        a
        for a in read([str(sample_dir() / "articles.jsonl")])
        if isinstance(a, Article)
    ]
    own = [a for a in articles if a.lang == lang]
    body = lines(
        chain.from_iterable(a.text.split("\n") for a in cycle(own)), times * BODY
    )
    tail = lines((a.title for a in cycle(own)), times * (PAGE - BODY))
    return replace(
        own[0],
        text=f"{body}\n{tail}",
        zones=(
            Zone(kind="body", start=0, end=len(body)),
            Zone(kind="related", start=len(body) + 1, end=len(body) + 1 + len(tail)),
        ),
    )


def lines(source: Iterable[str], size: int) -> str:
    """The first lines that together have about ``size`` characters."""
    total = 0

    def room(line: str) -> bool:
        nonlocal total
        total += len(line) + 1
        return total <= size

    return "\n".join(takewhile(room, source))


def tokenizer(lang: str) -> Language:
    """spaCy's tokenizer alone; the one for Vietnamese needs another library."""
    if lang == "en":
        return spacy.blank("en")
    plain = {"nlp": {"tokenizer": {"@tokenizers": "spacy.Tokenizer.v1"}}}
    return spacy.blank(lang, config=plain)


def cpu(run: Callable[[], object]) -> float:
    """CPU seconds of one run: the best of five, after one to warm up."""
    run()
    spent = []
    for _ in range(5):
        start = time.process_time()
        run()
        spent.append(time.process_time() - start)
    return min(spent)


def many_wordings(packs: Packs, times: int) -> Packs:
    """The packs with ``times`` as many wordings, the new ones with words of no language."""
    extra = [_foreign(w, n) for n in range(1, times) for w in packs.wordings]
    return replace(packs, wordings=(*packs.wordings, *extra))


def _foreign(wording: Wording, number: int) -> Wording:
    patterns = tuple(_strange(pattern, number) for pattern in wording.patterns)
    return replace(wording, id=f"{wording.id}-{number}", patterns=patterns)


def _strange(pattern: Pattern, number: int) -> Pattern:
    elements = list(pattern.elements)
    words = tuple(f"{word} qx{number}" for word in pattern.anchors)
    elements[pattern.anchor] = replace(elements[pattern.anchor], words=words)
    return replace(pattern, elements=tuple(elements))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_page(benchmark: Benchmark, lang: str) -> None:
    """Pages a second, and the cost as a multiple of cutting the page into tokens."""
    article = page(lang)
    reader = Reader(load_packs(), lang)
    cut = tokenizer(lang).tokenizer

    spent = cpu(lambda: reader.read(article))
    benchmark.extra_info["pages_a_second"] = round(1 / spent, 1)
    benchmark.extra_info["times_spacy"] = round(
        spent / cpu(lambda: cut(article.text)), 2
    )

    assert benchmark(lambda: reader.read(article)).events


@pytest.mark.parametrize("lang", LANGUAGES)
def test_cost_grows_with_length_alone(benchmark: Benchmark, lang: str) -> None:
    """The cost of a character in longer pages, as a multiple of that in a short one."""
    reader = Reader(load_packs(), lang)
    one = cpu(partial(reader.read, page(lang)))
    pages = {n: page(lang, n) for n in TIMES}
    grown = {n: cpu(partial(reader.read, p)) / one / n for n, p in pages.items()}
    benchmark.extra_info.update(
        {f"x{n}": round(value, 2) for n, value in grown.items()}
    )
    benchmark.pedantic(lambda: reader.read(pages[4]), rounds=3)

    assert max(grown.values()) < 2


@pytest.mark.parametrize("lang", LANGUAGES)
def test_cost_does_not_grow_with_wordings(benchmark: Benchmark, lang: str) -> None:
    """The cost of a page with more wordings, as a multiple of that with the shipped ones."""
    packs, article = load_packs(), page(lang)
    shipped = Reader(packs, lang)
    one = cpu(lambda: shipped.read(article))
    readers = {n: Reader(many_wordings(packs, n), lang) for n in TIMES}
    grown = {n: cpu(partial(r.read, article)) / one for n, r in readers.items()}
    benchmark.extra_info.update(
        {f"x{n}": round(value, 2) for n, value in grown.items()}
    )
    benchmark.pedantic(lambda: readers[16].read(article), rounds=3)

    assert max(grown.values()) < 1.5
