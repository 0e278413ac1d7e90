"""The day that stands on a page itself: above its text, in a line of its own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from diplograph.extract.dates import DateGrammar

_HEAD = 1200
"""Characters of a page within which its day is looked for."""
_LINES = 14
_LINE = 70
_TIME = re.compile(
    r"\b\d{1,2}(?:[:hg]\d{0,2}){1,2}(?:\s*[ap]\.?m\b\.?)?", re.IGNORECASE
)
_ZONE = re.compile(r"\b(?:GMT|UTC)(?:\s*[+-]\s*\d{1,2}(?::?\d{2})?)?", re.IGNORECASE)
_FRONT = re.compile(r"\s*date:?\s+(\d{4})-(\d\d)(?:-(\d\d))?\b", re.IGNORECASE)
_MIDDLE = 15
"""The day taken for a month."""


class PageDay:
    """Finds the day of a page that came without one."""

    def __init__(self, grammar: DateGrammar, table: Mapping[str, Any]) -> None:
        self._grammar = grammar
        words = [*table.get("page", ()), *table["weekdays"]]
        shown = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
        self._words = re.compile(rf"\b(?:{shown})\b", re.IGNORECASE)

    def day(self, text: str) -> date | None:
        """The day of the first line that holds nothing but a full date, if any."""
        front = _FRONT.match(text)
        if front and front[3]:
            return _date(*front.groups())
        for line in text[:_HEAD].split("\n")[:_LINES]:
            if len(line) <= _LINE and (day := self._alone(line)):
                return day
        return None

    def month(self, text: str) -> date | None:
        """The middle of the month that a page gives in place of a day."""
        front = _FRONT.match(text)
        return _date(front[1], front[2], str(_MIDDLE)) if front else None

    def _alone(self, line: str) -> date | None:
        if not any(char.isdigit() for char in line):
            return None
        bare = _ZONE.sub(" ", _TIME.sub(" ", line))
        found = [s for s in self._grammar.find(bare) if s.relative is None]
        if len(found) != 1 or found[0].first != found[0].last:
            return None
        stamp = found[0]
        rest = self._words.sub(" ", bare[: stamp.start] + " " + bare[stamp.end :])
        if any(char.isalnum() for char in rest):
            return None
        year, month, day = stamp.first
        return _date(year, month, day) if year and month and day else None


def _date(*fields: str | int) -> date | None:
    try:
        return date(*map(int, fields))
    except ValueError:
        return None
