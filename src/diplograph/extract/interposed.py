"""Wordings with an adverb inside their verb: «was on Friday named», «has again been postponed»."""

from __future__ import annotations

from collections.abc import Sequence

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

    def find(self, words: Sequence[str]) -> list[Place]:
        """The wordings with words inside them that are not theirs."""
        last = len(words) - 1
        opens = [at for at, word in enumerate(words) if word in self._auxiliaries]
        return [
            place
            for start in opens
            if start < last and self._soft(words[start + 1])
            for place in self._from(words, start)
        ]

    def _from(self, words: Sequence[str], start: int) -> list[Place]:
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
        begun = self._tree.beginnings([words[at] for at in kept])
        return [(start, kept[n - 1] + 1, one) for n, one in begun if n > verb]

    def _soft(self, word: str) -> bool:
        plain = word in self._between or word.endswith(self._ends)
        return plain and word not in self._never
