"""Ties as a network: edges, activity, brokers, communities."""

from random import Random

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplograph.analyse import (
    brokers,
    communities,
    connections,
    contacts,
    most_active,
    network,
)
from diplograph.errors import EmptyGraph
from diplograph.model import Actor, Proof, Tie


def person(iri: str, country: str = "VN") -> Actor:
    return Actor(iri=iri, kind="Person", labels={"und": iri.upper()}, country=country)


def proof(article: str) -> Proof:
    return Proof(
        article=article,
        article_title="T",
        url=None,
        published="2016-12-04",
        quote="A met B",
        start=0,
        end=7,
        zone="body",
        confidence=1.0,
    )


def met(a: str, b: str, event: str = "", *articles: str) -> Tie:
    return Tie(
        source=a,
        target=b,
        relation="metWith",
        event=event or f"e-{a}-{b}",
        family="Encounter",
        type="Meeting",
        status="Occurred",
        first="2016-12-02",
        last="2016-12-03",
        proofs=tuple(proof(article) for article in articles),
    )


STAR = [met("hub", leaf) for leaf in "abcd"]
PEOPLE = [person(iri) for iri in ("hub", *"abcdefgh")]


def test_an_edge_carries_date_family_weight_and_evidence() -> None:
    graph = network([met("a", "b", "e1", "x", "y")], PEOPLE)
    ((source, target, data),) = graph.edges(data=True)

    assert (source, target) == ("a", "b")
    assert (data["date"], data["family"], data["weight"]) == (
        "2016-12-02",
        "Encounter",
        2,
    )
    assert [p.article for p in data["evidence"]] == ["x", "y"]
    assert graph.nodes["a"]["country"] == "VN"


def test_two_events_of_a_pair_are_two_parallel_edges() -> None:
    graph = network([met("a", "b", "e1"), met("a", "b", "e2")])

    assert isinstance(graph, nx.MultiDiGraph)
    assert graph.number_of_edges("a", "b") == 2


def test_activity_counts_events_partners_and_articles_once() -> None:
    ties = [
        met("a", "b", "e1", "x"),
        met("a", "c", "e1", "x"),
        met("a", "b", "e2", "y"),
    ]
    first = most_active(ties, PEOPLE)[0]

    assert first.actor.iri == "a"
    assert (first.events, first.partners, first.articles) == (2, 2, 2)


def test_activity_keeps_to_the_kind_asked_for() -> None:
    with pytest.raises(EmptyGraph, match="no Organization has a tie"):
        most_active(STAR, PEOPLE, kind="Organization")


def test_the_middle_of_a_star_is_on_every_path() -> None:
    (only,) = brokers(STAR, PEOPLE)

    assert (only.actor.iri, only.score, only.partners) == ("hub", 1.0, 4)
    assert only.exact


def test_a_bridge_between_two_groups_stands_first() -> None:
    ties = [met(*pair) for pair in ("ab", "ac", "bc", "de", "df", "ef", "cd")]

    assert {row.actor.iri for row in brokers(ties, PEOPLE)[:2]} == {"c", "d"}


def test_the_shortest_chains_lead_through_those_who_met_both() -> None:
    people = tuple(map(person, "abcdx"))
    ties = [
        met("a", "b"),
        met("b", "d"),
        met("a", "c"),
        met("c", "d"),
        met("b", "d", "2"),
    ]

    chains = connections(ties, people, people[0], people[3])

    assert [(r.chain, r.a.iri, r.b.iri, r.events) for r in chains] == [
        (1, "a", "b", 1),
        (1, "b", "d", 2),
        (2, "a", "c", 1),
        (2, "c", "d", 1),
    ]
    with pytest.raises(EmptyGraph):
        connections(ties, people, people[0], people[4])


def test_the_scores_are_those_of_networkx() -> None:
    people = tuple(map(person, "abcdef"))
    ties = [met(a, b) for a, b in ("ab", "bc", "cd", "ce", "ef", "bf")]
    expected = nx.betweenness_centrality(contacts(ties))

    told = {broker.actor.iri: broker.score for broker in brokers(ties, people)}
    assert told == {iri: round(score, 6) for iri, score in expected.items() if score}


def test_a_large_network_is_sampled_and_says_so() -> None:
    (only,) = brokers(STAR, PEOPLE, exact_below=3)

    assert only.actor.iri == "hub"
    assert not only.exact


def test_communities_are_the_groups_that_keep_to_themselves() -> None:
    ties = [met(*pair) for pair in ("ab", "ac", "bc", "de", "df", "ef", "cd")]
    groups = [{m.iri for m in row.members} for row in communities(ties, PEOPLE)]

    assert groups == [{"a", "b", "c"}, {"d", "e", "f"}]


def test_without_contacts_there_is_nothing_to_measure() -> None:
    with pytest.raises(EmptyGraph, match="metWith, spokeWith"):
        brokers([], PEOPLE)


PAIRS = st.lists(
    st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")).filter(
        lambda pair: pair[0] != pair[1]
    ),
    min_size=1,
    max_size=20,
)


@given(PAIRS, st.randoms())
def test_the_order_of_ties_does_not_change_brokers_or_communities(
    pairs: list[tuple[str, str]], random: Random
) -> None:
    ties = [met(*pair) for pair in pairs]
    shuffled = ties.copy()
    random.shuffle(shuffled)

    assert brokers(ties, PEOPLE) == brokers(shuffled, PEOPLE)
    assert communities(ties, PEOPLE) == communities(shuffled, PEOPLE)


@given(PAIRS)
def test_every_contact_is_in_exactly_one_community(
    pairs: list[tuple[str, str]],
) -> None:
    ties = [met(*pair) for pair in pairs]
    members = [m.iri for row in communities(ties, PEOPLE) for m in row.members]

    assert sorted(members) == sorted(contacts(ties))
