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
        verbs = table.get("verbs", {})
        self._verb = _words(verbs.get("words", ()), r"(?:\A| )(?:{})\Z")
        self._goal = _words(verbs.get("goals", ()), r"\A (?:{})\b")

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
                found = pattern.search(stretch) if pattern else None
                if found and not self._goes(found[0], text, match, stretch):
                    return turn
        return ""

    def _goes(self, word: str, text: str, date: re.Match[str], stretch: str) -> bool:
        """Whether the word is a verb: «chiều 12/6 tới thủ đô», «chiều 12/6 tới Lima»."""
        if not (self._verb and self._verb.search(word)):
            return False
        at = date.end() if stretch == date[0] else date.end() + len(word)
        rest = text[at : at + _FAR]
        return rest[1:2].isupper() or bool(self._goal and self._goal.search(rest))


def _words(words: Iterable[str], frame: str) -> re.Pattern[str] | None:
    longest = sorted(map(re.escape, words), key=len, reverse=True)
    if not longest:
        return None
    return re.compile(frame.format("|".join(longest)), re.IGNORECASE)
