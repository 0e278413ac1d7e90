"""Years counted from another: «vào năm 2001. 11 năm sau, …», «17 years after setting up ties»."""

from __future__ import annotations

from collections.abc import Iterable

from diplograph.extract.dates import LATER, Stamp

_NEAR = 300
"""Characters within which the year stands from which the words count."""
_BESIDE = 80
"""Characters after the words within which the year itself may be told."""


def counted_on(text: str, stamps: Iterable[Stamp]) -> list[Stamp]:
    """The dates, where «11 năm sau» has become a year; left out where none was told."""
    found: list[Stamp] = []
    ahead = [*stamps]
    following: list[Stamp | None] = [*ahead[1:], None]
    for stamp, after in zip(ahead, following, strict=False):
        if stamp.relative is None or stamp.relative[0] != LATER:
            found.append(stamp)
        elif after and after.last[0] and _beside(text[stamp.end : after.start]):
            if stamp.relative[1] < 0 and "," in text[stamp.end : after.start]:
                found.append(_on(stamp, after.last[0]))
            # else it is told: «ba năm sau, ông trở lại vào tháng 11/1964»
        elif found and stamp.start - found[-1].end < _NEAR and found[-1].last[0]:
            found.append(_on(stamp, found[-1].last[0]))
    return found


def _on(stamp: Stamp, year: int) -> Stamp:
    steps = stamp.relative[1] if stamp.relative else 0
    fields = (year + steps, None, None)
    return Stamp(stamp.start, stamp.end, stamp.text, fields, fields)


def _beside(between: str) -> bool:
    """Whether no sentence ends between, and not much stands there."""
    return len(between) < _BESIDE and not {"\n", "."} & set(between)
