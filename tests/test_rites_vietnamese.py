"""Rites that are told as things: what their verb says of them, and who is meant."""

from __future__ import annotations

import pytest

from reading import of_type, told, when_told

RITES = (
    ("Lễ đón chính thức Tổng thống Peru Ana Rojas", "WelcomeCeremony"),
    ("Lễ trình Quốc thư của Đại sứ Peru Ana Rojas", "Credentials"),
    ("Lễ ký Hiệp định vận tải biển giữa Peru và Ghana", "Signing"),
    ("Tiệc chiêu đãi Tổng thống Peru Ana Rojas", "Banquet"),
)


@pytest.mark.parametrize(("rite", "kind"), RITES)
def test_a_rite_that_is_to_take_place_is_planned(rite: str, kind: str) -> None:
    text = f"{rite} sẽ diễn ra ngày mai tại Lima."
    assert told("vi", text, published="2018-05-03") == [(kind, "Planned")]


@pytest.mark.parametrize(("rite", "kind"), RITES)
def test_a_rite_that_took_place_occurred(rite: str, kind: str) -> None:
    text = f"{rite} diễn ra hôm qua tại Lima."
    assert told("vi", text, published="2018-05-03") == [(kind, "Occurred")]


POSTED = (
    ("bị trục xuất hôm 2/5", "Expulsion", "Ghana"),
    ("bị triệu tập hôm 2/5", "Summons", "Ghana"),
    ("được triệu hồi hôm 2/5", "Recall", "Peru"),
)


@pytest.mark.parametrize(("deed", "kind", "actor"), POSTED)
def test_whoever_acts_unsaid_is_the_land_of_the_post_or_his_own(
    deed: str, kind: str, actor: str
) -> None:
    (fact,) = of_type("vi", f"Đại sứ Peru tại Ghana Ana Rojas {deed}.", kind)
    assert fact.roles == {"actor": (actor,), "target": ("Ana Rojas",)}


@pytest.mark.parametrize("count", ["hai ngày", "2 ngày", "một tuần"])
def test_a_day_is_counted_back_from_the_one_told_before(count: str) -> None:
    text = (
        "Hôm qua, Bộ trưởng Lê Minh Hạnh tiếp Đại sứ Peru Ana Rojas. "
        f"Trước đó {count}, ông Hạnh gặp Đại sứ Ghana Kofi Mensah."
    )
    day = "2018-04-25" if "tuần" in count else "2018-04-30"
    _, met = when_told("vi", text, "Encounter", published="2018-05-03")
    assert met[1:] == (day, day)
