"""Days that are counted from the day of publication, or from one told before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from diplograph.extract.dates import CLAUSE, Stamp
from diplograph.extract.found import Found
from diplograph.extract.same_day import opens
from diplograph.extract.sentence import Sentence

_DUE = 24
"""Characters between «was due to begin» and its day."""
_HALF_WEEK = 3


def due(sentence: Sentence, stamp: Stamp, published: date | None) -> Stamp:
    """«a trip due to begin on Sunday»: the nearest Sunday, ahead or past."""
    if published is None or stamp.relative is None:
        return stamp
    unit, day, part = stamp.relative
    coming = (day - published.weekday()) % 7 <= _HALF_WEEK
    if unit != "weekday" or part or not coming:
        return stamp
    if not meant_for(sentence, stamp):
        return stamp
    return replace(stamp, relative=(unit, day, "ahead"))


def meant_for(sentence: Sentence, stamp: Stamp) -> bool:
    """«was due to begin on Sunday», «dự kiến mở ngày 14/7»: the day that was planned."""
    starts = sentence.tokens.starts
    return any(
        stamp.start - _DUE <= starts[at] < stamp.start
        for at in sentence.hits.places(sentence.start, sentence.end, "status.planned")
    )


def turned(sentence: Sentence, found: Found, stamp: Stamp) -> int:
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
