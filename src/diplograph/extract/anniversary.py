"""The year of what an anniversary looks back to: «kỷ niệm 45 năm …» told in 2018."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from diplograph.extract.found import Found
from diplograph.extract.moment import When
from diplograph.extract.sentence import Sentence

_COUNT = re.compile(r"(\d{1,3})(?:st|nd|rd|th)?")
_ENDS = re.compile(r"\((\d{4})\s*[-–]\s*(\d{4})\)")
_OLDEST = 1989
"""The last year of which no article is."""
_BRACKET = 6
"""Characters before a day in which its bracket opens."""
_REACH = 8
"""Tokens before the anchor in which the number of years stands."""


def founded(
    sentence: Sentence, found: Found, when: When | None, today: date | None
) -> When | None:
    """The year so many years before the one told, else before today's."""
    years = _years(sentence, found.anchor[0])
    whole = _both_ends(sentence, found, when, years)
    if whole is not None:
        return whole
    if when and when.span and when.span[0].year < when.span[1].year:
        return None  # «trong năm 2019-2020»: either may be the year of the feast
    if when and when.span and _itself(sentence, when, when.span[0], years, today):
        return when
    base = when.span[1] if when and when.span else today
    if years is None or base is None or years >= base.year:
        return None
    first, last = date(base.year - years, 1, 1), date(base.year - years, 12, 31)
    place = sentence.tokens.starts[found.anchor[0]]
    start, end, text = (when.start, when.end, when.text) if when else (place, place, "")
    return When(start, end, text, (first, last), f"{first.year:04}")


def _itself(
    sentence: Sentence, when: When, day: date, years: int | None, today: date | None
) -> bool:
    """«kỷ niệm 50 năm … (24/6/1967)»: the day that the feast looks back to."""
    if years is None or day.year <= _OLDEST:
        return years is not None
    if today is not None:
        return abs(day.year + years - today.year) <= 1 < years
    before = sentence.tokens.text[max(0, when.start - _BRACKET) : when.start]
    return "(" in before


def _both_ends(
    sentence: Sentence, found: Found, when: When | None, years: int | None
) -> When | None:
    """«kỷ niệm 50 năm … (24/6/1967 - 24/6/2017)», «(1990-2020)»: the first of the two."""
    if when and when.span and when.span[1].year - when.span[0].year == years:
        day = when.span[0]
        return replace(when, span=(day, day), timex=day.isoformat())
    tokens = sentence.tokens
    start, end = tokens.char_span(found.anchor[0], sentence.end)
    told = _ENDS.search(tokens.text, start, end)
    if told is None or years is None or int(told[2]) - int(told[1]) != years:
        return None
    year = int(told[1])
    span = (date(year, 1, 1), date(year, 12, 31))
    return When(told.start(1), told.end(1), told[1], span, told[1])


def _years(sentence: Sentence, anchor: int) -> int | None:
    """The number nearest before the anchor that is no part of a date."""
    for at in range(anchor - 1, max(sentence.start, anchor - _REACH) - 1, -1):
        match = _COUNT.fullmatch(sentence.tokens.norms[at])
        if match and not any(start <= at < end for start, end in sentence.dates):
            return int(match[1])
    return None
