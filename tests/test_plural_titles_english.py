"""Offices in the plural mean those of the article who hold them, not whoever met last."""

from __future__ import annotations

import pytest

from reading import parties

_ZANZIBAR = (
    "Foreign Minister Prosper Niyonzima of Burundi and Foreign Minister Aline Uwase of"
    " Rwanda met in Zanzibar on Monday. Next week President Alain Ndayi of Burundi will"
    " write to President Paul Mugabo of Rwanda. "
)


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        (
            "President Arvo Lind of Estonia will be on a state visit to Chile from 3 to 5"
            " May at the invitation of President Mateo Rojas. He is accompanied by Foreign"
            " Minister Kaja Tamm. The presidents will hold talks on Tuesday.",
            "Talks",
            {"Arvo Lind", "Mateo Rojas"},
        ),
        (
            _ZANZIBAR + "The two presidents are to meet in Arusha in May.",
            "Meeting",
            {"Alain Ndayi", "Paul Mugabo"},
        ),
        (
            _ZANZIBAR + "The two foreign ministers held talks again on Tuesday.",
            "Talks",
            {"Prosper Niyonzima", "Aline Uwase"},
        ),
        (
            "Switzerland's Ambassador Rudolf Frei, Australia's High Commissioner Ann"
            " Parker and Mali's Ambassador Sinaly Traore presented their credentials to"
            " President Kagiso Molefe of Botswana on Monday. A lunch was later given for"
            " the envoys by acting Foreign Minister Tebogo Sekgoma.",
            "Banquet",
            {"Rudolf Frei", "Ann Parker", "Sinaly Traore", "Tebogo Sekgoma"},
        ),
        (
            "President Arvo Lind of Estonia received President Aivars Kalns of Latvia and"
            " President Jonas Petrauskas of Lithuania in Tartu on Monday. In the evening"
            " Lind gave a dinner for the two presidents.",
            "Banquet",
            {"Arvo Lind", "Aivars Kalns", "Jonas Petrauskas"},
        ),
    ],
)
def test_an_office_in_the_plural_means_its_holders(
    text: str, kind: str, who: set[str]
) -> None:
    assert who in parties("en", text, kind)


@pytest.mark.parametrize("both", ["both guests", "the two guests", "both visitors"])
def test_both_guests_are_those_who_came(both: str) -> None:
    text = (
        "President Arvo Lind of Estonia received President Aivars Kalns of Latvia and"
        " President Jonas Petrauskas of Lithuania in Tartu on Monday. In the evening Lind"
        f" gave a dinner for {both}."
    )
    who = {"Arvo Lind", "Aivars Kalns", "Jonas Petrauskas"}
    assert parties("en", text, "Banquet") == [who]


def test_both_guests_are_no_two_of_three() -> None:
    text = (
        "President Arvo Lind received President Aivars Kalns of Latvia, President Jonas"
        " Petrauskas of Lithuania and Prime Minister Olav Berg of Norway in Tartu on"
        " Monday. In the evening Lind gave a dinner for both guests."
    )
    two = {"Aivars Kalns", "Jonas Petrauskas"}
    assert not any(two <= who for who in parties("en", text, "Banquet"))


def test_two_presidents_are_no_ministers_who_met_before() -> None:
    text = (
        "Foreign Minister Prosper Niyonzima of Burundi and Foreign Minister Aline Uwase"
        " of Rwanda met in Zanzibar on Monday. The two presidents are to meet in May."
    )
    assert len(parties("en", text, "Meeting")) == 1


def test_ambassadors_of_whom_too_many_are_named_are_nobody() -> None:
    text = (
        "Ambassador Rudolf Frei of Switzerland left Gaborone on Monday. Ambassador Sinaly"
        " Traore of Mali returned on Tuesday. Ambassador Ana Costa of Cabo Verde was ill."
        " On Friday Foreign Minister Tebogo Sekgoma met the two ambassadors."
    )
    assert parties("en", text, "Meeting") == []


@pytest.mark.parametrize(
    "peer",
    [
        "his counterpart in Tallinn, Mart Tamm",
        "his counterpart from Tallinn, Mart Tamm",
        "his opposite number in Tallinn, Mr Mart Tamm",
    ],
)
def test_a_counterpart_in_a_town_is_of_its_country(peer: str) -> None:
    text = f"Finance Minister Olav Berg of Norway met {peer}, on Monday."
    assert parties("en", text, "Meeting") == [{"Olav Berg", "Mart Tamm"}]


def test_a_counterpart_met_in_a_town_has_no_name() -> None:
    text = "Finance Minister Olav Berg of Norway met his counterpart in Oslo, officials said."
    assert parties("en", text, "Meeting") == []


@pytest.mark.parametrize("both", ["The two archipelagos", "The neighbours"])
def test_two_neighbours_are_the_two_countries(both: str) -> None:
    text = (
        "Seychelles President Alain Hoareau received Comorian special envoy Soilihi"
        f" Abdou in Victoria on Monday. {both} have had diplomatic relations since 1977."
    )
    assert parties("en", text, "RelationsEstablished") == [{"Seychelles", "Comoros"}]
