"""English statements of many governments: who issued them, and how they are called."""

from __future__ import annotations

import pytest

from reading import Fact, facts, met

TITLE = "Joint Statement on Wool Trade in the Pacific"


def issued(text: str, *, title: str = TITLE) -> Fact:
    """The one joint statement of a text."""
    (statement,) = (
        fact
        for fact in facts("en", text, title=title, published="2024-05-16")
        if fact.type == "JointStatement"
    )
    return statement


def test_a_list_of_countries_goes_on_past_a_union() -> None:
    told = issued(
        "The following is the text of a joint statement by Chile, the European Union, "
        "Japan, and Norway."
    )

    assert told.roles["signatory"] == ("Chile", "European Union", "Japan", "Norway")


@pytest.mark.parametrize(
    "opening",
    [
        "The text of the following statement was released by the Governments of",
        "The following statement was issued jointly by the Foreign Ministers of",
        "The text of the following communiqué was agreed by",
    ],
)
def test_a_statement_is_of_all_who_release_it(opening: str) -> None:
    told = issued(f"{opening} Chile, Ghana, and Norway.")

    assert told.roles["signatory"] == ("Chile", "Ghana", "Norway")


def test_governments_told_one_by_one_are_two() -> None:
    told = issued(
        "The following statement was released by the Government of Chile and the "
        "Government of Norway."
    )

    assert told.roles["signatory"] == ("Government of Chile", "Government of Norway")


def test_a_statement_is_called_by_the_whole_headline() -> None:
    told = issued("The following is a joint statement by Chile, Ghana, and Norway.")

    assert told.roles["agreement"] == (TITLE,)


def test_a_paper_that_the_statement_recalls_is_not_issued_with_it() -> None:
    told = facts(
        "en",
        "The following statement was released by the Governments of Chile and Norway. "
        "We recall the Accra Declaration.",
        title="Wool in the Pacific",
    )

    assert not told


def test_what_one_government_releases_is_no_joint_statement() -> None:
    text = "The following statement was released by the Government of Chile."

    assert not facts("en", text, title="Statement on Wool")


def test_holders_named_elsewhere_stand_for_the_ministers_of_their_countries() -> None:
    text = (
        "Foreign Minister Anders Holm of Norway and Foreign Minister Eva Lind of "
        "Sweden arrived. The foreign ministers of Norway, Sweden, and Chad met in Oslo."
    )

    assert ("Anders Holm", "Chad", "Eva Lind") in met("en", text)


@pytest.mark.parametrize(
    "who",
    [
        "The Polish, Romanian, and Turkish foreign ministers",
        "Representatives of Poland, Romania, and Türkiye",
    ],
)
def test_ministers_of_several_countries_are_told_by_their_countries(who: str) -> None:
    assert met("en", f"{who} met in Oslo on Monday.") == [
        ("Poland", "Romania", "Türkiye")
    ]


def test_counterparts_of_several_countries_are_all_met() -> None:
    text = (
        "Foreign Minister Rosa Quispe of Peru met with her Danish, Norwegian and Swedish "
        "counterparts."
    )

    assert met("en", text) == [("Denmark", "Norway", "Rosa Quispe", "Sweden")]


def test_governments_that_hold_a_dialogue_organise_it() -> None:
    text = (
        "The Governments of Slovenia and Chile held the second session of the "
        "Slovenia-Chile Strategic Dialogue in Ljubljana."
    )

    (dialogue,) = facts("en", text)

    assert dialogue.roles["organiser"] == ("Chile", "Slovenia")


def test_a_country_of_two_towns_is_one_destination() -> None:
    text = (
        "Minister Rosa Quispe will stop in Dubai and Sharjah, the United Arab Emirates, "
        "between March 21 and 23."
    )

    (visit,) = facts("en", text, published="2024-03-20")

    assert visit.roles["destination"] == ("United Arab Emirates",)


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("Minister Rosa Quispe flew to Oslo for talks on Norway's fish.", "Norway"),
        ("Minister Rosa Quispe flew to Oslo for talks on fish.", "Oslo"),
        ("Minister Rosa Quispe flew to Bergen for talks on Norway's fish.", "Bergen"),
        ("Minister Rosa Quispe will travel to Oslo, Norway, on March 27.", "Norway"),
        (
            "Minister Rosa Quispe arrived in Oslo on an official visit. Norway is a large "
            "buyer of her country's fruit.",
            "Norway",
        ),
    ],
)
def test_a_trip_to_a_capital_is_one_to_its_country_where_that_is_named(
    text: str, goal: str
) -> None:
    (visit,) = facts("en", text, published="2024-03-20")

    assert visit.roles["destination"] == (goal,)
