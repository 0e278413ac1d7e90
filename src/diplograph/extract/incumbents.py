"""Who holds an office told for several countries at once: «the ministers of A, B and C»."""

from __future__ import annotations

from diplograph.extract.entity import LEADER, Record
from diplograph.extract.phrases import OfficePhrase, Phrase
from diplograph.extract.register import Register

_CHIEFS = 2
"""Lowest rank of heads of state and government."""


def held_by(register: Register, office: OfficePhrase, land: Phrase) -> str | None:
    """The one person named anywhere who holds the office in the country."""
    fits = [
        person.id
        for person in register.of_type("Person")
        if person.country == land.country and _may_be(person, office)
    ]
    return fits[0] if len(fits) == 1 else None


def _may_be(person: Record, office: OfficePhrase) -> bool:
    """Whether the person holds the office, or heads a country where «leaders» meet."""
    ranks = [held.rank for held in person.offices.values()]
    chief = office.head == LEADER and min(ranks, default=_CHIEFS + 1) <= _CHIEFS
    return chief or office.head in person.heads()
