"""Whom a pronoun cannot mean: the subject of its own verb, the object of its adjunct."""

from __future__ import annotations

from diplograph.extract.lists import group_left
from diplograph.extract.phrases import Phrase
from diplograph.extract.sentence import Sentence

_PEOPLE = frozenset({"person", "title", "he"})
_NEAR = 4
"""Tokens between an event word and its «with»: «hội đàm kéo dài một giờ với B»."""


def other_than_subject(sentence: Sentence, phrase: Phrase) -> str | None:
    """Whom «him» means: the first one named before the subject of its verb; None if unclear."""
    before = [
        p
        for p in sentence.phrases
        if p.end <= phrase.start and p.kind in _PEOPLE and p.entity
    ]
    if len(before) < 2 or not _acts_on(sentence, before[-1], phrase):
        return None
    acting = _acting(sentence, before[-1])
    others = [p for p in before if p.entity not in acting]
    free = [p for p in others if not sentence.governed(p)]
    return free[0].entity if free else None


def beyond_relative(sentence: Sentence, phrase: Phrase) -> str | None:
    """«A is to meet B, who will host a dinner for him»: A; None outside such a clause."""
    opens = sentence.hits.places(sentence.start, phrase.start, "words.who")
    if not opens or "," in sentence.tokens.words[opens[-1] : phrase.start]:
        return None
    comma = sentence.tokens.words[opens[-1] - 1] == ","
    told = sentence.ending(opens[-1] - comma)
    first = next((p for p in sentence.phrases if p.kind in _PEOPLE and p.entity), None)
    if told is None or first is None or first.entity in {None, told.entity}:
        return None
    return first.entity


def acting_before(sentence: Sentence, phrase: Phrase) -> frozenset[str]:
    """«A and B will receive him»: who acts on him."""
    before = [
        p for p in sentence.phrases if p.end <= phrase.start and p.kind in _PEOPLE
    ]
    if not before or not _acts_on(sentence, before[-1], phrase):
        return frozenset()
    return _acting(sentence, before[-1])


def _acting(sentence: Sentence, last: Phrase) -> frozenset[str]:
    """The entities of a list that ends with the phrase."""
    group = group_left(sentence, last, _PEOPLE)
    return frozenset(p.entity for p in group if p.entity)


def objects_before(sentence: Sentence, phrase: Phrase) -> frozenset[str]:
    """«Sau khi hội đàm với B, ông gặp C»: he is not B, with whom he held the talks."""
    if sentence.tokens.words[phrase.start - 1 : phrase.start] != [","]:
        return frozenset()
    before = [
        p
        for p in sentence.phrases
        if p.end < phrase.start and p.kind in _PEOPLE and p.entity
    ]
    firsts = [group_left(sentence, p, _PEOPLE)[0] for p in before]
    if not all(sentence.governed(p) or sentence.after_anchor(p) for p in firsts):
        return frozenset()
    return frozenset(
        p.entity
        for p, first in zip(before, firsts, strict=True)
        if p.entity and _object(sentence, first)
    )


def _object(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether an event word or its «with» stands right before: «hội đàm với B»."""
    joined = sentence.hits.ending(phrase.start, "words.partner")
    at = joined.start if joined else phrase.start
    reach = _NEAR if joined else 0
    first = max(sentence.start + 1, at - reach)
    return any(sentence.hits.ending(n, "anchor") for n in range(first, at + 1))


def _acts_on(sentence: Sentence, subject: Phrase, phrase: Phrase) -> bool:
    """Whether only the verb stands between the two: «C | had invited | him»."""
    between = sentence.tokens.norms[subject.end : phrase.start]
    joined = sentence.hits.places(subject.end, phrase.start, "words.and")
    # «A called B to congratulate her»: B does nothing here.
    aim = sentence.hits.at(subject.end, "words.oblique") is not None
    plain = "," not in between and not joined and not aim
    return plain and not sentence.governed(subject)
