"""News that somebody is asked about, plans that come to nothing, houses one only passes."""

from __future__ import annotations

import pytest

from reading import facts, told


@pytest.mark.parametrize(
    ("lang", "text", "events"),
    [
        (
            "vi",
            "Trước câu hỏi về tin Bộ trưởng Ngoại giao Bùi Văn Tâm đã gặp kín Bộ trưởng Ngoại"
            ' giao Peru Lucia Rojas, người phát ngôn nói: "Không có cuộc gặp nào như vậy".',
            [("Meeting", "Negated")],
        ),
        (
            "vi",
            "Được hỏi về thông tin Phó Thủ tướng, Bộ trưởng Ngoại giao Bùi Văn Tâm sẽ gặp Bộ"
            " trưởng Ngoại giao Peru Lucia Rojas, người phát ngôn từ chối bình luận.",
            [],
        ),
        (
            "vi",
            "Trước câu hỏi về tin đồn, Bộ trưởng Ngoại giao Bùi Văn Tâm đã gặp Bộ trưởng Ngoại"
            " giao Peru Lucia Rojas.",
            [("Meeting", "Occurred")],
        ),
        (
            "en",
            "Asked about reports that Foreign Minister Bui Van Tam met Peruvian Foreign Minister"
            ' Lucia Rojas, the spokesman said: "There was no such meeting".',
            [("Meeting", "Negated")],
        ),
    ],
)
def test_what_one_is_asked_about_is_no_news(
    lang: str, text: str, events: list[tuple[str, str]]
) -> None:
    assert told(lang, text) == events


@pytest.mark.parametrize(
    "text",
    [
        "Ngoại trưởng Na Uy Anders Holm thăm Malawi. Kế hoạch dừng chân tại Lusaka (Zambia)"
        " ngày 17/5 đã bị hủy vì thời tiết xấu.",
        "Kế hoạch dừng chân tại Lusaka (Zambia) của Ngoại trưởng Na Uy Anders Holm bị hủy.",
        "Dự định thăm Zambia vào năm 2014 của Ngoại trưởng Na Uy Anders Holm không thành.",
    ],
)
def test_a_plan_that_came_to_nothing_is_no_plan(text: str) -> None:
    dropped = [f for f in facts("vi", text) if f.status == "Cancelled"]
    (visit,) = dropped
    assert visit.roles == {"visitor": ("Anders Holm",), "destination": ("Zambia",)}


def test_whoever_comes_to_a_house_for_something_else_does_not_visit_it() -> None:
    text = "Đại sứ Ghana Yaw Mensah đến Văn phòng Chính phủ chào Thủ tướng Mạc Văn Cao."
    assert told("vi", text) == [("CourtesyCall", "Occurred")]


def test_the_one_whose_invitation_is_passed_on_has_met_nobody() -> None:
    text = (
        "Hôm qua, Đại sứ Lê Văn Chín hội đàm với Ngoại trưởng Peru Lucia Rojas. Tại cuộc gặp,"
        " bà chuyển lời của Tổng thống Mario Rivas mời Thủ tướng Mạc Văn Cao thăm Peru."
    )
    assert told("vi", text) == [("Invitation", "Occurred"), ("Talks", "Occurred")]
