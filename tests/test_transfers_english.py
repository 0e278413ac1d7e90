"""English gifts and aid: who gives for whom, and one gift told with two givers."""

from __future__ import annotations

import pytest

from reading import facts


def test_who_announces_the_aid_of_his_country_gives_nothing_himself() -> None:
    text = (
        "Deputy Secretary Anna Holm announced an additional $12 million in Norwegian "
        "humanitarian assistance for Malawi."
    )

    (aid,) = facts("en", text)

    assert aid.roles == {"giver": ("Norway",), "recipient": ("Malawi",)}


@pytest.mark.parametrize(
    "verb", ["is donating", "has given", "confirmed", "is sending", "supplied"]
)
def test_aid_is_given_in_many_words(verb: str) -> None:
    text = f"Minister Anna Holm said that Canada {verb} 3,000 tonnes of rice to Togo."

    (aid,) = [f for f in facts("en", text) if f.type == "Aid"]

    assert aid.roles == {"giver": ("Canada",), "recipient": ("Togo",)}


@pytest.mark.parametrize(
    "body", ["Samoa Police Service", "Guyana Defence Force", "Togo Red Cross"]
)
def test_services_and_forces_are_bodies_that_receive(body: str) -> None:
    text = f"Norway will provide 24 vehicles to the {body} by May."

    (aid,) = facts("en", text)

    assert aid.roles == {"giver": ("Norway",), "recipient": (body,)}
    assert aid.status == "Planned"


def test_a_gift_handed_over_for_a_government_is_of_both() -> None:
    text = (
        "On behalf of the Government of India, Minister Anil Menon will hand over two "
        "ferries to Samoa."
    )

    (gift,) = facts("en", text)

    assert gift.roles["giver"] == ("Anil Menon", "Government of India")
    assert gift.status == "Planned"


@pytest.mark.parametrize(
    "text",
    [
        "Togo received 20 tractors donated by Canada on Monday.",
        "Minister Eva Lind praised Canada's donation of 20 tractors to Togo.",
    ],
)
def test_the_giver_may_be_told_by_what_he_gave(text: str) -> None:
    (aid,) = facts("en", text)

    assert aid.roles == {"giver": ("Canada",), "recipient": ("Togo",)}
