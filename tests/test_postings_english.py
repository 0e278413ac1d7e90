"""English postings: when they end, and of whom; what only dates something else."""

from __future__ import annotations

import pytest

from reading import facts, told


@pytest.mark.parametrize(
    "ahead",
    ["whose tour of duty ends this month", "who is completing her tour in Accra"],
)
def test_a_tour_of_duty_that_ends_soon_is_the_envoy_s(ahead: str) -> None:
    text = (
        "President Yaw Brobbey bade farewell to British High Commissioner Ruth Hartley, "
        f"{ahead}."
    )

    (end,) = [f for f in facts("en", text) if f.type == "EndOfPosting"]

    assert end.roles["appointee"] == ("Ruth Hartley",)
    assert end.status == "Planned"


def test_whom_somebody_replaces_ends_his_posting_once() -> None:
    text = "Eva Lind replaces Jimmy Napat, who ended his term in March 2021."

    assert [kind for kind, _ in told("en", text, published="2024-03-06")].count(
        "EndOfPosting"
    ) == 1


@pytest.mark.parametrize(
    "since", ["since he took office", "since he was appointed", "since he was elected"]
)
def test_what_is_counted_from_an_appointment_tells_none(since: str) -> None:
    text = f"Karl Benz, Chad's foreign minister, met Ambassador Eva Lind {since}."

    assert "Appointment" not in {
        kind for kind, _ in told("en", text, published="2024-03-06")
    }


def test_the_verb_of_a_headline_is_no_part_of_a_paper_s_name() -> None:
    text = "Space Agency Director Karl Benz signed the Accords on behalf of Norway."

    found = facts("en", text, title="Kingdom of Norway Signs the Seed Accords")

    assert {n for f in found for n in f.roles.get("agreement", ())} == {"Seed Accords"}
