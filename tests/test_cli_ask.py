from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from diplograph.cli.demo import QUESTIONS

if TYPE_CHECKING:
    from conftest import Cli

COUNT = (
    "SELECT (COUNT(?a) AS ?n) WHERE { ?a a <https://w3id.org/diplograph/ns#Article> }"
)


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Typed:
    return Typed(monkeypatch)


class Typed:
    """Puts bytes on standard input."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._monkeypatch = monkeypatch

    def __call__(self, data: bytes) -> None:
        stream = io.TextIOWrapper(io.BytesIO(data), encoding="utf-8")
        self._monkeypatch.setattr("sys.stdin", stream)


def test_ask_alone_lists_the_questions_and_what_they_take(cli: Cli) -> None:
    rows = json.loads(cli("ask").out)
    visits = next(row for row in rows if row["question"] == "visits")

    assert len(rows) >= 15
    assert "[to=]" in visits["takes"]
    assert visits["title"].startswith("Who visited")


def test_the_list_speaks_vietnamese_too(cli: Cli) -> None:
    rows = json.loads(cli("ask", "--lang", "vi").out)

    assert any("Ai đã thăm" in row["title"] for row in rows)


def test_an_answer_is_json_into_a_pipe(cli: Cli, sample_store: Path) -> None:
    done = cli(
        "ask", "met", "person=Petra Smolíková", "-s", sample_store, "--lang", "vi"
    )
    rows = json.loads(done.out)

    assert done.err == ""
    assert {row["other"] for row in rows} == {"Trương Minh Tuấn"}
    assert all(row["quote"] for row in rows)


def test_an_answer_can_be_csv(cli: Cli, sample_store: Path) -> None:
    done = cli(
        "ask", "visits", "to=VN", "from=CZ", "-s", sample_store, "--format", "csv"
    )

    assert {"visitor", "quote"} <= set(next(csv.reader(io.StringIO(done.out))))


def test_an_answer_can_be_a_table(cli: Cli, sample_store: Path) -> None:
    done = cli("ask", "visits", "to=VN", "from=CZ", "-s", sample_store, "-f", "table")

    assert "Petr Fiala" in done.out


def test_sparql_can_be_typed(cli: Cli, sample_store: Path, typed: Typed) -> None:
    typed(COUNT.encode())

    assert json.loads(cli("ask", "-", "-s", sample_store).out) == [{"n": 36}]


def test_sparql_can_come_from_a_file(
    cli: Cli, sample_store: Path, tmp_path: Path
) -> None:
    query = tmp_path / "count.rq"
    query.write_text(COUNT, encoding="utf-8")

    assert json.loads(cli("ask", query, "-s", sample_store).out) == [{"n": 36}]


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        (("metx",), 1, 'Did you mean "met"?'),
        (("met", "persn=x"), 1, 'Did you mean "person"?'),
        (("met",), 1, "is required"),
        (("met", "person"), 2, "name=value"),
        (("met", "person=a", "person=b"), 2, "given twice"),
        (("none.rq",), 1, "none.rq"),
        (("-",), 1, "standard input"),
    ],
)
def test_a_wrong_question_is_told(
    cli: Cli,
    sample_store: Path,
    typed: Typed,
    args: tuple[str, ...],
    code: int,
    told: str,
) -> None:
    typed(b"DROP ALL")
    done = cli("ask", *args, "-s", sample_store)

    assert done.code == code
    assert told in " ".join(done.err.replace("│", " ").split())


def test_a_question_that_would_take_hours_is_ended(
    cli: Cli, sample_store: Path, typed: Typed
) -> None:
    typed(
        b"SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a != ?g) }"
    )
    done = cli("ask", "-", "--timeout", "2", "--store", sample_store)

    assert (done.code, done.out) == (1, "")
    assert "no answer within 2 seconds" in done.err


def test_bytes_that_are_no_text_are_no_question(
    cli: Cli, sample_store: Path, typed: Typed
) -> None:
    typed(b"SELECT \xff")
    done = cli("ask", "-", "-s", sample_store)

    assert done.code == 1
    assert "not UTF-8" in done.err


def test_analyse_alone_lists_the_measures(cli: Cli) -> None:
    names = {row["measure"] for row in json.loads(cli("analyse").out)}

    assert {"persons", "brokers", "communities", "reciprocity", "overdue"} <= names


def test_a_measure_is_a_table_of_rows(cli: Cli, sample_store: Path) -> None:
    rows = json.loads(cli("analyse", "persons", "top=3", "-s", sample_store).out)

    assert len(rows) == 3
    assert rows[0]["events"] >= rows[2]["events"]


def test_an_unknown_measure_gets_the_nearest(cli: Cli, sample_store: Path) -> None:
    done = cli("analyse", "broker", "-s", sample_store)

    assert done.code == 1
    assert 'Did you mean "brokers"?' in done.err


def test_view_writes_one_page(cli: Cli, sample_store: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    done = cli(
        "view", "-o", page, "-s", sample_store, "--from", "2016", "--to", "2016-12-31"
    )

    assert (done.code, done.out) == (0, f"{page}\n")
    assert "<title>" in page.read_text("utf-8")


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--from", "soon"),
        ("--country", "Atlantis"),
        ("--focus", "Nobody"),
        ("--lang", "xx"),
    ],
)
def test_a_wrong_filter_is_told_and_writes_nothing(
    cli: Cli, sample_store: Path, tmp_path: Path, option: str, value: str
) -> None:
    page = tmp_path / "page.html"
    done = cli("view", "-o", page, "-s", sample_store, option, value)

    assert done.code == 1
    assert value in done.err
    assert not page.exists()


def test_the_demo_builds_asks_and_draws(cli: Cli, tmp_path: Path) -> None:
    done = cli("demo", "--out", tmp_path / "demo")

    assert done.code == 0, done.err
    assert "36 articles read: 36 new" in done.out
    assert "4 articles read: 0 new, 4 replaced" in done.out
    assert done.out.count("$ diplograph ask") == len(QUESTIONS) == 3
    assert (tmp_path / "demo" / "network.html").exists()
    assert "Try next" in done.out


def test_the_demo_can_be_run_twice(cli: Cli, tmp_path: Path) -> None:
    first = cli("demo", "--out", tmp_path / "demo")
    again = cli("demo", "--out", tmp_path / "demo")

    assert (first.code, again.code) == (0, 0)
