"""What each file of the name tables must look like: its columns, and what a cell may hold."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from diplograph.tables import rows as r

R = TypeVar("R", bound=r.Row)

_COUNTRY_KINDS = frozenset(
    {
        "name",
        "short",
        "adjective",
        "demonym",
        "abbrev",
        "government",
        "historical",
        "pair",
    }
)
_PLACE_KINDS = frozenset(
    {"city", "province", "region", "sea", "river", "building", "island"}
)
_ORGANIZATION_KINDS = frozenset(
    {
        "Ministry",
        "Government",
        "Parliament",
        "Party",
        "Agency",
        "Embassy",
        "InternationalOrganization",
        "Court",
        "Association",
        "Company",
        "Military",
        "NewsAgency",
        "CentralBank",
        "University",
    }
)
_BODIES = frozenset(
    {
        "State",
        "Government",
        "Parliament",
        "Party",
        "Diplomatic",
        "Military",
        "InternationalOrganization",
        "Local",
        "Company",
        "Royal",
        "Association",
        "Spouse",
    }
)
_TAKES = frozenset(
    {
        "none",
        "portfolio",
        "organization",
        "country",
        "place",
        "portfolio_or_organization",
        "country_or_organization",
        "country_or_place",
        "place_or_organization",
    }
)
RANKS = frozenset("123456789")
FORMS = {
    "code": (re.compile(r"[A-Z]{2}"), "two capital letters"),
    "id": (re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*"), "small letters, digits, hyphens"),
    "date": (
        re.compile(r"(?:\d{4}(?:-\d\d(?:-\d\d)?)?)?"),
        "YYYY, YYYY-MM or YYYY-MM-DD",
    ),
    "wikidata": (re.compile(r"(?:Q[1-9]\d*)?"), "Q and a number, or nothing"),
    "lang": (re.compile(r"[a-z]{2,3}"), "a language code"),
    "tag": (re.compile(r"[A-Z]{2}|[a-z]{2,3}"), "a country or language code"),
    "bool": (re.compile(r"(?:true)?"), "true or nothing"),
    "text": (re.compile(r"\S(?:.*\S)?"), "a word"),
    "opt": (re.compile(r"(?:\S(?:.*\S)?)?"), "anything"),
    "optcode": (re.compile(r"(?:[A-Z]{2})?"), "two capital letters, or nothing"),
}


@dataclass(frozen=True, slots=True)
class Spec(Generic[R]):
    """What one file must look like: a check for each column, and which cells are lists."""

    file: str
    row: Callable[..., R]
    columns: dict[str, str | frozenset[str]]
    unique: tuple[str, ...] = ()


TERRITORIES = Spec(
    "territories.csv", r.Territory, {"code": "code", "lang": "lang", "name": "text"}
)
COUNTRIES = Spec(
    "countries.csv",
    r.CountryName,
    {"code": "code", "lang": "lang", "name": "text", "kind": _COUNTRY_KINDS},
)
PLACES = Spec(
    "places.csv",
    r.Place,
    {
        "lang": "lang",
        "name": "text",
        "kind": _PLACE_KINDS,
        "country": "optcode",
        "capital": "bool",
        "same": "id",
    },
)
_NAMES: dict[str, str | frozenset[str]] = {
    "vi": "text",
    "vi_aliases": "list",
    "en": "text",
    "en_aliases": "list",
}
ORGANIZATIONS = Spec(
    "organizations.csv",
    r.Organization,
    {"id": "id", "kind": _ORGANIZATION_KINDS, "country": "optcode", **_NAMES},
    ("id",),
)
OFFICES = Spec(
    "offices.csv",
    r.Office,
    {
        "id": "id",
        "rank": RANKS,
        "body": _BODIES,
        "country": "optcode",
        **_NAMES,
        "takes": _TAKES,
    },
    ("id",),
)
MODIFIERS = Spec(
    "offices_modifiers.csv",
    r.Modifier,
    {"lang": "lang", "word": "text", "meaning": "id"},
)
PORTFOLIOS = Spec("portfolios.csv", r.Portfolio, {"id": "id", **_NAMES}, ("id",))
LEADERS = Spec(
    "leaders.csv",
    r.Leader,
    {
        "id": "id",
        "vi": "text",
        "vi_variants": "list",
        "en": "text",
        "en_variants": "list",
        "country": "optcode",
        "office": "id",
        "start": "date",
        "end": "date",
        "wikidata": "wikidata",
    },
    ("id", "office", "start"),
)
CONFERENCES = Spec(
    "conferences.csv",
    r.Conference,
    {"id": "id", **_NAMES, "organization": "opt"},
    ("id",),
)
EDITIONS = Spec(
    "editions.csv",
    r.Edition,
    {"id": "id", "number": "opt", "start": "date", "end": "date", "country": "code"},
    ("id", "start", "number"),
)
LABELS = Spec(
    "labels.csv",
    r.Label,
    {
        "lang": "lang",
        "table": frozenset({"office", "org", "portfolio", "conference"}),
        "id": "id",
        "name": "text",
        "aliases": "list",
    },
    ("table", "id"),
)
SURNAMES = Spec("surnames.csv", r.Surname, {"lang_or_country": "tag", "name": "text"})
GIVEN = Spec(
    "given_names.csv",
    r.GivenName,
    {"gender": frozenset({"", "f", "m"}), "name": "text"},
)
PARTICLES = Spec("name_particles.csv", r.Particle, {"lang": "tag", "word": "text"})
