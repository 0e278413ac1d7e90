"""Whoever is named inside somebody else's office is not the holder of it."""

from __future__ import annotations

import pytest

from diplograph.extract import extract
from diplograph.model import Article


def _offices(text: str) -> dict[str, tuple[str, ...]]:
    found = extract(Article(id="a", lang="vi", text=text))
    return {e.name: e.offices for e in found.entities if e.type == "Person"}


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        (
            "Đặc phái viên của Tổng Bí thư Trần Hữu Lộc, Bộ trưởng Ngoại giao Lê Minh Hạnh tới Lào.",
            {
                "Lê Minh Hạnh": (
                    "Đặc phái viên của Tổng Bí thư",
                    "Bộ trưởng Ngoại giao",
                ),
                "Trần Hữu Lộc": ("Tổng Bí thư",),
            },
        ),
        (
            "Đặc phái viên của Tổng Bí thư, Chủ tịch nước Trần Hữu Lộc, Trưởng Ban Đối ngoại Lê Minh Hạnh tới Lào.",
            {
                "Lê Minh Hạnh": (
                    "Đặc phái viên của Tổng Bí thư",
                    "Trưởng Ban Đối ngoại",
                ),
                "Trần Hữu Lộc": ("Tổng Bí thư", "Chủ tịch nước"),
            },
        ),
        (
            "Bộ trưởng Ngoại giao Lê Minh Hạnh, Đặc phái viên của Tổng Bí thư Trần Hữu Lộc, tới Lào.",
            {
                "Lê Minh Hạnh": (
                    "Bộ trưởng Ngoại giao",
                    "Đặc phái viên của Tổng Bí thư",
                ),
                "Trần Hữu Lộc": ("Tổng Bí thư",),
            },
        ),
        (
            "Trợ lý của Tổng thống Chile Carla Mendez về đối ngoại Luis Ortega nói.",
            {
                "Luis Ortega": ("Trợ lý của Tổng thống",),
                "Carla Mendez": ("Tổng thống",),
            },
        ),
        (
            "Đặc phái viên của Tổng Thư ký Liên hợp quốc Leena Virtanen tới Lào.",
            {"Leena Virtanen": ("Đặc phái viên của Tổng Thư ký Liên hợp quốc",)},
        ),
    ],
)
def test_an_envoy_is_another_person_than_the_one_he_serves(
    text: str, offices: dict[str, tuple[str, ...]]
) -> None:
    assert _offices(text) == offices


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        (
            "Tổng thống Đức Frank - Peter Stein dự lễ.",
            "Frank - Peter Stein",
            "Tổng thống",
        ),
        (
            "Bộ trưởng Quốc phòng Hàn Quốc Song Young-ho nói.",
            "Song Young-ho",
            "Bộ trưởng Quốc phòng",
        ),
        ("Ngoại trưởng Hàn Quốc Cho Min-su nói.", "Cho Min-su", "Ngoại trưởng"),
        (
            "Thống đốc tỉnh Gunma Osawa Kenji nói.",
            "Osawa Kenji",
            "Thống đốc tỉnh Gunma",
        ),
    ],
)
def test_names_that_look_like_common_words_or_two_persons(
    text: str, name: str, office: str
) -> None:
    assert _offices(text) == {name: (office,)}


def test_capitals_after_a_whole_ministry_are_somebody() -> None:
    found = extract(
        Article(
            id="a",
            lang="vi",
            text="Bộ Ngoại giao Chile và Bộ Ngoại giao Lào ký Hiệp định hàng không.",
        )
    )
    names = {e.name for e in found.entities if e.type == "Organization"}
    assert names == {"Bộ Ngoại giao Chile", "Bộ Ngoại giao Lào"}
