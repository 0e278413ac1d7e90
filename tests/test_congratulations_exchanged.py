"""Two who congratulate each other, and messages told by what they say."""

from __future__ import annotations

import pytest

from reading import facts


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "King Anders of Norway and Chilean President Carla Mendez exchanged "
            "congratulatory messages on Monday on fifty years of ties.",
        ),
        (
            "en",
            "King Anders of Norway met Chilean President Carla Mendez in May. The two "
            "exchanged New Year greetings on Monday.",
        ),
        (
            "vi",
            "Quốc vương Na Uy Anders và Tổng thống Chile Carla Mendez đã trao đổi điện "
            "mừng nhân kỷ niệm 50 năm quan hệ.",
        ),
        (
            "vi",
            "Quốc vương Na Uy Anders đã trao đổi thư chúc mừng với Tổng thống Chile Carla "
            "Mendez.",
        ),
    ],
)
def test_each_of_the_two_congratulates_the_other(lang: str, text: str) -> None:
    sent = [f.roles for f in facts(lang, text) if f.type == "Congratulation"]
    assert sorted((f["sender"], f["recipient"]) for f in sent) == [
        (("Anders",), ("Carla Mendez",)),
        (("Carla Mendez",), ("Anders",)),
    ]


def test_the_office_before_the_next_name_is_that_of_the_next() -> None:
    text = (
        "In a telegram to President Carla Mendez, the Norwegian prime minister, Anders "
        "Holm, expressed condolences over the earthquake."
    )
    (message,) = facts("en", text)
    assert message.type == "Condolence"
    assert message.roles == {"sender": ("Anders Holm",), "recipient": ("Carla Mendez",)}
