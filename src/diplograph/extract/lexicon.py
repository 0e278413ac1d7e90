"""Every word list and name table of one language, found in one pass over a text."""

from __future__ import annotations

import re
from collections import defaultdict

from diplograph.extract.entries import Entry, all_entries
from diplograph.extract.hits import Hits, Meaning, Opening
from diplograph.extract.interposed import Interposed
from diplograph.extract.tokens import Tokens, norm, split_words
from diplograph.extract.tree import Place, WordTree
from diplograph.pack import LanguagePack, Packs

_INITIAL = re.compile(r"[A-Za-z]\.")
_INITIALS = re.compile(r"(?:[a-z]\. ?){2,}")
_NAMED = frozenset({"country", "place", "org", "conference"})
_APOSTROPHE = "'"
_SEVERAL = frozenset({"words.nobody", "unnamed.officials", "unnamed.others"})
_CASED = frozenset({"country", "place", "org", "conference", "portfolio"})

_Named = tuple[str, Entry]
"""A surface as a table writes it, and what it may mean."""

_Part = tuple[int, int, Meaning | None]
"""How many words of a surface are one too, its number, and its meaning if that is plain."""


def _split(surface: str, elisions: frozenset[str]) -> list[str]:
    """The surface's words as a text has them before a name: «M. | Chirac», «l' | accord»."""
    if _INITIAL.fullmatch(surface):
        return [surface]
    if _INITIALS.fullmatch(surface):
        return split_words(f"{surface.upper()} A")[0][:-1]
    if elisions and surface.endswith("'"):
        return split_words(f"{surface}a", elisions)[0][:-1]
    return split_words(surface, elisions)[0]


