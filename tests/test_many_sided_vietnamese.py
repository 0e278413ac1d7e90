"""Vietnamese events of many sides: office-holders of counted countries."""

from __future__ import annotations

import pytest

from reading import casts


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
    assert casts("vi", text) == [cast]
