"""Whose trip it is on which something else is done: «chuyến thăm B và dự C của A»."""

from __future__ import annotations

from dataclasses import dataclass

from diplograph.extract.clauses import goes_on
from diplograph.extract.phrases import Phrase
from diplograph.extract.sentence import Sentence


@dataclass(slots=True)
class Trip:
    """The trip named before an event word that goes on with it."""

    sentence: Sentence
    at: int
    """The event word."""
    high: int
    """The token after what it says of others."""
    floor: int
    """Where its clause begins."""

    def owner(self, kinds: frozenset[str], candidates: list[Phrase]) -> Phrase | None:
        """«chuyến thăm B và dự C của A»: A, whose all of this is."""
        of = self.sentence.hits.at(self.high, "words.possessive")
        if of is None or not self._named():
            return None
        phrase = self.sentence.starting(of.end)
        if phrase is None or phrase.kind not in kinds:
            return None
        named = (p for p in candidates if p.entity and p.entity == phrase.entity)
        return next(named, phrase)

    def traveller(self, kinds: frozenset[str]) -> Phrase | None:
        """«chuyến thăm của A tới C và dự D»: A, whose trip it is."""
        hits = self.sentence.hits
        trips = self._named()
        if hits.at(self.at, "heads.series_after") is None or not trips:
            return None
        inside = self.sentence.between(trips[-1], self.at)
        people = [p for p in inside if p.kind in kinds]
        if len(people) != 1:
            return None
        first = people[0].start
        own = hits.ending(first, "words.possessive")
        invited = hits.within(trips[-1], first, "status.asked")
        return people[0] if own and not invited else None

    def _named(self) -> list[int]:
        """Where trips are named that «và» goes on with."""
        trips = self.sentence.hits.places(self.floor, self.at, "words.trip")
        return trips if trips and goes_on(self.sentence, self.floor, self.at) else []
