"""Who holds an office told for several countries at once: «the ministers of A, B and C»."""

from __future__ import annotations

from diplograph.extract.entity import LEADER, Record
from diplograph.extract.likeliest import HEADS
from diplograph.extract.phrases import OfficePhrase, Phrase
from diplograph.extract.register import Register

ENVOYS = frozenset({"diplomat", "special-envoy", "head-of-mission"})
"""Offices by whose words a head of a mission may be meant: «the envoy»."""
MISSIONS = frozenset(
    {"ambassador", "high-commissioner-diplomatic", "charge-daffaires", "nuncio"}
)
"""Heads of a mission."""


def held_by(register: Register, office: OfficePhrase, land: Phrase) -> str | None:
    """The one person named anywhere who holds the office in the country."""
    fits = [
        person.id
        for person in register.of_type("Person")
        if person.country == land.country and _may_be(person, office)
    ]
    if not fits and land.country:
        sole = only_one(register, office, land.country)
        return sole.id if sole else None
    return fits[0] if len(fits) == 1 else None


def only_one(register: Register, office: OfficePhrase, code: str) -> Record | None:
    """The only person of the country, if what is told of him may be the office.

    «The foreign ministers of Norway and Chile met. Norway's A said …»: A.
    """
    own = [p for p in register.of_type("Person") if p.country == code]
    if len(own) != 1:
        return None
    words = set(office.lemma.split())
    told = own[0].offices.values()
    return own[0] if all(words >= set(held.lemma.split()) for held in told) else None


def only_envoy(register: Register, office: OfficePhrase) -> Record | None:
    """«the envoy», «Lao diplomat»: the one ambassador or chargé of the article."""
    if office.head not in ENVOYS:
        return None
    fits = [
        r
        for r in register.of_type("Person")
        if r.heads() & MISSIONS and office.country in (None, r.country)
    ]
    return fits[0] if len(fits) == 1 else None


def _may_be(person: Record, office: OfficePhrase) -> bool:
    """Whether the person holds the office, or heads a country where «leaders» meet."""
    high = any(held.rank <= HEADS for held in person.offices.values())
    chief = office.head == LEADER and high
    return chief or office.head in person.heads()
