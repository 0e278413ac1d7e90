from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from unicodedata import normalize

import pytest

import diplograph
from diplograph.model import Entity
from diplograph.resolve import Leader, TableResolver
from diplograph.store import PREFIXES, Store
from diplograph.store.names import entity_name
from labelled import labelled
from stories import AN, BINH, LAOS, entity, event, story, talks

OWNER = "0123456789"


def rows(store: Store, sparql: str) -> list[tuple[object, ...]]:
    return sorted(store.select(PREFIXES + sparql).rows, key=str)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("Trương Minh Tuấn", "VN"), ("Trương Minh Tuấn", "VN"), True),
        (
            ("Trương Minh Tuấn", "VN"),
            (normalize("NFD", "Trương Minh Tuấn"), "VN"),
            True,
        ),
        (("Trương Minh Tuấn", "VN"), ("Trường Minh Tuấn", "VN"), False),
        (("Trương Minh Tuấn", "VN"), ("Truong Minh Tuan", "VN"), False),
        (("Kim Sung", "KR"), ("Kim Sung", "KP"), False),
    ],
    ids=["same", "composed and decomposed", "tone", "no diacritics", "country"],
)
def test_a_person_is_named_by_exact_name_and_country(
    one: tuple[str, str], other: tuple[str, str], same: bool
) -> None:
    names = [
        entity_name(Entity(id="p", type="Person", name=name, country=country), OWNER)
        for name, country in (one, other)
    ]

    assert (names[0] == names[1]) is same


@pytest.mark.parametrize(
    ("name", "country"), [("Tuấn", "VN"), ("Trương Minh Tuấn", None)]
)
def test_a_surname_or_an_unknown_country_stays_with_its_article(
    name: str, country: str | None
) -> None:
    person = Entity(id="p", type="Person", name=name, country=country)

    assert entity_name(person, OWNER).endswith(OWNER)


@pytest.mark.parametrize(
    ("vi", "en", "country", "kind"),
    [
        ("Bộ Ngoại giao", "Ministry of Foreign Affairs", "LA", "Organization"),
        ("Bộ Văn hóa Séc", "Czech Ministry of Culture", "CZ", "Organization"),
        ("Liên hợp quốc", "United Nations", None, "Organization"),
        ("Hà Nội", "Hanoi", "VN", "Place"),
        ("Séc", "Czechia", "CZ", "Country"),
    ],
)
def test_one_body_or_place_has_one_name_in_both_languages(
    vi: str, en: str, country: str | None, kind: str
) -> None:
    names = {
        entity_name(Entity(id="x", type=kind, name=name, country=country), OWNER)  # type: ignore[arg-type]
        for name in (vi, en)
    }

    assert len(names) == 1


def test_an_embassy_that_does_not_name_its_host_stays_with_its_article() -> None:
    def named(name: str, owner: str) -> str:
        who = Entity(id="o", type="Organization", name=name, country="VN")
        return entity_name(who, owner)

    bare, full = "Đại sứ quán Việt Nam", "Đại sứ quán Việt Nam tại Đức"

    assert named(bare, "a" * 10) != named(bare, "b" * 10)
    assert named(full, "a" * 10) == named(full, "b" * 10)


def test_two_ministries_of_one_country_are_two() -> None:
    names = {
        entity_name(Entity(id="o", type="Organization", name=name, country="CZ"), OWNER)
        for name in ("Bộ Văn hóa", "Bộ Công Thương")
    }

    assert len(names) == 2


def test_twin_articles_in_two_languages_tell_of_the_same_events(tmp_path: Path) -> None:
    twin = labelled("dg-vi-001"), labelled("dg-en-001")
    with diplograph.open(tmp_path / "store") as store:
        store.put_many(twin)
        store.refresh()
        held = rows(
            store,
            """SELECT ?n (COUNT(?report) AS ?reports) WHERE {
              ?e dg:family dg:Encounter ; dg:articleCount ?n . ?report dg:sameEventAs ?e
            } GROUP BY ?e ?n""",
        )
        names = rows(
            store,
            """SELECT ?l (LANG(?l) AS ?lang) WHERE {
              ?p a dg:Person ; skos:prefLabel ?l . FILTER(STRSTARTS(?l, "Tr")) }""",
        )

    assert held == [(2, 2), (2, 2)]
    assert names == [
        ("Truong Manh Son", "en"),
        ("Truong Minh Tuan", "en"),
        ("Trương Minh Tuấn", "vi"),
        ("Trương Mạnh Sơn", "vi"),
    ]


