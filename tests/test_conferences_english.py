"""Who goes to a conference, speaks at it or is expected there, in the words of agencies."""

from __future__ import annotations

import pytest

from reading import facts, of_type


def attended(text: str) -> list[tuple[str, str, str]]:
    """Status, who attends, and what, for each attendance of a text."""
    return [
        (fact.status, who, what)
        for fact in of_type("en", text, "Attendance")
        for who in fact.roles["attendee"]
        for what in fact.roles["conference"]
    ]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (
            "is in London for the Commonwealth Heads of Government Meeting",
            "Commonwealth Heads of Government Meeting",
        ),
        (
            "is now in the Solomon Islands for the Pacific Islands Forum",
            "Pacific Islands Forum",
        ),
        (
            "came to Armenia for the Eurasian Intergovernmental Council",
            "Eurasian Intergovernmental Council",
        ),
        (
            "landed in Lima on Tuesday for a ministerial meeting of CELAC",
            "ministerial meeting of CELAC",
        ),
        ("had spent two days in Guyana for the G77 gathering", "G77 gathering"),
        (
            "is leading the Chilean delegation to the 145th Assembly of the "
            "Inter-Parliamentary Union in Kigali",
            "Assembly of the Inter-Parliamentary Union",
        ),
    ],
)
def test_who_is_somewhere_for_a_conference_attends_it(said: str, name: str) -> None:
    text = f"Foreign Minister Omar Vidal of Chile {said}."
    assert attended(text) == [("Occurred", "Omar Vidal", name)]


@pytest.mark.parametrize(
    "text",
    [
        "At the Munich Security Conference last week, Omar Vidal, the foreign minister "
        "of Chile, cautioned the West.",
        "At the Munich Security Conference, Foreign Minister Omar Vidal of Chile spoke "
        "about roads.",
        "Foreign Minister Omar Vidal of Chile addressed the Munich Security Conference.",
    ],
)
def test_who_speaks_at_a_conference_attends_it(text: str) -> None:
    name = "Munich Security Conference"
    assert attended(text) == [("Occurred", "Omar Vidal", name)]


def test_a_body_is_itself_where_nobody_meets() -> None:
    text = "Foreign Minister Omar Vidal of Chile praised the Pacific Islands Forum."
    assert attended(text) == []


def test_members_of_parliament_are_no_ministry() -> None:
    text = "Foreign Minister Omar Vidal of Chile met MPs on Monday."
    assert not any("MPs" in name for f in facts("en", text) for name in f.roles)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "The Dublin Dialogue, which Minister Omar Vidal will chair in July, grows.",
        ),
        ("vi", "Na Uy sẽ đăng cai Hội nghị An ninh Oslo trong tháng 7."),
    ],
)
def test_a_future_word_inside_a_wording_makes_a_plan(lang: str, text: str) -> None:
    (event,) = facts(lang, text, published="2024-06-14")
    assert event.status == "Planned"
