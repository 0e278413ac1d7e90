"""Vietnamese of many papers: offices told in passing, and what was not given or signed."""

from __future__ import annotations

import pytest

from reading import facts, met, people

_PERU = "Tổng thống Peru Carla Mendez"
_LAOS = "Thủ tướng Lào Kham Bình"


@pytest.mark.parametrize("held", ["cuộc gặp", "cuộc họp", "buổi làm việc"])
def test_those_who_have_a_meeting_with_somebody_meet_him(held: str) -> None:
    text = f"{_PERU} và Ngoại trưởng Peru Luis Ortega có {held} với {_LAOS}."
    assert met("vi", text) == [("Carla Mendez", "Kham Bình", "Luis Ortega")]


def test_in_what_capacity_somebody_acts_is_an_office_of_his() -> None:
    text = f"Ông Pablo Rojas, với tư cách Đặc phái viên của Tổng thống Peru, đã gặp {_LAOS}."
    envoy = people("vi", text)[0]
    assert (envoy.country, envoy.offices) == (
        "PE",
        ("Đặc phái viên của Tổng thống Peru",),
    )
    assert met("vi", text) == [("Kham Bình", "Pablo Rojas")]


def test_a_call_made_after_a_signing_is_not_who_was_signed_with() -> None:
    text = f"{_PERU} ký Hiệp định thương mại, sau đó điện đàm với {_LAOS}."
    called = [f.roles for f in facts("vi", text) if f.type == "PhoneCall"]
    assert called == [{"participant": ("Carla Mendez", "Kham Bình")}]


@pytest.mark.parametrize("act", ["gặp ông", "hội đàm với ông"])
def test_whom_somebody_meets_is_not_he_himself(act: str) -> None:
    text = (
        "Ông Luis Rojas vừa được bổ nhiệm làm Ngoại trưởng Peru."
        f" Thủ tướng Lào Kham Bình đã {act}."
    )
    assert met("vi", text) == [("Kham Bình", "Luis Rojas")]
    assert people("vi", text)[0].country == "PE"


def test_the_office_that_somebody_travels_in_is_nobody_else() -> None:
    text = (
        "Bộ trưởng Quốc phòng Lào Kham Bình đón khách. Đây là lần đầu tiên ông Luis"
        " Rojas thăm Lào trên cương vị Bộ trưởng Quốc phòng kể từ khi nhậm chức năm 2019."
    )
    came = [f.roles for f in facts("vi", text) if f.type == "Appointment"]
    assert came == [{"appointee": ("Luis Rojas",)}]


def test_the_first_syllable_of_a_word_in_the_name_of_a_body_is_nobody() -> None:
    text = f"{_PERU} gặp Hiệu trưởng Đại học Quốc gia Lào."
    assert [p.name for p in people("vi", text)] in ([], ["Carla Mendez"])


@pytest.mark.parametrize(
    "text",
    [
        "Hungary chặn gói viện trợ của EU dành cho Ukraine.",
        "Mỹ đình chỉ viện trợ cho Niger.",
        "Nga trao trả 20 tù binh cho Ukraine.",
        "Slovakia phủ quyết gói trừng phạt của EU đối với Nga.",
    ],
)
def test_what_is_stopped_or_given_back_is_not_given(text: str) -> None:
    assert facts("vi", text) == []


@pytest.mark.parametrize(
    "name",
    [
        "Hiệp định miễn thị thực cho người mang hộ chiếu ngoại giao",
        "Hiệp định khung về hợp tác kinh tế, thương mại, khoa học kỹ thuật",
        "Bản ghi nhớ về hợp tác phòng, chống tội phạm",
    ],
)
def test_what_papers_are_about_may_be_a_list(name: str) -> None:
    (signing,) = facts("vi", f"{_PERU} và {_LAOS} ký {name}.")
    assert signing.roles["agreement"] == (name,)
