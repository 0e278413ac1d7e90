"""«thăm nước này», «Tổng thống nước chủ nhà»: the country other than that of who acts."""

from __future__ import annotations

import pytest

from reading import facts, parties

_VISIT = "Thủ tướng Chile Pedro Quispe thăm Peru từ ngày 3/4. "


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        (
            _VISIT + "Trước đó, ông từng thăm quốc gia Nam Mỹ này vào năm 2019.",
            "Visit",
            {"Peru", "Pedro Quispe"},
        ),
        (
            _VISIT + "Ngày mai, Chile sẽ viện trợ cho nước này 2 triệu USD.",
            "Aid",
            {"Peru", "Chile"},
        ),
        (
            _VISIT + "Ông sẽ gặp lãnh đạo nước chủ nhà trong hai ngày.",
            "Meeting",
            {"Peru", "Pedro Quispe"},
        ),
        (
            _VISIT + "Hôm qua, ông được Chủ tịch Quốc hội nước chủ nhà tiếp.",
            "Reception",
            {"Peru", "Pedro Quispe"},
        ),
        (
            "Chính phủ Togo chỉ trích Benin hôm thứ Hai. Ngày 3/4, Togo áp đặt trừng phạt "
            "đối với nước này.",
            "Sanction",
            {"Togo", "Benin"},
        ),
        (
            "Triều Tiên phóng tên lửa hôm qua. Mỹ và Hàn Quốc sẽ áp lệnh trừng phạt mới "
            "đối với nước này.",
            "Sanction",
            {"Mỹ", "Hàn Quốc", "Triều Tiên"},
        ),
        (
            "Ngoại trưởng Mỹ John Carter cho biết Thủ tướng Lê Văn Thọ sẽ đến thăm nước "
            "này vào tháng 5.",
            "Visit",
            {"Mỹ", "Lê Văn Thọ"},
        ),
        (
            "Thủ tướng Lê Văn Thọ nêu rõ tầm quan trọng của hợp tác với Hàn Quốc khi tiếp "
            "Tổng thống nước này.",
            "Reception",
            {"Hàn Quốc", "Lê Văn Thọ"},
        ),
    ],
)
def test_it_is_the_country_of_nobody_who_acts(
    text: str, kind: str, who: set[str]
) -> None:
    told = facts("vi", text, published="2024-06-14")

    assert who == [fact.who for fact in told if fact.type == kind][-1]


@pytest.mark.parametrize(
    "text",
    [
        "Ngoại trưởng Mỹ John Carter gặp Ngoại trưởng Nga Dmitri Volkov và Ngoại trưởng Ấn "
        "Độ Ravi Rao ở Geneva. Ông sẽ thăm nước này vào tháng 5.",
        "Ông Dmitri Volkov sẽ thăm nước này vào tháng 5.",
    ],
)
def test_of_two_countries_neither_is_it(text: str) -> None:
    assert parties("vi", text, "Visit") == []
