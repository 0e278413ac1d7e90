"""Adverbs and days inside a verb: «was on Friday named», «has again been postponed»."""

from __future__ import annotations

import pytest

from reading import told


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Omar Vidal was on Friday named Chile's ambassador to Peru.",
            ("Appointment", "Occurred"),
        ),
        (
            "Omar Vidal was unanimously elected Secretary General of ASEAN.",
            ("Appointment", "Occurred"),
        ),
        (
            "The visit of President Omar Vidal of Chile to Peru has again been postponed.",
            ("Visit", "Cancelled"),
        ),
        (
            "Foreign Minister Omar Vidal of Chile was warmly welcomed at the airport by "
            "Foreign Minister Carla Mendez of Peru.",
            ("WelcomeCeremony", "Occurred"),
        ),
        (
            "President Omar Vidal of Chile was posthumously awarded the Order of the Sun "
            "by President Carla Mendez of Peru.",
            ("Award", "Occurred"),
        ),
    ],
)
def test_words_between_an_auxiliary_and_its_verb_are_passed_over(
    text: str, event: tuple[str, str]
) -> None:
    assert told("en", text) == [event]


def test_what_is_likely_is_no_plan() -> None:
    text = "Foreign Minister Omar Vidal of Chile is likely to visit Peru next month."
    assert "Planned" not in {status for _, status in told("en", text)}
