"""How long a visit lasts: «arrived on Monday for a three-day visit»."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from diplograph.extract.dates import Stamp
from diplograph.extract.found import Found
from diplograph.extract.moment import When
from diplograph.extract.sentence import Sentence

_LONGEST = 21
_LASTING = frozenset({"Visit"})


class Stays:
    """Reads the length of visits in one language (``[stay]`` of its pack)."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._counts: dict[str, int] = table.get("counts", {})
        numbers = "|".join([r"\d{1,2}", *map(re.escape, self._counts)])
        days = "|".join(table.get("days", ())) or r"(?!)"
        self._length = re.compile(days.replace("{n}", f"({numbers})"), re.IGNORECASE)
        closing = "|".join(table.get("closing", ())) or r"(?!)"
        self._closing = re.compile(
            closing.replace("{n}", f"({numbers})"), re.IGNORECASE
        )
        reached = "|".join(table.get("reached", ())) or r"(?!)"
        ranks: dict[str, int] = table.get("ranks", {})
        self._ranks = ranks
        self._reached = re.compile(
            reached.replace("{n}", f"({'|'.join(map(re.escape, ranks))})"),
            re.IGNORECASE,
        )
        self._begins = _words(tuple(table.get("begins", ())))
        self._ends = _words(tuple(table.get("ends", ())))
        self._during = _any(table.get("during", ()))
        self._framed = _any(table.get("framed", ()))
        self._until = tuple(table.get("until", ()))

    def extend(
        self,
        sentence: Sentence,
        found: Found,
        when: When | None,
        told: Sequence[When] = (),
    ) -> When | None:
        """The days of the whole visit, where the words tell one of them and its length.

        ``told`` are the days of the sentence, one of which may close what another opens.
        """
        if when is None or when.span is None or found.wording.family not in _LASTING:
            return when
        day, last = when.span
        if day != last:
            return when
        text = _text(sentence)
        low = found.low if found.low < found.anchor[0] else found.anchor[0]
        open_ended = self.closes(sentence, when)
        span = self._span(text, sentence, low, day, closed=open_ended)
        span = span or self._between(sentence, when, told)
        if span is None:
            return None if open_ended else when
        return replace(when, span=span, timex=f"{span[0]}/{span[1]}")

    def closes(self, sentence: Sentence, date: When | Stamp) -> bool:
        """Whether the words before a date make it the last of a time: «kéo dài đến 24/3»."""
        start, _ = sentence.tokens.char_span(sentence.start, sentence.end)
        words = sentence.tokens.text[start : date.start].lower().split()
        spoken = " ".join(words[-2:])
        return date.end > date.start and any(
            spoken == until or spoken.endswith(f" {until}") for until in self._until
        )

    def _between(
        self, sentence: Sentence, when: When, told: Sequence[When]
    ) -> tuple[date, date] | None:
        """«hôm nay bắt đầu chuyến thăm … kéo dài đến 24/3»: from today to that day."""
        spoken = " ".join(sentence.tokens.norms[sentence.start : sentence.end])
        last = [one for one in told if self.closes(sentence, one)]
        if not last and when.span and self._ends.search(spoken):
            # «hôm nay (20/10) kết thúc chuyến thăm … bắt đầu từ 18/10»
            last = [one for one in told if one.span and one.span[0] > when.span[0]]
        if len(last) != 1 or not self._begins.search(spoken):
            return None
        opening = [one for one in told if one.end <= last[0].start]
        if when.start != last[0].start:
            opening = [when]
        first, end = (one.span for one in ((opening or last)[-1], last[0]))
        if first is None or end is None:
            return None
        lasting = timedelta(0) < end[1] - first[0] < timedelta(days=_LONGEST)
        return (first[0], end[1]) if lasting else None

    def inside(self, sentence: Sentence) -> bool:
        """Whether the sentence puts what it tells into a visit: «trong chuyến thăm này»."""
        return bool(self._during.search(_text(sentence)))

    def framing(self, sentence: Sentence, told: Sequence[When]) -> When | None:
        """«chiều nay hội đàm … trong khuôn khổ chuyến thăm từ 2/11 đến 4/11»: those days."""
        if not self._framed.search(_text(sentence)):
            return None
        long = [one for one in told if one.span and one.span[0] < one.span[1]]
        return long[0] if len(long) == 1 else None

    def departs(self, sentence: Sentence) -> bool:
        """Whether the visit is told by its end: «rời Praha, kết thúc chuyến thăm Séc»."""
        spoken = " ".join(sentence.tokens.norms[sentence.start : sentence.end])
        return bool(self._ends.search(spoken) and not self._begins.search(spoken))

    def _span(
        self, text: str, sentence: Sentence, low: int, day: date, *, closed: bool
    ) -> tuple[date, date] | None:
        reached = self._reached.search(text)
        if reached:
            return day - timedelta(days=self._ranks[_told(reached)] - 1), day
        closing = self._closing.search(text)
        if closing:
            return day - timedelta(days=self._number(_told(closing)) - 1), day
        lengths = self._length.findall(text)
        length = self._number(lengths[0]) if len(lengths) == 1 else 0
        if not 1 < length <= _LONGEST:
            return None
        rest = timedelta(days=length - 1)
        spoken = " ".join(sentence.tokens.norms[low : sentence.end])
        if closed or self._ends.search(spoken):
            return day - rest, day
        return (day, day + rest) if self._begins.search(spoken) else None

    def _number(self, told: str | tuple[str, ...]) -> int:
        word = told if isinstance(told, str) else next(filter(None, told))
        return int(word) if word.isdigit() else self._counts[word.lower()]


def _text(sentence: Sentence) -> str:
    start, end = sentence.tokens.char_span(sentence.start, sentence.end)
    return sentence.tokens.text[start:end].replace("\n", " ")


def _any(patterns: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(patterns) or r"(?!)", re.IGNORECASE)


def _told(match: re.Match[str]) -> str:
    return next(group for group in match.groups() if group).lower()


def _words(options: tuple[str, ...]) -> re.Pattern[str]:
    alternatives = "|".join(map(re.escape, options)) or r"(?!)"
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)")
