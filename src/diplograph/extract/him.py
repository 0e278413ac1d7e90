"""Whom «him», «her» and «his guest» mean: never the one who acts on them."""

from __future__ import annotations

from diplograph.extract.bound import (
    acting_before,
    beyond_relative,
    named_before,
    other_than_subject,
)
from diplograph.extract.entity import Record
from diplograph.extract.phrases import ONE_PERSON, Phrase
from diplograph.extract.references import Resolver
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
    acting = acting_before(sentence, phrase)
    one = next(iter(acting)) if len(acting) == 1 else None
    one = one or (subject.id if subject else None)  # «She thanked | him»: her partner
    return (
        _guest(sentence, phrase, last)
        or beyond_relative(sentence, phrase)
        or other_than_subject(sentence, phrase)
        or (last.partner_of(one) if one else None)
        or _spoken_before(sentence, phrase, before)
    )


def guest(
    sentence: Sentence, phrase: Phrase, last: ToldLast, resolver: Resolver
) -> Record | None:
    """«The guest was given …», «vị khách sẽ dự …»: whoever came; None if nobody is clear."""
    stranger = _stranger(sentence, phrase, resolver)
    if stranger is not None or not opens_as_guest(sentence, phrase):
        return stranger
    guests = [*last.guests()]
    return resolver.record(guests[0]) if len(guests) == 1 else resolver.foreigner()


def _stranger(sentence: Sentence, phrase: Phrase, resolver: Resolver) -> Record | None:
    """«The visitor was received by the Lao premier»: one of another land than the host."""
    if sentence.hits.at(phrase.start, "anaphora.stranger") is None:
        return None
    others = [p for p in sentence.phrases if p.kind == "person" and p.entity]
    return resolver.stranger(others)


def opens_as_guest(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether «the guest» is told of before anybody else in its sentence."""
    opens = phrase.start == sentence.start or not named_before(sentence, phrase)
    return opens and sentence.hits.at(phrase.start, "anaphora.partner") is not None


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
