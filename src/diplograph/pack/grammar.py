"""How a language orders and writes its words: the ``[grammar]`` table of its pack."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from diplograph.errors import PackError, nearest


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """What reading depends on beside words; all that a pack leaves out is false or empty."""

    country_first: bool = False
    """A country stands before its noun: «Lao counterpart», «Canada's Prime Minister»."""
    field_first: bool = False
    """What an office is over may stand around its head: «Middle East Coordinator»."""
    bare_field: bool = False
    """It follows without a preposition, one capital, then small syllables: «Khoa học»."""
    name_after_comma: bool = False
    """A comma may lead from a title to its name: «the President of Laos, A B»."""
    capitals_name: bool = False
    """Headlines keep small letters, so that a capital inside a name is part of it."""
    title_case: bool = False
    """Headlines may give any word a capital, so that event words and months end a name."""
    names_in_capitals: bool = False
    """Names of papers and meetings have capitals to their end: a small word ends them."""
    visits_name_countries: bool = False
    """A visit to a city is told as one to its country."""
    trips_name_cities: bool = False
    """Only an official one: a trip to a city ends there unless the country is told too."""
    adjective_after: bool = False
    """A country's adjective follows its noun in small letters: «président français»."""
    loans: str = ""
    """Tag of the language whose names of countries and places the news keeps."""
    articles: frozenset[str] = frozenset()
    """Articles that may stand before a title or a country."""
    elisions: frozenset[str] = frozenset()
    """What is cut off before an apostrophe and is a word of its own: «l'accord»."""
    auxiliaries: frozenset[str] = frozenset()
    """Verbs before another one's participle: «was named», «has been named»."""
    interposed: frozenset[str] = frozenset()
    """Words that may stand between these two; «-ly» is any word with that end …"""
    not_interposed: frozenset[str] = frozenset()
    """… but for these: «is likely to visit» is not «is to visit»."""
    in_names: frozenset[str] = frozenset()
    """Common words that a name may hold with a capital: «Le Drian», «De Croo»."""
    joins_offices: frozenset[str] = frozenset()
    """Words between two offices of one person."""
    name_of: frozenset[str] = frozenset()
    """Words between a person's name and the country: «Stanković of Serbia»."""
    themes: frozenset[str] = frozenset()
    """Words after which a country is a subject: «Special Envoy for Iran»."""


def read_grammar(table: Mapping[str, Any], where: str) -> Grammar:
    """The checked table as a value.

    Raises:
        PackError: a key is unknown, or its value is not of the key's kind.
    """
    known = {f.name: type(f.default) for f in fields(Grammar)}
    found: dict[str, Any] = {}
    for key, value in table.items():
        if key not in known:
            have = ", ".join(known)
            raise PackError(
                f"{where}: [grammar] has unknown key {key!r} (have: {have})."
                f"{nearest(key, known)}"
            )
        found[key] = _typed(value, known[key], f"{where}: [grammar] {key}")
    return Grammar(**found)


def _typed(value: object, kind: type[object], where: str) -> object:
    if kind is frozenset:
        if isinstance(value, list) and all(isinstance(word, str) for word in value):
            return frozenset(value)
        raise PackError(f"{where} is {value!r} (allowed: a list of words)")
    if isinstance(value, kind):
        return value
    allowed = "true or false" if kind is bool else "a word in quotes"
    raise PackError(f"{where} is {value!r} (allowed: {allowed})")
