from __future__ import annotations

import io

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from diplograph.cli.layout import draw

QUOTE = "Sáng 3/5, hai Bộ trưởng đã hội đàm về hợp tác giữa hai nước tại Hà Nội."
ROWS = [["2016-12-02", "An", QUOTE], ["2016-12-03", "Kham Bình", ""]]


def drawn(rows: list[list[str]], width: int) -> list[str]:
    """Lines of the table of the rows on a terminal of that width."""
    file = io.StringIO()
    columns = ["first", "who", "quote"][: len(rows[0])] if rows else ["first"]
    draw(Console(file=file, width=width), columns, rows)
    return [line.rstrip() for line in file.getvalue().splitlines()]


def test_a_table_that_fits_has_one_line_a_row() -> None:
    lines = drawn(ROWS, 120)

    assert sum("2016" in line for line in lines) == 2
    assert any("2016-12-02" in line and QUOTE in line for line in lines)


def test_the_widest_column_wraps_between_words_where_room_is_left() -> None:
    lines = drawn(ROWS, 80)

    assert any("2016-12-02   An" in line and "Sáng 3/5" in line for line in lines)
    assert not any("quote  Sáng" in line for line in lines)


def test_a_narrow_terminal_gets_the_long_text_beneath_its_row() -> None:
    lines = drawn(ROWS, 50)

    assert "  2016-12-02   An" in lines
    assert any(line.startswith("    quote  Sáng 3/5, hai") for line in lines)


def test_no_date_is_broken_and_no_empty_text_told_on_a_narrow_terminal() -> None:
    lines = drawn(ROWS, 40)

    assert [line.split()[0] for line in lines if "2016" in line] == [
        "2016-12-02",
        "2016-12-03",
    ]
    assert sum(line.lstrip().startswith("quote") for line in lines) == 1


def test_markup_in_an_article_stays_text() -> None:
    lines = drawn([["[red]", "[/]", QUOTE]], 40)

    assert any("[red]" in line and "[/]" in line for line in lines)


def test_no_rows_are_told_as_such() -> None:
    assert drawn([], 80) == ["  nothing found"]


@given(
    st.lists(
        st.lists(st.text("ab ớ日", max_size=90), min_size=3, max_size=3), min_size=1
    ),
    st.integers(30, 200),
)
def test_no_line_is_wider_than_the_terminal(rows: list[list[str]], width: int) -> None:
    rows = [[row[0][:20], *row[1:]] for row in rows]

    assert all(cell_len(line) <= width for line in drawn(rows, width))
