"""English sentences of many builds that tell one and the same event."""

from __future__ import annotations

import pytest

from reading import facts, of_type

WHO = "Foreign Minister Anders Holm"
VERBS = {
    "met": ("met", "meet", "meeting", "President Joseph Banda"),
    "received": ("received", "receive", "receiving", "President Joseph Banda"),
    "decorated": ("decorated", "decorate", "decorating", "Ambassador Joseph Banda"),
    "gave": ("gave a stool to", "give a stool to", "giving a stool to", "Joseph Banda"),
    "dined": (
        "hosted a dinner for",
        "host a dinner for",
        "hosting a dinner for",
        "Joseph Banda",
    ),
}
TOLD = [
    "After lunch {who} {past} {whom}.",
    "Before the summit {who} {past} {whom}.",
    "After Speaker Carla Mendez, {who} {past} {whom}.",
    "{who} took the opportunity to {base} {whom}.",
    "Before {ing} {whom}, {who} toured a school.",
]
STATUS = {
    "{who} is due to {base} {whom} on Monday.": "Planned",
    "{who} was unable to {base} {whom} on Monday.": "Negated",
    "{who} cancelled plans to {base} {whom} on Monday.": "Cancelled",
    "Fog prevented {who} from {ing} {whom} on Monday.": "Cancelled",
    "{who} may {base} {whom} on Monday.": "Hypothetical",
}


def read(frame: str, verb: str) -> list[tuple[str, set[str]]]:
    """Status and people of each event of the sentence."""
    past, base, ing, whom = VERBS[verb]
    whom = whom if whom.count(" ") > 1 else f"President {whom}"
    text = frame.format(who=WHO, past=past, base=base, ing=ing, whom=whom)
    return [(fact.status, fact.who) for fact in facts("en", text)]


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("frame", TOLD)
def test_an_event_is_the_same_in_sentences_of_any_build(frame: str, verb: str) -> None:
    assert read(frame, verb) == [("Occurred", {"Anders Holm", "Joseph Banda"})]


@pytest.mark.parametrize("verb", sorted({*VERBS} - {"met"}))
@pytest.mark.parametrize(("frame", "status"), STATUS.items())
def test_what_holds_for_the_verb_holds_for_the_event(
    frame: str, status: str, verb: str
) -> None:
    assert read(frame, verb) == [(status, {"Anders Holm", "Joseph Banda"})]


def test_after_meeting_somebody_is_no_occasion() -> None:
    text = "After meeting President Joseph Banda, Foreign Minister Anders Holm smiled."

    assert [fact.type for fact in facts("en", text)] == ["Meeting"]


@pytest.mark.parametrize(
    "verb", ["sent", "has sent its", "expressed its", "is to send"]
)
def test_condolences_go_to_a_land_as_to_a_person(verb: str) -> None:
    told = [
        (fact.type, dict(fact.roles))
        for fact in facts("en", f"Norway {verb} condolences to Kenya.")
    ]

    assert told == [("Condolence", {"sender": ("Norway",), "recipient": ("Kenya",)})]


@pytest.mark.parametrize(
    "verb", ["is to grant", "declined to grant", "may grant", "donated"]
)
def test_aid_is_told_in_every_form_of_its_verb(verb: str) -> None:
    text = f"Norway {verb} 5 million dollars in aid to Kenya on Monday."

    assert [fact.type for fact in facts("en", text)] == ["Aid"]


@pytest.mark.parametrize(
    "came", ["arrived on Wednesday", "arrived with a delegation", "landed on Wednesday"]
)
def test_who_arrived_came_to_where_he_was_received(came: str) -> None:
    text = (
        "Surinamese President Rishaan Deb received Guyanese President Clement Hard in"
        f" Paramaribo. Hard {came}."
    )

    visits = of_type("en", text, "Visit")
    assert [fact.roles for fact in visits] == [
        {"visitor": ("Clement Hard",), "destination": ("Suriname",)}
    ]
