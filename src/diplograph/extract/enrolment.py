"""Lists of who took part, as reports that add people to what was told before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from diplograph.extract.company import Company
from diplograph.extract.draft import TALKS, Draft
from diplograph.extract.found import Found
from diplograph.extract.phrases import Phrase
from diplograph.extract.rosters import Roster, roster
from diplograph.extract.sentence import Sentence
from diplograph.pack import Packs, Wording

_WORDING = "encounter.meeting.{}.company"
"""The wordings, one a language, that such lists are counted with."""
_ROLES = {"along": "member"}


class Enrolment:
    """Reads the lists of one article."""

    def __init__(self, company: Company, packs: Packs, lang: str) -> None:
        self._company = company
        self._wording = packs.by_id.get(_WORDING.format(lang))

    def take(
        self, sentence: Sentence, told: list[Found], drafts: Sequence[Draft]
    ) -> tuple[list[Found], Roster | None]:
        """What the sentence tells, the list in it read as one; and that list."""
        if sentence.title or self._wording is None:
            return told, None
        found = roster(sentence)
        if found is None or any(
            _of_something(found, one) or _told_before(sentence, found, one)
            for one in told
        ):
            return told, None
        place = sentence.tokens.starts[found.start]
        if not self._company.expects(found, place, drafts):
            return told, None
        others = [one for one in told if not _of_list(found, one)]
        same = next((one.wording for one in told if one.wording.joins), self._wording)
        return [*others, self._report(found, same)], found

    def _report(self, found: Roster, wording: Wording) -> Found:
        roles = {_ROLES.get(found.way, "participant"): [*found.people]}
        anchor = (found.start, found.end)
        low = min(found.start, found.people[0].start)
        high = max(found.end, found.people[-1].end)
        pattern = wording.patterns[0]
        return Found(wording, pattern, anchor, roles, low, high)


def _of_something(found: Roster, other: Found) -> bool:
    """«Attending the summit were A and B»: the words name what the list is of."""
    inside = found.start <= other.anchor[0] < found.end
    named = any(
        role not in {"attendee", "participant"} and any(p.start < found.end for p in of)
        for role, of in other.roles.items()
    )
    return inside and other.wording.family not in TALKS and named


def _told_before(sentence: Sentence, found: Roster, other: Found) -> bool:
    """«A chaired the meeting, attended by B and C»: the sentence tells the event itself."""
    beside = not found.meeting or other.wording.joins
    if beside or other.anchor[0] > found.start:
        return False
    own = (p for p in other.players if sentence.start <= p.start < sentence.end)
    return _unlisted(found, own)


def _of_list(found: Roster, other: Found) -> bool:
    """Whether the report is only another reading of the list."""
    if other.wording.joins or found.start <= other.anchor[0] < found.end:
        return True
    return other.wording.family in TALKS and not _unlisted(found, other.players)


def _unlisted(found: Roster, players: Iterable[Phrase]) -> bool:
    """Whether somebody plays a part who is not in the list."""
    listed = {id(phrase) for phrase in found.people}
    return any(id(phrase) not in listed for phrase in players)
