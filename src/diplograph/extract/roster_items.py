"""The people that a list names, one an item, with their offices before or behind the names."""

from __future__ import annotations

from diplograph.extract.phrases import Phrase
from diplograph.extract.sentence import Sentence

_SIGNS = frozenset({",", ";", ":", "•", "·", "-", "–", "—", "(", ")", "、"})
_DASHES = frozenset({"-", "–", "—", "("})
_BACK = 6
"""Tokens of an item before its name: «the human rights | lawyer | A»."""
_BEFORE = ("words.and", "words.roster_are")
_BREAKS = ("words.report", "status.past", "status.planned", "words.while")


def items(sentence: Sentence, start: int, *, acting: bool = False) -> list[Phrase]:
    """The people listed from the token on, as far as the list goes.

    ``acting``: the last may be the subject of what follows, as the others are.
    """
    found: list[Phrase] = []
    at = start
    for phrase in sentence.phrases:
        if phrase.start < start or phrase.kind != "person" or not phrase.entity:
            continue
        if found and _over(sentence, at, phrase.start):
            break
        if found and not acting and _acts(sentence, phrase):
            break
        item = _opens_item(sentence, phrase, start)
        if item and not (found and _describes(sentence, found, phrase)):
            found.append(phrase)
        at = phrase.end
    return found


def _over(sentence: Sentence, at: int, end: int) -> bool:
    """Whether the list is over before the token: a verb stands there, in no «who …»."""
    hits = sentence.hits
    for index in range(at, end):
        if hits.at(index, "words.who", "words.which", "words.whose"):
            return False
        if sentence.covering(index) is None and hits.at(index, *_BREAKS):
            return True
        if _event(sentence, index):
            return True
    return False


def _event(sentence: Sentence, at: int) -> bool:
    """Whether an event word stands there that is no noun of what somebody heads."""
    if sentence.hits.at(at, "anchor") is None or sentence.covering(at) is not None:
        return False
    before = sentence.hits.ending(at, "words.article", "words.of", "words.indefinite")
    apposed = sentence.tokens.words[at - 1] in _SIGNS  # «A, head of the movement; B»
    return before is None and not apposed and sentence.tokens.words[at].islower()


def _acts(sentence: Sentence, phrase: Phrase) -> bool:
    """«…, and B said»: B is no item but the subject of what follows."""
    return sentence.acts(phrase.end) and not sentence.hits.at(phrase.end, "words.agent")


def _opens_item(sentence: Sentence, phrase: Phrase, start: int) -> bool:
    """Whether an item begins with the person, but for words that describe him."""
    words, hits = sentence.tokens.words, sentence.hits
    for at in range(phrase.start - 1, max(start, phrase.start - _BACK) - 1, -1):
        if words[at] in _SIGNS or "\n" in words[at]:
            return True
        if hits.ending(at + 1, *_BEFORE):
            return True
        if hits.at(at, "words.oblique", "words.spouse", "words.possessive"):
            return False
        if sentence.covering(at) is not None:
            return False
    return phrase.start - start <= _BACK


def _describes(sentence: Sentence, found: list[Phrase], phrase: Phrase) -> bool:
    """«A – Chairman B Foods», «; A, aide to B»: the item has its name already."""
    words, last = sentence.tokens.words, found[-1]
    between = words[last.end : phrase.start]
    own = phrase.name_start > phrase.start
    if any("\n" in word for word in between):
        return False  # each item on a line of its own
    if own and between[-1:] and between[-1] in _DASHES:
        return True
    if own and _addressed(sentence, found[0]) and not _addressed(sentence, phrase):
        return not last.offices
    if ";" in words[found[0].start : sentence.end] and ";" not in between:
        joined = sentence.hits.within(last.end, phrase.start, "words.and")
        return not own and not joined
    return False


def _addressed(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether «Mr.» or the like stands before the name."""
    return sentence.hits.at(phrase.start, "words.honorific") is not None
