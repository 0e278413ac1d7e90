"""A text cut into units: lines, or paragraphs where lines were wrapped by hand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_COUNT = re.compile(r"\s?[(\[] ?\d+ ?[)\]]$")
# Sentence marks, perhaps inside quotes or brackets; «./.» is how an agency ends.
_STOP = re.compile(r"(?:[.…。]|[.!?…][\"'”’»)\]]+|[\"”»)\]]\.|\./)$")

LONG = 200
"""Characters from which a line is prose whatever its end."""


@dataclass(slots=True, kw_only=True)
class Unit:
    """A stretch of the text that gets one zone; offsets leave outer blanks out."""

    start: int
    end: int
    text: str
    gap: bool
    """A blank line stands before it."""
    key: str = ""
    """Lower case, without outer punctuation: what phrases are compared with."""
    mark: str = ""
    """What the unit is by itself; empty for plain text."""
    size: int = 0
    """Words."""
    prose: bool = False
    """It reads like a paragraph, not like a headline."""


def key_of(text: str) -> str:
    """Lower case, blanks joined, outer punctuation and a count in brackets left out."""
    low = " ".join(text.lower().split())
    if low[-1:] in (")", "]"):
        low = _COUNT.sub("", low)
    first, last = 0, len(low)
    while first < last and not low[first].isalnum():
        first += 1
    while last > first and not low[last - 1].isalnum():
        last -= 1
    return low[first:last]


def _is_prose(text: str, size: int) -> bool:
    if len(text) >= LONG:
        return True
    return size >= 8 and _STOP.search(text[-4:]) is not None


def _stripped(text: str) -> list[tuple[int, int, bool]]:
    found: list[tuple[int, int, bool]] = []
    last = 0
    for match in _LINE.finditer(text):
        line = match.group()
        bare = line.strip()
        if not bare:
            continue
        start = match.start() + len(line) - len(line.lstrip())
        gap = not found or text.count("\n", last, start) > 1
        found.append((start, start + len(bare), gap))
        last = start + len(bare)
    return found


def _wrapped(text: str, lines: list[tuple[int, int, bool]]) -> bool:
    """Most lines end near one column and go on in the next line, in small letters."""
    inner = [(line, after) for line, after in pairwise(lines) if not after[2]]
    if len(inner) < 6 or len(inner) < len(lines) * 0.4:
        return False
    full = sum(50 <= end - start <= 100 for (start, end, _), _ in inner)
    small = sum(text[after[0]].islower() for _, after in inner)
    long = sum(end - start > 140 for start, end, _ in lines)
    return (
        full >= len(inner) * 0.6
        and small >= len(inner) * 0.3
        and long <= len(lines) * 0.1
    )


def units(text: str) -> list[Unit]:
    """The units of the text in order; together they hold every character but blanks."""
    lines = _stripped(text)
    if _wrapped(text, lines):
        joined: list[tuple[int, int, bool]] = []
        for start, end, gap in lines:
            if joined and not gap:
                joined[-1] = (joined[-1][0], end, joined[-1][2])
            else:
                joined.append((start, end, gap))
        lines = joined
    found = []
    for start, end, gap in lines:
        piece = text[start:end]
        size = piece.count(" ") + 1 if len(piece) > 400 else len(piece.split())
        found.append(
            Unit(
                start=start,
                end=end,
                text=piece,
                gap=gap,
                size=size,
                prose=_is_prose(piece, size),
            )
        )
    return found
