"""Every word list and name table of one language in one matcher over the Doc."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc

from diplograph.extract.entries import Entry, all_entries
from diplograph.extract.tokens import Tokens, make_vocab, norm, split_words
from diplograph.pack import LanguagePack, Packs

_NAMED = frozenset({"country", "place", "org", "conference"})
_CASED = frozenset({"country", "place", "org", "conference", "portfolio"})


@dataclass(frozen=True, slots=True)
class Hit:
    """A surface form found at a token range."""

    start: int
    end: int
    entry: Entry


class Hits:
    """The hits of one text by start token, longest first."""

    def __init__(self) -> None:
        self._at: dict[int, list[Hit]] = defaultdict(list)
        self._ending: dict[int, list[Hit]] = defaultdict(list)

    def add(self, hit: Hit) -> None:
        """Keep one more hit."""
        self._at[hit.start].append(hit)
        self._ending[hit.end].append(hit)

    def sort(self) -> None:
        """Longest first at each start."""
        for hits in self._at.values():
            hits.sort(key=lambda h: -h.end)

    def at(self, start: int, *cats: str) -> Hit | None:
        """The longest hit of these categories that starts here."""
        for hit in self._at.get(start, ()):
            if hit.entry.cat in cats:
                return hit
        return None

    def all_at(self, start: int, *cats: str) -> list[Hit]:
        """All hits of these categories that start here, longest first."""
        return [h for h in self._at.get(start, ()) if h.entry.cat in cats]

    def ending(self, end: int, *cats: str) -> Hit | None:
        """The longest hit of these categories that ends here."""
        found = [h for h in self._ending.get(end, ()) if h.entry.cat in cats]
        return min(found, key=lambda h: h.start, default=None)

    def starts(self, cat: str) -> list[Hit]:
        """All hits of a category in the order of the text."""
        return [h for s in sorted(self._at) for h in self._at[s] if h.entry.cat == cat]


def _joined(surface: str) -> str:
    """The surface in the matcher's own terms: norm words with blanks between."""
    return " ".join(norm(w) for w in split_words(surface)[0] if not w.isspace())


class Lexicon:
    """Finds all known words of a language in a text in one pass."""

    def __init__(self, language: LanguagePack, packs: Packs) -> None:
        self.language = language
        self.vocab = make_vocab()
        self._matcher = PhraseMatcher(self.vocab, attr="NORM")
        self._entries: dict[int, list[Entry]] = {}
        self._cased: dict[int, str] = {}
        surfaces: dict[str, list[tuple[str, Entry]]] = defaultdict(list)
        for surface, entry in all_entries(language, packs):
            key = _joined(surface)
            if key:
                surfaces[key].append((surface, entry))
        self.first_words = frozenset(key.split(" ")[0] for key in surfaces)
        for key, pairs in surfaces.items():
            words, spaces = split_words(pairs[0][0])
            doc = Doc(self.vocab, words=words, spaces=spaces)
            self._matcher.add(key, [doc])
            number = self.vocab.strings[key]
            self._entries[number] = list(dict.fromkeys(e for _, e in pairs))
            shouted = [s for s, _ in pairs if s.isupper() and len(s) <= 5]
            if shouted:
                self._cased[number] = shouted[0]

    def find(self, tokens: Tokens) -> Hits:
        """Hits in the text; names only where the text writes them as names."""
        hits = Hits()
        for number, start, end in self._matcher(tokens.doc):
            named = tokens.words[start][:1].isupper()
            exact = self._cased.get(number)
            for entry in self._entries[number]:
                if entry.cat in _NAMED and not named:
                    continue
                if exact and entry.cat in _CASED and not tokens.words[start].isupper():
                    continue
                hits.add(Hit(start, end, entry))
        hits.sort()
        return hits
