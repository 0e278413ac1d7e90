"""Vietnamese of many papers: those who are rarely in the news, and what is told in passing."""

from __future__ import annotations

import pytest

from diplograph.extract import extract
from diplograph.model import Article
from reading import facts, met, people

_PERU = "Tổng thống Peru Carla Mendez"
_LAOS = "Thủ tướng Lào Kham Bình"


def first_years(text: str) -> list[str | None]:
    """The year in which each event of a text began."""
    found = extract(Article(id="a", lang="vi", text=text))
    return [e.date[0][:4] if e.date else None for e in found.events]


def test_an_ambassador_may_serve_in_further_countries() -> None:
    text = (
        "Đại sứ Việt Nam tại Nam Phi, kiêm nhiệm Botswana và Lesotho Lê Văn Bình"
        " gặp Ngoại trưởng Lesotho Thabo Mokoena."
    )
    ambassador = people("vi", text)[0]
    assert ambassador.country == "VN"
    assert ambassador.offices == (
        "Đại sứ Việt Nam tại Nam Phi, kiêm nhiệm Botswana và Lesotho",
    )


@pytest.mark.parametrize("kin", ["con trai ông", "em gái của Thủ tướng", "con rể ông"])
def test_the_kin_of_somebody_are_not_he(kin: str) -> None:
    text = f"Ngoại trưởng Peru Luis Ortega, {kin} Pablo Rojas, gặp {_LAOS}."
    assert met("vi", text) == [("Kham Bình", "Luis Ortega")]


@pytest.mark.parametrize("wish", ["mong", "mong muốn", "hy vọng"])
def test_a_visit_wished_from_somebody_is_none(wish: str) -> None:
    text = f"Ngoại trưởng Peru Luis Ortega {wish} {_LAOS} sớm thăm Peru."
    assert facts("vi", text) == []


def test_the_state_in_the_grade_of_a_visit_is_no_country_name() -> None:
    text = "Chủ tịch nước Lê Văn An thăm cấp Nhà nước Mông Cổ."
    (visit,) = facts("vi", text)
    assert (visit.type, visit.roles["destination"]) == ("StateVisit", ("Mông Cổ",))


@pytest.mark.parametrize(
    "text",
    [
        "Ngoại trưởng Peru, Chile hội đàm tại Lima.",
        "Lãnh đạo Peru, Chile điện đàm.",
        "Các quan chức cấp cao từ Peru và Chile hội đàm tại Lima.",
        "Peru và Chile hội đàm tại Lima.",
        "Hai Ngoại trưởng Peru và Chile hội đàm.",
    ],
)
def test_two_countries_stand_for_those_who_are_not_named(text: str) -> None:
    (talks,) = facts("vi", text)
    assert talks.roles["participant"] == ("Chile", "Peru")


def test_whom_a_word_governs_shares_no_title() -> None:
    text = "Theo Tổng thống Peru, Chile và Lào sẽ đàm phán tại Lima."
    (talks,) = facts("vi", text)
    assert talks.roles["participant"] == ("Chile", "Lào")


def test_a_government_whose_name_opens_with_a_word_of_the_wording_receives() -> None:
    text = "Đại sứ Na Uy Anders Holm trao hai máy thở cho Chính phủ Papua New Guinea."
    (gift,) = facts("vi", text)
    assert gift.roles["recipient"] == ("Chính phủ Papua New Guinea",)


def test_a_later_clause_has_its_own_year() -> None:
    text = f"Năm 2015, {_PERU} thăm Lào; năm 2016, {_LAOS} thăm Peru."
    assert first_years(text) == ["2015", "2016"]


def test_the_days_of_a_feast_are_those_of_no_event() -> None:
    text = (
        "Nhân kỷ niệm 50 năm Quốc khánh (25/6/1975 - 25/6/2025),"
        f" {_PERU} gửi điện mừng tới {_LAOS}."
    )
    assert first_years(text) == [None]


def test_who_came_several_times_came_in_each_of_the_years() -> None:
    text = f"{_PERU} từng thăm Lào ba lần, vào các năm 2010, 2012 và 2015."
    assert first_years(text) == ["2010", "2012", "2015"]


def test_each_year_may_have_its_own_visitor() -> None:
    text = f"{_PERU} và {_LAOS} lần lượt thăm Chile năm 2010 và 2012."
    assert first_years(text) == ["2010", "2012"]
    came = [f.roles["visitor"] for f in facts("vi", text)]
    assert came == [("Carla Mendez",), ("Kham Bình",)]


def test_each_year_may_have_its_own_place() -> None:
    text = f"{_PERU} gặp {_LAOS} năm 2018 tại Lima và năm 2019 tại Santiago."
    found = extract(Article(id="a", lang="vi", text=text))
    names = {entity.id: entity.name for entity in found.entities}
    places = [names[e.place] for e in found.events if e.place]
    assert places == ["Lima", "Santiago"]


def test_an_invitation_back_is_another_one() -> None:
    text = (
        f"{_PERU} mời {_LAOS} thăm Peru. {_LAOS} cũng mời {_PERU} thăm Lào."
        " Peru trục xuất một nhà ngoại giao Chile. Chile trục xuất hai nhà ngoại giao Peru."
    )
    types = [f.type for f in facts("vi", text)]
    assert types == ["Invitation", "Invitation", "Expulsion", "Expulsion"]


