"""Known wordings as a tree of their words, so that a text is looked through but once."""

from __future__ import annotations

from collections.abc import Sequence

Place = tuple[int, int, int]
"""First word of a wording in the text, the one after its last, and its number."""
_NONE = -1


class Node:
    """Where one may stand after some words of a wording."""

    __slots__ = ("after", "number")

    def __init__(self) -> None:
        self.after: dict[str, Node] = {}
        """The next words."""
        self.number = _NONE
        """That of the wording which ends here."""


class WordTree:
    """Wordings by their first word, their second, and so on."""

    def __init__(self) -> None:
        self._root: dict[str, Node] = {}

    def add(self, words: Sequence[str], number: int) -> None:
        """Note a wording, of one word or more, and the number that stands for it."""
        after, node = self._root, Node()
        for word in words:
            node = after.setdefault(word, Node())
            after = node.after
        node.number = number

    def longest(self, words: list[str]) -> list[Place]:
        """For each word of the text at which wordings start, the longest of them."""
        found: list[Place] = []
        root = self._root
        last = len(words)
        for start, word in enumerate(words):
            node = root.get(word)
            if node is None:
                continue
            end = start + 1
            number, stop = node.number, end
            while end < last:
                node = node.after.get(words[end])
                if node is None:
                    break
                end += 1
                if node.number != _NONE:
                    number, stop = node.number, end
            if number != _NONE:
                found.append((start, stop, number))
        return found

    def beginnings(self, words: Sequence[str]) -> list[tuple[int, int]]:
        """How long each wording is with which the words begin, and its number; longest first."""
        found: list[tuple[int, int]] = []
        after = self._root
        for length, word in enumerate(words, 1):
            if word not in after:
                break
            node = after[word]
            after = node.after
            if node.number != _NONE:
                found.insert(0, (length, node.number))
        return found
