"""Vietnamese events of many sides: office-holders of counted countries."""

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
