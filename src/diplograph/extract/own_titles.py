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
    if before is None and after is None:
        return None
    gender = _BEFORE[before.entry.cat] if before else ""
    gender = _AFTER[after.entry.cat] if after else gender
    owner = _told_by_who(sentence, phrase.start)
    told = owner.entity if owner else None
    record = register.records[told] if told else resolver.he(gender)
    if record is None or record.country is None:
        return UNKNOWN if after else None
    return record.country


def _told_by_who(sentence: Sentence, at: int) -> Phrase | None:
    """«A received B, who | conveyed greetings from her president»: B."""
    for start in reversed(sentence.hits.places(sentence.start, at, "words.who")):
        people = (p for p in sentence.phrases if p.end <= start)
        near = [p for p in people if p.kind in ONE_PERSON]
        return near[-1] if near else None
    return None
