"""How long a date is, and whether it holds another."""

from __future__ import annotations

from datetime import date, timedelta

from diplograph.extract.moment import When

_FEW = timedelta(days=2)
"""The longest span that the events told next share."""
_NEWS = timedelta(days=3)
"""How old at most is what a story opens with."""


def few_days(when: When | None) -> bool:
    """Whether the days are so few that what is told next may be of them."""
    return bool(when and when.span and when.span[1] - when.span[0] <= _FEW)


def holds(when: When | None, day: When | None) -> bool:
    """Whether the known day is one of these days."""
    if when is None or day is None or when.span is None or day.span is None:
        return False
    return when.span[0] <= day.span[0] and day.span[1] <= when.span[1]


def one_day(when: When | None) -> bool:
    """Whether it is one known day."""
    return bool(when and when.span and when.span[1] == when.span[0])


def just_before(when: When | None, published: date | None) -> bool:
    """Whether it is one of the days before an article: «upgraded their ties on Tuesday»."""
    if published is None or when is None or when.span is None or not one_day(when):
        return False
    return timedelta(0) <= published - when.span[0] <= _NEWS
