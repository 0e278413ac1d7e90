"""Meetings that somebody forbids, visits that are weighed or prepared, talks gone on with."""

from __future__ import annotations

import pytest

from reading import told


@pytest.mark.parametrize(
    ("lang", "text", "status"),
    [
        (
            "vi",
            "Chính quyền cấm Đặc phái viên Hassan Bolkiah gặp bà Daw Khin Khin.",
            "Negated",
        ),
        (
            "vi",
            "Quân đội không cho phép Đặc phái viên Hassan Bolkiah gặp bà Daw Khin Khin.",
            "Negated",
        ),
        (
            "vi",
            "Quân đội từ chối để Đặc phái viên Hassan Bolkiah gặp bà Daw Khin Khin.",
            "Negated",
        ),
        (
            "vi",
            "Quân đội để Đặc phái viên Hassan Bolkiah đi, và ông gặp bà Daw Khin Khin.",
            "Occurred",
        ),
        (
            "en",
            "The army refused to let Special Envoy Hassan Bolkiah meet Daw Khin Khin.",
            "Negated",
        ),
        (
            "vi",
            "Cuộc gặp giữa Tổng thống Bolivia Hugo Calle và Tổng thống Chile Andrés Rojas đang được thu xếp.",
            "Planned",
        ),
        (
            "vi",
            "Cuộc gặp giữa Tổng thống Bolivia Hugo Calle và Tổng thống Chile Andrés Rojas cũng đang được cân nhắc.",
            "Hypothetical",
        ),
    ],
)
def test_what_is_said_of_a_meeting(lang: str, text: str, status: str) -> None:
    assert told(lang, text) == [("Meeting", status)]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Tổng thống Kyrgyzstan Sadyr Osmonov tiếp tục điện đàm với Tổng thống Tajikistan Emomali Karimov.",
            [("PhoneCall", "Occurred")],
        ),
        (
            "Rời Hà Nội, Tổng thống Bolivia Hugo Calle tiếp tục lên đường thăm cấp Nhà nước Lào.",
            [("StateVisit", "Occurred")],
        ),
        (
            "Hai nước tiếp tục thúc đẩy trao đổi đoàn các cấp.",
            [],
        ),
    ],
)
def test_what_is_gone_on_with_has_happened(
    text: str, events: list[tuple[str, str]]
) -> None:
    assert told("vi", text) == events
