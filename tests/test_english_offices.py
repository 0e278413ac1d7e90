"""Who holds which office in English: chains, clauses, forms of address, towns for states."""

from __future__ import annotations

import pytest

from reading import facts, met, people

CASES = [
    (
        "Min-ho Cha, Seoul's new trade minister, met Foreign Minister Carla Mendez.",
        "Min-ho Cha",
        {"trade minister"},
        "KR",
    ),
    (
        "His Highness Sheikh Rashid bin Omar, Vice-President and Prime Minister of Qatar "
        "and Ruler of Doha, received Ambassador Carla Mendez.",
        "Rashid bin Omar",
        {"Vice-President", "Prime Minister of Qatar", "Ruler of Doha"},
        "QA",
    ),
    (
        "Prime Minister Carla Mendez met Foreign Minister Dato Seri Setia Awang Haji Roslan.",
        "Roslan",
        {"Foreign Minister"},
        None,
    ),
    (
        "Prime Minister Carla Mendez met Minister of Trade, Rt Hon Peter Holm, on Monday.",
        "Peter Holm",
        {"Minister of Trade"},
        None,
    ),
    (
        "Omar Said, Diplomatic Adviser to the Omani President, met Minister Carla Mendez.",
        "Omar Said",
        {"Diplomatic Adviser to the Omani President"},
        "OM",
    ),
    (
        "Minister Carla Mendez met Peter Holm, who is secretary-general of the African Union.",
        "Peter Holm",
        {"secretary-general of the African Union"},
        None,
    ),
    (
        "Minister Carla Mendez met Peter Holm, Secretary General of the African Union, in Suva.",
        "Peter Holm",
        {"Secretary General of the African Union"},
        None,
    ),
    (
        "U.S. Secretary of State Amanda Rice met Minister Carla Mendez in Oslo.",
        "Amanda Rice",
        {"Secretary of State"},
        "US",
    ),
    (
        "Iranian Foreign Minister Reza Amir-Kazemi met Minister Carla Mendez.",
        "Reza Amir-Kazemi",
        {"Foreign Minister"},
        "IR",
    ),
    (
        "Deputy Prime Minister S.Batbayar met Minister Carla Mendez.",
        "S.Batbayar",
        {"Deputy Prime Minister"},
        None,
    ),
    (
        "Minister Carla Mendez met her opposite number Aloysio Ferreira Lima.",
        "Aloysio Ferreira Lima",
        set(),
        None,
    ),
    (
        "Ambassador Ana Rhonda King, Minister Carla Mendez and others met on Monday.",
        "Ana Rhonda King",
        {"Ambassador"},
        None,
    ),
]


@pytest.mark.parametrize(("text", "name", "offices", "country"), CASES)
def test_an_office_belongs_to_the_person_it_explains(
    text: str, name: str, offices: set[str], country: str | None
) -> None:
    persons = {person.name: person for person in people("en", text)}

    assert name in persons
    assert set(persons[name].offices) == offices
    assert persons[name].country == country


def test_and_between_two_persons_joins_no_offices() -> None:
    text = (
        "Peter Holm, Foreign Minister of Chad, and President Carla Mendez met in Oslo."
    )
    offices = {person.name: person.offices for person in people("en", text)}

    assert offices == {
        "Peter Holm": ("Foreign Minister of Chad",),
        "Carla Mendez": ("President",),
    }


def test_a_council_is_nobody() -> None:
    text = (
        "Minister Carla Mendez met representatives from the National Security Council "
        "and Ambassador Peter Holm."
    )

    assert {person.name for person in people("en", text)} == {
        "Carla Mendez",
        "Peter Holm",
    }


@pytest.mark.parametrize("title", ["EAM", "The External Affairs Minister"])
def test_an_abbreviated_title_means_its_holder(title: str) -> None:
    text = (
        "External Affairs Minister (EAM) Anil Menon will visit Lima on May 2. "
        f"{title} will hold talks with Foreign Minister Luis Ortega."
    )

    assert ("Anil Menon", "Luis Ortega") in met("en", text)


def test_the_head_of_state_is_the_president() -> None:
    text = (
        "President Karl Benz met Prime Minister Eva Lind in Oslo. The Head of State also "
        "received Ambassador Luis Ortega."
    )

    assert ("Karl Benz", "Luis Ortega") in met("en", text)


def test_the_ministers_of_three_are_those_who_are_ministers() -> None:
    text = (
        "Assistant Minister for Home Affairs Joan Peters today hosted Kiribati's Minister "
        "for Justice Bwere Tiota and Kiribati Commissioner of Police Tekee Aron. The "
        "ministers signed the Police Training Arrangement."
    )

    signing = next(f for f in facts("en", text) if f.type == "Signing")

    assert signing.roles["signatory"] == ("Bwere Tiota", "Joan Peters")
