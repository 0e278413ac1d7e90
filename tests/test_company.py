"""Who took part in an English sentence: lists, appositions, pronouns, separate meetings."""

from __future__ import annotations

import pytest

from reading import facts, met, people


@pytest.mark.parametrize(
    "text",
    [
        "Chilean President Carla Mendez and her Norwegian host, Prime Minister Anders "
        "Holm, held talks in Oslo.",
        "Chilean President Carla Mendez met her Norwegian counterpart, Prime Minister "
        "Anders Holm.",
        "On Monday Prime Minister Anders Holm signed a treaty in a ceremony led by "
        "Chilean President Carla Mendez, with whom he had earlier held talks.",
        "Speaking after meeting Chilean President Carla Mendez, Prime Minister Anders "
        "Holm praised the port.",
        "Chilean President Carla Mendez discussed with Prime Minister Anders Holm the "
        "price of copper.",
        "The talks, mediated by Oman, brought together Chilean President Carla Mendez "
        "and Prime Minister Anders Holm.",
        "President Carla Mendez met with senior officials, including Prime Minister "
        "Anders Holm.",
    ],
)
def test_two_persons_meet(text: str) -> None:
    assert met("en", text) == [("Anders Holm", "Carla Mendez")]


@pytest.mark.parametrize(
    "text",
    [
        "President Carla Mendez met separately with Prime Minister Anders Holm and "
        "Speaker Ilze Ozola.",
        "President Carla Mendez met with Prime Minister Anders Holm in Oslo and with "
        "Speaker Ilze Ozola.",
    ],
)
def test_separate_meetings_are_several_events(text: str) -> None:
    assert met("en", text) == [
        ("Anders Holm", "Carla Mendez"),
        ("Carla Mendez", "Ilze Ozola"),
    ]


def test_one_meeting_with_two_is_one_event() -> None:
    text = (
        "President Carla Mendez met Prime Minister Anders Holm and Speaker Ilze Ozola."
    )
    assert met("en", text) == [("Anders Holm", "Carla Mendez", "Ilze Ozola")]


def test_ministers_of_several_countries_are_their_countries() -> None:
    text = (
        "Secretary of State Ruth Calloway met with foreign ministers from Chile, "
        "Norway and Laos."
    )
    assert met("en", text) == [("Chile", "Laos", "Norway", "Ruth Calloway")]


@pytest.mark.parametrize(
    "text",
    [
        "President Carla Mendez met Prime Minister Leena Virtanen. She congratulated "
        "her on the vote.",
        "President Carla Mendez called Prime Minister Leena Virtanen to congratulate "
        "her on the vote.",
        "President Carla Mendez spoke with Prime Minister Leena Virtanen to offer her "
        "congratulations on the vote.",
    ],
)
def test_congratulations_go_to_the_other_one(text: str) -> None:
    sent = [fact for fact in facts("en", text) if fact.type == "Congratulation"]
    assert [fact.roles for fact in sent] == [
        {"sender": ("Carla Mendez",), "recipient": ("Leena Virtanen",)}
    ]


def test_a_conjunction_does_not_govern_a_subject() -> None:
    text = (
        "Flags flew as the Norwegian prime minister, Anders Holm, met President "
        "Carla Mendez."
    )
    assert met("en", text) == [("Anders Holm", "Carla Mendez")]


def test_what_is_called_off_later_is_cancelled() -> None:
    text = (
        "President Carla Mendez will meet Prime Minister Anders Holm on Tuesday, aides "
        "said. But the meeting was scrapped after a storm."
    )
    assert [(f.type, f.status) for f in facts("en", text)] == [("Meeting", "Cancelled")]


def test_a_habit_is_no_event() -> None:
    text = (
        "President Carla Mendez and Prime Minister Anders Holm will meet every year, "
        "aides said."
    )
    assert met("en", text) == []


def test_names_after_a_title_of_two_countries() -> None:
    text = (
        "President Carla Mendez met the foreign ministers of Kenya and Ghana, Anna Novak "
        "and Omar Diop, in Oslo."
    )
    assert met("en", text) == [("Anna Novak", "Carla Mendez", "Omar Diop")]


def test_they_are_the_two_named_before() -> None:
    text = "President Carla Mendez thanked Prime Minister Anders Holm when they met in Oslo."
    assert met("en", text) == [("Anders Holm", "Carla Mendez")]


@pytest.mark.parametrize(
    "text",
    [
        "Prime Minister Anders Holm would not say whether he would meet President Carla "
        "Mendez.",
        "It is unclear whether Prime Minister Anders Holm will meet President Carla Mendez.",
    ],
)
def test_what_is_doubted_is_not_planned(text: str) -> None:
    assert {fact.status for fact in facts("en", text)} <= {"Hypothetical", "Negated"}


def test_the_leader_of_a_country_is_its_only_person() -> None:
    text = (
        "Vietnam welcomed India's Ravi Menon. The Indian leader called on President "
        "Nguyen Van Hai."
    )
    assert met("en", text) == [("Nguyen Van Hai", "Ravi Menon")]


