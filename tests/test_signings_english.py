"""English papers: who signs, who looks on, and two papers in one list."""

from __future__ import annotations

import pytest

from reading import facts

LEADERS = (
    "Prime Minister Anna Holm of Norway and President Karl Benz of Chad held talks in "
    "Oslo on Monday. "
)


@pytest.mark.parametrize(
    ("verb", "status"),
    [
        ("was signed by", "Occurred"),
        ("will be signed by", "Planned"),
        ("is to be signed next week by", "Planned"),
        ("was initialled in Oslo by", "Occurred"),
        ("has been inked by", "Occurred"),
    ],
)
def test_the_agent_of_a_passive_signs(verb: str, status: str) -> None:
    text = f"The Wool Treaty {verb} Minister Eva Lind and Ambassador Yaw Brobbey."

    (signing,) = facts("en", text, published="2024-03-06")

    assert signing.roles["signatory"] == ("Eva Lind", "Yaw Brobbey")
    assert signing.status == status


def test_two_papers_of_one_list_are_both_signed() -> None:
    text = (
        LEADERS + "A protocol on monetary aid and an agreement on the exchange of "
        "students were signed in the presence of Holm and Benz."
    )

    (signing,) = [f for f in facts("en", text) if f.type == "Signing"]

    assert signing.roles["agreement"] == (
        "agreement on the exchange of students",
        "protocol on monetary aid",
    )
    assert signing.roles["witness"] == ("Anna Holm", "Karl Benz")


def test_notes_are_exchanged_between_those_who_sign_them() -> None:
    text = "Notes were exchanged in Oslo between Minister Eva Lind and Ambassador Yaw Brobbey."

    (exchange,) = facts("en", text)

    assert exchange.type == "DocumentExchange"
    assert exchange.roles["signatory"] == ("Eva Lind", "Yaw Brobbey")


@pytest.mark.parametrize(
    "told",
    [
        "Ambassador Hans Keller attended the signing.",
        "The signing was witnessed by Ambassador Hans Keller.",
    ],
)
def test_who_attends_the_signing_witnesses_what_was_signed_before(told: str) -> None:
    text = f"Minister Eva Lind and Minister Yaw Brobbey signed a fisheries agreement. {told}"

    (signing,) = facts("en", text)

    assert signing.roles["witness"] == ("Hans Keller",)
    assert signing.roles["signatory"] == ("Eva Lind", "Yaw Brobbey")


def test_money_that_is_exchanged_is_no_paper() -> None:
    text = "Shots were exchanged between Chad and Niger on Monday."

    assert facts("en", text) == []
