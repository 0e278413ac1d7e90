"""The months that a text tells with their year, and what each says of its own year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from typing import Any, NamedTuple

from diplograph.extract.around import any_word, has, within, words_after, words_before

_FIGURES = re.compile(
    r"(?:(?:(?<!\d)(?P<day>\d{1,2})\s?[/.-]\s?)?(?<!\d)(?P<month>\d{1,2})"
    r"|\b(?P<quarter>I{1,3}V?|IV))(?:[/.-]| / )(?P<year>20\d\d)\b(?!/)"
)
_COUNT = 40
"""Characters before a month in which figures are said to go up to it."""
_ABOUT = 60
"""Characters on either side within which words make old news of a month."""
_CAPTION = 16
_BESIDE = 16
"""Characters before a month in which a word puts it in the past."""
_QUARTERS = ("I", "II", "III", "IV")


class Told(Enum):
    """What a month with its year says of the day on which the article was written."""

    GONE = "gone"
    """It is over, or under way."""
    AHEAD = "ahead"
    OLD = "old"
    """It may be long over: somebody took office, a treaty came into force."""
    AIM = "aim"
    """It lies years ahead."""


class Month(NamedTuple):
    """A month of a year, as the text tells it."""

    year: int
    month: int
    told: Told
    since: int
    """The first month of that year in which the article may have been written."""
    start: int
    end: int


class MonthGrammar:
    """Finds months with their years: «8/2019», «5-8-2019», «tháng 8 năm 2019»."""

    def __init__(self, grammar: Mapping[str, Any]) -> None:
        written = grammar.get("month_year", ())
        self._written = tuple(re.compile(shape, re.IGNORECASE) for shape in written)
        self._parts: Mapping[str, int] = grammar.get("part_month", {})
        parts = "|".join(map(re.escape, self._parts)) or r"(?!)"
        self._part = re.compile(rf"\b({parts}) (20\d\d)\b", re.IGNORECASE)
        self._ahead = any_word(grammar.get("month_ahead", ()))
        self._back = any_word(grammar.get("month_back", ()))
        self._past = any_word(grammar.get("month_past", ()))
        self._aims = any_word(grammar.get("month_aim", ()))
        self._old = any_word(grammar.get("month_old", ()))
        self._old_after = any_word(grammar.get("month_old_after", ()))
        self._spans = any_word(grammar.get("month_span", ()))
        self._caption = any_word(grammar.get("caption", ()))
        self._count = any_word(grammar.get("month_count", ()))

    def of(self, text: str, lines: Sequence[tuple[int, int]]) -> Iterator[Month]:
        """The months of the text's lines; parts of a year only where they are still to come."""
        for shape in (_FIGURES, *self._written):
            for match in within(shape, text, lines):
                if number := _number(match.groupdict()):
                    yield self._month(text, match, number)
        for match in within(self._part, text, lines):
            if self._to_come(text, match.start()) is Told.AHEAD:
                month = self._parts[match[1].lower()]
                place = match.span(2)
                yield Month(int(match[2]), month, Told.AHEAD, month, *place)

    def _month(self, text: str, match: re.Match[str], number: int) -> Month:
        full = bool(match.groupdict().get("day"))
        since = number - full  # beside «2/5/2019» may stand «30/4»
        if has(self._past, words_before(text, match.start())[-_BESIDE:]):
            since = number + 1  # «hồi tháng 6/2018» is not said in June 2018
        told = self._told(text, match, full=full)
        return Month(int(match["year"]), number, told, since, *match.span("year"))

    def _told(self, text: str, match: re.Match[str], *, full: bool) -> Told:
        before = words_before(text, match.start())
        after = words_after(text, match.end(), _ABOUT)
        if has(self._count, before[-_COUNT:]):
            return Told.GONE
        if not full and has(self._caption, after[:_CAPTION]):
            return Told.OLD
        if has(self._old, before[-_ABOUT:]) or has(self._old_after, after):
            return Told.OLD
        told = self._to_come(text, match.start())
        if told is Told.GONE and has(self._spans, before[-_BESIDE:]):
            return Told.OLD
        return told

    def _to_come(self, text: str, at: int) -> Told:
        """«dự kiến vào tháng 3/2018»; «mục tiêu 5 tỷ USD cuối năm 2020» is an aim."""
        before = words_before(text, at)
        phrase = before.rsplit(",", 1)[-1]
        if has(self._back, phrase) or not has(self._ahead, before):
            return Told.GONE
        return Told.AIM if has(self._aims, phrase) else Told.AHEAD


def latest(months: Iterable[Month]) -> Month | None:
    """The latest of the months."""
    return max(months, default=None, key=lambda month: (month.year, month.month))


def _number(fields: Mapping[str, str | None]) -> int | None:
    quarter = fields.get("quarter")
    if quarter:
        return 3 * (_QUARTERS.index(quarter) + 1) if quarter in _QUARTERS else None
    month = int(fields["month"] or 0)
    return month if 1 <= month <= 12 else None
