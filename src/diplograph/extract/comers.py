"""Who comes to somebody at home: «A hội đàm với B nhân dịp sang C dự D», C being A's land."""

from __future__ import annotations

from collections.abc import Sequence

from diplograph.extract.phrases import Phrase
from diplograph.extract.sentence import Sentence

_PERSONS = frozenset({"person", "title", "counterpart"})
_LANDS = frozenset({"country", "place"})


def comer(sentence: Sentence, candidates: Sequence[Phrase], at: int) -> Phrase | None:
    """The guest who came to his host's country and acts at the token ``at``, if any.

    ``candidates`` are the phrases that may be meant, the nearest first.
    """
    guest = next((p for p in candidates if p.kind in _PERSONS), None)
    if guest is None or guest.country is None:
        return None
    if {",", ";"} & set(sentence.tokens.words[guest.end : at]):
        return None
    hosts = {
        p.country
        for p in sentence.phrases
        if p.kind in _PERSONS and p.end <= guest.start and p.country != guest.country
    }
    arrived = any(
        land.kind in _LANDS
        and land.country in hosts
        and sentence.hits.ending(land.start, "words.arrival") is not None
        for land in sentence.between(guest.end, at)
    )
    return guest if arrived else None
