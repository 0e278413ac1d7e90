"""The words of a text around one of its years."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_CLAUSE = 200
"""Characters before a year in which its clause is looked for."""
_DATED_LINE = re.compile(r"(?:19|20)\d\d.*")
_STOP = re.compile(r"[.;\n](?!\d)")


def dated_lines(text: str) -> list[tuple[int, int]]:
    """The lines that hold a year, each with the line's end before it: most hold none."""
    return [
        (max(0, text.rfind("\n", 0, line.start())), line.end())
        for line in _DATED_LINE.finditer(text)
    ]


def within(
    shape: re.Pattern[str], text: str, lines: Iterable[tuple[int, int]]
) -> Iterator[re.Match[str]]:
    """Where the shape stands in these lines."""
    for start, end in lines:
        yield from shape.finditer(text, start, end)


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
