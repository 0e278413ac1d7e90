"""Whom a letter goes to that an envoy carries: whom he met, never the envoy himself."""

from __future__ import annotations

import pytest

from reading import facts


@pytest.mark.parametrize(
    "text",
    [
        "President Anders Holm of Norway received Chilean Ambassador Carla Mendez on "
        "Friday, who delivered a letter from President Ilze Ozola.",
        "President Anders Holm of Norway met Chilean Ambassador Carla Mendez on Friday. "
        "The ambassador delivered a letter from President Ilze Ozola.",
        "Chilean Ambassador Carla Mendez met President Anders Holm of Norway on Friday "
        "and handed over a letter from President Ilze Ozola.",
        "Chilean Ambassador Carla Mendez called on President Anders Holm of Norway on "
        "Friday to deliver a letter from President Ilze Ozola.",
        "Chilean Ambassador Carla Mendez paid a courtesy call on President Anders Holm "
        "of Norway on Friday, carrying a letter from President Ilze Ozola.",
        "Chilean Ambassador Carla Mendez called on President Anders Holm of Norway on "
        "Friday with a letter from President Ilze Ozola.",
    ],
)
def test_a_letter_goes_to_whom_the_carrier_met(text: str) -> None:
    (letter,) = [fact for fact in facts("en", text) if fact.type == "Letter"]
    assert letter.roles == {"sender": ("Ilze Ozola",), "recipient": ("Anders Holm",)}


def test_an_adverb_before_the_article_is_no_part_of_a_name() -> None:
    text = "Afterwards the Russian Foreign Ministry summoned Ambassador Carla Mendez."
    (summons,) = facts("en", text)
    assert summons.roles["actor"] == ("Russian Foreign Ministry",)


@pytest.mark.parametrize(
    "text",
    [
        "Chilean Ambassador Carla Mendez called on Norwegian President Anders Holm on "
        "Friday and delivered a letter from the president of her country.",
        "Chilean Ambassador Carla Mendez called on Norwegian President Anders Holm on "
        "Friday and delivered a letter from her president.",
        "Norwegian President Anders Holm received Chilean Ambassador Carla Mendez on "
        "Friday, who delivered a letter from her president.",
        "Chilean Ambassador Carla Mendez called on President Anders Holm on Friday to "
        "deliver a letter from the President of Chile.",
    ],
)
def test_the_president_of_the_caller_is_not_the_one_called_on(text: str) -> None:
    (letter,) = [fact for fact in facts("en", text) if fact.type == "Letter"]
    assert letter.roles["sender"] in {("Chile",), ("Chilean",)}
    assert letter.roles["recipient"] == ("Anders Holm",)


def test_greetings_brought_to_him_are_for_the_host() -> None:
    text = (
        "Norwegian President Anders Holm received Chilean Ambassador Carla Mendez on "
        "Friday, who brought him greetings from President Ilze Ozola."
    )
    (greetings,) = [fact for fact in facts("en", text) if fact.type == "Message"]
    assert greetings.roles == {"sender": ("Ilze Ozola",), "recipient": ("Anders Holm",)}
