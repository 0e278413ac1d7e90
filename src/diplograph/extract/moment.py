"""What a date as written means: which days, as far as they are fixed."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace
from datetime import date, timedelta

from diplograph.extract.dates import Stamp
from diplograph.extract.month_turns import AHEAD, BACK, THIS

_WITHIN = "within"
"""What «tháng 6 năm ngoái» is of the year that it counts to."""
_BETWEEN = frozenset({"", ",", "(", "ngày", "(ngày", ", ngày"})
"""What stands between a relative day and the same day in figures."""
_COUNTED = frozenset({"day", "weekday", "same"})
_SHOWN = tuple(f"-{number:02}" for number in range(32))
"""How months and days follow a year."""


# Each event makes several: neither frozen nor with the constructor of a dataclass, both
# of which take several times as long, above all where this is compiled.
@dataclass(slots=True)
class When:
    """A date that is understood as far as it goes."""

    start: int
    end: int
    text: str
    span: tuple[date, date] | None
    timex: str
    same_day: bool
    ahead: bool
    """Whether the words look forward: «tuần tới», «tomorrow»."""
    shift: int
    """Days after the one that the story told of last: «the following day»."""
    relative: tuple[str, int, str] | None
    """Unit, steps and part of words counted from the day of publication."""

    def __init__(
        self,
        start: int,
        end: int,
        text: str,
        span: tuple[date, date] | None,
        timex: str,
        same_day: bool = False,
        ahead: bool = False,
        shift: int = 0,
        relative: tuple[str, int, str] | None = None,
    ) -> None:
        self.start, self.end, self.text = start, end, text
        self.span, self.timex = span, timex
        self.same_day, self.ahead, self.shift = same_day, ahead, shift
        self.relative = relative

    def on(self, day: date) -> When:
        """The words' meaning once the day they count from is known."""
        span = (day + timedelta(days=self.shift),) * 2
        return When(self.start, self.end, self.text, span, _span_timex(span))


def of_day(day: date) -> When:
    """The day, which no words tell."""
    return When(0, 0, "", (day, day), day.isoformat())


def in_past_year(when: When) -> bool:
    """«hồi tháng 10 năm ngoái»: past, whenever the article was written."""
    return bool(when.relative and when.relative[0] == "year" and when.relative[1] < 0)


def _show(fields: tuple[int | None, int | None, int | None]) -> str:
    year, month, day = fields
    shown = str(year) if year else "XXXX"
    if month:
        shown += _SHOWN[month]
    if day:
        shown += _SHOWN[day]
    return shown


def _bounds(
    fields: tuple[int | None, int | None, int | None],
) -> tuple[date, date] | None:
    year, month, day = fields
    if year is None:
        return None
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is None:
        return date(year, month, 1), date(
            year, month, calendar.monthrange(year, month)[1]
        )
    try:
        return date(year, month, day), date(year, month, day)
    except ValueError:  # 29 February of a common year
        return None


def _nearest_year(
    fields: tuple[int | None, int | None, int | None],
    anchor: date,
    *,
    future: bool = False,
) -> int:
    """The year that brings a day and month closest to the anchor."""

    def distance(year: int) -> int:
        bounds = _bounds((year, fields[1], fields[2]))
        if bounds is None:
            return 10_000
        days = (bounds[0] - anchor).days
        # News looks back more often than ahead, but not where it tells of plans.
        return abs(days) * (1 if (days > 0) == future else 2)

    return min((anchor.year, anchor.year - 1, anchor.year + 1), key=distance)


