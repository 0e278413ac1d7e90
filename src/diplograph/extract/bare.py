"""Names without a title: found again by the forms under which the article knows them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from diplograph.extract.alike import words_of
from diplograph.extract.dates import Stamp
from diplograph.extract.entitled import entitle
from diplograph.extract.entity import Record
from diplograph.extract.names import NameShapes
from diplograph.extract.phrases import KIND_TYPES, Phrase
from diplograph.extract.register import Register
from diplograph.extract.sentence import Sentence
from diplograph.extract.tokens import norm, split_words
from diplograph.model import ZoneKind

_SHORTEST = 2
_BRIEF = 3
"""Letters of a last name that is too short to stand for itself in Vietnamese."""
_LONGEST = 4
"""Tokens of a name."""
ZoneOf = Callable[[int], ZoneKind]
_HYPHENS = frozenset({"-", "‑"})
Read = list[tuple[Sentence, list[Stamp]]]


@dataclass(frozen=True, slots=True)
class Famous:
    """Leaders of countries, who need no title: «Putin»."""

    lands: Mapping[str, frozenset[str]]
    """Their countries by name, folded by ``str.casefold``."""
    firsts: frozenset[str]
    """What their names begin with."""

    @classmethod
    def of(cls, lands: Mapping[str, frozenset[str]]) -> Famous:
        """The leaders of a table."""
        words = {split_words(name)[0][0] for name in lands}
        return cls(lands, frozenset({*words, *(name.split()[0] for name in lands)}))


class BareNames:
    """Gives each named phrase its entity, and finds persons named without a title."""

    def __init__(self, register: Register, shapes: NameShapes, famous: Famous) -> None:
        self._register = register
        self._shapes = shapes
        self._famous = famous
        self._briefs: set[str] = set()
        """Last names of three letters, which need a second look where they stand alone."""

    def register(self, read: Read, zone_of: ZoneOf) -> None:
        """Make or find the entity of every phrase that names one."""
        for sentence, _ in read:
            entitle(sentence)
            for phrase in named(sentence.phrases):
                self._note_lands(sentence, phrase)
                record = self._record(phrase)
                if record is not None:
                    phrase.entity = record.id
                    zone = zone_of(sentence.tokens.starts[phrase.start])
                    self._register.mention(record, sentence.tokens, phrase, zone)

    def _note_lands(self, sentence: Sentence, phrase: Phrase) -> None:
        hits = sentence.hits
        lead = hits.at(phrase.start, "country") if phrase.kind == "org" else None
        if lead and phrase.also and lead.entry.value == phrase.country:
            # «Nepal's foreign ministry», «the Chilean army» name the country too.
            form = sentence.tokens.slice(lead.start, lead.end)
            adjective = lead.entry.kind != "name"
            self._register.country(lead.entry.value, form, adjective=adjective)
        for at in hits.places(phrase.start, phrase.end, "country"):
            hit = hits.at(at, "country")
            if hit and hit.entry.kind == "name" and hit.end <= phrase.end:
                self._register.note_land(
                    hit.entry.value, sentence.tokens.slice(at, hit.end)
                )

    def _record(self, phrase: Phrase) -> Record | None:
        if phrase.kind == "person":
            return self._register.person(phrase)
        if phrase.kind in {"country", "nation"} and phrase.country:
            return self._register.country(
                phrase.country, phrase.name, adjective=phrase.generic or phrase.metonym
            )
        if phrase.kind in KIND_TYPES and not phrase.generic:
            return self._register.body(phrase)
        return None

    def find(self, read: Read, zone_of: ZoneOf) -> None:
        """Add phrases for known persons where they stand without a title."""
        self._note_famous(read)
        forms = self._forms()
        if not forms:
            return
        for sentence, _ in read:
            added = self._in_sentence(sentence, forms, zone_of)
            if added:
                sentence.phrases = sorted(
                    [*sentence.phrases, *added], key=lambda p: p.start
                )
                sentence.index()

    def _note_famous(self, read: Read) -> None:
        """Make the entities of those who need no title: «Putin», «Kim Jong-un»."""
        known = [frozenset(r.words) for r in self._register.of_type("Person")]
        for sentence, _ in read:
            if sentence.title:
                continue
            words = sentence.tokens.words
            for at in sentence.proper:
                if words[at].casefold() not in self._famous.firsts:
                    continue
                famous = self._famous_at(sentence, at)
                name = frozenset(words_of(famous.name)) if famous else frozenset()
                if famous and not any(name <= one or one <= name for one in known):
                    self._register.person(famous)
                    known.append(name)

    def _famous_at(self, sentence: Sentence, at: int) -> Phrase | None:
        """The leader of a country named by his name alone, if the token is his first name."""
        tokens = sentence.tokens
        if not tokens.words[at][:1].isupper():
            return None
        if sentence.covering(at) is not None:
            return None
        if at > sentence.start and tokens.words[at - 1][:1].isupper():
            return None  # within a longer name
        for end in range(min(at + _LONGEST, sentence.end), at, -1):
            name = tokens.slice(at, end)
            lands = self._famous.lands.get(name.casefold(), frozenset())
            longer = tokens.words[end : end + 1]
            if len(lands) == 1 and not (longer and longer[0][:1].isupper()):
                return Phrase("person", at, end, name, at, country=next(iter(lands)))
        return None

    def _forms(self) -> dict[str, list[tuple[tuple[str, ...], Record]]]:
        """Forms by first word; a form that two persons share is left out."""
        owners: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for record in self._register.of_type("Person"):
            brief = self._brief(record)
            self._briefs.update(word for (word,) in brief)
            for words in (*_forms_of(record), *self._family(record), *brief):
                owners[words].add(record.id)
        forms: dict[str, list[tuple[tuple[str, ...], Record]]] = defaultdict(list)
        for words, ids in owners.items():
            if len(ids) == 1:
                forms[words[0]].append((words, self._register.records[next(iter(ids))]))
        for entries in forms.values():
            entries.sort(key=lambda e: -len(e[0]))
        return forms

    def _family(self, record: Record) -> list[tuple[str, ...]]:
        """«Yun» for Yun Byung-ho, «Abiy» for Abiy Ahmed, «Sato» for SATO Yoko."""
        words = _written(record.name)
        first = record.name.split(" ")[0]
        told = first.isupper() and first.isalpha() and not record.name.isupper()
        called = told or self._register.called_first(record.country)
        if not called or len(words) < _SHORTEST or len(words[0]) < _SHORTEST:
            return []
        if self._shapes.is_word(words[0]):
            return []
        return [words[:1]]

    def _brief(self, record: Record) -> list[tuple[str, ...]]:
        """«Rao», «Lam»: a last name of three letters, where a capital makes a name of it."""
        last = record.words[-1:]
        brief = len(record.words) > 1 and len(last[0]) == _BRIEF
        known = self._shapes.capitals_name or self._shapes.is_word(last[0])
        if not brief or known or last in _forms_of(record):
            return []
        return [last]

    def _in_sentence(
        self,
        sentence: Sentence,
        forms: dict[str, list[tuple[tuple[str, ...], Record]]],
        zone_of: ZoneOf,
    ) -> list[Phrase]:
        tokens = sentence.tokens
        places = [at for at in sentence.proper if tokens.norms[at] in forms]
        if not places:
            return []
        taken = {i for p in sentence.phrases for i in range(p.start, p.end)}
        added: list[Phrase] = []
        free = sentence.start
        for at in places:
            here = at >= free and at not in taken
            match = self._match(sentence, forms, at) if here else None
            if match is None or not taken.isdisjoint(range(at, match[0])):
                continue
            end, record = match
            if tokens.norms[at] in self._briefs and not _by_itself(sentence, at, end):
                continue
            phrase = Phrase(
                "person", at, end, tokens.slice(at, end), at, entity=record.id
            )
            record.forms[phrase.name] += 1
            self._register.mention(record, tokens, phrase, zone_of(tokens.starts[at]))
            added.append(phrase)
            free = end
        return added

    def _match(
        self,
        sentence: Sentence,
        forms: dict[str, list[tuple[tuple[str, ...], Record]]],
        at: int,
    ) -> tuple[int, Record] | None:
        tokens = sentence.tokens
        if not tokens.words[at][:1].isupper():
            return None
        for words, record in forms.get(tokens.norms[at], ()):
            end = at + len(words)
            if tuple(tokens.norms[at:end]) == words and end <= sentence.end:
                following = tokens.words[end : end + 1]
                longer = (
                    following and following[0][:1].isupper() and following[0].isalpha()
                )
                if len(words) > 1 or not longer:
                    return end, record
        return None


def _by_itself(sentence: Sentence, at: int, end: int) -> bool:
    """Whether a short word is all of a name: not «Tan | Son», nor «in | May»."""
    if end - at > 1:
        return True
    before = sentence.tokens.words[at - 1 : at] if at > sentence.start else []
    dated = any(start <= at < end for start, end in sentence.dates)
    return not dated and not (before and before[0][:1].isupper())


def named(phrases: list[Phrase]) -> list[Phrase]:
    """The phrases, each with those whom its offices serve: «Đặc phái viên của | A»."""
    served = [o.principal for p in phrases for o in p.offices if o.principal]
    return [*phrases, *served]


def _joined(words: tuple[str, ...]) -> int:
    """Where the last name begins: «Persaud-Allen» is one."""
    at = len(words) - 1
    while at > 1 and words[at - 1] in _HYPHENS:
        at -= 2
    return max(at, 1)


@lru_cache(maxsize=1 << 14)
def _written(name: str) -> tuple[str, ...]:
    """The name's tokens as a text has them, hyphens too: «Kim», «Jong», «-», «un»."""
    return tuple(norm(word) for word in split_words(name)[0])


def _forms_of(record: Record) -> set[tuple[str, ...]]:
    words = record.words
    forms = {words, *(words_of(f) for f in record.forms)}
    # One short syllable is too common a word to be a name by itself.
    if len(words) > 1 and len(words[-1]) > 3:
        forms |= {words[-1:], words[_joined(words) :]}
    written = [_written(name) for name in (record.name, *record.forms)]
    hyphened = {w for w in written if not _HYPHENS.isdisjoint(w)}
    forms |= hyphened | {w[_joined(w) :] for w in hyphened if len(w[-1]) > 3}
    return {f for f in forms if f and (len(f) > 1 or len(f[0]) > _SHORTEST)}
