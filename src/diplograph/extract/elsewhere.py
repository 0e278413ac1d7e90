"""Days in a sentence that are those of something else than the event."""

from __future__ import annotations

from diplograph.extract.dates import Stamp
from diplograph.extract.found import Found
from diplograph.extract.own_dates import tokens_of
from diplograph.extract.phrases import PEOPLE, PERSONS
from diplograph.extract.same_day import opens
from diplograph.extract.sentence import Sentence

_LATER = frozenset({"Visit", "Conference", "Encounter"})
"""Families whose events are counted from earlier ones of their kind."""
_LANDS = frozenset({"country", "org"})
"""Phrases of whom a relative clause tells more."""
_BEFORE_DAY = frozenset({"on", "late", "early"})
_APART = 30
"""Characters from «có hiệu lực» within which its day stands."""
_OWNED = 4
"""Tokens after «last week's» within which what it owns stands."""
_NEXT = 2
"""Tokens between whom a message goes to and its own day."""


def _of_reception(sentence: Sentence, found: Found, stamp: Stamp) -> bool:
    """«Sáng 3/5, A đón B sang thăm C»: the day is that of the reception, not of B's visit."""
    subject = found.subject
    if found.wording.family != "Visit" or subject is None or found.leg:
        return False
    starts, day = sentence.tokens.starts, stamp.first[2] is not None
    before = stamp.end <= starts[subject.start] and subject.end <= found.anchor[0]
    if not (before and day and stamp.first == stamp.last):
        return False
    return any(
        stamp.end <= starts[at]
        and sentence.covering(at) is None
        and "," not in sentence.tokens.words[at : subject.start]
        and not sentence.hits.within(at, subject.start, "words.and")
        for at in sentence.hits.places(sentence.start, subject.start, "anchor")
    )


def _of_feast(sentence: Sentence, found: Found, stamp: Stamp) -> bool:
    """«50 năm quan hệ ngoại giao (3/5/1975 - 3/5/2025)»: when the feast is kept."""
    year, *day = stamp.first
    years = year and stamp.last[0] and year < stamp.last[0]
    if found.wording.family == "Relations":
        return False  # these it tells the first day of
    return bool(years and all(day) and day == [*stamp.last[1:]])


def _of_matter(sentence: Sentence, found: Found, stamp: Stamp) -> bool:
    """«gửi điện thăm hỏi tới A về trận động đất ngày 17/12»: when the earth shook."""
    starts = sentence.tokens.starts
    if found.wording.family != "Message" or stamp.start < starts[found.anchor[0]]:
        return False
    between = [n for n in range(found.high, sentence.end) if starts[n] < stamp.start]
    return len(between) > _NEXT


def _foreign(sentence: Sentence, found: Found, stamp: Stamp) -> bool:
    """«lần đầu thăm C kể từ năm 2013»: the year is that of an earlier event.

    So are the days before a further leg of a journey: those of the leg before.
    """
    if found.leg and stamp.start < sentence.tokens.starts[found.anchor[0]]:
        return True
    starts = sentence.tokens.starts
    if found.wording.family == "Signing" and any(
        starts[at] <= stamp.start <= starts[at] + _APART
        for at in sentence.hits.places(
            found.anchor[1], sentence.end, "status.other_day"
        )
    ):
        return True  # «ký hiệp định có hiệu lực từ ngày 1/1»: not the day of signing
    if found.wording.family not in _LATER:
        return False
    return _since_then(sentence, found, stamp) or any(
        starts[at] <= stamp.start
        for at in sentence.hits.places(
            found.anchor[1], sentence.end, "status.counted_from"
        )
    )


def _since_then(sentence: Sentence, found: Found, stamp: Stamp) -> bool:
    """«kể từ khi nhậm chức năm 2019, chuyến thăm …»: the year is that of taking office."""
    words, starts = sentence.tokens.words, sentence.tokens.starts
    place = starts[found.anchor[0]]
    if stamp.start > place or stamp.first[2] is not None:
        return False
    for at in sentence.hits.places(
        sentence.start, found.anchor[0], "status.counted_from"
    ):
        inside = [i for i in range(at, found.anchor[0]) if starts[i] < stamp.start]
        clause = any(sentence.hits.at(i, "anchor") for i in inside)
        if clause and "," not in words[at : inside[-1] + 1]:
            return True
    return False


