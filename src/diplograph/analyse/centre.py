"""Who stands where in the network: the active, the brokers, the communities."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diplograph.analyse.facts import by_iri
from diplograph.analyse.network import CONTACT, contacts
from diplograph.errors import EmptyGraph
from diplograph.model import Actor, EntityType, Tie

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """How much an actor did: distinct events, partners and reporting articles."""

    actor: Actor
    events: int
    partners: int
    articles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Broker:
    """How often an actor stands on the shortest paths between others, 0 to 1."""

    actor: Actor
    score: float
    partners: int
    exact: bool
    """False where the score is estimated from a sample of sources."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Community:
    """Actors with more ties among themselves than to the rest."""

    number: int
    members: tuple[Actor, ...]
    countries: tuple[str, ...]
    ties: int
    """Pairs inside the community that have a tie."""


def most_active(
    ties: Iterable[Tie],
    actors: Iterable[Actor],
    *,
    kind: EntityType = "Person",
    top: int = 10,
) -> tuple[Activity, ...]:
    """Actors of one kind with the most events, most active first, then by IRI.

    Counts are numbers of distinct canonical events, of other actors, of articles.

    Raises:
        EmptyGraph: no tie has such an actor.
    """
    known = by_iri(actors)
    seen: dict[str, list[Tie]] = defaultdict(list)
    for tie in ties:
        for iri in {tie.source, tie.target}:
            if iri in known and known[iri].kind == kind:
                seen[iri].append(tie)
    if not seen:
        raise EmptyGraph(f"no {kind} has a tie to count")
    rows = [
        Activity(
            actor=known[iri],
            events=len({tie.event for tie in mine}),
            partners=len({end for t in mine for end in (t.source, t.target)} - {iri}),
            articles=len({proof.article for tie in mine for proof in tie.proofs}),
        )
        for iri, mine in seen.items()
    ]
    rows.sort(key=lambda row: (-row.events, -row.partners, row.actor.iri))
    return tuple(rows[:top])


def brokers(
    ties: Iterable[Tie],
    actors: Iterable[Actor],
    *,
    relations: Collection[str] = CONTACT,
    top: int = 10,
    exact_below: int = 40_000,
    seed: int = 7,
) -> tuple[Broker, ...]:
    """Actors by betweenness among contacts, highest first, then by IRI; no zero scores.

    The score is unitless, 0 to 1: the share of shortest paths between other pairs that
    pass through the actor, each contact counting as one step. From ``exact_below``
    nodes on it is estimated from 500 sources drawn with the seed.

    Raises:
        EmptyGraph: no tie has one of these relations.

    Source: Freeman 1977; Brandes 2001, by rustworkx; sampling: Brandes and Pich 2007, by
    networkx.
    """
    graph = contacts(ties, relations)
    exact = len(graph) < exact_below
    scores = _betweenness(graph) if exact else _sampled(graph, seed)
    known = by_iri(actors)
    ranked = sorted((-score, iri) for iri, score in scores.items() if score > 0)
    return tuple(
        Broker(
            actor=known[iri],
            score=round(-negative, 6),
            partners=graph.degree(iri),
            exact=exact,
        )
        for negative, iri in ranked[:top]
        if iri in known
    )


def _betweenness(graph: nx.Graph[str]) -> dict[str, float]:
    """Betweenness of all nodes: what networkx gives, in a twentieth of its time."""
    import rustworkx

    scores = rustworkx.betweenness_centrality(rustworkx.networkx_converter(graph))
    return dict(zip(graph, scores.values(), strict=True))


def _sampled(graph: nx.Graph[str], seed: int) -> dict[str, float]:
    """Betweenness of all nodes, estimated."""
    import networkx as nx

    sources = min(500, len(graph))
    scores: dict[str, float] = nx.betweenness_centrality(graph, k=sources, seed=seed)
    return scores


def communities(
    ties: Iterable[Tie],
    actors: Iterable[Actor],
    *,
    relations: Collection[str] = CONTACT,
    seed: int = 7,
) -> tuple[Community, ...]:
    """Communities of the contact graph, largest first; members by number of contacts.

    Raises:
        EmptyGraph: no tie has one of these relations.

    Source: Louvain method, Blondel et al. 2008, edge weight = number of events.
    """
    import networkx as nx

    graph = contacts(ties, relations)
    known = by_iri(actors)
    found = nx.community.louvain_communities(graph, weight="weight", seed=seed)
    ordered = sorted((sorted(group) for group in found), key=lambda g: (-len(g), g))
    rows: list[Community] = []
    for number, group in enumerate(ordered, start=1):
        ranked = sorted(group, key=lambda iri: (-graph.degree(iri), iri))
        members = tuple(known[iri] for iri in ranked if iri in known)
        rows.append(
            Community(
                number=number,
                members=members,
                countries=tuple(sorted({m.country for m in members if m.country})),
                ties=graph.subgraph(group).number_of_edges(),
            )
        )
    return tuple(rows)
