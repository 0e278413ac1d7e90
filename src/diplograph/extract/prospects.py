"""Events that the verb of another clause puts ahead: «việc A gặp B | sẽ giúp …»."""

from __future__ import annotations

from diplograph.extract.found import Found
from diplograph.extract.phrases import PERSONS
from diplograph.extract.sentence import Sentence

_OPENING = 4
"""Tokens between «ngoài» and the event word that it opens on."""
_WELCOME = 6
"""Tokens between «lễ đón chính thức» and whose welcome it is."""
_GOING = frozenset({"Conference", "Visit"})
_TOPIC = 8
"""Tokens between «trao đổi về việc» and the name of whom they speak."""
_ENDS = 4
"""Tokens between «kết thúc» and the word for the visit."""
_STEPS = frozenset({"Conference", "Signing", "Visit"})
_AFTER = 12
"""Tokens between «sau khi» and the event word of its clause."""
_SOON = 4
"""Tokens after an event word in which a habit is told."""
_VERB = 4
"""Tokens between the subject and the word that puts its verb ahead."""


def planned_besides(sentence: Sentence, found: Found) -> bool:
    """«Ngoài hội đàm với B, A cũng sẽ gặp C»: the talks are ahead as well."""
    at, subject = found.anchor[0], found.subject
    if subject is None or subject.start < at:
        return False
    first, last = max(sentence.start, at - _OPENING), subject.end + _VERB
    opened = sentence.hits.within(first, at + 1, "status.besides")
    ahead = sentence.hits.within(subject.end, min(last, sentence.end), "status.planned")
    return opened and ahead


def planned_after(sentence: Sentence, found: Found) -> bool:
    """«Sau lễ đón, A sẽ hội đàm với B»: in a programme the first thing is ahead as well."""
    hits, words, first = sentence.hits, sentence.tokens.words, sentence.start
    end = found.anchor[1]
    if found.wording.family == "Visit" or hits.at(first, "status.sequence") is None:
        return False  # who has his visit behind him is mostly still there
    for at in hits.places(end, sentence.end, "status.planned"):
        phrase = sentence.ending(sentence.date_before(at))
        if phrase is None or phrase.start < end:
            continue
        opens = words[phrase.start - 1] == ","
        return opens and not hits.within(first, at, "status.past")
    return False


def welcomed(sentence: Sentence, found: Found) -> bool:
    """«lễ đón A sang thăm C sẽ diễn ra»: that the ceremony is ahead says little of the visit."""
    subject = found.subject
    if found.wording.family != "Visit" or subject is None:
        return False
    first = max(sentence.start, subject.start - _WELCOME)
    return sentence.hits.within(first, subject.start, "words.welcome")


def goes_onward(sentence: Sentence, found: Found) -> bool:
    """«Sau khi rời C, A đến D»: the next leg of a tour is still ahead of him."""
    if found.wording.family != "Visit" or found.wording.noun or sentence.dates:
        return False
    hits, first = sentence.hits, sentence.start
    opening = hits.at(first, "status.sequence")
    if opening is None:
        return False
    left = hits.at(opening.end, "words.departure", "words.trip")
    return left is not None and left.end < found.anchor[0]


def pledged(sentence: Sentence, found: Found) -> bool:
    """«đã cam kết | thăm C», «quyết định | dự D»: he will."""
    if found.wording.noun or found.wording.family not in _GOING:
        return False
    if found.subject is not None and found.subject.kind not in PERSONS:
        return False  # «Việt Nam cam kết tham gia …» is policy
    hits, at = sentence.hits, found.anchor[0]
    hit = hits.ending(at, "status.pledged")
    if hit is None or hit.start <= sentence.start:
        return False
    # «nhận định (rằng) quyết định thăm C …» speaks of a decision
    return sentence.ending(sentence.date_before(hit.start)) is not None


