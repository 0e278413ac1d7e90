"""English credentials: envoys in a list, in the sentence after, or told by their countries."""

from __future__ import annotations

import pytest

from reading import facts

RECEIVED = (
    "President Kagiso Motse on Tuesday received letters of credence from three new heads "
    "of mission at State House. "
)


@pytest.mark.parametrize(
    "listed",
    [
        "They are the ambassadors of Algeria, Mr Karim Bensaid, and Finland, Ms Katri "
        "Lehto, as well as the high commissioner of Rwanda, Ms Aline Uwera.",
        "They were Karim Bensaid of Algeria, Katri Lehto of Finland and Aline Uwera of "
        "Rwanda.",
        "The envoys are Ambassador Karim Bensaid, Ambassador Katri Lehto and High "
        "Commissioner Aline Uwera.",
    ],
)
def test_the_envoys_may_be_listed_by_the_sentence_after(listed: str) -> None:
    (ceremony,) = facts("en", RECEIVED + listed)

    assert ceremony.type == "Credentials"
    assert ceremony.roles["host"] == ("Kagiso Motse",)
    assert ceremony.roles["guest"] == ("Aline Uwera", "Karim Bensaid", "Katri Lehto")


def test_without_a_list_nobody_is_known_to_have_come() -> None:
    text = RECEIVED + "Motse wished them a pleasant stay."

    assert facts("en", text) == []


def test_envoys_newly_named_stand_for_their_countries() -> None:
    text = (
        "The newly named ambassadors of Chile, Peru and Togo presented their credentials "
        "to President Kagiso Motse on Monday."
    )

    (ceremony,) = facts("en", text)

    assert ceremony.roles["guest"] == ("Chile", "Peru", "Togo")
