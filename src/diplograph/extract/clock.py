"""When an event took place, and whether that makes it news or history."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from diplograph.extract.anniversary import founded
from diplograph.extract.dates import CLAUSE, Stamp
from diplograph.extract.draft import REAL, Draft
from diplograph.extract.found import Found
from diplograph.extract.in_visit import InVisit
from diplograph.extract.moment import When, joined, restated, understand
from diplograph.extract.nearness import distance, just_now, opens, steps_on
from diplograph.extract.sentence import Sentence
from diplograph.extract.status import Reality
from diplograph.extract.stays import Stays
from diplograph.extract.tense import done, scheduled
from diplograph.model import Status

_STALE = timedelta(days=45)
"""An event this much older than its article is background."""
_SOON = timedelta(days=1)
_DUE = 24
"""Characters between «was due to begin» and its day."""
_HALF_WEEK = 3
_FEW = timedelta(days=2)
"""The longest span that the events told next share."""
_TIMELESS = frozenset({"Visit", "Personnel", "Invitation", "Dispute"})
"""Families whose events are not told as the next thing of the same day."""
_UNTIMELY = _TIMELESS | {"Relations"}
"""Families whose day is not that of the story."""


class Clock:
    """Keeps the time of one article's story."""

    def __init__(
        self,
        published: date | None,
        about: date | None,
        stays: Stays,
        since: date | None = None,
    ) -> None:
        self._since = published or about or since
        """The article is not older."""
        self._stays = stays
        self._published = published
        self._about = about
        self._latest: date | None = published
        self._visits = InVisit(stays)
        self._day: When | None = None
        """The day that the story last told of what happened."""

    def settle(
        self, sentence: Sentence, found: Found, stamps: list[Stamp], reality: Reality
    ) -> tuple[When | None, Reality]:
        """The event's date, and its status once the date is known."""
        future = reality.status in {"Planned", "Hypothetical"}
        if reality.status == "Cancelled":
            stamps = [self._due(sentence, stamp) for stamp in stamps]
        coming = future or scheduled(sentence, found)
        when = self.when(sentence, found, stamps, future=coming)
        if reality.status == "Occurred":
            when, reality = self._tensed(sentence, found, when, reality)
        days = self._days(sentence, stamps, future=future)
        when = self._stays.extend(sentence, found, when, days)
        known = self.known(sentence, stamps)
        when = self._visits.date(sentence, found, when, reality, known)
        if found.wording.jubilee:
            now = self._published or self._about
            return founded(sentence, found, when, now), reality
        if when and when.ahead and reality.status == "Occurred":
            reality = Reality("Planned", told=True)
        if reality.status != "Occurred":
            return when, reality
        return self._by_story(sentence, found, when), reality

    def _by_story(
        self, sentence: Sentence, found: Found, when: When | None
    ) -> When | None:
        """The day of what happened: its own, else that of the story so far."""
        today = found.wording.today or just_now(sentence, found)
        if when is None and today and self._published:
            when = _on(self._published)
        if when is None and (not found.wording.noun or steps_on(sentence, found)):
            return self._story_day(sentence, found)
        if self._goes_on(sentence, found, when):
            self._day = when
        return when

    def known(self, sentence: Sentence, stamps: list[Stamp]) -> list[When]:
        """The days of the sentence, by themselves."""
        own = _own(sentence, stamps) if stamps else []
        return [understand(stamp, self._published, self._about) for stamp in own]

    def _tensed(
        self, sentence: Sentence, found: Found, when: When | None, reality: Reality
    ) -> tuple[When | None, Reality]:
        """A day to come makes a plan of the event, but not of one told in the past tense."""
        if when is None or not self._to_come(when):
            return when, reality
        if done(sentence, found):
            return None, reality  # «spoke with A about B's visit on May 9»
        begun = found.wording.family == "Visit"  # «A, who arrived, meets B on Friday»
        if begun and not (when.ahead or scheduled(sentence, found)):
            return when, reality
        return when, Reality("Planned", told=True)

    def _to_come(self, when: When) -> bool:
        """Whether the words or the day of publication put the date ahead."""
        later = self._published and when.span and when.span[0] > self._published
        return when.ahead or bool(later)

    def _days(
        self, sentence: Sentence, stamps: list[Stamp], *, future: bool
    ) -> list[When]:
        """The days of the sentence that are known."""
        if len(stamps) < 2:  # one day alone neither opens nor closes another
            return []
        told = (
            understand(stamp, self._published, self._about, future=future)
            for stamp in _own(sentence, stamps)
        )
        return [when for when in told if _one_day(when)]

    def _due(self, sentence: Sentence, stamp: Stamp) -> Stamp:
        """«a trip due to begin on Sunday»: the nearest Sunday, ahead or past."""
        if self._published is None or stamp.relative is None:
            return stamp
        unit, day, part = stamp.relative
        coming = (day - self._published.weekday()) % 7 <= _HALF_WEEK
        if unit != "weekday" or part or not coming:
            return stamp
        starts = sentence.tokens.starts
        planned = any(
            sentence.hits.at(at, "status.planned")
            for at in range(sentence.start, sentence.end)
            if stamp.start - _DUE <= starts[at] < stamp.start
        )
        return replace(stamp, relative=(unit, day, "ahead")) if planned else stamp

    def _goes_on(self, sentence: Sentence, found: Found, when: When | None) -> bool:
        """Whether what the story tells next happened on that day too."""
        if found.wording.family == "Visit":
            # the day of arrival, not that of «rời Praha, kết thúc chuyến thăm»
            return _one_day(when) and not self._stays.departs(sentence)
        if found.wording.family in _UNTIMELY or not _few_days(when):
            return False
        return _one_day(when) or not _holds(when, self._day)

    def passes(self, sentence: Sentence, stamps: list[Stamp]) -> None:
        """Note the day that opens a sentence which tells no event."""
        opening = [s for s in _own(sentence, stamps) if opens(sentence, s)]
        if len(opening) != 1 or sentence.title:
            return
        when = understand(opening[0], self._published, self._about)
        if _one_day(when) and not when.ahead:
            self._day = when

    def when(
        self, sentence: Sentence, found: Found, stamps: list[Stamp], *, future: bool
    ) -> When | None:
        """The date that stands closest to the event, as far as it is fixed."""
        best: tuple[float, When] | None = None
        for stamp in _own(sentence, stamps):
            if _year_alone(stamp) and self._stays.closes(sentence, stamp):
                continue  # «các mục tiêu đến năm 2030»: an aim
            when = understand(stamp, self._published, self._about, future=future)
            if when.same_day:
                turn = _turned(sentence, found, stamp)
                if self._latest is None or not turn:
                    continue
                when = replace(when, shift=turn * when.shift).on(self._latest)
            away = distance(sentence, found, stamp, future=future)
            if away is None:
                continue
            if best is None or away < best[0]:
                best = (away, when)
        if best and best[1].span and best[1].span[0] == best[1].span[1]:
            self._latest = best[1].span[0]
        return best[1] if best else None

    def _story_day(self, sentence: Sentence, found: Found) -> When | None:
        """The day of the story so far, if the event is one of its steps."""
        wording = found.wording
        if wording.background or wording.family in _TIMELESS:
            return None
        if self._day is None or sentence.title:
            return None
        return self._day

    def age(self, draft: Draft) -> None:
        """Settle a draft's status by its date, or give up a date that cannot be."""
        draft.status = self._aged(draft)
        span = draft.span()
        told = self._published and span and span[0] > self._published + _SOON
        if told and draft.status in REAL:
            draft.when = None  # what has happened is not dated after its report

    def _aged(self, draft: Draft) -> Status:
        """An event well before the article is history, a planned one in the past happened."""
        now = self._published or self._about
        span = draft.span()
        if draft.wording.background and draft.status == "Occurred":
            recent = span and now and span[1] >= now - _STALE
            recent = recent or (span is None and draft.evidence.zone == "title")
            return "Occurred" if recent else "Historical"
        if span is None or now is None:
            past = span and self._since and span[1] < self._since - _STALE
            return "Historical" if past and draft.status == "Occurred" else draft.status
        if draft.status == "Occurred" and not draft.told and span[0] > now + _SOON:
            return "Planned"
        if draft.status == "Occurred" and span[1] < now - _STALE:
            return "Historical"
        return draft.status


