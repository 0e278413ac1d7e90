"""What happens only on a condition is no news."""

from __future__ import annotations

import pytest

from diplograph.extract import extract
from diplograph.model import Article


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        (
            "vi",
            "Tổng thống Chile Carla Mendez sẽ vui nếu gặp Thủ tướng Lào Keo Vongsa.",
            [],
        ),
        (
            "vi",
            "Nếu Tổng thống Chile Carla Mendez gặp Thủ tướng Lào Keo Vongsa, thị trường sẽ tăng.",
            [],
        ),
        (
            "vi",
            "Nếu trời đẹp, Tổng thống Chile Carla Mendez sẽ gặp Thủ tướng Lào Keo Vongsa.",
            ["Planned"],
        ),
        (
            "vi",
            "Tổng thống Chile Carla Mendez nói bà sẽ thăm Lào nếu được mời.",
            ["Planned"],
        ),
        (
            "en",
            "Chilean President Carla Mendez would be glad if she met Lao Prime Minister Keo Vongsa.",
            [],
        ),
        (
            "en",
            "If it rains, Chilean President Carla Mendez will meet Lao Prime Minister Keo Vongsa.",
            ["Planned"],
        ),
    ],
)
def test_a_condition_is_no_event(lang: str, text: str, told: list[str]) -> None:
    found = extract(Article(id="a", lang=lang, text=text))
    assert [event.status for event in found.events] == told
