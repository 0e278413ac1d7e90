"""A store seen as actors, ties and occasions."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from diplograph.analyse import load, nodes
from diplograph.analyse.facts import Occasion
from diplograph.analyse.network import CONTACT, network
from diplograph.model import Actor, Queryable, Tie

if TYPE_CHECKING:
    import networkx as nx


class Study:
    """A store seen as actors, ties and occasions; each is read once, when needed."""

    def __init__(self, store: Queryable) -> None:
        self._store = store

    @cached_property
    def actors(self) -> tuple[Actor, ...]:
        """Everyone and everything that takes part in an event."""
        return nodes.actors(self._store)

    @cached_property
    def ties(self) -> tuple[Tie, ...]:
        """One tie for each event, relation and pair."""
        return load.ties(self._store)

    @cached_property
    def contact_ties(self) -> tuple[Tie, ...]:
        """Meetings and calls, without day and proof: all that brokers and chains need."""
        if "ties" in self.__dict__:
            return tuple(tie for tie in self.ties if tie.relation in CONTACT)
        return load.contact_ties(self._store)

    @cached_property
    def occasions(self) -> tuple[Occasion, ...]:
        """Every canonical event."""
        return load.occasions(self._store)

    @cached_property
    def ministries(self) -> tuple[Actor, ...]:
        """The organisations that are ministries."""
        found = nodes.ministries(self._store)
        return tuple(actor for actor in self.actors if actor.iri in found)

    def network(self) -> nx.MultiDiGraph[str]:
        """The ties as a directed multigraph, see ``network``."""
        return network(self.ties, self.actors)
