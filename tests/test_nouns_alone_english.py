"""Meetings and trips told by a noun whose own verb says what became of them."""

from __future__ import annotations

import pytest

from reading import Fact, facts

_STORY = "Norwegian Foreign Minister Anders Holm arrived in Lima on 3 June 2024. "


def told(text: str) -> list[Fact]:
    return [
        f
        for f in facts("en", _STORY + text, published="2024-06-05")
        if f.who - {"Lima"}
    ]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "The meeting that had been planned with Chilean Minister Carla Mendez was "
            "cancelled.",
            "Cancelled",
        ),
        ("Talks with Chilean Minister Carla Mendez had to be called off.", "Cancelled"),
        (
            "On 7 June there will be talks with Chilean Minister Carla Mendez.",
            "Planned",
        ),
    ],
)
def test_a_meeting_told_by_its_noun_has_the_subject_of_the_story(
    text: str, status: str
) -> None:
    met = [fact for fact in told(text) if "Carla Mendez" in fact.who]
    assert [(fact.status, fact.who) for fact in met] == [
        (status, {"Anders Holm", "Carla Mendez"})
    ]


@pytest.mark.parametrize(
    ("text", "goal", "status"),
    [
        ("Holm reached Quito on 4 June.", "Quito", "Occurred"),
        ("He was to meet traders before flying on to Quito.", "Quito", "Planned"),
        ("Holm starts a tour of Chile on 9 June.", "Chile", "Planned"),
        ("Holm postponed his journey to Chile.", "Chile", "Cancelled"),
        (
            "He travelled to Gyumri in northern Armenia on 4 June.",
            "Armenia",
            "Occurred",
        ),
        (
            "His visit to Chile, set for March, would have been the first since 2003.",
            "Chile",
            "Cancelled",
        ),
    ],
)
def test_a_trip_in_other_words_is_a_visit(text: str, goal: str, status: str) -> None:
    trips = [fact for fact in told(text) if goal in fact.who]
    assert [(fact.status, fact.roles["visitor"]) for fact in trips] == [
        (status, ("Anders Holm",))
    ]


def test_whoever_receives_the_visitor_does_not_stay_there() -> None:
    text = (
        "During his stay in Lima, Norwegian Minister Anders Holm will be received by "
        "President Luis Rojas."
    )
    assert [f.type for f in facts("en", text)] == ["Reception"]


def test_a_visit_recalled_is_that_of_whoever_recalls_it() -> None:
    text = (
        "Recalling her visit to Madagascar in April 2023, Norwegian Prime Minister Anna "
        "Holm spoke of the rain forests."
    )
    (visit,) = facts("en", text)
    assert visit.roles["visitor"] == ("Anna Holm",)
