"""Phrases that stay together inside the name of an agreement or a conference."""

from __future__ import annotations

from diplograph.extract.hits import Hits
from diplograph.extract.lands import lands_after
from diplograph.extract.tokens import Tokens

_FIXED = ("heads.technical", "heads.inner")
_GOALS = ("country", "place", "heads.place", "org")
_OF_LANDS = ("anaphora.lands", "heads.between", "heads.lands_of")


def whole_phrase(tokens: Tokens, hits: Hits, end: int, start: int, kind: str) -> int:
    """End of the phrase of a name that begins at ``end``; 0 if there is none.

    «tránh đánh thuế | hai lần»; «Hiệp định về cử bác sĩ | sang vùng X»: where somebody
    is sent to belongs to the paper. The name's head ends at ``start``.
    """
    if kind == "conference":
        return _first_of(tokens, hits, end) or _lands(tokens, hits, end)
    fixed = hits.at(end, *_FIXED)
    if fixed is not None and fixed.end - end > 1:
        return fixed.end
    if end <= start or hits.at(end, "heads.sent_to") is None:
        return 0
    if not hits.within(start, end, "heads.sends"):
        return 0
    goal = hits.at(end + 1, *_GOALS)
    return goal.end if goal is not None else 0


def _first_of(tokens: Tokens, hits: Hits, at: int) -> int:
    """«Phiên họp | đầu tiên của | Hội đồng X»: the first of a body, not of somebody."""
    first = hits.at(at, "heads.first_of")
    if first is None or not hits.at(first.end, "org", "heads.organization"):
        return 0
    return first.end if tokens.words[first.end][:1].isupper() else 0


def _lands(tokens: Tokens, hits: Hits, at: int) -> int:
    """«Hội nghị cấp cao bốn nước | Lào, Chad và Togo»: those whose meeting it is."""
    land = hits.at(at, "country")
    if land is None or not hits.ending(at, *_OF_LANDS):
        return 0
    codes, end = lands_after(tokens, hits, land.end, len(tokens))
    return end if codes else 0
