"""Vietnamese events of many sides: office-holders of counted countries, meetings one by one."""

from __future__ import annotations

import pytest

from diplograph.extract import extract
from diplograph.model import Article


def _casts(text: str) -> list[set[str]]:
    """The names of those who take part in each event."""
    found = extract(Article(id="a", lang="vi", text=text, published="2024-03-06"))
    names = {entity.id: entity.name for entity in found.entities}
    return [
        {names[p.entity] for p in event.participants if p.role != "agreement"}
        for event in found.events
    ]


@pytest.mark.parametrize(
    ("text", "cast"),
    [
        (
            "Bộ trưởng Lê Văn An đã gặp Ngoại trưởng các nước Ấn Độ, Nhật Bản và Chile.",
            {"Lê Văn An", "Ấn Độ", "Nhật Bản", "Chile"},
        ),
        (
            "Bộ trưởng Ngoại giao các nước Lào, Ghana và Chile đã hội đàm tại Bangkok.",
            {"Lào", "Ghana", "Chile"},
        ),
        (
            "Bộ trưởng Quốc phòng ba nước Lào, Ghana, Chile đã ký Tuyên bố chung về hợp tác.",
            {"Lào", "Ghana", "Chile"},
        ),
    ],
)
def test_countries_stand_for_their_office_holders(text: str, cast: set[str]) -> None:
    assert _casts(text) == [cast]


@pytest.mark.parametrize(
    "text",
    [
        "Bộ trưởng Lê Văn An đã có các cuộc gặp song phương với Ngoại trưởng Lào Kham Bình, "
        "Ngoại trưởng Chile Carla Mendez và Ngoại trưởng Na Uy Anders Holm.",
        "Bộ trưởng Lê Văn An có các cuộc gặp với Ngoại trưởng các nước: Lào, Chile và Na Uy.",
    ],
)
def test_several_meetings_are_one_with_each(text: str) -> None:
    casts = _casts(text)

    assert [len(cast) for cast in casts] == [2, 2, 2]
    assert all("Lê Văn An" in cast for cast in casts)
