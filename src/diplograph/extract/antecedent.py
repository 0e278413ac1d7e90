"""Objects that stand before their verb: «B, whom A had summoned», «Laos, which A visited»."""

from __future__ import annotations

from diplograph.extract.lists import group_right
from diplograph.extract.phrases import Phrase
from diplograph.extract.sentence import ACTORS, Sentence
from diplograph.extract.walk import STATUS

_FAR = 16
"""Tokens between the relative pronoun and the verb."""


def antecedent(sentence: Sentence, at: int, kinds: frozenset[str]) -> Phrase | None:
    """The phrase that «whom» before the verb at ``at`` stands for; None if there is none.

    Between the pronoun and the verb stands who acts, and nothing else.
    """
    first = max(sentence.start + 1, at - _FAR)
    told = sentence.hits.places(first, at, "words.object_relative")
    if not told or sentence.covering(told[-1]) is not None:
        return None
    opens = told[-1]
    acting = sentence.starting(sentence.hits.past(opens + 1, "words.soft"))
    if acting is None or acting.kind not in ACTORS or acting.end > at:
        return None
    end, last = at, group_right(sentence, acting, ACTORS)[-1]
    while end > last.end:
        start = sentence.hits.back(end, *STATUS, "words.soft")
        if start == end:
            return None
        end = start
    comma = sentence.tokens.words[opens - 1] == ","
    phrase = sentence.ending(opens - comma)
    return phrase if phrase is not None and phrase.kind in kinds else None
