"""Lists with one item a line: the lines under «Participants:» are read with it as one."""

from __future__ import annotations

from diplograph.extract.hits import Hits
from diplograph.extract.tokens import Tokens

Range = tuple[int, int]
_OPENERS = ("words.roster_who", "words.roster_here")
_HEADER, _ITEM = 9, 40
"""Most tokens of the line that opens a list, and of an item."""
_FEWEST, _MOST = 2, 30
"""Items of a list."""
_SENTENCE = 16
"""Tokens of an item that may end with a full stop."""


def with_items(tokens: Tokens, hits: Hits, ranges: list[Range]) -> list[Range]:
    """The sentences, those joined to one that are a list of who took part."""
    found: list[Range] = []
    index = 0
    while index < len(ranges):
        start, end = ranges[index]
        index += 1
        if _opens(tokens, hits, start, end):
            stop = index
            while stop - index < _MOST and _is_item(tokens, ranges, stop):
                stop += 1
            if stop - index >= _FEWEST:
                end, index = ranges[stop - 1][1], stop
        found.append((start, end))
    return found


def _opens(tokens: Tokens, hits: Hits, start: int, end: int) -> bool:
    """Whether the line is «Roundtable participants» or «Those present were:»."""
    if end - start > _HEADER:
        return False
    colon = tokens.words[end - 1] == ":"
    if colon and hits.within(start, end, "words.roster_talks"):
        return True  # «Roundtable Speakers:»
    for at in range(start, end):
        hit = hits.at(at, *_OPENERS)
        if hit is not None:
            return colon or hit.end == end
    return False


def _is_item(tokens: Tokens, ranges: list[Range], index: int) -> bool:
    """Whether the sentence is a line by itself that tells of somebody, and of no event."""
    if index >= len(ranges):
        return False
    start, end = ranges[index]
    own_line = any("\n" in word for word in tokens.words[ranges[index - 1][1] : start])
    if not own_line or end - start > _ITEM:
        return False
    prose = tokens.words[end - 1] == "." and end - start > _SENTENCE
    named = any(word[:1].isupper() for word in tokens.words[start : start + 3])
    return named and not prose and tokens.words[end - 1] != ":"
