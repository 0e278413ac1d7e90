"""The rows of the name tables: one frozen class a file, its columns in the file's order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

LANGS = ("vi", "en")
"""Languages that have columns of their own; others have a folder ``names/<tag>``."""


@dataclass(frozen=True, slots=True)
class Territory:
    """A name of a territory as CLDR has it."""

    code: str
    lang: str
    name: str


@dataclass(frozen=True, slots=True)
class CountryName:
    """A newspaper's name for a country; ``pair`` is used only beside another country."""

    code: str
    lang: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Place:
    """A name of a place; all names of one place share ``same``."""

    lang: str
    name: str
    kind: str
    country: str
    capital: bool
    same: str


@dataclass(frozen=True, slots=True)
class Organization:
    """A body; ``country`` is empty where it belongs to no single country."""

    id: str
    kind: str
    country: str
    vi: str
    vi_aliases: tuple[str, ...]
    en: str
    en_aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Office:
    """The head of an office title; ``takes`` says what may follow it."""

    id: str
    rank: int
    """1 (head of state) to 9 (third secretary)."""
    body: str
    country: str
    """Set only where the office exists in that one country."""
    vi: str
    vi_aliases: tuple[str, ...]
    en: str
    en_aliases: tuple[str, ...]
    takes: str


@dataclass(frozen=True, slots=True)
class Modifier:
    """A word that grades an office: former, acting, -designate and so on."""

    lang: str
    word: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Portfolio:
    """A policy field that completes the title of a minister or ministry."""

    id: str
    vi: str
    vi_aliases: tuple[str, ...]
    en: str
    en_aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Leader:
    """A person in one office; a person of two offices has two rows and one ``id``."""

    id: str
    vi: str
    vi_variants: tuple[str, ...]
    en: str
    en_variants: tuple[str, ...]
    country: str
    office: str
    start: str
    """Year, month or day, ISO; empty where unknown."""
    end: str
    """As ``start``; empty also while the person holds the office."""
    wikidata: str


@dataclass(frozen=True, slots=True)
class Conference:
    """A recurring meeting or series."""

    id: str
    vi: str
    vi_aliases: tuple[str, ...]
    en: str
    en_aliases: tuple[str, ...]
    organization: str


@dataclass(frozen=True, slots=True)
class Label:
    """The names of a row of another table in a language that has no columns there."""

    lang: str
    table: str
    id: str
    name: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Surname:
    """A family name that tells the order of a name's parts."""

    country: str
    name: str


@dataclass(frozen=True, slots=True)
class Edition:
    """One meeting of a recurring conference: which, when, and in which country."""

    id: str
    """Id of the conference."""
    number: str
    """Which one it was; empty where they are not counted."""
    start: str
    """First day, ISO."""
    end: str
    """Last day, ISO."""
    country: str


@dataclass(frozen=True, slots=True)
class GivenName:
    """A given name, by which somebody is known as a person."""

    gender: str
    """«f» or «m» where it nearly always tells «she» or «he», else empty."""
    name: str


@dataclass(frozen=True, slots=True)
class Particle:
    """A word inside personal names that is not itself a name."""

    lang: str
    word: str


Row: TypeAlias = (
    Territory
    | CountryName
    | Place
    | Organization
    | Office
    | Modifier
    | Portfolio
    | Leader
    | Conference
    | Edition
    | Label
    | Surname
    | GivenName
    | Particle
)
