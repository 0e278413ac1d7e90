"""Who travels along on a visit, told in a sentence of its own."""

from __future__ import annotations

import pytest

from diplograph.extract import extract
from diplograph.model import Article

_TRAVEL = (
    "Thủ tướng Hungary Tomas Varga thăm chính thức Séc từ ngày 3/5. {} có Bộ trưởng "
    "Ngoại giao Zoltan Nagy, Bộ trưởng Tài chính Eva Toth và nhiều doanh nhân."
)


@pytest.mark.parametrize(
    "words",
    [
        "Tháp tùng Thủ tướng",
        "Tháp tùng Thủ tướng Tomas Varga trong chuyến thăm",
        "Tham gia đoàn",
        "Đi cùng ông Varga",
    ],
)
def test_who_travels_along_is_a_member_of_the_visit_told_before(words: str) -> None:
    found = extract(Article(id="a", lang="vi", text=_TRAVEL.format(words)))
    names = {entity.id: entity.name for entity in found.entities}
    assert [
        sorted(names[p.entity] for p in event.participants if p.role == "member")
        for event in found.events
    ] == [["Eva Toth", "Zoltan Nagy"]]


def test_who_is_to_travel_along_is_no_member_of_an_old_visit() -> None:
    text = (
        "Năm 2015, Thủ tướng Hungary Tomas Varga thăm Séc. "
        "Tháp tùng Tổng thống có Bộ trưởng Tài chính Eva Toth."
    )
    found = extract(Article(id="a", lang="vi", text=text, published="2024-05-16"))
    assert [p.role for event in found.events for p in event.participants] == [
        "destination",
        "visitor",
    ]


def test_who_attends_a_welcome_is_not_the_one_who_is_welcomed() -> None:
    text = (
        "Chủ tịch nước Trần Hữu Lộc chủ trì lễ đón Tổng thống Chile Carla Mendez. "
        "Cùng dự lễ đón có Bộ trưởng Ngoại giao Lê Văn An."
    )
    found = extract(Article(id="a", lang="vi", text=text))
    assert [len(event.participants) for event in found.events] == [2]
