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
from datetime import date, timedelta
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


@dataclass(frozen=True, slots=True)
class When:
    """A date that is understood as far as it goes."""

    start: int
    end: int
    text: str
    span: tuple[date, date] | None
    timex: str
    year_told: bool = False
    same_day: bool = False
    ahead: bool = False
    """Whether the words look forward: «tuần tới», «tomorrow»."""


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
        names = "|".join(sorted(map(re.escape, self._months), key=len, reverse=True))
        self._units = {
            **_UNITS,
            "mon": rf"(?P<mon>{names})\.?",
            "mon2": rf"(?P<mon2>{names})\.?",
            "r": r"(?:\s?[-–—]\s?| đến hết | đến | tới | to | through | until )",
            "w": "",
        }
        self._pattern, self._groups = self._compile(grammar["patterns"])

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
            stamp = self._word(match) if match["word"] else self._figures(match)
            if stamp is not None:
                found.append(stamp)
        return found

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
            return _quarter(match, got["q"], first[0])
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


def _quarter(match: re.Match[str], figure: str, year: int | None) -> Stamp | None:
    roman = {"I": 1, "II": 2, "III": 3, "IV": 4}
    quarter = roman.get(figure.upper()) or int(figure)
    first, last = (year, 3 * quarter - 2, None), (year, 3 * quarter, None)
    return Stamp(match.start(), match.end(), match[0], first, last)


def _show(fields: tuple[int | None, int | None, int | None]) -> str:
    year, month, day = fields
    shown = f"{year:04}" if year else "XXXX"
    if month:
        shown += f"-{month:02}"
    if day:
        shown += f"-{day:02}"
    return shown


def _bounds(
    fields: tuple[int | None, int | None, int | None],
) -> tuple[date, date] | None:
    year, month, day = fields
    if year is None:
        return None
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is None:
        return date(year, month, 1), date(
            year, month, calendar.monthrange(year, month)[1]
        )
    try:
        return date(year, month, day), date(year, month, day)
    except ValueError:  # 29 February of a common year
        return None


def _nearest_year(
    fields: tuple[int | None, int | None, int | None], anchor: date
) -> int:
    """The year that brings a day and month closest to the anchor."""

    def distance(year: int) -> int:
        bounds = _bounds((year, fields[1], fields[2]))
        if bounds is None:
            return 10_000
        days = (bounds[0] - anchor).days
        # News looks back more often than ahead.
        return 2 * days if days > 0 else -days

    return min((anchor.year, anchor.year - 1, anchor.year + 1), key=distance)


def _relative_span(
    relative: tuple[str, int, str], anchor: date
) -> tuple[date, date] | None:
    unit, steps, part = relative
    if unit == "day":
        day = anchor + timedelta(days=steps)
        return day, day
    if unit == "week":
        monday = anchor - timedelta(days=anchor.weekday()) + timedelta(weeks=steps)
        if part == "weekend":
            return monday + timedelta(days=5), monday + timedelta(days=6)
        return monday, monday + timedelta(days=6)
    if unit == "month":
        index = anchor.year * 12 + anchor.month - 1 + steps
        return _bounds((index // 12, index % 12 + 1, None))
    if unit == "year":
        return _bounds((anchor.year + steps, None, None))
    return None


def weekday_span(day: int, anchor: date, *, future: bool) -> tuple[date, date]:
    """The last such weekday up to the anchor, or the next one for what is planned."""
    ahead = (day - anchor.weekday()) % 7
    moved = anchor + timedelta(days=ahead if future else ahead - 7 if ahead else 0)
    return moved, moved


def understand(
    stamp: Stamp,
    published: date | None,
    about: date | None,
    *,
    future: bool = False,
) -> When:
    """The stamp's days, as far as they are fixed.

    Words such as «hôm nay» need the day of publication; a missing year may also come
    from ``about``, the day around which the article was written.
    """
    anchor = published or about
    told = stamp.first[0] is not None
    if stamp.relative is not None:
        span = None
        if published is not None:
            unit, day, _ = stamp.relative
            span = (
                weekday_span(day, published, future=future)
                if unit == "weekday"
                else _relative_span(stamp.relative, published)
            )
        timex = _span_timex(span) if span else ""
        same = stamp.relative[0] == "same"
        ahead = stamp.relative[0] != "weekday" and stamp.relative[1] > 0
        return When(stamp.start, stamp.end, stamp.text, span, timex, False, same, ahead)
    first, last = stamp.first, stamp.last
    if last[0] is None:
        guess = _nearest_year(last, anchor) if anchor else None
        if guess:
            first, last = (guess, *first[1:]), (guess, *last[1:])
            if (first[1] or 0) > (last[1] or 0):
                first = (guess - 1, *first[1:])
    low, high = _bounds(first), _bounds(last)
    span = (low[0], high[1]) if low and high and low[0] <= high[1] else None
    timex = _show(first) if first == last else f"{_show(first)}/{_show(last)}"
    return When(stamp.start, stamp.end, stamp.text, span, timex, told)


def _span_timex(span: tuple[date, date]) -> str:
    first, last = span
    return (
        first.isoformat()
        if first == last
        else f"{first.isoformat()}/{last.isoformat()}"
    )


_YEAR = re.compile(r"(?<![\w/.-])(?:19[5-9]\d|20\d\d)(?![\w%])(?!\s*[-–]\s*\d)")


def article_year(
    text: str, grammar: DateGrammar, barred: list[tuple[int, int]]
) -> int | None:
    """The latest year that the article names; None if it names none.

    Goals («đến năm 2030») and years inside ``barred`` ranges (names of treaties) do not
    count: an article is rarely older than the years it speaks of.
    """
    years = []
    for match in _YEAR.finditer(text):
        before = text[max(0, match.start() - 14) : match.start()].lower()
        inside = any(low <= match.start() < high for low, high in barred)
        if not inside and not grammar.is_goal(before):
            years.append(int(match[0]))
    for match in re.finditer(r"\d[/.-](20\d\d)\b", text):
        years.append(int(match[1]))
    return max(years, default=None)


def first_day(stamps: list[Stamp], year: int | None) -> date | None:
    """The first day and month of the text in the article's year: about when it was written."""
    for stamp in stamps:
        told, month, day = stamp.last
        if month and day and (told or year):
            bounds = _bounds((told or year, month, day))
            return bounds[0] if bounds else None
    return None
