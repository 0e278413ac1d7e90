"""Wordings with an adverb inside their verb: «was on Friday named», «has again been postponed»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from diplograph.extract.tree import Place, WordTree
from diplograph.pack import Grammar

_BETWEEN = 3
"""The most words that may stand between an auxiliary and the next word of its verb."""
_REST = 4
"""The most words of a wording after its auxiliaries."""


class Interposed:
    """Finds wordings that begin with an auxiliary, where a few words stand after it."""

    def __init__(self, tree: WordTree, grammar: Grammar) -> None:
        """Take the wordings, and what a language may say between the words of a verb."""
        self._tree = tree
        self._auxiliaries = grammar.auxiliaries
        self._between = grammar.interposed
        self._never = grammar.not_interposed
        self._ends = tuple(w[1:] for w in grammar.interposed if w.startswith("-"))

    def find(self, words: Sequence[str]) -> Iterator[Place]:
        """The wordings with words inside them that are not theirs."""
        last = len(words) - 1
        for start, word in enumerate(words):
            opens = word in self._auxiliaries and start < last
            if opens and self._soft(words[start + 1]):
                yield from self._from(words, start)

    def _from(self, words: Sequence[str], start: int) -> Iterator[Place]:
        kept, at, skipped = [start], start + 1, 0
        while at < len(words) and skipped <= _BETWEEN:
            if words[at] in self._auxiliaries:
                kept.append(at)
            elif self._soft(words[at]):
                skipped += 1
            else:
                break
            at += 1
        verb = len(kept)
        kept += range(at, min(at + _REST, len(words)))
        for first, end, number in self._tree.find([words[at] for at in kept]):
            if first == 0 and end > verb:
                yield start, kept[end - 1] + 1, number

    def _soft(self, word: str) -> bool:
        plain = word in self._between or word.endswith(self._ends)
        return plain and word not in self._never
