"""Every word list and name table of one language in one matcher over the Doc."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import itemgetter

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc

from diplograph.extract.entries import Entry, all_entries
from diplograph.extract.tokens import Tokens, make_vocab, norm, split_words
from diplograph.pack import LanguagePack, Packs

_INITIAL = re.compile(r"[A-Za-z]\.")
_NAMED = frozenset({"country", "place", "org", "conference"})
_CASED = frozenset({"country", "place", "org", "conference", "portfolio"})


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
        self._first: dict[str, dict[int, Place]] = {}
        """The longest surface of a category that starts at a token."""
        self._last: dict[str, dict[int, Place]] = {}
        """The longest surface of a category that ends before a token."""
        self._starts: dict[frozenset[str], frozenset[int]] = {}
        self._places: dict[str, list[int]] = {}
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
        known = self._places.get(cat)
        if known is None:
            known = self._places[cat] = [
                *dict.fromkeys(p[0] for p in self._of.get(cat, ()))
            ]
        return known[bisect_left(known, start) : bisect_left(known, end)]

    def at(self, start: int, cat: str, *more: str) -> Hit | None:
        """The longest hit of these categories that starts here."""
        if more:
            around = self._known.get(start)
            return _first_of(around, (cat, *more)) if around else None
        known = self._first.get(cat)
        if known is None:
            places = self._of.get(cat, ())
            known = self._first[cat] = {place[0]: place for place in reversed(places)}
        place = known.get(start)
        return Hit(start, place[1], place[2].first[cat]) if place else None

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
        known = self._last.get(cat)
        if known is None:
            places = self._of.get(cat, ())
            known = self._last[cat] = {place[1]: place for place in reversed(places)}
        place = known.get(end)
        return Hit(place[0], end, place[2].first[cat]) if place else None


def _first_of(places: Sequence[Place], cats: tuple[str, ...]) -> Hit | None:
    """The first hit of these categories."""
    for start, end, meaning in places:
        if not meaning.cats.isdisjoint(cats):
            first = meaning.first
            return Hit(start, end, next(first[cat] for cat in cats if cat in first))
    return None


def _split(surface: str, elisions: frozenset[str]) -> tuple[list[str], list[bool]]:
    """The surface's words as a text has them before a name: «M. | Chirac», «l' | accord»."""
    if _INITIAL.fullmatch(surface):
        return [surface], [False]
    if elisions and surface.endswith("'"):
        words, spaces = split_words(f"{surface}a", elisions)
        return words[:-1], spaces[:-1]
    return split_words(surface, elisions)


def _joined(words: list[str]) -> str:
    """The surface in the matcher's own terms: norm words with blanks between."""
    return " ".join(norm(w) for w in words if not w.isspace())


class Lexicon:
    """Finds all known words of a language in a text in one pass."""

    def __init__(self, language: LanguagePack, packs: Packs) -> None:
        self.language = language
        self.vocab = make_vocab()
        self._elisions = language.grammar.elisions
        self._small = language.grammar.adjective_after
        self._matcher = PhraseMatcher(self.vocab, attr="NORM")
        self._meanings: dict[int, Meaning] = {}
        self._cased: set[int] = set()
        """Abbreviations, which are names only in capitals."""
        self._doubtful: set[int] = set()
        """These, and halves of pairs such as «Việt-Trung»."""
        self._common: dict[int, Meaning] = {}
        """What surfaces mean where the text does not write them as names."""
        self._seen: dict[tuple[int, bool, bool, bool], Meaning] = {}
        """What doubtful surfaces meant, by how a text wrote them."""
        surfaces: dict[str, list[tuple[str, Entry]]] = defaultdict(list)
        for surface, entry in all_entries(language, packs):
            key = _joined(_split(surface, self._elisions)[0])
            if key:
                surfaces[key].append((surface, entry))
        self.first_words = frozenset(key.split(" ")[0] for key in surfaces)
        for key, pairs in surfaces.items():
            self._add(key, pairs)
        unlike = self._meanings.keys() - self._common.keys()
        self._plain = {number: self._meanings[number] for number in unlike}

    def _add(self, key: str, pairs: list[tuple[str, Entry]]) -> None:
        """Note one surface with all that it may mean."""
        words, spaces = _split(pairs[0][0], self._elisions)
        self._matcher.add(key, [Doc(self.vocab, words=words, spaces=spaces)])
        number = self.vocab.strings[key]
        entries = list(dict.fromkeys(e for _, e in pairs))
        self._meanings[number] = Meaning.of(entries)
        common = [e for e in entries if not self._needs_capital(e)]
        shouted = any(s.isupper() and len(s) <= 5 for s, _ in pairs)
        if shouted:
            self._cased.add(number)
        if shouted or any(entry.kind == "pair" for entry in entries):
            self._doubtful.add(number)
        if number in self._doubtful or len(common) < len(entries):
            self._common[number] = Meaning.of(common)

    def find(self, tokens: Tokens) -> Hits:
        """Hits in the text; names only where the text writes them as names."""
        places = []
        plain = self._plain.get
        for number, start, end in _longest_first(self._matcher(tokens.doc)):
            meaning = plain(number) or self._meant(tokens, number, start, end)
            if meaning.entries:
                places.append((start, end, meaning))
        return Hits(places)

    def _meant(self, tokens: Tokens, number: int, start: int, end: int) -> Meaning:
        """What the surface means here, by its capitals and the signs around it."""
        named = _capital(tokens, start, end)
        if number not in self._doubtful:
            return self._meanings[number] if named else self._common[number]
        paired = _paired(tokens, start, end)
        capitals = sum(letter.isupper() for letter in tokens.words[start])
        whole = tokens.words[start].isupper() or capitals > 1  # «ROK», «RoK»
        small = number in self._cased and not whole
        seen = number, named, paired, small
        meant = self._seen.get(seen)
        if meant is None:
            meant = self._seen[seen] = self._sure(*seen)
        return meant

    def _sure(self, number: int, named: bool, paired: bool, small: bool) -> Meaning:
        """What is left of a doubtful surface's meaning by its capitals and signs."""
        meaning = self._meanings[number] if named else self._common[number]
        return Meaning.of(
            entry
            for entry in meaning.entries
            if (paired or entry.kind != "pair") and not (small and entry.cat in _CASED)
        )

    def _needs_capital(self, entry: Entry) -> bool:
        """Whether only a capital makes a name of it; not in «président français»."""
        small = self._small and entry.kind == "adjective"
        return entry.cat in _NAMED and not small


def _longest_first(
    matches: Iterable[tuple[int, int, int]],
) -> list[tuple[int, int, int]]:
    """The matches by their start, longer ones before shorter ones."""
    ordered = [*matches]
    # The matcher gives them by start and end: turned round, sorting is cheap.
    ordered.reverse()
    ordered.sort(key=itemgetter(1))
    return ordered


def _capital(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the text writes the words as a name: «Việt Nam», «châu Phi»."""
    if tokens.words[start][:1].isupper():
        return True
    return end - start > 1 and tokens.words[end - 1][:1].isupper()


def _paired(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a dash stands beside: «Trung» is China only in «Việt - Trung»."""
    around = (*tokens.words[max(0, start - 1) : start], *tokens.words[end : end + 1])
    return any(word in {"-", "–"} for word in around)
