"""English meetings named by those who meet there, and papers whose names hold event words."""

from __future__ import annotations

import pytest

from reading import facts, of_type

_COMES = "Foreign Minister Yaw Mensah"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (
            "attended the African Union foreign ministers' meeting in Addis Ababa",
            "African Union foreign ministers' meeting",
        ),
        (
            "will attend the NATO defence ministers' meeting in Brussels",
            "NATO defence ministers' meeting",
        ),
        (
            "attended a meeting of African Union foreign ministers in Accra",
            "meeting of African Union foreign ministers",
        ),
        (
            "arrived in Rome for the two-day G7 leaders' summit",
            "two-day G7 leaders' summit",
        ),
        ("spoke at a donor conference for Chad in Oslo", "donor conference for Chad"),
    ],
)
def test_a_meeting_is_named_by_those_who_meet(said: str, name: str) -> None:
    told = of_type("en", f"{_COMES} {said}.", "Attendance")

    assert [f.roles for f in told] == [
        {"attendee": ("Yaw Mensah",), "conference": (name,)}
    ]


def test_who_spoke_at_the_white_house_called_nobody() -> None:
    text = "President Yaw Mensah spoke at the White House with President Luis Ortega."

    assert not of_type("en", text, "PhoneCall")


def test_leaders_who_gather_for_a_summit_attend_it() -> None:
    text = (
        "Presidents Luis Ortega of Chile and Yaw Mensah of Ghana "
        "gathered in Nairobi for the African Climate Summit."
    )

    (told,) = facts("en", text)

    assert told.roles["attendee"] == ("Luis Ortega", "Yaw Mensah")


def test_a_letter_of_intent_is_a_paper_and_no_letter() -> None:
    (told,) = facts("en", "Chile and Ghana signed a letter of intent on defence.")

    assert told.type == "Signing"
    assert told.roles["agreement"] == ("letter of intent on defence",)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Inga Drummond has been removed as ambassador to Chad.", "EndOfPosting"),
        (
            "The king has dismissed Georg Hauser from his post as consul general.",
            "EndOfPosting",
        ),
        (
            "The king intends to nominate Georg Hauser, a banker, to be ambassador to Chad.",
            "Appointment",
        ),
    ],
)
def test_an_office_behind_a_name_makes_a_person_of_it(text: str, kind: str) -> None:
    (told,) = facts("en", text)

    assert told.type == kind
