"""Offices told of two or more mean those of the article who hold them."""

from __future__ import annotations

from reading import parties


def test_two_deputy_ministers_are_no_ministers_who_met_before() -> None:
    text = (
        "Sáng 6/3, tại Hà Nội, Thứ trưởng Ngoại giao Đỗ Thu Sương hội đàm với Thứ trưởng"
        " Ngoại giao Lào Bounmy Sisavath. Chiều cùng ngày, Thủ tướng Phan Quốc Bảo tiếp"
        " Bộ trưởng Ngoại giao Chile Carla Mendez. Sau đó, hai Thứ trưởng đã ký Kế hoạch"
        " hợp tác năm 2024."
    )
    assert {"Đỗ Thu Sương", "Bounmy Sisavath"} <= parties("vi", text, "Signing")[0]
