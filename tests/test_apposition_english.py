"""English words behind or before names that tell only who their holders are."""

from __future__ import annotations

import pytest

from reading import facts


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
