"""The day on which an article without a date of publication was written, if it tells."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from diplograph.extract.dates import Stamp
from diplograph.extract.draft import Draft
from diplograph.extract.merging import one_event, one_journey
from diplograph.extract.moment import When, restated, understand
from diplograph.extract.sentence import Sentence

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


def _beside(
    sentence: Sentence, stamps: list[Stamp], about: date | None
) -> Iterable[date]:
    for stamp, after in zip(stamps, stamps[1:], strict=False):
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
    if when is None or when.span or when.relative is None:
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
