from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from diplograph.cli.gaps import ADVICE, Tally
from diplograph.extract import Gap, gaps
from diplograph.model import Article
from diplograph.resources import packs_dir

if TYPE_CHECKING:
    from conftest import Cli

DATED = "2024-05-06"


def found(text: str, kind: str, lang: str = "vi") -> list[str]:
    article = Article(id="a", text=text, lang=lang, published=DATED)
    return [gap.text for gap in gaps(article) if gap.kind == kind]


def gap(text: str, kind: str = "head") -> Gap:
    return Gap(kind=kind, text=text, context="…", file="f")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("lang", "text", "missing"),
    [
        ("vi", "Trong chuyến thăm, nhiều văn kiện được nhắc tới.", ["chuyến thăm"]),
        ("en", "Some people met again.", ["met"]),
        (
            "vi",
            "Ngày 3/5, Thủ tướng Phạm Minh Chính gặp Thủ tướng Lào Sonexay Siphandone.",
            [],
        ),
    ],
)
def test_an_event_word_without_actors_is_a_gap(
    lang: str, text: str, missing: list[str]
) -> None:
    assert found(text, "event", lang) == missing


def test_an_event_gap_names_the_file_of_its_wording() -> None:
    article = Article(id="a", text="Some people met again.", lang="en")

    assert [g.file for g in gaps(article)] == ["packs/event/encounter.toml"]


def test_a_name_set_off_from_its_title_is_a_gap() -> None:
    text = "No Deputy Prime Minister, Zorvana Hordiienko said, would agree."

    assert found(text, "name", "en") == ["Zorvana Hordiienko"]


@pytest.mark.parametrize(
    ("lang", "text", "missing"),
    [
        ("vi", "Ông nhắc đến Khuôn khổ Đối tác giữa hai nước.", ["Khuôn khổ"]),
        ("en", "They praised the Garuda Shield exercise.", ["Shield"]),
        ("en", "They praised the Ministry of Foreign Affairs.", []),
    ],
)
def test_a_head_that_no_table_holds_is_a_gap(
    lang: str, text: str, missing: list[str]
) -> None:
    assert found(text, "head", lang) == missing


@pytest.mark.parametrize(
    ("lang", "text", "missing"),
    [
        ("en", "He recalled the attacks of 26/11 there.", ["26/11"]),
        ("vi", "Hai bên gặp nhau ngày 3/5/2024.", []),
        ("vi", "Hai nước kỷ niệm 20 năm quan hệ.", []),
        ("vi", "Cùng ngày, ông rời Hà Nội.", []),
    ],
)
def test_figures_that_look_like_a_date_are_a_gap(
    lang: str, text: str, missing: list[str]
) -> None:
    assert found(text, "date", lang) == missing


def test_the_context_is_short_and_in_one_line() -> None:
    text = "Một câu rất dài\nvới nhiều chữ đứng trước. " * 3 + "Trong chuyến thăm ấy,\n"
    shown = [g.context for g in gaps(Article(id="a", text=text, lang="vi"))]

    assert shown
    assert all("\n" not in line and len(line) < 120 for line in shown)


def test_rows_come_by_frequency_and_each_kind_has_its_limit() -> None:
    tally = Tally()
    tally.add([gap("a"), gap("b"), gap("b"), gap("c"), gap("x", "date")])
    rows = [(kind, count, text) for kind, count, text, *_ in tally.rows(2)]

    assert rows == [("head", 2, "b"), ("date", 1, "x"), ("head", 1, "a")]


def test_rare_gaps_are_forgotten_before_memory_grows() -> None:
    tally = Tally(most=3)
    tally.add([gap("often"), gap("often")])
    tally.add([gap(str(number)) for number in range(5)])

    assert [text for _, _, text, *_ in tally.rows(9)] == ["often"]


def test_the_sample_has_gaps_in_files_that_exist(
    cli: Cli, sample_articles: Path
) -> None:
    done = cli("gaps", sample_articles, "--limit", 5)
    rows = json.loads(done.out)

    assert done.code == 0
    assert {row["kind"] for row in rows} <= set(ADVICE)
    assert all((packs_dir().parent / row["file"]).exists() for row in rows)
    assert [row["count"] for row in rows] == sorted(
        (row["count"] for row in rows), reverse=True
    )


def test_what_to_do_is_said_beside_the_rows(cli: Cli, sample_articles: Path) -> None:
    done = cli("gaps", sample_articles, "--format", "table")

    assert "event: event words without enough actors" in done.err


def test_an_input_that_cannot_be_read_ends_with_one(cli: Cli, tmp_path: Path) -> None:
    done = cli("gaps", tmp_path / "none.jsonl")

    assert done.code == 1
    assert "none.jsonl" in done.err