def _of_report(sentence: Sentence, found: Found, stamp: Stamp) -> bool:
    """«A has cancelled a trip to B, the minister said on Monday»: that day he spoke."""
    starts, anchor = sentence.tokens.starts, found.anchor[0]
    if stamp.start < starts[anchor]:
        return _said_first(sentence, found, stamp)
    for at in range(sentence.end - 1, anchor, -1):
        if starts[at] >= stamp.start:
            continue
        if sentence.tokens.norms[at] in _BEFORE_DAY:
            continue
        told = sentence.hits.ending(at + 1, "words.report")
        # «theo thông báo ngày 3/5»: that notice is the event's own
        return told is not None and not sentence.hits.ending(told.start, "words.report")
    return False


def _of_next(sentence: Sentence, found: Found, stamp: Stamp) -> bool:
    """«met A in Oslo on Monday, and B in Riga on Friday»: a day of the other meeting."""
    low, high = found.stretch
    own = [start for start, _ in sentence.dates if low <= start < high]
    return bool(own) and all(sentence.tokens.starts[n] != stamp.start for n in own)


def _of_content(sentence: Sentence, found: Found, stamp: Stamp) -> bool:
    """«Ties began in 1979, A said during a visit to B»: the year is of what A told."""
    starts, text = sentence.tokens.starts, sentence.tokens.text
    return not opens(sentence, stamp) and any(
        stamp.end <= starts[p.start]
        and "," in text[stamp.end : starts[p.start]]
        and sentence.hits.at(p.end, "words.says_when") is not None
        for p in sentence.between(sentence.start, found.anchor[0])
        if p.kind in PERSONS
    )


def _said_first(sentence: Sentence, found: Found, stamp: Stamp) -> bool:
    """«A said on Monday | he would host B»: the day of the words, not of what they tell."""
    hits, starts = sentence.hits, sentence.tokens.starts
    inside = range(sentence.start + 1, found.anchor[0])
    at = next((n for n in inside if starts[n] >= stamp.start), 0)
    while at and sentence.tokens.norms[at - 1] in _BEFORE_DAY:
        at -= 1
    if not at or hits.ending(at, "words.says_when") is None:
        return False
    subject = found.subject
    return subject is not None and starts[subject.start] >= stamp.end


def _of_owned(sentence: Sentence, found: Found, stamp: Stamp) -> bool:
    """«responded to last month's outbreak and announced aid»: the outbreak's month."""
    tokens = sentence.tokens
    if found.wording.jubilee:
        return False
    _, end = tokens_of(sentence, stamp) or (0, 0)
    if not end or tokens.norms[end : end + 1] != ["'s"]:
        return False
    between = range(end + 1, found.anchor[0])
    parted = any(sentence.hits.at(at, "words.and") for at in between)
    return parted or not end < found.anchor[0] <= end + _OWNED


def _of_relative(sentence: Sentence, found: Found, stamp: Stamp) -> bool:
    """«A met B, | who had come on Monday»: the day on which B came."""
    span = tokens_of(sentence, stamp)
    clause = relative_clause(sentence, span[0]) if span else None
    if clause is None or clause[0] <= found.anchor[0] < clause[1]:
        return False
    # «the summit in Chile, which takes place on Monday»
    return not sentence.hits.within(*clause, "words.convened")


def relative_clause(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """The tokens from «, who» to the comma that ends the clause about the token."""
    words = sentence.tokens.words
    for n in range(at - 1, sentence.start, -1):
        if words[n] == ";":
            return None
        comma = words[n - 1] == ","
        hit = comma and sentence.hits.at(n, "words.apposed", "words.describing")
        if not hit:
            continue
        told = sentence.ending(n - 1)
        if sentence.hits.at(n, "words.which"):
            if told is None or told.kind not in _LANDS:
                continue  # «the pact, which …»
        elif told is None or told.kind not in PEOPLE:
            return None
        if "," in words[hit.end : at]:
            return None
        closes = (m for m in range(at, sentence.end) if words[m] in {",", ";"})
        return n, next(closes, sentence.end)
    return None


def _of_clause(sentence: Sentence, found: Found, stamp: Stamp) -> bool:
    """«Được tin A đắc cử, ngày 10/6, B gửi điện mừng»: the day of what B did."""
    tokens = sentence.tokens
    span = tokens_of(sentence, stamp)
    if span is None or stamp.start < tokens.starts[found.anchor[0]]:
        return False
    start, end = span
    if tokens.words[start - 1] != "," or tokens.words[end : end + 1] != [","]:
        return False
    actor = sentence.starting(end + 1)
    if actor is None or actor.kind not in PERSONS or sentence.governed(actor):
        return False
    return sentence.hits.within(actor.end, sentence.end, "anchor")


NOT_ITS_OWN = (
    _of_relative,
    _foreign,
    _of_report,
    _of_reception,
    _of_feast,
    _of_matter,
    _of_next,
    _of_content,
    _of_owned,
    _of_clause,
)
"""Each tells of a sentence, an event and a day whether the day is of something else."""
