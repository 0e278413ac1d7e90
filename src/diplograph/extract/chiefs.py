"""Heads of state and government, and the two whom «the two leaders» may mean."""

from __future__ import annotations

from collections.abc import Iterable

from diplograph.extract.entity import Record
from diplograph.extract.likeliest import HEADS, highest, rank_of, two_sides, voice
from diplograph.extract.register import Register

_MINISTER_UP = 3
"""The lowest rank above a minister's."""


class Chiefs:
    """Knows the rank of those whom one article names."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._peers: dict[str, str] = {}
        """Those named as somebody's counterpart: they hold his office."""

    def _as(self, record: Record) -> list[Record]:
        """The person, and the one whose counterpart he is named."""
        peer = self._register.records.get(self._peers.get(record.id, ""))
        return [record] if peer is None else [record, peer]

    def leader(self, country: str) -> Record | None:
        """«nhà lãnh đạo Lào»: the one person of that country in the article, else the country."""
        people = [
            r
            for r in self._register.of_type("Person")
            if r.country == country and (r.offices or r.leader or r.id in self._peers)
        ]
        if not people:
            own = [r for r in self._register.of_type("Person") if r.country == country]
            return own[0] if len(own) == 1 else None
        return highest(people, self._rank)

    def _rank(self, record: Record) -> int:
        """The person's rank, or that of whose counterpart he is named."""
        return min(map(rank_of, self._as(record)))

    def chief(self, country: str) -> Record | None:
        """The head of state or government of the country, if the article names one."""
        record = self.leader(country)
        if record is None:
            return None
        high = not record.offices or self._rank(record) <= HEADS
        return record if high else None

    def all_chiefs(self, people: Iterable[str]) -> bool:
        """Whether each of them is a head of state or government, or named as one's peer."""
        return all(self._rank(self._register.records[one]) <= HEADS for one in people)

    def chiefs_for(self, people: tuple[str, ...]) -> tuple[str, ...]:
        """«hai nhà lãnh đạo», told of a head and another's minister: the heads of both."""
        known = [self._register.records[entity] for entity in people]
        low = [r for r in known if self._rank(r) > _MINISTER_UP]
        if len(low) != 1 or min(map(self._rank, known)) > HEADS:
            return people
        chief = self.chief(low[0].country) if low[0].country else None
        if chief is None or chief in known:
            return ()
        return tuple(chief.id if r is low[0] else r.id for r in known)

    def chiefs(self) -> tuple[str, str] | None:
        """«hai nhà lãnh đạo» before any event: the two persons named most, if they are clear."""
        people = self._register.of_type("Person")
        return two_sides([r for r in people if r.offices and not voice(r)])

    def chiefs_of(self, lands: Iterable[str | None]) -> tuple[str, str] | None:
        """«lãnh đạo hai nước»: the head of each of the two countries, if both are named."""
        heads = [self.chief(code) for code in lands if code]
        named = [record.id for record in heads if record is not None]
        return (named[0], named[1]) if len(named) == 2 else None
