"""Quarrels in Vietnamese that are told in passing: who else did the same, and by which paper."""

from __future__ import annotations

from reading import facts, of_type, parties


def test_a_second_country_does_to_the_same_one_what_the_first_did() -> None:
    text = (
        "Hôm 3/5, Canada áp đặt lệnh trừng phạt đối với Belarus. "
        "Na Uy cũng thực hiện bước đi tương tự."
    )
    assert parties("vi", text, "Sanction") == [
        {"Canada", "Belarus"},
        {"Na Uy", "Belarus"},
    ]


def test_a_note_that_protests_is_a_protest_and_no_letter() -> None:
    text = "Ngày 3/5, Đại sứ quán Peru tại Accra gửi công hàm tới Bộ Ngoại giao Ghana phản đối vụ bắt tàu cá."
    (fact,) = facts("vi", text)
    assert fact.type == "Protest"
    assert fact.roles["target"] == ("Bộ Ngoại giao Ghana",)


def test_greetings_with_good_wishes_are_no_condolence() -> None:
    text = "Tổng thống Peru Ana Rojas gửi lời thăm hỏi và lời chúc tốt đẹp tới Thủ tướng Lê Minh Hạnh."
    (fact,) = facts("vi", text)
    assert fact.type == "Message"


def test_the_staff_of_an_embassy_is_expelled_as_the_embassy() -> None:
    (fact,) = of_type(
        "vi", "Ghana trục xuất hai nhân viên Đại sứ quán Peru.", "Expulsion"
    )
    assert fact.roles == {"actor": ("Ghana",), "target": ("Đại sứ quán Peru",)}
