"""Whom a title without a name means: its holder, or the body or country he stands for."""

from __future__ import annotations

from diplograph.extract.entity import Record
from diplograph.extract.phrases import Phrase
from diplograph.extract.references import CONSORTS, Resolver
from diplograph.extract.register import Register
from diplograph.extract.sentence import Sentence
from diplograph.extract.strangers import predicate_of

_CHIEF = 6
"""The lowest rank of those who speak for a body."""


class Titles:
    """Resolves the titles of one article in the order of the text."""

    def __init__(self, register: Register, resolver: Resolver) -> None:
        self._register = register
        self._resolver = resolver

    def meant(self, sentence: Sentence, phrase: Phrase) -> Record | None:
        """The person of the title, else the body that he heads or the country he is of."""
        said = predicate_of(sentence, phrase.start)
        if said is not None and said.entity:
            return self._register.records[said.entity]
        if sentence.hits.ending(phrase.start, "words.indefinite"):
            return None
        record = (
            self._headed(sentence, phrase)
            or self._resolver.title(phrase)
            or self.land(sentence, phrase)
        )
        if record:
            self._resolver.note(record)
            if record.type == "Person":
                record.country = record.country or phrase.offices[0].country
        return record

    def _headed(self, sentence: Sentence, phrase: Phrase) -> Record | None:
        """«Chủ tịch Thượng viện Chile»: nobody of that office is named, so the body counts."""
        body, office = phrase.body, phrase.offices[0]
        if body is None or office.rank > _CHIEF or sentence.name_follows(phrase):
            return None
        return self._register.body(body) if self._resolver.vacant(office) else None

    def land(self, sentence: Sentence, phrase: Phrase) -> Record | None:
        """«Quốc vương Kuwait»: nobody of that office is named, so Kuwait stands for him."""
        code = phrase.offices[0].country
        if code is None or not self._resolver.nobody(phrase.offices[0]):
            return None
        if phrase.offices[0].head in CONSORTS:
            return None
        for at in range(phrase.start, phrase.end):
            hit = sentence.hits.at(at, "country")
            union = sentence.hits.at(at, "org")
            if hit and union and union.entry.country == code:
                continue  # «Đại diện cấp cao của EU»: a body is no land
            if hit and hit.entry.value == code and hit.end <= phrase.end:
                form = sentence.tokens.slice(at, hit.end)
                return self._register.country(
                    code, form, adjective=hit.entry.kind != "name"
                )
        return None
