"""Whether what a sentence tells is denied as a whole: «denied that A met B», «reports that A met B are false»."""

from __future__ import annotations

from diplograph.extract.found import Found
from diplograph.extract.sentence import Sentence

_ASIDE = 16
"""Tokens between the commas around who somebody is."""
_SOON = 4
"""Tokens from «denied» to «that»."""
_OPENING = 6
"""Tokens before the word for what was reported: «Earlier this week, | reports that»."""


def denied(sentence: Sentence, anchor: int) -> bool:
    """Whether the clause is denied as a whole: «không có việc A triệu B»."""
    hits, start, words = sentence.hits, sentence.start, sentence.tokens.words
    hearsay = hits.places(start, anchor, "status.denies")
    if not (hearsay or hits.within(start, anchor, "status.denied")):
        return False
    at = anchor
    while (at := at - 1) >= start:
        if words[at] == ",":
            at = _aside(sentence, at)
        if words[at] in {",", ";"} or hits.at(at, "words.when"):
            return False
        if hits.at(at, "status.denied"):
            return True
        told = hearsay and hits.at(at, "status.hearsay_that")
        if told and _hearsay(sentence, hearsay[0], at):
            return True
    return False


def refuted(sentence: Sentence, found: Found) -> bool:
    """Whether what is told is a report with which the sentence opens, and which is untrue."""
    hits, start, at = sentence.hits, sentence.start, found.anchor[0]
    if not hits.within(at, sentence.end, "status.untrue"):
        return False
    reported = hits.places(start, min(start + _OPENING, at), "status.hearsay")
    if not reported:
        return False
    claims = hits.at(reported[0], "status.hearsay")
    if claims is None or sentence.tokens.words[claims.end] in {",", ";"}:
        return False
    verdict = hits.places(found.anchor[1], sentence.end, "status.untrue")
    return bool(verdict) and not any(
        hits.at(n, "words.also", "words.while")
        for n in range(found.anchor[1], verdict[0])
        if sentence.tokens.words[n - 1] in {",", ";"}
    )


def _aside(sentence: Sentence, close: int) -> int:
    """The token before «, A and B,» that ends here; the comma itself if it ends nothing."""
    words, hits = sentence.tokens.words, sentence.hits
    named = sentence.ending(close)
    if named is None or named.kind != "person":
        return close
    for at in range(close - 1, max(sentence.start, close - _ASIDE), -1):
        if words[at] == ",":
            return at - 1
        if hits.at(at, "anchor") and sentence.covering(at) is None:
            break
    return close


def _hearsay(sentence: Sentence, start: int, that: int) -> bool:
    """«denied | a report in a local paper | that A met B»: the report is not true."""
    if "," in sentence.tokens.words[start:that]:
        return False
    if sentence.hits.within(start, that, "status.hearsay"):
        return True
    hit = sentence.hits.at(start, "status.denies")
    return hit is not None and that - hit.end <= _SOON
