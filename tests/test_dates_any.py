"""Any day of the calendar is read back, and events take the dates of their sentences."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dated import GRAMMARS, days, read
from diplograph.extract import extract
from diplograph.model import Article, Event

MONTHS = dict(enumerate(calendar.month_name))
DAYS = st.dates(date(1950, 1, 1), date(2099, 12, 31))
Written = Callable[[date], str]


# ── any day of the calendar ──

VIETNAMESE: dict[str, Written] = {
    "figures": lambda d: f"{d.day}/{d.month}/{d.year}",
    "two figures": lambda d: f"ngày {d.day:02}/{d.month:02}/{d.year}",
    "dots": lambda d: f"{d.day}.{d.month}.{d.year}",
    "dashes": lambda d: f"{d.day}-{d.month}-{d.year}",
    "words": lambda d: f"ngày {d.day} tháng {d.month} năm {d.year}",
    "morning": lambda d: f"sáng {d.day}/{d.month}/{d.year}",
}
ENGLISH: dict[str, Written] = {
    "American": lambda d: f"{MONTHS[d.month]} {d.day}, {d.year}",
    "British": lambda d: f"{d.day} {MONTHS[d.month]} {d.year}",
    "short": lambda d: f"{MONTHS[d.month][:3]}. {d.day}, {d.year}",
    "ISO": lambda d: d.isoformat(),
    "figures": lambda d: f"{d.month}/{d.day}/{d.year}",
}


@pytest.mark.parametrize("form", VIETNAMESE)
@given(day=DAYS)
@settings(deadline=None, derandomize=True, max_examples=40)
def test_any_day_written_in_vietnamese_is_read_back(form: str, day: date) -> None:
    text = f"Bà An đến {VIETNAMESE[form](day)} và ở lại."

    assert days("vi", text) == [(day.isoformat(), day.isoformat())]


@pytest.mark.parametrize("form", ENGLISH)
@given(day=DAYS)
@settings(deadline=None, derandomize=True, max_examples=40)
def test_any_day_written_in_english_is_read_back(form: str, day: date) -> None:
    text = f"Ms An arrived on {ENGLISH[form](day)} and stayed."

    assert days("en", text) == [(day.isoformat(), day.isoformat())]


@pytest.mark.parametrize(
    ("lang", "write"),
    [
        ("vi", lambda a, b: f"từ ngày {a:%d/%m/%Y} đến {b:%d/%m/%Y}"),
        (
            "en",
            lambda a, b: f"from {a:%B} {a.day}, {a.year} to {b:%B} {b.day}, {b.year}",
        ),
    ],
)
@given(one=DAYS, two=DAYS)
@settings(deadline=None, derandomize=True, max_examples=40)
def test_any_range_is_read_back(
    lang: str, write: Callable[[date, date], str], one: date, two: date
) -> None:
    first, last = sorted((one, two))

    assert days(lang, write(first, last)) == [(first.isoformat(), last.isoformat())]


@given(day=DAYS, published=DAYS)
@settings(deadline=None, derandomize=True, max_examples=60)
def test_a_day_without_year_is_within_a_year_of_its_article(
    day: date, published: date
) -> None:
    [when] = read("vi", f"ngày {day.day}/{day.month}", published=published)

    assert when.span is None or abs((when.span[0] - published).days) <= 366
    assert when.timex.endswith(f"{day.month:02}-{day.day:02}")


@given(text=st.text() | st.text("0123456789/.-– ngàyđếntháng").map("ngày ".__add__))
@settings(deadline=None, derandomize=True)
def test_any_text_is_read_without_overlap(text: str) -> None:
    for grammar in GRAMMARS.values():
        stamps = grammar.find(text)

        assert all(text[s.start : s.end].split() == s.text.split() for s in stamps)
        assert all(a.end <= b.start for a, b in pairwise(stamps))


# ── dates of events ──


def event(lang: str, text: str, published: str | None = None) -> Event:
    found = extract(Article(id="a", lang=lang, text=text, published=published))
    return found.events[0]


def test_an_event_takes_the_date_of_its_sentence() -> None:
    found = event("vi", "Ngày 3/5/2024, Bộ trưởng Lê An gặp Đại sứ Ilze Ozola.")

    assert found.date == ("2024-05-03", "2024-05-03")
    assert found.date_text == "Ngày 3/5/2024"
    assert found.timex == "2024-05-03"


def test_an_event_of_an_unknown_year_keeps_day_and_month() -> None:
    found = event("vi", "Ngày 29/6, Bộ trưởng Lê An gặp Đại sứ Ilze Ozola.")

    assert (found.date, found.timex) == (None, "XXXX-06-29")


def test_the_year_that_an_article_names_completes_its_dates() -> None:
    text = "Ngày 29/6, Bộ trưởng Lê An gặp Đại sứ Ilze Ozola. {}."
    today, past = (
        "Họ là khách của tuần lễ trong năm 2021",
        "Năm 2021, bà Ozola còn đi học",
    )

    assert event("vi", text.format(today)).date == ("2021-06-29", "2021-06-29")
    assert event("vi", text.format(past)).date is None


def test_a_goal_is_no_year_of_the_article() -> None:
    text = (
        "Ngày 29/6, Bộ trưởng Lê An gặp Đại sứ Ilze Ozola. "
        "Mục tiêu đến năm 2030 là 5 tỷ USD."
    )

    assert event("vi", text).date is None


def test_a_planned_weekday_lies_ahead() -> None:
    text = "President Kwame Asante will meet President Joao Pereira on Friday."
    found = event("en", text, published="2024-05-16")

    assert found.date == ("2024-05-17", "2024-05-17")


def test_the_same_day_is_the_day_told_before() -> None:
    text = (
        "Sáng 3/5/2024, Bộ trưởng Lê An gặp Đại sứ Ilze Ozola. "
        "Cùng ngày, Bộ trưởng Lê An đã tiếp Đại sứ Luis Ortega."
    )
    found = extract(Article(id="a", lang="vi", text=text))

    assert [e.date for e in found.events] == [("2024-05-03", "2024-05-03")] * 2


def test_a_newline_inside_a_date_does_not_part_it() -> None:
    assert days("en", "on May\n3, 2024") == [("2024-05-03", "2024-05-03")]


def test_the_day_of_a_departure_is_not_that_of_the_talks() -> None:
    found = extract(
        Article(
            id="a",
            lang="vi",
            text="Ngày 4/12, Bộ trưởng Lê An rời Praha, kết thúc chuyến thăm Séc. "
            "Bộ trưởng Lê An đã hội đàm với Bộ trưởng Jan Novák.",
            published="2016-12-05",
        )
    )

    assert [e.date for e in found.events if e.type == "Talks"] == [None]


def test_the_days_of_a_programme_hold_for_the_talks_told_next() -> None:
    found = extract(
        Article(
            id="a",
            lang="vi",
            text="Trong các ngày 2-3/12, Bộ trưởng Lê An gặp Đại sứ Ilze Ozola. "
            "Bộ trưởng Lê An đã hội đàm với Bộ trưởng Jan Novák.",
            published="2016-12-05",
        )
    )

    assert {e.date for e in found.events} == {("2016-12-02", "2016-12-03")}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Ministers Peter Holm and Carla Mendez met in Oslo on March 4, "
            "two days after Norway expelled Lao Ambassador Keo Vongsa.",
        ),
        (
            "en",
            "Two days after Norway expelled Lao Ambassador Keo Vongsa on March 2, "
            "Ministers Peter Holm and Carla Mendez met in Oslo.",
        ),
        (
            "vi",
            "Ngày 4/3, Bộ trưởng Lê An gặp Đại sứ Hans Keller, hai ngày sau khi Na Uy "
            "trục xuất Đại sứ Lào Keo Vongsa.",
        ),
    ],
)
def test_days_between_two_events_date_the_other_one(lang: str, text: str) -> None:
    found = extract(Article(id="a", lang=lang, text=text, published="2024-03-06"))

    assert {e.family: e.date for e in found.events} == {
        "Dispute": ("2024-03-02", "2024-03-02"),
        "Encounter": ("2024-03-04", "2024-03-04"),
    }


def test_what_a_visit_is_counted_from_does_not_date_it() -> None:
    text = (
        "President Kwame Asante will visit Chile on Friday, his first trip there since "
        "taking office in November 2007."
    )

    assert event("en", text, published="2024-05-16").date == ("2024-05-17",) * 2


def test_the_day_on_which_somebody_spoke_is_not_that_of_what_he_told() -> None:
    text = (
        "President Kwame Asante has cancelled a trip to Chile, Foreign Minister Yaw Mensah "
        "said on Monday."
    )

    assert event("en", text, published="2024-05-16").date is None
