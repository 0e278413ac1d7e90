"""People who act without a name, so that none of those named is the subject."""

from __future__ import annotations

from diplograph.extract.bare_names import ADJECTIVES
from diplograph.extract.clauses import before_status
from diplograph.extract.phrases import Phrase
from diplograph.extract.sentence import ACTORS, Sentence

_OWNER = 5
"""Tokens between an event noun and whose it is."""
_OWNERS, _OTHERS = 12, 4
"""Tokens from «của» to the verb, and from «công ty» to «của»."""
_COUNT = 4
"""Tokens before unnamed people that count them: «cùng | hơn một trăm | đại biểu»."""
_PREDICATE = 6
"""Tokens between «là» and what somebody is said to be: «là một trong 4 lãnh đạo»."""


def strangers(sentence: Sentence, anchor: int) -> bool:
    """Whether unnamed people act: «các lãnh đạo (sẽ) dự C», «tàu chiến Lào thăm D»."""
    if not sentence.hits.within(sentence.start, anchor, "words.others"):
        return False
    if _of_lands(sentence, anchor):
        return True
    at = before_status(sentence, _whole_anchor(sentence, anchor))
    at = sentence.hits.back(at, "words.ongoing")
    land = sentence.ending(at)
    if land is not None and land.kind in {"country", "org"}:
        at = land.start
    if sentence.hits.ending(at, "words.possessive"):
        at -= 1  # «tàu chiến của Hải quân C»
    hit = sentence.hits.ending(at, "words.others")
    whole = sentence.hits.ending(at, "words.whole") is not None
    if hit is None or hit.start < sentence.start or whole:
        return False  # «A và B dẫn đầu đoàn hai nước hội đàm»
    holder = sentence.covering(hit.start)
    if holder is not None and (holder.kind != "titles" or holder.entity):
        return False
    if _joined(sentence, hit.start):
        return False
    return predicate_of(sentence, hit.start) is None


def national(sentence: Sentence, anchor: int) -> bool:
    """«the Omani trip to C»: somebody of Oman went."""
    hit = sentence.hits.ending(anchor, "country")
    return hit is not None and hit.entry.kind in ADJECTIVES


def _of_lands(sentence: Sentence, anchor: int) -> bool:
    """«các công ty lớn của A và B (cũng) ký»: theirs are all the names up to the verb."""
    hits = sentence.hits
    for at in reversed(hits.places(sentence.start, anchor, "words.possessive")):
        if anchor - at > _OWNERS:
            return False
        inside = sentence.between(at, anchor)
        if any(p.kind not in {"country", "org"} for p in inside) or not inside:
            return False
        for index in range(at, max(sentence.start, at - _OTHERS), -1):
            hit = hits.ending(index, "words.others")
            if hit is not None and hits.ending(hit.start, "anaphora.many"):
                return not _joined(sentence, hit.start) and not _parted(
                    sentence, at, anchor
                )
            if sentence.covering(index - 1) is not None:
                break
    return False


def _parted(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a verb or a clause stands between: «của A cho biết B ký»."""
    cats = ("anchor", "words.report", "words.clause")
    return any(
        sentence.hits.at(at, *cats) and sentence.covering(at) is None
        for at in range(start, end)
    )


def _joined(sentence: Sentence, start: int) -> bool:
    """«A và các đại biểu dự C», «A cùng 9 nước ký D»: A acts with those unnamed."""
    for at in range(start, max(sentence.start, start - _COUNT), -1):
        both = sentence.hits.ending(at, "words.and")
        if both is not None:
            return any(
                p.end == both.start and p.kind in ACTORS for p in sentence.phrases
            )
        if sentence.tokens.words[at - 1] in {",", ";"}:
            return False
    return False


def owned(sentence: Sentence, end: int, high: int) -> bool:
    """«chuyến thăm (C) của đoàn tàu»: it is that of people who are not named."""
    if not _trip(sentence, end):
        return False
    last = min(sentence.end, max(high + 2, end + _OWNER))
    for at in range(end, last):
        if sentence.tokens.words[at] in {",", ";", "."}:
            return False
        if sentence.hits.at(at, "words.possessive"):
            many = sentence.hits.at(at + 1, "anaphora.many")
            start = many.end if many else at + 1
            return sentence.hits.at(start, "words.others") is not None
    return False


def _trip(sentence: Sentence, end: int) -> bool:
    """Whether the event word that ends here is a noun: «chuyến thăm chính thức»."""
    first = max(sentence.start, end - _OWNER)
    return sentence.hits.within(first, end, "words.trip")


def predicate_of(sentence: Sentence, start: int) -> Phrase | None:
    """«A là một trong 4 lãnh đạo …»: A, of whom the words at ``start`` are said."""
    for at in range(start - 1, max(sentence.start, start - _PREDICATE), -1):
        if sentence.covering(at) is not None:
            return None
        if sentence.hits.at(at, "words.copula"):
            before = sentence.ending(at)
            named = before is not None and before.kind in {"person", "he", "title"}
            return before if named else None
    return None


def _whole_anchor(sentence: Sentence, anchor: int) -> int:
    """Start of the longest event word that holds this one: «tham dự» for «dự»."""
    first = max(sentence.start, anchor - 2)
    for at in sentence.hits.places(first, anchor, "anchor"):
        hit = sentence.hits.at(at, "anchor")
        if hit is not None and hit.end > anchor:
            return at
    return anchor
