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
