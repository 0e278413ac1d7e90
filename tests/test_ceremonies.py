"""Ceremonies, anniversaries and denials, read from whole small articles."""

from __future__ import annotations

import pytest

from diplograph.extract import extract
from diplograph.model import Article, Extraction
from reading import one, roles


def read(text: str, title: str = "") -> Extraction:
    return extract(
        Article(id="t", lang="vi", title=title, text=text, published="2021-06-10")
    )


VISIT = "Tổng thống Ghana Kwame Mensah thăm cấp Nhà nước Việt Nam từ ngày 9/6. "


@pytest.mark.parametrize(
    "told",
    [
        "Chủ tịch nước Nguyễn Khắc Toàn chủ trì lễ đón tại Phủ Chủ tịch.",
        "Chủ tịch nước Nguyễn Khắc Toàn và Tổng thống Kwame Mensah duyệt đội danh dự.",
        "Tổng thống Kwame Mensah và Chủ tịch nước Nguyễn Khắc Toàn duyệt đội danh dự.",
        "Ngay sau lễ đón, Chủ tịch nước Nguyễn Khắc Toàn phát biểu chào mừng.",
    ],
)
def test_the_one_who_travels_is_the_guest_of_a_welcome(told: str) -> None:
    found = read(VISIT + told)

    assert roles(found, one(found, "Ceremony")) == {
        ("host", "Nguyễn Khắc Toàn"),
        ("guest", "Kwame Mensah"),
    }


def test_a_welcome_without_any_guest_in_the_article_is_no_event() -> None:
    found = read("Chủ tịch nước Nguyễn Khắc Toàn chủ trì lễ đón tại Phủ Chủ tịch.")

    assert not found.events


def test_the_ambassador_of_the_guest_is_no_host_at_the_airport() -> None:
    found = read(
        VISIT + "Đón đoàn tại sân bay có Bộ trưởng Tài chính Việt Nam Lê Minh Hạnh "
        "và Đại sứ Ghana tại Việt Nam Kofi Boateng."
    )

    assert roles(found, one(found, "Ceremony")) == {
        ("host", "Lê Minh Hạnh"),
        ("guest", "Kwame Mensah"),
        ("participant", "Kofi Boateng"),
    }


def test_an_anniversary_dates_what_it_looks_back_to() -> None:
    found = read("Việt Nam và Chile kỷ niệm 50 năm thiết lập quan hệ ngoại giao.")
    event = one(found, "Relations")

    assert event.status == "Historical"
    assert event.date == ("1971-01-01", "1971-12-31")


def test_years_counted_are_no_year_to_come() -> None:
    found = read("Hai năm sau, Việt Nam và Chile trở thành đối tác toàn diện.")

    assert one(found, "Relations").status != "Planned"


@pytest.mark.parametrize(
    "denial", ["bác bỏ thông tin", "phủ nhận thông tin", "nói không có việc"]
)
def test_a_denied_report_is_negated(denial: str) -> None:
    found = read(f"Chính phủ Chile {denial} Ghana trục xuất Đại sứ Luis Ortega.")

    assert one(found, "Dispute").status == "Negated"


def test_a_question_in_a_headline_states_nothing() -> None:
    found = read("", title="Việt Nam và Chile nâng cấp quan hệ?")

    assert not found.events


def test_an_invitation_takes_no_date_from_what_it_invites_to() -> None:
    found = read(
        "Thủ tướng Na Uy Ingrid Dahl mời Thủ tướng Lê Minh Hạnh thăm Oslo trong năm tới."
    )
    event = one(found, "Invitation")

    assert (event.status, event.date) == ("Occurred", None)
