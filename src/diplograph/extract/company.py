"""Who else took part: sentences that only add people to the meeting or call told before."""

from __future__ import annotations

from collections.abc import Sequence

from diplograph.extract.draft import Draft
from diplograph.extract.register import Register
from diplograph.pack import Wording

_TALKING = frozenset({"Encounter", "Call"})


class Company:
    """Adds the people of such a sentence to the event it speaks of."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._half: Draft | None = None
        """The latest meeting of which only one side was named so far."""
        self.headed: list[Draft] = []
        """Such meetings of the headline."""

    def possible(self, wording: Wording, roles: Sequence[tuple[str, str]]) -> bool:
        """Whether it is a meeting of which only one side is named so far."""
        return wording.family in _TALKING and bool(roles)

    def alone(self, draft: Draft) -> None:
        """Keep a meeting that tells of one side only; a list may name the other later."""
        if draft.evidence.zone == "title":
            self.headed.append(draft)
        else:
            self._half = draft

    def join(self, draft: Draft, told: Sequence[Draft]) -> Draft | None:
        """The event that the draft only adds people to; it is told now if it was not.

        None if nothing was told before that it could speak of.
        """
        event = self._meant(draft, told)
        if event is None:
            return None
        known = event.actors()
        directed = any(role in {"host", "guest"} for role, _ in event.roles)
        named = sum(role != "member" for role, _ in draft.roles)
        if named > 1:  # «spoke with the group»: its leaders are named now
            event.roles = [(role, e) for role, e in event.roles if not self._union(e)]
        for role, entity in draft.roles:
            if entity not in known:
                event.roles.append(("member" if directed else role, entity))
        event.more.append(draft.evidence)
        event.nations |= draft.nations
        event.people |= draft.people
        event.sides |= draft.sides
        return event

    def _union(self, entity: str) -> bool:
        record = self._register.records[entity]
        return record.type == "Organization" and record.country in {None, "EU"}

    def _meant(self, draft: Draft, told: Sequence[Draft]) -> Draft | None:
        met = [d for d in (*told, self._half) if d and d.family in _TALKING]
        before = [d for d in met if d.evidence.zone != "title"]
        if draft.evidence.zone == "title" or not before:
            return None
        return max(before, key=_position)


def _position(draft: Draft) -> int:
    return draft.position
