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
    side = hits.ending(before[0].start, "words.side")
    first = side.start if side else before[0].start
    with_ = hits.ending(first, "words.partner")
    at = with_.start if with_ else first  # «Về phía Lào, …»
    if at < start or not (with_ or side):
        return None
    opens = at == start or hits.at(start, *_OPENS) is not None
    apart = "," in words[before[0].end : phrase.start]
    return before[0] if opens and apart else None