def _relative_span(
    relative: tuple[str, int, str], anchor: date
) -> tuple[date, date] | None:
    unit, steps, part = relative
    if unit == "day":
        day = anchor + timedelta(days=steps)
        return day, day
    if unit == "week":
        monday = anchor - timedelta(days=anchor.weekday()) + timedelta(weeks=steps)
        if part == "weekend":
            return monday + timedelta(days=5), monday + timedelta(days=6)
        return monday, monday + timedelta(days=6)
    if unit == "month":
        index = anchor.year * 12 + anchor.month - 1 + steps
        return _bounds((index // 12, index % 12 + 1, None))
    if unit == "year":
        return _bounds((anchor.year + steps, None, None))
    return None


def _counted(
    relative: tuple[str, int, str], published: date, *, future: bool
) -> tuple[date, date] | None:
    """The days that words such as «on Friday» or «last week» count to."""
    unit, day, part = relative
    if unit == "weekday":
        return weekday_span(
            day, published, future=part == "ahead" or (future and part != "back")
        )
    if unit == "weekdays":
        first, _ = weekday_span(day, published, future=future)
        return first, first + timedelta(days=int(part))
    return _relative_span(relative, published)


def weekday_span(day: int, anchor: date, *, future: bool) -> tuple[date, date]:
    """The last such weekday up to the anchor, or the next one for what is planned."""
    ahead = (day - anchor.weekday()) % 7
    moved = anchor + timedelta(days=ahead if future else ahead - 7 if ahead else 0)
    return moved, moved


def understand(
    stamp: Stamp,
    published: date | None,
    about: date | None,
    *,
    future: bool = False,
) -> When:
    """The stamp's days, as far as they are fixed.

    Words such as «hôm nay» need the day of publication; a missing year may also come
    from ``about``, the day around which the article was written.
    """
    anchor = published or about
    if stamp.relative is not None:
        span = None
        if stamp.relative[2] == _WITHIN:
            span = _within(stamp, anchor)
        elif published is not None:
            span = _counted(stamp.relative, published, future=future)
        timex = _span_timex(span) if span else ""
        unit, steps, _ = stamp.relative
        same = unit == "same"
        ahead = unit not in {"weekday", "weekdays", "same"} and steps > 0
        shift = steps if same else 0
        return When(
            stamp.start,
            stamp.end,
            stamp.text,
            span,
            timex,
            same,
            ahead,
            shift,
            stamp.relative,
        )
    first, last = stamp.first, stamp.last
    if last[0] is None:
        guess = _year_of(stamp, anchor, published, future=future) if anchor else None
        if guess:
            first, last = (guess, *first[1:]), (guess, *last[1:])
            if (first[1] or 0) > (last[1] or 0):
                first = (guess - 1, *first[1:])
    low, high = _bounds(first), _bounds(last)
    span = (low[0], high[1]) if low and high and low[0] <= high[1] else None
    timex = _show(first) if first == last else f"{_show(first)}/{_show(last)}"
    ahead = bool(stamp.turn and span and published and span[0] > published)
    return When(stamp.start, stamp.end, stamp.text, span, timex, ahead=ahead)


def _year_of(
    stamp: Stamp, anchor: date, published: date | None, *, future: bool
) -> int | None:
    """The year of a day or month that stands without one."""
    if published and stamp.turn in {AHEAD, BACK}:
        bounds = _bounds((anchor.year, *stamp.last[1:]))
        if bounds is None:
            return None
        if stamp.turn == AHEAD:
            return anchor.year + (bounds[1] < anchor)
        return anchor.year - (bounds[0] > anchor)
    guess = _nearest_year(stamp.last, anchor, future=future and published is not None)
    told = future or stamp.turn == THIS
    if published and _to_come(guess, stamp.last, published) and not told:
        return (
            guess - 1
        )  # «hồi tháng 6», «last June»: a month yet to come is last year's
    return guess


def joined(text: str, stamp: Stamp, after: Stamp) -> Stamp | None:
    """«tháng 6 | năm ngoái», «June | last year» as one date; None if they are two."""
    if after.relative is None or after.relative[0] != "year" or stamp.relative:
        return None
    open_year = stamp.last[0] is None and stamp.last[1] is not None
    if not open_year or text[stamp.end : after.start].strip() not in {"", "of", ","}:
        return None
    relative = ("year", after.relative[1], _WITHIN)
    whole = text[stamp.start : after.end]
    return replace(stamp, end=after.end, text=whole, relative=relative)


def _within(stamp: Stamp, anchor: date | None) -> tuple[date, date] | None:
    """The days of a month of this, the last or the next year."""
    if anchor is None or stamp.relative is None:
        return None
    year = anchor.year + stamp.relative[1]
    low, high = _bounds((year, *stamp.first[1:])), _bounds((year, *stamp.last[1:]))
    return (low[0], high[1]) if low and high and low[0] <= high[1] else None


def _to_come(
    year: int, fields: tuple[int | None, int | None, int | None], anchor: date
) -> bool:
    _, month, day = fields
    return day is None and month is not None and date(year, month, 1) > anchor


def _span_timex(span: tuple[date, date]) -> str:
    first, last = span
    return (
        first.isoformat()
        if first == last
        else f"{first.isoformat()}/{last.isoformat()}"
    )


def first_day(stamps: list[Stamp], year: int | None) -> date | None:
    """The first day and month of the text in the article's year: about when it was written."""
    for stamp in stamps:
        told, month, day = stamp.last
        if month and day and year and told in (None, year):
            bounds = _bounds((year, month, day))
            return bounds[0] if bounds else None
    return None


def restated(text: str, stamp: Stamp, after: Stamp) -> bool:
    """Whether the next date says in figures which day the words mean: «hôm nay (22/1)»."""
    if stamp.relative is None or stamp.relative[0] not in _COUNTED:
        return False
    if after.relative is not None or after.first[2] is None:
        return False
    return text[stamp.end : after.start].strip() in _BETWEEN
