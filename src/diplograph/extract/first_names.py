"""First names: whether a run of capitals is a person's, though no title tells so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from diplograph.extract.tokens import Tokens

_EAST = ("CN", "HK", "KP", "KR", "SG", "TW")
"""Where the family name stands first."""
_TWO = 2
_SPELLED = 4
"""Tokens of «Park Tae-yong»."""


class FirstNames:
    """Given names, in the folding of ``str.casefold``, and family names that stand first."""

    def __init__(
        self, given: Iterable[str], surnames: Mapping[str, frozenset[str]]
    ) -> None:
        self._given = frozenset(given)
        none: frozenset[str] = frozenset()
        self._families = none.union(*(surnames.get(land, none) for land in _EAST))

    def has(self, word: str) -> bool:
        """Whether people are called so by their first name: «Inga», but not «ISA»."""
        return not word.isupper() and word.casefold() in self._given

    def tell(self, tokens: Tokens, at: int, stop: int) -> bool:
        """Whether the run is a name: «Inga Holm», «Bat-Erdene Dorj», «Wang Jianguo»."""
        words = tokens.words
        if self.has(words[at]) or self.has("".join(words[at : at + 3])):
            return True
        eastern = words[at] in self._families and stop - at == _TWO
        return eastern and self.has(words[at + 1])

    def of_syllables(self, tokens: Tokens, at: int, stop: int) -> bool:
        """Whether only a name is spelled so: «Park Tae-yong», or abroad «Tae-yong Park»."""
        words = tokens.words[at:stop]
        if len(words) != _SPELLED:
            return False
        home, abroad = words[0] in self._families, words[-1] in self._families
        return (home and _hyphened(words[1:])) or (abroad and _hyphened(words[:-1]))


def _hyphened(words: list[str]) -> bool:
    first, hyphen, last = words
    return hyphen == "-" and first.istitle() and last.isalpha() and last.islower()
