"""Towns whose description stands between the preposition and the name."""

from __future__ import annotations

import pytest

from diplograph.extract import extract
from diplograph.model import Article


def place(lang: str, text: str) -> str | None:
    """The name of the place of the only event."""
    found = extract(Article(id="a", lang=lang, text=text, published="2024-03-06"))
    (event,) = found.events
    return {entity.id: entity.name for entity in found.entities}.get(event.place or "")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("in the capital Ankara", "Ankara"),
        ("in Kyrgyzstan's capital Bishkek", "Bishkek"),
        ("in the northern city of Khujand", "Khujand"),
        ("in the Black Sea resort of Sochi", "Sochi"),
        ("in the eastern port city of Trincomalee", "Trincomalee"),
        ("in the Swiss city of Geneva", "Geneva"),
        ("in the town of Kasane", "Kasane"),
    ],
)
def test_a_description_before_the_town_does_not_hide_it(words: str, name: str) -> None:
    text = f"Defence Minister Orhan Kilic met President Karl Benz {words} on Monday."

    assert place("en", text) == name


def test_a_town_that_is_only_spoken_of_is_no_place_of_meeting() -> None:
    text = (
        "Minister Orhan Kilic met President Karl Benz and praised the city of Geneva."
    )

    assert place("en", text) is None


@pytest.mark.parametrize(
    "words",
    [
        "arrived in the Swiss city of Geneva",
        "flew to the western city of Geneva",
        "visited the lakeside town of Geneva",
    ],
)
def test_a_traveller_reaches_the_town_behind_its_description(words: str) -> None:
    found = extract(
        Article(
            id="a", lang="en", text=f"President Karl Benz of Chad {words} on Monday."
        )
    )

    (visit,) = found.events
    names = {entity.id: entity.name for entity in found.entities}
    goals = [names[p.entity] for p in visit.participants if p.role == "destination"]
    assert goals == ["Geneva"]
