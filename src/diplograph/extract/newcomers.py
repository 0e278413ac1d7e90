"""In what role those take part whom a later sentence adds to a meeting."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from diplograph.extract.draft import Draft
from diplograph.extract.register import Register
from diplograph.extract.rosters import Roster

_MEMBER = "member"
_OPPOSITE = {"host": "guest", "guest": "host"}
_NEAR = 500
"""Characters from a meeting to the sentence that names the group met."""
_BODIES = frozenset({"Organization", "Country", "Place"})


class Newcomers:
    """Adds people to events."""

    def __init__(self, register: Register) -> None:
        self._records = register.records

    def add(self, event: Draft, draft: Draft, roster: Roster | None) -> None:
        """Add those who play a part in the draft, as far as they are new to the event."""
        known = event.actors()
        fresh = [(role, e) for role, e in draft.roles if e not in known]
        if self.open(event):
            self._fill(event, [e for _, e in fresh], roster, draft)
            return
        directed = any(role in _OPPOSITE for role, _ in event.roles)
        named = sum(role != _MEMBER for role, _ in draft.roles)
        if named > 1:  # «spoke with the group»: its leaders are named now
            event.roles = [(role, e) for role, e in event.roles if not self._union(e)]
        if roster is not None and not self._people(e for _, e in event.roles):
            self._without_lands(event, [e for _, e in fresh])
        aside = directed or (roster is not None and roster.aside)
        event.roles += [(_MEMBER if aside else role, e) for role, e in fresh]

    def _without_lands(self, event: Draft, fresh: Sequence[str]) -> None:
        """«The ministers of A and B met … The ministers were X and Y»: X and Y did."""
        lands = {self._records[e].country for e in fresh}
        stand = [e for _, e in event.roles if self._records[e].type == "Country"]
        all_named = lands == {None} and len(fresh) == len(stand)
        named = {e for e in stand if all_named or self._records[e].country in lands}
        event.roles = [(role, e) for role, e in event.roles if e not in named]

    def sign(self, event: Draft, people: Sequence[str]) -> None:
        """They signed it; the countries for which they did so are told of no more."""
        self._without_lands(event, people)
        known = event.actors()
        event.roles += [("signatory", e) for e in people if e not in known]

    def open(self, event: Draft) -> bool:
        """Whether only one side of the meeting is known by name."""
        people = self._people(e for role, e in event.roles if role != _MEMBER)
        lands = {self._records[e].country for e in people}
        return len(people) == 1 or (
            len(people) > 1 and len(lands) == 1 and None not in lands
        )

    def fits(self, event: Draft, roster: Roster, place: int) -> bool:
        """Whether the list at the place may tell who the group was that the event left unnamed."""
        if roster.way in {"told", "along"}:
            # «thượng đỉnh Lào - Chile»: nobody is named whom they came with
            people = self._people(event.actors()) or roster.way == "told"
            ahead = event.status == "Planned" and not self.open(event)
            return bool(people) and not ahead
        near = 0 <= place - event.position < _NEAR
        if roster.part and near and len(self._people(event.actors())) > 1:
            return True
        quote = event.evidence.quote.casefold()
        unnamed = self.open(event) or not self._people(event.actors())
        if roster.way == "tellers" and roster.whom.isdisjoint(event.actors()):
            return False
        return near and unnamed and roster.noun in quote

    def _fill(
        self, event: Draft, fresh: Sequence[str], roster: Roster | None, draft: Draft
    ) -> None:
        """The people met are named now, and some who came with whom they met."""
        role, actor = next(
            (r, e)
            for r, e in event.roles
            if self._records[e].type == "Person" and r != _MEMBER
        )
        land = self._records[actor].country
        along = (
            roster.way == "along"
            if roster
            else any(r == _MEMBER for r, _ in draft.roles)
        )
        own = [e for e in fresh if self._own(e, land, fresh, along=along)]
        met = [e for e in fresh if e not in own]
        if met:
            event.roles = [
                (r, e) for r, e in event.roles if self._records[e].type not in _BODIES
            ]
        event.roles += [(_OPPOSITE.get(role, role), e) for e in met]
        event.roles += [(_MEMBER, e) for e in own]

    def _own(
        self, entity: str, land: str | None, all_: Sequence[str], *, along: bool
    ) -> bool:
        """Whether the newcomer is of the side that is named already."""
        record = self._records[entity]
        foreign = any(self._records[e].country not in {None, land} for e in all_)
        if record.country is not None and record.country == land:
            return foreign or along
        if record.country is not None or foreign:
            return False
        return along and bool(record.offices)

    def _people(self, entities: Iterable[str]) -> list[str]:
        return [e for e in entities if self._records[e].type == "Person"]

    def _union(self, entity: str) -> bool:
        record = self._records[entity]
        return record.type == "Organization" and record.country in {None, "EU"}
