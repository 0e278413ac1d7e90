"""«A told B that C invited him»: «him» is not the subject of its own verb."""

from __future__ import annotations

from diplograph.extract.phrases import Phrase
from diplograph.extract.sentence import Sentence

_PEOPLE = frozenset({"person", "title", "he"})


def other_than_subject(sentence: Sentence, phrase: Phrase) -> str | None:
    """Whom «him» means: the first one named before the subject of its verb; None if unclear."""
    before = [
        p
        for p in sentence.phrases
        if p.end <= phrase.start and p.kind in _PEOPLE and p.entity
    ]
    if len(before) < 2 or not _acts_on(sentence, before[-1], phrase):
        return None
    subject = before[-1].entity
    others = [p for p in before[:-1] if p.entity != subject]
    free = [p for p in others if not sentence.governed(p)]
    return free[0].entity if free else None


def _acts_on(sentence: Sentence, subject: Phrase, phrase: Phrase) -> bool:
    """Whether only the verb stands between the two: «C | had invited | him»."""
    between = sentence.tokens.norms[subject.end : phrase.start]
    joined = sentence.hits.places(subject.end, phrase.start, "words.and")
    # «A called B to congratulate her»: B does nothing here.
    aim = sentence.hits.at(subject.end, "words.oblique") is not None
    plain = "," not in between and not joined and not aim
    return plain and not sentence.governed(subject)
