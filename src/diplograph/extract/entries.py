"""What the lexicon knows: word lists, event words and name tables, a surface at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from diplograph.pack import LanguagePack, Packs

_LOANED = frozenset({"name", "short", "city", "island", "region"})
_INITIALS = "initials"
"""The list of those forms of address that are words of another meaning in small letters."""
_LISTS = ("words", "delegation", "heads", "anaphora", "status", "unnamed")


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


def all_entries(language: LanguagePack, packs: Packs) -> Iterator[tuple[str, Entry]]:
    """Every surface of the language with what it may mean."""
    yield from _words(language)
    for family in packs.families.values():
        for pattern in family.adjuncts.get(language.tag, ()):
            for word in pattern.anchors:
                yield word, Entry("adjunct", word)
    for trigger in packs.anchors(language.tag):
        yield trigger, Entry("anchor", trigger)
    for particle in packs.tables.particles:
        yield particle, Entry("particle")
    yield from _names(language, packs)
    if language.grammar.loans:
        yield from _loans(language.grammar.loans, packs)


def _words(language: LanguagePack) -> Iterator[tuple[str, Entry]]:
    for section in _LISTS:
        for name, words in language.lists(section).items():
            for word in words:
                if name == _INITIALS:
                    yield word.upper(), Entry("words.honorific")
                else:
                    yield word, Entry(f"{section}.{name}")


def _names(language: LanguagePack, packs: Packs) -> Iterator[tuple[str, Entry]]:
    plural = language.table.get("plural", {})
    shortened = [
        (re.compile(re.escape(long), re.IGNORECASE), short)
        for long, forms in language.table.get("shortened", {}).items()
        for short in forms
    ]
    for surface, entry in packs.tables.entries(language.tag, Entry):
        if entry.cat == "office" and ("," in surface or " kiêm " in surface):
            continue  # two offices in one row: the chain of offices reads each
        yield surface, entry
        for long, short in shortened:
            if long.search(surface):
                yield long.sub(short, surface), entry
        if plural and entry.cat == "office":
            yield _plural(surface, plural), replace(entry, singular=surface)


def _loans(lang: str, packs: Packs) -> Iterator[tuple[str, Entry]]:
    """Names that the news keeps in another language: «Cook Islands», «New York»."""
    for surface, entry in packs.tables.entries(lang, Entry):
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
