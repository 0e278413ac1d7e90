"""How far from an event in its sentence a date stands."""

from __future__ import annotations

from diplograph.extract.dates import Stamp
from diplograph.extract.elsewhere import NOT_ITS_OWN
from diplograph.extract.found import Found
from diplograph.extract.own_dates import year_alone
from diplograph.extract.phrases import PERSONS
from diplograph.extract.same_day import opens
from diplograph.extract.sentence import Sentence

_BIDS = frozenset({"Invitation"})
_OFFERS = _BIDS | {"Message"}
"""Families that speak of other events: «chúc mừng B nhận giải hôm qua»."""
_ELSEWHERE = 60
"""Characters that a date counts as further off because another event has it."""
_LASTING = frozenset({"Visit", "Conference"})
"""Families of what may go on for days."""
_DAYS = 40.0
"""The most that days count as far off which follow in the clause of what lasts."""
_OPENING = 50.0
"""The most that a date counts as far off which opens the clause of the event."""


def distance(
    sentence: Sentence, found: Found, stamp: Stamp, *, future: bool
) -> float | None:
    """How far off a date stands; None if it is that of something else."""
    place = sentence.tokens.starts[found.anchor[0]]
    spent = stamp.end <= place and _spent(sentence, found, stamp)
    done = spent and future and _happened(sentence, stamp)
    announced = future and _announced(sentence, found, stamp)
    told_of = done or announced
    if told_of or any(other(sentence, found, stamp) for other in NOT_ITS_OWN):
        return None
    low, high = min(stamp.end, place), max(stamp.start, place)
    between = sentence.tokens.text[low:high]
    if stamp.start > place:
        another = _other(sentence, found, stamp)
        beside = another or _before_main(sentence, found)
        offers = _OFFERS if another else _BIDS
        if found.wording.family in offers or (beside and "," in between):
            return None  # the day of the visit; «Sau chuyến thăm A, ông ngày mai …»
        if another and _taken(sentence, found, stamp, future=future):
            return None
        high += _ELSEWHERE if another else 0
    elif opens(sentence, stamp) and not _own_day(sentence, stamp, place):
        return min(float(place - stamp.end), _OPENING)
    away = float(high - low)
    away += 60 * between.count(";") + 40 * between.count(",")
    if stamp.start > place and _lasts(found, stamp) and "," not in between:
        # «Sáng 5/3, A hội đàm với B thăm C từ 4 đến 6/3»
        return min(away, _DAYS)
    return away + _ELSEWHERE if spent else away


def _own_day(sentence: Sentence, stamp: Stamp, place: int) -> bool:
    """«Ngày 3/5, A thăm B; ngày 5/5, | C thăm D»: a later clause has a day of its own."""
    tokens = sentence.tokens
    shut = tokens.text.rfind(";", stamp.end, place)
    return shut > 0 and any(
        shut < tokens.starts[start] < place for start, _ in sentence.dates
    )


def _lasts(found: Found, stamp: Stamp) -> bool:
    """Whether the event may go on for days, and the date tells from when to when."""
    return _range(stamp) and found.wording.family in _LASTING


def _range(stamp: Stamp) -> bool:
    """Whether the date tells from when to when."""
    return stamp.first[2] is not None and stamp.first != stamp.last


def _announced(sentence: Sentence, found: Found, stamp: Stamp) -> bool:
    """«Ngày 24/11, A cho biết B sẽ thăm C»: that day A spoke."""
    starts, place = sentence.tokens.starts, found.anchor[0]
    return any(
        starts[at] >= stamp.end and sentence.covering(at) is None
        for at in sentence.hits.places(sentence.start, place, "words.announce")
    )


