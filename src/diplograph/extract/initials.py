"""Abbreviations that an article explains once, «Hiệp định … (EVFTA)», and then uses alone."""

from __future__ import annotations

from collections.abc import Callable

from diplograph.extract.dates import Stamp
from diplograph.extract.entity import Record
from diplograph.extract.phrases import KIND_TYPES, Phrase
from diplograph.extract.register import Register
from diplograph.extract.sentence import Sentence
from diplograph.model import ZoneKind

_KINDS = {type_: kind for kind, type_ in KIND_TYPES.items()}
_EXPLAINED = ("Agreement", "Conference", "Organization")
_SHORTEST = 3


class Initials:
    """Finds explained abbreviations where they stand alone."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def find(
        self,
        read: list[tuple[Sentence, list[Stamp]]],
        zone_of: Callable[[int], ZoneKind],
    ) -> None:
        """Add a phrase for each abbreviation that no phrase holds yet."""
        forms = self._forms()
        if not forms:
            return
        for sentence, _ in read:
            words = sentence.tokens.words
            places = [
                at
                for at in sentence.proper
                if words[at] in forms and sentence.covering(at) is None
            ]
            for at in places:
                self._add(sentence, at, forms[words[at]], zone_of)
            if places:
                sentence.phrases.sort(key=lambda phrase: phrase.start)
                sentence.index()

    def _forms(self) -> dict[str, Record]:
        return {
            form: record
            for record in self._register.records.values()
            if record.type in _EXPLAINED
            for form in record.forms
            if form.isupper() and form.isalnum() and len(form) >= _SHORTEST
        }

    def _add(
        self,
        sentence: Sentence,
        at: int,
        record: Record,
        zone_of: Callable[[int], ZoneKind],
    ) -> None:
        name = sentence.tokens.words[at]
        kind = _KINDS[record.type]
        phrase = Phrase(kind, at, at + 1, name, at, entity=record.id)
        zone = zone_of(sentence.tokens.starts[at])
        self._register.mention(record, sentence.tokens, phrase, zone)
        sentence.phrases.append(phrase)
