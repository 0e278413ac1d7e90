"""The year in which an article without a date of publication was written, if it tells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple

from diplograph.extract.around import (
    any_word,
    dated_lines,
    has,
    words_after,
    words_before,
)
from diplograph.extract.tokens import one_line
from diplograph.extract.year_feasts import FeastGrammar
from diplograph.extract.year_months import Month, MonthGrammar, Told, latest

_YEAR = re.compile(
    r"(?:19[5-9]\d|20\d\d)(?<![\w/.-]\d{4})(?<!\d{4} [-–] \d{4})(?![\w%])(?!\s*[-–]\s*\d)"
)
# What may not stand before is asked last: a search for plain figures skips the letters.
_NEAR = 14
"""Characters before a year in which a word makes a goal of it."""
_AFTER = 30
"""Characters after a year in which words make a figure of it."""
_OVER = 60
"""Characters after a year within which what it names is said to be just over."""
_POLL = 30
"""Characters before a year in which it is that of an election."""
_OLDEST = 1989
"""The last year of which no article is."""
_SPRING = 4
_OLD = timedelta(days=92)
"""How long ago what is told as old news was at least."""


class Years(NamedTuple):
    """What the years of a text tell of when it was written."""

    own: int | None
    """The year of the article."""
    since: date | None
    """The latest day that it names for sure: it is not older."""
    gone: int | None = None
    """A month of its own year that is over."""
    ahead: int | None = None
    """A month of its own year that is still to come, if that alone tells the year."""
    figured: bool = False
    """Whether nothing but the figures of the last year tell it."""


class YearGrammar:
    """Reads which years of a text tell when it was written.

    An article is rarely older than the latest year it speaks of. Goals («đến năm 2030»),
    plans and years in names of treaties do not count; the trade figures of a whole year
    are known in the next one.
    """

    def __init__(self, grammar: Mapping[str, Any]) -> None:
        self._future = tuple(grammar["future_year"])
        self._plans = any_word(grammar.get("plan_year", ()))
        self._figure_before = tuple(grammar.get("figure_before", ()))
        self._figure_after = tuple(grammar.get("figure_after", ()))
        self._figure_lead = tuple(grammar.get("figure_lead", ()))
        self._near_before = tuple(grammar.get("near_before", ()))
        self._near_after = tuple(grammar.get("near_after", ()))
        self._over_after = tuple(grammar.get("over_after", ()))
        self._over = any_word(grammar.get("just_over", ()))
        self._polls = any_word(grammar.get("poll", ()))
        self._aims = any_word(grammar.get("figure_aim", ()))
        self._bases = any_word(grammar.get("figure_base", ()))
        self._partial = any_word(grammar.get("figure_part", ()))
        self._feasts = FeastGrammar(grammar)
        self._months = MonthGrammar(grammar)

    def of(
        self,
        text: str,
        barred: list[tuple[int, int]],
        named: Iterable[tuple[int, int]] = (),
    ) -> Years:
        """The article's own year, and the latest that it names, if they are told.

        Years inside the ``barred`` ranges of characters (names of treaties) do not count;
        those that end the ``named`` ranges are of conferences: «Diễn đàn kinh tế 2018».
        """
        lines = dated_lines(text)
        months = [*self._months.of(text, lines)]
        found = _Found(months)
        within = [(month.start, month.end) for month in months]
        ends = {end for _, end in named}
        for match in _YEAR.finditer(text):
            if _inside(match, within):
                continue
            self._sort(
                text,
                match,
                found,
                named=_inside(match, barred),
                held=match.end() in ends,
            )
        return found.years(self._feasts.of(text, lines))

    def _sort(
        self, text: str, match: re.Match[str], found: _Found, *, named: bool, held: bool
    ) -> None:
        year = int(match[0])
        if named:
            # «Tuyên bố … năm 2015» is signed; «Chương trình nghị sự 2030» is an aim.
            before = words_before(text, match.start())
            old = before.endswith(self._figure_lead) and not self._goal(text, match)
            if old and not before.endswith(self._near_before):
                found.back.append(year)
        elif self._figure(text, match):
            found.figures.append(year + 1)
        elif self._goal(text, match):
            found.aims.append(year)
        elif self._near(text, match) or (held and not self._led(text, match)):
            found.told.append(year)
            if has(self._over, words_after(text, match.end(), _OVER)):
                found.over.append(year)
        else:
            found.back.append(year)

    def _near(self, text: str, match: re.Match[str]) -> bool:
        """Whether it may be the article's own year: «trong năm 2018», «APEC 2017».

        «hồi năm 2012», «bầu cử năm 2016» look back, by however much.
        """
        if not self._near_before:
            return True
        before = text[max(0, match.start() - _NEAR) : match.start()].rstrip()
        word = re.split(r"[\s(]", before)[-1]
        word = word.rstrip(")")  # «(APEC) 2017»
        named = word[:1].isupper() and word.isalnum()
        after = text[match.end() : match.end() + _NEAR].lower().lstrip()
        if has(self._polls, words_before(text, match.start())[-_POLL:]):
            return False
        led = before.lower().endswith(self._near_before)
        return (
            named
            or (led and not after.startswith(self._over_after))
            or after.startswith(self._near_after)
        )

    def _led(self, text: str, match: re.Match[str]) -> bool:
        """«Hội nghị ASEAN năm 2012» may be any; «Diễn đàn kinh tế 2018» is one of these."""
        return words_before(text, match.start()).endswith(self._figure_lead)

    def _goal(self, text: str, match: re.Match[str]) -> bool:
        at = match.start()
        near = one_line(text[max(0, at - _NEAR) : at]).lower().rstrip(" )")
        if near.endswith(self._future):
            return True
        led = near.endswith(self._figure_lead) or not self._figure_lead
        return led and has(self._plans, words_before(text, at))

    def _figure(self, text: str, match: re.Match[str]) -> bool:
        """«kim ngạch năm 2018 đạt …», «2,7 tỷ USD năm 2016»: the year is over."""
        if not self._figure_after:
            return False
        before = words_before(text, match.start())
        after = text[match.end() : match.end() + _AFTER].lower().lstrip(" ,")
        if before.endswith(self._figure_before):
            base = self._bases.split(before)[-1] if self._bases else before
            phrase = base.rsplit(",", 1)[-1]
            return not (has(self._plans, phrase) or has(self._aims, base))
        if not before.endswith(self._figure_lead):
            return False
        partial = has(self._partial, before[-_NEAR:].rsplit(",", 1)[-1])
        return not partial and after.startswith(self._figure_after)


class _Found:
    """The years of a text, by what they tell."""

    def __init__(self, months: list[Month]) -> None:
        self.told: list[int] = []
        self.figures: list[int] = []
        self.back: list[int] = []
        self.aims: list[int] = []
        self.over: list[int] = []
        """Those told of what is just over."""
        self._gone = [m for m in months if m.told is Told.GONE]
        self._old = [m for m in months if m.told is Told.OLD]
        self._ahead = [m for m in months if m.told is Told.AHEAD]

    def years(self, feast: int | None) -> Years:
        """What they tell together."""
        last = max(self.figures, default=None)
        told = self.told
        if last is not None:
            # Far beyond the latest figures, a year told once is an aim.
            told = [y for y in told if y <= last or told.count(y) > 1]
        dated = [month.year for month in self._gone]
        if feast is not None:
            own = feast if max([feast, *dated]) == feast else None
            return Years(own, self._since([feast]))
        sure = [*told, *self.figures]
        since = self._since([*sure, *self.back])
        year = max([*sure, *dated], default=None)
        old = [*self.back, *(month.year for month in self._old)]
        if year is None or year <= _OLDEST or year < max(old, default=year):
            # An article that looks back on 2016 is not of 2014.
            return self._to_come(since, max([*sure, *dated, *old], default=None))
        figured = year not in {*told, *dated} and year + 1 not in self.aims
        return Years(year, since, self._over(year), None, figured)

    def _since(self, years: list[int]) -> date | None:
        days = [date(year, 1, 1) for year in years]
        days += [date(month.year, month.month, 1) for month in self._gone]
        days += [date(month.year, month.month, 1) + _OLD for month in self._old]
        return max(days, default=None)

    def _over(self, year: int) -> int | None:
        """The first month of the year in which the article may have been written."""
        if year in self.told and year not in self.over:
            return None
        gone = [month.since for month in self._gone if month.year == year]
        spring = [_SPRING] if year in self.over else []
        return max([*gone, *spring], default=None)

    def _to_come(self, since: date | None, latest_year: int | None) -> Years:
        """By the month of a plan, if nothing but plans tells the year."""
        month = latest(self._ahead)
        if month is None or len({m.year for m in self._ahead}) > 1:
            return Years(None, since)
        if latest_year is not None and latest_year > month.year:
            return Years(None, since)
        return Years(month.year, since, None, month.month)


def _inside(match: re.Match[str], ranges: list[tuple[int, int]]) -> bool:
    return any(low <= match.start() < high for low, high in ranges)
