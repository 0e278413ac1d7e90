"""What the name tables know of an organisation, an office or a country."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from diplograph.resources import packs_dir
from diplograph.store.vocabulary import ministry_patterns, ministry_templates

_LANGS = ("vi", "en")


@dataclass(frozen=True, slots=True)
class Known:
    """A row of a table: its id, official labels by language, and further columns."""

    id: str
    labels: Mapping[str, str]
    country: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Title:
    """An office read out of its wording."""

    office: str
    """Id in the table of offices; empty if it is not there."""
    rank: int | None
    portfolio: str
    """Id in the table of portfolios, else the words themselves; empty if there is none."""
    listed: bool
    """Whether ``portfolio`` is an id."""
    modifier: str = ""
    """Such as ``former`` or ``acting``."""


def _rows(name: str) -> Iterator[dict[str, str]]:
    path = packs_dir() / "names" / name
    if path.is_file():
        with path.open(encoding="utf-8", newline="") as lines:
            yield from csv.DictReader(lines)


def _forms(row: Mapping[str, str]) -> Iterator[str]:
    for lang in _LANGS:
        yield from filter(None, (row[lang], *row[f"{lang}_aliases"].split("|")))


def _labels(row: Mapping[str, str]) -> dict[str, str]:
    return {lang: row[lang] for lang in _LANGS if row[lang]}


@cache
def organisations() -> dict[tuple[str, str], Known]:
    """Organisations by casefolded name and country."""
    found: dict[tuple[str, str], Known] = {}
    for row in _rows("organizations.csv"):
        known = Known(row["id"], _labels(row), row["country"], row["kind"])
        for form in _forms(row):
            found.setdefault((form.casefold(), row["country"]), known)
    return found


def organisation(name: str, country: str | None) -> Known | None:
    """The row whose name and country these are; the country may stand in the name."""
    key = name.casefold()
    table = organisations()
    return (
        table.get((key, country or ""))
        or (table.get((without_country(key, country), country)) if country else None)
        or (table.get((key, "")) if country == "EU" else None)
    )


@cache
def organisation_ids() -> dict[str, Known]:
    """Organisations by id."""
    return {known.id: known for known in organisations().values()}


@dataclass(frozen=True, slots=True)
class _Office:
    id: str
    rank: int
    takes: str
    body: str


@cache
def _offices(country: str) -> dict[str, _Office]:
    """Offices of one country, or of any (``""``), by casefolded wording."""
    rows = [row for row in _rows("offices.csv") if row["country"] == country]
    found: dict[str, _Office] = {}
    # A row's own label beats another row's alias: "Thủ tướng" is one of chancellor too.
    for forms in (lambda row: list(_labels(row).values()), _forms):
        for row in rows:
            for form in forms(row):
                office = _Office(row["id"], int(row["rank"]), row["takes"], row["body"])
                found.setdefault(form.casefold(), office)
    return found


@cache
def office_labels() -> dict[str, Mapping[str, str]]:
    """Labels by office id."""
    return {row["id"]: _labels(row) for row in _rows("offices.csv")}


@cache
def _portfolios() -> dict[str, str]:
    return {
        form.casefold(): row["id"]
        for row in _rows("portfolios.csv")
        for form in _forms(row)
    }


@cache
def portfolio_labels() -> dict[str, Mapping[str, str]]:
    """Labels by portfolio id."""
    return {row["id"]: _labels(row) for row in _rows("portfolios.csv")}


@cache
def _countries() -> dict[str, str]:
    return {row["name"].casefold(): row["code"] for row in _rows("countries.csv")}


@cache
def country_labels(code: str) -> dict[str, str]:
    """A country's name by language; a state of the past by its longest known name."""
    found = {
        row["lang"]: row["name"]
        for row in _rows("territories.csv")
        if row["code"] == code and row["lang"] in _LANGS
    }
    for row in _rows("countries.csv"):
        if (
            row["code"] == code
            and row["kind"] == "historical"
            and code not in _current()
        ):
            found[row["lang"]] = max(found.get(row["lang"], ""), row["name"], key=len)
    return found


@cache
def _current() -> frozenset[str]:
    return frozenset(row["code"] for row in _rows("territories.csv"))


@cache
def _country_words(country: str) -> tuple[str, ...]:
    words = {
        r["name"].casefold() for r in _rows("countries.csv") if r["code"] == country
    }
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


@cache
def _modifiers() -> tuple[tuple[str, str], ...]:
    rows = [
        (row["word"].casefold(), row["meaning"])
        for row in _rows("offices_modifiers.csv")
    ]
    return tuple(sorted(rows, key=lambda row: (-len(row[0]), row)))


def without_country(text: str, country: str | None) -> str:
    """The text without the country's own name at either end."""
    folded = text.casefold()
    for word in _country_words(country or ""):
        if folded.startswith(f"{word} "):
            return text[len(word) + 1 :]
        if folded.endswith(f" {word}"):
            rest = text[: -len(word) - 1]
            return re.sub(r"(?i)\s+(?:of|of the|for|to)$", "", rest)
    return text


