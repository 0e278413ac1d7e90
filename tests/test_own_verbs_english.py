"""What its own verb says of an English noun: put off, denied, planned or only possible."""

from __future__ import annotations

import pytest

from reading import facts

NOUNS = [
    "A meeting between Foreign Ministers Anders Holm and Grace Wanjiku",
    "The visit of Foreign Minister Anders Holm to Kenya",
    "A visit to Kenya by Foreign Minister Anders Holm",
]
CANCELLED = [
    "was moved to July",
    "stands cancelled",
    "will not now take place",
    "was struck from the programme",
    "slipped to July",
    "will no longer go ahead",
    "has been deferred",
    "fell through",
]
NEGATED = [
    "could not be arranged",
    "could not be held",
    "has not taken place",
    "was ruled out",
    "is not on the programme",
]
PLANNED = ["is due in July", "has been set for July", "will go ahead in July"]
POSSIBLE = ["is under consideration", "may take place in July", "cannot be ruled out"]


def statuses(text: str) -> list[str]:
    """The status of each event."""
    return [fact.status for fact in facts("en", text)]


@pytest.mark.parametrize("noun", NOUNS)
@pytest.mark.parametrize(
    ("verb", "status"),
    [
        *((verb, "Cancelled") for verb in CANCELLED),
        *((verb, "Negated") for verb in NEGATED),
        *((verb, "Planned") for verb in PLANNED),
        *((verb, "Hypothetical") for verb in POSSIBLE),
    ],
)
def test_the_verb_of_a_noun_tells_whether_it_happened(
    noun: str, verb: str, status: str
) -> None:
    assert statuses(f"{noun} {verb}, officials said.") == [status]


@pytest.mark.parametrize(
    "text",
    [
        "The visit to Oman of the Minister for Labour, Hon. Dilip Rai, earlier set for"
        " 14-16 April, has been postponed.",
        "The next meeting between Ministers Anders Holm and Grace Wanjiku, which had been"
        " foreseen for April, was moved to the autumn.",
        "Minister Anders Holm had been due in Nairobi on Monday; the visit was called off.",
    ],
)
def test_what_stands_between_commas_parts_no_noun_from_its_verb(text: str) -> None:
    assert statuses(text) == ["Cancelled"]


def test_the_verb_of_another_clause_says_nothing_of_the_noun() -> None:
    text = (
        "A meeting between Foreign Ministers Anders Holm and Grace Wanjiku opened the day,"
        " officials said, and a concert was moved to July."
    )

    assert statuses(text) == ["Occurred"]
