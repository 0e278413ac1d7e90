"""What «hai bên», «the two leaders» and «both ministers» mean: two of two sides."""

from __future__ import annotations

from diplograph.extract.addressed import addressed
from diplograph.extract.company_before import CompanyBefore
from diplograph.extract.draft import Draft
from diplograph.extract.elsewhere import relative_clause
from diplograph.extract.entity import LEADER
from diplograph.extract.found import Found
from diplograph.extract.likeliest import HEADS, rank_of
from diplograph.extract.parties import most_named, unheld
from diplograph.extract.phrases import Phrase
from diplograph.extract.plurals import Plurals, leaders
from diplograph.extract.references import Resolver
from diplograph.extract.register import Register
from diplograph.extract.sentence import Sentence
from diplograph.extract.told_last import ToldLast

_BOTH = 2
_PAIRING = frozenset({"Encounter", "Call", "Signing", "Visit", "Ceremony"})
"""Families whose event «hai bên» and «the two leaders» may point back to."""


class Twos:
    """Finds the two that a phrase means in one article."""

    def __init__(
        self,
        register: Register,
        resolver: Resolver,
        last: ToldLast,
        before: CompanyBefore,
    ) -> None:
        self._register = register
        self._resolver = resolver
        self._last = last
        self._before = before
        self.plurals = Plurals(register, resolver, last)

    def they(self) -> tuple[str, ...]:
        """«their talks»: the two of the last event between two, or the two spoken of most."""
        people = self._last.people()
        return tuple(people) if len(people) == 2 else self._resolver.chiefs() or ()

    def country_pair(self) -> tuple[str, str] | None:
        """The two countries the article is about: those named most, else of the last event."""
        return most_named(self._register) or self._last.lands_of_two()

    def point(self, sentence: Sentence, phrase: Phrase, *, said: bool = False) -> None:
        """Give the phrase its two entities, where they are clear.

        ``said``: a mere «they», which means nobody else than whom the last event names.
        """
        if sentence.hits.at(phrase.start, "anaphora.both_guests"):
            phrase.refer(self._last.two_guests())
            return
        with_ = addressed(sentence, phrase)
        told = self._last.with_one(with_.entity) if with_ and with_.entity else []
        told = told or self._ministers(sentence, phrase)
        two = self._two(phrase, told, said=said)
        if phrase.parties and not (two and self._are_of(two, phrase.parties)):
            two = self._of_lands(phrase, phrase.parties)
        if two:
            phrase.refer(two)
        self.chiefs(sentence, phrase)
        self.plurals.settle(sentence, phrase)

    def _of_lands(
        self, phrase: Phrase, codes: tuple[str, ...]
    ) -> tuple[str, str] | None:
        """The two of «lãnh đạo Nga và Chile»: their chiefs, else the countries themselves."""
        if phrase.offices and phrase.offices[0].head != LEADER:
            return unheld(self._register, codes)
        named = self._resolver.chief if phrase.offices else self._resolver.leader
        one, two = (named(c) or self._register.homeland(c) for c in codes)
        return one.id, two.id

    def _ministers(self, sentence: Sentence, phrase: Phrase) -> list[str]:
        """«Minister A received Minister B and Chief C. The ministers …»: A and B."""
        people = self._last.people()
        called = sentence.hits.at(phrase.start, "anaphora.ministers")
        if called is None or len(people) <= _BOTH:
            return []
        records = self._register.records
        fits = [e for e in people if any("minister" in h for h in records[e].heads())]
        return fits if len(fits) == _BOTH else []

    def chiefs(self, sentence: Sentence, phrase: Phrase) -> None:
        """«hai nhà lãnh đạo» are no ministers where their chiefs are named."""
        ministers = sentence.hits.at(phrase.start, "anaphora.ministers")
        if ministers is not None and self._any_chief(phrase.refers):
            phrase.refer(())
            return
        if (
            not leaders(sentence, phrase)
            or phrase.offices
            or len(phrase.refers) != _BOTH
        ):
            return
        two = self._resolver.chiefs_for(phrase.refers) or self._chiefs_before()
        phrase.refer(two)

    def _chiefs_before(self) -> tuple[str, ...]:
        """«A met B; Minister C saw A off. The two leaders»: the two chiefs told together last."""
        for people in self._last.groups():
            if len(people) == _BOTH and self._resolver.all_chiefs(people):
                return tuple(people)
        return ()

    def _any_chief(self, people: tuple[str, ...]) -> bool:
        """Whether one of them is a head of state or government: no mere minister."""
        return any(rank_of(self._register.records[one]) <= HEADS for one in people)

    def _two(
        self, phrase: Phrase, told: list[str], *, said: bool
    ) -> tuple[str, str] | None:
        """The two persons of the last event between two, or those whom the words fit.

        ``told`` are those whom the sentence itself speaks of.
        """
        people = told or self._before.two_sides(self._register) or self._last.people()
        if phrase.offices and not told:
            office = phrase.offices[0]
            people = [e for e in people if self._resolver.may_hold(e, office)]
        if self._of_two_sides(people):
            return people[0], people[1]
        if phrase.offices:
            return self._resolver.both(phrase.offices[0])
        if phrase.sides or said:
            return None
        lands = [self._register.records[i].country for i in self.country_pair() or ()]
        return self._resolver.chiefs() or self._resolver.chiefs_of(lands)

    def _of_two_sides(self, people: list[str]) -> bool:
        """Whether these are two persons, and not of one country."""
        if len(people) != 2:
            return False
        one, two = (self._register.records[entity].country for entity in people)
        return one is None or one != two

    def _are_of(self, people: tuple[str, str], codes: tuple[str, ...]) -> bool:
        lands = {self._register.records[entity].country for entity in people}
        return lands == {*codes}


def told_of_two(sentence: Sentence, found: Found, draft: Draft) -> bool:
    """Whether «the two leaders» may be its people: not those of what is told aside."""
    two = draft.family in _PAIRING and len(draft.actors()) > 1
    aside = draft.status == "Historical" or relative_clause(sentence, found.anchor[0])
    return two and not aside
