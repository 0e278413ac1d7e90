"""Every word list and name table of one language in one matcher over the Doc."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter, itemgetter

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc

from diplograph.extract.entries import Entry, all_entries
from diplograph.extract.tokens import Tokens, make_vocab, norm, split_words
from diplograph.pack import LanguagePack, Packs

_INITIAL = re.compile(r"[A-Za-z]\.")
_NAMED = frozenset({"country", "place", "org", "conference"})
_CASED = frozenset({"country", "place", "org", "conference", "portfolio"})


# Not frozen: a text has thousands of hits, and a frozen value takes twice as long to make.
@dataclass(slots=True)
class Hit:
    """A surface form found at a token range."""

    start: int
    end: int
    entry: Entry


class Hits:
    """The hits of one text by their place; the steps ask for them at every token."""

    def __init__(self) -> None:
        self._at: dict[int, list[Hit]] = {}
        self._first: dict[int, dict[str, Hit]] = {}
        self._to: dict[int, list[Hit]] = defaultdict(list)
        # Filled when first asked for: no step has to look at every token.
        self._last: dict[int, dict[str, Hit]] = {}
        self._starts: dict[frozenset[str], frozenset[int]] = {}
        self._by_cat: dict[str, list[int]] = defaultdict(list)

    def add(self, start: int, end: int, entries: Iterable[Entry]) -> None:
        """Note what a range means; starts come in order, at each the longest first."""
        here = self._at.get(start)
        if here is None:
            here = self._at[start] = []
            self._first[start] = {}
        first = self._first[start]
        to = self._to[end]
        for entry in entries:
            hit = Hit(start, end, entry)
            here.append(hit)
            to.append(hit)
            cat = entry.cat
            if cat not in first:
                first[cat] = hit
                self._by_cat[cat].append(start)

    def has(self, cat: str) -> bool:
        """Whether the text holds anything of the category."""
        return cat in self._by_cat

    def any(self, start: int) -> bool:
        """Whether anything known starts here."""
        return start in self._first

    def opens(self, start: int, cats: frozenset[str]) -> bool:
        """Whether a hit of these categories starts here."""
        here = self._first.get(start)
        return here is not None and not cats.isdisjoint(here)

    def starts(self, cats: frozenset[str]) -> frozenset[int]:
        """All tokens at which a hit of these categories starts."""
        known = self._starts.get(cats)
        if known is None:
            known = frozenset().union(*(self._by_cat.get(cat, ()) for cat in cats))
            self._starts[cats] = known
        return known

    def places(self, start: int, end: int, cat: str) -> list[int]:
        """The tokens of the range at which a hit of the category starts, in order."""
        known = self._by_cat.get(cat)
        if known is None:
            return []
        return known[bisect_left(known, start) : bisect_left(known, end)]

    def at(self, start: int, *cats: str) -> Hit | None:
        """The longest hit of these categories that starts here."""
        here = self._first.get(start)
        if here is None:
            return None
        if len(cats) == 1:
            return here.get(cats[0])
        if here.keys().isdisjoint(cats):
            return None
        return max((here[cat] for cat in cats if cat in here), key=_end)

    def all_at(self, start: int, *cats: str) -> list[Hit]:
        """All hits of these categories that start here, longest first."""
        here = self._first.get(start)
        if here is None or here.keys().isdisjoint(cats):
            return []
        return [h for h in self._at[start] if h.entry.cat in cats]

    def ending(self, end: int, *cats: str) -> Hit | None:
        """The longest hit of these categories that ends here."""
        here = self._last.get(end)
        if here is None:
            if end not in self._to:
                return None
            # Reversed, so that the first hit of a category stays: the longest.
            here = {hit.entry.cat: hit for hit in reversed(self._to[end])}
            self._last[end] = here
        if len(cats) == 1:
            return here.get(cats[0])
        if here.keys().isdisjoint(cats):
            return None
        return min((here[cat] for cat in cats if cat in here), key=_start)


_start = attrgetter("start")
_end = attrgetter("end")


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
        self._entries: dict[int, list[Entry]] = {}
        self._cased: set[int] = set()
        """Abbreviations, which are names only in capitals."""
        self._doubtful: set[int] = set()
        """These, and halves of pairs such as «Việt-Trung»."""
        self._common: dict[int, list[Entry]] = {}
        """What surfaces mean where the text does not write them as names."""
        surfaces: dict[str, list[tuple[str, Entry]]] = defaultdict(list)
        for surface, entry in all_entries(language, packs):
            key = _joined(_split(surface, self._elisions)[0])
            if key:
                surfaces[key].append((surface, entry))
        self.first_words = frozenset(key.split(" ")[0] for key in surfaces)
        for key, pairs in surfaces.items():
            self._add(key, pairs)

    def _add(self, key: str, pairs: list[tuple[str, Entry]]) -> None:
        """Note one surface with all that it may mean."""
        words, spaces = _split(pairs[0][0], self._elisions)
        self._matcher.add(key, [Doc(self.vocab, words=words, spaces=spaces)])
        number = self.vocab.strings[key]
        entries = list(dict.fromkeys(e for _, e in pairs))
        self._entries[number] = entries
        common = [e for e in entries if not self._needs_capital(e)]
        shouted = any(s.isupper() and len(s) <= 5 for s, _ in pairs)
        if shouted:
            self._cased.add(number)
        if shouted or any(entry.kind == "pair" for entry in entries):
            self._doubtful.add(number)
        if number in self._doubtful or len(common) < len(entries):
            self._common[number] = common

    def find(self, tokens: Tokens) -> Hits:
        """Hits in the text; names only where the text writes them as names."""
        hits = Hits()
        for number, start, end in _longest_first(self._matcher(tokens.doc)):
            entries = self._entries[number]
            if number in self._common:
                entries = self._meant(tokens, number, start, end)
            if entries:
                hits.add(start, end, entries)
        return hits

    def _meant(self, tokens: Tokens, number: int, start: int, end: int) -> list[Entry]:
        """What the surface means here, by its capitals and the signs around it."""
        named = _capital(tokens, start, end)
        entries = self._entries[number] if named else self._common[number]
        if number not in self._doubtful:
            return entries
        paired = _paired(tokens, start, end)
        small = number in self._cased and not tokens.words[start].isupper()
        return [
            entry
            for entry in entries
            if (paired or entry.kind != "pair") and not (small and entry.cat in _CASED)
        ]

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
