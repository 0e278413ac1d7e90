"""Unnamed people who act, and what somebody is said to be."""

from __future__ import annotations

import pytest

from reading import facts


@pytest.mark.parametrize(
    "text",
    [
        "Thủ tướng Lê An trò chuyện khi các lãnh đạo dự Hội nghị cấp cao Bắc Cực.",
        "Thủ tướng Lê An cảm ơn các đại biểu đã tham dự Hội nghị cấp cao Bắc Cực.",
        "Thủ tướng Lê An cho biết tàu chiến Phần Lan thăm Lào.",
        "Lần gần nhất một thủ tướng Việt Nam thăm Phần Lan là cách đây 13 năm,"
        " Thủ tướng Lê An nói.",
    ],
)
def test_what_unnamed_people_do_is_not_put_on_those_named(text: str) -> None:
    assert facts("vi", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê An là một trong 4 lãnh đạo sẽ thăm Phần Lan.",
        "Ông Lê An sẽ là nhà lãnh đạo đầu tiên thăm Phần Lan.",
    ],
)
def test_what_somebody_is_said_to_be_means_him(text: str) -> None:
    visits = [f for f in facts("vi", text) if f.type == "Visit"]
    assert [v.roles["visitor"] for v in visits] == [("Lê An",)]


def test_the_head_of_state_is_no_unnamed_country() -> None:
    text = "Chủ tịch nước Lê An hội đàm với Tổng thống Phần Lan Aino Koski."
    assert [f.type for f in facts("vi", text)] == ["Talks"]


def test_who_is_brought_somewhere_is_the_one_who_takes_part() -> None:
    text = (
        "Đại sứ Lê An tháp tùng Tổng thống Phần Lan Aino Koski đến Lào"
        " tham dự Hội nghị cấp cao Bắc Cực."
    )
    people = {f.type: f.roles for f in facts("vi", text)}
    assert people["Attendance"]["attendee"] == ("Aino Koski",)
    assert people["Visit"]["visitor"] == ("Aino Koski",)


def test_an_invitation_with_two_titles_is_no_visit() -> None:
    text = (
        "Chủ tịch nước Lê An tiếp Tổng thống Phần Lan Aino Koski. Bà Koski đã mời"
        " Tổng Bí thư, Chủ tịch nước thăm chính thức Phần Lan."
    )
    assert "OfficialVisit" not in [f.type for f in facts("vi", text)]


def test_an_organiser_stands_beside_the_word() -> None:
    text = "Phần Lan đánh giá cao công tác tổ chức Hội nghị cấp cao Bắc Cực ở Lào."
    assert facts("vi", text) == []
    text = "Ngày 8/4, Bộ Ngoại giao Phần Lan tổ chức Hội nghị cấp cao Bắc Cực ở Turku."
    assert [f.type for f in facts("vi", text)] == ["Attendance"]


def test_a_tour_goes_to_all_its_stops() -> None:
    text = (
        "Tổng thống Phần Lan Aino Koski sẽ công du 4 nước gồm Lào, Nhật Bản,"
        " Việt Nam và Bỉ."
    )
    (tour,) = facts("vi", text)
    assert tour.roles["destination"] == ("Bỉ", "Lào", "Nhật Bản", "Việt Nam")


def test_a_site_is_the_goal_itself_and_a_town_stands_for_its_country() -> None:
    text = (
        "Tổng thống Phần Lan Aino Koski thăm Việt Nam."
        " Tổng thống Koski đã thăm Bảo tàng Hoa Sen ở Hà Nội."
    )
    goals = [f.roles["destination"] for f in facts("vi", text) if f.type == "Visit"]
    assert goals == [("Việt Nam",), ("Bảo tàng Hoa Sen",)]


def test_who_is_taken_along_travels_as_far_as_the_sentence_says() -> None:
    text = "Đại sứ Lê An sẽ tháp tùng Tổng thống Phần Lan Aino Koski đến thăm Lào."
    (fact,) = facts("vi", text)
    assert (fact.status, fact.roles["visitor"]) == ("Planned", ("Aino Koski",))


def test_a_guest_who_is_only_wished_for_has_not_come() -> None:
    text = (
        "Thủ tướng Phần Lan Aino Koski nhắc lại mong muốn đón Thủ tướng Lê An"
        " đến thăm Phần Lan."
    )
    assert facts("vi", text) == []


def test_the_visit_of_ships_is_not_that_of_who_speaks_of_it() -> None:
    text = "Chuyến thăm của đoàn tàu Phần Lan tại Hà Nội kéo dài, bà Lê An nói."
    assert facts("vi", text) == []
