"""Where a visit goes, and who comes along, where its own sentence does not tell."""

from __future__ import annotations

from collections.abc import Mapping

from diplograph.extract.draft import REAL, Draft
from diplograph.extract.register import Register

IMPLIED = "destination"
"""The role that such wordings leave out."""
_PAST = frozenset({"Historical", "Negated"})
_HOSTS = ("inviter", "host")


class Journeys:
    """Completes the visits of one article by each other and by who is met."""

    def __init__(
        self,
        drafts: list[Draft],
        register: Register,
        within: Mapping[str, str],
        *,
        lands: bool,
    ) -> None:
        self._drafts = drafts
        self._register = register
        self._within = within
        self._lands_count = lands
        """Whether a visit to a city is one to its country."""

    def settle(self) -> list[Draft]:
        """All drafts, visits with their ends, those that stay without one left out."""
        kept = [d for d in self._drafts if not _open(d)]
        if self._lands_count:
            self._widen([d for d in kept if d.family == "Visit"])
        for draft in filter(_open, self._drafts):
            if draft.wording.weak:
                self._bring(draft, kept)
            elif ends := self._ends(draft, kept):
                draft.roles += [(IMPLIED, end) for end in ends]
                draft.place = draft.place or ends[0]
                kept.append(draft)
        return sorted(kept, key=_in_order)

    def _widen(self, trips: list[Draft]) -> None:
        """«visits Ghana … arrived in Accra»: the city is a stop of the visit to its country."""
        for draft in trips:
            who = draft.playing("visitor")
            lands = {
                end
                for other in trips
                if other is not draft and who & other.playing("visitor")
                for end in other.playing(IMPLIED)
            }
            widened = (
                (role, land)
                if role == IMPLIED and (land := self._within.get(entity)) in lands
                else (role, entity)
                for role, entity in draft.roles
            )
            draft.roles = list(dict.fromkeys(widened))

    # ── «she was accompanied by B» ──
    def _bring(self, draft: Draft, told: list[Draft]) -> None:
        """Let those who come along be members of the visit or meeting just told."""
        members = [pair for pair in draft.roles if pair[0] == "member"]
        for event in self._occasions(draft, told):
            known = event.actors()
            event.roles += [pair for pair in members if pair[1] not in known]
            event.more.append(draft.evidence)

    def _occasions(self, draft: Draft, told: list[Draft]) -> list[Draft]:
        """The visit of the same traveller, else the meeting told last before."""
        who = draft.playing("visitor")
        trips = [
            d
            for d in told
            if d.family == "Visit"
            and d.status not in _PAST
            and who & d.playing("visitor")
        ]
        if trips:
            near = min(trips, key=lambda d: abs(d.position - draft.position))
            return [d for d in trips if d.playing(IMPLIED) == near.playing(IMPLIED)]
        met = [
            d
            for d in told
            if d.family == "Encounter"
            and who & d.actors()
            and d.position <= draft.position
            and d.evidence.zone != "title"
        ]
        return met[-1:]

    # ── «she arrived for a two-day visit» ──
    def _ends(self, draft: Draft, told: list[Draft]) -> list[str]:
        """Where the traveller goes by the rest of the article; nowhere if that is unclear."""
        records = self._register.records
        home = {records[e].country for e in draft.playing("visitor")} - {None}
        earlier = [
            e for e in _counted_from(draft, told) if records[e].country not in home
        ]
        if earlier or self._at_home(draft, told):
            return earlier
        same = [
            d
            for d in told
            if d.family == "Visit"
            and d.playing("visitor") == draft.playing("visitor")
            and d.status not in _PAST
            and (d.status in REAL) == (draft.status in REAL)
        ]
        if same and draft.status not in _PAST:
            near = min(same, key=lambda d: abs(d.position - draft.position))
            return [e for r, e in near.roles if r == IMPLIED]
        return (
            self._lands([e for r, e in draft.roles if r in _HOSTS], draft)
            or self._lands(_between(draft, told), draft)
            or ([] if same else self._lands(self._met(draft, told), draft))
        )

    def _at_home(self, draft: Draft, told: list[Draft]) -> bool:
        """«A held talks with B in Oslo, the first such visit»: not A's, if A is of there."""
        records, who = self._register.records, draft.playing("visitor")
        home = {records[e].country for e in who} - {None}
        return any(
            d.evidence.start == draft.evidence.start
            and d.family == "Encounter"
            and who & d.actors()
            and d.place is not None
            and records[d.place].country in home
            for d in told
        )

    def _met(self, draft: Draft, told: list[Draft]) -> list[str]:
        """Whom the traveller meets in the article."""
        who = draft.playing("visitor")
        return [
            entity
            for d in told
            if d.family in {"Encounter", "Ceremony"} and d.status not in _PAST
            for entity in sorted(d.actors() - who)
            if who & d.actors()
        ]

    def _lands(self, people: list[str], draft: Draft) -> list[str]:
        """The one country of all these people but the traveller's own."""
        records = self._register.records
        home = {records[e].country for e in draft.playing("visitor")}
        codes = {code for e in people if (code := records[e].country)} - home
        if len(codes) != 1:
            return []
        return [self._register.homeland(codes.pop()).id]


def _between(draft: Draft, told: list[Draft]) -> list[str]:
    """«A và B nâng cấp quan hệ trong chuyến thăm của C»: the states it served."""
    place = (draft.evidence.start, draft.evidence.zone)
    return [
        entity
        for d in told
        if d.family == "Relations" and (d.evidence.start, d.evidence.zone) == place
        for entity in d.nations or sorted(d.actors())
    ]


def _counted_from(draft: Draft, told: list[Draft]) -> list[str]:
    """«A thăm C, lần đầu kể từ chuyến thăm của B»: B went there too."""
    if draft.status != "Historical" or not draft.wording.noun:
        return []
    return [
        entity
        for d in told
        if d.family == "Visit"
        and (d.evidence.start, d.evidence.zone)
        == (draft.evidence.start, draft.evidence.zone)
        and not d.playing("visitor") & draft.playing("visitor")
        for role, entity in d.roles
        if role == IMPLIED
    ]


def _open(draft: Draft) -> bool:
    return draft.wording.implicit == IMPLIED and not draft.playing(IMPLIED)


def _in_order(draft: Draft) -> tuple[bool, int]:
    return draft.evidence.zone == "title", draft.position
