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
        self._announced: dict[str, int] = {}
        """The same, by the words before any event word."""
        self._arrived: dict[str, int] = {}
        """Who sets out or arrives in this sentence, and the token after that word."""
        self._sentence = 0
        self._ceremony = -_MEMORY
        """The sentence that told last of a ceremony to come."""

    def next_sentence(self) -> None:
        """Begin a sentence."""
        self._sentence += 1
        self._arrived.clear()

    def read(self, sentence: Sentence, found: Found, reality: Reality) -> Reality:
        """The reality once the story so far is taken into account."""
        if reality.status != "Occurred" or found.wording.noun:
            return reality
        if self._same_ceremony(found, reality):
            return TO_COME
        entity = acting(found)
        if entity is None:
            return reality
        if self._purpose(sentence, found, entity) or _later(sentence, found):
            return TO_COME
        if reality.told or sentence.title:
            return reality
        goes_on = self._ahead(self._planned, entity, _MEMORY)
        if goes_on and _next(sentence, found):
            return TO_COME
        goes_on = self._ahead(self._announced, entity, _MEMORY + 1)
        return TO_COME if goes_on and _also(sentence, found) else reality

    def _ahead(self, told: dict[str, int], entity: str, memory: int) -> bool:
        """Whether one of the sentences right before told of a programme."""
        return 0 < self._sentence - told.get(entity, -memory) < memory

    def note(self, found: Found, reality: Reality) -> None:
        """Remember a programme, or that somebody sets out."""
        if found.wording.family == "Ceremony" and reality.status == "Planned":
            self._ceremony = self._sentence
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

    def announced(self, sentence: Sentence) -> None:
        """Remember a programme of which no event is told: «A sẽ dự một loạt hội nghị»."""
        hits = sentence.hits
        for at in hits.places(sentence.start, sentence.end, "status.planned"):
            plan = hits.at(at, "status.planned")
            phrase = sentence.ending(sentence.date_before(at))
            if plan is None or phrase is None or not phrase.entity:
                continue
            act = hits.at(plan.end, "anchor")
            if phrase.kind in PEOPLE and act and not sentence.governed(phrase):
                self._announced[phrase.entity] = self._sentence

    def _same_ceremony(self, found: Found, reality: Reality) -> bool:
        """«Lễ đón A sẽ diễn ra sáng 30/5. B chủ trì lễ đón.»: it is still ahead."""
        next_told = self._sentence - self._ceremony == 1
        return next_told and found.wording.family == "Ceremony" and not reality.told

    def _purpose(self, sentence: Sentence, found: Found, entity: str) -> bool:
        """«đến C dự D», «đến C để gặp D»: he has come, what he came for is ahead."""
        family = found.wording.family
        if family not in _GOALS:
            return False
        after = self._arrived.get(entity, -1)
        before = sentence.start, found.anchor[0]
        if after < 0 and not sentence.hits.within(*before, "status.sets_out"):
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
    if not sentence.hits.within(first, found.anchor[0], "status.ahead"):
        return False
    for at in range(found.anchor[0] - 1, first - 1, -1):
        over = sentence.hits.at(at, "status.over")
        if sentence.tokens.words[at] in {",", ";"} or (over and over.end > at + 1):
            return False  # «trước khi kết thúc chuyến thăm C»: he is there
        if sentence.hits.at(at, "status.ahead"):
            return True
    return False


def acting(found: Found) -> str | None:
    """Who acts: the subject, or the one who stands before the event word."""
    if found.subject is not None:
        return found.subject.entity
    people = (p for p in found.players if p.kind in PEOPLE)
    return next((p.entity for p in people if p.end <= found.anchor[0]), None)


def _people(found: Found) -> set[str]:
    """Those who take part in person: theirs too is a programme that was told."""
    return {
        phrase.entity
        for phrase in found.players
        if phrase.kind in PEOPLE and phrase.entity
    }


def _next(sentence: Sentence, found: Found) -> bool:
    """Whether the words say that this is the next thing: «sau đó», «còn», «cũng»."""
    hits, first = sentence.hits, sentence.start
    # «Sau lễ đón, …»
    after = hits.at(first, "status.sequence") and not done(sentence, found)
    return bool(after) or _also(sentence, found)


def _also(sentence: Sentence, found: Found) -> bool:
    first, at = sentence.start, found.anchor[0]
    return sentence.hits.within(first, at, "status.next")
