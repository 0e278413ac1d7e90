"""Houses and parks that a guest is shown, and houses that stand for a government."""

from __future__ import annotations

import pytest

from diplograph.extract import extract
from diplograph.model import Article
from reading import facts, one, roles


def goals(lang: str, text: str) -> list[tuple[str, ...]]:
    """Where the visits of a text go, a row each."""
    told = facts(lang, text)
    return [f.roles["destination"] for f in told if "Visit" in f.type]


def test_sites_shown_after_an_arrival_are_visits_of_their_own() -> None:
    text = (
        "Tổng thống Phần Lan Aino Koski thăm cấp Nhà nước tới Việt Nam."
        " Bà Koski sẽ đến Huế, thăm Bảo tàng Hoa Sen, thăm khu di tích Sông Trăng."
    )
    assert goals("vi", text)[-2:] == [
        ("Bảo tàng Hoa Sen",),
        ("khu di tích Sông Trăng",),
    ]


def test_a_university_that_is_visited_is_not_its_country() -> None:
    text = (
        "Tổng thống Phần Lan Aino Koski thăm Việt Nam."
        " Tổng thống Koski đã thăm Đại học Quốc gia Hà Nội."
    )
    assert goals("vi", text) == [("Việt Nam",), ("Đại học Quốc gia Hà Nội",)]


@pytest.mark.parametrize(
    ("lang", "text", "land", "house"),
    [
        (
            "vi",
            "Tổng thống Phần Lan Aino Koski đã tới Nhà Trắng để hội đàm.",
            "Hoa Kỳ",
            "Nhà Trắng",
        ),
        (
            "en",
            "President Asante looks forward to welcoming Finnish President Aino Koski"
            " to the White House on 3 May 2021.",
            "United States",
            "White House",
        ),
    ],
)
def test_a_house_that_stands_for_a_government_is_a_visit_to_its_country(
    lang: str, text: str, land: str, house: str
) -> None:
    found = extract(Article(id="a", lang=lang, text=text))
    visit = one(found, "Visit")
    names = {entity.id: entity.name for entity in found.entities}
    assert ("destination", land) in roles(found, visit)
    assert names[visit.place or ""] == house


def test_who_goes_back_to_a_hotel_visits_nobody() -> None:
    text = "Ngoại trưởng Anders Holm tản bộ, rồi quay trở lại khách sạn Sao Mai."
    assert facts("vi", text) == []


def test_a_visit_takes_place_where_it_goes_not_where_it_was_spoken_of() -> None:
    text = (
        "Hai ngoại trưởng thảo luận về chuyến thăm Việt Nam sắp tới của"
        " Tổng thống Phần Lan Aino Koski trong cuộc gặp tại New York."
    )
    found = extract(Article(id="a", lang="vi", text=text))
    names = {entity.id: entity.name for entity in found.entities}
    (visit,) = (e for e in found.events if e.family == "Visit")
    assert names.get(visit.place or "") != "New York"


@pytest.mark.parametrize(
    "text",
    [
        "Tổng thống Phần Lan Aino Koski và phu nhân Mai Koski thăm chính thức Lào.",
        "Chủ tịch nước Lê An tiếp Tổng thống Phần Lan Aino Koski và phu nhân Mai Koski.",
    ],
)
def test_a_spouse_who_is_named_comes_along(text: str) -> None:
    (fact,) = facts("vi", text)
    assert fact.roles["member"] == ("Mai Koski",)


def test_the_union_is_a_body_even_where_its_people_are_not_named() -> None:
    text = "On 3 May Secretary of State Carla Mendez met with EU counterparts in Turku."
    found = extract(Article(id="a", lang="en", text=text))
    assert [e.type for e in found.entities if e.country == "EU"] == ["Organization"]


def test_a_visit_that_raised_relations_went_to_the_other_state() -> None:
    text = (
        "Lào và Phần Lan nâng quan hệ lên Đối tác toàn diện trong chuyến thăm"
        " của Tổng thống Phần Lan Aino Koski hồi tháng ba."
    )
    assert goals("vi", text) == [("Lào",)]


def test_what_is_not_known_of_a_meeting_does_not_deny_it() -> None:
    text = (
        "Chưa rõ cuộc gặp giữa Tổng thống Phần Lan Aino Koski và Thủ tướng Lê An"
        " sẽ kéo dài bao lâu."
    )
    assert "Negated" not in {fact.status for fact in facts("vi", text)}
