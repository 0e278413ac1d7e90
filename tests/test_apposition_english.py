"""English words behind or before names that tell only who their holders are."""

from __future__ import annotations

import pytest

from reading import facts, people


@pytest.mark.parametrize(
    "words",
    [
        "both deputy ministers",
        "both ministers of agriculture",
        "the environment ministers",
        "the two foreign ministers",
        "both environment ministers",
    ],
)
def test_what_two_people_are_takes_nothing_from_what_they_do(words: str) -> None:
    text = (
        f"Chile's Carla Mendez and Norway's Anders Holm, {words}, held talks in Oslo."
    )

    (talks,) = facts("en", text)

    assert set(talks.roles["participant"]) == {"Carla Mendez", "Anders Holm"}


@pytest.mark.parametrize("who", ["colleague", "counterpart", "opposite number"])
def test_a_name_is_read_by_whose_colleague_it_is(who: str) -> None:
    text = (
        "Finnish Trade Minister Leena Virtanen held discussions in Baku with "
        f"Rauf Elchizade, her Azerbaijani {who}, about a railway."
    )

    (talks,) = facts("en", text)

    assert set(talks.roles["participant"]) == {"Rauf Elchizade", "Leena Virtanen"}


def test_a_name_behind_a_nation_is_of_that_nation() -> None:
    text = "The Brazilian Ricardo Mendes and the Italian Carla Rossi met in Lima."

    (meeting,) = facts("en", text)

    assert set(meeting.roles["participant"]) == {"Ricardo Mendes", "Carla Rossi"}


def test_an_envoy_who_has_just_arrived_calls_on_his_host() -> None:
    text = (
        "Newly arrived Finnish Ambassador Leena Virtanen paid a courtesy call on "
        "Ghanaian Trade Minister Kwame Asante."
    )

    (call,) = facts("en", text)

    assert (call.roles["guest"], call.roles["host"]) == (
        ("Leena Virtanen",),
        ("Kwame Asante",),
    )


@pytest.mark.parametrize("wish", ["wants", "would like", "urged", "encouraged"])
def test_a_visit_that_somebody_wants_of_another_has_not_taken_place(wish: str) -> None:
    text = (
        f"Ghanaian President Kwame Asante {wish} Finnish Minister Leena Virtanen "
        "to come to Accra."
    )

    assert not facts("en", text)


@pytest.mark.parametrize("after", ["", " respectively"])
def test_an_office_behind_several_names_gives_each_his_country(after: str) -> None:
    text = (
        "Anders Holm, Charalambos Nikolaou and Vuk Stankovic, the interior ministers of "
        f"Norway, Cyprus and Serbia{after}, met in Oslo on Friday."
    )

    (meeting,) = facts("en", text)

    assert meeting.roles == {
        "participant": ("Anders Holm", "Charalambos Nikolaou", "Vuk Stankovic")
    }


def test_two_names_have_the_two_countries_behind_them() -> None:
    text = "Anders Holm and Vuk Stankovic, the foreign ministers of Norway and Serbia, met."

    lands = {person.name: person.country for person in people("en", text)}

    assert lands == {"Anders Holm": "NO", "Vuk Stankovic": "RS"}


def test_more_countries_than_names_give_nobody_another_s() -> None:
    text = "Anders Holm met Vuk Stankovic, the foreign ministers of Norway and Serbia said."

    lands = {person.name: person.country for person in people("en", text)}

    assert lands.get("Anders Holm") is None
