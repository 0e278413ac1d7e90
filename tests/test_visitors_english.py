"""Whom «the visitor», «the Norwegian» and «the delegation» mean in English."""

from __future__ import annotations

import pytest

from reading import facts

BEFORE = (
    "Norwegian Foreign Minister Anders Holm held talks with Kenyan Foreign Minister"
    " Grace Wanjiku in Nairobi on Sunday."
)


def met(text: str) -> set[str]:
    """Those who take part in the last event."""
    told = facts("en", f"{BEFORE} {text}")
    return [fact for fact in told if fact.type != "Talks"][-1].who


@pytest.mark.parametrize(
    "who",
    [
        "The visitor",
        "The distinguished guest",
        "The Norwegian",
        "The Norwegian official",
        "The Norwegian delegation",
    ],
)
def test_who_comes_from_abroad_is_told_by_his_land(who: str) -> None:
    assert met(f"{who} met Kenyan President Joseph Banda on Monday.") == {
        "Anders Holm",
        "Joseph Banda",
    }
    assert met(f"{who} was received by Kenyan President Joseph Banda on Monday.") == {
        "Anders Holm",
        "Joseph Banda",
    }


def test_a_host_gives_no_dinner_for_his_own_delegation() -> None:
    text = "Kenyan President Joseph Banda gave a dinner for the delegation on Monday."

    assert met(text) == {"Anders Holm", "Joseph Banda"}


def test_an_adjective_before_a_noun_is_nobody() -> None:
    found = facts("en", f"{BEFORE} The Norwegian fleet met a storm on Monday.")

    assert [fact.type for fact in found] == ["Talks"]
