"""Extraction is steady: same in, same out, and no text brings it down."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diplograph.extract import extract
from diplograph.model import Article
from diplograph.pack import load_packs
from jumble import LANGUAGES, NEWS, QUICK
from labelled import labelled_sample

SAMPLE = [article for article, _ in labelled_sample()]
BY_LANGUAGE = [next(a for a in SAMPLE if a.lang == lang) for lang in ("vi", "en")]


@pytest.mark.parametrize("article", BY_LANGUAGE, ids=lambda a: a.lang)
def test_the_same_article_gives_the_same_extraction(article: Article) -> None:
    assert extract(article) == extract(article)


def test_an_article_is_read_without_memory_of_those_before() -> None:
    alone = {a.id: extract(a) for a in BY_LANGUAGE}
    for article in SAMPLE[:6]:
        extract(article)

    assert {a.id: extract(a) for a in BY_LANGUAGE} == alone


def test_a_reader_with_its_own_packs_reads_the_same() -> None:
    packs = load_packs()

    assert extract(BY_LANGUAGE[0], replace(packs)) == extract(BY_LANGUAGE[0])


@pytest.mark.parametrize("text", ["", " ", "\n", ".", "…", "“", "3/5", "\u00a0"])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_an_article_without_words_says_nothing(lang: str, text: str) -> None:
    found = extract(Article(id="a", lang=lang, text=text))

    assert (found.entities, found.events) == ((), ())


@given(lang=LANGUAGES, text=st.text(max_size=300))
@settings(QUICK, max_examples=200)
def test_arbitrary_text_is_read_without_a_fault(lang: str, text: str) -> None:
    assert extract(Article(id="a", lang=lang, text=text)).id == "a"


@given(lang=LANGUAGES, text=NEWS)
@settings(QUICK, max_examples=200)
def test_news_words_in_any_order_are_read_without_a_fault(lang: str, text: str) -> None:
    found = extract(Article(id="a", lang=lang, text=text, published="2024-05-16"))

    assert all(len(event.participants) >= 1 for event in found.events)


@pytest.mark.parametrize(
    "text",
    [
        "Bộ trưởng " * 2_000,
        "(" * 3_000,
        "Bộ trưởng Lê An, " * 400 + "hội đàm.",
        "met with " * 1_500,
        "A-" * 3_000,
        "“" * 1_000 + "Minister An met Minister Binh",
    ],
    ids=["titles", "brackets", "list", "verbs", "hyphens", "quotes"],
)
def test_a_wall_of_one_word_is_read_in_good_time(text: str) -> None:
    found = extract(Article(id="a", lang="vi", text=text))

    assert len(found.events) <= 1


READ_SAMPLE = """
from jumble import LANGUAGES, NEWS, PIECES, QUICK
from labelled import labelled_sample
from diplograph.extract import extract
for article, _ in labelled_sample()[:12]:
    print(extract(article))
"""


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_order_of_sets_changes_nothing(seed: str) -> None:
    """Sets of text have another order in each process; facts must not."""
    done = subprocess.run(
        [sys.executable, "-c", READ_SAMPLE],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": "src:tests"},
        cwd=Path(__file__).parents[1],
    )
    here = [repr(extract(article)) for article in SAMPLE[:12]]

    assert done.stdout.splitlines() == here
