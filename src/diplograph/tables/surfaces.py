"""The ways in which rows are named: what makes two spellings one, and which comes first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from diplograph.tables.rows import (
    LANGS,
    Conference,
    CountryName,
    Label,
    Leader,
    Modifier,
    Office,
    Organization,
    Place,
    Portfolio,
    Row,
    Territory,
)

# «hoà» and «hòa», «uỷ» and «ủy» are one word in two spelling habits.
_TONES = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
_TONE = re.compile("(?<!q)(" + "|".join(_TONES) + r")\b")
_SIGNS = str.maketrans({"’": "'", "–": "-", "—": "-", "‑": "-", "\u00a0": " "})
_GRADE = {
    "name": 0,
    "short": 1,
    "abbrev": 2,
    "historical": 3,
    "adjective": 4,
    "demonym": 5,
}


def key(text: str) -> str:
    """What two spellings of one name share: case, quotes, dashes and tone places folded."""
    folded = " ".join(text.translate(_SIGNS).casefold().split())
    if folded.isascii():
        return folded
    return _TONE.sub(lambda match: _TONES[match[1]], folded)


@dataclass(frozen=True, slots=True)
class Surface:
    """One way in which a row is named in one language."""

    text: str
    lang: str
    cat: str
    """country, place, org, agency, office, modifier, portfolio, conference or person."""
    row: Row
    main: bool
    """Whether this is the row's own label, not an alias."""

    @property
    def value(self) -> str:
        """Country code, id of the place, id of the row, or meaning of the modifier."""
        row = self.row
        if isinstance(row, CountryName):
            return "" if row.kind == "government" else row.code
        if isinstance(row, Territory):
            return row.code
        if isinstance(row, Place):
            return row.same
        return row.meaning if isinstance(row, Modifier) else getattr(row, "id", "")

    @property
    def country(self) -> str:
        """Country the row belongs to; empty where it is none or many."""
        row = self.row
        if isinstance(row, CountryName | Territory):
            return row.code
        return getattr(row, "country", "")

    @property
    def kind(self) -> str:
        """Kind of country name, place or body; body of an office; meaning of a modifier."""
        row = self.row
        if isinstance(row, CountryName | Place | Organization):
            return "Government" if row.kind == "government" else row.kind
        if isinstance(row, Office):
            return row.body
        return row.meaning if isinstance(row, Modifier) else "name"


def best_first(surface: Surface) -> tuple[Any, ...]:
    """Sort key of the readings of one name: labels and plain names before the rest."""
    row = surface.row
    office = row if isinstance(row, Office) else None
    # A title without a country fits everywhere, so it is the safer reading.
    return (
        not surface.value,
        bool(office and office.country),
        not surface.main,
        _GRADE.get(surface.kind, 0),
        not (isinstance(row, Place) and row.capital),
        office.rank if office else 0,
        surface.value,
    )


def of_countries(
    territories: Iterable[Territory], countries: Iterable[CountryName]
) -> Iterator[Surface]:
    """Names of countries, each spelling of a language once; metonyms count as bodies."""
    listed = set()
    for name in countries:
        listed.add((name.code, name.lang, name.name))
        cat = "org" if name.kind == "government" else "country"
        yield Surface(name.name, name.lang, cat, name, main=True)
    for row in territories:
        if (row.code, row.lang, row.name) not in listed:
            yield Surface(row.name, row.lang, "country", row, main=True)


def of_words(
    places: Iterable[Place], modifiers: Iterable[Modifier]
) -> Iterator[Surface]:
    """Rows that are one name each."""
    for place in places:
        yield Surface(place.name, place.lang, "place", place, main=True)
    for modifier in modifiers:
        yield Surface(modifier.word, modifier.lang, "modifier", modifier, main=True)


def of_labels(
    cat: str, rows: Iterable[Organization | Office | Portfolio | Conference]
) -> Iterator[Surface]:
    """Labels and aliases in both languages; a news agency gets a category of its own."""
    for row in rows:
        agency = isinstance(row, Organization) and row.kind == "NewsAgency"
        for lang, label, others in _labels(row):
            yield Surface(label, lang, "agency" if agency else cat, row, main=True)
            for alias in others:
                yield Surface(alias, lang, "agency" if agency else cat, row, main=False)


def of_translations(
    labels: Iterable[Label],
    rows: Mapping[str, Iterable[Organization | Office | Portfolio | Conference]],
) -> Iterator[Surface]:
    """Labels and aliases in a language without columns, as names of the same rows."""
    by_id = {(table, row.id): row for table, own in rows.items() for row in own}
    for label in labels:
        row = by_id[label.table, label.id]
        yield Surface(label.name, label.lang, label.table, row, main=True)
        for alias in label.aliases:
            yield Surface(alias, label.lang, label.table, row, main=False)


def of_persons(rows: Iterable[Leader]) -> Iterator[Surface]:
    """Names of persons, once for all their offices."""
    for row in {row.id: row for row in rows}.values():
        for lang, label, others in _labels(row):
            yield Surface(label, lang, "person", row, main=True)
            for other in others:
                yield Surface(other, lang, "person", row, main=False)


def _labels(
    row: Organization | Office | Portfolio | Conference | Leader,
) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    more = "variants" if isinstance(row, Leader) else "aliases"
    for lang in LANGS:
        yield lang, getattr(row, lang), getattr(row, f"{lang}_{more}")
