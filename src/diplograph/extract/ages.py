"""Whether an event is news or history, by its date and that of its article."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from diplograph.extract.draft import REAL, Draft
from diplograph.extract.some_year import long_before
from diplograph.model import Status

_STALE = timedelta(days=10)
"""An event this much older than its article is background."""
_SOON = timedelta(days=1)
_MONTHS = timedelta(days=300)
_OF_THE_DAY = frozenset({"Visit", "Encounter", "Call", "Ceremony"})
"""Families which news tells by the day, and background by the year."""


@dataclass(frozen=True, slots=True)
class Ages:
    """What is known of the day on which an article was written."""

    published: date | None
    about: date | None
    """Without the day of publication: about when it was written."""
    since: date | None = None
    """Without that: the article is not older."""
    some: date | None = None
    """Without a year: a day of the article, in some year."""

    def old(self, draft: Draft) -> bool:
        """Whether it is history."""
        return self._aged(draft) == "Historical"

    def age(self, draft: Draft) -> None:
        """Settle a draft's status by its date, or give up a date that cannot be."""
        draft.status = self._aged(draft)
        span = draft.span()
        told = self.published and span and span[0] > self.published + _SOON
        if told and draft.status in REAL:
            draft.when = None  # what has happened is not dated after its report

    def _aged(self, draft: Draft) -> Status:
        """An event well before the article is history, a planned one in the past happened."""
        now = self.published or self.about
        span = draft.span()
        if draft.wording.background and draft.status == "Occurred":
            recent = span and now and span[1] >= now - _STALE
            recent = recent or (span is None and draft.evidence.zone == "title")
            return "Occurred" if recent else "Historical"
        if span is None or now is None:
            past = draft.status == "Occurred" and self._past(draft)
            return "Historical" if past else draft.status
        if draft.status == "Occurred" and not draft.told and span[0] > now + _SOON:
            return "Planned"
        if draft.status == "Occurred" and span[1] < now - _STALE:
            return "Historical"
        return draft.status

    def _past(self, draft: Draft) -> bool:
        """Whether it is history, although the day of the article or its own is not known."""
        now, span = self.published or self.about, draft.span()
        if span is None:
            return now is None and long_before(draft.when, self.some, _STALE)
        whole_year = draft.family in _OF_THE_DAY and span[1] - span[0] > _MONTHS
        return whole_year or bool(self.since and span[1] < self.since - _STALE)
