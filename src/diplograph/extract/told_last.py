"""The latest event between persons: whom «they», «his guest» and «hai bên» go back to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from diplograph.extract.draft import TALKS, Draft
from diplograph.extract.entity import Record
from diplograph.extract.phrases import OFFICIALS, Phrase
from diplograph.extract.register import Register
from diplograph.extract.sentence import Sentence
from diplograph.model import EntityType

_PARTIES = frozenset(
    {"participant", "host", "guest", "visitor", "inviter", "signatory"}
)
_BOTH = 2


class ToldLast:
    """Keeps the latest event between persons of one article."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self.draft: Draft | None = None
        self._partners: dict[str, str] = {}
        """Whom a person met or called last, where the two were alone."""
        self._meetings: list[Draft] = []
        """All meetings and calls so far."""

    def tell(self, draft: Draft) -> None:
        """The draft is the latest event now."""
        self.draft = draft
        people = self.people()
        if draft.family in TALKS and len(people) == _BOTH:
            one, two = people
            self._partners |= {one: two, two: one}
        if draft.family in TALKS or draft.family == "Ceremony":
            self._meetings.append(draft)

    def people(self) -> list[str]:
        """Ids of the persons who were parties to it, in the order told."""
        return self._people(self.draft) if self.draft else []

    def groups(self) -> Iterator[list[str]]:
        """The persons of each event between persons so far, the latest first."""
        yield self.people()
        for draft in reversed(self._meetings):
            yield self._people(draft)

    def of_type(self, kind: EntityType) -> list[str]:
        """Ids of all of the type who took part in it, those who came along too."""
        told = self.draft.roles if self.draft else []
        return self._typed((e for _, e in told), kind)

    def _people(self, draft: Draft) -> list[str]:
        return self._typed((e for r, e in draft.roles if r in _PARTIES), "Person")

    def _typed(self, entities: Iterable[str], kind: EntityType) -> list[str]:
        """Those of the type, each once."""
        records = self._register.records
        return [e for e in dict.fromkeys(entities) if records[e].type == kind]

    def with_one(self, entity: str) -> list[str]:
        """The person and who met or called him last; a country stands for its one person.

        Empty where that is unclear.
        """
        land = self._register.records[entity]
        for draft in reversed(self._meetings):
            people = self._people(draft)
            named = [e for e in people if e == entity or self._of(e, land)]
            if len(named) != 1:
                continue
            met = named[0] in draft.objects
            others = [
                e for e in people if e not in named and not (met and e in draft.objects)
            ]
            if len(others) == 1:
                return [others[0], named[0]]
        return []

    def _of(self, entity: str, land: Record) -> bool:
        """Whether the person is of the country."""
        own = land.country is not None and land.type == "Country"
        return own and self._register.records[entity].country == land.country

    def lands(self, within: Mapping[str, str]) -> list[str]:
        """Ids of the countries to which the trip told last goes, if these are several."""
        goals = (
            [e for r, e in self.draft.roles if r == "destination"] if self.draft else []
        )
        lands = [*dict.fromkeys(within.get(goal, goal) for goal in goals)]
        told = all(self._register.records[land].type == "Country" for land in lands)
        return lands if told and len(lands) >= _BOTH else []

    def of_land(self, code: str) -> str | None:
        """The one person of the country who met others last."""
        for draft in reversed(self._meetings):
            records = self._register.records
            own = [e for e in self._people(draft) if records[e].country == code]
            if len(own) == 1:
                return own[0]
        return None

    def host(self) -> str | None:
        """Whom somebody came to in it, if that is one."""
        hosts = self.draft.playing("host") if self.draft else set()
        return next(iter(hosts)) if len(hosts) == 1 else None

    def guests(self) -> set[str]:
        """Who came to somebody in it."""
        return self.draft.playing("guest") if self.draft else set()

    def two_guests(self) -> tuple[str, ...]:
        """«both guests»: the two who came in it, else in all meetings so far; else nobody."""
        told = [self.draft] if self.draft else []
        for drafts in (told, self._meetings):
            came = (e for draft in drafts for e in draft.playing("guest"))
            people = self._typed(came, "Person")
            if len(people) == _BOTH:
                return tuple(sorted(people))
        return ()

    def partner_of(self, entity: str) -> str | None:
        """Who alone met or called the person in it."""
        if self.draft is None or self.draft.family not in TALKS:
            return None
        people = self.people()
        others = [other for other in people if other != entity]
        return others[0] if entity in people and len(others) == 1 else None

    def guest_of(self, entity: str) -> str | None:
        """Who met or called the person last, whatever was told since: «his guest»."""
        return self.partner_of(entity) or self._partners.get(entity)

    def lands_of_two(self) -> tuple[str, str] | None:
        """The countries of its two persons."""
        codes = [self._register.records[e].country for e in self.people()]
        lands = [self._register.homeland(code).id for code in codes if code]
        return (lands[0], lands[1]) if len({*lands}) == len(lands) == 2 else None


def of_all_lands(sentence: Sentence, phrase: Phrase) -> bool:
    """«officials of the three countries»: those that the trip told last goes to."""
    if phrase.kind != "unnamed" or phrase.number != OFFICIALS:
        return False
    of = sentence.hits.at(phrase.end, "words.of", "words.locative")
    return bool(of and sentence.hits.at(phrase.end + 1, "anaphora.all_lands"))
