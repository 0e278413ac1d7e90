"""Dates in running text: what is written, what it means, what stays unknown.

The grammar is data (``[dates]`` of a language pack). A day and month without a year are
completed from the publication date, else from the years the article itself names; if
there is none, the year stays unknown and only the TIMEX3 value tells what is known.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_UNITS = {
    "d": r"(?P<d>\d{1,2})",
    "d2": r"(?P<d2>\d{1,2})",
    "m": r"(?P<m>\d{1,2})",
    "m2": r"(?P<m2>\d{1,2})",
    "y": r"(?P<y>(?:1[89]|20)\d\d)",
    "y2": r"(?P<y2>(?:1[89]|20)\d\d)",
    "s": r" ?[/.-] ?",
    "h": r"-",
}
_FIRST_YEAR, _LAST_YEAR = 1800, 2100


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date as written: calendar fields that are known, None for the others."""

    start: int
    end: int
    text: str
    first: tuple[int | None, int | None, int | None]
    """Year, month, day of the first day."""
    last: tuple[int | None, int | None, int | None]
    relative: tuple[str, int, str] | None = None
    """Unit, steps and part, for words counted from the day of publication."""


class DateGrammar:
    """Reads the dates of one language."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._months: dict[str, int] = table["months"]
        self._weekdays: dict[str, int] = table["weekdays"]
        self._relative: dict[str, list[int]] = table["relative"]
        self._period: dict[str, list[Any]] = table["period"]
        self._same = frozenset(table["same"]["words"])
        grammar = table["grammar"]
        self._future = tuple(grammar["future_year"])
        self._quarters: dict[str, int] = table["quarters"]
        self._ordinals = frozenset(table.get("ordinals", ()))
        self._cues = tuple(table.get("weekday_cues", ()))
        names = "|".join(sorted(map(re.escape, self._months), key=len, reverse=True))
        self._units = {
            **_UNITS,
            "mon": rf"(?P<mon>{names})\.?",
            "mon2": rf"(?P<mon2>{names})\.?",
            "r": r"(?:\s?[-–—]\s?| đến hết | đến | tới | to | through | until )",
            "w": "",
        }
        self._pattern, self._groups = self._compile(grammar["patterns"])
        counts = "|".join(map(re.escape, table.get("counts", ()))) or r"\d"
        self._counted = re.compile(rf"(?:\d|\b(?:{counts}))\s$", re.IGNORECASE)

    def _compile(self, patterns: list[str]) -> tuple[re.Pattern[str], list[str]]:
        """One alternation; the groups of pattern n are named ``d_n``, ``m_n``."""
        parts = []
        for number, pattern in enumerate(patterns):
            body = re.sub(r"\{(\w+)\}", lambda m: self._units[m[1]], pattern)
            body = re.sub(r"\(\?P<(\w+)>", rf"(?P<\1_{number}>", body)
            parts.append(f"(?P<p_{number}>{body})")
        words = [*self._relative, *self._period, *self._same, *self._weekdays]
        fixed = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
        parts.append(rf"(?P<word>{fixed})")
        # A figure may not be the tail or head of a longer one: 12/3 in «112/345».
        whole = r"(?<![\w/])(?:" + "|".join(parts) + r")(?![\w/%])"
        return re.compile(whole, re.IGNORECASE), patterns

    def find(self, text: str) -> list[Stamp]:
        """Stamps in the order of the text; no two overlap."""
        found = []
        for match in self._pattern.finditer(
            text.replace("\n", " ").replace("\u00a0", " ")
        ):
            if match["word"] and self._counted.search(text[: match.start()]):
                continue  # «11 năm sau» is not «năm sau»
            if match["word"] and self._ordinal(match["word"], text, match.start()):
                continue
            stamp = self._word(match) if match["word"] else self._figures(match)
            if stamp is not None:
                found.append(stamp)
        return found

    def _ordinal(self, word: str, text: str, start: int) -> bool:
        """Whether a weekday is a number here: «lần thứ hai», «nước thứ ba»."""
        if word.lower() not in self._ordinals or word != word.lower():
            return False
        before = text[:start].rstrip()
        return before[-1:].isalnum() and not before.lower().endswith(self._cues)

    def _word(self, match: re.Match[str]) -> Stamp:
        word = match["word"].lower()
        none = (None, None, None)
        relative: tuple[str, int, str]
        if word in self._same:
            relative = ("same", 0, "whole")
        elif word in self._relative:
            relative = ("day", *self._relative[word][:1], "whole")  # type: ignore[assignment]
        elif word in self._weekdays:
            relative = ("weekday", self._weekdays[word], "whole")
        else:
            unit, steps, part = self._period[word]
            relative = (unit, steps, part)
        return Stamp(match.start(), match.end(), match[0], none, none, relative)

    def _figures(self, match: re.Match[str]) -> Stamp | None:
        number = next(k for k in range(len(self._groups)) if match[f"p_{k}"])
        got = {
            key[: -len(f"_{number}")]: value
            for key, value in match.groupdict().items()
            if value is not None
            and key.endswith(f"_{number}")
            and not key.startswith("p_")
        }
        last = _fields(got, "2", self._months)
        first = _fields(got, "", self._months)
        if last == (None, None, None):
            last = first
        else:
            last = (last[0], last[1] or first[1], last[2])
            first = (first[0] or last[0], first[1] or last[1], first[2])
            if first[2] is None and last[2] is not None:
                return None
        if "q" in got:
            return _quarter(match, self._quarters[got["q"].lower()], first[0])
        if not (_valid(first) and _valid(last)):
            return None
        start, end, shown = match.start(), match.end(), match[0]
        return Stamp(start, end, shown, first, last)

    def is_goal(self, before: str) -> bool:
        """Whether the words before a year make it a goal."""
        return before.rstrip().endswith(self._future)


def _number(text: str | None) -> int | None:
    return int(text) if text else None


def _fields(
    got: Mapping[str, str], suffix: str, months: Mapping[str, int]
) -> tuple[int | None, int | None, int | None]:
    month = _number(got.get("m" + suffix))
    name = got.get("mon" + suffix)
    if name:
        month = months[name.lower().rstrip(".")]
    return _number(got.get("y" + suffix)), month, _number(got.get("d" + suffix))


def _valid(fields: tuple[int | None, int | None, int | None]) -> bool:
    year, month, day = fields
    if year is not None and not _FIRST_YEAR <= year <= _LAST_YEAR:
        return False
    if month is None:
        return day is None and year is not None
    if not 1 <= month <= 12:
        return False
    longest = calendar.monthrange(year or 2000, month)[1]
    return day is None or 1 <= day <= longest


def _quarter(match: re.Match[str], quarter: int, year: int | None) -> Stamp:
    first, last = (year, 3 * quarter - 2, None), (year, 3 * quarter, None)
    return Stamp(match.start(), match.end(), match[0], first, last)