@pytest.mark.parametrize(
    "text",
    [
        "The presidents of Chile and Norway, Carla Mendez and Anders Holm, met in Riga.",
        "The Chilean and Norwegian presidents, Carla Mendez and Anders Holm, met in Riga.",
        "Chilean and Norwegian foreign ministers Carla Mendez and Anders Holm met in "
        "Riga.",
    ],
)
def test_each_of_a_list_of_office_holders_has_his_own_country(text: str) -> None:
    lands = {person.name: person.country for person in people("en", text)}
    assert lands == {"Carla Mendez": "CL", "Anders Holm": "NO"}
    assert met("en", text) == [("Anders Holm", "Carla Mendez")]


def test_ministers_of_two_countries_without_names_stand_for_them() -> None:
    text = "The foreign ministers of Chile and Norway met in Riga on Monday."
    assert met("en", text) == [("Chile", "Norway")]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        (
            "President Carla Mendez-Rojas arrived on Monday. Mendez-Rojas met Prime "
            "Minister Anders Holm.",
            ("Anders Holm", "Carla Mendez-Rojas"),
        ),
        (
            "Foreign Minister Carla Mendez spoke beside her Norwegian counterpart, Anders "
            "Holm. The Norwegian foreign minister later met President Luis Ortega.",
            ("Anders Holm", "Luis Ortega"),
        ),
        (
            "Prime Minister Anders Holm met Carla Mendez's predecessor, Rima Odeh Malak, in "
            "Riga.",
            ("Anders Holm", "Rima Odeh Malak"),
        ),
        (
            "Chile's ambassador in Riga, Carla Mendez, met Prime Minister Anders Holm.",
            ("Anders Holm", "Carla Mendez"),
        ),
    ],
)
def test_who_met_is_known_by_surname_office_or_place(
    text: str, pair: tuple[str, ...]
) -> None:
    assert pair in met("en", text)


def test_the_guest_is_whom_the_host_received() -> None:
    text = (
        "Prime Minister Anders Holm received President Carla Mendez in Oslo. Holm saw off "
        "the guest on Friday."
    )
    farewell = facts("en", text)[-1]
    assert farewell.roles == {"host": ("Anders Holm",), "guest": ("Carla Mendez",)}


def test_those_sworn_in_are_persons() -> None:
    text = "Ana Shikongo was sworn in as ambassador to Laos on Tuesday."
    assert facts("en", text)[0].roles == {"appointee": ("Ana Shikongo",)}


def test_one_upgrade_of_ties_is_told_once() -> None:
    text = (
        "Chile and Norway on Friday agreed to raise their strategic partnership, launched "
        "in 2007, to a comprehensive strategic partnership."
    )
    assert [fact.status for fact in facts("en", text)] == ["Occurred"]


def test_the_day_of_a_plan_is_not_that_of_what_was_told_before() -> None:
    text = (
        "Prime Minister Anders Holm said he had met President Carla Mendez and would "
        "travel to Kenya next week."
    )
    told = {
        fact.type: fact.status for fact in facts("en", text, published="2024-05-15")
    }
    assert told == {"Meeting": "Occurred", "Visit": "Planned"}


def test_after_an_article_the_longer_title_counts() -> None:
    text = (
        "President Carla Mendez met the Secretary General of the National Security "
        "Secretariat of Japan Akio Tanabe."
    )
    assert met("en", text) == [("Akio Tanabe", "Carla Mendez")]


def test_what_a_country_owns_is_no_part_of_an_office() -> None:
    text = (
        "Foreign Minister Carla Mendez met Peruvian Defense Minister Luis Ortega. Mendez "
        "congratulated the Defense Minister on Peru's election."
    )
    assert facts("en", text)[-1].type == "Congratulation"


def test_who_invites_may_own_the_invitation() -> None:
    text = "President Anders Holm is on a state visit to Chile at President Carla Mendez's invitation."
    assert facts("en", text)[0].roles["inviter"] == ("Carla Mendez",)


def test_a_clause_between_commas_has_its_own_subject() -> None:
    text = (
        "President Carla Mendez, whose brother Luis Ortega visited Kenya in 2009, met Prime "
        "Minister Anders Holm."
    )
    assert met("en", text) == [("Anders Holm", "Carla Mendez")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Deputy Secretary Ama Boateng met with Chilean President Carla Mendez, "
            "Chilean Foreign Minister Luis Ortega, and other cabinet members.",
        ),
        (
            "en",
            "Deputy Secretary Ama Boateng met with President Carla Mendez, Foreign "
            "Minister Luis Ortega and representatives of the unions.",
        ),
        (
            "vi",
            "Thứ trưởng Ama Boateng đã gặp Tổng thống Carla Mendez, Ngoại trưởng Luis "
            "Ortega và các quan chức khác.",
        ),
    ],
)
def test_a_list_may_end_in_people_whom_nobody_names(lang: str, text: str) -> None:
    assert met(lang, text) == [("Ama Boateng", "Carla Mendez", "Luis Ortega")]
