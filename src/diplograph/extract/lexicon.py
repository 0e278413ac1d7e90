"""Every word list and name table of one language in one matcher over the Doc."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc

from diplograph.extract.tokens import Tokens, make_vocab, norm, split_words
from diplograph.pack import LanguagePack, Packs

_CASED = frozenset({"country", "place", "org", "conference", "portfolio"})
_LOANED = frozenset({"name", "short", "city", "island", "region"})
_LISTS = ("words", "delegation", "heads", "anaphora", "status")


@dataclass(frozen=True, slots=True)
class Entry:
    """One meaning of a surface form."""

    cat: str
    value: str = ""
    """Country code, place or organisation id, office id …"""
    kind: str = ""
    country: str = ""
    rank: int = 9
    takes: str = ""
    singular: str = ""
    """The form for one, if this is the form for several."""


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
        for surface, entry in _all_entries(language, packs):
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
                if entry.cat in _CASED and not named:
                    if entry.cat != "portfolio":
                        continue
                if exact and entry.cat in _CASED and not tokens.words[start].isupper():
                    continue
                hits.add(Hit(start, end, entry))
        hits.sort()
        return hits


def _all_entries(language: LanguagePack, packs: Packs) -> Iterable[tuple[str, Entry]]:
    for section in _LISTS:
        for name, words in language.lists(section).items():
            for word in words:
                yield word, Entry(f"{section}.{name}")
    for family in packs.families.values():
        for pattern in family.adjuncts.get(language.tag, ()):
            for word in pattern.anchors:
                yield word, Entry("adjunct", word)
    for trigger in packs.anchors(language.tag):
        yield trigger, Entry("anchor", trigger)
    plural = language.table.get("plural", {})
    for surface, entry in packs.tables.entries(language.tag, Entry):
        if entry.cat == "office" and ("," in surface or " kiêm " in surface):
            continue  # two offices in one row: the chain of offices reads each
        yield surface, entry
        if plural and entry.cat == "office":
            yield _plural(surface, plural), replace(entry, singular=surface)
    if language.tag != "en":
        # News in any language keeps English names: «Cook Islands», «New York».
        for surface, entry in packs.tables.entries("en", Entry):
            if entry.cat in {"country", "place"} and entry.kind in _LOANED:
                yield surface, entry


def _plural(office: str, endings: Mapping[str, str]) -> str:
    """Several holders of the office: «Prime Ministers», «Secretaries of State»."""
    head, space, rest = office.partition(" ")
    if rest.partition(" ")[0] not in {"of", "to", "for", "in", "General", "d'Affaires"}:
        for mark in (" of ", " to ", " for ", " in "):
            if mark in office:
                first, _, tail = office.partition(mark)
                return _plural(first, endings) + mark + tail
        before, space, head = office.rpartition(" ")
        return f"{before}{space}{_plural_word(head, endings)}"
    return f"{_plural_word(head, endings)}{space}{rest}"


def _plural_word(word: str, endings: Mapping[str, str]) -> str:
    for ending, several in endings.items():
        if word.endswith(ending):
            return word.removesuffix(ending) + several
    return word