class Lexicon:
    """Finds all known words of a language in a text in one pass."""

    def __init__(self, language: LanguagePack, packs: Packs) -> None:
        self.language = language
        self._elisions = language.grammar.elisions
        self._small = language.grammar.adjective_after
        self._tree = WordTree()
        self._meanings: dict[int, Meaning] = {}
        self._cased: set[int] = set()
        """Abbreviations, which are names only in capitals."""
        self._doubtful: set[int] = set()
        """These, and halves of pairs such as «Việt-Trung»."""
        self._common: dict[int, Meaning] = {}
        """What surfaces mean where the text does not write them as names."""
        self._seen: dict[tuple[int, bool, bool, bool], Meaning] = {}
        """What doubtful surfaces meant, by how a text wrote them."""
        self._many: set[str] = set()
        """Words for several people: «Ministers'» is no name's."""
        for number, (words, pairs) in enumerate(self._surfaces(packs).items()):
            self._tree.add(words, number)
            self._add(number, pairs)
        grammar = language.grammar
        self._interposed = (
            Interposed(self._tree, grammar) if grammar.auxiliaries else None
        )
        unlike = self._meanings.keys() - self._common.keys()
        self._plain = {number: self._meanings[number] for number in unlike}
        """What surfaces mean however a text writes them."""
        self._inside: dict[int, list[_Part]] = {}
        """The surfaces that a surface begins with, itself the first."""
        self._always: dict[int, Opening] = {}
        """What starts with a surface, where all of it means the same in every text."""
        self._shaped: dict[tuple[int, bool | None], Opening] = {}
        """What starts with a name, by whether its first word has a capital or none has."""
        self._shown: dict[tuple[int, ...], Opening] = {}
        """What starts with a surface, by what a text made each part of it mean."""

    def _surfaces(self, packs: Packs) -> dict[tuple[str, ...], list[_Named]]:
        """By its words, each surface as the tables write it with what it may mean."""
        surfaces: dict[tuple[str, ...], list[_Named]] = defaultdict(list)
        for surface, entry in all_entries(self.language, packs):
            parts = _split(surface, self._elisions)
            words = tuple(norm(part) for part in parts if not part.isspace())
            if words:
                surfaces[words].append((surface, entry))
                if entry.singular or entry.cat in _SEVERAL:
                    self._many.add(words[-1])
        return surfaces

    def _add(self, number: int, pairs: list[_Named]) -> None:
        """Note all that one surface may mean."""
        entries = list(dict.fromkeys(e for _, e in pairs))
        self._meanings[number] = Meaning.made(entries)
        common = [e for e in entries if not self._needs_capital(e)]
        shouted = any(s.isupper() and len(s) <= 5 for s, _ in pairs)
        if shouted:
            self._cased.add(number)
        if shouted or any(entry.kind == "pair" for entry in entries):
            self._doubtful.add(number)
        if number in self._doubtful or len(common) < len(entries):
            self._common[number] = Meaning.made(common)

    def find(self, tokens: Tokens) -> Hits:
        """Hits in the text; names only where the text writes them as names."""
        self._own_names(tokens)
        known = {}
        always = self._always
        for start, end, number in self._tree.longest(tokens.norms):
            opening = always.get(number) or self._opening(tokens, number, start, end)
            if opening.surfaces:
                known[start] = opening
        parted = self._interposed.find(tokens.norms) if self._interposed else []
        told = self._with(known, tokens, parted) if parted else known
        return Hits(told, len(tokens))

    def _with(
        self, known: dict[int, Opening], tokens: Tokens, parted: list[Place]
    ) -> dict[int, Opening]:
        """What starts at each token, with the surfaces that other words stand in."""
        for start, end, number in parted:
            plain = self._plain.get(number)
            meaning = plain or self._meant(tokens, number, start, end)
            if meaning.entries:
                told = known[start].surfaces if start in known else ()
                surfaces = [*told, (end - start, meaning)]
                known[start] = Opening(sorted(surfaces, key=lambda one: -one[0]))
        return dict(sorted(known.items()))

    def _opening(self, tokens: Tokens, number: int, start: int, end: int) -> Opening:
        """What starts at the token, where the surface is the longest that does."""
        shape = _capitals(tokens, start, end)
        opening = self._shaped.get((number, shape))
        if opening is not None:
            return opening
        inside = self._inside.get(number)
        if inside is None:
            begun = self._tree.beginnings(tokens.norms[start:end])
            inside = [(n, one, self._plain.get(one)) for n, one in begun]
            self._inside[number] = inside
        surfaces = [
            (n, plain or self._meant(tokens, one, start, start + n))
            for n, one, plain in inside
        ]
        # What a surface can mean is kept for good, so that its identity stands for it.
        shown = number, *[id(meaning) for _, meaning in surfaces]
        opening = self._shown.get(shown)
        if opening is None:
            opening = Opening(s for s in surfaces if s[1].entries)
            self._shown[shown] = opening
            names = [one for _, one, plain in inside if plain is None]
            if not names:
                self._always[number] = opening
            elif shape is not None and self._doubtful.isdisjoint(names):
                self._shaped[number, shape] = opening
        return opening

    def _own_names(self, tokens: Tokens) -> None:
        """Read «Laos' minister» like «Chile's minister»."""
        norms, words = tokens.norms, tokens.words
        if _APOSTROPHE not in norms:
            return
        for at in range(1, len(norms) - 1):
            name = words[at - 1]
            owner = norms[at] == _APOSTROPHE and name.endswith("s") and name.istitle()
            if owner and norms[at - 1] not in self._many and words[at + 1].isalpha():
                glued = tokens.starts[at - 1] + len(name) == tokens.starts[at]
                apart = tokens.starts[at] + 1 < tokens.starts[at + 1]
                if glued and apart:
                    norms[at] = f"{_APOSTROPHE}s"

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
        return Meaning.made(
            entry
            for entry in meaning.entries
            if (paired or entry.kind != "pair") and not (small and entry.cat in _CASED)
        )

    def _needs_capital(self, entry: Entry) -> bool:
        """Whether only a capital makes a name of it; not in «président français»."""
        small = self._small and entry.kind == "adjective"
        return entry.cat in _NAMED and not small


def _capital(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the text writes the words as a name: «Việt Nam», «châu Phi»."""
    if tokens.words[start][:1].isupper():
        return True
    return end - start > 1 and tokens.words[end - 1][:1].isupper()


def _capitals(tokens: Tokens, start: int, end: int) -> bool | None:
    """Whether the first of the words has a capital; None if only a later one may."""
    if tokens.words[start][0].isupper():
        return True
    return None if True in tokens.proper[start:end] else False


def _paired(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a dash stands beside: «Trung» is China only in «Việt - Trung»."""
    around = (*tokens.words[max(0, start - 1) : start], *tokens.words[end : end + 1])
    return any(word in {"-", "–"} for word in around)
