"""Whom «he», «him» and «the Minister» mean as an English story goes on."""

from __future__ import annotations

import pytest

from reading import Fact, facts


def told(text: str, kind: str) -> Fact:
    """The last event of a type that the text tells of."""
    return [f for f in facts("en", text, published="2024-06-14") if f.type == kind][-1]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Foreign Minister Bruno Diaz of Cuba opens a tour on Monday. King Felipe and Prime "
            "Minister Mariano Rojas will receive him. He goes on to Lisbon, where he is to "
            "hold a meeting with Foreign Minister Augusto Silva.",
            ("Augusto Silva", "Bruno Diaz"),
        ),
        (
            "As Foreign Minister Mohsen Karimi left, his deputy, Hossein Amiri, was busy in "
            "Accra. On the sidelines of a summit he met with President Jacob Zulu.",
            ("Hossein Amiri", "Jacob Zulu"),
        ),
    ],
)
def test_he_is_of_whom_the_story_goes_on_to_speak(
    text: str, who: tuple[str, ...]
) -> None:
    assert told(text, "Meeting").roles["participant"] == who


def test_him_is_of_whom_the_sentence_before_spoke() -> None:
    text = (
        "President Joao Lima praised the mausoleum of Agostinho Neto. President Ivan Kos "
        "invited him to Belgrade."
    )

    assert told(text, "Invitation").roles["invitee"] == ("Joao Lima",)


def test_the_minister_is_of_whom_the_sentence_before_spoke() -> None:
    text = (
        "Minister Aino Kallio will visit Nepal, where she will meet Minister Mahindra Yadav. "
        "The Minister discussed the matter by telephone with Bhutan's Foreign Minister Tandi "
        "Dorji."
    )

    assert told(text, "PhoneCall").roles["participant"] == (
        "Aino Kallio",
        "Tandi Dorji",
    )


def test_she_who_is_thanked_for_it_acts() -> None:
    text = (
        "Minister Harold Whit met with Malawian Minister Esther Chil. Whit thanked her for "
        "receiving Deputy Minister Molly Tran in May."
    )

    assert told(text, "Reception").roles["host"] == ("Esther Chil",)


def test_what_follows_a_dropped_trip_is_not_dropped() -> None:
    text = (
        "President Luis Ortega called off a trip to Ghana and met President Eva Lind."
    )

    assert told(text, "Meeting").status == "Occurred"
    assert told(text, "Visit").status == "Cancelled"


def test_what_was_to_have_happened_holds_for_a_chain_of_verbs() -> None:
    text = (
        "President Luis Ortega was to have met President Eva Lind in Oslo and signed a treaty "
        "with Minister Lars Dahl."
    )

    assert told(text, "Signing").status == "Cancelled"


def test_scrapped_stops_are_cancelled() -> None:
    text = (
        "Minister Margaret Hall cut short a tour on Monday, scrapping planned stops in Ghana "
        "and Benin."
    )

    assert told(text, "Visit").status == "Cancelled"


def test_he_is_the_leader_of_the_sentence_before_not_the_last_of_its_list() -> None:
    text = (
        "President Tran Dai Lam of Vietnam held talks with Indian Prime Minister Narendra "
        "Mohan. The Indian leader later paid courtesy calls on Minister Pham Tuan and "
        "Chairwoman Nguyen Thi Kim. He also laid a wreath at the monument."
    )

    assert told(text, "WreathLaying").roles["guest"] == ("Narendra Mohan",)


@pytest.mark.parametrize(
    ("text", "kind", "roles"),
    [
        (
            "She invited him to Santiago next year.",
            "Invitation",
            {"inviter": ("Carla Mendez",), "invitee": ("Anders Holm",)},
        ),
        (
            "She congratulated him on his victory.",
            "Congratulation",
            {"sender": ("Carla Mendez",), "recipient": ("Anders Holm",)},
        ),
        (
            "He invited her to Bergen next year.",
            "Invitation",
            {"inviter": ("Anders Holm",), "invitee": ("Carla Mendez",)},
        ),
    ],
)
def test_whoever_acts_on_him_is_the_other_of_the_two_who_met(
    text: str, kind: str, roles: dict[str, tuple[str, ...]]
) -> None:
    met = (
        "Norwegian Prime Minister Anders Holm met Chilean President Carla Mendez in Oslo "
        "on Monday. "
    )
    (event,) = [fact for fact in facts("en", met + text) if fact.type == kind]
    assert event.roles == roles


def test_she_is_the_subject_just_named_rather_than_a_woman_named_long_before() -> None:
    text = (
        "Ms Rita Khoab and Mr Paul Sande were sworn in as ambassadors on Monday. Foreign "
        "Minister Makhetha Dlao saw off the ambassador of Libya, Dr Salem Abush. She is "
        "expected in Windhoek on Thursday."
    )
    visits = [fact for fact in facts("en", text) if "visitor" in fact.roles]
    assert [visit.roles["visitor"] for visit in visits] == [("Makhetha Dlao",)]
