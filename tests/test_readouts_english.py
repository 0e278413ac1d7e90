"""English statements of governments: forms of address, titles, countries, what did not happen."""

from __future__ import annotations

import pytest

from diplograph.extract import extract
from diplograph.model import Article
from reading import facts, met, people, told


def offices(text: str) -> dict[str, list[str]]:
    """The offices of each person."""
    return {one.name: list(one.offices) for one in people("en", text)}


def lands(text: str) -> dict[str, str | None]:
    """The country of each person."""
    return {one.name: one.country for one in people("en", text)}


@pytest.mark.parametrize("address", ["H.E.", "H. E.", "H.E. Mr.", "HE", "H.E. Dr"])
def test_a_form_of_address_in_initials_is_no_name(address: str) -> None:
    text = f"Minister Eva Lind met with {address} Kwame Asante, Minister of Trade."

    assert met("en", text) == [("Eva Lind", "Kwame Asante")]


@pytest.mark.parametrize(
    "address", ["H.E. Foreign Minister", "HE the Foreign Minister", "H.E. Mr. Minister"]
)
def test_a_title_may_follow_a_form_of_address(address: str) -> None:
    text = f"President Eva Lind received {address} Kwame Asante in Riga."

    assert met("en", text) == [("Eva Lind", "Kwame Asante")]


def test_he_is_a_form_of_address_in_capitals_only() -> None:
    text = "President Eva Lind met Minister Kwame Asante. He Xiang was absent."

    assert met("en", text) == [("Eva Lind", "Kwame Asante")]


def test_a_title_alone_and_a_short_name_are_two_persons() -> None:
    text = (
        "Deputy Secretary Eva Lind met with Foreign Minister Kwame Asante of Ghana. "
        "The Deputy Secretary and Foreign Minister Asante discussed wool."
    )

    assert offices(text) == {
        "Eva Lind": ["Deputy Secretary"],
        "Kwame Asante": ["Foreign Minister"],
    }


def test_two_offices_before_a_comma_and_a_name_are_one_persons() -> None:
    text = (
        "Ghana's Deputy Prime Minister and Minister of Trade, Kwame Asante, met "
        "President Eva Lind."
    )

    assert met("en", text) == [("Eva Lind", "Kwame Asante")]
    assert offices(text)["Kwame Asante"] == [
        "Deputy Prime Minister",
        "Minister of Trade",
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Minister Sultan bin Rashid Al Noor met President Eva Lind.",
            "Sultan bin Rashid Al Noor",
        ),
        ("President Omar Sheikh Adan met President Eva Lind.", "Omar Sheikh Adan"),
        ("Minister Jose Correia e Melo met President Eva Lind.", "Jose Correia e Melo"),
        ("President Eva Lind met King Edmund II.", "Edmund II"),
        ("Interpol head Kwame Asante met President Eva Lind.", "Kwame Asante"),
        ("Interpol chief Kwame Asante met President Eva Lind.", "Kwame Asante"),
        ("The head of Interpol, Kwame Asante, met President Eva Lind.", "Kwame Asante"),
        ("UNESCO's Kwame Asante met President Eva Lind.", "Kwame Asante"),
        (
            "The speaker of Ghana's parliament, Kwame Asante, met President Eva Lind.",
            "Kwame Asante",
        ),
        (
            "The commander of the Ghana Defence Force, General Kwame Asante, met President Eva Lind.",
            "Kwame Asante",
        ),
        (
            "WHO Representative in Laos Kwame Asante met President Eva Lind.",
            "Kwame Asante",
        ),
    ],
)
def test_whose_name_it_is(text: str, name: str) -> None:
    assert met("en", text) == [tuple(sorted(("Eva Lind", name)))]


@pytest.mark.parametrize(
    ("office", "code"),
    [
        ("the President of South Sudan, Kwame Asante,", "SS"),
        ("Prime Minister of Papua New Guinea Kwame Asante", "PG"),
        ("the President of Equatorial Guinea, Kwame Asante,", "GQ"),
        ("Laos' Foreign Minister Kwame Asante", "LA"),
        ("Honduras’ Kwame Asante", "HN"),
        ("the Ambassador of Chile in Laos, Kwame Asante,", "CL"),
        ("ECOWAS Commission President Kwame Asante", None),
        ("Coordinator for the Indo-Pacific Kwame Asante", None),
        ("Secretary of State of the Ministry of Trade of Chile Kwame Asante", "CL"),
        ("DR Congo's President Kwame Asante", "CD"),
    ],
)
def test_whom_somebody_serves(office: str, code: str | None) -> None:
    text = f"Minister Eva Lind met {office} on Monday."

    assert lands(text)["Kwame Asante"] == code


def test_fields_that_no_table_knows_are_no_name() -> None:
    text = (
        "Chile's Minister of Foreign Affairs, Bee Keeping, Industry and Trade, "
        "Carla Mendez, met President Eva Lind."
    )

    assert met("en", text) == [("Carla Mendez", "Eva Lind")]


