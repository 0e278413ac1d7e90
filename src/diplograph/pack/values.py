"""What packs say, as frozen values: patterns, wordings, families, languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from diplograph.pack.grammar import Grammar
from diplograph.tables import Tables


@dataclass(frozen=True, slots=True)
class Element:
    """One part of a pattern: a slot for a role, a gap, or words (one of some)."""

    role: str = ""
    gap: bool = False
    words: tuple[str, ...] = ()
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Pattern:
    """A line of prose with slots; ``anchor`` is the place of its most telling words."""

    text: str
    elements: tuple[Element, ...]
    anchor: int

    @property
    def anchors(self) -> tuple[str, ...]:
        """The words that start the search for this pattern."""
        return self.elements[self.anchor].words


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A promise to the reader of a pack: what a wording finds in a sentence."""

    text: str
    roles: Mapping[str, tuple[str, ...]]
    none: bool = False
    status: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One way in which one language states one type of event."""

    id: str
    family: str
    type: str
    lang: str
    patterns: tuple[Pattern, ...]
    examples: tuple[Example, ...]
    grade: str | None = None
    fills: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Phrase kinds that may fill a role here, where they differ from the family's."""
    without: frozenset[str] = frozenset()
    """Words that must not stand between the event word and the last phrase."""
    nearest: bool = False
    """Speaks of whoever is named last before it, be it an object."""
    noun: bool = False
    background: bool = False
    """Told as history unless a date of these days stands with it."""
    implicit: str | None = None
    """Role of the two countries that the words leave out («kỷ niệm 50 năm thiết lập …»)."""
    weak: bool = False
    """Kept only as one more report of an event that a better wording found."""
    also: bool = False
    """Told beside another event by the same word: «travel to Oslo for the summit»."""
    joins: bool = False
    """Names more of those who took part in the meeting or call told before."""
    unclear: bool = False
    """Of a call or a meeting, as the headline says: «spoke with»."""
    mutual: bool = False
    """Two do it to each other: «A and B exchanged congratulations»."""
    lone: bool = False
    """No event of its own where the article tells of a meeting or call of the same people."""
    lands: bool = False
    """Countries take part by themselves, where their people are not named."""
    sole: bool = False
    """One acts: after two or more, «with» belongs to what they speak of."""
    calls: bool = False
    """No event where «to» and a verb follow: «called on A to resign»."""
    again: bool = False
    """Of the type of the message told before: «B sent a similar cable»."""
    same: bool = False
    """Those of the latest event of its family take part: «Cuộc gặp diễn ra tại Oslo»."""
    dated: bool = False
    """Too vague without a date of its own."""
    placed: bool = False
    """No event unless a place stands right behind it: «agreed in Oslo», not «in principle»."""
    opens: bool = False
    """No event unless it opens the sentence: «Opening the forum, A …»."""
    office: bool = False
    """No event unless an office stands right behind it: «A became | minister»."""
    named: bool = False
    """No event of papers without names: «các thỏa thuận mà hai nước đã ký»."""
    jubilee: bool = False
    """An anniversary of the event, so many years later."""
    arrives: bool = False
    """Sets out or arrives: what one came for is still ahead."""
    guest: bool = False
    """Says of an office-holder in passing that he is abroad: «visiting Premier A»."""
    today: bool = False
    """The article is the event (a statement given in full): its day is the event's."""
    status: str | None = None
    confidence: float = 0.9
    source: str = ""
    rare: str | None = None
    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """A kind of event: what fills its roles and which of them it cannot do without."""

    name: str
    label: Mapping[str, str]
    plover: str
    types: tuple[str, ...]
    roles: Mapping[str, tuple[str, ...]]
    """Phrase kinds that may fill each role."""
    needs: tuple[tuple[str, ...], ...]
    """Each inner list is one sufficient set; a role named twice needs two fillers."""
    named: bool
    """Whether only persons and bodies take part: a country stands for nobody here."""
    distinct: tuple[tuple[str, str], ...]
    """Pairs of roles that never belong to the same country."""
    adjuncts: Mapping[str, tuple[Pattern, ...]]
    """By language: patterns that add roles to an event of the same sentence."""
    block: Mapping[str, tuple[str, ...]]
    """By language: words that hold an anchor but mean something else."""


@dataclass(frozen=True, slots=True)
class LanguagePack:
    """The word lists, grammar and date grammar of one language."""

    tag: str
    table: Mapping[str, Any]
    grammar: Grammar = field(default_factory=Grammar)
    _sets: dict[tuple[str, str], frozenset[str]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """Word lists that were asked for: each article asks anew."""

    def lists(self, section: str) -> dict[str, list[str]]:
        """Word lists of a section by name."""
        found = self.table.get(section, {})
        return {k: v for k, v in found.items() if isinstance(v, list)}

    def words(self, section: str, name: str) -> frozenset[str]:
        """One word list as a set; empty if the language has none."""
        known = self._sets.get((section, name))
        if known is None:
            known = frozenset(self.table.get(section, {}).get(name, ()))
            self._sets[section, name] = known
        return known


@dataclass(frozen=True)
class Packs:
    """All languages, event families and name tables."""

    languages: Mapping[str, LanguagePack]
    families: Mapping[str, Family]
    wordings: tuple[Wording, ...]
    tables: Tables = field(repr=False)
    trust: Mapping[str, float] = field(default_factory=dict, repr=False)
    """Weights of the signs that the confidence of an event rests on."""
    _by_id: dict[str, Wording] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def anchors(self, lang: str) -> frozenset[str]:
        """Every word that may start an event in the language, with its blockers."""
        own = {
            a
            for w in self.wordings
            if w.lang == lang
            for p in w.patterns
            for a in p.anchors
        }
        for family in self.families.values():
            own.update(family.block.get(lang, ()))
            own.update(a for p in family.adjuncts.get(lang, ()) for a in p.anchors)
        return frozenset(own)

    @property
    def by_id(self) -> dict[str, Wording]:
        """Wordings by their id."""
        if not self._by_id:
            self._by_id.update((wording.id, wording) for wording in self.wordings)
        return self._by_id
