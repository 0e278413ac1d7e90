"""Unnamed officials of the countries that a trip goes to."""

from __future__ import annotations

import pytest

from reading import facts, of_type


@pytest.mark.parametrize(
    "whom",
    ["senior officials in the three countries", "officials of all three countries"],
)
def test_officials_of_the_countries_are_the_countries(whom: str) -> None:
    text = (
        "Special Envoy Ruth Calloway will travel to Djibouti, Ethiopia and Kenya. She will "
        f"meet with {whom}."
    )
    meeting, *_ = of_type("en", text, "Meeting")
    assert meeting.roles == {
        "participant": ("Djibouti", "Ethiopia", "Kenya", "Ruth Calloway")
    }


def test_without_a_trip_nobody_knows_which_countries() -> None:
    assert facts("en", "Ruth Calloway met with officials of the three countries.") == []