def test_every_report_is_kept_and_points_at_one_event(tmp_path: Path) -> None:
    with diplograph.open(tmp_path / "store") as store:
        for name in ("one", "two", "three"):
            store.put(*talks(name, AN, BINH))
        store.refresh()
        found = rows(
            store,
            """SELECT ?article ?quote WHERE { ?e a dg:CanonicalEvent .
              ?report dg:sameEventAs ?e ; dg:article/dct:identifier ?article .
              ?proof oa:hasBody ?report ; oa:hasTarget/oa:hasSelector/oa:exact ?quote }""",
        )

    quote = f"{AN[1]} {BINH[1]} Talks e1."
    assert found == [("one", quote), ("three", quote), ("two", quote)]


def test_what_happened_outlives_what_was_planned(tmp_path: Path) -> None:
    with diplograph.open(tmp_path / "store") as store:
        store.put(*talks("before", AN, BINH, status="Planned"))
        store.put(*talks("after", AN, BINH))
        store.refresh()
        found = rows(
            store, "SELECT ?s { ?e a dg:CanonicalEvent ; dg:status/skos:notation ?s }"
        )

    assert found == [("Occurred",)]


def test_a_person_of_the_table_carries_the_wikidata_id(tmp_path: Path) -> None:
    known = Leader(id="an", country="VN", names=frozenset({AN[1]}), wikidata="Q42")
    resolver = TableResolver([known])
    with Store(tmp_path / "store", resolver) as store:
        store.put(*talks("one", AN, BINH))
        store.refresh()
        found = rows(store, "SELECT ?same { ?p owl:sameAs ?same }")

    assert found == [("http://www.wikidata.org/entity/Q42",)]


def test_a_former_office_is_not_held_and_keeps_its_words(tmp_path: Path) -> None:
    people = [entity(AN, "cựu Thủ tướng", "Bộ trưởng Ngoại giao")]
    visit = event("Visit", "Visit", (AN, "visitor"), (LAOS, "destination"))
    with diplograph.open(tmp_path / "store") as store:
        store.put(*story("one", [*people, entity(LAOS)], [visit]))
        store.refresh()
        held = rows(store, "SELECT ?o { ?p dg:holdsOffice/dg:office ?o }")
        told = rows(
            store, "SELECT ?text ?m { ?t dg:officeText ?text ; dg:officeModifier ?m }"
        )

    assert held == [("foreign-minister",)]
    assert told == [("cựu Thủ tướng", "former")]


def test_an_office_is_proved_by_the_words_beside_the_name(tmp_path: Path) -> None:
    people = [entity(AN, "Bộ trưởng Ngoại giao"), entity(LAOS)]
    visit = event("Visit", "Visit", (AN, "visitor"), (LAOS, "destination"))
    with diplograph.open(tmp_path / "store") as store:
        store.put(*story("one", people, [visit]))
        quotes = rows(
            store,
            """SELECT ?quote { ?t a dg:Tenure . ?proof oa:hasBody ?t ;
              oa:hasTarget/oa:hasSelector/oa:exact ?quote }""",
        )

    assert quotes == [(f"Bộ trưởng Ngoại giao {AN[1]}",)]


def test_the_same_agreement_in_two_reports_of_its_signing_is_one(
    tmp_path: Path,
) -> None:
    deal = ("a1", "Bản ghi nhớ về y tế", "")
    signing = event(
        "Signing",
        "Signing",
        (AN, "signatory"),
        (BINH, "signatory"),
        (deal, "agreement"),
    )
    people = [entity(AN), entity(BINH), entity(deal)]
    other_day = replace(signing, date=("2024-07-01", "2024-07-01"))
    with diplograph.open(tmp_path / "store") as store:
        store.put(*story("one", people, [signing]))
        store.put(*story("two", people, [signing]))
        store.put(*story("three", people, [other_day]))
        store.refresh()
        found = rows(store, "SELECT ?a { ?a a dg:Agreement }")

    assert len(found) == 2


def test_a_country_that_no_table_knows_is_called_by_its_code(tmp_path: Path) -> None:
    stranger = ("p1", "Zed Zorn", "QZ")
    with diplograph.open(tmp_path / "store") as store:
        store.put(*talks("one", stranger, BINH))
        store.refresh()
        found = rows(store, "SELECT ?l { id:country-qz skos:prefLabel ?l }")

        assert found == [("QZ",)]
        assert store.validate() == []


def test_a_state_of_the_past_has_its_name(tmp_path: Path) -> None:
    with diplograph.open(tmp_path / "store") as store:
        store.put(*talks("one", ("p1", "Ivan Petrov", "SU"), BINH))
        store.refresh()
        found = rows(store, "SELECT ?l { id:country-su skos:prefLabel ?l }")

    assert ("Soviet Union",) in found
