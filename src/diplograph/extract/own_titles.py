"""Titles of somebody's own country: «a letter from her president», «the king of his country»."""

from __future__ import annotations

from diplograph.extract.phrases import ONE_PERSON, Phrase
from diplograph.extract.references import Resolver
from diplograph.extract.register import Register
from diplograph.extract.sentence import Sentence

_BEFORE = {"words.his_own": "m", "words.her_own": "f"}
_AFTER = {"words.of_his_land": "m", "words.of_her_land": "f"}
UNKNOWN = "?"
"""The land of a title that is of somebody's country, which the text does not tell."""


def own_land(
    sentence: Sentence, phrase: Phrase, resolver: Resolver, register: Register
) -> str | None:
    """Code of the country of whom «his» means; none where no such word stands by a title."""
    if phrase.offices[0].country is not None:
        return None
    before = sentence.hits.ending(phrase.start, *_BEFORE)
    after = sentence.hits.at(phrase.end, *_AFTER)
    told_by = after or before
    if told_by is None:
        return None
    gender = (_BEFORE | _AFTER)[told_by.entry.cat]
    owner = _told_by_who(sentence, phrase.start)
    told = owner.entity if owner else None
    record = register.records[told] if told else resolver.he(gender)
    if record is None or record.country is None:
        return UNKNOWN if after else None
    return record.country


def _told_by_who(sentence: Sentence, at: int) -> Phrase | None:
    """«A received B, who | conveyed greetings from her president»: B."""
    clauses = sentence.hits.places(sentence.start, at, "words.who")
    if not clauses:
        return None
    people = (p for p in reversed(sentence.phrases) if p.kind in ONE_PERSON)
    return next((p for p in people if p.end <= clauses[-1]), None)
