"""Which country a person stands for when the title does not say it."""

from __future__ import annotations

from collections.abc import Sequence

from diplograph.extract.entity import Record
from diplograph.extract.phrases import Phrase
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

    def headed(
        self, register: Register, head: Sequence[Phrase], body: Phrase | None
    ) -> None:
        """Give the first person of the text the country that the headline's title tells.

        «Tổng thống Lào hoãn thăm Chile», then «Tổng thống A hoãn …».
        """
        first = head[0] if head and head[0].kind == "title" else None
        record = register.records[body.entity] if body and body.entity else None
        if first is None or record is None or record.country is not None:
            return
        office = first.offices[0]
        if office.country is None or office.head not in record.heads():
            return
        others = (r for r in register.of_type("Person") if r is not record)
        if not any(office.head in r.heads() for r in others):
            record.country = office.country

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
