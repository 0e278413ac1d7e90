"""The words of the page: user interface, labels of the ontology's terms, country names."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from diplograph.errors import QueryError, nearest
from diplograph.spelling import without_marks

LANGUAGES = ("vi", "en")
_FILE = Path(__file__).with_name("texts.toml")


@cache
def texts() -> dict[str, dict[str, dict[str, str]]]:
    """Section → key → language → text, as in ``texts.toml``."""
    loaded: dict[str, Any] = tomllib.loads(_FILE.read_text("utf-8"))
    return loaded


def check_language(lang: str) -> str:
    """The language if the page has it.

    Raises:
        QueryError: the page has no such language.
    """
    if lang not in LANGUAGES:
        allowed = ", ".join(LANGUAGES)
        raise QueryError(f'the page has no language "{lang}" (have: {allowed}).')
    return lang


def label(section: str, key: str) -> dict[str, str]:
    """Both labels of a term; a term without labels is spelled out from its name."""
    spelled = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", key).capitalize()
    return texts()[section].get(key) or dict.fromkeys(LANGUAGES, spelled)


def labels(section: str, keys: Iterable[str]) -> dict[str, dict[str, str]]:
    """Labels of the terms that are in use, in the order of ``texts.toml``."""
    order = {key: rank for rank, key in enumerate(texts()[section])}
    used = sorted(set(keys), key=lambda key: (order.get(key, len(order)), key))
    return {key: label(section, key) for key in used}


def country(code: str) -> dict[str, str]:
    """Names of a country by language; an unknown code names itself."""
    from babel import Locale

    own = texts()["country"].get(code)
    return own or {
        lang: Locale.parse(lang).territories.get(code, code) for lang in LANGUAGES
    }


def fold(text: str) -> str:
    """The text without case and diacritics, for finding and never for identity."""
    return " ".join(without_marks(text.casefold()).replace("đ", "d").split())


def pick(what: str, wanted: str, names: dict[str, tuple[str, ...]]) -> str:
    """The key whose name is ``wanted``; exact names win over folded ones.

    Raises:
        QueryError: nothing or more than one key has that name.
    """
    if wanted in names:
        return wanted
    exact = [key for key, known in names.items() if wanted in known]
    wide = [key for key, known in names.items() if fold(wanted) in map(fold, known)]
    found = exact or wide
    if len(found) == 1:
        return found[0]
    if found:
        choice = "; ".join(sorted(_described(key, names[key]) for key in found))
        raise QueryError(f'{what} "{wanted}" may be any of: {choice}.')
    shown = {fold(name): name for known in names.values() for name in known}
    raise QueryError(f'{what} "{wanted}" is not in the graph.{_guess(wanted, shown)}')


def _described(key: str, known: tuple[str, ...]) -> str:
    return f"{known[0]} ({key})" if known else key


def _guess(wanted: str, shown: dict[str, str]) -> str:
    hint = nearest(fold(wanted), shown)
    if hint:
        close = hint.split('"')[1]
        return f' Did you mean "{shown[close]}"?'
    some = sorted(shown.values())[:8]
    return f" It has: {', '.join(some)}{' …' if len(shown) > 8 else ''}."
