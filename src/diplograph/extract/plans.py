"""What is still to come though no word of its own clause says so."""

from __future__ import annotations

from diplograph.extract.found import Found
from diplograph.extract.phrases import PEOPLE
from diplograph.extract.sentence import Sentence
from diplograph.extract.status import Reality
from diplograph.extract.tense import done

TO_COME = Reality("Planned")
_AIMS = frozenset({"để", "nhằm", "to"})
_GOALS = frozenset({"Conference", "Encounter", "Ceremony"})
_LATER = frozenset({"Conference", "Visit"})
_BEHIND = ("status.past", "status.over", "words.clause")
"""What parts somebody's leaving from what he leaves for."""
_CLAUSE = 9
"""Tokens between «trước khi» and the event word of its clause."""
_MEMORY = 2
"""Sentences for which a programme is remembered."""


class Plans:
    """Follows programmes and journeys: «sẽ thăm A. Ông sau đó dự B», «đến C dự D»."""

    def __init__(self) -> None:
        self._planned: dict[str, int] = {}
        """Who has a programme, and in which sentence it was told last."""
        self._arrived: dict[str, int] = {}
        """Who sets out or arrives in this sentence, and the token after that word."""
        self._sentence = 0

    def next_sentence(self) -> None:
        """Begin a sentence."""
        self._sentence += 1
        self._arrived.clear()

    def read(self, sentence: Sentence, found: Found, reality: Reality) -> Reality:
        """The reality once the story so far is taken into account."""
        if reality.status != "Occurred" or found.wording.noun:
            return reality
        entity = acting(found)
        if entity is None:
            return reality
        if self._purpose(sentence, found, entity) or _later(sentence, found):
            return TO_COME
        told = self._planned.get(entity, -_MEMORY)
        goes_on = 0 < self._sentence - told < _MEMORY and not reality.told
        return (
            TO_COME
            if goes_on and not sentence.title and _next(sentence, found)
            else reality
        )

    def note(self, found: Found, reality: Reality) -> None:
        """Remember a programme, or that somebody sets out."""
        entity = acting(found)
        if entity is None or found.wording.noun:
            return
        if reality.status == "Planned":
            for person in {entity, *_people(found)}:
                self._planned[person] = self._sentence
        elif reality.told:
            self._planned.pop(entity, None)
        if found.wording.arrives and reality.status == "Occurred" and not reality.told:
            self._arrived[entity] = found.anchor[1]

    def _purpose(self, sentence: Sentence, found: Found, entity: str) -> bool:
        """«đến C dự D», «đến C để gặp D»: he has come, what he came for is ahead."""
        family = found.wording.family
        if family not in _GOALS:
            return False
        after = self._arrived.get(entity, -1)
        before = sentence.start, found.anchor[0]
        if after < 0 and not sentence.hits.places(*before, "status.sets_out"):
            return False
        aimed = family == "Conference"
        for at in range(found.anchor[0] - 1, max(after, sentence.start) - 1, -1):
            if aimed and sentence.hits.at(at, "status.sets_out"):
                return True
            aim = sentence.tokens.norms[at] in _AIMS
            aimed = aimed or aim
            if not aim and sentence.hits.at(at, *_BEHIND):
                return False
        return aimed and after >= 0


def _later(sentence: Sentence, found: Found) -> bool:
    """«thăm A trước khi tới B dự C»: C comes after what the sentence reports."""
    if found.wording.family not in _LATER:
        return False
    first = max(sentence.start + 1, found.anchor[0] - _CLAUSE)
    if not sentence.hits.places(first, found.anchor[0], "status.ahead"):
        return False
    for at in range(found.anchor[0] - 1, first - 1, -1):
        if sentence.tokens.words[at] in {",", ";"}:
            return False
        if sentence.hits.at(at, "status.ahead"):
            return True
    return False


def acting(found: Found) -> str | None:
    """Who acts: the subject, or the one who stands before the event word."""
    if found.subject is not None:
        return found.subject.entity
    named = [p for phrases in found.roles.values() for p in phrases]
    before = (p.entity for p in named if p.kind in PEOPLE and p.end <= found.anchor[0])
    return next(before, None)


def _people(found: Found) -> set[str]:
    """Those who take part in person: theirs too is a programme that was told."""
    return {
        phrase.entity
        for phrases in found.roles.values()
        for phrase in phrases
        if phrase.kind in PEOPLE and phrase.entity
    }


def _next(sentence: Sentence, found: Found) -> bool:
    """Whether the words say that this is the next thing: «sau đó», «còn», «cũng»."""
    hits, first = sentence.hits, sentence.start
    # «Sau lễ đón, …»
    after = hits.at(first, "status.sequence") and not done(sentence, found)
    return bool(after) or bool(hits.places(first, found.anchor[0], "status.next"))
