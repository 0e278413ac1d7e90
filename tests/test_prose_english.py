"""English prose of agencies: who is described, who «he» is, what a group did."""

from __future__ import annotations

import pytest

from reading import facts, parties, people


@pytest.mark.parametrize(
    "what",
    [
        "a career diplomat",
        "a former ambassador from the north",
        "the country's top diplomat",
        "one of Africa's longest-serving ministers",
        "53",
        "who is a career diplomat",
    ],
)
def test_what_describes_a_name_is_no_subject_of_its_own(what: str) -> None:
    text = f"Foreign Minister Kofi Adjei, {what}, met Foreign Minister Eva Lind."

    assert parties("en", text, "Meeting") == [{"Kofi Adjei", "Eva Lind"}]


def test_between_dashes_too() -> None:
    text = "Minister Kofi Adjei — a career diplomat — met Minister Eva Lind on Monday."

    assert parties("en", text, "Meeting") == [{"Kofi Adjei", "Eva Lind"}]


@pytest.mark.parametrize(
    "praise", ["long-serving", "veteran", "newly appointed", "new"]
)
def test_how_an_office_is_held_is_no_part_of_it(praise: str) -> None:
    text = f"Kofi Adjei, Togo's {praise} foreign minister, visited Norway on Monday."

    (visit,) = facts("en", text)
    (person,) = people("en", text)

    assert visit.roles["visitor"] == ("Kofi Adjei",)
    assert person.offices == ("foreign minister",)


@pytest.mark.parametrize("aside", [", 53,", ", a career diplomat,", ", 53, a lawyer,"])
def test_an_aside_parts_the_name_and_what_it_became(aside: str) -> None:
    text = f"Kofi Adjei{aside} was named Foreign Minister of Togo on Monday."

    assert parties("en", text, "Appointment") == [{"Kofi Adjei"}]


def test_whom_a_host_received_is_who_goes_on() -> None:
    text = (
        "Foreign Minister Kofi Adjei arrived in Suva on Monday. Prime Minister Ratu Vula "
        "received him. He also met President Jone Tora."
    )

    assert parties("en", text, "Meeting") == [{"Kofi Adjei", "Jone Tora"}]


def test_him_is_none_of_those_who_act_on_him() -> None:
    text = (
        "Foreign Minister Kofi Adjei arrived in Suva on Monday. President Jone Tora and "
        "Prime Minister Ratu Vula will receive him."
    )

    assert parties("en", text, "Reception") == [{"Kofi Adjei", "Jone Tora", "Vula"}]


@pytest.mark.parametrize("group", ["The three", "The trio", "All three ministers"])
def test_a_group_of_three_is_that_of_the_last_event(group: str) -> None:
    text = (
        "Foreign Ministers Kofi Adjei of Togo, Eva Lind of Norway and Priya Raman of Nepal "
        f"met in Oslo. {group} attended the Arctic Forum."
    )

    (attended,) = parties("en", text, "Attendance")

    assert {"Kofi Adjei", "Eva Lind", "Priya Raman"} < attended


def test_three_are_not_two() -> None:
    text = (
        "Foreign Minister Kofi Adjei met Foreign Minister Eva Lind in Oslo. "
        "The three ministers signed a visa agreement."
    )

    assert parties("en", text, "Signing") == []


def test_a_given_name_tells_who_she_is_not() -> None:
    text = (
        "Foreign Minister Diana Ruiz arrived in Oslo on Monday. Prime Minister Carlos Mora "
        "called President Luis Paz. She met Foreign Minister Eva Lind."
    )

    assert parties("en", text, "Meeting") == [{"Diana Ruiz", "Eva Lind"}]


@pytest.mark.parametrize(
    ("how", "kind"),
    [
        ("talked with", "Talks"),
        ("talked by telephone with", "PhoneCall"),
        ("talked on Monday by phone with", "PhoneCall"),
    ],
)
def test_talking_is_meeting_unless_a_telephone_is_named(how: str, kind: str) -> None:
    text = f"Prime Minister Carlos Mora {how} President Luis Paz."

    assert parties("en", text, kind) == [{"Carlos Mora", "Luis Paz"}]


@pytest.mark.parametrize(
    "plan",
    ["had been due to", "had been expected to", "was supposed to", "was to have"],
)
def test_what_had_been_planned_did_not_take_place(plan: str) -> None:
    text = f"President Luis Paz {plan} meet Prime Minister Carlos Mora on Tuesday."

    (fact,) = facts("en", text)

    assert fact.status == "Cancelled"


def test_what_a_relative_clause_denies_the_main_clause_does_not() -> None:
    text = "Serbia, which does not recognise Kosovo, recalled its ambassador to Norway."

    (recall,) = facts("en", text)

    assert (recall.type, recall.status) == ("Recall", "Occurred")


def test_a_capital_with_a_relative_clause_acts() -> None:
    text = (
        "Belgrade, which does not recognise the state, recalled its ambassador to Norway, "
        "Milan Vukovic."
    )

    (recall,) = facts("en", text)

    assert recall.roles["actor"] == ("Serbia",)


def test_a_host_has_a_name() -> None:
    text = (
        "Togolese Prime Minister Kofi Adjei and his Norwegian host Eva Lind presided over "
        "the joint session of their governments on Tuesday."
    )

    (session,) = parties("en", text, "Attendance")

    assert {"Kofi Adjei", "Eva Lind"} < session


def test_a_country_in_brackets_makes_a_person_of_each_name_in_a_list() -> None:
    text = (
        "Secretary of State Ruth Calloway met with Eva Lind (Norway), Kofi Adjei (Ghana) "
        "and Luis Paz (Peru) in Oslo."
    )

    (met,) = parties("en", text, "Meeting")

    assert met == {"Ruth Calloway", "Eva Lind", "Kofi Adjei", "Luis Paz"}


def test_others_among_whom_somebody_was_met_do_not_hide_him() -> None:
    text = "President Luis Paz met, among others, Prime Minister Carlos Mora in Quito."

    assert parties("en", text, "Meeting") == [{"Luis Paz", "Carlos Mora"}]


def test_an_initial_of_two_letters_is_part_of_the_name() -> None:
    text = "Foreign Minister Eva Lind met President of Mongolia Ts. Erdene in Oslo."

    assert parties("en", text, "Meeting") == [{"Eva Lind", "Ts. Erdene"}]


@pytest.mark.parametrize("what", ["Her remarks", "The remarks", "Both texts"])
def test_what_were_welcomed_is_no_guest(what: str) -> None:
    text = (
        "Chilean President Carla Mendez spoke in Vientiane. "
        f"{what} were welcomed by Lao Prime Minister Keo Vongsa."
    )
    assert "Reception" not in {fact.type for fact in facts("en", text)}
