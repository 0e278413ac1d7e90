"""The days of a visit for what the article says took place on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from diplograph.extract.draft import REAL
from diplograph.extract.found import Found
from diplograph.extract.moment import When
from diplograph.extract.sentence import Sentence
from diplograph.extract.status import Reality
from diplograph.extract.stays import Stays
from diplograph.model import Status

_PARTS = frozenset({"Encounter", "Ceremony", "Signing", "Conference"})
"""Families of what takes place on a visit."""
_STAY = timedelta(days=14)
"""The longest visit whose days are kept in mind."""
_NEAR = 300
"""Characters within which «this visit» is the one just told of, whenever it was."""


class InVisit:
    """Keeps the visit told of last, for «trong chuyến thăm này, A gặp B»."""

    def __init__(self, stays: Stays) -> None:
        self._stays = stays
        self._last: tuple[When, Reality, int] | None = None

    def date(
        self,
        sentence: Sentence,
        found: Found,
        when: When | None,
        reality: Reality,
        known: Sequence[When],
    ) -> When | None:
        """The event's date, taken from a visit if the sentence says it was part of one.

        ``known`` are the days of the sentence by themselves.
        """
        place = sentence.tokens.starts[sentence.start]
        if found.wording.family == "Visit" and when is not None and when.span:
            self._last = (when, reality, place)
        if found.wording.family not in _PARTS:
            return when
        if when is not None:
            return self._framed(sentence, when, known)
        if self._last is None or not self._stays.inside(sentence):
            return None
        visit, told, told_at = self._last
        kept = place - told_at < _NEAR or _short(visit)
        return visit if kept and _alike(told.status, reality.status) else None

    def _framed(
        self, sentence: Sentence, when: When, known: Sequence[When]
    ) -> When | None:
        """«chiều nay hội đàm … trong khuôn khổ chuyến thăm từ 2/11 đến 4/11»."""
        if when.span or when.relative is None or when.relative[0] != "day":
            return when
        days = self._stays.framing(sentence, known)
        return replace(when, span=days.span, timex=days.timex) if days else when


def _alike(visit: Status, part: Status) -> bool:
    """What is planned may be a part of a visit that goes on."""
    going_on = (visit, part) == ("Occurred", "Planned")
    return going_on or visit == part or {visit, part} <= REAL


def _short(visit: When) -> bool:
    return bool(visit.span and visit.span[1] - visit.span[0] <= _STAY)
