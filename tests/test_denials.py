"""Meetings that somebody says did not take place."""

from __future__ import annotations

import pytest

from reading import facts


@pytest.mark.parametrize(
    "text",
    [
        "Reports that Foreign Minister Anders Holm met Foreign Minister Carla Mendez were "
        "rejected by his office on Tuesday.",
        "Chile and Peru on Wednesday denied that their foreign ministers, Anders Holm and "
        "Carla Mendez, had met in Lima.",
        "It is likewise untrue that Minister Anders Holm met with the Foreign Minister of "
        "Guyana, Ms. Carla Mendez, in Lima last week.",
        "The ministry denied on Tuesday that Foreign Minister Anders Holm had met Foreign "
        "Minister Carla Mendez.",
    ],
)
def test_what_is_denied_did_not_take_place(text: str) -> None:
    (meeting,) = facts("en", text)
    assert (meeting.status, meeting.who) == ("Negated", {"Anders Holm", "Carla Mendez"})


def test_whoever_denied_something_else_did_meet() -> None:
    text = (
        "Foreign Minister Anders Holm, who denied that he had resigned, met Foreign "
        "Minister Carla Mendez."
    )
    (meeting,) = [fact for fact in facts("en", text) if fact.type == "Meeting"]
    assert meeting.status == "Occurred"
