"""Whom an office in the plural means: «the two presidents», «the commissioners», «the envoys»."""

from __future__ import annotations

from diplograph.extract.company_before import COUNTED
from diplograph.extract.entity import CHIEFS, LEADER, Record
from diplograph.extract.hits import Hit
from diplograph.extract.incumbents import ENVOYS, MISSIONS
from diplograph.extract.phrases import OfficePhrase, Phrase
from diplograph.extract.references import Resolver
from diplograph.extract.register import Register
from diplograph.extract.sentence import Sentence
from diplograph.extract.told_last import ToldLast

_COUNTS = {"anaphora.two": 2, "anaphora.pair": 2, **COUNTED}
_MISSIONS = MISSIONS | {"head-of-mission", "permanent-representative"}
"""Heads of a mission, whom «the envoys» and «the ambassadors» may mean."""
_ENVOYS = _MISSIONS | ENVOYS
_SEVERAL = 2


class Plurals:
    """Finds the holders among those whom the article named before."""

    def __init__(self, register: Register, resolver: Resolver, last: ToldLast) -> None:
        self._register = register
        self._resolver = resolver
        self._last = last
        self._before: list[str] = []
        """Those whom the latest sentence names that names anybody."""

    def note(self, sentence: Sentence) -> None:
        """The sentence was read: whom it names are spoken of next."""
        named = dict.fromkeys(p.entity for p in sentence.phrases if p.entity)
        records = self._register.records
        people = [e for e in named if records[e].type == "Person"]
        self._before = people or self._before

    def settle(self, sentence: Sentence, phrase: Phrase) -> None:
        """Let the phrase mean those who hold the office, and nobody who holds another.

        Whoever was found for it stays, if all hold the office.
        """
        office = called(sentence, phrase)
        if office is None or phrase.parties:
            return
        told = [e for e in phrase.refers if self._may_be(e, office)]
        if phrase.refers and len(told) == len(phrase.refers):
            return
        chosen = self._chosen(sentence, phrase, office)
        if chosen and {*told} <= {*chosen}:
            phrase.refer(chosen)
        elif not told:
            phrase.refer(())

    def _may_be(self, entity: str, office: OfficePhrase) -> bool:
        """Whether it holds the office, or is a country whose holder nobody names."""
        land = self._register.records[entity].type == "Country"
        return land or self._resolver.may_hold(entity, office)

    def many(self, sentence: Sentence, phrase: Phrase) -> bool:
        """«A lunch was given for | the envoys»: those of them named before, if they are clear."""
        if phrase.kind != "titles":
            return False
        the = sentence.hits.ending(phrase.start, "status.that", *_COUNTS) is not None
        of = sentence.hits.at(phrase.end, "words.of") is not None
        if not the or of or phrase.country or len(phrase.offices) != 1:
            return False
        office = phrase.offices[0]
        if office.head in CHIEFS or phrase.body or not office.plural:
            return False
        chosen = self._chosen(sentence, phrase, office)
        if chosen:
            phrase.kind = "pair"
            phrase.refer(chosen)
        return bool(chosen)

    def _chosen(
        self, sentence: Sentence, phrase: Phrase, office: OfficePhrase
    ) -> list[str]:
        """The holders told together last, else all of the article if they are so many."""
        size = _counted(sentence, phrase)
        place = sentence.tokens.starts[phrase.start]
        fits = [
            r
            for r in self._register.of_type("Person")
            if self._holds(r, office)
            and (sentence.title or any(0 <= seen < place for seen in r.seen))
        ]
        here = {p.entity for p in sentence.between(sentence.start, phrase.start)}
        beside = [r for r in fits if r.id not in here]
        if len(beside) in {0, len(fits)}:
            beside = fits
        ids = [r.id for r in beside]
        for people in (self._before, *self._last.groups()):
            held = [e for e in people if e in ids]
            if len(held) == size or (size is None and len(held) >= _SEVERAL):
                return held
        alone = len(ids) == (size or _SEVERAL)
        return ids if alone and _apart(beside) else []

    def _holds(self, record: Record, office: OfficePhrase) -> bool:
        if office.head in _ENVOYS and record.heads() & _MISSIONS:
            return True
        return self._resolver.holds(record, office)


def called(sentence: Sentence, phrase: Phrase) -> OfficePhrase | None:
    """The office in words such as «the two presidents»; None for «the leaders»."""
    if phrase.kind != "pair":
        return None
    if phrase.offices:
        return phrase.offices[0]
    for at in range(phrase.start, phrase.end):
        hit = sentence.hits.at(at, "office")
        if hit is not None and hit.end == phrase.end and hit.entry.singular:
            return None if hit.entry.value in CHIEFS else _office(hit)
    return None


def leaders(sentence: Sentence, phrase: Phrase) -> bool:
    """«hai nhà lãnh đạo», «the two leaders»: chiefs of their countries."""
    if sentence.hits.at(phrase.start + 1, "anaphora.leaders"):
        return True
    told = sentence.hits.ending(phrase.end, "office")
    return told is not None and told.entry.value == LEADER


def _apart(people: list[Record]) -> bool:
    """Whether no two of them are of one country."""
    lands = [r.country for r in people if r.country]
    return len(set(lands)) == len(lands)


def _office(hit: Hit) -> OfficePhrase:
    title = hit.entry.singular
    return OfficePhrase(
        hit.start,
        hit.end,
        title,
        head=hit.entry.value,
        rank=hit.entry.rank,
        lemma=title.casefold(),
        plural=True,
    )


def _counted(sentence: Sentence, phrase: Phrase) -> int | None:
    """How many are meant, if the words tell."""
    counts = sentence.hits.ending(phrase.start, *_COUNTS) or sentence.hits.at(
        phrase.start, *_COUNTS
    )
    if counts is None:
        return None
    plain = counts.entry.cat == "anaphora.pair" and not _two(sentence, counts)
    return None if plain else _COUNTS[counts.entry.cat]


def _two(sentence: Sentence, words: Hit) -> bool:
    """«the two ministers», «both ministers»; not «the ministers»."""
    return sentence.hits.within(words.start, words.end, "anaphora.two")
