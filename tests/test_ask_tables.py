"""Answers as JSON and CSV."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplograph.ask import to_csv, to_json, to_text
from diplograph.model import Answer, Value

CELLS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.text(st.characters(exclude_categories=["Cs"])),
)


@given(st.lists(st.tuples(CELLS, CELLS)))
def test_json_gives_back_every_cell(rows: list[tuple[Value, Value]]) -> None:
    answer = Answer(columns=("a", "b"), rows=tuple(rows))

    assert json.loads(to_json(answer)) == [{"a": a, "b": b} for a, b in rows]


def test_json_keeps_vietnamese_letters_readable() -> None:
    answer = Answer(columns=("name",), rows=(("Trương Minh Tuấn",),))

    assert "Trương Minh Tuấn" in to_json(answer)


def test_csv_quotes_commas_quotes_and_line_breaks() -> None:
    answer = Answer(columns=("quote",), rows=(('he said "no",\nthen left',),))

    assert list(csv.reader(io.StringIO(to_csv(answer), newline=""))) == [
        ["quote"],
        ['he said "no",\nthen left'],
    ]


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "+1", "-cmd", "\t=1", "\r=1"])
def test_csv_disarms_a_text_that_a_spreadsheet_would_run(text: str) -> None:
    answer = Answer(columns=("x",), rows=((text,),))

    assert list(csv.reader(io.StringIO(to_csv(answer), newline="")))[1] == [f"'{text}"]


def test_csv_leaves_numbers_truth_and_nothing_as_they_are() -> None:
    answer = Answer(columns=("a", "b", "c"), rows=((-3, True, None),))

    assert to_csv(answer) == "a,b,c\r\n-3,true,\r\n"


def test_text_aligns_columns_and_shortens_long_cells() -> None:
    answer = Answer(columns=("who", "n"), rows=(("Trương\nMinh Tuấn", 12), (None, 3)))

    assert to_text(answer, width=10) == (
        "who         n\n----------  --\nTrương Mi…  12\n            3"
    )


def test_text_of_an_answer_without_columns_is_empty() -> None:
    assert to_text(Answer(columns=())).strip() == ""
