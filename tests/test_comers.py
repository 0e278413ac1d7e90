"""Who came to his host and for what; sessions of conferences; dates of another clause."""

from __future__ import annotations

import pytest

from reading import facts, people


def _events(text: str, lang: str = "vi") -> dict[str, tuple[str, dict[str, object]]]:
    return {f.type: (f.status, dict(f.roles)) for f in facts(lang, text)}


@pytest.mark.parametrize(
    "text",
    [
        "Ngoại trưởng Na Uy Anders Holm hội đàm với Ngoại trưởng Lào Bounmy Sisavath"
        " nhân dịp sang Na Uy dự Hội nghị cấp cao Bắc Cực.",
        "Ngoại trưởng Na Uy Anders Holm tiếp Ngoại trưởng Lào Bounmy Sisavath"
        " nhân chuyến thăm tới Oslo dự Hội nghị cấp cao Bắc Cực.",
    ],
)
def test_the_guest_of_a_host_at_home_attends_what_he_came_for(text: str) -> None:
    assert _events(text)["Attendance"][1]["attendee"] == ("Bounmy Sisavath",)


def test_who_travels_himself_attends_what_he_came_for() -> None:
    text = (
        "Ngoại trưởng Na Uy Anders Holm gặp Ngoại trưởng Lào Bounmy Sisavath"
        " tại Helsinki và dự Hội nghị cấp cao Bắc Cực."
    )
    assert _events(text)["Attendance"][1]["attendee"] == ("Anders Holm",)


def test_talks_that_somebody_comes_for_are_ahead() -> None:
    text = (
        "Ngoại trưởng Na Uy Anders Holm hôm nay đến Vientiane"
        " để hội đàm với Ngoại trưởng Lào Bounmy Sisavath."
    )
    assert _events(text)["Talks"][0] == "Planned"


@pytest.mark.parametrize(
    "session",
    [
        "phiên khai mạc của Hội nghị cấp cao Bắc Cực",
        "phiên toàn thể Hội nghị cấp cao Bắc Cực",
    ],
)
def test_a_session_is_part_of_the_conference_it_names(session: str) -> None:
    text = f"Thủ tướng Lê An đã dự {session}."
    roles = _events(text)["Attendance"][1]
    assert roles["conference"] == ("Hội nghị cấp cao Bắc Cực",)


def test_a_session_without_a_name_is_part_of_the_only_conference() -> None:
    text = (
        "Thủ tướng Lê An đã dự phiên họp về năng lượng sạch."
        " Hội nghị cấp cao Bắc Cực diễn ra tại Oslo."
    )
    roles = _events(text)["Attendance"][1]
    assert roles["conference"] == ("Hội nghị cấp cao Bắc Cực",)


def test_a_session_of_a_body_is_a_meeting_of_its_own() -> None:
    text = "Thứ trưởng Lê An đã dự phiên họp Hội đồng Năng lượng Na Uy."
    roles = _events(text)["Attendance"][1]
    assert roles["conference"] == ("phiên họp Hội đồng Năng lượng Na Uy",)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "vi",
            "Sau khi kết thúc chuyến thăm Lào, Thủ tướng Lê An ngày mai sẽ lên đường"
            " sang Na Uy.",
        ),
        (
            "en",
            "After visiting Laos, Prime Minister Anna Berg will travel to Norway"
            " on 5 March 2031.",
        ),
    ],
)
def test_the_day_of_the_main_clause_is_not_that_of_what_came_before(
    lang: str, text: str
) -> None:
    told = facts(lang, text, published="2031-02-20")
    assert "Occurred" in {f.status for f in told if "Lào" in str(f) or "Laos" in str(f)}


def test_a_year_that_is_counted_from_dates_no_visit() -> None:
    text = "Đây là chuyến thăm của Thủ tướng Lê An tới Lào đầu tiên kể từ năm 2013."
    told = facts("vi", text, published="2024-03-05")
    assert [f.status for f in told] == ["Occurred"]


def test_high_leaders_in_general_are_nobody() -> None:
    text = (
        "Ngoại trưởng Lào Bounmy Sisavath đến Oslo. Ông nhắc tới chuyến thăm"
        " Na Uy của Lãnh đạo cấp cao Lào."
    )
    assert [f.roles["visitor"] for f in facts("vi", text)] == [("Bounmy Sisavath",)]


def test_a_longer_title_and_name_may_mean_the_person_of_the_short_ones() -> None:
    text = (
        "Công chúa Ingrid sẽ thăm Lào. Công chúa kế vị Ingrid Astrid Märta"
        " sẽ thăm chính thức Lào."
    )
    assert {f.roles["visitor"] for f in facts("vi", text)} == {("Ingrid Astrid Märta",)}


PAIR = "Thủ tướng Na Uy Anders Holm tiếp Thủ tướng Lào Bounmy Sisavath. "


@pytest.mark.parametrize(
    "office", ["Thủ tướng hai nước", "Thủ tướng Na Uy và Lào", "Thủ tướng Na Uy - Lào"]
)
def test_an_office_of_two_countries_means_both_its_holders(office: str) -> None:
    text = f"{PAIR}{office} đã ký Tuyên bố chung về năng lượng."
    signing = _events(text)["Signing"][1]
    assert signing["signatory"] == ("Anders Holm", "Bounmy Sisavath")


def test_the_next_verb_of_the_chain_ends_a_list_of_two() -> None:
    text = (
        "Ông Anders Holm đến chào xã giao Tổng Bí thư Lê Văn Bình, Chủ tịch nước"
        " Trần Hữu Lộc và hội kiến Chủ tịch Quốc hội Lê Thị Sáu."
    )
    told = _events(text)
    assert told["CourtesyCall"][1]["host"] == ("Lê Văn Bình", "Trần Hữu Lộc")
    assert told["Meeting"][1]["participant"] == ("Anders Holm", "Lê Thị Sáu")


def test_what_is_not_ruled_out_is_possible() -> None:
    text = (
        "Tổng thống Chile Carla Mendez gặp Thủ tướng Lào Bounmy Sisavath. Họ không"
        " loại trừ một cuộc gặp giữa bà Mendez và Thủ tướng Na Uy Anders Holm."
    )
    assert [f.status for f in facts("vi", text)] == ["Occurred", "Hypothetical"]


def test_a_clause_after_when_has_its_own_subject() -> None:
    text = (
        "Tổng thống Chile Carla Mendez gặp Tổng thống Lào Bounmy Sisavath. Hồi tháng"
        " ba, bà Mendez đã gọi điện chúc mừng ông Sisavath sau khi lãnh đạo Lào tái đắc cử."
    )
    told = _events(text)
    assert told["Appointment"][1]["appointee"] == ("Bounmy Sisavath",)


def test_a_town_after_a_title_is_no_name() -> None:
    text = "Lãnh đạo Đà Nẵng đã mở tiệc chiêu đãi Tổng thống Chile Carla Mendez."
    assert [p.name for p in people("vi", text)] == ["Carla Mendez"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("vi", "Putin và Macron gặp nhau bên lề Hội nghị thượng đỉnh G20."),
        ("en", "Putin and Macron met on the sidelines of the G20 Summit."),
    ],
)
def test_leaders_of_the_world_need_no_title(lang: str, text: str) -> None:
    found = people(lang, text)
    assert {(p.name, p.country) for p in found} == {("Putin", "RU"), ("Macron", "FR")}


def test_what_may_come_about_has_not_happened() -> None:
    text = "Vụ việc có thể dẫn tới việc Na Uy trừng phạt Belarus."
    assert [f.status for f in facts("vi", text)] == ["Hypothetical"]
