"""``diplograph rules --news``: which wordings work, and which only stand there."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from diplograph.extract import fired
from diplograph.model import Article
from diplograph.pack import Element, load_packs

if TYPE_CHECKING:
    from conftest import Cli

TALKS = (
    "Ngày 3/5, Bộ trưởng Trần Hữu Lộc đã hội đàm với Ngoại trưởng Na Uy Anders Holm."
)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """One Vietnamese article as JSON lines."""
    source = tmp_path / "news.jsonl"
    row = {"id": "a", "title": "", "lang": "vi", "text": TALKS}
    source.write_text(json.dumps(row, ensure_ascii=False) + "\n", encoding="utf-8")
    return source


def test_a_wording_is_counted_where_it_tells_something() -> None:
    article = Article(id="a", text=TALKS, lang="vi")

    assert fired(article) == {"encounter.talks.vi.with": 1}


def test_wordings_that_never_fire_are_told_and_end_with_1(cli: Cli, news: Path) -> None:
    done = cli("rules", "encounter.talks.vi", "--news", str(news))
    rows = {row["id"]: row["fired"] for row in json.loads(done.out)}

    assert done.code == 1
    assert rows["encounter.talks.vi.with"] == 1
    assert set(rows.values()) == {0, 1}
    assert "told nothing in 1 article" in done.err


def test_only_languages_that_the_articles_speak_are_asked_of(
    cli: Cli, news: Path
) -> None:
    done = cli("rules", "call", "--news", str(news))

    assert all(".vi" in row["id"] for row in json.loads(done.out))


def test_no_two_wordings_say_the_same() -> None:
    said: dict[tuple[object, ...], set[str]] = defaultdict(set)
    for wording in load_packs().wordings:
        for pattern in wording.patterns:
            parts: list[Element | str] = list(pattern.elements)
            for anchor in pattern.anchors:
                parts[pattern.anchor] = anchor
                said[wording.lang, wording.family, *parts].add(wording.id)

    assert [ids for ids in said.values() if len(ids) > 1] == []
