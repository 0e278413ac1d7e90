"""The name tables: countries, places, bodies, offices, persons in both languages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from diplograph.resources import packs_dir
from diplograph.spelling import fold
from diplograph.tables import specs
from diplograph.tables.reading import At, read
from diplograph.tables.rows import (
    LANGS,
    Conference,
    CountryName,
    Edition,
    GivenName,
    Label,
    Leader,
    Modifier,
    Office,
    Organization,
    Particle,
    Place,
    Portfolio,
    Surname,
    Territory,
)
from diplograph.tables.surfaces import (
    Surface,
    best_first,
    key,
    of_countries,
    of_labels,
    of_persons,
    of_translations,
    of_words,
)

__all__ = ["LANGS", "Surface", "Tables", "key", "load_tables"]

T = TypeVar("T")


@dataclass(frozen=True)
class Tables:
    """All name tables, checked; rows in the order of the files."""

    territories: tuple[Territory, ...]
    countries: tuple[CountryName, ...]
    places: tuple[Place, ...]
    organizations: tuple[Organization, ...]
    offices: tuple[Office, ...]
    modifiers: tuple[Modifier, ...]
    portfolios: tuple[Portfolio, ...]
    holders: tuple[Leader, ...]
    conferences: tuple[Conference, ...]
    editions: tuple[Edition, ...]
    family_names: tuple[Surname, ...]
    given_names: tuple[GivenName, ...]
    name_particles: tuple[Particle, ...]
    labels: tuple[Label, ...]

    def find(self, text: str, lang: str | None = None) -> tuple[Surface, ...]:
        """Everything that bears this name, best reading first; spelling habits are folded."""
        found = self._index.get(key(text), ())
        return tuple(s for s in found if lang is None or s.lang == lang)

    def entries(
        self, lang: str, make: Callable[[str, str, str, str, int, str], T]
    ) -> Iterator[tuple[str, T]]:
        """Each surface with ``make(cat, value, kind, country, rank, takes)``.

        For one surface the best reading comes first. The country is left empty where
        the readings of one category disagree. News agencies have the category
        ``agency``: they are sources, not actors. Persons are left out.
        """
        for surfaces in self._index.values():
            own = [s for s in surfaces if s.lang == lang and s.cat != "person"]
            sides: dict[str, set[str]] = defaultdict(set)
            for surface in own:
                sides[surface.cat].add(surface.country)
            for surface in own:
                row = surface.row
                alone = len(sides[surface.cat]) == 1
                yield (
                    surface.text,
                    make(
                        surface.cat,
                        surface.value,
                        surface.kind,
                        surface.country if alone else "",
                        row.rank if isinstance(row, Office) else 9,
                        row.takes if isinstance(row, Office) else "",
                    ),
                )

    @cached_property
    def capitals(self) -> frozenset[str]:
        """Ids of the capital cities."""
        return frozenset(p.same for p in self.places if p.capital and p.same)

    @cached_property
    def houses(self) -> frozenset[str]:
        """Ids of the buildings that stand for a government, such as the White House."""
        seats = {key(row.name) for row in self.countries if row.kind == "government"}
        return frozenset(p.same for p in self.places if p.same and key(p.name) in seats)

    def country_names(self, lang: str) -> Mapping[str, str]:
        """What a language calls each territory, by its code."""
        names = {row.code: row.name for row in self.territories if row.lang == lang}
        return MappingProxyType(names)

    def leaders(self, lang: str) -> Mapping[str, frozenset[str]]:
        """Countries by full name or telling surname, in the folding of ``str.casefold``.

        Other names of one word are left out: they are given names too.
        """
        found: dict[str, set[str]] = defaultdict(set)
        for row in self.holders:
            own = (row.vi, *row.vi_variants) if lang == "vi" else ()
            forms = [f for f in (row.en, *row.en_variants, *own) if len(f.split()) > 1]
            for form in (*forms, *self._surname_alone(row, *own)):
                if row.country:
                    found[form.casefold()].add(row.country)
        return MappingProxyType({form: frozenset(c) for form, c in found.items()})

    def posts(self, name: str, country: str) -> frozenset[str]:
        """Offices in which leaders of that surname have served the country."""
        return self._posts.get((country, name.casefold()), frozenset())

    @cached_property
    def _posts(self) -> Mapping[tuple[str, str], frozenset[str]]:
        found: dict[tuple[str, str], set[str]] = defaultdict(set)
        for row in self.holders:
            found[row.country, _last(row.en).casefold()].add(row.office)
        return {held: frozenset(offices) for held, offices in found.items()}

    def _surname_alone(self, row: Leader, *own: str) -> tuple[str, ...]:
        """The surname where it comes last and is no common word («Putin», not «Sen»).

        The language's own forms tell its spelling: «Zelensky» for «Zelenskyy».
        """
        if len(row.en.split()) < 2 or row.country in self.surnames:
            return ()
        stem = _stem(_last(row.en))
        forms = (row.en, *own)
        lasts = dict.fromkeys(_last(f) for f in forms if len(f.split()) > 1)
        alike = (last for last in lasts if _stem(last) == stem)
        return tuple(last for last in alike if self._telling(last))

    def _telling(self, last: str) -> bool:
        """Whether a last word is one of a name alone."""
        if len(last) < 4 or not last.isalpha() or last.isupper():
            return False
        return all(s.cat not in {"country", "place", "org"} for s in self.find(last))

    @cached_property
    def surnames(self) -> dict[str, frozenset[str]]:
        """Family names by country."""
        found: dict[str, set[str]] = defaultdict(set)
        for row in self.family_names:
            found[row.country].add(row.name)
        return {country: frozenset(names) for country, names in found.items()}

    @cached_property
    def genders(self) -> Mapping[str, str]:
        """«f», «m» or nothing by given name, in the folding of ``str.casefold``."""
        rows = {row.name.casefold(): row.gender for row in self.given_names}
        return MappingProxyType(rows)

    @cached_property
    def particles(self) -> frozenset[str]:
        """Words that stand in small letters inside a name."""
        words = (w for row in self.name_particles for w in row.word.split())
        return frozenset(w for w in words if w.isalpha() and w.islower())

    @property
    def labelled(
        self,
    ) -> dict[str, tuple[Organization | Office | Portfolio | Conference, ...]]:
        """Tables whose rows may have labels in further languages, by category."""
        return {
            "org": self.organizations,
            "office": self.offices,
            "portfolio": self.portfolios,
            "conference": self.conferences,
        }

    @cached_property
    def _index(self) -> dict[str, tuple[Surface, ...]]:
        found: dict[str, list[Surface]] = defaultdict(list)
        for surface in chain(
            of_countries(self.territories, self.countries),
            of_words(self.places, self.modifiers),
            of_labels("org", self.organizations),
            of_labels("office", self.offices),
            of_labels("portfolio", self.portfolios),
            of_labels("conference", self.conferences),
            of_persons(self.holders),
            of_translations(self.labels, self.labelled),
        ):
            found[key(surface.text)].append(surface)
        return {k: tuple(sorted(v, key=best_first)) for k, v in found.items()}


@cache
def load_tables(folder: Path | None = None) -> Tables:
    """The tables of the folder (default: those shipped), read once.

    Raises:
        PackError: a file, a cell or a reference is wrong; the message names the line.
    """
    base = folder or packs_dir() / "names"
    tables = Tables(
        territories=read(base, specs.TERRITORIES),
        countries=_with_further(base, specs.COUNTRIES),
        places=_with_further(base, specs.PLACES),
        organizations=read(base, specs.ORGANIZATIONS),
        offices=read(base, specs.OFFICES),
        modifiers=read(base, specs.MODIFIERS),
        portfolios=read(base, specs.PORTFOLIOS),
        holders=read(base, specs.LEADERS),
        conferences=read(base, specs.CONFERENCES),
        editions=read(base, specs.EDITIONS),
        family_names=read(base, specs.SURNAMES),
        given_names=read(base, specs.GIVEN),
        name_particles=read(base, specs.PARTICLES),
        labels=_further(base, specs.LABELS),
    )
    _check_references(tables)
    return tables


def _with_further(base: Path, spec: specs.Spec[specs.R]) -> tuple[specs.R, ...]:
    return read(base, spec) + _further(base, spec)


def _further(base: Path, spec: specs.Spec[specs.R]) -> tuple[specs.R, ...]:
    """Rows of the same form from the folders of further languages, ``names/<tag>``."""
    found: list[specs.R] = []
    for path in sorted(base.glob(f"*/{spec.file}")):
        tag = path.parent.name
        own = replace(spec, file=f"{tag}/{spec.file}")
        for number, row in enumerate(read(base, own), 2):
            lang = getattr(row, "lang", tag)
            if lang != tag:
                At(own.file, number).fail("lang", lang, tag)
            found.append(row)
    return tuple(found)


def _last(name: str) -> str:
    """The last word of a name, without an article: «Assad» of «Bashar al-Assad»."""
    return name.split()[-1].removeprefix("al-")


def _stem(last: str) -> str:
    """What spellings of a surname have in common."""
    return fold(last)[:4]


def _check_references(tables: Tables) -> None:
    codes = {row.code for row in tables.territories}
    codes |= {row.code for row in tables.countries}
    offices = {row.id for row in tables.offices}
    bodies = {row.id for row in tables.organizations} | {""}
    meetings = {row.id for row in tables.conferences}
    for file, rows, column, allowed in (
        ("places.csv", tables.places, "country", codes | {""}),
        ("organizations.csv", tables.organizations, "country", codes | {""}),
        ("offices.csv", tables.offices, "country", codes | {""}),
        ("leaders.csv", tables.holders, "country", codes | {""}),
        ("leaders.csv", tables.holders, "office", offices),
        ("conferences.csv", tables.conferences, "organization", bodies),
        ("editions.csv", tables.editions, "id", meetings),
        ("editions.csv", tables.editions, "country", codes),
    ):
        for number, row in enumerate(rows, 2):
            found = getattr(row, column)
            if found not in allowed:
                At(file, number).fail(column, found, "an id of its table", allowed)
    for label in tables.labels:
        ids = {row.id for row in tables.labelled[label.table]}
        if label.id not in ids:
            where = At(f"{label.lang}/labels.csv", 1)
            where.fail("id", label.id, f"an id of {label.table}", ids)
