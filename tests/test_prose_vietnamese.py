"""Vietnamese prose: several of one office, two joined by a dash, who chairs."""

from __future__ import annotations

import pytest

from dated import days
from reading import facts, parties, people


@pytest.mark.parametrize(
    "who",
    [
        "Eva Lind, Kofi Adjei và Luis Paz",
        "Eva Lind (Na Uy), Kofi Adjei (Ghana) và Luis Paz (Peru)",
    ],
)
def test_several_of_one_office_are_named_one_after_the_other(who: str) -> None:
    text = f"Ngoại trưởng Togo Afi Mensah gặp các Ngoại trưởng {who} tại Oslo."

    (met,) = parties("vi", text, "Meeting")

    assert met == {"Afi Mensah", "Eva Lind", "Kofi Adjei", "Luis Paz"}


@pytest.mark.parametrize(
    ("what", "kind"),
    [("Cuộc gặp", "Meeting"), ("Hội đàm", "Talks"), ("Điện đàm", "PhoneCall")],
)
def test_a_dash_joins_the_two_who_meet(what: str, kind: str) -> None:
    text = (
        "Tổng thống Ghana Kofi Adjei và Thủ tướng Na Uy Eva Lind bất đồng. "
        f"{what} Adjei - Lind kéo dài hai giờ."
    )

    assert parties("vi", text, kind) == [{"Kofi Adjei", "Eva Lind"}]


@pytest.mark.parametrize("sign", ["", ","])
def test_who_chairs_stands_behind_the_conference(sign: str) -> None:
    text = f"Hội nghị Cấp cao Mê Công{sign} do Thủ tướng Lào Kham Sisavath chủ trì."

    (held,) = facts("vi", text)

    assert held.roles["chair"] == ("Kham Sisavath",)


@pytest.mark.parametrize(
    "text",
    [
        "Nhận lời mời của Tổng Bí thư, Chủ tịch nước Lê Văn Hùng, Chủ tịch Đảng Xã hội Chile, Chủ tịch Thượng viện Chile Carla Mendez thăm Việt Nam.",
        "Theo lời mời của Thủ tướng Lê Văn Hùng, Chủ tịch Thượng viện Chile, Chủ tịch Đảng Xã hội Chile Carla Mendez thăm Việt Nam.",
    ],
)
def test_offices_before_a_further_office_are_of_the_name_behind(text: str) -> None:
    assert {who.name: who.country for who in people("vi", text)} == {
        "Lê Văn Hùng": "VN",
        "Carla Mendez": "CL",
    }


def test_a_decade_is_no_year() -> None:
    assert days("vi", "từ cuối những năm 2000 đến năm 2007") == [
        ("2007-01-01", "2007-12-31")
    ]


def test_what_a_headline_wants_soon_is_planned() -> None:
    (fact,) = facts("vi", "Sớm nâng cấp quan hệ Việt Nam - Chile")
    assert fact.status == "Planned"


@pytest.mark.parametrize("word", ["hai lãnh đạo", "hai nhà lãnh đạo", "hai ông"])
def test_two_leaders_who_are_named_are_those(word: str) -> None:
    text = f"Tổng thống Peru Luis Paz gặp {word} Eva Lind và Kofi Adjei tại Oslo."
    assert parties("vi", text, "Meeting") == [{"Luis Paz", "Eva Lind", "Kofi Adjei"}]


def test_two_leaders_of_countries_are_nobody_new() -> None:
    names = {
        p.name for p in people("vi", "Hai lãnh đạo Peru và Lào gặp nhau tại Oslo.")
    }
    assert names == set()


def test_who_held_an_office_then_may_be_addressed() -> None:
    text = "Tổng thống Peru khi đó là ông Luis Paz đã gặp bà Eva Lind tại Oslo."
    assert parties("vi", text, "Meeting") == [{"Luis Paz", "Eva Lind"}]


def test_who_is_at_a_body_stays_in_his_office() -> None:
    text = (
        "Đại sứ Lê Thị Vân, Trưởng Phái đoàn thường trực Việt Nam bên cạnh UNESCO, "
        "đã gặp bà Eva Lind."
    )
    assert parties("vi", text, "Meeting") == [{"Lê Thị Vân", "Eva Lind"}]
