"""Events of many parties: lists a line each, «joining the call were», officials of countries."""

from __future__ import annotations

import pytest

from diplograph.clean import clean
from diplograph.extract.reader import Reader
from diplograph.extract.series import FILLER, as_series
from diplograph.model import Article, Extraction
from diplograph.pack import load_packs


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(load_packs(), "en")


def _read(reader: Reader, text: str, title: str = "") -> Extraction:
    article = Article(id="x", text=text, title=title, lang="en", published="2024-05-14")
    return reader.read(clean(article))


def _parties(found: Extraction, family: str) -> list[set[str]]:
    names = {entity.id: entity.name for entity in found.entities}
    return [
        {names[p.entity] for p in event.participants if p.role != "member"}
        for event in found.events
        if event.family == family
    ]


def test_a_list_under_a_colon_becomes_one_line_as_long_as_before() -> None:
    text = "Those attending:\n\n-   Ada Berg of Oslo\n-   Ola Dahl of the\n    North\n"

    line = as_series(text)

    assert len(line) == len(text)
    assert line.replace(FILLER, "").rstrip() == (
        "Those attending:Ada Berg of Oslo;Ola Dahl of the North"
    )


def test_a_list_of_sentences_stays_as_it_is() -> None:
    text = "The plan:\n- Trade will grow. It must.\n- Ports will open. They must.\n"

    assert as_series(text) == text


def test_leaders_listed_below_a_readout_join_its_call(reader: Reader) -> None:
    found = _read(
        reader,
        "Canadian Prime Minister Owen Pryce spoke today with leaders of the region.\n\n"
        "Joining the call were the following leaders:\n\n"
        "- Chilean President Luis Ferrada\n"
        "- Peruvian President Ana Quispe\n",
    )

    assert _parties(found, "Call") == [{"Owen Pryce", "Luis Ferrada", "Ana Quispe"}]


def test_counterparts_from_countries_are_the_persons_named_after(
    reader: Reader,
) -> None:
    found = _read(
        reader,
        "U.S. National Security Advisor Peter Lang met in Geneva with his counterparts "
        "from France and Germany: Emmanuel Tissier and Jens Ploetz.",
    )

    assert _parties(found, "Encounter") == [
        {"Peter Lang", "Emmanuel Tissier", "Jens Ploetz"}
    ]


def test_counterparts_whom_nobody_names_are_their_countries(reader: Reader) -> None:
    found = _read(
        reader,
        "Foreign Minister Joana Guterres met her counterparts from Laos and Chile.",
    )

    assert _parties(found, "Encounter") == [{"Joana Guterres", "Laos", "Chile"}]


def test_a_headline_decides_whether_spoke_means_a_meeting(reader: Reader) -> None:
    text = "Norwegian Foreign Minister Anders Holm spoke with Lao President Keo Vongsa."

    met = _read(reader, text, "Minister Holm's Meeting with President Vongsa")
    called = _read(reader, text, "Minister Holm's Call with President Vongsa")

    assert [e.family for e in met.events] == ["Encounter"]
    assert [e.family for e in called.events] == ["Call"]


def test_a_demand_is_no_courtesy_call(reader: Reader) -> None:
    found = _read(
        reader,
        "Norwegian Foreign Minister Anders Holm called on Lao President Keo Vongsa "
        "to open the border.",
    )

    assert found.events == ()


def test_those_met_on_a_visit_are_of_the_country_visited(reader: Reader) -> None:
    found = _read(
        reader,
        "U.S. Envoy Nora Feld visited Tunisia on May 3-5. She met with senior "
        "officials, including Prime Minister Najla Amari and Interior Minister "
        "Taoufik Mansour.",
    )

    lands = {entity.name: entity.country for entity in found.entities}
    assert lands["Najla Amari"] == lands["Taoufik Mansour"] == "TN"


def test_a_family_name_in_front_is_a_name_by_itself(reader: Reader) -> None:
    found = _read(
        reader,
        "South Korean Foreign Minister Yun Byung-ho met Chilean President Ana Quispe. "
        "Yun is planning to visit Laos next month.",
    )

    assert _parties(found, "Visit") == [{"Yun Byung-ho", "Laos"}]


def test_two_who_discussed_something_met_unless_another_sentence_says_how(
    reader: Reader,
) -> None:
    discussed = (
        "Chilean President Ana Quispe and King Henrik of Norway discussed trade."
    )

    alone = _read(reader, discussed)
    called = _read(reader, f"King Henrik phoned President Ana Quispe. {discussed}")

    assert [e.family for e in alone.events] == ["Encounter"]
    assert [e.family for e in called.events] == ["Call"]


def test_who_leaves_for_a_country_is_still_to_visit_it(reader: Reader) -> None:
    found = _read(reader, "Lao President Keo Vongsa leaves on Sunday for Chile.")

    assert [e.status for e in found.events] == ["Planned"]


def test_officers_of_a_body_are_the_body(reader: Reader) -> None:
    found = _read(
        reader,
        "Lao President Keo Vongsa met executives of the Petroleum Authority of Thailand.",
    )

    assert _parties(found, "Encounter") == [
        {"Keo Vongsa", "Petroleum Authority of Thailand"}
    ]


def test_peers_of_two_countries_are_each_of_his_own(reader: Reader) -> None:
    found = _read(
        reader,
        "Japanese Foreign Minister Ken Mori met with his South Korean and Chilean "
        "counterparts, Park Jin-ho and Ana Quispe, in Busan.",
    )

    lands = {entity.name: entity.country for entity in found.entities}
    assert _parties(found, "Encounter") == [{"Ken Mori", "Park Jin-ho", "Ana Quispe"}]
    assert (lands["Park Jin-ho"], lands["Ana Quispe"]) == ("KR", "CL")
