"""Who is who in one article: named phrases become entities, one each."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping

from diplograph.extract.alike import (
    is_called,
    name_fit,
    same_body,
    same_edition,
    words_of,
)
from diplograph.extract.entity import CHIEFS, Record
from diplograph.extract.phrases import KIND_TYPES, OfficePhrase, Phrase
from diplograph.extract.tokens import Tokens
from diplograph.model import EntityType, Span, ZoneKind

_SHORT = re.compile(r"\s*\([A-Z][\w.-]*\)")
"""An abbreviation inside a name: «Tổ chức Hợp tác Thượng Hải (SCO)»."""
_LETTERS: dict[EntityType, str] = {
    "Person": "p",
    "Organization": "o",
    "Country": "c",
    "Place": "l",
    "Agreement": "a",
    "Conference": "s",
}
"""What the ids of the records of each type begin with."""
_BY_GIVEN = frozenset({"VN"})
"""Countries whose people have the family name in front, but are called by the last."""

UNION = "EU"
"""The code of the one body of states that CLDR lists among countries."""


class Register:
    """The entities of one article."""

    def __init__(
        self,
        family_first: frozenset[str],
        countries: Mapping[str, str],
        called_first: frozenset[str] = frozenset(),
    ) -> None:
        self.records: dict[str, Record] = {}
        self._by_type: dict[EntityType, list[Record]] = defaultdict(list)
        self._named: dict[str, dict[str, Record]] = defaultdict(dict)
        """Persons by the words of their names."""
        self._called_first = (family_first - _BY_GIVEN) | called_first
        self._countries = countries
        self._counts: Counter[str] = Counter()
        self._lands: dict[str, str] = {}

    def called_first(self, country: str | None) -> bool:
        """Whether people of the country are called by the first word of their names."""
        return country in self._called_first

    def new(
        self, kind: EntityType, name: str, country: str | None, value: str = ""
    ) -> Record:
        """A fresh record with the next id of its type."""
        letter = _LETTERS[kind]
        self._counts[letter] += 1
        record = Record(
            f"{letter}{self._counts[letter]}",
            kind,
            name,
            words_of(name),
            country,
            value,
        )
        self.records[record.id] = record
        self._by_type[kind].append(record)
        return record

    def of_type(self, kind: EntityType) -> list[Record]:
        """Records of a type in the order of their making."""
        return list(self._by_type[kind])

    def person(self, phrase: Phrase) -> Record:
        """The record of a named person: an old one that the name can mean, else a new one."""
        words = words_of(phrase.name)
        best = self._known_person(phrase, words)
        if best is None:
            best = self.new("Person", phrase.name, phrase.country)
        elif len(words) > len(best.words):
            best.name, best.words = phrase.name, words
        for word in words:
            self._named[word][best.id] = best
        best.country = best.country or phrase.country
        best.landed = best.landed or phrase.country is not None
        best.beside = best.beside or phrase.beside
        best.gender = best.gender or phrase.gender
        best.forms[phrase.name] += 1
        for form in phrase.also:
            best.forms[form] += 1
        best.styled |= dict.fromkeys(phrase.styled)
        for office in phrase.offices:
            if office.head not in CHIEFS:
                best.offices.setdefault(office.lemma, office)
            elif office.country:
                best.leader = True
        return best

    def _known_person(self, phrase: Phrase, words: tuple[str, ...]) -> Record | None:
        fits = []
        for record in self._alike(words):
            weight = name_fit(words, record.words)
            if not weight or _clash(phrase.country, record.country):
                continue
            if weight < 3 and phrase.offices and record.offices:
                weight += 1 if _shared(phrase.offices, record) else -1
            if phrase.gender and record.gender and phrase.gender != record.gender:
                continue
            if weight > 0:
                # «bà Bachelet»: the one called so before, not her father.
                addressed = bool(phrase.gender) and phrase.gender == record.gender
                known = bool(record.offices) + (len(record.seen) > 1)
                last = max(record.seen, default=0)
                fits.append((addressed, weight, known, last, record))
        if not fits:
            return None
        return max(fits, key=lambda f: f[:4])[4]

    def _alike(self, words: tuple[str, ...]) -> list[Record]:
        """Persons who share a word of the name, in the order of their making."""
        found = {id_: r for word in words for id_, r in self._named[word].items()}
        return sorted(found.values(), key=lambda record: int(record.id[1:]))

    def country(self, code: str, form: str, *, adjective: bool = False) -> Record:
        """The record of a country by its code."""
        if code == UNION:
            return self._union("" if adjective else form)
        for record in self.of_type("Country"):
            if record.country == code:
                break
        else:
            # «Iranian» alone is no name of the country.
            name = self._countries.get(code, form) if adjective else form
            record = self.new("Country", name, code)
            record.generic = adjective
        record.forms[form] += 1
        if record.generic and not adjective:
            record.name, record.generic = form, False
        return record

    def note_land(self, code: str, form: str) -> None:
        """A title or the name of a body tells its country: «Tổng thống Mỹ»."""
        self._lands.setdefault(code, form)

    def land(self, code: str | None) -> Record | None:
        """The country of the code, if any words of the article name it."""
        if code is None or code not in self._lands:
            return None
        return self.country(code, self._lands[code])

    def homeland(self, code: str) -> Record:
        """The country that people of the article stand for, whether named or not."""
        named = self.land(code)
        return named or self.country(
            code, self._countries.get(code, code), adjective=True
        )

    def _union(self, form: str) -> Record:
        """The Union that its people stand for: a body, not a country."""
        known = (
            r
            for r in self.of_type("Organization")
            if r.country == UNION and r.value == UNION.lower()
        )
        name = form or self._countries.get(UNION, UNION)
        record = next(known, None) or self.new("Organization", name, UNION, "eu")
        if form:
            record.forms[form] += 1
        return record

    def body(self, phrase: Phrase) -> Record:
        """The record of an organisation, place, agreement or conference."""
        kind = KIND_TYPES[phrase.kind]
        name = _SHORT.sub("", phrase.name) if kind == "Conference" else phrase.name
        words = words_of(name)
        called = self.called(words) if kind == "Organization" else None
        if called is not None and not _told_of(phrase, called):
            called.country = called.country or phrase.country
            called.forms[phrase.name] += 1
            return called
        for record in self.of_type(kind):
            if _clash(phrase.country, record.country):
                continue
            same_id = bool(phrase.value) and phrase.value == record.value
            same_id = same_id and (
                kind != "Conference" or same_edition(words, record.words)
            )
            if (
                record.words == words
                or same_id
                or same_body(kind, words, record.words, generic=record.generic)
            ):
                if len(words) > len(record.words):
                    record.name, record.words = phrase.name, words
                    record.generic = phrase.generic
                break
        else:
            record = self.new(kind, phrase.name, phrase.country, phrase.value)
            record.words, record.generic = words, phrase.generic
        record.country = record.country or phrase.country
        for form in (phrase.name, *phrase.also):
            record.forms[form] += 1
        return record

    def called(self, words: tuple[str, ...]) -> Record | None:
        """The organisation named last by the words."""
        bodies = self.of_type("Organization")
        fits = [r for r in bodies if words in map(words_of, r.forms)]
        return max(fits, key=lambda r: r.seen[-1:], default=None)

    def the_body(self, words: tuple[str, ...], before: int) -> Record | None:
        """Whom «the ministry» means: the last one of that kind named before the place."""
        fits = [
            (max(seen), r)
            for r in self.of_type("Organization")
            if (seen := [s for s in r.seen if s < before])
            and is_called(words, map(words_of, r.forms))
        ]
        return max(fits, key=lambda f: f[0])[1] if fits else None

    def mention(
        self, record: Record, tokens: Tokens, phrase: Phrase, zone: ZoneKind
    ) -> None:
        """Note where the entity is named."""
        length = len(phrase.name)
        start = tokens.starts[phrase.name_start]
        quote = tokens.text[start : start + length]
        record.mentions.append(
            Span(start=start, end=start + length, quote=quote, zone=zone)
        )
        record.seen.append(-1 if zone == "title" else start)


def _told_of(phrase: Phrase, record: Record) -> bool:
    """Whether the words of the phrase name another country than the body's."""
    own = phrase.country if phrase.also or not phrase.value else None
    return _clash(own, record.country)


def _shared(offices: list[OfficePhrase], record: Record) -> bool:
    """Whether an office is one that the person holds: «Công chúa» of a «Công chúa kế vị»."""
    return any(
        one.head == two.head
        or f"{one.lemma} ".startswith(f"{two.lemma} ")
        or f"{two.lemma} ".startswith(f"{one.lemma} ")
        for one in offices
        for two in record.offices.values()
    )


def _clash(a: str | None, b: str | None) -> bool:
    return bool(a and b and a != b)
