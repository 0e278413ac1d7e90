"""Ties as networkx graphs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from diplograph.analyse.facts import by_iri
from diplograph.errors import EmptyGraph
from diplograph.model import Actor, Tie

if TYPE_CHECKING:
    import networkx as nx

CONTACT: frozenset[str] = frozenset({"metWith", "spokeWith"})
"""Relations of two people who dealt with each other."""


def network(ties: Iterable[Tie], actors: Iterable[Actor] = ()) -> nx.MultiDiGraph[str]:
    """A directed multigraph with one edge a tie, keyed by event and relation.

    Nodes are IRIs with ``kind``, ``country``, ``labels`` and ``offices`` where the actor
    is given. Edges carry ``relation``, ``family``, ``type``, ``status``, ``event``,
    ``date`` (first day, ISO, or None), ``last``, ``weight`` (number of articles) and
    ``evidence`` (the proofs). A mutual relation is one edge, its ends in the order of
    the tie.
    """
    import networkx as nx

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    known = by_iri(actors)
    ordered = sorted(ties, key=lambda t: (t.source, t.target, t.relation, t.event))
    for tie in ordered:
        for iri in (tie.source, tie.target):
            graph.add_node(iri, **_facts(known.get(iri)))
        graph.add_edge(
            tie.source,
            tie.target,
            key=f"{tie.event} {tie.relation}",
            relation=tie.relation,
            family=tie.family,
            type=tie.type,
            status=tie.status,
            event=tie.event,
            date=tie.first,
            last=tie.last,
            weight=tie.weight,
            evidence=tie.proofs,
        )
    return graph


def _facts(actor: Actor | None) -> dict[str, object]:
    if actor is None:
        return {}
    return {
        "kind": actor.kind,
        "country": actor.country,
        "labels": dict(actor.labels),
        "offices": actor.offices,
    }


def contacts(
    ties: Iterable[Tie], relations: Collection[str] = CONTACT
) -> nx.Graph[str]:
    """An undirected graph with one edge a pair; ``weight`` is its number of events.

    Nodes and edges come in IRI order, so that a seeded algorithm repeats itself.

    Raises:
        EmptyGraph: no tie has one of these relations.
    """
    import networkx as nx

    events: dict[tuple[str, str], set[str]] = defaultdict(set)
    for tie in ties:
        if tie.relation in relations and tie.source != tie.target:
            first, second = sorted((tie.source, tie.target))
            events[first, second].add(tie.event)
    if not events:
        raise EmptyGraph(
            f"no tie of the kind {', '.join(sorted(relations))} to measure"
        )
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(sorted({iri for pair in events for iri in pair}))
    graph.add_edges_from(
        (*pair, {"weight": len(events[pair])}) for pair in sorted(events)
    )
    return graph
