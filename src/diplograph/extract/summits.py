"""Summits named by the two who meet: «hội nghị thượng đỉnh Nga - Chile lần hai»."""

from __future__ import annotations

from itertools import pairwise

from diplograph.extract.hits import Hits
from diplograph.extract.phrases import OFFICIALS, Phrase
from diplograph.extract.references import Resolver
from diplograph.extract.sentence import Sentence
from diplograph.extract.tokens import Tokens

_DASHES = frozenset({"-", "–"})
_EDITION = 3
"""Most tokens of «lần thứ hai» after the names, of «dự cuộc gặp» before the head."""


def of_two(tokens: Tokens, hits: Hits, start: int, end: int) -> bool:
    """Whether the name of a conference is a summit of two countries: no body, a meeting."""
    head = hits.at(start, "heads.summit")
    one = hits.at(head.end, "country") if head else None
    if "dự" in tokens.norms[max(0, start - _EDITION) : start]:
        return False  # who attends it is told, so it is a conference
    if one is None or tokens.words[one.end : one.end + 1] not in (["-"], ["–"]):
        return False
    two = hits.at(one.end + 1, "country")
    if two is None or two.entry.value == one.entry.value:
        return False
    edition = tokens.norms[two.end : end]
    return not edition or (edition[0] == "lần" and len(edition) <= _EDITION)


def of_several(tokens: Tokens, hits: Hits, start: int, end: int) -> bool:
    """«Meeting of the Foreign Ministers of A, | B and C»: they meet, and no body does."""
    offices = (hits.at(at, "office") for at in range(start, end))
    many = next((o for o in offices if o is not None and o.entry.singular), None)
    of = hits.at(many.end, "words.of") if many else None
    one = hits.at(hits.past(of.end, "words.article"), "country") if of else None
    if one is None:
        return False
    joined = hits.at(one.end, "words.and")
    comma = tokens.words[one.end : one.end + 1] == [","]
    after = hits.past(joined.end if joined else one.end + 1, "words.article")
    return bool(joined or comma) and hits.at(after, "country") is not None


def led(tokens: Tokens, hits: Hits, phrases: list[Phrase]) -> None:
    """Mark the two countries of a summit: they stand for those who lead them."""
    for one, two in pairwise(phrases):
        joined = two.start == one.end + 1 and tokens.words[one.end] in _DASHES
        lands = one.kind == two.kind == "country"
        if lands and joined and hits.ending(one.start, "heads.summit"):
            for phrase in (one, two):
                phrase.number, phrase.summit = OFFICIALS, True


def of_both(tokens: Tokens, hits: Hits, phrases: list[Phrase]) -> list[Phrase]:
    """«hai nhà lãnh đạo Nga - Chile»: the countries become part of the pair."""
    kept: list[Phrase] = []
    for phrase in phrases:
        kept.append(phrase)
        if len(kept) < _EDITION or not _lands_of(tokens, hits, *kept[-_EDITION:]):
            continue
        pair, one, two = kept[-_EDITION:]
        pair.end, pair.parties = two.end, (one.country or "", two.country or "")
        kept[-2:] = []
    return kept


def _lands_of(
    tokens: Tokens, hits: Hits, pair: Phrase, one: Phrase, two: Phrase
) -> bool:
    """Whether two countries stand behind «hai nhà lãnh đạo», joined to each other."""
    if pair.kind != "pair" or pair.sides or one.start != pair.end:
        return False
    if not one.kind == two.kind == "country":
        return False
    joined = hits.at(one.end, "words.and")
    listed = two.start == one.end + 1 and tokens.words[one.end] in {*_DASHES, ","}
    return listed or (joined is not None and joined.end == two.start)


def _leaders(sentence: Sentence, one: Phrase, two: Phrase) -> bool:
    """«các nhà lãnh đạo Nga và Chile»: of both countries, and of no other."""
    told = sentence.hits.at(one.start, "heads.chiefs")
    lands = one.kind == two.kind == "country"
    return told is not None and lands and sentence.is_and(one.end) == two.start


def heads_of_summits(sentence: Sentence, resolver: Resolver) -> None:
    """«thượng đỉnh Nga - Chile»: their heads of state, if both are known."""
    for one, two in pairwise(sentence.phrases):
        summit = (one.summit and two.summit) or _leaders(sentence, one, two)
        if not (summit and one.country and two.country):
            continue
        heads = resolver.chief(one.country), resolver.chief(two.country)
        if heads[0] and heads[1]:
            one.entity, two.entity = heads[0].id, heads[1].id
