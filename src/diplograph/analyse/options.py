"""Options of a measure: checked by type, answered with what is allowed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, TypeAlias

from diplograph.errors import QueryError, nearest
from diplograph.model import Actor

OptionType: TypeAlias = Literal["int", "country", "actor", "date", "flag"]
Values: TypeAlias = Mapping[str, Any]
"""Values by option name; None where an option was left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One thing a measure may be told."""

    name: str
    type: OptionType
    meaning: str
    default: str | None = None
    required: bool = False


def read_options(
    measure: str,
    options: tuple[Option, ...],
    given: Mapping[str, str],
    actors: Iterable[Actor],
) -> Values:
    """The value of each option; countries are found among the actors.

    Raises:
        QueryError: an option is unknown, missing or of the wrong type.
    """
    known = [option.name for option in options]
    for name in given:
        if name not in known:
            have = f"have: {', '.join(known)}" if known else "it takes none"
            raise QueryError(
                f'measure "{measure}": no option "{name}" ({have}).'
                f"{nearest(name, known)}"
            )
    return {
        option.name: _value(actors, measure, option, given.get(option.name))
        for option in options
    }


def _value(
    actors: Iterable[Actor], measure: str, option: Option, given: str | None
) -> Any:
    where = f'measure "{measure}", option "{option.name}"'
    text = (given if given is not None else option.default or "").strip()
    if not text:
        if option.required:
            raise QueryError(f"{where} is required: {option.meaning}")
        return None
    if option.type == "country":
        return _country(actors, text, where)
    if option.type == "actor":
        return _actor(actors, text, where)
    return _READERS[option.type](text, where)


def _int(text: str, where: str) -> int:
    if not re.fullmatch(r"[0-9]{1,6}", text):
        raise QueryError(f'{where}: "{text}" is not a whole number (such as 12)')
    return int(text)


def _date(text: str, where: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise QueryError(f'{where}: "{text}" is not a date (YYYY-MM-DD)') from None


def _flag(text: str, where: str) -> bool:
    if text.lower() not in ("yes", "no"):
        raise QueryError(f'{where}: "{text}" is not "yes" or "no"')
    return text.lower() == "yes"


_READERS: Mapping[str, Callable[[str, str], object]] = {
    "int": _int,
    "date": _date,
    "flag": _flag,
}


def _actor(actors: Iterable[Actor], text: str, where: str) -> Actor:
    names: dict[str, list[Actor]] = {}
    for actor in actors:
        for name in {name.casefold() for name in actor.labels.values()}:
            names.setdefault(name, []).append(actor)
    found = names.get(text.casefold(), [])
    if len(found) == 1:
        return found[0]
    if found:
        who = ", ".join(f"{a.kind} of {a.country or 'no known country'}" for a in found)
        raise QueryError(f'{where}: several are called "{text}" ({who})')
    guess = nearest(text.casefold(), names)
    raise QueryError(f'{where}: nobody is called "{text}" in the graph.{guess}')


def _country(actors: Iterable[Actor], text: str, where: str) -> str:
    names: dict[str, str] = {}
    for actor in actors:
        if actor.country:
            names[actor.country.casefold()] = actor.country
            if actor.kind == "Country":
                names.update(
                    {name.casefold(): actor.country for name in actor.labels.values()}
                )
    if text.casefold() in names:
        return names[text.casefold()]
    codes = ", ".join(sorted(set(names.values())))
    guess = nearest(text.casefold(), names)
    raise QueryError(
        f'{where}: no country "{text}" in the graph (have: {codes}).{guess}'
    )
