"""The year of an article by the conference it tells of: «G7 … Canada từ ngày 8 đến 10/6»."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from diplograph.extract.dates import Stamp
from diplograph.extract.hits import Hit
from diplograph.extract.own_year import Read
from diplograph.extract.sentence import Sentence
from diplograph.tables.rows import Edition

_NEAR = 4
"""Days before and after a conference of which its news tells too."""
_FAR = 366
"""Days after which it is another one."""
_WITHIN = 4
"""Tokens before and after its name in which its number stands."""


class Editions:
    """Finds the year in which a conference met at such a place on such days."""

    def __init__(self, rows: Iterable[Edition]) -> None:
        self._of: dict[str, list[Edition]] = defaultdict(list)
        for row in rows:
            self._of[row.id].append(row)

    def year(self, read: Read, since: date | None) -> int | None:
        """The one year that fits the conferences of an article and its days without a year.

        Not one before ``since``, the latest day that it names with its year.
        """
        days = [day for _, stamps in read for day in _days(stamps)]
        near: dict[int, set[int]] = defaultdict(set)
        for sentence, _ in read:
            for edition in self._told(sentence) if days else ():
                away = min(_away(edition, *day) for day in days)
                near[away].add(date.fromisoformat(edition.start).year)
        closest = min(near, default=_FAR)
        years = near[closest] if closest <= _NEAR else set()
        year = min(years) if len(years) == 1 else None
        return year if year and (since is None or since.year <= year) else None

    def _told(self, sentence: Sentence) -> Iterator[Edition]:
        """The meetings whose number or country the sentence tells beside their name."""
        hits = sentence.hits
        for at in hits.places(sentence.start, sentence.end, "conference"):
            hit = hits.at(at, "conference")
            known = self._of.get(hit.entry.value, ()) if hit else ()
            if not hit or not known:
                continue
            lands, numbers = _lands(sentence), _numbers(sentence, hit)
            for edition in known:
                if edition.country in lands or edition.number in numbers:
                    yield edition


def _days(stamps: Iterable[Stamp]) -> Iterator[tuple[int, int]]:
    """Month and day of the dates without a year."""
    for stamp in stamps:
        for year, month, day in (stamp.first, stamp.last):
            if year is None and month and day:
                yield month, day


def _away(edition: Edition, month: int, day: int) -> int:
    """Days between that day and those of the meeting; 0 if it is one of these."""
    start, end = date.fromisoformat(edition.start), date.fromisoformat(edition.end)
    try:
        told = date(start.year, month, day)
    except ValueError:  # 29 February
        return _FAR
    return max((start - told).days, (told - end).days, 0)


def _lands(sentence: Sentence) -> frozenset[str]:
    """Codes of the countries and of those of the places that the sentence names."""
    found = (
        sentence.hits.at(at, cat)
        for cat in ("country", "place")
        for at in sentence.hits.places(sentence.start, sentence.end, cat)
    )
    return frozenset(
        hit.entry.value if hit.entry.cat == "country" else hit.entry.country
        for hit in found
        if hit is not None
    )


def _numbers(sentence: Sentence, hit: Hit) -> frozenset[str]:
    """Figures beside the name: «lần thứ 36», «the 33rd»."""
    first = max(sentence.start, hit.start - _WITHIN)
    words = sentence.tokens.norms[first : min(sentence.end, hit.end + _WITHIN)]
    figures = ("".join(c for c in word if c.isdigit()) for word in words)
    return frozenset(figure for figure in figures if figure)
