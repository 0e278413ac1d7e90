"""Layouts of news sites: every line of a page says what must become of it.

``title``, ``text``, ``caption`` and ``byline`` name zones; ``out`` is whatever gives no facts.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from diplograph.clean import clean
from diplograph.model import FACT_ZONES, Article, Zone

PAGES = sorted((Path(__file__).parent / "pages").glob("*.page"))
_LINE = re.compile(r"(title|text|caption|byline|out) *\| (.*)")
_MEANT = {
    "title": {"title"},
    "text": {"lead", "body", "caption"},
    "caption": {"caption"},
    "byline": {"byline"},
    "out": {"teaser", "related", "byline", "tail", "nav"},
}


def page_of(path: Path) -> tuple[Article, list[tuple[str, str]]]:
    lines: list[str] = []
    meant: list[tuple[str, str]] = []
    for row in path.read_text(encoding="utf-8").splitlines():
        match = _LINE.fullmatch(row)
        lines.append(match[2] if match else "")
        if match:
            meant.append((match[1], match[2]))
        else:
            assert not row, f"{path.name}: {row}"
    text = "\n".join(lines)
    titles = [line for kind, line in meant if kind == "title"]
    first = titles[0] if titles and not path.name.startswith("vi-chinhphu") else ""
    title = first or (meant[0][1] if titles else "")
    return Article(id=path.stem, text=text, title=title, lang=path.name[:2]), meant


def _zone_at(article: Article, place: int) -> Zone:
    return next(zone for zone in article.zones if zone.start <= place < zone.end)


def _rows() -> list[tuple[str, str, str, str]]:
    rows: list[tuple[str, str, str, str]] = []
    for path in PAGES:
        bare, meant = page_of(path)
        article = clean(bare)
        place = 0
        for kind, line in meant:
            place = article.text.index(line, place)
            rows.append((path.stem, kind, line, _zone_at(article, place).kind))
            place += len(line)
    return rows


@pytest.mark.parametrize(
    ("page", "meant", "line", "found"),
    _rows(),
    ids=[f"{page}-{number}" for number, (page, *_) in enumerate(_rows())],
)
def test_every_line_of_a_page_gets_the_zone_it_is_meant_for(
    page: str, meant: str, line: str, found: str
) -> None:
    assert found in _MEANT[meant], f"{page}: {line}"


def test_there_are_at_least_twelve_layouts_with_both_kept_and_dropped_lines() -> None:
    kinds = [{kind for kind, _ in page_of(path)[1]} for path in PAGES]

    assert sum({"text", "out"} <= found for found in kinds) >= 12


@pytest.mark.parametrize("path", PAGES, ids=[path.stem for path in PAGES])
def test_no_line_that_must_go_is_left_in_a_zone_of_facts(path: Path) -> None:
    bare, meant = page_of(path)
    article = clean(bare)
    kept = "\n".join(
        article.text[zone.start : zone.end]
        for zone in article.zones
        if zone.kind in FACT_ZONES
    )
    own = {line for kind, line in meant if kind not in ("out", "byline")}

    assert [
        line
        for kind, line in meant
        if kind == "out" and line in kept and line not in own
    ] == []
