"""Messages sent by several together, and envoys who come to their posts."""

from __future__ import annotations

import pytest

from reading import casts, facts, told


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "vi",
            "Chủ tịch nước Tống Văn Hoạch và Thủ tướng Mạc Văn Cao gửi điện chia buồn tới Tổng"
            " thống Chile Carla Mendez.",
        ),
        (
            "en",
            "President Tong Van Hoach and Prime Minister Mac Van Cao sent a message of condolence"
            " to Chilean President Carla Mendez.",
        ),
    ],
)
def test_a_message_of_two_is_one(lang: str, text: str) -> None:
    assert told(lang, text) == [("Condolence", "Occurred")]
    assert len(casts(lang, text)[0]) == 3


def test_a_message_of_each_is_one_of_each() -> None:
    text = (
        "President Tong Van Hoach and Prime Minister Mac Van Cao each sent a message of"
        " condolence to Chilean President Carla Mendez."
    )
    assert told("en", text) == [("Condolence", "Occurred")] * 2


def test_an_envoy_back_at_his_post_is_on_no_visit() -> None:
    text = "Bộ Ngoại giao Bolivia cho biết Đại sứ Bolivia Germán Rivas đã trở lại Paraguay."
    assert told("vi", text) == []
    text = "Bộ Ngoại giao Bolivia cho biết Ngoại trưởng Bolivia Germán Rivas đã trở lại Paraguay."
    assert told("vi", text) == [("Visit", "Occurred")]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Ngày 3/7, nhân dịp bà Olena Rusu được bầu làm Chủ tịch Quốc hội Moldova, Chủ tịch"
            " Quốc hội Lưu Thị Yên đã gửi điện chúc mừng.",
            ("Congratulation", {"Olena Rusu", "Lưu Thị Yên"}),
        ),
        (
            "Ông Anders Holm gửi lời thăm hỏi tới Chủ tịch nước Tống Văn Hoạch.",
            ("Message", {"Anders Holm", "Tống Văn Hoạch"}),
        ),
        (
            "Ông Anders Holm gửi điện thăm hỏi tới Chủ tịch nước Tống Văn Hoạch.",
            ("Condolence", {"Anders Holm", "Tống Văn Hoạch"}),
        ),
    ],
)
def test_what_is_sent_and_to_whom(text: str, event: tuple[str, set[str]]) -> None:
    before = "Hôm qua, Thủ tướng Mạc Văn Cao gửi điện mừng tới Tổng thống Chile Carla Mendez. "
    found = facts("vi", before + text, published="2024-07-06")
    assert event in [(fact.type, fact.who) for fact in found]


def test_a_predecessor_named_as_such_is_himself() -> None:
    text = "Thủ tướng Vanuatu Moses Tari gặp người tiền nhiệm Alick Mere."
    (meeting,) = facts("vi", text)
    assert meeting.who == {"Moses Tari", "Alick Mere"}
