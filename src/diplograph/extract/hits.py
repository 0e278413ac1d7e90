"""What was found in one text: each known surface, its place and all that it may mean."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from diplograph.extract.entries import Entry


@dataclass(frozen=True, slots=True)
class Meaning:
    """All that one surface form may mean."""

    entries: tuple[Entry, ...]
    first: dict[str, Entry]
    """The first entry of each category."""
    cats: frozenset[str]

    @classmethod
    def made(cls, entries: Iterable[Entry]) -> Meaning:
        """The meaning that the entries are."""
        told = tuple(entries)
        first = {entry.cat: entry for entry in reversed(told)}
        return cls(told, first, frozenset(first))

    def of(self, cats: tuple[str, ...]) -> Entry | None:
        """The first entry of one of several categories, of that named first."""
        if self.cats.isdisjoint(cats):
            return None
        return next(self.first[cat] for cat in cats if cat in self.first)


class Hit:
    """A surface form found at a token range."""

    __slots__ = ("end", "entry", "start")

    def __init__(self, start: int, end: int, entry: Entry) -> None:
        self.start = start
        self.end = end
        self.entry = entry


class Opening:
    """The surfaces that start at one token, known by their words alone.

    Texts share it wherever they open the same surfaces: nothing of it is made anew for
    each of them.
    """

    __slots__ = ("_all", "cats", "longest", "named", "surfaces")

    def __init__(self, surfaces: Iterable[tuple[int, Meaning]]) -> None:
        """Take each surface's number of tokens and its meaning, the longest first."""
        self.surfaces = tuple(surfaces)
        self.longest: dict[str, tuple[int, Entry]] = {}
        """For each category, the tokens of its longest surface and what that means."""
        for length, meaning in self.surfaces:
            for cat, entry in meaning.first.items():
                self.longest.setdefault(cat, (length, entry))
        self.named = tuple(self.longest)
        self.cats = frozenset(self.named)
        self._all: dict[tuple[str, ...], list[tuple[int, Entry]]] = {}

    def of(self, cat: str, more: tuple[str, ...]) -> tuple[int, Entry] | None:
        """The longest of several categories; of equally long ones, that named first."""
        found = self.longest.get(cat)
        if self.cats.isdisjoint(more):
            return found
        for another in more:
            other = self.longest.get(another)
            if other is not None and (found is None or other[0] > found[0]):
                found = other
        return found

    def all_of(self, cats: tuple[str, ...]) -> list[tuple[int, Entry]]:
        """All meanings of these categories with their numbers of tokens, longest first."""
        found = self._all.get(cats)
        if found is None:
            found = self._all[cats] = [
                (length, entry)
                for length, meaning in self.surfaces
                for entry in meaning.entries
                if entry.cat in cats
            ]
        return found


_FIRST_NAME = frozenset({"heads.double_name"})
"""What «John» is, of whom nothing else is known."""
_NOTHING = Opening(())
"""What starts at most tokens."""
_BEYOND = 64
"""Tokens before and after a text that may be asked for, where nothing stands."""


