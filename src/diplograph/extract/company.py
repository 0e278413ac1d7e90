"""Who else took part: sentences that only add people to the meeting or visit told before."""

from __future__ import annotations

from collections.abc import Sequence

from diplograph.extract.ages import Ages
from diplograph.extract.crowds import CROWD
from diplograph.extract.draft import TALKS, Draft
from diplograph.extract.found import Found
from diplograph.extract.newcomers import Newcomers
from diplograph.extract.phrases import ONE_PERSON
from diplograph.extract.register import Register
from diplograph.extract.rosters import Roster
from diplograph.extract.sentence import Sentence

_VISIT = "Visit"
_CONFERENCE = "Conference"
_SIGNING = "Signing"
_LISTED = TALKS | {_CONFERENCE}


class Company:
    """Adds the people of such a sentence to the event it speaks of."""

    def __init__(self, register: Register, ages: Ages) -> None:
        self._register = register
        self._ages = ages
        self._newcomers = Newcomers(register)
        self._half: Draft | None = None
        """The latest meeting of which only one side was named so far."""
        self.headed: list[Draft] = []
        """Such meetings of the headline."""

    def possible(self, found: Found, roles: Sequence[tuple[str, str]]) -> bool:
        """Whether it is a meeting of which only one side is named so far, or none."""
        several = any(phrase.kind == CROWD for phrase in found.players)
        return found.wording.family in TALKS and (bool(roles) or several)

    def alone(self, draft: Draft, found: Found) -> None:
        """Keep a meeting that tells of one side only; a list may name the other later."""
        subject = found.subject
        if draft.evidence.zone == "title":
            self.headed.append(draft)
        elif subject is None or subject.kind not in ONE_PERSON or subject.refers:
            self._half = draft

    def expects(self, roster: Roster, place: int, told: Sequence[Draft]) -> bool:
        """Whether something was told before that the list at the place may add people to."""
        event = self._listed(told, roster)
        if roster.way == "signed":
            return event is not None
        if event is None:
            several = roster.way == "told" and len(roster.people) > 1
            return roster.meeting and several and not roster.aside
        if event.family == _CONFERENCE:
            return roster.way == "told" and not roster.part
        visit = self._visit(told)
        if roster.part and visit and visit.position > event.position:
            return False  # «the delegation» is that of the visit
        return self._newcomers.fits(event, roster, place)

    def join(
        self, draft: Draft, told: Sequence[Draft], roster: Roster | None = None
    ) -> Draft | None:
        """The event that the draft only adds people to; it is told now if it was not.

        None if nothing was told before that it could speak of. ``roster`` is the list
        that the draft was made from.
        """
        if draft.family == _VISIT:
            return self._join_visits(draft, told)
        event = self._listed(told, roster) if roster else self._meant(draft, told)
        if event is None:
            return None
        if event.family == _CONFERENCE:
            known = event.actors()
            event.roles += [("attendee", e) for _, e in draft.roles if e not in known]
        elif event.family == _SIGNING:
            self._newcomers.sign(event, [e for _, e in draft.roles])
        else:
            self._newcomers.add(event, draft, roster)
        event.more.append(draft.evidence)
        event.nations |= draft.nations
        event.people |= draft.people
        event.sides |= draft.sides
        return event

    def lone(self, draft: Draft, roster: Roster | None) -> bool:
        """Whether the draft may stand for itself where nothing was told before."""
        if roster is not None:
            # they met each other: there is nobody whom they came with
            draft.roles = [("participant", entity) for _, entity in draft.roles]
        beside = all(role == "member" for role, _ in draft.roles)  # of what, is unknown
        return draft.family != _VISIT and len(draft.actors()) > 1 and not beside

    def travel(self, sentence: Sentence, told: Sequence[Draft]) -> None:
        """«Tháp tùng Thủ tướng có A và B.»: they are members of the visit told last."""
        opens = sentence.hits.at(sentence.start, "words.travels_along")
        if opens is None or sentence.title:
            return
        visit = self._visit(told)
        if visit is None:
            return
        named = sentence.hits.places(opens.end, sentence.end, "words.along_are")
        people = [
            p.entity
            for p in sentence.phrases
            if named and p.kind == "person" and p.start > named[0] and p.entity
        ]
        for entity in dict.fromkeys(people):
            if self._own(visit, entity) and entity not in visit.actors():
                visit.roles.append(("member", entity))

    def _join_visits(self, draft: Draft, told: Sequence[Draft]) -> Draft | None:
        """«Chuyến thăm diễn ra theo lời mời của B.»: B invited to the visit told last."""
        visit = self._visit(told)
        if visit is None or draft.evidence.zone == "title":
            return None
        for role, entity in draft.roles:
            if not self._own(visit, entity) and entity not in visit.actors():
                visit.roles.append((role, entity))
        visit.more.append(draft.evidence)
        return visit

    def _visit(self, told: Sequence[Draft]) -> Draft | None:
        """The visit that the text told of last, unless that is an old one."""
        visits = (d for d in told if d.family == _VISIT and d.evidence.zone != "title")
        last = max(visits, default=None, key=_position)
        return last if last and not self._ages.old(last) else None

    def _own(self, visit: Draft, entity: str) -> bool:
        """Whether the person may be of the side that travels, by country."""
        land = self._register.records[entity].country
        return land is None or land not in self._ends(visit)

    def _ends(self, visit: Draft) -> set[str | None]:
        """Countries gone to."""
        records = self._register.records
        return {records[entity].country for entity in visit.playing("destination")}

    def _listed(self, told: Sequence[Draft], roster: Roster) -> Draft | None:
        """The meeting, call, conference or signing that the text told of last."""
        families = frozenset({_SIGNING}) if roster.way == "signed" else _LISTED
        return self._told_last(told, families)

    def _told_last(
        self, told: Sequence[Draft], families: frozenset[str]
    ) -> Draft | None:
        """The event of these families that the text told of last, no headline."""
        met = (d for d in (*told, self._half) if d and d.family in families)
        before = (d for d in met if d.evidence.zone != "title")
        return max(before, key=_position, default=None)

    def _meant(self, draft: Draft, told: Sequence[Draft]) -> Draft | None:
        last = self._told_last(told, TALKS)
        if draft.evidence.zone == "title" or last is None:
            return None
        if not last.people and any(role == "member" for role, _ in draft.roles):
            # «thượng đỉnh Lào - Chile»: nobody is named whom they came with
            return None
        meetings = (d for d in told if d.family == "Conference")
        since = any(last.position < d.position < draft.position for d in meetings)
        return None if since else last


def _position(draft: Draft) -> int:
    return draft.position
