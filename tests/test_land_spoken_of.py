"""«It» and «nước này»: the country that the story says acts."""

from __future__ import annotations

import pytest

from reading import facts, parties


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Uganda protested to Kenya. It recalled its ambassador to Nairobi, Betty Akello.",
        ),
        (
            "en",
            "Uganda said it would recall its ambassador to Kenya, Betty Akello.",
        ),
        (
            "vi",
            "Uganda gửi công hàm phản đối Kenya. Nước này cũng triệu hồi Đại sứ tại Kenya "
            "Betty Akello.",
        ),
    ],
)
def test_a_country_spoken_of_recalls_its_ambassador(lang: str, text: str) -> None:
    (recall,) = (fact for fact in facts(lang, text) if fact.type == "Recall")

    assert recall.roles == {"actor": ("Uganda",), "target": ("Betty Akello",)}


@pytest.mark.parametrize(
    "text",
    [
        "President Ama Boateng spoke to reporters. It also expelled a Peruvian diplomat.",
        "It is the first time in years that a Peruvian diplomat was expelled.",
    ],
)
def test_it_is_no_country_after_a_person_or_before_is(text: str) -> None:
    assert facts("en", text) == []


def test_it_is_not_the_country_visited() -> None:
    text = "President Ama Boateng of Ghana visited Chile. It also signed a Wool Treaty."

    assert parties("en", text, "Signing") in ([], [{"Ama Boateng", "Wool Treaty"}])
