"""When an event took place, and whether that makes it news or history."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from diplograph.extract.anniversary import founded
from diplograph.extract.counted_days import due, turned
from diplograph.extract.dates import Stamp
from diplograph.extract.found import Found
from diplograph.extract.framed_days import aimed_at, of_other, of_part
from diplograph.extract.in_visit import InVisit
from diplograph.extract.moment import When, understand
from diplograph.extract.nearness import (
    distance,
    just_now,
    opens,
    steps_on,
)
from diplograph.extract.own_dates import own_dates, year_alone
from diplograph.extract.plans import TO_COME
from diplograph.extract.sentence import Sentence
from diplograph.extract.status import Reality
from diplograph.extract.stays import Stays
from diplograph.extract.tense import done, scheduled

_FEW = timedelta(days=2)
"""The longest span that the events told next share."""
_TIMELESS = frozenset({"Visit", "Personnel", "Invitation", "Dispute"})
"""Families whose events are not told as the next thing of the same day."""
_LASTING = frozenset({"Personnel", "Relations", "Transfer", "Dispute"})
"""Families of what may go on for years."""
_UNTIMELY = _TIMELESS | {"Relations"}
"""Families whose day is not that of the story."""


class Clock:
    """Keeps the time of one article's story."""

    def __init__(
        self,
        published: date | None,
        about: date | None,
        stays: Stays,
    ) -> None:
        self._stays = stays
        self._published = published
        self._about = about
        self._latest: date | None = published
        self._bases: dict[tuple[bool, int], date] = {}
        """The days that words such as «hôm sau» count from, by where these stand."""
        self._visits = InVisit(stays)
        self._day: When | None = None
        """The day that the story last told of what happened."""

    def settle(
        self, sentence: Sentence, found: Found, stamps: list[Stamp], reality: Reality
    ) -> tuple[When | None, Reality]:
        """The event's date, and its status once the date is known."""
        future = reality.status == "Planned"
        if reality.status == "Cancelled":
            stamps = [due(sentence, stamp, self._published) for stamp in stamps]
        coming = future or scheduled(sentence, found)
        when = self.when(sentence, found, stamps, future=coming)
        if reality.status == "Occurred":
            when, reality = self._tensed(sentence, found, when, reality)
        days = self._days(sentence, stamps, future=future)
        when = self._stays.extend(sentence, found, when, days)
        when = self._of_itself(sentence, found, when, reality)
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

    def _of_itself(
        self, sentence: Sentence, found: Found, when: When | None, reality: Reality
    ) -> When | None:
        """The date, unless it is that of what the event frames, or of coming to it."""
        if when is None or not _one_day(when):
            return when
        if reality == TO_COME and aimed_at(sentence, found, when):
            return None
        if not of_part(sentence, found, when.start):
            return when
        if reality.status == "Occurred" and not sentence.title:
            self._day = when
        return None

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
        own = own_dates(sentence, stamps) if stamps else []
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
            for stamp in own_dates(sentence, stamps)
        )
        return [when for when in told if _one_day(when)]

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
        opening = [s for s in own_dates(sentence, stamps) if opens(sentence, s)]
        if len(opening) != 1 or sentence.title:
            return
        when = understand(opening[0], self._published, self._about)
        if _few_days(when) and not when.ahead:
            self._day = when

    def when(
        self, sentence: Sentence, found: Found, stamps: list[Stamp], *, future: bool
    ) -> When | None:
        """The date that stands closest to the event, as far as it is fixed."""
        when = self._closest(sentence, found, stamps, future=future)
        # «kỷ niệm 45 năm … (21/9/1973). Cùng ngày, …»: not on the day of that feast
        if when and when.span and _one_day(when) and not found.wording.jubilee:
            self._latest = when.span[0]
        return when or self._of_paper(sentence, found, stamps)

    def _closest(
        self, sentence: Sentence, found: Found, stamps: list[Stamp], *, future: bool
    ) -> When | None:
        best: tuple[float, When] | None = None
        for stamp in own_dates(sentence, stamps):
            if year_alone(stamp) and self._of_aim(sentence, found, stamp):
                continue
            when = understand(stamp, self._published, self._about, future=future)
            if when.same_day:
                counted = self._counted_on(sentence, found, stamp, when)
                if counted is None:
                    continue
                when = counted
            away = distance(sentence, found, stamp, future=future)
            if away is not None and (best is None or away < best[0]):
                best = (away, when)
        return best[1] if best else None

    def _counted_on(
        self, sentence: Sentence, found: Found, stamp: Stamp, when: When
    ) -> When | None:
        """«Hôm sau, A tới C gặp B»: one day later, for the meeting as for the coming."""
        turn = turned(sentence, found, stamp)
        if self._latest is None or not turn:
            return None
        base = self._bases.setdefault((sentence.title, stamp.start), self._latest)
        return replace(when, shift=turn * when.shift).on(base)

    def _of_aim(self, sentence: Sentence, found: Found, stamp: Stamp) -> bool:
        """Whether a year is no date of events: «các mục tiêu đến năm 2030»."""
        if self._stays.closes(sentence, stamp):
            return True
        if found.wording.jubilee:  # «trong năm 2019-2020, nhân kỷ niệm 25 năm …»
            return False
        short = found.wording.family not in _LASTING
        return (short and stamp.first != stamp.last) or of_other(sentence, found, stamp)

    def _of_paper(
        self, sentence: Sentence, found: Found, stamps: list[Stamp]
    ) -> When | None:
        """«ký Bản ghi nhớ về gạo năm 2011»: a paper is named by the year of its signing."""
        papers = found.roles.get("agreement", ())
        if found.wording.family != "Signing" or not papers:
            return None
        for stamp, (start, end) in zip(stamps, sentence.dates, strict=True):
            last = papers[0].start < start and end == papers[0].end
            apart = sentence.hits.ending(start, "words.oblique")
            if last and apart is None and year_alone(stamp):
                return understand(stamp, self._published, self._about)
        return None

    def _story_day(self, sentence: Sentence, found: Found) -> When | None:
        """The day of the story so far, if the event is one of its steps."""
        wording = found.wording
        if wording.background or wording.family in _TIMELESS:
            return None
        if self._day is None or sentence.title:
            return None
        return self._day


def _few_days(when: When | None) -> bool:
    return bool(when and when.span and when.span[1] - when.span[0] <= _FEW)


def _holds(when: When | None, day: When | None) -> bool:
    """Whether the known day is one of these days."""
    if when is None or day is None or when.span is None or day.span is None:
        return False
    return when.span[0] <= day.span[0] and day.span[1] <= when.span[1]


def _one_day(when: When | None) -> bool:
    return bool(when and when.span and when.span[1] == when.span[0])


def _on(day: date) -> When:
    text = day.isoformat()
    return When(0, 0, "", (day, day), text)
