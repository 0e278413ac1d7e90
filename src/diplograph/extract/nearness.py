"""How far from an event in its sentence a date stands."""

from __future__ import annotations

from diplograph.extract.dates import Stamp
from diplograph.extract.found import Found
from diplograph.extract.lists import group_right
from diplograph.extract.sentence import Sentence

_LATER = frozenset({"Visit", "Conference", "Encounter"})
"""Families whose events are counted from earlier ones of their kind."""
_STEPS = frozenset({"Encounter", "Ceremony", "Signing"})
"""Families of what follows step by step in a day."""
_TOLD_AT_ONCE = frozenset({"Call"})
"""Families of what is in the papers on the same day."""
_OVER = 6
"""Tokens after the people of an event up to «vừa diễn ra»."""
_HELD = 3
"""Tokens between an event and «diễn ra»."""
_ACTING = frozenset({"person", "title", "he", "pair"})
_PERSON = frozenset({"person"})
_BEFORE_DAY = frozenset({"on", "late", "early"})
_BIDS = frozenset({"Invitation"})
_OFFERS = _BIDS | {"Message"}
"""Families that speak of other events: «chúc mừng B nhận giải hôm qua»."""
_APART = 30
"""Characters from «có hiệu lực» within which its day stands."""
_NEXT = 2
"""Tokens between whom a message goes to and its own day."""
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
    elsewhere = (
        _foreign,
        _of_report,
        _of_reception,
        _of_feast,
        _of_matter,
        _of_next,
        _of_content,
    )
    spent = stamp.end <= place and _spent(sentence, found, stamp)
    done = spent and future and _happened(sentence, stamp)
    announced = future and _announced(sentence, found, stamp)
    told_of = done or announced
    if told_of or any(other(sentence, found, stamp) for other in elsewhere):
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
        and not sentence.hits.places(at, subject.start, "words.and")
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
    if stamp.start > sentence.tokens.starts[found.anchor[0]]:
        return False
    starts, place = sentence.tokens.starts, found.anchor[0]
    return any(
        starts[at] >= stamp.end and sentence.covering(at) is None
        for at in sentence.hits.places(sentence.start, place, "words.announce")
    )


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
        if p.kind in _ACTING
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
    article = sentence.hits.ending(at, "words.determiner")
    start = article.start if article else at
    return sentence.hits.ending(start, "words.occasion") is not None


def _taken(sentence: Sentence, found: Found, stamp: Stamp, *, future: bool) -> bool:
    """Whether a date behind another event is that of the other."""
    if _range(stamp) and found.wording.family not in _LASTING:
        return True  # «chủ trì lễ đón A thăm C từ 20 đến 22/10»: of the visit
    year = stamp.relative is None and stamp.last[1] is None
    if year and found.wording.family == "Visit":
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
    joins = sentence.hits.places(after[0], after[-1] + 1, "words.and")
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


def opens(sentence: Sentence, stamp: Stamp) -> bool:
    """Whether the date opens its sentence: «Sáng 5/3, tại Praha, A hội đàm với B»."""
    first = sentence.tokens.starts[sentence.start]
    before = sentence.tokens.text[first : stamp.start]
    lead = before.rpartition(" - ")[2] if " - " in before else before
    return not lead.strip() or lead.strip().lower() in {"ngày", "on", "vào", "hôm"}


def several_act(sentence: Sentence) -> bool:
    """«A and B agreed on Monday …»: the day is one on which the two did something together."""
    free = (p for p in sentence.phrases if not sentence.governed(p))
    first = next((p for p in free if p.kind == "person"), None)
    return first is not None and len(group_right(sentence, first, _PERSON)) > 1


def just_now(sentence: Sentence, found: Found) -> bool:
    """«A vừa có cuộc điện đàm với B», «cuộc điện đàm vừa diễn ra»: news of the same day."""
    if found.wording.family not in _TOLD_AT_ONCE:
        return False
    first = max(sentence.start, found.anchor[0] - _HELD)
    before = sentence.hits.places(first, found.anchor[0], "status.just")
    end = min(sentence.end, found.high + _OVER)
    return bool(
        before or sentence.hits.places(found.anchor[1], end, "status.just_held")
    )


def steps_on(sentence: Sentence, found: Found) -> bool:
    """«Ngay sau lễ đón, …», «Hội đàm diễn ra …»: a noun tells the story's next step."""
    if found.wording.family not in _STEPS or found.leg:
        return False
    before = sentence.hits.ending(found.anchor[0], "status.sequence")
    after = range(found.anchor[1], min(sentence.end, found.high + _HELD))
    return before is not None or any(
        sentence.hits.at(at, "words.held") is not None for at in after
    )


def _before_main(sentence: Sentence, found: Found) -> bool:
    """Whether the sentence opens by telling before or after what it reports."""
    if not sentence.hits.at(sentence.start, "status.sequence"):
        return False
    anchor = found.anchor[0]
    return not any(
        p.kind in _ACTING and p.end <= anchor and not sentence.governed(p)
        for p in sentence.phrases
    )
