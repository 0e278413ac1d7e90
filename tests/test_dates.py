"""Dates as news writes them, and what stays unknown."""

from __future__ import annotations

from datetime import date

import pytest

from dated import days, read
from diplograph.extract import extract
from diplograph.model import Article


# Told as past: a month that is yet to come is that of the year before.
@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("ngày 3/5", "2024-05-03", "2024-05-03"),
        ("sáng 3/5", "2024-05-03", "2024-05-03"),
        ("rạng sáng ngày 3/5", "2024-05-03", "2024-05-03"),
        ("chiều tối 3.5", "2024-05-03", "2024-05-03"),
        ("ngày 3 tháng 5 năm 2023", "2023-05-03", "2023-05-03"),
        ("ngày 3 tháng 5", "2024-05-03", "2024-05-03"),
        ("ngày 3 tháng Năm", "2024-05-03", "2024-05-03"),
        ("mùng 3 tháng 5", "2024-05-03", "2024-05-03"),
        ("30.6.2023", "2023-06-30", "2023-06-30"),
        ("ngày 28/11", "2023-11-28", "2023-11-28"),
        ("từ ngày 2 đến 4/5", "2024-05-02", "2024-05-04"),
        ("các ngày 2-3/12", "2023-12-02", "2023-12-03"),
        ("10-15/3", "2024-03-10", "2024-03-15"),
        ("ngày 2 và 3/5", "2024-05-02", "2024-05-03"),
        ("từ 28/4 đến 2/5", "2024-04-28", "2024-05-02"),
        ("từ 30/12 đến 2/1", "2023-12-30", "2024-01-02"),
        ("từ ngày 30/12/2022 đến 2/1/2023", "2022-12-30", "2023-01-02"),
        ("từ 2 đến ngày 4/5", "2024-05-02", "2024-05-04"),
        ("từ tối 2 đến 4/5", "2024-05-02", "2024-05-04"),
        ("từ chiều 28/4 đến sáng 2/5", "2024-04-28", "2024-05-02"),
        ("từ 28 tháng 4 đến 2 tháng 5", "2024-04-28", "2024-05-02"),
        ("trong hai ngày 2/5 và 3/5", "2024-05-02", "2024-05-03"),
        ("các ngày 2, 3 và 4/5", "2024-05-02", "2024-05-04"),
        ("ngày 2, 3/5", "2024-05-02", "2024-05-03"),
        ("ngày 2 và 3 tháng 5 năm 2023", "2023-05-02", "2023-05-03"),
        ("tháng 5/2023", "2023-05-01", "2023-05-31"),
        ("tháng 2 năm 2024", "2024-02-01", "2024-02-29"),
        ("hồi tháng Ba", "2024-03-01", "2024-03-31"),
        ("tháng 6", "2023-06-01", "2023-06-30"),
        ("quý II/2023", "2023-04-01", "2023-06-30"),
        ("quý 3 năm 2023", "2023-07-01", "2023-09-30"),
        ("năm 2023", "2023-01-01", "2023-12-31"),
        ("hôm nay", "2024-05-16", "2024-05-16"),
        ("sáng nay", "2024-05-16", "2024-05-16"),
        ("tối qua", "2024-05-15", "2024-05-15"),
        ("hôm kia", "2024-05-14", "2024-05-14"),
        ("ngày mai", "2024-05-17", "2024-05-17"),
        ("tuần này", "2024-05-13", "2024-05-19"),
        ("tuần tới", "2024-05-20", "2024-05-26"),
        ("cuối tuần qua", "2024-05-11", "2024-05-12"),
        ("tháng trước", "2024-04-01", "2024-04-30"),
        ("năm ngoái", "2023-01-01", "2023-12-31"),
        ("hôm thứ hai", "2024-05-13", "2024-05-13"),
        ("Thứ Năm", "2024-05-16", "2024-05-16"),
        ("chủ nhật", "2024-05-12", "2024-05-12"),
    ],
)
def test_a_vietnamese_date_means_these_days(text: str, first: str, last: str) -> None:
    assert days("vi", f"Bà An đến {text}.") == [(first, last)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("on May 3", "2024-05-03", "2024-05-03"),
        ("on May 3rd, 2023", "2023-05-03", "2023-05-03"),
        ("on 3 May 2023", "2023-05-03", "2023-05-03"),
        ("on the 3rd of May", "2024-05-03", "2024-05-03"),
        ("on Sept. 5", "2024-09-05", "2024-09-05"),
        ("on 2023-05-03", "2023-05-03", "2023-05-03"),
        ("on 5/3/2023", "2023-05-03", "2023-05-03"),
        ("May 2-4", "2024-05-02", "2024-05-04"),
        ("from May 2 to 4, 2023", "2023-05-02", "2023-05-04"),
        ("from 2 to 4 May", "2024-05-02", "2024-05-04"),
        ("on May 2 and 3", "2024-05-02", "2024-05-03"),
        ("from April 28 to May 2", "2024-04-28", "2024-05-02"),
        ("from December 30, 2022 to January 2, 2023", "2022-12-30", "2023-01-02"),
        ("in May 2023", "2023-05-01", "2023-05-31"),
        ("in June", "2023-06-01", "2023-06-30"),
        ("in mid-June", "2023-06-01", "2023-06-30"),
        ("in Q2 2023", "2023-04-01", "2023-06-30"),
        ("in the third quarter of 2023", "2023-07-01", "2023-09-30"),
        ("in 2023", "2023-01-01", "2023-12-31"),
        ("today", "2024-05-16", "2024-05-16"),
        ("this morning", "2024-05-16", "2024-05-16"),
        ("last night", "2024-05-15", "2024-05-15"),
        ("the day before yesterday", "2024-05-14", "2024-05-14"),
        ("tomorrow", "2024-05-17", "2024-05-17"),
        ("this week", "2024-05-13", "2024-05-19"),
        ("next week", "2024-05-20", "2024-05-26"),
        ("over the weekend", "2024-05-11", "2024-05-12"),
        ("last month", "2024-04-01", "2024-04-30"),
        ("last year", "2023-01-01", "2023-12-31"),
        ("on Monday", "2024-05-13", "2024-05-13"),
        ("on Thursday", "2024-05-16", "2024-05-16"),
        ("on Friday", "2024-05-10", "2024-05-10"),
    ],
)
def test_an_english_date_means_these_days(text: str, first: str, last: str) -> None:
    assert days("en", f"Ms An arrived {text}.") == [(first, last)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("vi", "Hội nghị lần thứ hai khai mạc."),
        ("vi", "Đây là nước thứ ba bà An tới."),
        ("vi", "Ngày 31/2/2024 không có."),
        ("vi", "Ngày 45/13 không có."),
        ("vi", "Tàu chở 112/345 khách."),
        ("vi", "Lãi suất 3/5% một năm."),
        ("vi", "11 năm sau bà An trở lại."),
        ("en", "She may visit Laos."),
        ("en", "The 2nd summit opened."),
        ("en", "February 30 is no day."),
        ("en", "Protesters march on Riga."),
    ],
)
def test_what_only_looks_like_a_date_is_none(lang: str, text: str) -> None:
    assert read(lang, text) == []