class Hits:
    """The hits of one text by category and place; the steps ask for them at every token."""

    def __init__(self, known: dict[int, Opening], size: int) -> None:
        """Take what starts at tokens, in their order, and how many tokens there are."""
        # Lists, since a token's place is asked for thousands of times a page: quicker
        # than a dictionary, and the room at the end is also what stands before the start.
        self._known: list[Opening] = [_NOTHING] * (size + _BEYOND)
        self._to: list[list[tuple[int, Meaning]] | None] = [None] * (size + _BEYOND)
        """The surfaces that end before a token, the longest first."""
        self._places: dict[str, list[int]] = {}
        """By category, the tokens at which its surfaces start, in order."""
        self._starts: dict[frozenset[str], frozenset[int]] = {}
        openings, ending, places = self._known, self._to, self._places
        for start, opening in known.items():
            openings[start] = opening
            for length, meaning in opening.surfaces:
                around = ending[start + length]
                if around is None:
                    ending[start + length] = [(start, meaning)]
                else:
                    around.append((start, meaning))
            for cat in opening.named:
                if cat in places:
                    places[cat].append(start)
                else:
                    places[cat] = [start]

    def any(self, start: int) -> bool:
        """Whether anything known starts here, beside a first name that may be doubled."""
        cats = self._known[start].cats
        return bool(cats) and cats != _FIRST_NAME

    def ends(self, cats: frozenset[str]) -> dict[int, int]:
        """By the token, where the longest hit of these categories ends that starts there."""
        found: dict[int, int] = {}
        for cat in cats:
            for start in self._places.get(cat, ()):
                end = start + self._known[start].longest[cat][0]
                found[start] = max(end, found.get(start, end))
        return found

    def opens(self, start: int, cats: frozenset[str]) -> bool:
        """Whether a hit of these categories starts here."""
        return not self._known[start].cats.isdisjoint(cats)

    def closes(self, end: int, cats: frozenset[str]) -> bool:
        """Whether a hit of these categories ends here."""
        for _, meaning in self._to[end] or ():
            if not meaning.cats.isdisjoint(cats):
                return True
        return False

    def starts(self, cats: frozenset[str]) -> frozenset[int]:
        """All tokens at which a hit of these categories starts."""
        known = self._starts.get(cats)
        if known is None:
            found = [self._places[cat] for cat in cats if cat in self._places]
            known = self._starts[cats] = frozenset().union(*found)
        return known

    def before(self, cats: frozenset[str], reach: int) -> frozenset[int]:
        """All tokens from which such a hit starts within ``reach`` tokens, there or later."""
        places = self.starts(cats)
        return frozenset([n for at in places for n in range(at - reach + 1, at + 1)])

    def ahead(self, start: int, reach: int, cat: str) -> bool:
        """Whether a hit of the category starts within ``reach`` tokens, here or later."""
        return cat in self._places and self.within(start, start + reach, cat)

    def places(self, start: int, end: int, cat: str) -> list[int]:
        """The tokens of the range at which a hit of the category starts, in order."""
        known = self._places.get(cat)
        if known is None:
            return []
        first = bisect_left(known, start)
        if first == len(known) or known[first] >= end:
            return []
        return known[first : bisect_left(known, end, first)]

    def within(self, start: int, end: int, cat: str) -> bool:
        """Whether a hit of the category starts in the range of tokens."""
        known = self._places.get(cat)
        if known is None:
            return False
        index = bisect_left(known, start)
        return index < len(known) and known[index] < end

    def cats(self, start: int) -> frozenset[str]:
        """The categories of all that starts here: one look where several are asked for."""
        return self._known[start].cats

    def at(self, start: int, cat: str, *more: str) -> Hit | None:
        """The longest hit of these categories that starts here."""
        opening = self._known[start]
        found = opening.of(cat, more) if more else opening.longest.get(cat)
        return None if found is None else Hit(start, start + found[0], found[1])

    def past(self, start: int, cat: str, *more: str) -> int:
        """The token after such a hit that starts here; ``start`` if none does."""
        opening = self._known[start]
        found = opening.of(cat, more) if more else opening.longest.get(cat)
        return start if found is None else start + found[0]

    def back(self, end: int, cat: str, *more: str) -> int:
        """The first token of such a hit that ends here; ``end`` if none does."""
        around = self._to[end]
        for start, meaning in around or ():
            if cat in meaning.first or not meaning.cats.isdisjoint(more):
                return start
        return end

    def all_at(self, start: int, *cats: str) -> list[Hit]:
        """All hits of these categories that start here, longest first."""
        found = self._known[start].all_of(cats)
        return [Hit(start, start + length, entry) for length, entry in found]

    def ending(self, end: int, cat: str, *more: str) -> Hit | None:
        """The longest hit of these categories that ends here."""
        around = self._to[end]
        if around is None:
            return None
        for start, meaning in around:
            entry = meaning.first.get(cat)
            if entry is None and more:
                entry = meaning.of(more)
            if entry is not None:
                return Hit(start, end, entry)
        return None
