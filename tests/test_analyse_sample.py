"""Measures on the labelled sample; expected values are read off the labels by hand."""

from __future__ import annotations

from functools import cache

import networkx as nx
import pytest

from diplograph.analyse import (
    HAPPENED,
    Study,
    find_measure,
    label,
    measure,
    measures,
    most_active,
    office_ties,
    overdue_visits,
    shared_rooms,
)
from diplograph.errors import EmptyGraph, QueryError
from diplograph.model import Answer
from sample_store import article_ids, sample_store

REQUIRED = {
    "reciprocity": {"country": "VN", "with": "CZ"},
    "connections": {"one": "Trương Minh Tuấn", "other": "Petra Smolíková"},
}


@cache
def study() -> Study:
    return Study(sample_store())


def test_every_tie_joins_known_actors_and_is_proved() -> None:
    known = {actor.iri for actor in study().actors}

    assert study().ties
    for tie in study().ties:
        assert {tie.source, tie.target} <= known
        assert tie.status in HAPPENED
        assert tie.proofs


def test_an_event_in_two_languages_is_one_tie_with_two_proofs() -> None:
    ids = article_ids()
    names = {actor.iri: label(actor, "vi") for actor in study().actors}
    pair = {"Rajnath Singh", "Phan Văn Giang"}
    (talks,) = (
        tie
        for tie in study().ties
        if tie.relation == "metWith" and {names[tie.source], names[tie.target]} == pair
    )

    assert {ids[proof.article_title] for proof in talks.proofs} == {
        "dg-vi-014",
        "dg-en-006",
    }
    assert (talks.first, talks.family, talks.type, talks.weight) == (
        "2022-06-08",
        "Encounter",
        "Talks",
        2,
    )


def test_an_actor_carries_labels_country_and_offices() -> None:
    (zeman,) = (a for a in study().actors if label(a, "vi") == "Miloš Zeman")

    assert (zeman.kind, zeman.country) == ("Person", "CZ")
    assert any(office.startswith("Tổng thống") for office in zeman.offices)


def test_the_network_has_one_edge_a_tie() -> None:
    graph = study().network()

    assert isinstance(graph, nx.MultiDiGraph)
    assert graph.number_of_edges() == len(study().ties)
    assert all(
        {"date", "family", "weight", "evidence"} <= set(data)
        for *_, data in graph.edges(data=True)
    )


def test_plans_and_denials_are_occasions_too() -> None:
    statuses = {occasion.status for occasion in study().occasions}

    assert {"Planned", "Cancelled", "Negated"} <= statuses


def test_zeman_took_part_in_eight_events_with_eight_partners() -> None:
    rows = most_active(study().ties, study().actors, top=1000)
    (zeman,) = (row for row in rows if label(row.actor, "vi") == "Miloš Zeman")

    assert (zeman.events, zeman.partners, zeman.articles) == (8, 8, 2)


def test_four_visits_were_announced_and_not_reported() -> None:
    found = overdue_visits(study().occasions, study().actors, months=12)

    assert [
        (label(r.visitor, "vi"), r.destination, r.why, r.status) for r in found
    ] == [
        ("Penny Wong", "MY", "Planned", "overdue"),
        ("Nguyễn Phú Trọng", "US", "Invitation", "denied"),
        ("Tô Lâm", "KH", "Planned", "overdue"),
        ("Milos Vystrcil", "VN", "Invitation", "open"),
    ]


def test_three_of_eight_pairs_who_sat_together_also_met() -> None:
    found = shared_rooms(study().occasions, study().ties, study().actors)

    assert len(found) == 8
    assert {(label(r.a, "vi"), label(r.b, "vi")) for r in found if r.met} == {
        ("Joe Biden", "Phạm Minh Chính"),
        ("Karel Novotný", "Trương Minh Tuấn"),
        ("Robert Fico", "Tô Lâm"),
    }


def test_the_australian_office_kept_its_tie_to_pham_minh_chinh() -> None:
    found = office_ties(study().occasions, study().ties, study().actors)
    (row,) = (r for r in found if r.country == "AU")

    assert (label(row.former), label(row.later)) == (
        "Scott Morrison",
        "Anthony Albanese",
    )
    assert label(row.partner, "vi") == "Phạm Minh Chính"


@pytest.mark.parametrize("name", [one.name for one in measures()])
def test_every_named_measure_gives_a_table(name: str) -> None:
    answer = measure(study(), name, REQUIRED.get(name), lang="vi")

    assert isinstance(answer, Answer)
    assert all(len(row) == len(answer.columns) for row in answer.rows)
    assert not any("/id/" in str(cell) for row in answer.rows for cell in row)


def test_a_measure_without_rows_still_names_its_columns() -> None:
    answer = measure(study(), "kept-ties")

    assert answer.rows == ()
    assert answer.columns[:3] == ("person", "partner", "before")


def test_every_measure_has_titles_in_both_languages() -> None:
    for one in measures():
        assert set(one.titles) == {"en", "vi"}
        assert find_measure(one.name) is one


def test_a_country_is_found_by_its_name_in_either_language() -> None:
    by_code = measure(study(), "reciprocity", {"country": "VN", "with": "CZ"})

    assert (
        measure(study(), "reciprocity", {"country": "việt nam", "with": "Séc"})
        == by_code
    )
    assert by_code.rows == (("VN", "CZ", None, 3, 2, 0.667),)


@pytest.mark.parametrize(
    ("name", "options", "message"),
    [
        ("broker", {}, r'no measure "broker".*Did you mean "brokers"'),
        ("brokers", {"tip": "3"}, r'no option "tip" \(have: top\).*"top"'),
        ("communities", {"top": "3"}, "it takes none"),
        ("brokers", {"top": "x"}, "not a whole number"),
        ("reciprocity", {"country": "VN"}, r'option "with" is required'),
        (
            "reciprocity",
            {"country": "VN", "with": "Frankreich"},
            r"no country \"Frank.*have",
        ),
        (
            "reciprocity",
            {"country": "VN", "with": "CZ", "ranks": "ja"},
            '"yes" or "no"',
        ),
        ("overdue", {"day": "2016-13-01"}, "not a date"),
    ],
)
def test_a_wrong_option_is_answered_with_what_is_allowed(
    name: str, options: dict[str, str], message: str
) -> None:
    with pytest.raises(QueryError, match=message):
        measure(study(), name, options)


def test_countries_without_a_visit_have_no_reciprocity() -> None:
    with pytest.raises(EmptyGraph, match="no visit between IN and CZ"):
        measure(study(), "reciprocity", {"country": "IN", "with": "CZ"})
