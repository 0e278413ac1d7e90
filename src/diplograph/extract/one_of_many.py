"""One of several unnamed people, named between commas, acts: «many leaders, among them A, …»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplograph.extract.phrases import BODIES, Phrase

if TYPE_CHECKING:
    from diplograph.extract.sentence import Sentence

_KNOWN = BODIES | {"person", "he", "pair", "counterpart", "delegation"}
"""Kinds of phrases of which one is only a part: «the G7, among them A, …»."""


def one_of_many(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether the phrase is such a one."""
    words = sentence.tokens.words
    told = sentence.hits.ending(phrase.start, "words.including")
    if told is None or phrase.kind != "person" or words[told.start - 1] != ",":
        return False
    whole = sentence.ending(told.start - 1)
    named = whole is not None and whole.kind in _KNOWN
    return not named and words[phrase.end : phrase.end + 1] == [","]
