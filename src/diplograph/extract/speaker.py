"""Who says «I», and for whom words stand that name nobody."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping

from diplograph.extract.alike import words_of
from diplograph.extract.entity import Record
from diplograph.extract.phrases import OFFICIALS, ONE_PERSON, Phrase
from diplograph.extract.register import Register
from diplograph.extract.sentence import Sentence
from diplograph.pack import LanguagePack

_QUOTES = frozenset({'"', "“", "”", "''", "``"})


class Speaker:
    """The author of a statement, or the last one whom a transcript lets speak."""

    def __init__(self, language: LanguagePack) -> None:
        self._author = language.words("words", "author")
        self.entity: str | None = None
        """Id of the person."""

    def headed(self, sentences: Iterable[Sentence]) -> None:
        """Take the author from a title: «Statement by President A on …»."""
        for sentence in sentences:
            for phrase in sentence.phrases:
                before = sentence.tokens.norms[phrase.start - 1 : phrase.start]
                if phrase.kind == "person" and before and before[0] in self._author:
                    self.entity = self.entity or phrase.entity

    def labelled(self, sentence: Sentence) -> None:
        """Take the speaker from a label: «SECRETARY A: …»."""
        first = sentence.starting(sentence.start)
        if first is None or first.kind not in {"person", "title"} or not first.entity:
            return
        if sentence.tokens.words[first.end : first.end + 1] == [":"]:
            self.entity = first.entity


def quoted(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """Who says «I» between quotation marks: «"I met him," A said», «A said: "I …"»."""
    words = sentence.tokens.words
    marks = [n for n in range(sentence.start, sentence.end) if words[n] in _QUOTES]
    before = [n for n in marks if n < phrase.start]
    after = [n for n in marks if n >= phrase.end]
    if after:
        told = _after_quote(sentence, after[0] + 1)
        if told is not None:
            return told
    return _before_quote(sentence, before[0]) if before else None


def _after_quote(sentence: Sentence, at: int) -> Phrase | None:
    """The one in «…" | A said» and in «…" | said A»."""
    said = sentence.hits.at(at, "words.report")
    first = said.end if said else at
    told = sentence.starting(sentence.hits.past(first, "words.article"))
    if told is None or told.kind not in ONE_PERSON:
        return None
    return told if said or sentence.hits.at(told.end, "words.report") else None


def _before_quote(sentence: Sentence, at: int) -> Phrase | None:
    """The one in «A said: | "…»."""
    for told in reversed(sentence.between(sentence.start, at)):
        if told.kind in ONE_PERSON and sentence.hits.within(
            told.end, at, "words.report"
        ):
            return told
    return None


def land_of(
    sentence: Sentence, phrase: Phrase, register: Register, within: Mapping[str, str]
) -> Record | None:
    """The country of unnamed officials: «In Laos, A will meet with officials»."""
    if phrase.number != OFFICIALS:
        return None
    for other in reversed(sentence.phrases):
        if other.end > phrase.start or other.kind not in {"country", "place"}:
            continue
        if other.entity and sentence.governed(other):
            meant = within.get(other.entity, other.entity)
            record = register.records[meant]
            # «travel to Bishkek, where she will meet with officials»
            return record if record.type == "Country" else register.land(record.country)
    return None


def body_of(sentence: Sentence, phrase: Phrase, register: Register) -> Record | None:
    """The body that «the ministry» means: one named before, in a title one of the text."""
    place = sentence.tokens.starts[phrase.start]
    return register.the_body(
        words_of(phrase.name), sys.maxsize if sentence.title else place
    )
