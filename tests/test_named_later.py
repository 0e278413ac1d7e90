"""Office-holders told by their country, whose names the article tells without an office."""

from __future__ import annotations

import pytest

from reading import facts


@pytest.mark.parametrize(
    ("lang", "text", "who"),
    [
        (
            "en",
            "The foreign ministers of Norway and Chile met in Lima on Monday. Norway's "
            "Anders Holm said that he was glad, and Chile's Carla Mendez thanked him.",
            {"Anders Holm", "Carla Mendez"},
        ),
        (
            "en",
            "The foreign ministers of Burundi and Rwanda met on Monday. Burundi's minister, "
            "Prosper Ndiku, left by ferry. His Rwandan colleague, Aline Mukara, stayed.",
            {"Prosper Ndiku", "Aline Mukara"},
        ),
        (
            "en",
            "Chilean President Carla Mendez met the Norwegian foreign minister on Monday. "
            "Norway's Anders Holm thanked her.",
            {"Anders Holm", "Carla Mendez"},
        ),
    ],
)
def test_the_only_one_of_a_country_is_its_minister(
    lang: str, text: str, who: set[str]
) -> None:
    meetings = [fact for fact in facts(lang, text) if fact.type == "Meeting"]
    assert [meeting.who for meeting in meetings] == [who]


def test_whoever_holds_another_office_is_not_the_minister() -> None:
    text = (
        "Chilean President Carla Mendez met the Norwegian foreign minister on Monday. "
        "Norwegian Speaker Anders Holm praised the meeting."
    )
    assert all("Anders Holm" not in fact.who for fact in facts("en", text))


def test_one_without_an_office_is_not_the_holder_of_two() -> None:
    text = (
        "The Norwegian foreign minister, it was said, met Chilean President Carla Mendez. "
        "Norway's Anders Holm praised her. The Norwegian king will meet her on Friday."
    )
    holders = [fact for fact in facts("en", text) if "Anders Holm" in fact.who]
    assert len(holders) < 2
