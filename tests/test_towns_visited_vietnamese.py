"""Visits of the past are to the town that the words name, those of today to its country."""

from __future__ import annotations

import pytest

from reading import of_type

_TEXT = (
    "Tổng thống Mozambique Alberto Nhantumbo sáng 4/3 tiếp Phó Thủ tướng Lò Văn Quyết."
    " {}"
)


@pytest.mark.parametrize(
    ("sentence", "goal"),
    [
        (
            "Ông Quyết nhắc lại chuyến thăm Maputo của Ngoại trưởng Pháp Alain Girard hồi tháng 10 năm ngoái.",
            "Maputo",
        ),
        ("Năm 2019, Ngoại trưởng Pháp Alain Girard từng tới Maputo.", "Maputo"),
        ("Ngày mai, Ngoại trưởng Pháp Alain Girard sẽ tới Beira.", "Beira"),
        ("Hôm nay, Ngoại trưởng Pháp Alain Girard tới Maputo.", "Mozambique"),
        ("Ngày mai, Ngoại trưởng Pháp Alain Girard sẽ tới Maputo.", "Mozambique"),
        (
            "Năm 2019, Ngoại trưởng Pháp Alain Girard từng thăm chính thức Maputo.",
            "Mozambique",
        ),
    ],
)
def test_a_past_visit_is_to_the_town_that_is_named(sentence: str, goal: str) -> None:
    text = _TEXT.format(sentence)
    visits = [
        visit
        for kind in ("Visit", "OfficialVisit")
        for visit in of_type("vi", text, kind, published="2024-03-06")
    ]
    assert [visit.roles["destination"] for visit in visits] == [(goal,)]
