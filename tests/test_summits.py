"""Summits named by the two who meet, and people whom the papers spell in two ways."""

from __future__ import annotations

import pytest

from reading import facts, met


def test_a_summit_named_by_two_countries_is_a_meeting_of_theirs() -> None:
    text = "Hội nghị thượng đỉnh Ghana - Chile lần hai tại Accra kết thúc hôm 16/7."
    assert met("vi", text) == [("Chile", "Ghana")]


def test_those_who_lead_the_two_countries_meet_at_their_summit() -> None:
    text = (
        "Tổng thống Ghana Kwame Asante đã chuẩn bị kỹ. "
        "Tổng thống Chile Carla Mendez cũng vậy. "
        "Thượng đỉnh Ghana - Chile tại Accra kéo dài ba giờ."
    )
    assert met("vi", text) == [("Carla Mendez", "Kwame Asante")]


@pytest.mark.parametrize(
    "text",
    [
        "Tổng thống Kwame Asante dự hội nghị thượng đỉnh Ghana - Chile tại Accra.",
        "Tổng thống Kwame Asante dự hội nghị thượng đỉnh ASEAN - Chile tại Accra.",
    ],
)
def test_a_summit_that_somebody_attends_stays_a_conference(text: str) -> None:
    assert [fact.type for fact in facts("vi", text)] == ["Attendance"]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Sergey Orlov", "Sergei Orlov"), ("Shinzo Tanaka", "Sinzo Tanaka")],
)
def test_long_names_that_one_letter_tells_apart_mean_one_person(
    one: str, other: str
) -> None:
    text = (
        f"Ngoại trưởng {one} đến Oslo. "
        f"Ngoại trưởng {other} đã gặp Ngoại trưởng Na Uy Anders Holm."
    )
    assert met("vi", text) == [tuple(sorted(["Anders Holm", one]))]


def test_short_names_that_one_letter_tells_apart_are_two_people() -> None:
    text = "Ngoại trưởng Mara Holm đã gặp Bộ trưởng Na Uy Maja Holm."
    assert met("vi", text) == [("Maja Holm", "Mara Holm")]


def test_calls_one_after_another_are_meetings_of_their_own() -> None:
    text = (
        "Ngoại trưởng Chile Carla Mendez lần lượt hội kiến "
        "Thủ tướng Lê Văn Bình và Chủ tịch Quốc hội Trần Hữu Lộc."
    )
    assert met("vi", text) == [
        ("Carla Mendez", "Lê Văn Bình"),
        ("Carla Mendez", "Trần Hữu Lộc"),
    ]
