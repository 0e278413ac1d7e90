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

    def find(self, words: list[str]) -> list[Place]:
        """The wordings in the text, by their start, longer ones before shorter ones."""
        found: list[Place] = []
        first = self._root.get
        last = len(words)
        for start, word in enumerate(words):
            node = first(word)
            if node is None:
                continue
            end, ahead = start, len(found)
            while node is not None:
                end += 1
                if node.number != _NONE:
                    found.insert(ahead, (start, end, node.number))
                node = node.after.get(words[end]) if end < last else None
        return found