@pytest.mark.parametrize("opening", ["According to", "On behalf of"])
def test_who_is_named_in_front_of_the_comma_does_not_act(opening: str) -> None:
    text = (
        f"{opening} President Omar Sow, Minister Eva Lind and Minister Kwame Asante met "
        "in Riga."
    )

    assert met("en", text) == [("Eva Lind", "Kwame Asante")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Minister Eva Lind had been due to visit Ghana on Monday, but the trip was "
            "called off.",
            [("Visit", "Cancelled")],
        ),
        (
            "Minister Eva Lind was to have met Minister Kwame Asante in Riga on Monday, "
            "but the meeting never took place.",
            [("Meeting", "Cancelled")],
        ),
        (
            "No meeting between Minister Eva Lind and Minister Kwame Asante is planned.",
            [("Meeting", "Negated")],
        ),
        (
            "Minister Eva Lind did not travel to Accra but met Minister Kwame Asante in "
            "Riga.",
            [("Meeting", "Occurred"), ("Visit", "Negated")],
        ),
        (
            "Talks between Minister Eva Lind and Minister Kwame Asante are scheduled for "
            "Friday.",
            [("Talks", "Planned")],
        ),
        ("Minister Eva Lind was invited to visit Accra.", []),
        (
            "President Kwame Asante, whose father met Prime Minister Omar Sow, spoke.",
            [],
        ),
    ],
)
def test_what_took_place_and_what_did_not(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert told("en", text, published="2024-06-14") == expected


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Minister Eva Lind met Minister Kwame Asante on the morning of June 12.",
            "2024-06-12",
        ),
        (
            "President Eva Lind received Kwame Asante, Minister of Trade, for a working lunch on 13 June.",
            "2024-06-13",
        ),
        ("President Eva Lind will visit Ghana on November 1.", "2024-11-01"),
    ],
)
def test_which_day_it_was(text: str, day: str) -> None:
    found = extract(Article(id="a", lang="en", text=text, published="2024-06-14"))

    assert [str(event.date[0]) for event in found.events if event.date] == [day]


def test_three_leaders_are_all_of_those_who_met() -> None:
    text = (
        "Presidents Eva Lind of Latvia, Omar Sow of Chad and Luis Ortega of Peru met in "
        "Riga. The trio signed the Riga Declaration."
    )
    signed = [fact for fact in facts("en", text) if fact.type == "Signing"]

    assert [fact.roles["signatory"] for fact in signed] == [
        ("Eva Lind", "Luis Ortega", "Omar Sow")
    ]


@pytest.mark.parametrize(
    "who",
    ["Chile and Peru's foreign ministers", "The Chilean and Peruvian presidents"],
)
def test_a_title_holds_for_the_country_before_too(who: str) -> None:
    assert met("en", f"{who} met in Riga.") == [("Chile", "Peru")]


def test_two_bodies_joined_by_and_the_are_two() -> None:
    text = (
        "The Ministry of Trade of Chile and the Lao Embassy in Santiago signed a "
        "memorandum on wool."
    )
    (signing,) = facts("en", text)

    assert signing.roles["signatory"] == ("Lao Embassy", "Ministry of Trade of Chile")


def test_an_agreement_without_a_name_is_signed_all_the_same() -> None:
    text = "President Eva Lind and President Omar Sow signed an agreement in Riga."
    (signing,) = facts("en", text)

    assert signing.roles["agreement"] == ("agreement",)


def test_a_forum_told_after_a_meeting_has_a_place_of_its_own() -> None:
    text = "President Eva Lind will meet President Omar Sow and attend a wool forum in Riga."
    found = extract(Article(id="a", lang="en", text=text))
    places = {event.type: event.place for event in found.events}

    assert places["Meeting"] is None
    assert places["Attendance"] is not None


def test_a_title_that_nobody_named_holds_is_not_the_guests() -> None:
    text = (
        "The Prime Minister spoke to King Edmund this morning. The Prime Minister later "
        "thanked Prime Minister Omar Sow of Chad and met President Eva Lind of Latvia."
    )

    assert all("Omar Sow" not in who for who in met("en", text))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Neither President Omar Sow nor Minister Eva Lind visited Riga.", "Negated"),
        ("Neither side spoke when Foreign Minister Eva Lind visited Riga.", "Occurred"),
        ("Foreign Minister Eva Lind would have visited Riga.", "Negated"),
    ],
)
def test_what_neither_did_and_what_would_have_been(text: str, status: str) -> None:
    assert told("en", text) == [("Visit", status)]


def test_who_speaks_after_a_meeting_does_not_call() -> None:
    text = (
        "Speaking after a meeting with Prime Minister Eva Lind in Riga, President Omar "
        "Sow called for reform."
    )

    assert told("en", text) == [("Meeting", "Occurred")]


def test_two_who_discuss_something_by_phone_call_each_other() -> None:
    text = (
        "President Eva Lind and President Omar Sow discussed wool by phone on Sunday."
    )

    assert told("en", text) == [("PhoneCall", "Occurred")]


def test_colleagues_of_two_countries_are_named_behind() -> None:
    text = (
        "Icelandic Foreign Minister Thora Briem met her Danish and Norwegian colleagues, "
        "Lars Dahl and Espen Moe, in Reykjavik."
    )

    assert met("en", text) == [("Espen Moe", "Lars Dahl", "Thora Briem")]


def test_whom_a_delegation_met_did_not_meet_each_other() -> None:
    text = "A Chad delegation met with President Eva Lind and Minister Anders Holm."

    assert ("Anders Holm", "Eva Lind") not in met("en", text)


def test_officials_act_instead_of_whom_the_sentence_before_told() -> None:
    text = (
        "Foreign Minister Anders Holm of Norway arrived. Officials of Chad met with "
        "Minister Eva Lind of Sweden."
    )

    assert met("en", text) == []
