"""What an English readout tells besides its news: who signed what, who met, who is who."""

from __future__ import annotations

import pytest

from reading import facts, parties, people


@pytest.mark.parametrize("verb", ["praised", "discussed", "recalled", "welcomed"])
@pytest.mark.parametrize(
    "signed", ["signed by", "signed last year by", ", signed in Lusaka by"]
)
def test_a_paper_that_somebody_speaks_of_has_signers(verb: str, signed: str) -> None:
    text = f"President Carla Mendez {verb} the Water Treaty {signed} Angola and Zambia."

    assert parties("en", text, "Signing") == [{"Angola", "Zambia", "Water Treaty"}]


@pytest.mark.parametrize("noun", ["signing of", "conclusion of"])
def test_who_owns_a_signing_signed(noun: str) -> None:
    text = f"The two ministers welcomed Zambia's {noun} the Water Treaty with Angola."

    assert parties("en", text, "Signing") == [{"Angola", "Zambia", "Water Treaty"}]


def test_all_who_stand_before_a_relative_clause_have_met() -> None:
    text = (
        "The Secretary congratulated President Ama Boateng and President Luis Ortega, "
        "who met in Rome on Monday."
    )

    assert parties("en", text, "Meeting") == [{"Ama Boateng", "Luis Ortega"}]


def test_the_last_before_a_relative_clause_has_met_another() -> None:
    text = (
        "The Secretary thanked President Ama Boateng and President Luis Ortega, "
        "who met Minister Eva Lind in Rome on Monday."
    )

    assert parties("en", text, "Meeting") == [{"Luis Ortega", "Eva Lind"}]


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("Foreign Minister Amir Khan Durrani", "Amir Khan Durrani"),
        ("Energy Minister Earl Jarrow", "Earl Jarrow"),
        ("Ambassador Dean Cole", "Dean Cole"),
        ("Sheikh Majid bin Faisal bin Sultan Al Qadi", None),
    ],
)
def test_a_title_is_a_name_after_an_office_or_a_particle(who: str, name: str) -> None:
    (person,) = people("en", f"{who} arrived in Oslo on Monday.")

    assert person.name == (name or who.removeprefix("Sheikh "))


@pytest.mark.parametrize(
    ("office", "country"), [("Foreign Minister", "NZ"), ("Ambassador", None)]
)
def test_a_famous_surname_tells_the_country_in_the_office_of_its_holder(
    office: str, country: str | None
) -> None:
    (person,) = people("en", f"{office} Peters signed the Wool Treaty with Chile.")

    assert person.country == country
    assert facts("en", f"{office} Peters signed the Wool Treaty with Chile.")


def test_a_trip_of_a_nation_is_not_that_of_who_was_spoken_of() -> None:
    text = (
        "Special Envoy Eva Lind met Minister Ama Boateng. All welcomed the recent Omani "
        "trip to Sanaa."
    )

    assert parties("en", text, "Visit") == []


def test_a_justice_minister_is_no_justice() -> None:
    found = people("en", "Justice Ministers Eva Lind and Rui Alves met in Oslo.")

    assert {office for one in found for office in one.offices} == {"Justice Minister"}


def test_the_guest_who_opens_a_sentence_came_last() -> None:
    text = (
        "Ambassador Ama Boateng was received by President Carla Mendez. The guest was "
        "presented with a medal by Speaker Luis Ortega."
    )

    assert parties("en", text, "Award") == [{"Ama Boateng", "Luis Ortega"}]


def test_what_one_would_be_delighted_to_do_is_a_wish() -> None:
    text = (
        '"I would be delighted to meet Minister Eva Lind," Minister Luis Ortega said.'
    )

    assert facts("en", text) == []
