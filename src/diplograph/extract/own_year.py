"""The article's own year, from what its years and months tell and the days it speaks of."""

from __future__ import annotations

from collections.abc import Iterable

from diplograph.extract.dates import Stamp
from diplograph.extract.years import Years

_FIRST, _LAST = 1, 12


def own_year(years: Years, stamps: Iterable[Stamp]) -> int | None:
    """The year of the days without a year, if it is told.

    «hồi tháng 11/2017» beside «ngày 10/6» is of the year before; figures of a whole year
    are those of the last one or of the one before in January, of this one in December.
    """
    if years.own is None:
        return None
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