def test_the_day_of_what_is_answered_is_not_that_of_the_answer() -> None:
    text = (
        "Peru trục xuất hai nhà ngoại giao Chile nhằm đáp trả việc Santiago trục xuất"
        " ba nhà ngoại giao Peru hồi tháng 4/2024."
    )
    assert first_years(text) == [None, "2024"]


@pytest.mark.parametrize(
    ("office", "name"),
    [
        ("Giám đốc Sở Ngoại vụ Đà Nẵng", "Ngô Thị Yến"),
        ("Thống đốc tỉnh Nampula", "Manuel Rodrigues Alberto"),
    ],
)
def test_a_town_between_office_and_name_is_of_the_office(
    office: str, name: str
) -> None:
    text = f"{office} {name} tiếp Đại sứ Lào Kham Bình."
    host = next(p for p in people("vi", text) if p.name == name)
    assert host.offices == (office,)


def test_the_words_that_open_a_session_do_not_tell_of_a_meeting() -> None:
    text = (
        "Thứ trưởng Phan Quốc Bảo đồng chủ trì Phiên họp lần thứ hai Ủy ban hỗn hợp"
        " với Thứ trưởng Peru Luis Ortega."
    )
    (session,) = facts("vi", text)
    assert session.roles["chair"] == ("Luis Ortega", "Phan Quốc Bảo")
    assert session.roles["conference"] == ("Phiên họp lần thứ hai Ủy ban hỗn hợp",)


def test_the_first_thing_of_a_programme_is_ahead_as_well() -> None:
    text = f"Sau hội đàm với {_LAOS}, {_PERU} sẽ gặp Ngoại trưởng Chile Pablo Rojas."
    assert {f.status for f in facts("vi", text)} == {"Planned"}


def test_what_a_clause_between_commas_says_is_not_of_the_main_verb() -> None:
    text = f"{_PERU}, người từng học tại Chile, gặp {_LAOS}."
    assert [f.status for f in facts("vi", text)] == ["Occurred"]


def test_nobody_met_each_other_where_nobody_knows_who_met_them() -> None:
    text = f"Bộ trưởng gặp {_PERU} và {_LAOS}."
    assert facts("vi", text) == []


def test_a_bare_title_is_not_of_the_foreigner_named_after_it() -> None:
    text = f"Thủ tướng gặp {_LAOS} và {_PERU}."
    (meeting,) = facts("vi", text)
    assert meeting.roles["participant"] == ("Carla Mendez", "Kham Bình", "Việt Nam")


def test_who_signs_for_both_is_no_third_party() -> None:
    text = (
        "Thay mặt hai Chính phủ, Thứ trưởng Phan Quốc Bảo và Thứ trưởng Peru"
        " Luis Ortega đã ký Hiệp định thương mại."
    )
    (signing,) = facts("vi", text)
    assert signing.roles["signatory"] == ("Luis Ortega", "Phan Quốc Bảo")


@pytest.mark.parametrize(
    "trip",
    [
        "chuyến thăm của Tổng thống Peru Carla Mendez tới Lào và dự Diễn đàn Mê Công",
        "chuyến thăm Lào và dự Diễn đàn Mê Công của Tổng thống Peru Carla Mendez",
    ],
)
def test_who_travels_attends_and_not_who_speaks_of_the_trip(trip: str) -> None:
    text = f"Thủ tướng Lào Kham Bình đánh giá cao {trip}."
    came = [f for f in facts("vi", text) if f.type == "Attendance"]
    assert [f.roles["attendee"] for f in came] == [("Carla Mendez",)]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("để ngỏ gặp", "Hypothetical"),
        ("không có kế hoạch gặp", "Negated"),
        ("đã nhiều lần gặp", "Historical"),
    ],
)
def test_words_of_several_syllables_tell_the_status(words: str, status: str) -> None:
    text = f"{_PERU} {words} {_LAOS}."
    assert [f.status for f in facts("vi", text)] == [status]


def test_a_body_within_a_body_tells_its_country() -> None:
    text = (
        "Lực lượng Cảnh sát biển Việt Nam và Bộ Quốc phòng Peru ký Bản ghi nhớ hợp tác."
    )
    found = extract(Article(id="a", lang="vi", text=text))
    bodies = {e.name: e.country for e in found.entities if e.type == "Organization"}
    assert bodies == {
        "Lực lượng Cảnh sát biển Việt Nam": "VN",
        "Bộ Quốc phòng Peru": "PE",
    }


def test_the_day_of_taking_office_is_not_that_of_the_visit_after_it() -> None:
    text = f"{_PERU} thăm chính thức Lào sau khi nhậm chức tháng 5/2017."
    types = [f.type for f in facts("vi", text)]
    dates = dict(zip(types, first_years(text), strict=True))
    assert dates["OfficialVisit"] is None


def test_last_year_is_past_whenever_the_article_was_written() -> None:
    text = f"{_PERU} thăm Lào hồi tháng 10 năm ngoái."
    assert [f.status for f in facts("vi", text)] == ["Historical"]
