"""When an event took place, and whether that makes it news or history."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from diplograph.extract.anniversary import founded
from diplograph.extract.counted_days import due, meant_for, turned
from diplograph.extract.dates import Stamp
from diplograph.extract.elsewhere import relative_clause
from diplograph.extract.found import Found
from diplograph.extract.framed_days import aimed_at, of_other, of_part
from diplograph.extract.in_visit import InVisit
from diplograph.extract.moment import When, in_past_year, of_day, understand
from diplograph.extract.nearness import distance
from diplograph.extract.own_dates import own_dates, year_alone
from diplograph.extract.plans import TO_COME
from diplograph.extract.same_day import just_now, opens, several_act, steps_on
from diplograph.extract.sentence import Sentence
from diplograph.extract.spans import few_days, holds, just_before, one_day
from diplograph.extract.status import Reality
from diplograph.extract.stays import Stays
from diplograph.extract.tense import done, scheduled

_TIMELESS = frozenset({"Visit", "Personnel", "Dispute"})
"""Families whose events are not told as the next thing of the same day."""
_AT_ONCE = frozenset({"Summons"})
"""Types of these that are: «drew a protest on Monday. … The envoy was summoned.»"""
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
        self._arrival: When | None = None
        """The day on which the visit began that was told of last."""
        self._day: When | None = None
        """The day that the story last told of what happened."""
        self._stamps: list[Stamp] = []
        """Those of the sentence at hand."""
        self._told: list[When] = []
        """The days that they mean by themselves."""
        self._opened = False
        """Whether the story has begun: the day of its first sentence is that of the news."""

    def settle(
        self, sentence: Sentence, found: Found, stamps: list[Stamp], reality: Reality
    ) -> tuple[When | None, Reality]:
        """The event's date, and its status once the date is known."""
        self._opened = self._opened or not sentence.title
        future = reality.status in {"Planned", "Hypothetical"}
        dropped = reality.status == "Cancelled"
        if dropped:
            stamps = [due(sentence, stamp, self._published) for stamp in stamps]
        coming = future or scheduled(sentence, found)
        # «visiting Premier A on Monday met B»: the day is that of what he did
        own = [] if found.wording.guest else stamps
        when = self._when(sentence, found, own, future=coming, dropped=dropped)
        if reality.status == "Occurred":
            when, reality = self._tensed(sentence, found, when, reality)
        days = self._days(sentence, stamps, future=future)
        arrival = when
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
        if found.wording.family == "Visit" and arrival is not when and one_day(arrival):
            self._arrival = arrival
        return self._by_story(sentence, found, when), reality

    def _of_itself(
        self, sentence: Sentence, found: Found, when: When | None, reality: Reality
    ) -> When | None:
        """The date, unless it is that of what the event frames, or of coming to it."""
        if when is None or not one_day(when):
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
            when = of_day(self._published)
        if when is None and (not found.wording.noun or steps_on(sentence, found)):
            return self._story_day(sentence, found)
        if self._goes_on(sentence, found, when):
            self._day = when
        return when

    def known(self, sentence: Sentence, stamps: list[Stamp]) -> list[When]:
        """The days of the sentence, by themselves."""
        if not stamps:
            return []
        if stamps is not self._stamps:  # each event of the sentence asks for them
            own = own_dates(sentence, stamps)
            told = [understand(stamp, self._published, self._about) for stamp in own]
            self._stamps, self._told = stamps, told
        return self._told

    def _tensed(
        self, sentence: Sentence, found: Found, when: When | None, reality: Reality
    ) -> tuple[When | None, Reality]:
        """A day to come makes a plan of the event, but not of one told in the past tense."""
        if when is not None and when.span is None and in_past_year(when):
            return when, Reality("Historical", told=True)
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
        return [when for when in told if one_day(when)]

    def _goes_on(self, sentence: Sentence, found: Found, when: When | None) -> bool:
        """Whether what the story tells next happened on that day too."""
        if relative_clause(sentence, found.anchor[0]) and not self._of_today(when):
            return False  # «A, who arrived on Monday, …»: told aside
        if found.wording.family == "Visit":
            # the day of arrival, not that of «rời Praha, kết thúc chuyến thăm»
            return one_day(when) and not self._stays.departs(sentence)
        if found.wording.family in _UNTIMELY or not few_days(when):
            return found.wording.family == "Relations" and just_before(
                when, self._published
            )
        return one_day(when) or not holds(when, self._day)

    def _of_today(self, when: When | None) -> bool:
        """Whether it is the day on which the article is published: its news."""
        return bool(when and when.span and when.span[0] == self._published)

    def passes(self, sentence: Sentence, stamps: list[Stamp]) -> None:
        """Note the day that opens a sentence which tells no event."""
        own = own_dates(sentence, stamps)
        told = [understand(stamp, self._published, self._about) for stamp in own]
        if (
            len(told) == 1
            and one_day(told[0])
            and not (told[0].ahead or sentence.title)
        ):
            self._latest = told[0].span[0] if told[0].span else self._latest
        joint = several_act(sentence)
        opening = [
            w for s, w in zip(own, told, strict=True) if joint or opens(sentence, s)
        ]
        if not (opening or self._opened):
            opening = [when for when in told if just_before(when, self._published)]
        self._opened = self._opened or not sentence.title
        if len({when.span for when in opening}) != 1 or sentence.title:
            return
        if few_days(opening[0]) and not opening[0].ahead:
            self._day = opening[0]

    def _when(
        self,
        sentence: Sentence,
        found: Found,
        stamps: list[Stamp],
        *,
        future: bool,
        dropped: bool,
    ) -> When | None:
        """The date that stands closest to the event, as far as it is fixed.

        Of what is ``dropped`` it is the day for which it was planned, if that is told.
        """
        own = own_dates(sentence, stamps) if stamps else []
        planned = [s for s in own if dropped and meant_for(sentence, s)]
        when: When | None
        if len(planned) == 1:
            when = understand(planned[0], self._published, self._about, future=True)
        else:
            when = self._closest(sentence, found, own, future=future, dropped=dropped)
        # «kỷ niệm 45 năm … (21/9/1973). Cùng ngày, …»: not on the day of that feast
        if when and when.span and one_day(when) and not found.wording.jubilee:
            self._latest = when.span[0]
        return when or self._of_paper(sentence, found, stamps)

    def _closest(
        self,
        sentence: Sentence,
        found: Found,
        stamps: list[Stamp],
        *,
        future: bool,
        dropped: bool,
    ) -> When | None:
        best: tuple[float, When] | None = None
        for stamp in stamps:
            if year_alone(stamp) and self._of_aim(sentence, found, stamp):
                continue
            # «bị hủy hôm thứ Hai» looks back, «chuyến thăm tháng 7 bị hủy» ahead
            coming = future or (dropped and stamp.relative is None)
            when = understand(stamp, self._published, self._about, future=coming)
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
        if wording.type == "WelcomeCeremony" and self._arrival and not sentence.title:
            return self._arrival
        steps = wording.type in _AT_ONCE or wording.family not in _TIMELESS
        if wording.background or not steps:
            return None
        if self._day is None or sentence.title:
            return None
        return self._day
