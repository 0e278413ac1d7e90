"""What stands around a name in English: letters behind it, peerages, ranks, whole portfolios."""

from __future__ import annotations

import pytest

from diplograph.extract import extract
from diplograph.model import Article
from reading import people


def others(text: str) -> dict[str, tuple[str, ...]]:
    """The offices of the persons of a text by name, but for whom each meets."""
    return {p.name: p.offices for p in people("en", text) if p.name != "Anders Holm"}


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("Mr Robert Lowe CMG, British Ambassador to Ghana,", "Robert Lowe"),
        ("the High Commissioner, Ms Jane Hall OBE,", "Jane Hall"),
        ("Hon. Ama Boateng, MP, Minister of Trade of Ghana,", "Ama Boateng"),
        ("Colin Hart MP", "Colin Hart"),
        ("Lord Hall of Ashby", "Hall of Ashby"),
        ("Lt-Col. Innocent Kayi", "Innocent Kayi"),
        ("Minister of Council and Representatives Affairs Nawaf Ali", "Nawaf Ali"),
        ("Minister of Lands and Human Settlements Kofi Adjei", "Kofi Adjei"),
    ],
)
def test_only_the_name_is_the_name(who: str, name: str) -> None:
    assert list(others(f"Foreign Minister Anders Holm met {who} in Oslo.")) == [name]


def test_what_follows_the_letters_or_the_place_is_his_office() -> None:
    one = others("Mr Robert Lowe CMG, British Ambassador to Ghana, met Anders Holm.")
    two = others(
        "Foreign Minister Anders Holm met Lord Hall of Ashby, the UK Minister for Africa."
    )

    assert one == {"Robert Lowe": ("Ambassador to Ghana",)}
    assert two == {"Hall of Ashby": ("Minister for Africa",)}


def test_a_name_in_capitals_keeps_its_last_word() -> None:
    found = others("Foreign Minister Anders Holm met Ambassador DAVID OM in Oslo.")

    assert list(found) == ["David Om"]


@pytest.mark.parametrize(
    ("who", "office"),
    [
        (
            "Ama Boateng, who since January has been Ghana's High Commissioner,",
            "High Commissioner",
        ),
        ("Carla Mendez, who until June was foreign minister,", "foreign minister"),
        (
            "Carla Mendez, who has been foreign minister of Peru,",
            "foreign minister of Peru",
        ),
        ("the mediator, Ragnhild Berg of Norway,", "mediator"),
    ],
)
def test_a_clause_or_a_country_may_part_a_name_from_its_office(
    who: str, office: str
) -> None:
    found = others(f"Foreign Minister Anders Holm received {who} on Monday.")

    assert list(found.values()) == [(office,)]


def test_since_when_one_is_in_office_is_not_the_day_of_the_event() -> None:
    text = "Anders Holm, who since January has been foreign minister, met President Ama Boateng."
    found = extract(
        Article(id="a", lang="en", text=text, published="2024-06-14")
    ).events

    assert [(e.type, e.date) for e in found] == [("Meeting", None)]


def test_an_opening_word_is_no_first_name_and_a_saint_is_part_of_one() -> None:
    one = others(
        "Besides Orazow, Anders Holm is to see Foreign Minister Rejep Hojamow."
    )
    two = others("Anders Holm met Consul General Josette St. Rose in Lima.")

    assert "Besides Orazow" not in one
    assert list(two) == ["Josette St. Rose"]
