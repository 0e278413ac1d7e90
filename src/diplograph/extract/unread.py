"""Subjects that nothing could read, so that none of the sentence before acts on."""

from __future__ import annotations

from diplograph.extract.sentence import Sentence

_NAME = 2
"""Words with capitals that make a name of somebody or something."""


def unread(sentence: Sentence, at: int) -> bool:
    """«Báo Mới Online phỏng vấn B», «đoàn Nam Australia gặp B»: the subject is unknown."""
    first = sentence.start
    words = sentence.tokens.words[first : min(first + _NAME, at)]
    strange = all(sentence.covering(first + n) is None for n in range(len(words)))
    dated = any(start < first + _NAME for start, _ in sentence.dates)
    whole = len(words) == _NAME and strange and not dated  # «On Tuesday | there was»
    named = whole and all(w.istitle() for w in words)
    return named or any(_party(sentence, place) for place in range(first, at))


def _party(sentence: Sentence, at: int) -> bool:
    """Whether a delegation stands here whose name nobody read."""
    noun = sentence.hits.at(at, "delegation.noun")
    if noun is None or sentence.covering(at) is not None:
        return False
    after = sentence.tokens.words[noun.end : noun.end + 1]
    return bool(after) and after[0].istitle()
