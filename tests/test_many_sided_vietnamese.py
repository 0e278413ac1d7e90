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


@pytest.mark.parametrize(
    "others",
    [
        "những người đồng cấp Ấn Độ Anand Rao, Nhật Bản Taro Mori và Chile Carla Mendez",
        "các Ngoại trưởng Ấn Độ Anand Rao, Nhật Bản Taro Mori và Chile Carla Mendez",
    ],
)
def test_one_office_is_told_for_several(others: str) -> None:
    text = f"Ngoại trưởng Na Uy Anders Holm đã gặp {others} tại Oslo."

    names = {"Anders Holm", "Anand Rao", "Taro Mori", "Carla Mendez"}
    assert casts("vi", text) == [names]


def test_the_second_of_two_holders_has_the_office_of_the_first() -> None:
    text = "Ngoại trưởng Na Uy Anders Holm và Chile Carla Mendez hội đàm tại Oslo."

    assert casts("vi", text) == [{"Anders Holm", "Carla Mendez"}]