def _other(sentence: Sentence, found: Found, stamp: Stamp) -> bool:
    """Whether another event word stands between the event and the later date."""
    starts, after = sentence.tokens.starts, found.high
    for at in range(found.high, sentence.end):
        if starts[at] >= stamp.start:
            return False
        held = sentence.hits.at(at, "words.held", "words.convened")
        event = sentence.hits.at(at, "anchor")
        if held or at < after:
            # «lễ ký, diễn ra ngày 3/5»: that is the event itself
            after = max(after, held.end if held else 0)
        elif event and sentence.covering(at) is None:
            if not _purpose(sentence, at):
                return True
            after = event.end
    return False


def _subordinate(sentence: Sentence, found: Found, stamp: Stamp) -> bool:
    """«trục xuất A để đáp trả việc B trục xuất C hồi tháng 4»: the day is of what it answers.

    So is that in «thăm C sau khi nhậm chức tháng 5/2017» the day of taking office.
    """
    hits, starts = sentence.hits, sentence.tokens.starts
    opens = hits.places(found.high, sentence.end, "status.matter")
    opens += [
        at
        for at in hits.places(found.high, sentence.end, "words.conjunction")
        if hits.at(at, "status.sequence")
    ]
    return any(starts[at] < stamp.start and not sentence.covering(at) for at in opens)


def _purpose(sentence: Sentence, at: int) -> bool:
    """«received A for | a working lunch on 3 May»: it says what for, and the day is of both."""
    start = sentence.hits.back(at, "words.determiner")
    return sentence.hits.ending(start, "words.occasion") is not None


def _taken(sentence: Sentence, found: Found, stamp: Stamp, *, future: bool) -> bool:
    """Whether a date behind another event is that of the other."""
    if _range(stamp) and found.wording.family not in _LASTING:
        return True  # «chủ trì lễ đón A thăm C từ 20 đến 22/10»: of the visit
    if year_alone(stamp) and found.wording.family == "Visit":
        return True  # «chuyến thăm … quan hệ thiết lập từ 2013»
    if _subordinate(sentence, found, stamp):
        return True
    return not future and _plans(sentence, found, stamp)


def _plans(sentence: Sentence, found: Found, stamp: Stamp) -> bool:
    """«met A and will visit B on Friday»: the day is that of the plan."""
    starts = sentence.tokens.starts
    return any(
        starts[at] < stamp.start and sentence.covering(at) is None
        for at in sentence.hits.places(found.high, sentence.end, "status.planned")
    )


def _spent(sentence: Sentence, found: Found, stamp: Stamp) -> bool:
    """«gặp A ngày 5/3 và thăm B ngày 6/3»: the first date is that of the first event."""
    starts, words = sentence.tokens.starts, sentence.tokens.words
    place = sentence.tokens.starts[found.anchor[0]]
    inside = range(sentence.start, found.anchor[0])
    after = [at for at in inside if stamp.end <= starts[at] < place]
    if not after:
        return False
    joins = sentence.hits.within(after[0], after[-1] + 1, "words.and")
    if not joins and "," not in words[after[0] : after[-1] + 1]:
        return False
    for at in reversed([at for at in inside if starts[at] < stamp.start]):
        if words[at] in {",", ";"}:
            return False
        if sentence.hits.at(at, "anchor") and sentence.covering(at) is None:
            return True
    return False


def _happened(sentence: Sentence, stamp: Stamp) -> bool:
    """«flew to A on Monday, … will visit B»: the date is that of what has happened."""
    starts = sentence.tokens.starts
    relative = stamp.relative is not None and stamp.relative[0] == "weekday"
    return relative and not any(
        starts[at] < stamp.start
        for at in sentence.hits.places(sentence.start, sentence.end, "status.planned")
    )


def _before_main(sentence: Sentence, found: Found) -> bool:
    """Whether the sentence opens by telling before or after what it reports."""
    if not sentence.hits.at(sentence.start, "status.sequence"):
        return False
    anchor = found.anchor[0]
    return not any(
        p.kind in PERSONS and p.end <= anchor and not sentence.governed(p)
        for p in sentence.phrases
    )
