"""Who an event word speaks of: the subject to its left, or further away."""

from __future__ import annotations

from collections.abc import Callable

from diplograph.extract.chain import Chain
from diplograph.extract.clauses import (
    aimed,
    another_acts,
    before_status,
    clause_start,
    coordinated,
    fronted,
    goes_on,
    in_adjunct,
)
from diplograph.extract.comers import comer
from diplograph.extract.described import (
    describes,
    explained_long,
    unknown_beside,
)
from diplograph.extract.lists import group_left, group_right, named_beside
from diplograph.extract.objects import (
    controlled,
    described_thing,
    free,
    is_thing,
    own_deed,
)
from diplograph.extract.phrases import PERSONS, Phrase
from diplograph.extract.principals import for_whom
from diplograph.extract.sentence import Sentence
from diplograph.extract.spoken import heard, reported, reports
from diplograph.extract.trips import Trip
from diplograph.extract.unread import strange, unread
from diplograph.extract.walk import SOFTENED

_PRONOUNS = ("words.who", "words.which")
_LANDS = frozenset({"country", "org"})
_WHERE = frozenset({"place", "country"})
_RELATIVE = 9
"""Tokens between «who» and the event word: «who is on a two - day official visit»."""


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
        self._at, self._end = anchor
        self._high = high
        self._taken = taken
        self._chain = chain
        self._floor = clause_start(sentence, self._at)

    def find(
        self,
        barred: Callable[[Phrase], bool],
        fallback: Phrase | None,
        *,
        nearest: bool = False,
    ) -> list[Phrase]:
        """The subject with its whole list; empty if none is clear enough."""
        if strange(self._s, self._floor, self._at):
            return []
        thanks = own_deed(self._s, self._at, self._kinds)
        if thanks is not None and id(thanks) not in self._taken and not barred(thanks):
            return [thanks]
        candidates = [p for p in self._candidates() if not barred(p)]
        if not candidates and self._floor > self._s.start:
            # «… hội kiến A; gặp B»: the clause goes on without a subject of its own.
            self._floor = self._s.start
            candidates = [p for p in self._candidates() if not barred(p)]
        if nearest:
            found = next((p for p in candidates if p.kind in PERSONS), None)
            return [found] if found else self._from_before(barred, fallback)
        trip = Trip(self._s, self._at, self._high, self._floor)
        kinds = self._kinds & PERSONS
        related = self._relative()
        who = related or trip.owner(kinds, candidates) or trip.traveller(kinds)
        if who is not None and not barred(who):
            whole = related is not None and not self._others_taken()
            return group_left(self._s, who, self._kinds) if whole else [who]
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
        thing = described_thing(self._s, candidates, self._at)
        led = thing or self._before_relative(candidates)
        if led is not None:
            return group_left(self._s, led, self._kinds)
        lands = self._lands_of()
        if lands is not None:
            return [lands]
        adjunct = in_adjunct(self._s, self._floor, self._at)
        shared = None if adjunct else self._shared(candidates, barred)
        if shared is not None:
            return group_right(self._s, shared, self._kinds)
        onward = adjunct or goes_on(self._s, self._floor, self._at)
        found = self._main(candidates) if onward else self._nearest(candidates)
        # «A hội đàm với B nhân chuyến thăm C»: B, where A is of C
        found = found or self._governed_person(candidates, barred)
        found = found or heard(self._s, self._at, candidates) or self._him(candidates)
        if found is not None:
            listed = group_right if onward else group_left
            return listed(self._s, found, self._kinds)
        return self._fronted(barred) or self._from_before(barred, fallback)

    def _lands_of(self) -> Phrase | None:
        """«agencies of the two countries had signed»: the countries, of whom nobody is named."""
        lands = self._s.ending(before_status(self._s, self._at))
        if lands is None or lands.kind != "countries" or "countries" not in self._kinds:
            return None
        of = self._s.hits.ending(lands.start, "words.of", "words.possessive")
        named = self._s.ending(of.start) if of else None
        return lands if of and named is None and id(lands) not in self._taken else None

    def _controlled(self, candidates: list[Phrase]) -> list[Phrase]:
        """«A tháp tùng B đến C»: B, if B stands next to the event word's clause."""
        acting = (p for p in candidates if not self._s.governed(p) or p.kind in PERSONS)
        found = next(acting, None)
        if found is None or found.kind not in PERSONS:
            return []
        first = group_left(self._s, found, self._kinds)[0]
        if (
            not controlled(self._s, first)
            or "," in self._s.tokens.words[found.end : self._at]
        ):
            return []
        if goes_on(self._s, found.end, self._at):
            return []  # «A đón B và hội đàm với B»: A does both
        return group_right(self._s, first, self._kinds)

    def _shared(
        self, candidates: list[Phrase], barred: Callable[[Phrase], bool]
    ) -> Phrase | None:
        """«A tiếp B, sau đó dự C»: A, unless somebody else comes in between."""
        chain = self._chain
        if chain is None or barred(chain.subject) or id(chain.subject) in self._taken:
            return None
        if chain.subject.kind not in self._kinds or chain.subject.end > self._at:
            return None
        between = [
            p for p in candidates if p.start >= chain.end and p is not chain.subject
        ]
        if any(self._is_free(p) for p in between):
            return None
        span = chain.subject.end, chain.end, self._at
        serial = chain.serial or self._ahead(chain) or aimed(self._s, *span)
        if not serial and not coordinated(self._s, chain.end, self._at):
            return None
        return chain.subject

    def _ahead(self, chain: Chain) -> bool:
        """«Sau khi gặp A, | B hội đàm với C»: B acts in both, unless B tells of it."""
        words, end = self._s.tokens.words, chain.subject.end
        told = self._s.hits.within(end, self._at, "words.report")
        opened = "," in words[chain.end : chain.subject.start]
        return opened and not told and "," not in words[end : self._at]

    def _relative(self) -> Phrase | None:
        """«…, who attended the summit», «Laos, which signed»: the one right before."""
        first = max(self._s.start, self._at - _RELATIVE)
        if not any(self._s.hits.within(first, self._at, cat) for cat in _PRONOUNS):
            return None
        for index in range(self._at - 1, first, -1):
            if self._s.hits.at(index, *_PRONOUNS):
                end = index - 1 if self._s.tokens.words[index - 1] == "," else index
                phrase = self._s.ending(end)
                able = _LANDS if self._s.hits.at(index, "words.which") else PERSONS
                fits = phrase is not None and phrase.kind in self._kinds & able
                return phrase if fits and id(phrase) not in self._taken else None
            inside = self._s.covering(index)
            if inside is not None and inside.kind not in _WHERE:
                return None  # but «A, who is in Oslo on an official visit»
        return None

    def _others_taken(self) -> bool:
        """Whether somebody has a part yet: «A and B, who met» are all, «who met C» not."""
        taken = (p for p in self._s.phrases if id(p) in self._taken)
        return any(not is_thing(p) for p in taken)

    def _before_relative(self, candidates: list[Phrase]) -> Phrase | None:
        """«A, whose father met B in 2009, met C»: A, not those of the clause between commas."""
        words = self._s.tokens.words
        end = self._at
        while end > self._floor and self._s.hits.opens(end - 1, SOFTENED):
            end -= 1
        if words[end - 1 : end] != [","]:
            return None
        for phrase in candidates:
            opens = phrase.end + 1
            relative = words[phrase.end : opens] == [","] and self._s.hits.at(
                opens, "words.apposed"
            )
            told = relative or explained_long(self._s, phrase, end - 1)
            if told and opens < end and self._is_free(phrase):
                return phrase
        return None

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
            and not (self._author(p) or reports(self._s, p) or for_whom(self._s, p))
            and not self._s.in_brackets(p, self._at)
            and self._s.hits.ending(p.start, "words.spouse", "words.under") is None
            and self._s.principal(p) is p
            and not unknown_beside(self._s, p)
            and not describes(self._s, p)
        ]

    def _author(self, phrase: Phrase) -> bool:
        """«Statement by A on B's travel»: A speaks, B is spoken of."""
        hits = self._s.hits
        return self._s.title and hits.ending(phrase.start, "words.author") is not None

    def _is_free(self, phrase: Phrase) -> bool:
        return free(self._s, phrase, self._kinds, self._at)

    def _nearest(self, candidates: list[Phrase]) -> Phrase | None:
        return next((p for p in candidates if self._is_free(p)), None)

    def _main(self, candidates: list[Phrase]) -> Phrase | None:
        """The first free phrase of the sentence: «A nói …, khi gặp B»."""
        able = [p for p in reversed(candidates) if self._is_free(p)]
        main = next((p for p in able if p.kind in PERSONS), able[0] if able else None)
        return named_beside(self._s, main) if main else None

    def _governed_person(
        self, candidates: list[Phrase], barred: Callable[[Phrase], bool]
    ) -> Phrase | None:
        """«A hội đàm với B trong chuyến thăm C»: B, if B is not of C and A is."""
        if not any(barred(p) for p in self._s.phrases):
            return None
        return next((p for p in candidates if p.kind in PERSONS and p.country), None)

    def _him(self, candidates: list[Phrase]) -> Phrase | None:
        """«the agenda of A during a tour that had | taken him to | B»: A."""
        inside = self._s.hits.within(self._at, self._end, "anaphora.objective")
        people = [p for p in candidates if p.kind in PERSONS]
        return people[0] if inside and people else None

    def _fronted(self, barred: Callable[[Phrase], bool]) -> list[Phrase]:
        """Subject after a fronted adjunct: «Tại buổi tiếp B, A …»."""
        if not fronted(self._s, self._at) or self._s.stranger(self._at):
            return []
        for phrase in self._s.phrases:
            fits = id(phrase) not in self._taken and phrase.kind in self._kinds
            if phrase.start < self._high or not fits or barred(phrase):
                continue
            if self._s.city_of(phrase) is not None:
                continue  # «tại Gyeongju, Hàn Quốc, A …»
            # «Trong chuyến thăm B, tối 1/6 | A …»
            start = self._s.date_before(phrase.start)
            if self._s.tokens.words[start - 1] == ",":
                return group_right(self._s, phrase, self._kinds)
        return []

    def _from_before(
        self, barred: Callable[[Phrase], bool], fallback: Phrase | None
    ) -> list[Phrase]:
        """The subject of the sentence before, if this one has none of its own."""
        if fallback is None or fallback.kind not in self._kinds or barred(fallback):
            return []
        if fronted(self._s, self._at) or any(
            p.kind in PERSONS and p.end <= self._at for p in self._s.phrases
        ):
            return []
        others = (told(self._s, self._at) for told in (reported, unread, another_acts))
        return [] if any(others) else [fallback]
