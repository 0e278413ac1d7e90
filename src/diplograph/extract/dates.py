"""Dates in running text: what is written, what it means, what stays unknown.

The grammar is data (``[dates]`` of a language pack). A day and month without a year are
completed from the publication date, else from the years the article itself names; if
there is none, the year stays unknown and only the TIMEX3 value tells what is known.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from diplograph.extract.date_patterns import DatePatterns
from diplograph.extract.month_turns import Turns
from diplograph.extract.tokens import Tokens, one_line

_BEFORE = 40
"""Characters before a word that tell whether it is a date."""
_TURNS = ("ahead", "back")
"""What the words before a weekday may say: the next one, the last one."""
_REMEMBERED = 1 << 16
"""Words of which it is kept whether a date may begin with them."""
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
    turn: str = ""
    """Whether a day or month without a year is told as next («ahead»), last or this one."""


LATER = "years_on"
"""The unit of «11 năm sau»: years from the one told before."""
CLAUSE = "clause"
"""The part of a relative day whose words open the clause of an earlier or later event."""


def _any_of(words: Iterable[str], frame: str) -> re.Pattern[str] | None:
    shown = "|".join(map(re.escape, words))
    return re.compile(frame.format(shown), re.IGNORECASE) if shown else None


def _goes_on(match: re.Match[str]) -> bool:
    """Whether a word follows, with no sign between."""
    after = match.string[match.end() : match.end() + 2]
    return after[:1] == " " and after[1:].isalnum()


class _Opening(dict[str, bool]):
    """Whether a date may begin at a word, or inside one such as «15.5» or «(2019)»."""

    def __init__(self, patterns: DatePatterns) -> None:
        super().__init__()
        self._patterns = patterns

    def __missing__(self, word: str) -> bool:
        if len(self) >= _REMEMBERED:
            self.clear()
        leads = self._patterns.leads.finditer(word)
        found = self[word] = any(self._patterns.of(lead) for lead in leads)
        return found


class DateGrammar:
    """Reads the dates of one language."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._months: dict[str, int] = table["months"]
        self._weekdays: dict[str, int] = table["weekdays"]
        self._relative: dict[str, list[int]] = table["relative"]
        self._period: dict[str, list[Any]] = table["period"]
        self._same = dict.fromkeys(table["same"]["words"], 0)
        self._same |= table.get("story", {})
        self._turning = tuple(table["same"].get("turning", ()))
        self._numbers: dict[str, int] = table.get("numbers", {})
        self._quarters: dict[str, int] = table["quarters"]
        self._ordinals = frozenset(table.get("ordinals", ()))
        self._cues = tuple(table.get("weekday_cues", ()))
        self._ranked = _any_of(table.get("ranked", ()), r"[\s,]{{1,2}}(?:{})\b")
        self._first = _any_of(table.get("firstly", ()), r"(?:\A|[\n.:]\s?)(?:{}),")
        self._turns = {
            turn: tuple(table.get("turns", {}).get(turn, ())) for turn in _TURNS
        }
        self._months_told = Turns(table.get("month_turns", {}))
        self._patterns = DatePatterns(table)
        self._opens = _Opening(self._patterns)
        counts = "|".join(map(re.escape, table.get("counts", ()))) or r"\d"
        self._counted = re.compile(rf"(?:\d|\b(?:{counts}))[^\S\n]\Z", re.IGNORECASE)

    def find(
        self, text: str, ranges: Iterable[tuple[int, int]] | None = None
    ) -> list[Stamp]:
        """Stamps in the order of the text; no two overlap.

        ``ranges`` of characters, in order, tell where dates may begin; all by default.
        """
        flat = one_line(text)
        of = self._patterns.of
        leads = self._patterns.leads.finditer
        found: list[Stamp] = []
        at = 0
        for start, end in [(0, len(text))] if ranges is None else ranges:
            for lead in leads(flat, start, end):
                pattern = of(lead)
                if pattern is None or lead.start() < at:
                    continue
                match = pattern.match(flat, lead.start())
                if match is None:
                    continue
                at = match.end()
                # «tháng 6 | năm ngoái»: the figure before is a date's
                beside = bool(found) and match.start() - found[-1].end <= 1
                stamp = self._stamp(match, text, beside=beside)
                if stamp is not None:
                    found.append(stamp)
        return found

    def places(
        self, tokens: Tokens, ranges: Iterable[tuple[int, int]]
    ) -> list[tuple[int, int]]:
        """Characters of the words in the ranges of tokens with which dates may begin.

        Most words are none of these, and a text tells the same ones again and again.
        """
        opens, words, starts = self._opens, tokens.words, tokens.starts
        return [
            (starts[at], starts[at] + len(words[at]))
            for first, last in ranges
            for at in range(first, last)
            if opens[words[at]]
        ]

    def _stamp(self, match: re.Match[str], text: str, *, beside: bool) -> Stamp | None:
        if match.lastgroup != "word":
            return self._days(match) or self._figures(match)
        # The words before suffice: a text read from its start for each date is slow.
        before = text[max(0, match.start() - _BEFORE) : match.start()]
        counted = not beside and self._counted.search(before)
        if counted or self._ordinal(match, before):
            return None  # «11 năm sau» is not «năm sau»
        return self._word(match, before.rstrip().lower())

    def _number(self, word: str) -> int:
        return int(word) if word.isdigit() else self._numbers[word]

    def _days(self, match: re.Match[str]) -> Stamp | None:
        named = self._patterns.fields(match)
        got = {field: match[group] for field, group in named}
        if "wd" not in got:
            return None
        first, last = (self._weekdays[got[key].lower()] for key in ("wd", "wd2"))
        none = (None, None, None)
        days = ("weekdays", first, str((last - first) % 7))
        return Stamp(match.start(), match.end(), match[0], none, none, days)

    def _ordinal(self, match: re.Match[str], before: str) -> bool:
        """Whether a weekday is a number: «lần thứ hai», «thứ hai từ trái», «Thứ nhất … Thứ hai, …»."""
        word, text = match["word"], match.string
        if word.lower() not in self._ordinals:
            return False
        if self._ranked and self._ranked.match(text, match.end()):
            return True
        if word == word.capitalize() and self._first:
            return bool(self._first.search(text, 0, match.start()))
        if word != word.lower():
            return False
        before = before.rstrip()
        return before[-1:].isalnum() and not before.lower().endswith(self._cues)

    def _turn(self, before: str) -> str:
        """Whether the words before a weekday turn it to the past or the future."""
        return next((t for t, cues in self._turns.items() if before.endswith(cues)), "")

    def _word(self, match: re.Match[str], before: str) -> Stamp:
        word = match["word"].lower()
        none = (None, None, None)
        relative: tuple[str, int, str]
        if word in self._same:
            days = self._same[word]
            # «a day after A left»: the words date what is told next, from behind.
            told_next = word.endswith(self._turning) and _goes_on(match)
            relative = ("same", -days, CLAUSE) if told_next else ("same", days, "whole")
        elif word in self._relative:
            relative = ("day", *self._relative[word][:1], "whole")  # type: ignore[assignment]
        elif word in self._weekdays:
            relative = ("weekday", self._weekdays[word], self._turn(before))
        else:
            unit, steps, part = self._period[word]
            relative = (unit, steps, part)
        return Stamp(match.start(), match.end(), match[0], none, none, relative)

    def _figures(self, match: re.Match[str]) -> Stamp | None:
        named = self._patterns.fields(match)
        got = {f: match[group] for f, group in named if match[group] is not None}
        last = _fields(got, "2", self._months)
        first = _fields(got, "", self._months)
        if last == (None, None, None):
            last = first
        else:
            last = (last[0], last[1] or first[1], last[2])
            first = (first[0] or last[0], first[1] or last[1], first[2])
            if first[2] is None and last[2] is not None:
                return None
        if "on" in got or "back" in got:
            later, back = (got.get(way, "").lower() for way in ("on", "back"))
            years = self._number(later) if later else -self._number(back)
            none = (None, None, None)
            whole = (LATER, years, "whole")
            return Stamp(match.start(), match.end(), match[0], none, none, whole)
        if "q" in got:
            return _quarter(match, self._quarters[got["q"].lower()], first[0])
        if not (_valid(first) and _valid(last)):
            return None
        turn = self._months_told.of(match) if last[0] is None else ""
        return Stamp(match.start(), match.end(), match[0], first, last, turn=turn)


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
