"""Clauses whose own subject nothing could read: none of those named before acts in them."""

import pytest

from reading import facts

_FIRST = "Minister Ama Boateng spoke in Accra"


@pytest.mark.parametrize(
    "rest",
    [
        ", and farmers met Foreign Minister Anders Holm.",
        " while the rescue crew met Foreign Minister Anders Holm.",
        ", and the choir visited Norway.",
        ", and the charges were dismissed.",
        ", and a chorus received Foreign Minister Anders Holm.",
    ],
)
def test_a_subject_that_nothing_could_read_is_nobody_named(rest: str) -> None:
    assert facts("en", _FIRST + rest) == []


@pytest.mark.parametrize(
    "joint",
    [
        " and later met",
        " and afterwards met",
        ", and the next day met",
        " and two years ago met",
        ", and then met",
    ],
)
def test_words_of_time_are_no_subject(joint: str) -> None:
    [fact] = facts("en", f"{_FIRST}{joint} Foreign Minister Anders Holm.")
    assert fact.who == {"Ama Boateng", "Anders Holm"}


def test_somebody_and_his_team_act_together() -> None:
    text = "Minister Ama Boateng and her team met with Foreign Minister Anders Holm."
    [fact] = facts("en", text)
    assert fact.who == {"Ama Boateng", "Anders Holm"}
