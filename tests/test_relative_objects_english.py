"""English objects told before their verb, and conferences that «it» stands for."""

from __future__ import annotations

import pytest

from reading import facts


def told(text: str) -> list[tuple[str, dict[str, tuple[str, ...]]]]:
    """Type and roles of each event."""
    return [(fact.type, dict(fact.roles)) for fact in facts("en", text)]


@pytest.mark.parametrize(
    ("text", "kind", "roles"),
    [
        (
            "Ambassador Denia Flores, whom Deputy Foreign Minister Alberto Rojas had"
            " summoned on Monday, rejected the note.",
            "Summons",
            {"actor": ("Alberto Rojas",), "target": ("Denia Flores",)},
        ),
        (
            "Kenya, which Foreign Minister Anders Holm visited on Monday, is a friend.",
            "Visit",
            {"visitor": ("Anders Holm",), "destination": ("Kenya",)},
        ),
        (
            "The Baltic Forum, which Speaker Anders Holm chairs, opened on Monday.",
            "Attendance",
            {"chair": ("Anders Holm",), "conference": ("Baltic Forum",)},
        ),
        (
            "Ambassador Luis Ortega, whom President Joseph Banda decorated on Monday,"
            " is leaving.",
            "Award",
            {"giver": ("Joseph Banda",), "recipient": ("Luis Ortega",)},
        ),
    ],
)
def test_whom_somebody_acted_on_is_told_before_him(
    text: str, kind: str, roles: dict[str, tuple[str, ...]]
) -> None:
    assert told(text) == [(kind, roles)]


def test_a_relative_clause_of_somebody_unnamed_has_no_object() -> None:
    assert (
        told("The countries that Foreign Minister Anders Holm visited are small.") == []
    )


@pytest.mark.parametrize(
    ("words", "role"),
    [("co-chaired", "chair"), ("opened", "attendee"), ("hosted", "organiser")],
)
def test_it_is_the_conference_just_named(words: str, role: str) -> None:
    text = (
        "Envoys gathered in Oslo for the Nordic Climate Forum."
        f" It was {words} by Environment Minister Anders Holm."
    )

    assert told(text) == [
        (
            "Attendance",
            {role: ("Anders Holm",), "conference": ("Nordic Climate Forum",)},
        )
    ]


def test_a_date_leads_out_of_the_name_before_it() -> None:
    text = (
        "Minister Anders Holm will come to Kenya in January"
        " for the Gulf Labour Conference."
    )

    assert ("Visit", {"visitor": ("Anders Holm",), "destination": ("Kenya",)}) in told(
        text
    )


def test_the_adjective_of_a_country_belongs_to_the_name_of_its_body() -> None:
    text = "Norway donated ten trucks to the Moldovan National Army."

    assert told(text)[0][1]["recipient"] == ("Moldovan National Army",)
