"""The phrases of a text that can play a part in an event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from diplograph.extract.tokens import Tokens
from diplograph.model import EntityType

ONE_PERSON = frozenset({"person", "title", "he"})
"""Kinds of phrases that mean one person: by name, by office or by pronoun."""
PERSONS = ONE_PERSON | {"pair"}
"""Kinds of phrases that mean persons themselves."""
PEOPLE = PERSONS | {"counterpart", "delegation"}
"""Kinds of phrases that mean people, be it by somebody else or by their mission."""
BODIES = frozenset({"org", "country", "countries"})
OFFICIALS = 2
"""``number`` of a phrase that means unnamed people of a government."""

KIND_TYPES: dict[str, EntityType] = {
    "person": "Person",
    "org": "Organization",
    "country": "Country",
    "place": "Place",
    "transit": "Place",
    "agreement": "Agreement",
    "conference": "Conference",
}
"""The type of entity that each kind of phrase names."""


@dataclass(slots=True)
class OfficePhrase:
    """An office as written: the words that name it and the country it serves."""

    start: int
    end: int
    title: str
    country: str | None = None
    head: str = ""
    """Id of the office in the table, for bare titles."""
    rank: int = 9
    """1 for a head of state … 9 for unknown."""
    lemma: str = ""
    """Norm words of the title, for comparing bare titles."""
    plural: bool = False
    former: bool = False
    host: str | None = None
    """Code of the country that a diplomat is posted to: «Đại sứ Lào tại | Nga»."""
    principal: Phrase | None = None
    """Whom the holder serves: «Đặc phái viên của | Tổng thống A»."""


@dataclass(slots=True)
class Phrase:
    """A stretch of tokens that names or points to somebody or something."""

    kind: str
    start: int
    end: int
    name: str = ""
    name_start: int = -1
    offices: list[OfficePhrase] = field(default_factory=list)
    country: str | None = None
    value: str = ""
    """Id in a name table, if known."""
    number: int = 1
    entity: str | None = None
    """Local id once it is known who is meant."""
    others: tuple[str, ...] = ()
    """Further entities that a plural phrase points to."""
    also: list[str] = field(default_factory=list)
    """Further forms given in brackets."""
    styled: tuple[str, ...] = ()
    """The name with the title that is borne for life: «Sheikh A»."""
    gender: str = ""
    beside: str | None = None
    """Country of whom the person is named together with."""
    leads: bool = False
    """Head of a delegation that the words name."""
    leader: bool = False
    """«nhà lãnh đạo Lào»: one person, unnamed here."""
    summit: bool = False
    """One of the two countries that a summit is named by."""
    metonym: bool = False
    """A capital that stands for its government."""
    seat: bool = False
    """A capital named as a place, for whose government some words may stand."""
    sides: bool = False
    """«hai bên» rather than «hai bộ trưởng»: the parties, not the persons."""
    generic: bool = False
    """A common noun: kept only where an event needs it."""
    bundle: bool = False
    """Several things without names: «9 văn kiện»."""
    fresh: bool = False
    """«an agreement»: told of here for the first time."""
    part: bool = False
    """A session of a conference that is named elsewhere: «phiên toàn thể»."""
    body: Phrase | None = None
    """What a bare title is the head of: «Chủ tịch Thượng viện Chile»."""
    parties: tuple[str, ...] = ()
    """Codes of the countries in an agreement's name."""
    held: OfficePhrase | None = None
    """«the foreign ministers of A, B and C»: the office for whose holders they stand."""

    @property
    def refers(self) -> tuple[str, ...]:
        """Ids of all entities it points to."""
        return ((self.entity,) if self.entity else ()) + self.others

    def refer(self, entities: Sequence[str]) -> None:
        """Let it point to all of these ids: to nothing, if there are none."""
        self.entity = entities[0] if entities else None
        self.others = tuple(entities[1:])

    @property
    def union(self) -> bool:
        """Whether it is a known body of countries, such as ASEAN or the EU."""
        known = self.kind == "org" and bool(self.value)
        return known and self.country in {None, "EU"}


def bare_person(tokens: Tokens, start: int, end: int) -> Phrase:
    """The person whom the name there means, with no office."""
    return Phrase("person", start, end, tokens.slice(start, end), start)