_KEPT = frozenset(
    {"former", "acting", "designate", "elect", "late", "honorary", "interim"}
)
"""Modifiers that say something about the tenure; others only grade the office."""
_GLUE = re.compile(r"^\s*(?:,|of the|of|for|to the|to|the|tại|bộ)\s+", re.IGNORECASE)


@lru_cache(maxsize=1 << 14)
def title_of(wording: str, country: str | None) -> Title:
    """The office that a wording names, with its portfolio.

    The longest office of the table that the wording is, begins with or ends with wins;
    what is left of it, without the country, is the portfolio.
    """
    text = without_country(" ".join(wording.split()), country)
    office, form = _match(text, country)
    modifier = ""
    if office is None or not text.casefold().startswith(form):
        text, modifier = _unmodified(text)
        office, form = _match(text, country)
    if office is None:
        return Title("", None, "", listed=False, modifier=modifier)
    rest = _rest(text, form, country)
    listed = _portfolios().get(rest.casefold(), "")
    if not listed and office.takes.startswith("country"):
        listed = _country_in(rest)
    return Title(office.id, office.rank, listed or rest, bool(listed), modifier)


def _unmodified(text: str) -> tuple[str, str]:
    folded = text.casefold()
    for word, meaning in _modifiers():
        if meaning in _KEPT and folded.startswith(f"{word} "):
            return text[len(word) + 1 :], meaning
    return text, ""


def _match(text: str, country: str | None) -> tuple[_Office | None, str]:
    tokens = text.casefold().split()
    tables = (_offices(country) if country else {}, _offices(""))
    for size in range(len(tokens), 0, -1):
        for form in (" ".join(tokens[:size]), " ".join(tokens[-size:])):
            for table in tables:
                if found := table.get(form):
                    return found, form
    return None, ""


def _rest(text: str, form: str, country: str | None) -> str:
    if text.casefold().startswith(form):
        rest = text[len(form) :]
    else:
        rest = text[: len(text) - len(form)]
    return without_country(_GLUE.sub("", rest).strip(" ,-"), country)


def _country_in(text: str) -> str:
    code = _countries().get(_GLUE.sub("", text).casefold(), "")
    return f"in-{code.lower()}" if code else ""


@lru_cache(maxsize=1 << 14)
def ministry_portfolio(wording: str, country: str | None) -> str:
    """The portfolio of the ministry that an office belongs to; empty if it tells none."""
    title = title_of(wording, country)
    labels = office_labels().get(title.office, {})
    for text in (without_country(wording, country), *labels.values()):
        tokens = text.split()
        for size in range(len(tokens) - 1, 0, -1):
            for head, rest in (
                (tokens[:size], tokens[size:]),
                (tokens[-size:], tokens[:-size]),
            ):
                if found := _ministry(" ".join(head), " ".join(rest), country):
                    return found
    return ""


def _ministry(head: str, rest: str, country: str | None) -> str:
    office = _offices("").get(head.casefold())
    if office is None or office.body not in {"Government", "Diplomatic"}:
        return ""
    if office.takes.startswith("portfolio"):
        words = without_country(_GLUE.sub("", rest), country)
        if found := _portfolios().get(words.casefold()):
            return found
    return ministry_of(rest, country)


@cache
def ministries() -> dict[tuple[str, str], Known]:
    """Ministries of the table by country and portfolio."""
    found: dict[tuple[str, str], Known] = {}
    for known in organisation_ids().values():
        if known.kind == "Ministry":
            for label in known.labels.values():
                if portfolio := ministry_of(label, known.country):
                    found.setdefault((known.country, portfolio), known)
    return found


@cache
def places() -> dict[tuple[str, str], str]:
    """Id that all names of one place share, by casefolded name and country."""
    rows = list(_rows("places.csv"))
    return {(row["name"].casefold(), row["country"]): row["same"] for row in rows}


def ministry_labels(portfolio: str) -> dict[str, str]:
    """By language, what a ministry of the portfolio is called."""
    templates = ministry_templates()
    return {
        lang: templates[lang].replace("{portfolio}", label)
        for lang, label in portfolio_labels().get(portfolio, {}).items()
        if lang in templates
    }


@lru_cache(maxsize=1 << 14)
def ministry_of(name: str, country: str | None) -> str:
    """The portfolio of a ministry by its name; empty if it is no ministry we know."""
    text = without_country(name, country)
    for pattern in ministry_patterns():
        before, _, after = pattern.partition("{portfolio}")
        if text.startswith(before) and text.endswith(after):
            words = text[len(before) : len(text) - len(after)]
            if found := _portfolios().get(without_country(words, country).casefold()):
                return found
    return ""
