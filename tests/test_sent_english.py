"""Who travels where somebody sends him, and whose wishes an envoy is asked to convey."""

from __future__ import annotations

import pytest

from reading import facts


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norway will send Minister Jonas Berg to Chile on 17 May.", "Planned"),
        ("King Edmund has dispatched his adviser, Jonas Berg, to Chile.", "Occurred"),
        ("Prime Minister Anders Holm sent his envoy Jonas Berg to Chile.", "Occurred"),
    ],
)
def test_whoever_is_sent_travels(text: str, status: str) -> None:
    (visit,) = facts("en", text)
    assert (visit.status, visit.roles) == (
        status,
        {"visitor": ("Jonas Berg",), "destination": ("Chile",)},
    )


def test_whoever_is_sent_to_see_somebody_meets_him() -> None:
    text = (
        "Norwegian Prime Minister Anders Holm will send Foreign Minister Jonas Berg to "
        "Chile to see President Carla Mendez."
    )
    (meeting,) = [fact for fact in facts("en", text) if fact.type == "Meeting"]
    assert meeting.who == {"Jonas Berg", "Carla Mendez"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("asked Ambassador Rosa Pinto to convey his congratulations", "Congratulation"),
        ("asked Ambassador Rosa Pinto to pass on his greetings", "Message"),
    ],
)
def test_wishes_that_an_envoy_is_asked_to_convey_are_of_him_who_asks(
    text: str, kind: str
) -> None:
    text = f"Prime Minister Anders Holm {text} to President Carla Mendez."
    (message,) = facts("en", text)
    assert message.type == kind
    assert message.roles == {"sender": ("Anders Holm",), "recipient": ("Carla Mendez",)}


def test_whoever_is_represented_did_not_meet_anybody() -> None:
    text = (
        "Norwegian Foreign Minister Anders Holm, representing his prime minister, met "
        "Chilean President Carla Mendez."
    )
    (meeting,) = facts("en", text)
    assert meeting.who == {"Anders Holm", "Carla Mendez"}


def test_a_meeting_that_somebody_missed_did_not_take_place() -> None:
    text = "Prime Minister Anders Holm missed a meeting with President Carla Mendez."
    (meeting,) = facts("en", text)
    assert meeting.status == "Negated"


def test_as_a_mark_of_something_opens_no_clause() -> None:
    text = (
        "Prime Minister Anders Holm spoke on Monday. President Paul Sande stayed at home. "
        "As a mark of mourning the Prime Minister postponed his journey to Lima, where he "
        "was to have met President Carla Mendez."
    )
    (meeting,) = [fact for fact in facts("en", text) if fact.type == "Meeting"]
    assert meeting.who == {"Anders Holm", "Carla Mendez"}
