"""By which word a date pattern can begin, so that most places need no trial of it."""

from __future__ import annotations

import re

FIGURE = "0"
"""Stands for any figure."""
ANYTHING = ""
"""The pattern says nothing about its beginning: try it everywhere."""

_FIGURES = re.compile(r"\{[dmy]2?\}|\[[\d-]+\]|\\d|\d")
_GROUP = re.compile(r"\((?:\?:|\?P<\w+>)(?P<parts>[^()]*)\)(?P<optional>\??)")
_WORD = re.compile(r"[^\W\d_]+")
_LONGER = frozenset("?*+{[\\|")
"""Signs after letters by which a pattern goes on within the same word."""


def openings(pattern: str) -> frozenset[str]:
    """First words, in small letters, of what the pattern can match.

    Holds FIGURE for figures, and ANYTHING if the pattern is of no simple form.
    """
    if _FIGURES.match(pattern):
        return frozenset({FIGURE})
    if pattern.startswith(r"\("):
        return frozenset({"("})
    group = _GROUP.match(pattern)
    if group:
        parts = [*group["parts"].split("|")]
        if group["optional"]:
            parts.append(pattern[group.end() :])
        return frozenset().union(*map(openings, parts))
    return frozenset({_first_word(pattern)})


def _first_word(pattern: str) -> str:
    word = _WORD.match(pattern)
    rest = pattern[word.end() :] if word else ""
    if word is None or (rest[:1] in _LONGER and rest):
        return ANYTHING
    if rest.startswith("(") and openings(rest) != {FIGURE}:
        return ANYTHING
    return word[0].lower()
