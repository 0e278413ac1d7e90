"""Order among the days of an article that tells no year."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from diplograph.extract.dates import Stamp
from diplograph.extract.moment import When, first_day, understand

_SOME = 2096
"""A leap year: any will do."""
_MEMORY = timedelta(days=200)
"""Beyond that, «tháng 11» may as well be ahead."""
_OPEN = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?$")


def some_day(stamps: Iterable[Stamp]) -> date | None:
    """The first day without a year, in some year."""
    return first_day([stamp for stamp in stamps if stamp.last[0] is None], _SOME)


def long_before(when: When | None, day: date | None, margin: timedelta) -> bool:
    """Whether «hồi tháng 4» was well before a day without a year, as «ngày 26/10»."""
    told = _OPEN.search(when.timex) if when else None
    if when is None or told is None or day is None:
        return False
    fields = (None, int(told[1]), int(told[2]) if told[2] else None)
    stamp = Stamp(when.start, when.end, when.text, fields, fields)
    span = understand(stamp, None, day).span
    return span is not None and day - _MEMORY < span[1] < day - margin
