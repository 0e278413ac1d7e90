"""Delegations: their head stands for them, and companions go with somebody named."""

from __future__ import annotations

from diplograph.extract.hits import Hits
from diplograph.extract.phrases import Phrase
from diplograph.extract.tokens import Tokens

_LED = 24
"""Tokens from «do A» to «dẫn đầu»: offices that nobody could read may stand between."""
_HEADED = 30
"""Tokens from the delegation to who heads it."""
_HEADS = frozenset({"person", "title"})
_SENDERS = frozenset({"nation", "country", "org"})


def delegations(
    tokens: Tokens, hits: Hits, phrases: list[Phrase], start: int, end: int
) -> list[Phrase]:
    """Let the head stand for the delegation: «Đoàn … do A dẫn đầu», «delegation led by A»."""
    for at in hits.places(start, end, "delegation.noun"):
        noun = hits.all_at(at, "delegation.noun")[0]
        if hits.ending(noun.end, "delegation.lead"):
            continue  # «do A làm trưởng | đoàn»
        head = _head_of(tokens, hits, phrases, noun.end, end)
        if head is None:
            phrases = _companions(tokens, hits, phrases, at, noun.end)
            continue
        person, stop = head
        at = _opening(tokens, hits, phrases, at)
        inside = [p for p in phrases if at <= p.start < stop and p is not person]
        phrases = [p for p in phrases if p not in inside]
        person.country = person.country or next(
            (p.country for p in inside if p.country), None
        )
        land = hits.ending(at, "country")
        sent = next((p for p in phrases if land and p.start == land.start), None)
        if sent is not None and sent.kind in {"country", "nation"}:
            # «a Lao delegation led by A»
            phrases = [p for p in phrases if p is not sent]
            person.country = person.country or sent.country
            at = sent.start
        person.start, person.end = at, stop
        person.leads = True
    return phrases


def _companions(
    tokens: Tokens, hits: Hits, phrases: list[Phrase], at: int, stop: int
) -> list[Phrase]:
    """«A cùng đoàn đại biểu cấp cao Việt Nam»: A alone stands for them."""
    if hits.ending(at, "delegation.led"):
        return _without_senders(hits, phrases, stop)
    joined = hits.ending(at, "words.and")
    chief = next((p for p in phrases if joined and p.end == joined.start), None)
    if chief is None or chief.kind != "person":
        return phrases
    while stop < len(tokens) and hits.at(stop, "delegation.trail"):
        stop += 1
    country = next(
        (p for p in phrases if p.start == stop and p.kind == "country"), None
    )
    chief.end = country.end if country else stop
    return [p for p in phrases if p is chief or not chief.start <= p.start < chief.end]


def _without_senders(hits: Hits, phrases: list[Phrase], stop: int) -> list[Phrase]:
    """«A dẫn đầu đoàn đại biểu | Quốc hội Lào thăm C»: A comes, not those who sent A."""
    while hits.at(stop, "delegation.trail"):
        stop += 1
    return [p for p in phrases if p.start != stop or p.kind not in {"org", "country"}]


def _opening(tokens: Tokens, hits: Hits, phrases: list[Phrase], at: int) -> int:
    """Where «Chilean parliamentary | delegation led by A» begins."""
    while True:
        own = at - (tokens.norms[at - 1 : at] == ["'s"])
        sender = next((p for p in phrases if p.end == own and p.kind in _SENDERS), None)
        word = hits.ending(at, "unnamed.describing")
        if sender is None and word is None:
            return at
        at = sender.start if sender else word.start if word else at


def _others(
    tokens: Tokens, hits: Hits, phrases: list[Phrase], head: Phrase
) -> list[int]:
    """Starts of the phrases after the head that are no further offices of his.

    Of «A, Ủy viên Ban X, Bí thư Đảng Y tỉnh Z dẫn đầu» all up to the verb is of A.
    """
    apposed, last = False, head.end
    told = []
    for phrase in phrases:
        if phrase.start < head.end:
            continue
        further = tokens.words[phrase.start - 1] == "," and bool(phrase.offices)
        goes_on = apposed and not hits.within(last, phrase.start, "anchor")
        apposed = further or goes_on
        last = phrase.end
        if not apposed:
            told.append(phrase.start)
    return told


def _delegation(hits: Hits, start: int, end: int) -> bool:
    """Whether another delegation is told of in the range."""
    nouns = hits.places(start, end, "delegation.noun")
    ends = (hits.all_at(at, "delegation.noun")[0].end for at in nouns)
    return any(hits.ending(stop, "delegation.lead") is None for stop in ends)


def _head_of(
    tokens: Tokens, hits: Hits, phrases: list[Phrase], at: int, end: int
) -> tuple[Phrase, int] | None:
    for phrase in phrases:
        near = at <= phrase.start < min(end, at + _HEADED)
        if not near or phrase.kind not in _HEADS:
            continue
        first = hits.back(phrase.start, "words.owner")  # «headed by its president, A»
        led = hits.ending(first, "delegation.led")
        if led and led.start >= at:
            other = hits.within(at, led.start, "delegation.noun")
            return None if other else (phrase, phrase.end)
        by = hits.ending(phrase.start, "delegation.by")
        if by and by.start >= at:
            if _delegation(hits, at, by.start):
                return None  # «đoàn Lào do (ai đó) … gặp đoàn Peru do A dẫn đầu»
            told = _others(tokens, hits, phrases, phrase)
            stop = min([end, phrase.end + _LED, *told[:1]])
            for place in range(phrase.end, stop):
                lead = hits.at(place, "delegation.lead")
                if lead:
                    return phrase, lead.end
    return None
