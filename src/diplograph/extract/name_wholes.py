"""Phrases that stay together inside the name of an agreement."""

from __future__ import annotations

from diplograph.extract.hits import Hits

_FIXED = ("heads.technical", "heads.inner")
_GOALS = ("country", "place", "heads.place", "org")


def whole_phrase(hits: Hits, end: int, start: int) -> int:
    """End of the phrase of a name that begins at ``end``; 0 if there is none.

    «tránh đánh thuế | hai lần»; «Hiệp định về cử bác sĩ | sang vùng X»: where somebody
    is sent to belongs to the paper. The name's head ends at ``start``.
    """
    fixed = hits.at(end, *_FIXED)
    if fixed is not None and fixed.end - end > 1:
        return fixed.end
    if end <= start or hits.at(end, "heads.sent_to") is None:
        return 0
    if not hits.within(start, end, "heads.sends"):
        return 0
    goal = hits.at(end + 1, *_GOALS)
    return goal.end if goal is not None else 0
