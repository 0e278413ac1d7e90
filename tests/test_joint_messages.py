"""Messages sent by several together, and envoys who come to their posts."""

from __future__ import annotations

import pytest

from reading import casts, told


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
