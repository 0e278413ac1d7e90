"""Lists of people, one a line, as the one sentence that they are."""

from __future__ import annotations

import re

FILLER = "\u200b"
"""Stands for signs that are no words; a blank of no width, which no token is made of."""
_BULLET = r"(?:[•·▪●○◦*–—-]|\d{1,2}[.)](?= ))"
_GAP = r"[ \t\u00a0]*"
_ITEM = (
    rf"\n(?:{_GAP}\n)*{_GAP}{_BULLET}{_GAP}(?=\w)"
    rf"[^\n]{{4,160}}(?:\n {_GAP}(?!{_BULLET})\S[^\n]{{0,120}})?"
)
_SERIES = re.compile(rf"(?<=:)(?:\*\*)?{_GAP}(?:{_ITEM}){{2,}}(?={_GAP}(?:\n|\Z))")
_CAPITAL = r"[^\W\d_a-zà-öø-ÿ]"
_LINE = (
    rf"\n(?:{_GAP}\n)?{_GAP}(?=(?:[^\s]+ ){{0,9}}?{_CAPITAL}[\w.’'-]+ {_CAPITAL})"
    rf"{_CAPITAL}[^\n:]{{4,130}}(?<![.!?])"
)
_LINES = re.compile(rf"(?<=:){_GAP}(?:{_LINE}){{2,}}\.?(?={_GAP}(?:\n|\Z))")
"""The same with no sign before the names."""
_COLON = re.compile(rf":(?:\*\*)?{_GAP}\n")
"""Stands before every list; it is found much faster."""
_OPENS = re.compile(rf"\n(?:{_GAP}\n)*{_GAP}{_BULLET}{_GAP}")
_BREAKS = re.compile(rf"\n(?:{_GAP}\n)*{_GAP}(?=\S)")
_WRAPS = re.compile(rf"\n{_GAP}")
_SENTENCE = re.compile(r"[^\W\d_]{3}[.!?]\s")


def as_series(text: str) -> str:
    """The text, as long as before, each list of names under a colon in one line.

    «Those attending:», then «- A of X» and «- B of Y» a line each, becomes
    «Those attending: A of X; B of Y».
    """
    if _COLON.search(text) is None:
        return text
    marked = _SERIES.sub(lambda found: _folded(found[0], _OPENS), text)
    return _LINES.sub(lambda found: _folded(found[0], _BREAKS), marked)


def _folded(block: str, opens: re.Pattern[str]) -> str:
    """The block with a semicolon where each of its items begins, but the first."""
    if _SENTENCE.search(block):
        return block  # items of sentences: they are read one by one
    opened = opens.sub(lambda m: ";" + FILLER * (len(m[0]) - 1), block)
    flat = _WRAPS.sub(lambda m: " " + FILLER * (len(m[0]) - 1), opened)
    first = flat.index(";")
    blank = FILLER * (first + 1)
    return blank + flat[first + 1 :]