def talked_of(sentence: Sentence, found: Found) -> bool:
    """«trao đổi về việc A thăm C»: what two speak of, nobody says that it was."""
    subject = found.subject
    if found.wording.noun or found.wording.family not in _GOING or subject is None:
        return False
    hits, at = sentence.hits, found.anchor[0]
    # «trao đổi về việc A thăm C», «A trao đổi về việc tàu của B thăm C»
    first = max(sentence.start, min(subject.start, at) - _TOPIC)
    for place in hits.places(first, at, "status.topic"):
        inside = sentence.tokens.words[place:at]
        joined = any(sentence.is_and(n) > n for n in range(max(place, subject.end), at))
        if "," not in inside and not joined:
            return True
    return False


def winding_up(sentence: Sentence, found: Found) -> bool:
    """«sẽ gặp A trước khi kết thúc chuyến thăm C»: who ends his visit has come."""
    if found.wording.family != "Visit":
        return False
    hits, at = sentence.hits, found.anchor[0]
    first = max(sentence.start + 1, at - _ENDS)
    return any(
        hits.ending(start, "status.ahead")
        for start in hits.places(first, at, "status.over")
    )


def after_plan(sentence: Sentence, found: Found) -> bool:
    """«A sẽ trao C cho B | sau khi ký hiệp ước»: what comes before a plan may be one too."""
    hits, at = sentence.hits, found.anchor[1] - 1  # «sau khi ký» may be the anchor
    first = max(sentence.start + 1, at - _AFTER)
    told = found.wording.noun or found.wording.family not in _STEPS
    if told or not hits.within(first, at, "status.after"):
        return False
    if any(start > at for start, _ in sentence.dates):
        return False
    for index in range(at - 1, first - 1, -1):
        if sentence.tokens.words[index] in {",", ";"}:
            return False
        if hits.at(index, "status.after"):
            planned = hits.places(sentence.start, index, "status.planned")
            between = sentence.tokens.words[planned[-1] : index] if planned else [","]
            # «sẽ gặp A, sau khi điện đàm với B»: news of what came before
            return "," not in between and not hits.within(index, at, "status.past")
    return False


def in_prospect(sentence: Sentence, found: Found) -> bool:
    """«Việc A gặp B sẽ giúp …»: what it will do, nobody says that they have met."""
    subject = found.subject
    if found.wording.noun or subject is None or subject.start > found.anchor[0]:
        return False
    if sentence.hits.ending(subject.start, "status.matter") is None:
        return False
    words = sentence.tokens.words
    for at in range(found.high, sentence.end):
        if words[at] in {",", ";", "."} or sentence.hits.at(at, "status.past"):
            return False
        if sentence.hits.at(at, "status.planned"):
            return True
    return False


def past_people(sentence: Sentence, found: Found) -> int:
    """Where the verb of «the meeting of A and B, B's title, | is planned» may stand."""
    end = found.anchor[1]
    last = sentence.ending(found.high)
    if not found.wording.noun or last is None or last.start < end:
        return end
    words = sentence.tokens.words
    apposed = "," in words[last.start : last.end] and words[
        last.end : last.end + 1
    ] == [","]
    return last.end + apposed


def kept_from(sentence: Sentence, found: Found) -> bool:
    """«Fog prevented A from | meeting B»: he did not."""
    subject, at = found.subject, found.anchor[0]
    if subject is None or "," in sentence.tokens.words[subject.end : at]:
        return False
    from_it = sentence.hits.at(subject.end, "words.oblique")
    hit = sentence.hits.ending(
        sentence.hits.back(subject.start, "words.article"), "status.kept_from"
    )
    return from_it is not None and hit is not None and hit.start >= sentence.start


def forbidden(sentence: Sentence, found: Found) -> bool:
    """«cấm A | gặp B», «không cho phép A gặp B»: he did not."""
    subject, at = found.subject, found.anchor[0]
    if subject is None or not subject.end <= at:
        return False
    if {",", ";"} & set(sentence.tokens.words[subject.end : at]):
        return False
    hit = sentence.hits.ending(subject.start, "status.forbids")
    return hit is not None and hit.start >= sentence.start


def habitual(sentence: Sentence, found: Found) -> bool:
    """«would meet every year»: a habit is no event."""
    end = found.anchor[1]
    last = min(sentence.end, end + _SOON)
    return sentence.hits.within(end, last, "status.habitual")
