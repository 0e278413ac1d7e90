"""What the name tables know of an organisation, a ministry, a place or a country."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import combinations
from re import sub

from diplograph.store.vocabulary import ministry_patterns, ministry_templates
from diplograph.tables import LANGS, load_tables
from diplograph.tables.rows import Office, Organization, Portfolio


def forms(row: Organization | Office | Portfolio) -> Iterator[str]:
    """All names of a row, the official ones first."""
    yield from labels(row).values()
    yield from (*row.vi_aliases, *row.en_aliases)


def labels(row: Organization | Office | Portfolio) -> dict[str, str]:
    """The official names of a row by language."""
    return {lang: name for lang in LANGS if (name := getattr(row, lang))}


@cache
def _organisations() -> dict[tuple[str, str], Organization]:
    found: dict[tuple[str, str], Organization] = {}
    for row in load_tables().organizations:
        for form in forms(row):
            found.setdefault((form.casefold(), row.country), row)
    for row in load_tables().organizations:
        for form in forms(row) if row.country else ():
            bare = without_country(form.casefold(), row.country)
            found.setdefault((bare, row.country), row)
    return found


def organisation(name: str, country: str | None) -> Organization | None:
    """The row whose name and country these are; the country may stand in the name."""
    key, table = name.casefold(), _organisations()
    if country is None:
        return table.get((key, ""))
    bare = without_country(key, country)
    # The Union's bodies belong to no single country in the table.
    rest = table.get((key, "")) if country == "EU" else None
    return table.get((key, country)) or table.get((bare, country)) or rest


@cache
def organisation_ids() -> dict[str, Organization]:
    """Organisations by id."""
    return {row.id: row for row in load_tables().organizations}


@cache
def _portfolios() -> dict[str, Portfolio]:
    found: dict[str, Portfolio] = {}
    for row in load_tables().portfolios:
        for form in forms(row):
            found.setdefault(form.casefold(), row)
    return found


def portfolio_id(words: str) -> str:
    """Id of the portfolio that the words name; empty if there is none."""
    row = _portfolios().get(words.casefold())
    return row.id if row else ""


@lru_cache(maxsize=1 << 14)
def ministry_of(name: str, country: str | None) -> str:
    """The portfolio of a ministry by its name; empty if it is no ministry we know."""
    text = without_country(name, country)
    for pattern in ministry_patterns():
        before, _, after = pattern.partition("{portfolio}")
        if text.startswith(before) and text.endswith(after):
            words = text[len(before) : len(text) - len(after)]
            if found := portfolio_id(without_country(words, country)):
                return found
    return ""


@cache
def ministries() -> dict[tuple[str, str], Organization]:
    """Ministries of the table by country and portfolio."""
    found: dict[tuple[str, str], Organization] = {}
    for row in load_tables().organizations:
        if row.kind == "Ministry":
            for label in labels(row).values():
                if portfolio := ministry_of(label, row.country):
                    found.setdefault((row.country, portfolio), row)
    return found


def ministry_labels(portfolio: str, country: str) -> dict[str, str]:
    """By language, what a country's ministry of the portfolio is called."""
    row = next((r for r in load_tables().portfolios if r.id == portfolio), None)
    if row is None:
        return {}
    states = country_labels(country)
    return {
        lang: template.replace("{portfolio}", labels(row)[lang]).replace(
            "{country}", states.get(lang, country)
        )
        for lang, template in ministry_templates().items()
        if lang in labels(row)
    }


@cache
def places() -> Mapping[tuple[str, str], str]:
    """Id that all names of one place share, by casefolded name and country."""
    rows = load_tables().places
    return {(row.name.casefold(), row.country): row.same for row in rows}


@cache
def country_labels(code: str) -> dict[str, str]:
    """A country's name by language; a state of the past by its longest known name."""
    tables = load_tables()
    found = {r.lang: r.name for r in tables.territories if r.code == code}
    if not found:
        for row in tables.countries:
            if row.code == code and row.kind == "historical":
                found[row.lang] = max(found.get(row.lang, ""), row.name, key=len)
    return {lang: name for lang, name in found.items() if lang in LANGS}


@cache
def country_codes() -> Mapping[str, str]:
    """ISO codes by casefolded name, in either language."""
    tables = load_tables()
    named = [(row.name, row.code) for row in tables.countries]
    named += [(row.name, row.code) for row in tables.territories]
    return {name.casefold(): code for name, code in named}


@cache
def _country_words(country: str) -> tuple[str, ...]:
    words = {name for name, code in country_codes().items() if code == country}
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


def without_country(text: str, country: str | None) -> str:
    """The text without the country's own name at either end."""
    folded = text.casefold()
    for word in _country_words(country or ""):
        if folded.startswith(f"{word} "):
            return text[len(word) + 1 :]
        if folded.endswith(f" {word}"):
            rest = text[: -len(word) - 1]
            return sub(r"(?i)\s+(?:of|of the|for|to)$", "", rest)
    return text


def names_other(text: str, country: str | None) -> bool:
    """Whether the text names another country than this one."""
    tokens, codes = text.casefold().split(), country_codes()
    spans = combinations(range(len(tokens) + 1), 2)
    found = {codes.get(" ".join(tokens[a:b])) for a, b in spans}
    return bool(found - {None, country})
