"""The day on which an article without a date of publication was written, if it tells."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise

from diplograph.extract.dates import Stamp
from diplograph.extract.draft import REAL, Draft
from diplograph.extract.moment import When, restated, understand
from diplograph.extract.oneness import one_event, one_journey
from diplograph.extract.sentence import Sentence

_YEAR = re.compile(r"20\d\d")
_STAY = timedelta(days=14)
"""The longest visit whose first day is trusted."""


def told_today(
    sentences: Iterable[tuple[Sentence, list[Stamp]]],
    drafts: list[Draft],
    within: dict[str, str],
    about: date | None,
) -> date | None:
    """The day that the article calls «hôm nay»; None if it does not tell or is at odds.

    Either a day stands beside the word, or one report of an event says «hôm nay» and
    another gives its day.
    """
    beside = {
        day
        for sentence, stamps in sentences
        for day in _beside(sentence, stamps, about)
    }
    days = beside or _shared(drafts, within)
    return days.pop() if len(days) == 1 else None


def in_time(
    drafts: list[Draft], about: date | None, past: Iterable[str]
) -> date | None:
    """About when the article was written, a year later if it looks back on days to come.

    «ngày 19/4» beside «đã gặp nhau vào tháng 8/2017» is not of 2017.
    """
    later = about and in_year(about, about, 1)
    if about is None or later is None:
        return about
    ahead = [
        draft
        for draft in drafts
        if draft.status in REAL
        and draft.when
        and draft.when.span
        and _YEAR.search(draft.when.text)
        and about + _STAY < draft.when.span[0] < later
    ]
    told = any(d.told or _past(d.evidence.quote, past) for d in ahead)
    return later if told else about


def _past(text: str, words: Iterable[str]) -> bool:
    return bool(set(words) & set(text.lower().split()))


def in_year(day: date | None, about: date | None, later: int = 0) -> date | None:
    """The same day of the year of the other date, or so many years later."""
    if day is None or about is None:
        return day
    try:
        return day.replace(year=about.year + later)
    except ValueError:  # 29 February
        return day.replace(year=about.year + later, day=28)


def _beside(
    sentence: Sentence, stamps: list[Stamp], about: date | None
) -> Iterable[date]:
    for stamp, after in pairwise(stamps):
        if not restated(sentence.tokens.text, stamp, after):
            continue
        when = understand(after, None, about)
        if stamp.relative and stamp.relative[0] == "day" and when.span:
            yield when.span[0] - timedelta(days=stamp.relative[1])


def _shared(drafts: list[Draft], within: dict[str, str]) -> set[date]:
    """What «hôm nay» has to mean for two reports of one event to agree."""
    found = set()
    for draft in drafts:
        steps = _steps(draft.when)
        if steps is None or draft.wording.noun or draft.status == "Historical":
            continue
        days = [day for other in drafts if (day := _day(draft, other, within))]
        if days:
            found.add(min(days) - timedelta(days=steps))
    return found


def _steps(when: When | None) -> int | None:
    """Days from today, where only that is known."""
    if when is None or when.relative is None:
        return None
    return when.relative[1] if when.relative[0] == "day" else None


def _day(draft: Draft, other: Draft, within: dict[str, str]) -> date | None:
    """The day in the other report that «hôm nay» means in this one."""
    span = other.span()
    if span is None or span[1] - span[0] > _STAY or other.status == "Historical":
        return None
    if draft.family == "Visit":  # told on the day on which it begins
        return span[0] if one_journey(draft, other, within) else None
    return span[0] if span[0] == span[1] and one_event(draft, other, within) else None
