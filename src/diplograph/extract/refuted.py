"""Reports that their own sentence calls false: «Claims that A met B are baseless»."""

from __future__ import annotations

from diplograph.extract.found import Found
from diplograph.extract.sentence import Sentence

_OPENING = 6
"""Tokens before the word for what was reported: «Earlier this week, | reports that»."""


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
