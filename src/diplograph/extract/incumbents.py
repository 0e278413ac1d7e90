"""Who holds an office told for several countries at once: «the ministers of A, B and C»."""

from __future__ import annotations

from diplograph.extract.entity import LEADER, Record
from diplograph.extract.likeliest import HEADS
from diplograph.extract.phrases import OfficePhrase, Phrase
from diplograph.extract.register import Register


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
    high = any(held.rank <= HEADS for held in person.offices.values())
    chief = office.head == LEADER and high
    return chief or office.head in person.heads()
