"""Bodies of a state as actors, and countries that stand for them in headlines."""

from __future__ import annotations

import pytest

from diplograph.extract import extract
from diplograph.model import Article, Extraction
from reading import one, roles


def read(text: str, title: str = "", lang: str = "en") -> Extraction:
    return extract(
        Article(id="t", lang=lang, title=title, text=text, published="2024-05-06")
    )


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("Nepal's foreign ministry", "Nepal's foreign ministry"),
        ("The Chilean foreign ministry", "Chilean foreign ministry"),
        ("The Ghanaian government", "Ghanaian government"),
        ("The Fijian interim government", "Fijian interim government"),
        ("Kenya's Ministry of Foreign Affairs", "Kenya's Ministry of Foreign Affairs"),
        ("The foreign ministry in Santiago", "foreign ministry"),
    ],
)
def test_a_body_of_a_state_acts_under_its_own_name(who: str, name: str) -> None:
    found = read(f"{who} summoned Norwegian Ambassador Lars Dahl on Monday.")

    assert roles(found, one(found, "Dispute")) == {
        ("actor", name),
        ("target", "Lars Dahl"),
    }


def test_the_country_of_a_body_is_that_of_the_words_before_it() -> None:
    found = read("The Chilean foreign ministry summoned Ambassador Lars Dahl.")

    (body,) = [e for e in found.entities if e.type == "Organization"]
    assert body.country == "CL"
    assert "foreign ministry" in body.aliases


@pytest.mark.parametrize("who", ["The ministry", "The Foreign Office"])
def test_a_short_form_means_the_body_named_before(who: str) -> None:
    found = read(
        "Norwegian Ambassador Lars Dahl was summoned to Chile's Foreign Office. "
        f"{who} also expelled Lao diplomat Keo Vongsa."
    )

    (event,) = [e for e in found.events if e.type == "Expulsion"]
    assert roles(found, event) == {
        ("actor", "Chile's Foreign Office"),
        ("target", "Keo Vongsa"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Chilean government troops expelled Ambassador Lars Dahl.",
        "The Chilean foreign ministry building was lit in Ambassador Lars Dahl's honour.",
    ],
)
def test_what_a_body_only_describes_is_no_body(text: str) -> None:
    assert not [e for e in read(text).entities if e.type == "Organization"]


def test_a_headline_of_countries_tells_what_their_bodies_and_envoys_did() -> None:
    found = read(
        "The Lao Foreign Ministry on Monday summoned Ambassador Lars Dahl of Norway.",
        title="Laos summons Norwegian envoy",
    )

    assert roles(found, one(found, "Dispute")) == {
        ("actor", "Lao Foreign Ministry"),
        ("target", "Lars Dahl"),
    }


def test_a_lead_of_countries_tells_what_is_told_with_names_later() -> None:
    found = read(
        "Laos on Monday summoned the Norwegian ambassador over a film. "
        "The Lao Foreign Ministry called in Ambassador Lars Dahl at noon."
    )

    assert roles(found, one(found, "Dispute")) == {
        ("actor", "Lao Foreign Ministry"),
        ("target", "Lars Dahl"),
    }


def test_a_headline_of_other_countries_is_another_dispute() -> None:
    found = read(
        "The Lao Foreign Ministry on Monday summoned Ambassador Lars Dahl of Norway.",
        title="Chile summons Norwegian envoy",
    )

    assert len([e for e in found.events if e.family == "Dispute"]) == 2


def test_condolences_of_a_country_in_a_headline_are_those_of_its_head() -> None:
    found = read(
        "Chủ tịch nước Nguyễn Khắc Toàn gửi điện chia buồn tới Tổng thống Chile Luis Ortega.",
        title="Việt Nam gửi điện chia buồn tới Chile",
        lang="vi",
    )

    assert roles(found, one(found, "Message")) == {
        ("sender", "Nguyễn Khắc Toàn"),
        ("recipient", "Luis Ortega"),
    }


def test_its_ambassador_is_that_of_the_country_before() -> None:
    found = read("Norway recalled its ambassador to Laos, Lars Dahl, on Monday.")

    (dahl,) = [e for e in found.entities if e.type == "Person"]
    assert dahl.country == "NO"


def test_a_recall_of_nobody_named_tells_who_recalls() -> None:
    found = read("Norway recalled its ambassador on Monday.")

    assert roles(found, one(found, "Dispute")) == {("actor", "Norway")}


def test_an_envoy_summoned_where_he_serves_is_summoned_by_that_country() -> None:
    found = read("Laos's ambassador to Norway, Keo Vongsa, was summoned on Monday.")

    assert roles(found, one(found, "Dispute")) == {
        ("actor", "Norway"),
        ("target", "Keo Vongsa"),
    }


@pytest.mark.parametrize("verb", ["summoned", "expelled"])
def test_who_acted_last_acts_against_the_next_envoy_too(verb: str) -> None:
    found = read(
        "Chile's Foreign Ministry on Monday called in Norwegian Ambassador Lars Dahl. "
        f"The Lao ambassador, Keo Vongsa, was {verb} on Monday."
    )

    event = [e for e in found.events if e.family == "Dispute"][1]
    assert roles(found, event) == {
        ("actor", "Chile's Foreign Ministry"),
        ("target", "Keo Vongsa"),
    }


def test_after_with_a_capital_is_its_government_but_after_in_a_town() -> None:
    found = read("Chile lodged a protest in Riga with Oslo on Monday.")

    assert roles(found, one(found, "Dispute")) == {
        ("actor", "Chile"),
        ("target", "Norway"),
    }


def test_people_who_are_counted_are_no_subject_of_the_next_verb() -> None:
    found = read(
        "Laos expelled 18 Norwegian diplomats and recalled its ambassador, Keo Vongsa."
    )

    (event,) = [e for e in found.events if e.type == "Recall"]
    assert ("actor", "Laos") in roles(found, event)


def test_officials_in_a_country_stand_for_it() -> None:
    found = read("Senior officials in Belarus were blacklisted on Monday by Canada.")

    assert roles(found, one(found, "Dispute")) == {
        ("actor", "Canada"),
        ("target", "Belarus"),
    }


def test_an_embassy_that_may_come_is_no_body() -> None:
    found = read("Norway would open an embassy in Dili, President Keo Vongsa said.")

    assert not [e for e in found.entities if e.type == "Organization"]


def test_the_envoy_is_the_one_ambassador_of_the_article() -> None:
    found = read(
        "Laos on Monday summoned the Norwegian envoy over a film. "
        "Ambassador Lars Dahl of Norway had praised it on Sunday."
    )

    assert ("target", "Lars Dahl") in roles(found, one(found, "Dispute"))


def test_a_ministry_named_with_its_country_behind_is_whole() -> None:
    found = read("The Finance Ministry of Samoa on Monday gave Laos 20 boats.")

    (body,) = [e for e in found.entities if e.type == "Organization"]
    assert (body.name, body.country) == ("Finance Ministry of Samoa", "WS")