def _turned(sentence: Sentence, found: Found, stamp: Stamp) -> int:
    """1 if the words count to the event, -1 if back from it, 0 if they are of another.

    «met A, a day after B left» dates the leaving by the meeting; «A day after B left, A
    was met» the meeting by the leaving.
    """
    if stamp.relative is None or stamp.relative[2] != CLAUSE:
        return 1
    place = sentence.tokens.starts[found.anchor[0]]
    if place < stamp.end:
        return 0
    if opens(sentence, stamp):
        return -1 if "," in sentence.tokens.text[stamp.end : place] else 0
    return 1


def _few_days(when: When | None) -> bool:
    return bool(when and when.span and when.span[1] - when.span[0] <= _FEW)


def _holds(when: When | None, day: When | None) -> bool:
    """Whether the known day is one of these days."""
    if when is None or day is None or when.span is None or day.span is None:
        return False
    return when.span[0] <= day.span[0] and day.span[1] <= when.span[1]


def _one_day(when: When | None) -> bool:
    return bool(when and when.span and when.span[1] == when.span[0])


def _year_alone(stamp: Stamp) -> bool:
    return stamp.relative is None and stamp.last[1] is None


def _on(day: date) -> When:
    text = day.isoformat()
    return When(0, 0, "", (day, day), text)


def _own(sentence: Sentence, stamps: list[Stamp]) -> list[Stamp]:
    """Dates of the sentence itself: not those inside a name («… hướng tới 2030»)."""
    kept: list[Stamp] = []
    for stamp, (start, _) in zip(stamps, sentence.dates, strict=True):
        holder = sentence.covering(start)
        if holder is not None and holder.kind in {"agreement", "conference"}:
            continue
        if kept and restated(sentence.tokens.text, kept[-1], stamp):
            kept.pop()
        whole = joined(sentence.tokens.text, kept[-1], stamp) if kept else None
        if whole is not None:
            kept[-1] = whole
        else:
            kept.append(stamp)
    return kept
