"""English agency prose: homecomings, programmes and the means of a conversation."""

from __future__ import annotations

import pytest

from reading import facts, told


def test_who_returns_from_a_visit_pays_none_to_the_place_of_return() -> None:
    text = (
        "Prime Minister Eva Lind returned to Helsinki on Friday after a visit to Chad."
    )

    (visit,) = facts("en", text)

    assert visit.roles["destination"] == ("Chad",)


@pytest.mark.parametrize("what", ["programme", "schedule", "agenda"])
def test_what_a_programme_includes_is_still_to_come(what: str) -> None:
    text = (
        "Chilean President Carla Mendez arrived in Tbilisi on Friday. "
        f"Her {what} includes talks with Prime Minister Peter Holm."
    )

    assert ("Talks", "Planned") in told("en", text)


def test_who_travels_on_to_meet_somebody_has_not_met_him() -> None:
    text = (
        "Norwegian Prime Minister Peter Holm arrived in Accra on Monday. From there he "
        "travels to Maputo to meet President Carla Mendez."
    )

    assert told("en", text) == [
        ("Meeting", "Planned"),
        ("Visit", "Occurred"),
        ("Visit", "Planned"),
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Chilean Minister Carla Mendez discussed wool by telephone on Monday with "
            "Norwegian Minister Peter Holm.",
            "PhoneCall",
        ),
        (
            "Minister Carla Mendez, Minister Peter Holm and Minister Eva Lind convened a "
            "trilateral call on May 2.",
            "PhoneCall",
        ),
        (
            "Minister Carla Mendez hosted a virtual meeting with Minister Peter Holm.",
            "VideoCall",
        ),
    ],
)
def test_a_conversation_at_a_distance_is_no_meeting(text: str, kind: str) -> None:
    assert told("en", text) == [(kind, "Occurred")]


@pytest.mark.parametrize(
    "rest",
    [
        "discussed their respective conversations with President Kwame Asante.",
        "discussed the importance of a close partnership with NATO.",
        "agreed that protests should not be met with violence.",
    ],
)
def test_who_is_talked_about_is_not_met(rest: str) -> None:
    text = (
        "Chilean President Carla Mendez spoke today with Norwegian Prime Minister Peter "
        f"Holm. They {rest}"
    )

    assert told("en", text) == [("PhoneCall", "Occurred")]


def test_a_day_to_come_is_not_that_of_a_verb_in_the_past() -> None:
    text = (
        "Chilean President Carla Mendez spoke with Norwegian Prime Minister Peter Holm "
        "about the summit on June 12."
    )

    (call,) = facts("en", text, published="2022-06-08")

    assert call.status == "Occurred"


def test_the_present_tells_what_is_scheduled_for_somebody_spoken_of() -> None:
    text = (
        "Norwegian Prime Minister Peter Holm arrived in Accra on Tuesday. He meets "
        "President Kwame Asante on Saturday."
    )

    visit, meeting = facts("en", text, published="2022-06-08")

    assert (visit.status, meeting.status) == ("Occurred", "Planned")


def test_who_looks_forward_to_somebodys_visit_tells_a_plan() -> None:
    text = (
        "The ministers look forward to President Carla Mendez's visit to Norway in May."
    )

    assert told("en", text) == [("Visit", "Planned")]


@pytest.mark.parametrize(
    "text",
    [
        "Minister Peter Holm thanked Chile as 300,000 donated vaccine doses have arrived "
        "in Togo.",
        "Minister Peter Holm supported the return of all detainees from Chad to Togo.",
    ],
)
def test_goods_and_detainees_make_no_visit_of_a_minister(text: str) -> None:
    assert not told("en", text)


def test_a_congratulation_tells_of_what_the_congratulated_did() -> None:
    text = "Minister Peter Holm congratulated Ghana and Mongolia on signing the Wool Treaty."

    signing = next(fact for fact in facts("en", text) if fact.type == "Signing")

    assert signing.roles["signatory"] == ("Ghana", "Mongolia")


def test_chair_and_guests_of_a_meeting_take_part_in_it() -> None:
    text = (
        "The meeting was chaired by Norwegian Foreign Minister Peter Holm and attended by "
        "the foreign ministers of Chile and Ghana."
    )

    (meeting,) = facts("en", text)

    assert meeting.roles["participant"] == ("Chile", "Ghana", "Peter Holm")


def test_an_envoy_called_home_is_not_the_minister_who_says_so() -> None:
    text = "Peru recalled its ambassador to Chile, Prime Minister Rosa Quispe said."

    (recall,) = facts("en", text)

    assert recall.roles == {"actor": ("Peru",)}
