"""Funerals, inaugurations and sittings are conferences, though a common noun names them."""

from __future__ import annotations

import pytest

from reading import of_type, told


def gathered(text: str) -> list[tuple[str, str, str, str]]:
    """Status, role, who takes part, and what in, for each attendance of a text."""
    return [
        (fact.status, role, who, what)
        for fact in of_type("en", text, "Attendance")
        for role in ("attendee", "chair", "organiser")
        for who in fact.roles.get(role, ())
        for what in fact.roles["conference"]
    ]


@pytest.mark.parametrize(
    ("said", "status", "name"),
    [
        (
            "will represent Norway at the state funeral of President Asante",
            "Planned",
            "state funeral",
        ),
        (
            "attended the inauguration of President Kwame Asante",
            "Occurred",
            "inauguration",
        ),
        ("was present at the swearing-in of the mediator", "Occurred", "swearing-in"),
        ("was at President Asante's investiture in Accra", "Occurred", "investiture"),
        ("is expected at Tuesday's inauguration", "Planned", "inauguration"),
        (
            "attended the groundbreaking ceremony for a new hospital",
            "Occurred",
            "groundbreaking ceremony",
        ),
        ("opened the coffee fair in Accra", "Occurred", "coffee fair"),
        (
            "will stand in for her at the meeting of Nordic foreign ministers",
            "Planned",
            "meeting of Nordic foreign ministers",
        ),
    ],
)
def test_a_gathering_needs_no_name(said: str, status: str, name: str) -> None:
    found = gathered(f"Foreign Minister Anders Holm {said}.")

    assert found == [(status, "attendee", "Anders Holm", name)]


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Minister Anders Holm did not attend the ceremony.",
        "Foreign Minister Anders Holm addressed the drought before the fair.",
        "Foreign Minister Anders Holm recalled the funeral.",
    ],
)
def test_a_bare_or_passing_noun_is_no_gathering(text: str) -> None:
    assert gathered(text) == []


def test_the_opening_of_a_building_is_a_ceremony() -> None:
    text = "Foreign Minister Anders Holm attended the inauguration of a bridge in Accra"

    assert told("en", f"{text}.") == [("OtherCeremony", "Occurred")]


def test_who_cancels_or_was_to_chair_a_sitting() -> None:
    one = "Ghana has cancelled the session of the joint fisheries committee."
    two = (
        "The session of the fisheries committee, due to be chaired by Vice Minister "
        "Carla Mendez, has been postponed."
    )

    assert gathered(one) == [
        ("Cancelled", "organiser", "Ghana", "session of the joint fisheries committee")
    ]
    assert gathered(two) == [
        ("Cancelled", "chair", "Carla Mendez", "session of the fisheries committee")
    ]


def test_a_joint_body_sits_with_its_two_countries() -> None:
    text = "The third session of the Peru-Ghana joint commission opened in Lima"

    assert {who for _, _, who, _ in gathered(f"{text}.")} == {"Peru", "Ghana"}


@pytest.mark.parametrize(
    ("said", "status", "name"),
    [
        ("Premier Anders Holm will attend in person.", "Planned", "state funeral"),
        (
            "Premier Anders Holm stayed away from the service.",
            "Negated",
            "state funeral",
        ),
        (
            "Tonga was represented by Premier Anders Holm.",
            "Occurred",
            "state funeral",
        ),
    ],
)
def test_the_gathering_named_before_is_meant(said: str, status: str, name: str) -> None:
    found = gathered(f"The state funeral takes place on Saturday. {said}")

    assert found == [(status, "attendee", "Anders Holm", name)]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("attended the SADC Council of Ministers", "SADC Council of Ministers"),
        (
            "will attend the summit of small oil producers",
            "summit of small oil producers",
        ),
        ("will go to Riga for Latvia's national day", "national day"),
    ],
)
def test_a_council_of_a_union_and_a_summit_of_many_are_attended(
    said: str, name: str
) -> None:
    assert gathered(f"Foreign Minister Anders Holm {said}.")[0][3] == name


def test_a_government_is_no_conference() -> None:
    assert gathered("Premier Anders Holm addressed the Council of Ministers.") == []
