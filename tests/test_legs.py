"""Journeys of several legs, each with its own days, and visits whose goal is told elsewhere."""

from __future__ import annotations

import pytest

from diplograph.extract import extract
from diplograph.model import Article
from reading import facts


def _legs(lang: str, text: str) -> list[tuple[str, str]]:
    found = extract(Article(id="a", lang=lang, text=text))
    names = {e.id: e.name for e in found.entities}
    return [
        (names[p.entity], event.date[0] if event.date else "")
        for event in found.events
        for p in event.participants
        if p.role == "destination"
    ]


@pytest.mark.parametrize(
    ("lang", "text", "goals"),
    [
        (
            "vi",
            "Thủ tướng Lê An sẽ thăm Na Uy từ ngày 24 đến 26/5/2019"
            " và Thụy Điển ngày 26-28/5/2019.",
            [("Na Uy", "2019-05-24"), ("Thụy Điển", "2019-05-26")],
        ),
        (
            "vi",
            "Thủ tướng Lê An thăm Lào ngày 3/5/2019, Bỉ ngày 4/5/2019"
            " và Phần Lan ngày 5/5/2019.",
            [("Lào", "2019-05-03"), ("Bỉ", "2019-05-04"), ("Phần Lan", "2019-05-05")],
        ),
        (
            "en",
            "Prime Minister Le An will visit Norway from May 24 to 26, 2019"
            " and Sweden on May 27, 2019.",
            [("Norway", "2019-05-24"), ("Sweden", "2019-05-27")],
        ),
        (
            "vi",
            "Thủ tướng Lê An sẽ thăm Na Uy (24-26/5/2019) và Bỉ (ngày 27/5/2019).",
            [("Na Uy", "2019-05-24"), ("Bỉ", "2019-05-27")],
        ),
        (
            "vi",
            "Thủ tướng Lê An thăm Na Uy ngày 24/5/2019, sau đó tới Bỉ ngày 27/5/2019.",
            [("Na Uy", "2019-05-24"), ("Bỉ", "2019-05-27")],
        ),
        (
            "en",
            "Prime Minister Le An visited Norway on May 24, 2019"
            " and then Sweden on May 27, 2019.",
            [("Norway", "2019-05-24"), ("Sweden", "2019-05-27")],
        ),
        (
            "fr",
            "Le Premier ministre Le An se rendra en Chine le 24 mai 2019"
            " puis au Laos le 27 mai 2019.",
            [("Chine", "2019-05-24"), ("Laos", "2019-05-27")],
        ),
    ],
)
def test_each_leg_has_its_own_days(
    lang: str, text: str, goals: list[tuple[str, str]]
) -> None:
    assert _legs(lang, text) == goals


def test_a_country_that_acts_after_the_days_is_no_leg() -> None:
    text = "Thủ tướng Lê An thăm Lào ngày 3/5/2019 và Bỉ hoan nghênh."
    assert _legs("vi", text) == [("Lào", "2019-05-03")]


def test_a_visit_without_a_goal_goes_where_its_traveller_meets_people() -> None:
    text = (
        "Hai nước ký ba văn kiện nhân chuyến thăm của Thủ tướng Lê An."
        " Thủ tướng Lê An hội đàm với Tổng thống Phần Lan Aino Koski."
    )
    visits = [f for f in facts("vi", text) if f.type == "Visit"]
    assert [v.roles["destination"] for v in visits] == [("Phần Lan",)]


def test_a_visit_without_a_goal_is_the_one_that_is_told_with_it() -> None:
    text = (
        "Thủ tướng Lê An thăm chính thức Phần Lan. Trong chuyến thăm chính thức,"
        " Thủ tướng Lê An đã gặp sinh viên."
    )
    assert [f.type for f in facts("vi", text)] == ["OfficialVisit"]


def test_the_head_of_a_delegation_takes_part_for_its_country() -> None:
    text = "Thứ trưởng Lê An dẫn đầu Đoàn Việt Nam dự Hội nghị cấp cao Bắc Cực."
    (fact,) = facts("vi", text)
    assert fact.roles["attendee"] == ("Lê An",)


def test_one_summit_has_short_and_long_names() -> None:
    text = (
        "Thủ tướng Lê An đã dự Hội nghị cấp cao APEC 2017 tại Phần Lan."
        " Thủ tướng Lê An phát biểu tại Tuần lễ cấp cao APEC."
    )
    assert len(facts("vi", text)) == 1


def test_what_follows_before_is_ahead() -> None:
    text = "Bà Aino Koski thăm Lào trước khi tới Việt Nam dự Hội nghị cấp cao Bắc Cực."
    told = {f.type: f.status for f in facts("vi", text)}
    assert told["Attendance"] == "Planned"


def test_a_year_that_visits_are_counted_from_is_no_date() -> None:
    text = "Đây là chuyến thăm mới nhất của ông Matti Niemi tới Lào kể từ năm 2013."
    assert _legs("vi", text) == [("Lào", "")]


def test_an_earlier_visit_that_this_one_is_counted_from_went_there_too() -> None:
    text = (
        "Bà Aino Koski là nguyên thủ Phần Lan đầu tiên đến thăm Lào"
        " kể từ chuyến thăm của ông Matti Niemi năm 2005."
    )
    told = {f.roles["visitor"]: f.roles["destination"] for f in facts("vi", text)}
    assert told == {("Aino Koski",): ("Lào",), ("Matti Niemi",): ("Lào",)}


def test_one_sentence_tells_a_visit_once() -> None:
    text = (
        "Thủ tướng Phần Lan Aino Koski đến Lào ngày 26/8/2019, bắt đầu chuyến thăm"
        " chính thức Lào từ ngày 27/8/2019."
    )
    assert len(facts("vi", text)) == 1


def test_a_posting_is_no_visit() -> None:
    assert facts("vi", "Ông Matti Niemi từng công tác tại Lào.") == []


def test_the_day_of_founding_belongs_to_the_name_of_its_feast() -> None:
    text = (
        "Thủ tướng Lê An dự Lễ kỷ niệm 35 năm ngày thành lập quan hệ đối tác"
        " giữa hai nước."
    )
    (fact,) = facts("vi", text)
    assert fact.roles["conference"] == (
        "Lễ kỷ niệm 35 năm ngày thành lập quan hệ đối tác giữa hai nước",
    )
