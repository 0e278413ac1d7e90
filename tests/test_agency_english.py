"""English agency prose: homecomings, programmes and the means of a conversation."""

from __future__ import annotations

import pytest

from reading import facts


def told(text: str) -> list[tuple[str, str]]:
    """Type and status of each event, in order."""
    return sorted((fact.type, fact.status) for fact in facts("en", text))


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

    assert ("Talks", "Planned") in told(text)


def test_who_travels_on_to_meet_somebody_has_not_met_him() -> None:
    text = (
        "Norwegian Prime Minister Peter Holm arrived in Accra on Monday. From there he "
        "travels to Maputo to meet President Carla Mendez."
    )

    assert told(text) == [
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
    assert told(text) == [(kind, "Occurred")]
