"""The year of an article by the meeting of which it tells, where it names none itself."""

from __future__ import annotations

from datetime import date

import pytest

from diplograph.tables import load_tables
from reading import when_told


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Thủ tướng Lê Văn Bình sẽ dự Hội nghị thượng đỉnh G7 mở rộng tại Canada từ "
            "ngày 8 đến 10/6.",
            ("2018-06-08", "2018-06-10"),
        ),
        (
            "Thủ tướng Lê Văn Bình sẽ dự Hội nghị cấp cao ASEM lần thứ 12 từ ngày 18 đến "
            "19/10.",
            ("2018-10-18", "2018-10-19"),
        ),
        (
            "Thủ tướng Lê Văn Bình sẽ dự Hội nghị Cấp cao Đông Á tại Singapore ngày 15/11.",
            ("2018-11-15", "2018-11-15"),
        ),
    ],
)
def test_a_meeting_at_such_a_place_on_such_days_tells_the_year(
    text: str, days: tuple[str, str]
) -> None:
    assert [told[1:] for told in when_told("vi", text, "Conference")] == [days]


@pytest.mark.parametrize(
    "text",
    [
        # Not there on those days in any year.
        "Thủ tướng Lê Văn Bình sẽ dự Hội nghị thượng đỉnh G7 tại Canada ngày 3/2.",
        # Neither number nor country.
        "Thủ tướng Lê Văn Bình sẽ dự Hội nghị cấp cao ASEM ngày 18/10.",
    ],
)
def test_without_its_days_and_place_the_year_stays_unknown(text: str) -> None:
    assert [told[1:] for told in when_told("vi", text, "Conference")] == [()]


def test_a_later_year_in_the_text_outweighs_the_meeting() -> None:
    text = (
        "Thủ tướng Lê Văn Bình sẽ dự Hội nghị thượng đỉnh G7 tại Canada ngày 8/6. Ông "
        "nhậm chức tháng 7/2021."
    )
    assert all(
        "2018" not in day
        for told in when_told("vi", text, "Conference")
        for day in told
    )


def test_editions_end_after_they_begin_and_within_a_month() -> None:
    for row in load_tables().editions:
        start, end = date.fromisoformat(row.start), date.fromisoformat(row.end)
        assert 0 <= (end - start).days <= 31, row
