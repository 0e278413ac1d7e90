"""Of whom a story goes on to speak: «A received him. He also met C»: not A.

The rule is that of centering (Grosz, Joshi, Weinstein 1995): who was spoken of by a
pronoun is spoken of by the next one too.
"""

from __future__ import annotations

from diplograph.extract.lists import group_right
from diplograph.extract.phrases import ONE_PERSON, Phrase
from diplograph.extract.sentence import Sentence

_PERSON = frozenset({"person"})
_REACH = 4
"""Tokens from the pronoun to its verb: «he | will then also | meet»."""


def centre(sentence: Sentence, subject: Phrase, guests: set[str]) -> str | None:
    """Which of the guests the named subject received as «him»; None if none."""
    if subject.kind == "he":
        return None
    several = group_right(sentence, subject, _PERSON)
    if len(several) > 1:
        return _received(sentence, several[-1].end)
    for phrase in sentence.phrases:
        him = phrase.kind == "he" and phrase.start > subject.end
        if him and phrase.entity in guests and sentence.after_anchor(phrase):
            return phrase.entity
    return None


def _received(sentence: Sentence, at: int) -> str | None:
    """The one whom several receive: «A and B received him», «A and B met C»."""
    after = [p for p in sentence.phrases if p.start >= at and p.kind in ONE_PERSON]
    alone = len({p.entity for p in after}) == 1 and sentence.after_anchor(after[0])
    return after[0].entity if alone else None


def resumes(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether the pronoun opens the sentence, and what it does is an event: «He met …».

    Who received a guest says something next; whom he received goes somewhere.
    """
    if any(p.start < phrase.start for p in sentence.phrases):
        return False
    verb = phrase.end, min(sentence.end, phrase.end + _REACH)
    told = sentence.hits.within(*verb, "words.report")
    return sentence.hits.within(*verb, "anchor") and not told
