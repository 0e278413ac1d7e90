"""People whom a possessive introduces: «his Albanian guest, X», «its ambassador to Peru»."""

from __future__ import annotations

import pytest

from reading import casts, facts, met, of_type, people

_PAIR = ("Tariq Qureshi", "Xhevahir Dervishi")


@pytest.mark.parametrize(
    "text",
    [
        "Prime Minister Tariq Qureshi of Pakistan and his Albanian guest, Xhevahir "
        "Dervishi, held talks in Islamabad.",
        "Prime Minister Tariq Qureshi of Pakistan told his Albanian guest, Xhevahir "
        "Dervishi, during talks in Islamabad that trade would grow.",
        "Prime Minister Tariq Qureshi of Pakistan hosted his counterpart from Albania, "
        "Xhevahir Dervishi, in Islamabad.",
        "Prime Minister Tariq Qureshi of Pakistan met his opposite number from Albania, "
        "Xhevahir Dervishi, on Monday.",
    ],
)
def test_a_guest_is_who_is_named_behind_the_comma(text: str) -> None:
    assert met("en", text) == [_PAIR]
    guest = next(p for p in people("en", text) if p.name == _PAIR[1])
    assert guest.country == "AL"


@pytest.mark.parametrize(
    "text",
    [
        "Tanzania's foreign minister, Asha Mwinyi, and the country's envoy to the UN, "
        "Godfrey Lyimo, met President Carla Mendez of Peru on Tuesday.",
        "Asha Mwinyi, Tanzania's foreign minister, and Godfrey Lyimo, its ambassador to "
        "Peru, met President Carla Mendez of Peru on Tuesday.",
        "Foreign Minister Asha Mwinyi of Tanzania and her colleague Godfrey Lyimo met "
        "President Carla Mendez of Peru on Tuesday.",
    ],
)
def test_a_possessive_does_not_end_a_list(text: str) -> None:
    assert casts("en", text) == [{"Asha Mwinyi", "Godfrey Lyimo", "Carla Mendez"}]


@pytest.mark.parametrize(
    ("said", "body"),
    [
        ("Representatives of the World Bank", "World Bank"),
        ("Experts from the International Monetary Fund", "International Monetary Fund"),
        ("Executives of the Asian Development Bank", "Asian Development Bank"),
    ],
)
def test_a_body_stands_for_its_people(said: str, body: str) -> None:
    text = f"{said} met Finance Minister Omar Vidal of Chile on Monday."
    assert met("en", text) == [tuple(sorted(("Omar Vidal", body)))]


def test_what_is_told_aside_makes_no_pair_of_those_in_the_story() -> None:
    text = (
        "President Omar Vidal of Chile met President Carla Mendez of Peru on Monday. "
        "He laid a wreath at the tomb of Juan Rojas, whom President Luis Ferrand of "
        "Cuba had received in 1977. In the presence of the two presidents, the "
        "ministers of trade, Pia Soto and Rosa Quispe, signed the Lima Agreement."
    )
    signing, *_ = of_type("en", text, "Signing")
    assert set(signing.roles.get("witness", ())) <= {"Omar Vidal", "Carla Mendez"}


@pytest.mark.parametrize("said", ["HM Ambassador", "H.E. the Ambassador"])
def test_an_office_is_nobodys_name(said: str) -> None:
    text = f"{said} met President Carla Mendez of Peru on Monday."
    assert {p.name for p in people("en", text)} == {"Carla Mendez"}


@pytest.mark.parametrize("kind", ["loan", "grant", "trade", "financing"])
def test_the_word_for_what_is_given_is_part_of_an_agreements_name(kind: str) -> None:
    text = (
        f"The signing of a {kind} agreement between Zambia and the African Union was put "
        "off on Tuesday."
    )
    (signing,) = facts("en", text)
    assert (signing.type, signing.status) == ("Signing", "Cancelled")
    assert signing.roles["agreement"] == (f"{kind} agreement",)
    assert sorted(signing.roles["signatory"]) == ["African Union", "Zambia"]
