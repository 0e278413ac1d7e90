"""English turns of agency prose: replacements, those who fly in, peoples, speeches, letters."""

from __future__ import annotations

import pytest

from reading import facts, of_type


def test_who_flew_in_from_elsewhere_visits_the_country_of_the_story() -> None:
    text = (
        "President Luis Ortega of Chile received envoy Yaw Mensah. "
        "Mensah flew in from Lima on Tuesday."
    )

    (visit,) = of_type("en", text, "Visit")

    assert visit.roles == {"visitor": ("Yaw Mensah",), "destination": ("Chile",)}


def test_one_is_replaced_by_another() -> None:
    text = "Chile's consul general in Oslo, Luis Ortega, is to be replaced in May by Nilda Arze."

    (end,), (new,) = (
        of_type("en", text, "EndOfPosting"),
        of_type("en", text, "Appointment"),
    )

    assert (end.status, end.roles) == ("Planned", {"appointee": ("Luis Ortega",)})
    assert (new.status, new.roles) == ("Planned", {"appointee": ("Nilda Arze",)})


@pytest.mark.parametrize(
    ("text", "kind", "whom"),
    [
        (
            "Norway announced 15 million dollars in aid for the Afghan people.",
            "Aid",
            "Afghanistan",
        ),
        (
            "President Yaw Mensah offered condolences to the British people.",
            "Condolence",
            "United Kingdom",
        ),
    ],
)
def test_a_people_stands_for_its_country(text: str, kind: str, whom: str) -> None:
    (told,) = of_type("en", text, kind)

    assert told.roles["recipient"] == (whom,)


def test_a_date_may_stand_between_a_conference_and_its_speaker() -> None:
    text = (
        "At the Doha Forum last week Minister Yaw Mensah cautioned against sanctions."
    )

    (told,) = of_type("en", text, "Attendance")

    assert told.roles == {"attendee": ("Yaw Mensah",), "conference": ("Doha Forum",)}


def test_a_letter_goes_from_one_holder_of_an_office_to_another() -> None:
    text = (
        "A letter from Luis Ortega, President of Chile, to Prime Minister Ingrid Dahl, "
        "was handed over on Monday."
    )

    (told,) = of_type("en", text, "Letter")

    assert told.roles == {"sender": ("Luis Ortega",), "recipient": ("Ingrid Dahl",)}


def test_a_meeting_of_three_countries_has_no_name() -> None:
    (told,) = facts(
        "en", "A trilateral meeting of Chad, Sudan and Niger was called off."
    )

    assert told.status == "Cancelled"
    assert told.roles == {"participant": ("Chad", "Niger", "Sudan")}


def test_a_name_of_whom_who_tells_is_a_person() -> None:
    (told,) = facts(
        "en", "Bahador Aminian, who heads the agency, met Minister Yaw Mensah."
    )

    assert told.roles == {"participant": ("Bahador Aminian", "Yaw Mensah")}


@pytest.mark.parametrize("name", ["John Smith", "Maria Lopez", "Hans Keller"])
def test_a_first_name_that_may_be_doubled_is_a_first_name(name: str) -> None:
    (told,) = facts("en", f"Norway appointed {name} ambassador to Chad.")

    assert told.roles == {"appointee": (name,)}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Chad and Sudan have restored diplomatic ties.", "Occurred"),
        ("Minister Yaw Mensah said he intended to travel to Chad.", "Planned"),
    ],
)
def test_the_perfect_is_news_and_an_intention_a_plan(text: str, status: str) -> None:
    (told,) = facts("en", text)

    assert told.status == status


def test_a_sum_before_a_body_is_no_part_of_its_name() -> None:
    text = "Ambassador Ana Silva handed over a cheque for $50,000 to the Kazakh Red Crescent."

    (told,) = facts("en", text)

    assert told.roles == {
        "giver": ("Ana Silva",),
        "recipient": ("Kazakh Red Crescent",),
    }


def test_a_visiting_counterpart_signs_too() -> None:
    text = (
        "Uruguayan President Ana Silva and her visiting Kazakh counterpart Arman Seitov "
        "signed a joint declaration."
    )

    (told,) = facts("en", text)

    assert told.roles["signatory"] == ("Ana Silva", "Arman Seitov")
