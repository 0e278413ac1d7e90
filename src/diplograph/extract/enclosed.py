"""Where a title in quotation marks or an abbreviation in brackets ends."""

from __future__ import annotations

from diplograph.extract.body import STOPS
from diplograph.extract.tokens import Tokens

_QUOTED = 16
"""Tokens of a quoted part of a name."""
_TITLE = 40
"""Tokens of a title between quotation marks."""
_QUOTES = {"“": "”", '"': '"', "«": "»"}


def quoted(tokens: Tokens, at: int, stop: int) -> int:
    """End of the quoted title that starts here, 0 if none."""
    close = _QUOTES.get(tokens.words[at])
    if close is None:
        return 0
    for end in range(at + 1, min(stop, at + _QUOTED)):
        if tokens.words[end] == close:
            return end + 1
    return 0


def titled(tokens: Tokens, at: int, start: int, limit: int) -> int:
    """End of the name whose head stands right after a quotation mark: all of «“A, B và C”»."""
    close = _QUOTES.get(tokens.words[at - 1]) if at else None
    if close is None:
        return 0
    for end in range(start, min(limit, at + _TITLE)):
        if tokens.words[end] == close:
            return end
        if tokens.words[end] in STOPS:
            return 0
    return 0


def abbreviation(tokens: Tokens, at: int) -> int:
    """End of a bracket with one abbreviation, such as «(OIC)»; 0 if none starts here."""
    words = tokens.words[at : at + 3]
    if len(words) < 3 or words[0] != "(" or words[2] != ")":
        return 0
    return at + 3 if sum(c.isupper() for c in words[1]) > 1 else 0
