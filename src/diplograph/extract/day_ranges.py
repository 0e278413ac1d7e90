"""Two days that look like a day and a month: «trong tháng 9 … từ ngày 7-11»."""

from __future__ import annotations

import re
from dataclasses import replace

from diplograph.extract.dates import Stamp

_FROM = re.compile(r"\b(?:từ|trong)(?: các| những)?(?: ngày)? \Z")
_ON = re.compile(r"\A\s*(?:đến|tới|-|–|—)")
_CLAUSE = 150
"""Characters between the month and the days in it."""


def as_ranges(text: str, stamps: list[Stamp]) -> list[Stamp]:
    """The stamps, with days of the month that the sentence told before in place of a month."""
    told: Stamp | None = None
    found = []
    for stamp in stamps:
        if _month_alone(stamp):
            told = stamp
        elif told is not None and _of_month(text, stamp, told):
            year, month, _ = told.first
            _, last, first = stamp.first  # «7-11», read as the 7th of November
            stamp = replace(stamp, first=(year, month, first), last=(year, month, last))
        found.append(stamp)
    return found


def _month_alone(stamp: Stamp) -> bool:
    _, month, day = stamp.first
    return month is not None and day is None


def _of_month(text: str, stamp: Stamp, told: Stamp) -> bool:
    """Whether a day and another month can only be two days of the month told."""
    year, month, day = stamp.first
    if stamp.first != stamp.last or year or month is None or day is None:
        return False
    if month in {told.first[1], told.last[1]} or not day < month:
        return False
    between = text[told.end : stamp.start]
    near = len(between) < _CLAUSE and not re.search(r"[.;\n]", between)
    opens = _FROM.search(text[max(0, stamp.start - 16) : stamp.start])
    return bool(near and opens) and not _ON.match(text[stamp.end : stamp.end + 6])
