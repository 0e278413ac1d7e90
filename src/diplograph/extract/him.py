"""Whom «him», «her» and «his guest» mean: never the one who acts on them."""

from __future__ import annotations

from diplograph.extract.bound import (
    acting_before,
    beyond_relative,
    other_than_subject,
)
from diplograph.extract.entity import Record
from diplograph.extract.phrases import ONE_PERSON, Phrase
from diplograph.extract.sentence import Sentence
from diplograph.extract.told_last import ToldLast


def him(
    sentence: Sentence,
    phrase: Phrase,
    last: ToldLast,
    subject: Record | None,
    before: str | None,
) -> str | None:
    """The id of the one meant; None if it is only one of those named.

    ``subject``: of whom the sentence speaks; ``before``: of whom the one before did.
    """
    return (
        _guest(sentence, phrase, last)
        or beyond_relative(sentence, phrase)
        or other_than_subject(sentence, phrase)
        or (last.partner_of(subject.id) if subject else None)
        or _spoken_before(sentence, phrase, before)
    )


def _guest(sentence: Sentence, phrase: Phrase, last: ToldLast) -> str | None:
    """«A decorated his guest»: whoever met A last."""
    if sentence.hits.at(phrase.start, "anaphora.partner") is None:
        return None
    named = (
        p
        for p in sentence.between(sentence.start, phrase.start)
        if p.kind in ONE_PERSON and p.entity
    )
    acting = next((p.entity for p in named if not sentence.governed(p)), None)
    return last.guest_of(acting) if acting else None


def _spoken_before(
    sentence: Sentence, phrase: Phrase, before: str | None
) -> str | None:
    """«A gave a dinner. B invited him»: A, of whom the sentence before spoke."""
    acting = acting_before(sentence, phrase)
    return before if acting and before not in acting else None
