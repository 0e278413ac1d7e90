"""Who signs a paper that a common noun, a clause or a passive tells of, in English."""

from __future__ import annotations

import pytest

from reading import of_type


def signed(text: str) -> list[tuple[str, set[str], tuple[str, ...]]]:
    """Status, who signs, and what, for each signing of a text."""
    return [
        (fact.status, set(fact.roles["signatory"]), fact.roles["agreement"])
        for fact in of_type("en", text, "Signing")
    ]


BOTH = {"Norway", "Peru"}
TWO = {"Anders Holm", "Carla Mendez"}


@pytest.mark.parametrize(
    ("text", "status", "who"),
    [
        (
            "The fisheries agreement that Norway and Peru signed in 2020 expires.",
            "Occurred",
            BOTH,
        ),
        (
            "A fisheries agreement between Norway and Peru was signed in Lima.",
            "Occurred",
            BOTH,
        ),
        (
            "A fisheries agreement between Norway and Peru is ready for signing.",
            "Planned",
            BOTH,
        ),
        (
            "The memorandum, signed by Minister Anders Holm and Premier Carla Mendez, is new.",
            "Occurred",
            TWO,
        ),
        (
            "Minister Anders Holm signed the fisheries agreement for Norway and Premier "
            "Carla Mendez for Peru.",
            "Occurred",
            TWO,
        ),
        (
            "Ministers Anders Holm and Carla Mendez parted without signing the "
            "fisheries agreement.",
            "Negated",
            TWO,
        ),
        (
            "Ministers Anders Holm and Carla Mendez meant to sign the fisheries agreement, "
            "but the text was not ready.",
            "Cancelled",
            TWO,
        ),
        (
            "Norway and Peru stopped short of signing the fisheries agreement.",
            "Negated",
            BOTH,
        ),
    ],
)
def test_who_signs(text: str, status: str, who: set[str]) -> None:
    assert [fact[:2] for fact in signed(text)] == [(status, who)]


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Peru are on the verge of signing a fisheries agreement.",
        "A fisheries agreement between Norway and Peru was praised in Lima.",
    ],
)
def test_who_is_only_near_to_it_signs_nothing(text: str) -> None:
    assert signed(text) == []


def test_the_document_is_the_paper_named_before() -> None:
    text = (
        "Minister Anders Holm praised the Oslo Fisheries Agreement on Monday. "
        "Holm and Premier Carla Mendez of Peru signed the document at the palace."
    )

    assert signed(text)[-1][1:] == (TWO, ("Oslo Fisheries Agreement",))


def test_a_list_may_act_in_a_relative_clause() -> None:
    text = "Minister Anders Holm, whom Premier Carla Mendez and Minister Ama Boateng received, left."

    assert of_type("en", text, "Reception")[0].who == {
        "Anders Holm",
        "Carla Mendez",
        "Ama Boateng",
    }
