"""Who says «I» in a quotation, whom «him» means there, and what somebody is thanked for."""

from __future__ import annotations

import pytest

from reading import facts


@pytest.mark.parametrize(
    "text",
    [
        'Minister Bwere Tiaeo of Kiribati is a friend. "It was a joy to see the lagoon when I '
        'met him in Tarawa in March," Minister Eva Lind said.',
        'Minister Bwere Tiaeo of Kiribati is a friend. "I met him in Tarawa in March," said '
        "Minister Eva Lind.",
        'Minister Eva Lind told reporters: "I met Minister Bwere Tiaeo in Tarawa in March."',
    ],
)
def test_i_is_whoever_is_quoted(text: str) -> None:
    (meeting,) = facts("en", text, published="2024-10-15")

    assert meeting.status == "Historical"
    assert meeting.roles["participant"] == ("Bwere Tiaeo", "Eva Lind")


def test_somebody_without_a_name_is_nobody_known() -> None:
    assert facts("en", '"I met Minister Eva Lind on Monday," a fisherman said.') == []


def test_who_is_thanked_for_it_has_done_it() -> None:
    text = (
        "Minister Anders Holm of Norway thanked Minister Keo Vongsa for receiving Deputy "
        "Minister Eva Lind in May."
    )

    (reception,) = [f for f in facts("en", text) if f.type == "Reception"]

    assert reception.roles == {"host": ("Keo Vongsa",), "guest": ("Eva Lind",)}


def test_a_deputy_minister_is_meant_by_the_short_form_of_the_office() -> None:
    text = (
        "Deputy Foreign Minister Jarrah Saad spoke in Kuwait City. Separately, the Deputy "
        "Minister met with Ambassador Eva Lind."
    )

    (meeting,) = facts("en", text)

    assert meeting.roles["participant"] == ("Eva Lind", "Jarrah Saad")


@pytest.mark.parametrize(
    "text",
    [
        "Minister Eva Lind will visit Nepal. A stop in Thimphu on 16 November has been "
        "cancelled.",
        "Minister Eva Lind will visit Nepal. A planned visit to Bhutan has been called off.",
    ],
)
def test_the_trip_that_opens_a_sentence_may_be_dropped_by_its_end(text: str) -> None:
    assert [f.status for f in facts("en", text)] == ["Planned", "Cancelled"]


def test_an_envoy_is_not_called_home_by_the_country_where_he_serves() -> None:
    text = "The Ambassador to Fiji, Nikenike Lani, has not been called home."

    assert all("actor" not in fact.roles for fact in facts("en", text))
