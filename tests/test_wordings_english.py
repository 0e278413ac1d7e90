"""English wordings that need more than words: an office behind them, the sentence's start."""

from __future__ import annotations

import pytest

from reading import deeds


@pytest.mark.parametrize(
    "words", ["becomes ambassador to Ghana", "is Austria's new ambassador to Ghana"]
)
def test_who_becomes_the_holder_of_an_office_is_appointed(words: str) -> None:
    assert deeds("en", f"Hans Keller {words}.") == [
        ("Appointment", "Occurred", ("Hans Keller",))
    ]


def test_who_becomes_something_else_is_not() -> None:
    assert deeds("en", "Foreign Minister Anders Holm became a father.") == []


def test_a_participle_tells_of_a_speaker_only_where_it_opens_the_sentence() -> None:
    opening = "Chairing the Oslo Security Forum, Foreign Minister Anders Holm smiled."
    inside = "A clerk fell asleep on closing the Oslo Security Forum, Minister Anders Holm said."

    assert deeds("en", opening) == [
        ("Attendance", "Occurred", ("Anders Holm", "Oslo Security Forum"))
    ]
    assert deeds("en", inside) == []


def test_the_year_before_a_land_is_no_number_of_its_people() -> None:
    assert deeds("en", "In 2001 Chad protested to Ghana against a radio mast.") == [
        ("Protest", "Occurred", ("Chad", "Ghana"))
    ]


@pytest.mark.parametrize("verb", ["has yet to present", "stopped short of presenting"])
def test_what_is_yet_to_be_done_has_not_happened(verb: str) -> None:
    text = f"Ambassador Hans Keller {verb} his credentials to President Kwame Asante."

    assert [status for _, status, _ in deeds("en", text)] == ["Negated"]


@pytest.mark.parametrize("chosen", ["has appointed", "named", "appoints"])
def test_an_office_in_capitals_may_follow_the_name_of_who_is_chosen(
    chosen: str,
) -> None:
    text = f"President Carla Mendez {chosen} Rui Holm Foreign Minister on Monday."

    assert deeds("en", text) == [("Appointment", "Occurred", ("Rui Holm",))]


def test_what_opens_the_sentence_with_by_is_no_subject() -> None:
    watched = "Cheered by Presidents Yaw Mensah and Luis Ortega, the trade ministers"
    signed = "Carlos Mendez and Romaric Adjei signed the Wool Treaty."

    assert deeds("en", f"{watched} {signed}") == [
        ("Signing", "Occurred", ("Carlos Mendez", "Romaric Adjei", "Wool Treaty"))
    ]


def test_a_capital_behind_by_acts_and_owns_its_people() -> None:
    assert deeds("en", "Ambassador Hans Keller was summoned by Rabat.") == [
        ("Summons", "Occurred", ("Hans Keller", "Morocco"))
    ]
    signed = (
        "The Wool Treaty was signed by Manila's Rosario Cruz and Rome's Paolo Bianchi."
    )
    assert deeds("en", signed) == [
        ("Signing", "Occurred", ("Paolo Bianchi", "Rosario Cruz", "Wool Treaty"))
    ]
