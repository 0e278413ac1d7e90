"""What was found in one text: each known surface, its place and all that it may mean."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from diplograph.extract.entries import Entry


@dataclass(frozen=True, slots=True)
class Meaning:
    """All that one surface form may mean."""

    entries: tuple[Entry, ...]
    first: dict[str, Entry]
    """The first entry of each category."""
    cats: frozenset[str]

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Meaning:
        """The meaning that the entries are."""
        told = tuple(entries)
        first = {entry.cat: entry for entry in reversed(told)}
        return cls(told, first, frozenset(first))


# Not frozen: a text has thousands of hits, and a frozen value takes twice as long to make.
@dataclass(slots=True)
class Hit:
    """A surface form found at a token range."""

    start: int
    end: int
    entry: Entry


Place = tuple[int, int, Meaning]
"""First token of a surface, the one after its last, and what it means."""


class _Longest(dict[str, dict[int, Place]]):
    """By category and token, the longest surface that starts or ends there."""

    def __init__(self, of: Mapping[str, list[Place]], side: Literal[0, 1]) -> None:
        super().__init__()
        self._of = of
        self._side = side

    def __missing__(self, cat: str) -> dict[int, Place]:
        side, places = self._side, self._of.get(cat, ())
        found = self[cat] = {place[side]: place for place in reversed(places)}
        return found


class _Tokens(dict[str, list[int]]):
    """By category, the tokens at which its surfaces start, in order."""

    def __init__(self, of: Mapping[str, list[Place]]) -> None:
        super().__init__()
        self._of = of

    def __missing__(self, cat: str) -> list[int]:
        found = self[cat] = [*dict.fromkeys(p[0] for p in self._of.get(cat, ()))]
        return found


class Hits:
    """The hits of one text by category and place; the steps ask for them at every token.

    A category is put in order when it is first asked for: many never are.
    """

    def __init__(self, places: Iterable[Place]) -> None:
        """Take the places by their start, at each token the longest first."""
        self._of: dict[str, list[Place]] = defaultdict(list)
        """Where the surfaces of each category stand."""
        self._known: dict[int, list[Place]] = defaultdict(list)
        """The surfaces that start at a token."""
        self._to: dict[int, list[Place]] = defaultdict(list)
        """The surfaces that end before a token."""
        self._first = _Longest(self._of, 0)
        """The longest surface of a category that starts at a token."""
        self._last = _Longest(self._of, 1)
        """The longest surface of a category that ends before a token."""
        self._starts: dict[frozenset[str], frozenset[int]] = {}
        self._places = _Tokens(self._of)
        self._before: dict[tuple[frozenset[str], int], frozenset[int]] = {}
        self._ahead: dict[tuple[str, int], frozenset[int]] = {}
        by_start, by_end, by_cat = self._known, self._to, self._of
        for place in places:
            by_start[place[0]].append(place)
            by_end[place[1]].append(place)
            for cat in place[2].first:
                by_cat[cat].append(place)

    def any(self, start: int) -> bool:
        """Whether anything known starts here."""
        return start in self._known

    def ends(self, cats: frozenset[str]) -> dict[int, int]:
        """By the token, where the longest hit of these categories ends that starts there."""
        found: dict[int, int] = {}
        for cat in cats:
            for start, end, _ in self._of.get(cat, ()):
                found[start] = max(end, found.get(start, end))
        return found

    def opens(self, start: int, cats: frozenset[str]) -> bool:
        """Whether a hit of these categories starts here."""
        known = self._starts.get(cats)
        return start in (self.starts(cats) if known is None else known)

    def starts(self, cats: frozenset[str]) -> frozenset[int]:
        """All tokens at which a hit of these categories starts."""
        known = self._starts.get(cats)
        if known is None:
            found = [self._of[cat] for cat in cats if cat in self._of]
            known = frozenset([place[0] for places in found for place in places])
            self._starts[cats] = known
        return known

    def before(self, cats: frozenset[str], reach: int) -> frozenset[int]:
        """All tokens from which such a hit starts within ``reach`` tokens, there or later."""
        known = self._before.get((cats, reach))
        if known is None:
            places = self.starts(cats)
            known = frozenset(n for at in places for n in range(at - reach + 1, at + 1))
            self._before[cats, reach] = known
        return known

    def ahead(self, start: int, reach: int, cat: str) -> bool:
        """Whether a hit of the category starts within ``reach`` tokens, here or later."""
        known = self._ahead.get((cat, reach))
        if known is None:
            known = self._ahead[cat, reach] = self.before(frozenset({cat}), reach)
        return start in known

    def places(self, start: int, end: int, cat: str) -> list[int]:
        """The tokens of the range at which a hit of the category starts, in order."""
        known = self._places[cat]
        if not known:
            return []
        return known[bisect_left(known, start) : bisect_left(known, end)]

    def at(self, start: int, cat: str, *more: str) -> Hit | None:
        """The longest hit of these categories that starts here."""
        if more:
            around = self._known.get(start)
            return _first_of(around, (cat, *more)) if around else None
        place = self._first[cat].get(start)
        return Hit(start, place[1], place[2].first[cat]) if place else None

    def past(self, start: int, cat: str, *more: str) -> int:
        """The token after such a hit that starts here; ``start`` if none does."""
        hit = self.at(start, cat, *more)
        return hit.end if hit else start

    def back(self, end: int, cat: str, *more: str) -> int:
        """The first token of such a hit that ends here; ``end`` if none does."""
        hit = self.ending(end, cat, *more)
        return hit.start if hit else end

    def all_at(self, start: int, *cats: str) -> list[Hit]:
        """All hits of these categories that start here, longest first."""
        return [
            Hit(start, end, entry)
            for _, end, meaning in self._known.get(start, ())
            for entry in meaning.entries
            if entry.cat in cats
        ]

    def ending(self, end: int, cat: str, *more: str) -> Hit | None:
        """The longest hit of these categories that ends here."""
        if more:
            around = self._to.get(end)
            return _first_of(around, (cat, *more)) if around else None
        place = self._last[cat].get(end)
        return Hit(place[0], end, place[2].first[cat]) if place else None


def _first_of(places: Sequence[Place], cats: tuple[str, ...]) -> Hit | None:
    """The first hit of these categories."""
    for start, end, meaning in places:
        if not meaning.cats.isdisjoint(cats):
            first = meaning.first
            for cat in cats:
                if cat in first:
                    return Hit(start, end, first[cat])
    return None
