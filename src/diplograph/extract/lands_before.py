"""Which country «it» and «nước này» mean: the one that the story says acts."""

from __future__ import annotations

from diplograph.extract.phrases import Phrase
from diplograph.extract.register import Register
from diplograph.extract.sentence import Sentence

_ACTING = frozenset({"person", "title", "he", "pair", "org", "country", "land"})


class LandsBefore:
    """Keeps the country that acted last; somebody else who acts takes its place."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._last: Phrase | None = None
        """Who acted in the latest sentence of the text that has an actor."""

    def note(self, sentence: Sentence) -> None:
        """The sentence was read: what it is about is spoken of next."""
        if not sentence.title:
            self._last = _actor(sentence, sentence.end) or self._last

    def meant(self, sentence: Sentence, phrase: Phrase) -> str | None:
        """Id of the country: of the sentence itself, else of the last that has an actor."""
        actor = _actor(sentence, phrase.start) or self._last
        if actor is None or actor.entity is None:
            return None
        record = self._register.records[actor.entity]
        return record.id if record.type == "Country" else None


def _actor(sentence: Sentence, end: int) -> Phrase | None:
    """The first before the token that can act, being governed by nothing."""
    for phrase in sentence.between(sentence.start, end):
        if phrase.kind in _ACTING and not sentence.governed(phrase):
            return phrase
    return None
