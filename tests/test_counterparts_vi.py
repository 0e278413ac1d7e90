"""Vietnamese reports whose people are named by their lands, their union or a picture."""

from __future__ import annotations

import pytest

from diplograph.extract import extract
from diplograph.model import Article, Extraction


def _read(text: str) -> Extraction:
    return extract(Article(id="a", lang="vi", text=text))


def _players(text: str, family: str) -> list[set[str]]:
    found = _read(text)
    names = {entity.id: entity.name for entity in found.entities}
    return [
        {names[p.entity] for p in event.participants}
        for event in found.events
        if event.family == family
    ]


@pytest.mark.parametrize(
    ("whom", "lands"),
    [
        ("người đồng cấp Peru", {"Peru"}),
        ("hai người đồng cấp Peru và Lào", {"Peru", "Lào"}),
        ("những người đồng cấp Peru, Lào, Ghana", {"Peru", "Lào", "Ghana"}),
        ("người đồng cấp Peru Carla Mendez", {"Carla Mendez"}),
    ],
)
def test_an_unnamed_counterpart_stands_for_his_country(
    whom: str, lands: set[str]
) -> None:
    text = f"Thủ tướng Chile Omar Vidal hội đàm với {whom}."
    assert _players(text, "Encounter") == [{"Omar Vidal", *lands}]


def test_who_stands_where_in_a_picture_parts_no_list() -> None:
    text = (
        "Ngoại trưởng Chile Omar Vidal, phải, và Ngoại trưởng Peru Lucia Rojas trong cuộc gặp "
        "ngày 16/12 tại Lima."
    )
    assert _players(text, "Encounter") == [{"Omar Vidal", "Lucia Rojas"}]


def test_the_union_in_the_name_of_a_treaty_is_a_body() -> None:
    found = _read("Hiệp định thương mại tự do Chile - EU được ký kết năm 2019.")
    kinds = {entity.type for entity in found.entities if entity.country == "EU"}
    assert kinds == {"Organization"}


def test_sanctions_told_as_a_noun_stand_without_a_day() -> None:
    text = "Dầu khan hiếm do các lệnh trừng phạt của Canada đối với Belarus."
    assert _players(text, "Dispute") == [{"Canada", "Belarus"}]


def test_what_one_proposes_at_a_forum_does_not_undo_that_he_was_there() -> None:
    text = "Tại Diễn đàn Kinh tế Bắc Âu, Tổng thống Chile Carla Mendez đề xuất ký hiệp ước."
    assert _players(text, "Conference") == [{"Carla Mendez", "Diễn đàn Kinh tế Bắc Âu"}]


def test_a_meeting_of_the_past_that_is_spoken_of_again_is_one() -> None:
    text = (
        "Năm 2006, bà Carla Mendez từng gặp ông Kham Bình. Bà Mendez coi cuộc gặp với ông "
        "Kham Bình là vinh dự. Hai nước hợp tác tốt trong năm 2024."
    )
    assert len(_players(text, "Encounter")) == 1
