"""English nouns that their own verb puts ahead or calls off, and who comes unnamed."""

from __future__ import annotations

import pytest

from reading import facts

_BOTH = (
    "Spanish Minister Javier Montero and Amina Cissé, his Senegalese opposite number"
)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"A virtual meeting between {_BOTH}, is planned for Wednesday.", "Planned"),
        ("A state visit to Chad by King Harald Olsen is planned for May.", "Planned"),
        (
            "The state visit of President Luis Ortega to Chad would not go ahead.",
            "Cancelled",
        ),
        ("Norway has postponed a visit by President Luis Ortega.", "Cancelled"),
    ],
)
def test_a_noun_is_ahead_or_off_as_its_verb_says(text: str, status: str) -> None:
    (told,) = facts("en", text)

    assert told.status == status


def test_a_parade_for_somebody_who_will_come_asks_for_nothing() -> None:
    text = (
        "Berlin is preparing a parade for Kyrgyz President Sadyr Bekov, "
        "who will come to Germany on a state visit in June."
    )

    (visit,) = facts("en", text)

    assert visit.roles == {"visitor": ("Sadyr Bekov",), "destination": ("Germany",)}
    assert visit.status == "Planned"


def test_a_country_is_the_visitor_where_its_minister_has_no_name() -> None:
    (visit,) = facts("en", "Chad's foreign minister visited Norway last week.")

    assert visit.roles == {"visitor": ("Chad",), "destination": ("Norway",)}


def test_who_goes_along_on_a_trip_is_not_its_owner() -> None:
    text = (
        "The president will be accompanied on his trip to Norway by Minister A Mensah."
    )

    assert not facts("en", text)


@pytest.mark.parametrize("word", ["drought-hit", "war-torn", "neighbouring"])
def test_a_country_may_have_a_hard_fate(word: str) -> None:
    text = f"Germany has pledged 20 million euros in food aid for {word} Malawi."

    (aid,) = facts("en", text)

    assert aid.roles == {"giver": ("Germany",), "recipient": ("Malawi",)}


@pytest.mark.parametrize(
    "text",
    [
        "Chad expelled 40 embassy employees of Norway.",
        "President A Asante conferred the Order of Peace on Polish Senate Speaker B Nowak.",
    ],
)
def test_a_count_or_an_order_opens_no_body(text: str) -> None:
    names = {name for fact in facts("en", text) for name in fact.who}

    assert not names & {"40 embassy", "Order of Peace on Polish Senate"}
