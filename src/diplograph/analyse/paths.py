"""How two actors are connected: the shortest chains of those who met or spoke."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice, pairwise

from diplograph.analyse.facts import by_iri
from diplograph.analyse.network import contacts
from diplograph.errors import EmptyGraph
from diplograph.model import Actor, Tie


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One step of a chain: two who met or spoke with each other."""

    chain: int
    """Number of the chain, from 1; all chains are of the same, least length."""
    step: int
    a: Actor
    b: Actor
    events: int
    """Number of meetings and calls of the two."""


def connections(
    ties: Iterable[Tie],
    actors: Iterable[Actor],
    one: Actor,
    other: Actor,
    *,
    top: int = 10,
) -> tuple[Link, ...]:
    """The shortest chains from one actor to the other, step by step, by IRI.

    Raises:
        EmptyGraph: no chain of meetings and calls leads from one to the other.
    """
    import networkx as nx

    graph, known = contacts(ties), by_iri(actors)
    ends = (one.iri, other.iri)
    if not all(end in graph for end in ends) or not nx.has_path(graph, *ends):
        raise EmptyGraph("no chain of meetings and calls connects the two")
    # The number of shortest chains may be huge: a bounded part of them is put in order.
    found = sorted(islice(nx.all_shortest_paths(graph, *ends), 100 * top))
    return tuple(
        Link(
            chain=number,
            step=step,
            a=known[a],
            b=known[b],
            events=graph.edges[a, b]["weight"],
        )
        for number, chain in enumerate(found[:top], start=1)
        for step, (a, b) in enumerate(pairwise(chain), start=1)
    )