@pytest.mark.parametrize(
    ("lang", "text", "timex"),
    [
        ("vi", "ngày 29/6", "XXXX-06-29"),
        ("vi", "từ ngày 2 đến 4/5", "XXXX-05-02/XXXX-05-04"),
        ("vi", "tháng 6", "XXXX-06"),
        ("en", "June 29", "XXXX-06-29"),
        ("en", "in June", "XXXX-06"),
    ],
)
def test_an_unknown_year_stays_unknown(lang: str, text: str, timex: str) -> None:
    when = read(lang, text, published=None)

    assert [(w.span, w.timex) for w in when] == [(None, timex)]


@pytest.mark.parametrize(
    ("lang", "text"), [("vi", "hôm qua"), ("vi", "hôm thứ hai"), ("en", "on Friday")]
)
def test_a_day_counted_from_now_needs_a_now(lang: str, text: str) -> None:
    assert [w.span for w in read(lang, text, published=None)] == [None]


@pytest.mark.parametrize(
    ("published", "year"),
    [
        (date(2024, 1, 5), 2023),
        (date(2024, 11, 20), 2024),
        (date(2024, 6, 1), 2023),
    ],
)
def test_a_missing_year_is_the_nearest_and_rather_past(
    published: date, year: int
) -> None:
    [when] = read("vi", "ngày 28/12", published=published)

    assert when.span == (date(year, 12, 28), date(year, 12, 28))


def test_a_leap_day_is_read_in_a_leap_year_only() -> None:
    assert days("vi", "ngày 29/2/2024") == [("2024-02-29", "2024-02-29")]
    assert days("vi", "ngày 29/2/2023") == []


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("from Tuesday to Thursday", "2024-05-14", "2024-05-16"),
        ("on Tuesday and Wednesday", "2024-05-14", "2024-05-15"),
        ("next Monday", "2024-05-20", "2024-05-20"),
        ("through Saturday", "2024-05-18", "2024-05-18"),
        ("last Monday", "2024-05-13", "2024-05-13"),
    ],
)
def test_weekdays_may_be_ranges_and_be_turned(text: str, first: str, last: str) -> None:
    assert days("en", f"She came {text}.") == [(first, last)]


