"""Unnamed people of several countries, and who stands beside them."""

from __future__ import annotations

import pytest

from reading import facts


@pytest.mark.parametrize(
    ("text", "others"),
    [
        (
            "Thủ tướng Lê Văn Hùng tiếp các Đại sứ Chile, Peru và Mông Cổ.",
            {"Chile", "Peru", "Mông Cổ"},
        ),
        (
            "Thủ tướng Lê Văn Hùng gặp Tổng thống Chile, các Thủ tướng Ghana, Lào và Quốc vương Jordan.",
            {"Chile", "Ghana", "Lào", "Jordan"},
        ),
        (
            "Thủ tướng Lê Văn Hùng đã gặp lãnh đạo các nước Chile, Ghana và Lào.",
            {"Chile", "Ghana", "Lào"},
        ),
        (
            "Các Đại sứ Chile và Lào, gồm bà Carla Mendez và ông Keo Vongsa, đến chào Thủ tướng Lê Văn Hùng.",
            {"Carla Mendez", "Keo Vongsa"},
        ),
        (
            "Chủ tịch Hội hữu nghị Chile - Việt Nam Carla Mendez gặp Thủ tướng Lê Văn Hùng.",
            {"Carla Mendez"},
        ),
        (
            "Ngoại trưởng Chile, Carla Mendez, gặp Thủ tướng Lê Văn Hùng.",
            {"Carla Mendez"},
        ),
        (
            "Thủ tướng Lê Văn Hùng (bên phải) và Tổng thống Chile Carla Mendez hội đàm.",
            {"Carla Mendez"},
        ),
    ],
)
def test_all_of_a_list_take_part(text: str, others: set[str]) -> None:
    (fact,) = facts("vi", text)
    assert fact.who == {*others, "Lê Văn Hùng"}


def test_a_minister_and_his_party_act_together() -> None:
    text = "Thủ tướng Lê Văn Hùng và các đại biểu dự Hội nghị cấp cao ASEAN."
    (fact,) = facts("vi", text)
    assert fact.roles["attendee"] == ("Lê Văn Hùng",)


def test_who_only_speaks_of_a_visit_makes_none() -> None:
    text = (
        "Tổng thống Chile Carla Mendez khẳng định chuyến thăm chính thức lần này "
        "rất quan trọng với Lào."
    )
    assert not [f for f in facts("vi", text) if "visitor" in f.roles]


def test_the_one_received_at_home_is_no_visitor() -> None:
    text = (
        "Trong chuyến thăm Chile, Thủ tướng Lào Keo Vongsa và người đồng cấp Chile "
        "Carla Mendez đã hội đàm."
    )
    visits = [f for f in facts("vi", text) if "visitor" in f.roles]
    assert [f.roles["visitor"] for f in visits] == [("Keo Vongsa",)]


def test_a_country_that_acts_is_not_the_person_spoken_of() -> None:
    text = (
        "Chủ tịch Lào Keo Vongsa tiếp Thủ tướng Chile Carla Mendez. "
        "Nước này đã ký Hiệp định hàng không với Ghana."
    )
    assert not [
        f for f in facts("vi", text) if "Keo Vongsa" in f.roles.get("signatory", ())
    ]


@pytest.mark.parametrize(
    ("lang", "text", "met"),
    [
        (
            "vi",
            "Thủ tướng Lê Văn Hùng lần lượt gặp Tổng thống Chile, các Thủ tướng Ghana, Lào và Quốc vương Jordan.",
            ["Chile", "Ghana", "Lào", "Jordan"],
        ),
        (
            "vi",
            "Thủ tướng Lê Văn Hùng có các cuộc gặp song phương với Tổng thống Chile và lãnh đạo Ghana.",
            ["Chile", "Ghana"],
        ),
        (
            "en",
            "Lao Prime Minister Keo Vongsa met separately with the presidents of Chile and Ghana.",
            ["Chile", "Ghana"],
        ),
    ],
)
def test_those_who_were_met_one_by_one_did_not_meet_each_other(
    lang: str, text: str, met: list[str]
) -> None:
    sides = [set(f.roles["participant"]) for f in facts(lang, text)]
    assert [len(side) for side in sides] == [2] * len(met)
    assert [land for side in sides for land in met if land in side] == met


def test_several_calls_between_two_are_told_once() -> None:
    text = "Đường dây nóng phục vụ các cuộc điện đàm giữa ông Keo Vongsa và bà Carla Mendez."
    (fact,) = facts("vi", text)
    assert set(fact.roles["participant"]) == {"Keo Vongsa", "Carla Mendez"}
