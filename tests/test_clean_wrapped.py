"""The sample articles, each in every mixture of furniture: nothing lost, nothing let in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import cycle, product

import pytest

from diplograph.clean import clean
from diplograph.clean.marks import fold
from diplograph.model import FACT_ZONES, Article
from diplograph.resources import sample_dir

TOPS: tuple[list[str], ...] = (
    [],
    ["Trang chủ | Thời sự | Quốc tế"],
    ["Thời sự", "Thứ hai, 12/3/2018, 10:20 (GMT+7)"],
)
BOXES = ("none", "list", "alt", "arrow", "doubled")
SIGNED = ("PV (theo TTXVN)", "Lan Anh", "")
TAILS = ("doubled", "pairs", "titles")
HEADS = ("Đọc thêm", "Tin cùng chuyên mục", "TIN LIÊN QUAN", "Có thể bạn quan tâm")
# Every seventh of all: with no side of a mixture a multiple of seven, each value takes part.
MIXTURES = list(product(TOPS, BOXES, SIGNED, TAILS, HEADS, ("\n", "\n\n")))[::7]

ROWS = [
    row
    for line in (sample_dir() / "articles.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
    if (row := json.loads(line))["lang"] == "vi"
]


def teasers(own: str) -> Iterator[tuple[str, str]]:
    """Headline and first sentence of other articles, again and again."""
    texts = [
        (row["title"], row["text"].split("\n")[0]) for row in ROWS if row["id"] != own
    ]
    return cycle([(title, text.split(". ")[0][:230] + ".") for title, text in texts])


def box(kind: str, alt: str, others: Iterator[tuple[str, str]]) -> list[str]:
    (one, teaser), (two, _) = next(others), next(others)
    return {
        "none": [],
        "list": ["TIN LIÊN QUAN", one, two, ""],
        "alt": [f"{alt} {one}", "", teaser, ""],
        "arrow": [f">> {one}", ""],
        "doubled": [one, "", one, "", teaser, ""],
    }[kind]


def tail(kind: str, others: Iterator[tuple[str, str]]) -> list[str]:
    found = []
    for _ in range(6):
        title, teaser = next(others)
        found += {
            "doubled": [title, "", title, "", teaser],
            "pairs": [title, "", teaser, ""],
            "titles": [title],
        }[kind]
    return found


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_an_article_comes_out_of_any_furniture_as_it_went_in(
    row: dict[str, str],
) -> None:
    own = [line for raw in row["text"].split("\n") if (line := raw.strip())]
    own = [line for line in own if len(line) > 60]
    for number, (top, kind, name, end, head, gap) in enumerate(MIXTURES):
        others = teasers(row["id"])
        for _ in range(number % 20):
            next(others)
        middle = "\n".join(box(kind, fold(row["title"]), others))
        parts = [
            *top,
            row["title"],
            "",
            own[0],
            "",
            middle,
            gap.join(own[1:]),
            "",
            name,
            "",
        ]
        page = "\n".join([*parts, head, "", *tail(end, others)])
        article = clean(Article(id="a", text=page, title=row["title"], lang="vi"))
        texts = [page[z.start : z.end] for z in article.zones if z.kind in FACT_ZONES]

        assert texts == [row["title"], *own], (top, kind, name, end, head)
