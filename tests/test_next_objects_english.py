"""Whom somebody met next: behind a comma, a day, «then», or other people; and whom he did not."""

from __future__ import annotations

import pytest

from reading import facts

_HE = "Norwegian Foreign Minister Anders Holm "


def met(text: str) -> list[set[str]]:
    """Whom he met, told apart."""
    return [fact.who - {"Anders Holm"} for fact in facts("en", _HE + text)]


@pytest.mark.parametrize(
    "text",
    [
        "met President Luis Rojas and, later in the day, Prime Minister Carla Mendez.",
        "met President Luis Rojas and, on 4 June, Prime Minister Carla Mendez.",
        "met first with President Luis Rojas, then with Prime Minister Carla Mendez.",
        "met President Luis Rojas as well as, for an hour, Prime Minister Carla Mendez.",
        "held talks with President Luis Rojas at noon and, over dinner, with Prime "
        "Minister Carla Mendez.",
        "spoke by phone with President Luis Rojas and, separately, with Prime Minister "
        "Carla Mendez.",
        "was received by President Luis Rojas and, later, by Prime Minister Carla Mendez.",
    ],
)
def test_each_of_those_met_is_told_of(text: str) -> None:
    assert met(text) == [{"Luis Rojas"}, {"Carla Mendez"}]


@pytest.mark.parametrize(
    "text",
    [
        "was received not by President Luis Rojas but by Prime Minister Carla Mendez.",
        "met with a number of traders, and with Prime Minister Carla Mendez.",
    ],
)
def test_only_the_one_met_takes_part(text: str) -> None:
    assert met(text) == [{"Carla Mendez"}]


def test_the_next_one_who_acts_himself_was_not_met() -> None:
    text = (
        "met President Luis Rojas and, on 4 June, Prime Minister Carla Mendez smiled."
    )
    assert met(text) == [{"Luis Rojas"}]


def test_whoever_follows_him_in_a_relative_clause_was_not_invited_too() -> None:
    text = "met President Luis Rojas, who invited him, and Prime Minister Carla Mendez."
    (invited,) = [f for f in facts("en", _HE + text) if f.type == "Invitation"]
    assert invited.roles["invitee"] == ("Anders Holm",)


@pytest.mark.parametrize(
    "text",
    [
        "will meet President Luis Rojas; on 7 June, Prime Minister Carla Mendez.",
        "held talks with President Luis Rojas on 3 June and on 4 June with Prime Minister "
        "Carla Mendez.",
    ],
)
def test_a_programme_tells_each_meeting_with_its_day(text: str) -> None:
    assert met(text) == [{"Luis Rojas"}, {"Carla Mendez"}]


def test_whoever_acts_on_the_next_day_was_not_met() -> None:
    text = "met President Luis Rojas; on 4 June, Prime Minister Carla Mendez flew home."
    assert met(text)[:1] == [{"Luis Rojas"}]
    assert {"Carla Mendez"} not in met(text)
