"""The dates of one language as regular expressions, by the word they begin with."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from diplograph.extract.openings import ANYTHING, FIGURE, openings

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


class DatePatterns:
    """All that a date may look like; the groups of the regular expressions are its fields."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        """Take the ``[dates]`` of a language pack."""
        months = table["months"]
        names = "|".join(sorted(map(re.escape, months), key=len, reverse=True))
        self._units = {
            **_UNITS,
            "mon": rf"(?P<mon>{names})\.?",
            "mon2": rf"(?P<mon2>{names})\.?",
            "r": r"(?:\s?[-–—]\s?| đến hết | đến | tới | to | through | until )",
            "w": "",
        }
        self._parts: list[str] = []
        """Each pattern as a regular expression."""
        self._fixed: dict[str, list[str]] = defaultdict(list)
        """By what they begin with, the fixed words."""
        self._named: list[list[tuple[str, str]]] = []
        """Fields of each pattern with the names of their groups."""
        self._by_opening: dict[str, list[int]] = defaultdict(list)
        for pattern in table["grammar"]["patterns"]:
            self._add(pattern, f"(?:{'|'.join(months)})")
        self._add_days(table["weekdays"], table.get("joins", ()))
        self._add_words(table)
        self.compiled: dict[str, re.Pattern[str]] = {
            opening: self._compile(opening)
            for opening in [*self._by_opening, *self._fixed]
        }
        self._others = self.compiled.get(ANYTHING)
        self.leads = _leads(self.compiled)

    def fields(self, match: re.Match[str]) -> list[tuple[str, str]]:
        """Fields of the pattern that matched, each with the name of its group."""
        number = int((match.lastgroup or "").removeprefix("p_"))
        return self._named[number]

    def of(self, lead: re.Match[str]) -> re.Pattern[str] | None:
        """What a date may look like that begins with what ``leads`` found."""
        word = lead[0].lower()
        return self.compiled.get(FIGURE if word[0].isdecimal() else word, self._others)

    def _add(self, pattern: str, months: str) -> None:
        """Note one pattern; the groups of pattern n are named ``d_n``, ``m_n``."""
        number = len(self._parts)
        body = re.sub(r"\{(\w+)\}", lambda m: self._units[m[1]], pattern)
        fields = re.findall(r"\(\?P<(\w+)>", body)
        body = re.sub(r"\(\?P<(\w+)>", rf"(?P<\1_{number}>", body)
        # An empty group at the end tells by ``lastgroup`` which pattern it was.
        self._parts.append(f"{body}(?P<p_{number}>)")
        self._named.append([(field, f"{field}_{number}") for field in fields])
        for opening in openings(pattern.replace("{mon}", months)):
            self._by_opening[opening].append(number)

    def _add_days(self, weekdays: Iterable[str], joins: Iterable[str]) -> None:
        """«Monday to Wednesday», «Tuesday and Wednesday»."""
        days = "|".join(sorted(map(re.escape, weekdays), key=len, reverse=True))
        links = "|".join([self._units["r"], *(f" {re.escape(j)} " for j in joins)])
        number = len(self._parts)
        self._parts.append(
            rf"(?P<wd_{number}>{days})(?:{links})(?P<wd2_{number}>{days})(?P<p_{number}>)"
        )
        self._named.append([("wd", f"wd_{number}"), ("wd2", f"wd2_{number}")])
        for opening in {o for day in weekdays for o in openings(day)}:
            self._by_opening[opening].append(number)

    def _add_words(self, table: Mapping[str, Any]) -> None:
        """«yesterday», «last month», «the same day», «Monday»."""
        same = [*table["same"]["words"], *table.get("story", ())]
        words = [*table["relative"], *table["period"], *same, *table["weekdays"]]
        for word in words:
            for opening in openings(word):
                self._fixed[opening].append(re.escape(word))

    def _compile(self, opening: str) -> re.Pattern[str]:
        """One alternation of the patterns that may begin so, the fixed words last."""
        numbers = sorted(
            {*self._by_opening.get(opening, ()), *self._by_opening.get(ANYTHING, ())}
        )
        parts = [self._parts[number] for number in numbers]
        fixed = dict.fromkeys(
            [*self._fixed.get(opening, ()), *self._fixed.get(ANYTHING, ())]
        )
        if fixed:
            longest = sorted(fixed, key=len, reverse=True)
            parts.append(rf"(?P<word>{'|'.join(longest)})")
        # A figure may not be the tail or head of a longer one: 12/3 in «112/345».
        return re.compile(rf"(?:{'|'.join(parts)})(?![\w/%])", re.IGNORECASE)


def _leads(openings: Collection[str]) -> re.Pattern[str]:
    """Where a date may begin: a figure, a bracket, a word like one of the openings."""
    if ANYTHING in openings:
        return re.compile(r"(?<![\w/])(?:[^\W\d_]+|\d+|\()")
    rests: dict[str, list[str]] = defaultdict(list)
    for word in sorted(filter(str.isalpha, openings), key=len, reverse=True):
        rests[word[0]].append(word[1:])
    firsts = "".join(first + first.upper() for first in rests)
    words = "|".join(f"(?<={one})(?:{'|'.join(more)})" for one, more in rests.items())
    # First one sign, which the search finds fast; then what stood before it.
    return re.compile(
        rf"[{firsts}\d(](?<![\w/].)(?:(?<=\d)\d*|(?<=\()|(?:{words})(?![^\W\d_]))",
        re.IGNORECASE,
    )
