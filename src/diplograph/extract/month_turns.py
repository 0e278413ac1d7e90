"""Words beside a month or a day that say which year is meant: «tháng 9 tới», «last June»."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

AHEAD: Final = "ahead"
BACK: Final = "back"
THIS: Final = "this"
_TURNS = (AHEAD, BACK, THIS)
_FAR = 16
"""Characters looked at on either side."""


class Turns:
    """The words of one language: lists by turn, before the date and after it."""

    def __init__(self, table: Mapping[str, Mapping[str, Iterable[str]]]) -> None:
        before, after = table.get("before", {}), table.get("after", {})
        self._before = [(t, _words(before.get(t, ()), r"\b(?:{}) \Z")) for t in _TURNS]
        self._after = [(t, _words(after.get(t, ()), r"\A (?:{})\b")) for t in _TURNS]
        self._opening = [
            (t, _words(before.get(t, ()), r"\A(?:\w+ )?(?:{}) ")) for t in _TURNS
        ]
        self._inside = [(t, _words(after.get(t, ()), r" (?:{})\Z")) for t in _TURNS]

    def of(self, match: re.Match[str]) -> str:
        """The turn of a date in its text; empty if none is told."""
        text, start, end = match.string, match.start(), match.end()
        for words, stretch in (
            (self._opening, match[0]),
            (self._inside, match[0]),
            (self._after, text[end : end + _FAR]),
            (self._before, text[max(0, start - _FAR) : start]),
        ):
            for turn, pattern in words:
                if pattern and pattern.search(stretch):
                    return turn
        return ""


def _words(words: Iterable[str], frame: str) -> re.Pattern[str] | None:
    longest = sorted(map(re.escape, words), key=len, reverse=True)
    if not longest:
        return None
    return re.compile(frame.format("|".join(longest)), re.IGNORECASE)
