"""The article's own year, from what its years and months tell and the days it speaks of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from diplograph.extract.dates import Stamp
from diplograph.extract.sentence import Sentence
from diplograph.extract.years import Years

_FIRST, _LAST = 1, 12
_NEAR = timedelta(days=10)
"""How far a day without a year may be from a visit's days, which tell its year."""
_SOON = timedelta(days=31)
"""How far it may be from the first day that the article tells."""


Read = Sequence[tuple[Sentence, Sequence[Stamp]]]
"""The sentences of an article, each with its dates."""


def own_year(years: Years, read: Read) -> int | None:
    """The year of the days without a year, if it is told.

    «hồi tháng 11/2017» beside «ngày 10/6» is of the year before; figures of a whole year
    are those of the last one or of the one before in January, of this one in December.
    """
    if years.own is None:
        return _year_beside(read)
    stamps = [stamp for _, found in read for stamp in found]
    months = [s.last[1] for s in stamps if s.last[0] is None and s.last[2]]
    told = [month for month in months if month]
    if not told:
        return years.own
    if years.figured and told[0] in {_FIRST, _LAST}:
        return None
    if years.gone and max(told) < years.gone:
        return years.own + 1
    if years.ahead and min(told) > years.ahead:
        return years.own - 1
    return years.own


def _year_beside(read: Read) -> int | None:
    """The year of a visit's days or of the first day told, if others stand close to it.

    «thăm C từ 5/3 đến 9/3/2018. … Sáng 6/3, …»; but not «(11/6/1995)» in a jubilee.
    """
    told = [(sentence, stamp) for sentence, found in read for stamp in found]
    days = [(sentence, stamp) for sentence, stamp in told if stamp.last[2]]
    full = [
        (day, _NEAR if at else _SOON)
        for at, (sentence, stamp) in enumerate(days)
        if (day := _day(stamp, stamp.last[0]))
        and (at == 0 or stamp.first != stamp.last)
        and not sentence.hits.within(sentence.start, sentence.end, "words.feast")
    ]
    latest = max((stamp.last[0] or 0 for _, stamp in told), default=0)
    if not full or max(full)[0].year < latest:
        return None
    last, reach = max(full)
    near = (_day(stamp, last.year) for _, stamp in days if stamp.last[0] is None)
    return last.year if any(day and abs(day - last) <= reach for day in near) else None


def _day(stamp: Stamp, year: int | None) -> date | None:
    _, month, day = stamp.last
    if year is None or month is None or day is None:
        return None
    try:
        return date(year, month, day)
    except ValueError:  # 29 February
        return None
