"""Who an event word speaks of: the subject to its left, or further away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from diplograph.extract.comers import comer
from diplograph.extract.lists import group_left, group_right, named_beside
from diplograph.extract.phrases import Phrase
from diplograph.extract.sentence import Sentence
from diplograph.extract.spoken import heard, reported, reports
from diplograph.extract.walk import STATUS

_PERSONS = frozenset({"person", "title", "he", "pair"})


@dataclass(frozen=True, slots=True)
class Chain:
    """The subject of the event word before, which a chain of verbs shares."""

    subject: Phrase
    end: int
    """Token after that event word."""
    serial: bool = False
    """Whether the next verb needs no comma: «đến C dự D»."""


def controlled(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether somebody is taken along or received: «tháp tùng B», «đón B»."""
    hit = sentence.hits.ending(phrase.start, "words.control")
    return hit is not None and hit.start >= sentence.start


class SubjectFinder:
    """Looks for the subject of one anchor."""

    def __init__(
        self,
        sentence: Sentence,
        kinds: frozenset[str],
        anchor: tuple[int, int],
        high: int,
        taken: frozenset[int],
        chain: Chain | None = None,
    ) -> None:
        self._s = sentence
        self._kinds = kinds
        self._at = anchor[0]
        self._high = high
        self._taken = taken
        self._chain = chain
        self._floor = self._clause_start()

    def find(
        self,
        barred: Callable[[Phrase], bool],
        fallback: Phrase | None,
        *,
        nearest: bool = False,
    ) -> list[Phrase]:
        """The subject with its whole list; empty if none is clear enough."""
        candidates = [p for p in self._candidates() if not barred(p)]
        if not candidates and self._floor > self._s.start:
            # «… hội kiến A; gặp B»: the clause goes on without a subject of its own.
            self._floor = self._s.start
            candidates = [p for p in self._candidates() if not barred(p)]
        if nearest:
            found = next((p for p in candidates if p.kind in _PERSONS), None)
            return [found] if found else self._from_before(barred, fallback)
        who = self._relative()
        if who is not None and not barred(who):
            return [who]
        return self._controlled(candidates) or self._acting(
            candidates, barred, fallback
        )

    def _acting(
        self,
        candidates: list[Phrase],
        barred: Callable[[Phrase], bool],
        fallback: Phrase | None,
    ) -> list[Phrase]:
        """The subject of the verb itself or of the chain that it is in."""
        guest = comer(self._s, candidates, self._at)
        if guest is not None:
            return [guest]
        led = self._before_relative(candidates)
        if led is not None:
            return group_left(self._s, led, self._kinds)
        adjunct = self._in_adjunct()
        shared = None if adjunct else self._shared(candidates, barred)
        if shared is not None:
            return group_right(self._s, shared, self._kinds)
        onward = adjunct or self._goes_on()
        found = self._main(candidates) if onward else self._nearest(candidates)
        # «A hội đàm với B nhân chuyến thăm C»: B, where A is of C
        found = found or self._governed_person(candidates, barred)
        found = found or heard(self._s, self._at, candidates)
        if found is not None:
            listed = group_right if onward else group_left
            return listed(self._s, found, self._kinds)
        return self._fronted(barred) or self._from_before(barred, fallback)

    def _controlled(self, candidates: list[Phrase]) -> list[Phrase]:
        """«A tháp tùng B đến C»: B, if B stands next to the event word's clause."""
        found = candidates[0] if candidates else None
        if found is None or found.kind not in _PERSONS:
            return []
        along = controlled(self._s, found)
        if not along or "," in self._s.tokens.words[found.end : self._at]:
            return []
        return group_right(self._s, found, self._kinds)

    def _shared(
        self, candidates: list[Phrase], barred: Callable[[Phrase], bool]
    ) -> Phrase | None:
        """«A tiếp B, sau đó dự C»: A, unless somebody else comes in between."""
        chain = self._chain
        if chain is None or barred(chain.subject) or id(chain.subject) in self._taken:
            return None
        if chain.subject.kind not in self._kinds or chain.subject.end > self._at:
            return None
        between = [p for p in candidates if p.start >= chain.end]
        if any(self._free(p) for p in between):
            return None
        if not chain.serial and not self._coordinated(chain.end):
            return None
        return chain.subject

    def _coordinated(self, after: int) -> bool:
        """Whether a comma or «và» leads from the last event word to this one."""
        for index in range(self._at - 1, max(after, self._at - 5) - 1, -1):
            comma = self._s.tokens.words[index] == ","
            if comma or self._s.hits.at(index, "words.and"):
                return True
            if self._s.covering(index) is not None:
                return False
        return False

    def _relative(self) -> Phrase | None:
        """«…, who attended the summit»: the one right before «who»."""
        first = max(self._s.start, self._at - 4)
        if not self._s.hits.places(first, self._at, "words.who"):
            return None
        for index in range(self._at - 1, first, -1):
            if self._s.hits.at(index, "words.who"):
                end = index - 1 if self._s.tokens.words[index - 1] == "," else index
                phrase = self._s.ending(end)
                fits = phrase is not None and phrase.kind in self._kinds & _PERSONS
                return phrase if fits and id(phrase) not in self._taken else None
            if self._s.covering(index) is not None:
                return None
        return None

    def _before_relative(self, candidates: list[Phrase]) -> Phrase | None:
        """«A, whose father met B in 2009, met C»: A, not those of the clause between commas."""
        words = self._s.tokens.words
        end = self._at
        while end > self._floor and self._s.hits.at(end - 1, *STATUS, "words.soft"):
            end -= 1
        if words[end - 1 : end] != [","]:
            return None
        for phrase in candidates:
            opens = phrase.end + 1
            relative = words[phrase.end : opens] == [","] and self._s.hits.at(
                opens, "words.apposed"
            )
            if relative and opens < end and self._free(phrase):
                return phrase
        return None

    def _goes_on(self) -> bool:
        """Whether «and» joins the verb to the one before: «A accused B and recalled C»."""
        end = self._at
        while end > self._floor and self._s.hits.at(end - 1, *STATUS, "words.soft"):
            if self._s.hits.at(end - 1, "words.also"):
                break
            end -= 1
        return self._s.hits.ending(end, "words.also") is not None

    def _clause_start(self) -> int:
        words, first = self._s.tokens.words, self._s.start
        if self._s.norms.isdisjoint((";", ":")):
            return first
        for at in range(self._at - 1, first - 1, -1):
            if words[at] in {";", ":"} and not self._s.covering(at):
                return at + 1
        return first

    def _candidates(self) -> list[Phrase]:
        """Phrases that may be meant, the nearest first."""
        return [
            p
            for p in reversed(self._s.phrases)
            if self._floor <= p.start
            and p.end <= self._at
            and p.kind in self._kinds - {"unnamed"}
            and id(p) not in self._taken
            and not self._s.objective(p)
            and self._s.city_of(p) is None
            and not self._author(p)
            and not reports(self._s, p)
            and not self._s.in_brackets(p, self._at)
        ]

    def _author(self, phrase: Phrase) -> bool:
        """«Statement by A on B's travel»: A speaks, B is spoken of."""
        hits = self._s.hits
        return self._s.title and hits.ending(phrase.start, "words.author") is not None

    def _free(self, phrase: Phrase) -> bool:
        """Whether it can be a subject at all, being no object of something else."""
        first = group_left(self._s, phrase, self._kinds)[0]
        if self._s.governed(first) or self._object(first):
            return False
        before = self._listed_after(first)
        return before is None or self._free(before)

    def _listed_after(self, phrase: Phrase) -> Phrase | None:
        """The phrase before a comma right in front: «gặp A, B»."""
        if self._s.tokens.words[phrase.start - 1 : phrase.start] != [","]:
            return None
        before = self._s.ending(phrase.start - 1)
        if before is None or before.kind not in self._kinds:
            return None
        taken = self._object(before) or self._s.governed(before)
        return before if taken and before.kind == phrase.kind else None

    def _nearest(self, candidates: list[Phrase]) -> Phrase | None:
        return next((p for p in candidates if self._free(p)), None)

    def _main(self, candidates: list[Phrase]) -> Phrase | None:
        """The first free phrase of the sentence: «A nói …, khi gặp B»."""
        free = [p for p in reversed(candidates) if self._free(p)]
        main = next((p for p in free if p.kind in _PERSONS), free[0] if free else None)
        return named_beside(self._s, main) if main else None

    def _in_adjunct(self) -> bool:
        """Whether «khi», «sau khi», «while» opens the anchor's clause after the main one."""
        first = max(self._floor, self._at - 4)
        if not self._s.hits.places(first, self._at, "words.when"):
            return False
        for index in range(self._at - 1, first - 1, -1):
            hit = self._s.hits.at(index, "words.when")
            if hit and hit.end <= self._at:
                return index > self._floor and self._s.tokens.words[index - 1] != "."
            if self._s.covering(index) is not None:
                return False
        return False

    def _object(self, phrase: Phrase) -> bool:
        """Whether the phrase is the object of an earlier event word, not our subject."""
        if not self._s.after_anchor(phrase):
            return False
        between = self._s.tokens.norms[phrase.end : self._at]
        relative = self._s.hits.places(phrase.end, self._at, "words.relative")
        return not relative or "," in between or "và" in between or "and" in between

    def _governed_person(
        self, candidates: list[Phrase], barred: Callable[[Phrase], bool]
    ) -> Phrase | None:
        """«A hội đàm với B trong chuyến thăm C»: B, if B is not of C and A is."""
        if not any(barred(p) for p in self._s.phrases):
            return None
        return next((p for p in candidates if p.kind in _PERSONS and p.country), None)

    def _fronted(self, barred: Callable[[Phrase], bool]) -> list[Phrase]:
        """Subject after a fronted adjunct: «Tại buổi tiếp B, A …»."""
        if not self._is_fronted():
            return []
        for phrase in self._s.phrases:
            free = id(phrase) not in self._taken and phrase.kind in self._kinds
            if phrase.start < self._high or not free or barred(phrase):
                continue
            if self._s.tokens.words[phrase.start - 1] == ",":
                return group_right(self._s, phrase, self._kinds)
        return []

    def _is_fronted(self) -> bool:
        if self._at == self._s.start:
            return True  # «Gặp B, A nói …»
        first = max(self._s.start, self._at - 6)
        return bool(self._s.hits.places(first, self._at, "words.fronted"))

    def _from_before(
        self, barred: Callable[[Phrase], bool], fallback: Phrase | None
    ) -> list[Phrase]:
        """The subject of the sentence before, if this one has none of its own."""
        if fallback is None or fallback.kind not in self._kinds or barred(fallback):
            return []
        if self._is_fronted() or any(
            p.kind in _PERSONS and p.end <= self._at for p in self._s.phrases
        ):
            return []
        land = self._s.hits.at(self._s.start, "words.land_itself")
        if land or reported(self._s, self._at):
            return []  # «Nước này đã ký …»: a country acts, not who was spoken of
        return [fallback]