@pytest.mark.parametrize(
    ("lang", "text", "shift"),
    [
        ("en", "A day earlier, she left.", -1),
        ("en", "She left the following day.", 1),
        ("en", "She left that day.", 0),
        ("vi", "Ngày hôm sau, bà rời đi.", 1),
        ("vi", "Một ngày trước đó, bà rời đi.", -1),
        ("vi", "Cùng ngày, bà rời đi.", 0),
    ],
)
def test_a_day_may_be_counted_from_the_one_told_last(
    lang: str, text: str, shift: int
) -> None:
    (when,) = read(lang, text)

    assert when.same_day
    assert when.on(date(2024, 5, 2)).span == (date(2024, 5, 2 + shift),) * 2


@pytest.mark.parametrize(
    ("lang", "text", "first", "last"),
    [
        ("vi", "sẽ diễn ra vào tháng 9 tới", "2024-09-01", "2024-09-30"),
        ("vi", "trong tháng 3 tới", "2025-03-01", "2025-03-31"),
        ("vi", "vào tháng 9 này", "2024-09-01", "2024-09-30"),
        ("vi", "hồi tháng 3 vừa qua", "2024-03-01", "2024-03-31"),
        ("vi", "ngày 20/5 tới", "2024-05-20", "2024-05-20"),
        ("vi", "từ ngày 10 đến 12/2 tới đây", "2025-02-10", "2025-02-12"),
        ("en", "to be held next September", "2024-09-01", "2024-09-30"),
        ("en", "this coming March", "2025-03-01", "2025-03-31"),
        ("en", "since last June", "2023-06-01", "2023-06-30"),
        ("en", "this June", "2024-06-01", "2024-06-30"),
    ],
)
def test_words_beside_a_month_tell_its_year(
    lang: str, text: str, first: str, last: str
) -> None:
    assert days(lang, text) == [(first, last)]


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("chiều 12/3 tới sân bay Wattay, bắt đầu thăm Lào", "2024"),
        ("sáng 12/3 tới Viêng Chăn, bắt đầu thăm Lào", "2024"),
        ("từ cuối tháng 3 tới đầu tháng 4 thăm Lào", "2024"),
        ("ngày 12/3 tới, theo kế hoạch, thăm Lào", "2025"),
        ("vào ngày 12/3 tới đây thăm Lào", "2025"),
    ],
)
def test_a_verb_of_coming_is_no_next_day(words: str, year: str) -> None:
    text = f"Thủ tướng Lê Minh Hạnh {words}."
    found = extract(Article(id="a", lang="vi", text=text, published="2024-05-16"))
    assert [e.date and e.date[0][:4] for e in found.events][:1] == [year]


@pytest.mark.parametrize(
    ("text", "days_told"),
    [
        (
            "Thủ tướng Lê Minh Hạnh (thứ hai từ trái sang) gặp Thủ tướng Lào Bounmy Sisavath.",
            [None],
        ),
        (
            "Thủ tướng Lê Minh Hạnh (thứ ba, phải) gặp Thủ tướng Lào Bounmy Sisavath.",
            [None],
        ),
        (
            "Hai bên nhất trí.\nThứ nhất, tăng giao thương.\nThứ hai, Thủ tướng Lê Minh Hạnh gặp "
            "Thủ tướng Lào Bounmy Sisavath.",
            [None],
        ),
        (
            "Thứ hai, Thủ tướng Lê Minh Hạnh gặp Thủ tướng Lào Bounmy Sisavath.",
            ["2024-05-13"],
        ),
        (
            "Ngày 10/5, Thủ tướng Lê Minh Hạnh gặp Thủ tướng Lào Bounmy Sisavath. Hai ngày sau, "
            "ông tới Bangkok gặp Thủ tướng Thái Lan Somchai Prasert.",
            ["2024-05-10", "2024-05-12"],
        ),
    ],
)
def test_numbers_are_no_weekdays_and_days_are_counted_once(
    text: str, days_told: list[str | None]
) -> None:
    found = extract(Article(id="a", lang="vi", text=text, published="2024-05-16"))
    told = [e.date[0] if e.date else None for e in found.events if e.family != "Visit"]
    assert told == days_told
