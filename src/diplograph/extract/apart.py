"""One event told of several, parted: «met separately with A and B», «A and B sent cables»."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from diplograph.extract.found import Found
from diplograph.extract.hits import Hit
from diplograph.extract.phrases import OFFICIALS, Phrase
from diplograph.extract.sentence import Sentence

EACH = frozenset({"Encounter", "Call"})
"""Families whose event may be one of several that a word such as «separately» tells of."""
_NEAR = 7
"""Tokens from the event word within which such a word stands."""
_BOTH = 2
_SINGLE = frozenset({"person", "title", "counterpart"})


def apart(sentence: Sentence, found: Found) -> list[Found]:
    """«met separately with A and B», «with A … and with B»: an event for each of them."""
    if found.wording.family == "Message":
        return _mutual(found) if found.wording.mutual else _by_sender(sentence, found)
    parts = found.objects
    if found.wording.family not in EACH or not parts:
        return [found]
    start, end = found.anchor
    last = max(end, parts[-1][-1].end) + _NEAR
    low, high = max(sentence.start, start - _NEAR), min(sentence.end, last)
    told = [p for part in found.objects for p in part]
    others = any(not _in(p, told) for p in found.players)
    if others and _each(sentence, found, low, high):
        _share_office(told)
        parts = [[p] for p in told if p.kind != "unnamed"]
    if len(parts) < 2:
        return [found]
    begins = [_with_day(sentence, part[0].start) for part in parts]
    starts = [*begins[1:], sentence.end]
    return [
        replace(
            found,
            roles={
                role: [p for p in ps if _in(p, part) or not _in(p, told)]
                for role, ps in found.roles.items()
            },
            stretch=(begin, end),
        )
        for part, begin, end in zip(parts, begins, starts, strict=True)
    ]


def _with_day(sentence: Sentence, start: int) -> int:
    """Where «on Tuesday, | B» or «on Tuesday | with B» begins: that day is his."""
    lead = sentence.hits.back(start, "words.again")
    comma = sentence.tokens.words[lead - 1 : lead] == [","]
    end = lead - comma
    day = sentence.date_before(end) if comma or lead < start else end
    return day if day < end else start


def _share_office(phrases: list[Phrase]) -> None:
    """«the prime ministers of A, B»: parted from A, B is still one of a prime minister."""
    for before, phrase in pairwise(phrases):
        if before.kind == phrase.kind == "country" and before.number == OFFICIALS:
            phrase.number, phrase.held = OFFICIALS, phrase.held or before.held


def _each(sentence: Sentence, found: Found, low: int, high: int) -> bool:
    """Whether a word parts those named, «separately», and not one more list from them."""
    for at in sentence.hits.places(low, high, "words.apart"):
        hit = sentence.hits.at(at, "words.apart")
        if hit and _of_another(sentence, found, hit):
            continue
        again = hit and sentence.hits.at(hit.end, "words.again")
        if not again or sentence.is_and(at - 1) != at:
            return True  # but not «with A and B, and separately with C»
    return False


def _of_another(sentence: Sentence, found: Found, hit: Hit) -> bool:
    """«called on A and held talks with B and C», «in a phone call on Monday»: other words."""
    if sentence.date_at(hit.end) > hit.end:
        return True
    inside = found.anchor[0] < hit.end and hit.start < found.anchor[1]
    return not inside and sentence.hits.at(hit.start, "anchor") is not None


def _mutual(found: Found) -> list[Found]:
    """«A and B exchanged congratulations»: each of the two sent them to the other."""
    told = [p for role in ("sender", "recipient") for p in found.roles.get(role, [])]
    if len(told) == 1 and len(told[0].refers) == _BOTH:
        told = [
            replace(told[0], kind="person", entity=entity, others=())
            for entity in told[0].refers
        ]
    if len(told) != _BOTH:
        return []
    return [
        replace(found, roles={"sender": [one], "recipient": [other]})
        for one, other in (told, told[::-1])
    ]


def _by_sender(sentence: Sentence, found: Found) -> list[Found]:
    """«A and B each sent a cable to C»: each of them sent one.

    A headline leaves out whether they did so together; the text tells.
    """
    senders = found.roles.get("sender", [])
    if len(senders) < 2 or any(p.kind not in _SINGLE for p in senders):
        return [found]
    first = max(sentence.start, found.anchor[0] - _NEAR)
    last = min(sentence.end, found.anchor[1] + _NEAR)
    if not (sentence.title or sentence.hits.within(first, last, "words.each")):
        return [found]
    return [replace(found, roles={**found.roles, "sender": [p]}) for p in senders]


def _in(phrase: Phrase, phrases: list[Phrase]) -> bool:
    return any(phrase is p for p in phrases)
