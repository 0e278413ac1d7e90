"""Words behind a name that only describe its holder, or name somebody unknown beside him."""

from __future__ import annotations

from diplograph.extract.phrases import OFFICIALS, Phrase
from diplograph.extract.sentence import Sentence

_MANY = frozenset({"pair", "titles"})


def describes(sentence: Sentence, phrase: Phrase) -> bool:
    """«A and B, the ministers of the Group, met C»: A and B, whom the words describe.

    «A and B, both deputy ministers, met C» too.
    """
    words, at = sentence.tokens.words, phrase.end
    while phrase.kind in _MANY and at < sentence.end and words[at].islower():
        if sentence.hits.at(at, "anchor", "words.report"):
            return False
        at += 1  # «both environment | ministers»
    several = phrase.number == OFFICIALS or phrase.kind in _MANY
    if not several or words[at : at + 1] != [","]:
        return False
    start = sentence.hits.back(phrase.start, "words.article", "anaphora.two")
    return _after_person(sentence, start)


def unknown_beside(sentence: Sentence, phrase: Phrase) -> bool:
    """«A, Phó Thống đốc B và nhiều quan chức đón C»: A, as nobody knows the second."""
    unknown = phrase.kind == "title" and not phrase.entity
    return unknown and _after_person(sentence, phrase.start)


def _after_person(sentence: Sentence, start: int) -> bool:
    """Whether a person and a comma stand right before the token."""
    comma = sentence.tokens.words[start - 1 : start] == [","]
    before = sentence.ending(start - 1) if comma else None
    return before is not None and before.kind == "person"


def explained_long(sentence: Sentence, phrase: Phrase, end: int) -> bool:
    """Whether only what explains a person stands before the comma at ``end``.

    «A, Leader of the people of C and Chairman of D, | met B»: of A.
    """
    words = sentence.tokens.words
    inside = "," in words[phrase.start : phrase.end]
    if phrase.kind != "person" or not inside or phrase.start != sentence.start:
        return False
    told = sentence.hits.places(phrase.end, end, "anchor")
    plain = all(sentence.covering(at) is not None for at in told)
    return plain and "," not in words[phrase.end : end]
