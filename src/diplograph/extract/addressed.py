"""Whom a sentence opens with, before «hai bên» or «the two sides»: one of the two."""

from __future__ import annotations

from diplograph.extract.phrases import Phrase
from diplograph.extract.sentence import Sentence

_SINGLE = frozenset({"person", "title", "country"})
_OPENS = ("words.fronted", "anchor")


def addressed(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """«Tại cuộc gặp với B, | hai bên …», «Với phía Lào, | hai Bộ trưởng …»: B, Laos.

    None where the opening names nobody, or several.
    """
    words, hits, start = sentence.tokens.words, sentence.hits, sentence.start
    before = [
        p
        for p in sentence.between(start, phrase.start)
        if p.kind in _SINGLE and p.entity
    ]
    if len(before) != 1:
        return None
    side = hits.back(before[0].start, "words.side")
    at = hits.back(side, "words.partner")  # none in «Về phía Lào, …»
    if not start <= at < before[0].start:
        return None
    opens = at == start or hits.at(start, *_OPENS) is not None
    apart = "," in words[before[0].end : phrase.start]
    return before[0] if opens and apart else None
