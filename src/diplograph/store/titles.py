"""Offices read out of their wordings: which office, of what rank, with which portfolio."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from diplograph.store.gazetteer import (
    country_codes,
    forms,
    labels,
    ministry_of,
    portfolio_id,
    without_country,
)
from diplograph.tables import load_tables
from diplograph.tables.rows import Office

_KEPT = frozenset(
    {"former", "acting", "designate", "elect", "late", "honorary", "interim"}
)
"""Modifiers that say something about the tenure; others only grade the office."""
_GLUE = re.compile(r"^\s*(?:,|of the|of|for|to the|to|the|tại|bộ)\s+", re.IGNORECASE)
"""What stands between an office and its portfolio or country."""
_STATE = frozenset({"Government", "Diplomatic"})
"""Bodies whose offices may belong to a ministry."""


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


@cache
def _offices(country: str) -> dict[str, Office]:
    """Offices of one country, or of any (``""``), by casefolded wording."""
    rows = [row for row in load_tables().offices if row.country == country]
    found: dict[str, Office] = {}
    # A row's own label beats another row's alias: "Thủ tướng" is one of chancellor too.
    for row in rows:
        for label in labels(row).values():
            found.setdefault(label.casefold(), row)
    for row in rows:
        for form in forms(row):
            found.setdefault(form.casefold(), row)
    return found


@cache
def office_labels(office: str) -> dict[str, str]:
    """Official names of an office by language; empty for one not in the table."""
    rows = load_tables().offices
    return next((labels(row) for row in rows if row.id == office), {})


@cache
def _modifiers() -> tuple[tuple[str, str], ...]:
    rows = {(r.word.casefold(), r.meaning) for r in load_tables().modifiers}
    return tuple(sorted(rows, key=lambda row: (-len(row[0]), row)))


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
    listed = portfolio_id(rest)
    if not listed and office.takes.startswith("country"):
        listed = _country_in(rest)
    return Title(office.id, office.rank, listed or rest, bool(listed), modifier)


def _unmodified(text: str) -> tuple[str, str]:
    folded = text.casefold()
    for word, meaning in _modifiers():
        if meaning in _KEPT and folded.startswith(f"{word} "):
            return text[len(word) + 1 :], meaning
    return text, ""


def _match(text: str, country: str | None) -> tuple[Office | None, str]:
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
    code = country_codes().get(_GLUE.sub("", text).casefold(), "")
    return f"in-{code.lower()}" if code else ""


@lru_cache(maxsize=1 << 14)
def ministry_portfolio(wording: str, country: str | None) -> str:
    """The portfolio of the ministry that an office belongs to; empty if it tells none."""
    names = office_labels(title_of(wording, country).office)
    for text in (without_country(wording, country), *names.values()):
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
    if office is None or office.body not in _STATE:
        return ""
    if office.takes.startswith("portfolio") and office.body == "Government":
        words = without_country(_GLUE.sub("", rest), country)
        if found := portfolio_id(words):
            return found
    return ministry_of(rest, country)
