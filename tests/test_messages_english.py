"""English letters and greetings: whose they are, whoever carries them."""

from __future__ import annotations

import pytest

from reading import facts, people

SENT = {"sender": ("Anna Holm",), "recipient": ("Karl Benz",)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "President Karl Benz has received a written letter from President Anna Holm.",
            "Letter",
        ),
        ("President Karl Benz was handed a letter from President Anna Holm.", "Letter"),
        (
            "Ambassador Eva Lind passed on to President Karl Benz a letter from "
            "President Anna Holm.",
            "Letter",
        ),
        (
            "Ambassador Eva Lind conveyed to President Karl Benz the greetings of "
            "President Anna Holm.",
            "Message",
        ),
        (
            "Ambassador Eva Lind conveyed President Anna Holm's greetings to President "
            "Karl Benz.",
            "Message",
        ),
        (
            "Ambassador Eva Lind relayed President Anna Holm's condolences over the "
            "floods to President Karl Benz.",
            "Condolence",
        ),
        (
            "Letters of congratulation were sent to President Karl Benz by President "
            "Anna Holm.",
            "Congratulation",
        ),
    ],
)
def test_a_message_is_its_author_s_and_no_carrier_s(text: str, kind: str) -> None:
    (message,) = facts("en", text)

    assert (message.type, message.roles) == (kind, SENT)


def test_greetings_that_are_sent_are_no_aid() -> None:
    text = "Canada has sent greetings to Togo on Togo's Independence Day."

    assert "Aid" not in {fact.type for fact in facts("en", text)}


@pytest.mark.parametrize(
    ("land", "code"),
    [
        ("the Union of the Comoros", "KM"),
        ("the Principality of Andorra", "AD"),
        ("the Cooperative Republic of Guyana", "GY"),
        ("the Republic of South Sudan", "SS"),
    ],
)
def test_official_names_of_countries_are_known(land: str, code: str) -> None:
    text = f"Karl Benz, President of {land}, met Ambassador Eva Lind in Oslo."

    assert {p.name: p.country for p in people("en", text)}["Karl Benz"] == code
