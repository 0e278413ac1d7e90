"""Whose day a date is: the event's, that of what its sentence speaks of, or of a plan."""

from __future__ import annotations

import pytest

from diplograph.extract import extract
from diplograph.model import Article, Event

FRIDAY = "2024-06-14"


def told(lang: str, text: str, kind: str) -> Event:
    """The only event of the type in a text of that Friday."""
    article = Article(id="a", lang=lang, text=text, published=FRIDAY)
    (event,) = (e for e in extract(article).events if e.type == kind)
    return event


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("A day earlier", "2024-06-11"),
        ("The day before", "2024-06-11"),
        ("The following day", "2024-06-13"),
        ("That evening", "2024-06-12"),
        ("Later in the day", "2024-06-12"),
    ],
)
def test_days_count_from_a_sentence_that_tells_no_event_we_keep(
    words: str, day: str
) -> None:
    text = (
        "Germany expelled an official on Wednesday. "
        f"{words}, Minister Eva Lind summoned Malawian Ambassador Joyce Phiri."
    )

    assert told("en", text, "Summons").date == (day, day)


@pytest.mark.parametrize("part", ["buổi chiều", "chiều", "đêm", "ngày"])
def test_at_once_is_on_the_same_day(part: str) -> None:
    text = (
        "Ngày 10/6, Moldova trục xuất ba nhà ngoại giao Nga. "
        f"Ngay trong {part}, Đại sứ Nga Pavel Musin bị Ngoại trưởng Ion Rusu triệu lên."
    )

    assert told("vi", text, "Summons").date == ("2024-06-10", "2024-06-10")


@pytest.mark.parametrize("frame", ["During that trip", "On the same visit"])
def test_what_took_place_on_a_visit_has_its_days(frame: str) -> None:
    text = (
        "Minister Ama Boateng visited Peru in March. "
        f"{frame}, she held talks with Foreign Minister Luis Ortega."
    )
    talks = told("en", text, "Talks")

    assert talks.date == ("2024-03-01", "2024-03-31")
    assert talks.status == "Historical"


def test_a_month_that_owns_something_is_that_things() -> None:
    text = (
        "Minister Eva Lind praised the answer to last month's flood and met Minister "
        "Ama Boateng."
    )

    assert told("en", text, "Meeting").date is None


def test_a_day_that_owns_the_event_is_its_own() -> None:
    text = "Thursday's talks between Minister Eva Lind and Minister Ama Boateng failed."

    assert told("en", text, "Talks").date == ("2024-06-13", "2024-06-13")


def test_a_year_in_a_relative_clause_is_of_that_clause() -> None:
    text = (
        "Serbia, which does not recognise what Kosovo declared in 2008, recalled its "
        "ambassador to Norway."
    )
    recall = told("en", text, "Recall")

    assert (recall.date, recall.status) == (None, "Occurred")


def test_an_anniversary_of_this_year_tells_the_first_year() -> None:
    text = (
        "President Ama Boateng recalled this year's 60th anniversary of the "
        "establishment of diplomatic relations between Ghana and Chile."
    )

    assert told("en", text, "RelationsEstablished").date == ("1964-01-01", "1964-12-31")


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        (
            "vi",
            "Ngày 10/6, Chile hoãn Hội nghị Thương mại Thái Bình Dương, dự kiến mở ngày "
            "7/7 tại Lima.",
            "Attendance",
        ),
        (
            "vi",
            "Chuyến thăm Moldova của Phó thủ tướng Nga Pavel Musin, dự kiến diễn ra ngày "
            "7/7, đã bị hủy.",
            "Visit",
        ),
        (
            "en",
            "Chile on Monday postponed the Pacific Trade Summit, which was due to open "
            "in Lima on July 7.",
            "Attendance",
        ),
    ],
)
def test_what_is_dropped_has_the_day_for_which_it_was_planned(
    lang: str, text: str, kind: str
) -> None:
    event = told(lang, text, kind)

    assert (event.status, event.date) == ("Cancelled", ("2024-07-07", "2024-07-07"))


def test_a_month_of_what_is_dropped_lies_ahead() -> None:
    text = (
        "Chuyến thăm Moldova của Phó thủ tướng Nga Pavel Musin vào tháng 7 đã bị hủy."
    )

    assert told("vi", text, "Visit").date == ("2024-07-01", "2024-07-31")


def test_a_sentence_ends_after_the_day_of_a_month() -> None:
    text = (
        "President Ama Boateng met Prime Minister Luis Ortega on May 3. Earlier in the "
        "day, she received Ambassador Eva Lind."
    )

    assert told("en", text, "Reception").date == ("2024-05-03", "2024-05-03")


@pytest.mark.parametrize(
    ("when", "status"),
    [
        ("on Monday", "Occurred"),
        ("last week", "Occurred"),
        ("on May 28", "Historical"),
        ("last month", "Historical"),
    ],
)
def test_what_is_more_than_ten_days_old_is_background(when: str, status: str) -> None:
    text = f"Minister Eva Lind met Minister Ama Boateng in Oslo {when}."

    assert told("en", text, "Meeting").status == status
