"""The year in which an article without a date of publication was written, if it tells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from diplograph.extract.tokens import one_line

_YEAR = re.compile(
    r"(?:19[5-9]\d|20\d\d)(?<![\w/.-]\d{4})(?<!\d{4} [-–] \d{4})(?![\w%])(?!\s*[-–]\s*\d)"
)
# What may not stand before is asked last: a search for plain figures skips the letters.
_MONTH_YEAR = re.compile(
    r"20\d\d\b(?:(?<=\d[/.-]\d{4})|(?<=[\dI] / \d{4}))(?<!\d{3}[/.-]\d{4})"
)
_DATED_LINE = re.compile(r"20\d\d.*")
_NEAR = 14
"""Characters before a year in which a word makes a goal of it."""
_OLDEST = 1989
"""The last year of which no article is."""
_CLAUSE = 200
"""Characters before a year in which its clause is looked for."""


class Years(NamedTuple):
    """What the years of a text tell of when it was written."""

    own: int | None
    """The year of the article."""
    since: int | None
    """The latest year that it names: it is not older."""


class YearGrammar:
    """Reads which years of a text tell when it was written.

    An article is rarely older than the latest year it speaks of. Goals («đến năm 2030»),
    plans and years in names of treaties do not count; the trade figures of a whole year
    are known in the next one.
    """

    def __init__(self, grammar: Mapping[str, Any]) -> None:
        self._future = tuple(grammar["future_year"])
        self._plans = _words(grammar.get("plan_year", ()))
        self._figure_before = tuple(grammar.get("figure_before", ()))
        self._figure_after = tuple(grammar.get("figure_after", ()))
        self._figure_lead = tuple(grammar.get("figure_lead", ()))
        self._near_before = tuple(grammar.get("near_before", ()))
        self._near_after = tuple(grammar.get("near_after", ()))
        feasts = "|".join(grammar.get("feast_year", ())) or r"(?!)"
        self._feast = re.compile(feasts, re.IGNORECASE)
        self._partial = _words(grammar.get("figure_part", ()))

    def of(self, text: str, barred: list[tuple[int, int]]) -> Years:
        """The article's own year, and the latest that it names, if they are told.

        Years inside the ``barred`` ranges of characters (names of treaties) do not count.
        """
        told: list[int] = []
        figures: list[int] = []
        looked_back: list[int] = []
        for match in _YEAR.finditer(text):
            if any(low <= match.start() < high for low, high in barred):
                continue
            if self._figure(text, match):
                figures.append(int(match[0]) + 1)
            elif not self._goal(text, match.start()):
                near = self._near(text, match)
                (told if near else looked_back).append(int(match[0]))
        told += self._feasts(text)
        dated = [int(match[0]) for match in _MONTH_YEAR.finditer(text)]
        latest = max(figures, default=None)
        if latest is not None:
            # Far beyond the latest figures, a year told once is an aim.
            told = [y for y in told if y <= latest or told.count(y) > 1]
        year = max([*told, *figures, *dated], default=None)
        since = max([*told, *figures, *dated, *looked_back], default=None)
        # An article that looks back on 2016 is not of 2014.
        sure = year is not None and year == since and year > _OLDEST
        return Years(year if sure else None, since)

    def _feasts(self, text: str) -> list[int]:
        """«diễn ra nhân dịp hai nước kỷ niệm 45 năm … (1973-2018)»: the year of the feast."""
        lines = (
            (text.rfind("\n", 0, line.start()) + 1, line.end())
            for line in _DATED_LINE.finditer(text)
        )
        return [
            int(next(filter(None, match.groups())))
            for line in lines
            for match in self._feast.finditer(text, *line)
            if not (self._plans and self._plans.search(match[0].lower()))
        ]

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
        return (
            named
            or before.lower().endswith(self._near_before)
            or after.startswith(self._near_after)
        )

    def _goal(self, text: str, at: int) -> bool:
        near = one_line(text[max(0, at - _NEAR) : at]).lower().rstrip(" )")
        if near.endswith(self._future):
            return True
        led = near.endswith(self._figure_lead) or not self._figure_lead
        return bool(led and self._plans and self._plans.search(_clause(text, at)))

    def _figure(self, text: str, match: re.Match[str]) -> bool:
        """«kim ngạch năm 2018 đạt …», «2,7 tỷ USD năm 2016»: the year is over."""
        if not self._figure_after:
            return False
        before = _clause(text, match.start())
        after = text[match.end() : match.end() + _NEAR].lower().lstrip(" ,")
        if before.endswith(self._figure_before):
            return not (self._plans and self._plans.search(before))
        if not before.endswith(self._figure_lead):
            return False
        partial = self._partial and self._partial.search(before[-_NEAR:])
        return not partial and after.startswith(self._figure_after)


def _clause(text: str, at: int) -> str:
    """The words before the position, in small letters, from the last full stop on."""
    before = text[max(0, at - _CLAUSE) : at].lower()
    return re.split(r"[.;\n](?!\d)", before)[-1].rstrip()


def _words(words: Iterable[str]) -> re.Pattern[str] | None:
    shown = "|".join(map(re.escape, words))
    return re.compile(rf"\b(?:{shown})\b") if shown else None
