"""The town behind the office of its head is nobody's name."""

from __future__ import annotations

import pytest

from reading import people


@pytest.mark.parametrize(
    "head", ["Thị trưởng Seoul", "Thống đốc Tokyo", "Lãnh đạo Huế"]
)
def test_a_town_is_no_name_of_its_head(head: str) -> None:
    text = f"Ngày 3/5, {head} tiếp Đại sứ Peru Ana Rojas."
    assert [p.name for p in people("vi", text)] == ["Ana Rojas"]


def test_the_head_of_a_town_who_is_named_is_a_person() -> None:
    text = "Ngày 3/5, Thị trưởng Seoul Kim Min Su tiếp Đại sứ Peru Ana Rojas."
    assert {p.name for p in people("vi", text)} == {"Ana Rojas", "Kim Min Su"}
