"""Which country a person stands for when the title does not say it."""

from __future__ import annotations

from diplograph.extract.entity import Record
from diplograph.extract.register import Register
from diplograph.tables import Tables


class Sides:
    """Completes the countries of persons; in doubt a person keeps none."""

    def __init__(self, tables: Tables, *, home: str, lang: str) -> None:
        self._tables = tables
        self._leaders = tables.leaders(lang)
        self._home = home
        self._surnames = tables.surnames.get(home, frozenset())

    def complete(self, register: Register) -> None:
        """Give each person without a country the one that follows plainly."""
        for record in register.of_type("Person"):
            if record.country is None:
                record.country = self._country(record)

    def _country(self, record: Record) -> str | None:
        known = {
            country
            for form in (record.name, *record.forms)
            for country in self._leaders.get(form.casefold(), ())
            if self._may_be(record, form, country)
        }
        if len(known) == 1:
            return next(iter(known))
        if known:
            return None
        return self._home if self._is_home(record) else record.beside

    def _may_be(self, record: Record, form: str, country: str) -> bool:
        """Whether the offices told are those of the leader: «Ambassador Peters» is another."""
        if " " in form or not record.offices:
            return True
        served = self._tables.posts(form, country)
        if not served:
            return True
        return any(o.rank == 1 for o in record.offices.values()) or any(
            post.endswith(head) for post in served for head in record.heads()
        )

    def _is_home(self, record: Record) -> bool:
        """A home paper names its own officials without their country."""
        words = record.name.split()
        return (
            bool(record.offices)
            and 2 <= len(words) <= 5
            and words[0] in self._surnames
            and all(word.isalpha() and word.istitle() for word in words)
        )
