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
    ],
)
def test_a_letter_goes_to_whom_the_carrier_met(text: str) -> None:
    (letter,) = [fact for fact in facts("en", text) if fact.type == "Letter"]
    assert letter.roles == {"sender": ("Ilze Ozola",), "recipient": ("Anders Holm",)}


def test_an_adverb_before_the_article_is_no_part_of_a_name() -> None:
    text = "Afterwards the Russian Foreign Ministry summoned Ambassador Carla Mendez."
    (summons,) = facts("en", text)
    assert summons.roles["actor"] == ("Russian Foreign Ministry",)
