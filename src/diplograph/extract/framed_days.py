"""Dates of a sentence that are those of what frames an event, or of what it frames."""

from __future__ import annotations

from diplograph.extract.dates import Stamp
from diplograph.extract.found import Found
from diplograph.extract.moment import When
from diplograph.extract.sentence import Sentence


def of_other(sentence: Sentence, found: Found, stamp: Stamp) -> bool:
    """Whether a year is that of a feast or of a goal, and so of no other event."""
    return of_feast(sentence, found, stamp) or _of_goal(sentence, found, stamp)


def _of_eve(sentence: Sentence, found: Found, place: int) -> bool:
    """«trả lời báo chí ngày 21/5, trước thềm chuyến thăm C»: not the day of the visit."""
    eves = sentence.hits.places(sentence.start, found.anchor[0], "words.eve")
    return any(place < sentence.tokens.starts[at] for at in eves)


def _of_goal(sentence: Sentence, found: Found, stamp: Stamp) -> bool:
    """«ra tuyên bố, nêu mục tiêu là trong năm 2030 …»: when the goal is to be reached."""
    goals = sentence.hits.places(found.anchor[1], sentence.end, "words.goal")
    return any(sentence.tokens.starts[at] < stamp.start for at in goals)


def of_feast(sentence: Sentence, found: Found, stamp: Stamp) -> bool:
    """«hai nước sẽ kỷ niệm 70 năm quan hệ vào năm 2020, chuyến thăm …»: the feast's year."""
    starts, words = sentence.tokens.starts, sentence.tokens.words
    inside = range(sentence.start, found.anchor[0])
    commas = [at for at in inside if words[at] == ","]
    after = [at for at in commas if starts[at] >= stamp.end]
    if not after:
        return False
    before = [at + 1 for at in commas if starts[at] < stamp.start]
    clause = max(before, default=sentence.start)
    return sentence.hits.within(clause, after[0], "words.feast")


def framing(sentence: Sentence, found: Found) -> bool:
    """«trong khuôn khổ chuyến thăm C»: whether a visit is told as the frame of other events."""
    start = found.anchor[0]
    return found.wording.family == "Visit" and any(
        sentence.hits.ending(at, "words.framing") for at in range(start - 1, start + 2)
    )


def of_part(sentence: Sentence, found: Found, place: int) -> bool:
    """Whether a day is not that of a visit but of what took place on it.

    «Ngày 5/3, trong chuyến thăm C, A gặp B», «Tiếp tục chuyến thăm C, sáng 5/3 A gặp B».
    """
    start, end = found.anchor
    if found.wording.family == "Visit" and _of_eve(sentence, found, place):
        return True
    if not framing(sentence, found):
        return False
    if place < sentence.tokens.starts[start]:
        return True
    between = range(end, sentence.end)
    commas = [
        at
        for at in between
        if sentence.tokens.words[at] == "," and sentence.tokens.starts[at] < place
    ]
    return bool(commas) and not sentence.hits.at(commas[-1] + 1, "words.begins")


def aimed_at(sentence: Sentence, found: Found, when: When) -> bool:
    """«Tối 30/8, A đến C dự hội nghị»: the day of the coming, not of the conference."""
    before = when.start < sentence.tokens.starts[found.anchor[0]]
    return found.wording.family == "Conference" and before
