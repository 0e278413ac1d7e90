"""Meetings that are none of their own: what their sentence tells is another thing."""

from __future__ import annotations

from collections.abc import Iterable

from diplograph.extract.draft import Draft

_FIRM = 0.8
"""Confidence of wordings that tell of a meeting by themselves."""


def without_frames(drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts without the meetings that only frame a ceremony or a signing.

    «A tiếp Đại sứ B trình Quốc thư» is one ceremony; «Kết thúc buổi làm việc, C và D ký …»
    tells of no meeting between C and D.
    """
    told = list(drafts)
    return [
        d
        for d in told
        if d.family != "Encounter"
        or not any(_credentials(d, other) or _signing(d, other) for other in told)
    ]


def _credentials(meeting: Draft, other: Draft) -> bool:
    if other.type != "Credentials" or meeting.type != "Reception":
        return False
    came = meeting.playing("guest")
    alike = came == other.playing("guest") and meeting.actors() == other.actors()
    return alike and meeting.told_with(other) and meeting.position < other.position


def _signing(meeting: Draft, other: Draft) -> bool:
    if (other.type, meeting.type) != ("Signing", "Meeting"):
        return False
    if meeting.wording.confidence >= _FIRM:
        return False
    both = meeting.playing("participant")
    return both == other.playing("signatory") and meeting.told_with(other)
