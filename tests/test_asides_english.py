"""What English news tells aside: whoever is told of, and the days of it."""

from __future__ import annotations

import pytest

from diplograph.extract import extract
from diplograph.model import Article
from reading import facts


@pytest.mark.parametrize(
    "text",
    [
        "Prime Minister Eva Lind, who had flown to Rome on Sunday, met President Carla "
        "Mendez of Chile.",
        "Prime Minister Eva Lind met President Carla Mendez of Chile, who had arrived on "
        "Sunday.",
        "Prime Minister Eva Lind, a guest of Santiago in June 2016, met President Carla "
        "Mendez of Chile.",
    ],
)
def test_the_day_of_a_clause_told_aside_is_not_that_of_the_news(text: str) -> None:
    found = extract(Article(id="a", lang="en", text=text, published="2024-05-16"))

    assert [e.date for e in found.events if e.family == "Encounter"] == [None]


def test_his_guest_is_who_met_him_whatever_was_told_since() -> None:
    text = (
        "Lao President Keo Vongsa held talks in Vientiane with Chilean President Carla "
        "Mendez. Mendez met with Speaker Bounmy Sisavath. President Vongsa decorated his "
        "guest with the Order of the Elephant."
    )

    (award,) = [f for f in facts("en", text) if f.type == "Award"]

    assert award.roles["recipient"] == ("Carla Mendez",)


def test_who_acts_after_an_object_is_no_further_object() -> None:
    text = (
        "Norway summoned the Lao ambassador, Keo Vongsa, and Norway's ambassador in "
        "Vientiane, Lars Dahl, was recalled for consultations."
    )

    told = {f.type: f.roles["target"] for f in facts("en", text)}

    assert told == {"Summons": ("Keo Vongsa",), "Recall": ("Lars Dahl",)}


def test_a_body_is_not_named_by_the_day_of_its_deed() -> None:
    text = (
        "Lao Ambassador Keo Vongsa was summoned to the Ministry of Defence on Monday."
    )

    (summons,) = facts("en", text)

    assert summons.roles["actor"] == ("Ministry of Defence",)


def test_a_state_minister_may_be_of_any_country() -> None:
    text = (
        "Uganda's State Minister for Regional Cooperation, John Mulema, met Lao Foreign "
        "Minister Keo Vongsa."
    )

    (meeting,) = facts("en", text)

    assert meeting.roles["participant"] == ("John Mulema", "Keo Vongsa")


def test_a_meeting_told_before_may_be_off() -> None:
    text = (
        "Minister Eva Lind was due to meet with Minister Keo Vongsa in Oslo next week. "
        "That meeting is now off."
    )

    assert [f.status for f in facts("en", text)] == ["Cancelled"]


def test_what_was_inaugurated_is_not_whoever_was_there() -> None:
    text = (
        "Minister Eva Lind attended a ceremony at which the new bridge was inaugurated."
    )

    assert [f for f in facts("en", text) if f.type == "Appointment"] == []


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Mauritania expelled a Russian cultural attaché on Monday.", "Russia"),
        ("Last year Belarus threw out a Canadian consul.", "Canada"),
        ("Mauritania summoned Moscow's ambassador on Monday.", "Russia"),
    ],
)
def test_the_country_of_an_unnamed_diplomat_is_the_target(
    text: str, target: str
) -> None:
    (dispute,) = facts("en", text, published="2024-05-16")

    assert dispute.roles["target"] == (target,)


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("in the capital Ankara", "Ankara"),
        ("in the capital, Ankara,", "Ankara"),
        ("in Turkey's capital Ankara", "Ankara"),
        ("in the northern city of Khujand", "Khujand"),
        ("in the port city of Izmir", "Izmir"),
        ("in Benin's capital, Porto-Novo,", "Porto-Novo"),
    ],
)
def test_a_town_is_the_place_whatever_its_kind_is_called(
    words: str, place: str
) -> None:
    text = f"Minister Keo Vongsa met Minister Eva Lind {words} on Monday."
    found = extract(Article(id="a", lang="en", text=text))
    names = {entity.id: entity.name for entity in found.entities}

    assert [names.get(event.place or "") for event in found.events] == [place]


@pytest.mark.parametrize(
    "text",
    [
        "Her delegation includes Trade Minister Lars Dahl and Health Minister Ana Silva.",
        "With her are Trade Minister Lars Dahl and Health Minister Ana Silva.",
        "Also travelling with her were Trade Minister Lars Dahl and Health Minister Ana Silva.",
    ],
)
def test_those_who_travel_along_are_members_of_the_visit(text: str) -> None:
    (visit,) = facts("en", f"Prime Minister Eva Lind arrived in Laos on Monday. {text}")

    assert visit.roles["member"] == ("Ana Silva", "Lars Dahl")


def test_those_in_whose_presence_somebody_is_received_are_members() -> None:
    text = (
        "President Keo Vongsa received Prime Minister Eva Lind in the presence of Foreign "
        "Minister Bounmy Sisavath."
    )

    (reception,) = facts("en", text)

    assert reception.roles["member"] == ("Bounmy Sisavath",)
