"""A title that somebody acts on is not he; two leaders are no minister; initials of a name."""

from __future__ import annotations

import pytest

from reading import parties


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        (
            "President Severo Ondo of Equatorial Guinea met President Lamin Sanneh of"
            " Gambia in Banjul on Monday. On Tuesday President Ondo invited the President"
            " to Malabo.",
            "Invitation",
            {"Severo Ondo", "Lamin Sanneh"},
        ),
        (
            "Foreign Minister Kaja Tamm of Estonia met Foreign Minister Ana Costa of Cabo"
            " Verde on Monday. Costa gave the Minister a painting.",
            "Gift",
            {"Kaja Tamm", "Ana Costa"},
        ),
        (
            "Bhutan's Foreign Minister Sangay Wangdi met Thai Foreign Minister Somkiat"
            " Ratana on Monday. The Thai Minister invited the Minister to visit"
            " Bangkok.",
            "Invitation",
            {"Sangay Wangdi", "Somkiat Ratana"},
        ),
    ],
)
def test_whom_somebody_acts_on_is_another(text: str, kind: str, who: set[str]) -> None:
    assert parties("en", text, kind) == [who]


@pytest.mark.parametrize(
    "whom", ["the Norwegian premier Lars Dahl", "the Prime Minister"]
)
def test_a_trip_that_somebody_with_an_article_is_invited_to_is_none(whom: str) -> None:
    text = (
        "President Carla Mendez of Chile met Prime Minister Lars Dahl of Norway on Monday."
        f" Mendez invited {whom} to visit Santiago."
    )
    assert parties("en", text, "Visit") == []


def test_two_leaders_are_no_minister_who_saw_somebody_off() -> None:
    text = (
        "Chilean President Carla Mendez arrived in Oslo on Monday, where she was welcomed"
        " by Norwegian Foreign Minister Anders Holm. The two leaders will hold talks on"
        " Tuesday."
    )
    assert parties("en", text, "Talks") == []


def test_two_leaders_are_the_chiefs_told_together_before() -> None:
    text = (
        "Chilean President Carla Mendez held talks in Oslo on Monday with Norwegian Prime"
        " Minister Lars Dahl. Foreign Minister Anders Holm of Norway received Mendez in"
        " the evening. The two leaders will meet again in May."
    )
    assert {"Carla Mendez", "Lars Dahl"} in parties("en", text, "Meeting")


@pytest.mark.parametrize("called", ["Dr. M. Zupanc", "M. Zupanc", "Mr M. Zupanc"])
def test_an_initial_stands_for_the_given_name(called: str) -> None:
    text = (
        "Slovenian Foreign Minister Matej Zupanc is paying an official visit to Mongolia."
        f" In the afternoon, {called} paid a courtesy call on President Bat Erdene."
    )
    assert parties("en", text, "CourtesyCall") == [{"Matej Zupanc", "Bat Erdene"}]


def test_what_somebody_does_for_another_is_no_wish() -> None:
    text = (
        "Acting for the President, Under-Secretary Filipa Tavora of Cabo Verde conferred"
        " the Order of Merit on Ambassador Lars Dahl of Norway on Monday."
    )
    assert parties("en", text, "Award") == [{"Filipa Tavora", "Lars Dahl"}]
