"""The words of a text around one of its years."""

from __future__ import annotations

import re
from collections.abc import Iterable

_CLAUSE = 200
"""Characters before a year in which its clause is looked for."""
_STOP = re.compile(r"[.;\n](?!\d)")


def words_before(text: str, at: int) -> str:
    """The words before the position, in small letters, from the last full stop on."""
    before = text[max(0, at - _CLAUSE) : at].lower()
    return _STOP.split(before)[-1].rstrip()


def words_after(text: str, at: int, reach: int) -> str:
    """So many characters after the position, in small letters, up to the next full stop."""
    return _STOP.split(text[at : at + reach].lower())[0]


def any_word(words: Iterable[str]) -> re.Pattern[str] | None:
    """What finds any of the words; None if there are none."""
    shown = "|".join(map(re.escape, words))
    return re.compile(rf"(?<!\w)(?:{shown})(?!\w)") if shown else None


def has(words: re.Pattern[str] | None, text: str) -> bool:
    """Whether one of the words stands in the text."""
    return bool(words and words.search(text))
