"""Summits named by the two who meet, and people whom the papers spell in two ways."""

from __future__ import annotations

import pytest

from reading import facts, met


def test_a_summit_named_by_two_countries_is_a_meeting_of_theirs() -> None:
    text = "Hội nghị thượng đỉnh Ghana - Chile lần hai tại Accra kết thúc hôm 16/7."
    assert met("vi", text) == [("Chile", "Ghana")]


def test_those_who_lead_the_two_countries_meet_at_their_summit() -> None:
    text = (
        "Tổng thống Ghana Kwame Asante đã chuẩn bị kỹ. "
        "Tổng thống Chile Carla Mendez cũng vậy. "
        "Thượng đỉnh Ghana - Chile tại Accra kéo dài ba giờ."
    )
    assert met("vi", text) == [("Carla Mendez", "Kwame Asante")]


@pytest.mark.parametrize(
    "text",
    [
        "Tổng thống Kwame Asante dự hội nghị thượng đỉnh Ghana - Chile tại Accra.",
        "Tổng thống Kwame Asante dự hội nghị thượng đỉnh ASEAN - Chile tại Accra.",
    ],
)
def test_a_summit_that_somebody_attends_stays_a_conference(text: str) -> None:
    assert [fact.type for fact in facts("vi", text)] == ["Attendance"]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Sergey Orlov", "Sergei Orlov"), ("Shinzo Tanaka", "Sinzo Tanaka")],
)
def test_long_names_that_one_letter_tells_apart_mean_one_person(
    one: str, other: str
) -> None:
    text = (
        f"Ngoại trưởng {one} đến Oslo. "
        f"Ngoại trưởng {other} đã gặp Ngoại trưởng Na Uy Anders Holm."
    )
    assert met("vi", text) == [tuple(sorted(["Anders Holm", one]))]


def test_short_names_that_one_letter_tells_apart_are_two_people() -> None:
    text = "Ngoại trưởng Mara Holm đã gặp Bộ trưởng Na Uy Maja Holm."
    assert met("vi", text) == [("Maja Holm", "Mara Holm")]


def test_calls_one_after_another_are_meetings_of_their_own() -> None:
    text = (
        "Ngoại trưởng Chile Carla Mendez lần lượt hội kiến "
        "Thủ tướng Lê Văn Bình và Chủ tịch Quốc hội Trần Hữu Lộc."
    )
    assert met("vi", text) == [
        ("Carla Mendez", "Lê Văn Bình"),
        ("Carla Mendez", "Trần Hữu Lộc"),
    ]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "vi",
            "Tại Diễn đàn Biển Baltic ở Riga, "
            "Ngoại trưởng Na Uy Anders Holm kêu gọi các nước hợp tác.",
        ),
        (
            "en",
            "At the Baltic Sea Forum in Riga, "
            "Foreign Minister Anders Holm urged all to act.",
        ),
    ],
)
def test_who_speaks_at_a_conference_takes_part_in_it(lang: str, text: str) -> None:
    told = facts(lang, text)
    assert [fact.roles.get("attendee") for fact in told] == [("Anders Holm",)]


@pytest.mark.parametrize(
    "text",
    [
        "Tại diễn đàn, Ngoại trưởng Na Uy Anders Holm kêu gọi các nước hợp tác.",
        "Trước Diễn đàn Biển Baltic, Ngoại trưởng Anders Holm kêu gọi hợp tác.",
        "Tại Diễn đàn Biển Baltic, ý kiến của Ngoại trưởng Anders Holm được nêu.",
    ],
)
def test_a_conference_without_a_name_or_a_speaker_tells_of_nobody(text: str) -> None:
    assert facts("vi", text) == []


def test_papers_between_the_bodies_of_two_countries_are_signed_by_these() -> None:
    text = (
        "Thủ tướng Chile Carla Mendez và Thủ tướng Ghana Kwame Asante chứng kiến "
        "lễ ký kết các văn kiện hợp tác giữa các bộ, ngành hai nước."
    )
    [signing] = facts("vi", text)
    assert signing.roles["signatory"] == ("Chile", "Ghana")
    assert signing.roles["witness"] == ("Carla Mendez", "Kwame Asante")


def test_papers_that_name_no_parties_have_witnesses_only() -> None:
    text = (
        "Thủ tướng Chile Carla Mendez và Thủ tướng Ghana Kwame Asante chứng kiến "
        "lễ ký kết các văn kiện hợp tác."
    )
    [signing] = facts("vi", text)
    assert "signatory" not in signing.roles


def test_two_leaders_of_countries_named_behind_them_are_those_persons() -> None:
    text = (
        "Tổng thống Ghana Kwame Asante và Tổng thống Chile Carla Mendez hội đàm ở Accra. "
        "Hai nhà lãnh đạo Ghana - Chile ký Hiệp định hàng không."
    )
    assert facts("vi", text)[-1].roles["signatory"] == ("Carla Mendez", "Kwame Asante")


def test_protocols_are_signed_like_other_papers() -> None:
    [signing] = facts("vi", "Hai bên ký Nghị định thư về biên giới Ghana - Chile.")
    assert signing.roles["signatory"] == ("Chile", "Ghana")
