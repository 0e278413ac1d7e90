"""Offices that a sentence says somebody holds or comes to: «Ông A là | Đại sứ», «became Minister»."""

from __future__ import annotations

from diplograph.extract.entity import LEADER
from diplograph.extract.phrases import Phrase
from diplograph.extract.register import Register
from diplograph.extract.sentence import Sentence

_REACH = 9
"""Tokens between who is meant and «giữ chức»."""
_BESIDE = 3
"""Tokens between who is meant and «là»."""
_NOT_SO = ("status.wished", "status.negated", "status.hypothetical", "status.cancelled")
_SIGNS = frozenset({",", ";", ":", ".", "(", ")"})
_HOLDERS = frozenset({"person", "he"})
_OTHERS = frozenset({"title", "titles", "pair", "counterpart", "delegation", "country"})


def take_up(sentence: Sentence, register: Register) -> None:
    """Give each office that is no name's to whom the sentence says holds it."""
    for number, phrase in enumerate(sentence.phrases):
        if phrase.kind != "title" or sentence.title:
            continue
        holder = _holder(sentence, number)
        if holder is None or holder.entity is None:
            continue
        record = register.records[holder.entity]
        for title in [phrase, *_listed(sentence, number)]:
            office = title.offices[0]
            fits = record.country in (None, office.country) or not office.country
            if record.type == "Person" and office.head != LEADER and fits:
                record.offices.setdefault(office.lemma, office)
                if sentence.hits.within(title.start, title.end, "country"):
                    record.country = record.country or office.country


def _holder(sentence: Sentence, number: int) -> Phrase | None:
    """Who is said to hold the office of the phrase."""
    start = sentence.hits.back(sentence.phrases[number].start, "words.article")
    verb = sentence.hits.ending(start, "words.takes_up")
    copula = sentence.hits.ending(start, "words.copula") if verb is None else None
    told = verb or copula
    if told is None:
        return None
    reach = _REACH if verb else _BESIDE
    for before in reversed(sentence.phrases[:number]):
        if before.end > told.start or before.kind in {"org", "place"}:
            continue
        if before.kind in _OTHERS or before.kind not in _HOLDERS:
            return None
        gap = range(before.end, told.start)
        words = sentence.tokens.words[before.end : told.start]
        if words[:1] == words[-1:] == [","]:
            words, reach = words[1:-1], _REACH  # «ông A, 52 tuổi, từng là …»
        far = len(words) > reach or not _SIGNS.isdisjoint(words)
        unsure = any(sentence.hits.at(at, *_NOT_SO) for at in gap)
        return None if far or unsure else before
    return None


def _listed(sentence: Sentence, number: int) -> list[Phrase]:
    """«làm Tổng Bí thư, | Chủ tịch nước»: the further offices."""
    found: list[Phrase] = []
    at = sentence.phrases[number].end
    for phrase in sentence.phrases[number + 1 :]:
        joined = sentence.tokens.words[at : at + 1] == [","] or sentence.hits.at(
            at, "words.and"
        )
        if phrase.kind != "title" or not joined or phrase.start != at + 1:
            break
        found.append(phrase)
        at = phrase.end
    return found
