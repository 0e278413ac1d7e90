"""Where sentences end: not after «Mr.», not inside «3.5», after the closing quotation mark."""

from __future__ import annotations

_CLOSERS = frozenset("\"'”’)]»")


def sentences(
    words: list[str],
    starts: list[int],
    marks: list[int],
    abbreviations: frozenset[str],
) -> list[tuple[int, int]]:
    """Half-open token ranges of the sentences.

    ``starts`` are the places of the words in the text, ``marks`` the tokens at which a
    sentence may end.
    """
    found: list[tuple[int, int]] = []
    start = 0
    for index in marks:
        if index < start:
            continue
        if "\n" in words[index]:
            _close(words, found, start, index)
            start = index + 1
        elif _ends(words, starts, index, abbreviations):
            end = _after_closers(words, index + 1)
            _close(words, found, start, end)
            start = end
    _close(words, found, start, len(words))
    return found


def _close(
    words: list[str], found: list[tuple[int, int]], start: int, end: int
) -> None:
    while start < end and words[start].isspace():
        start += 1
    while end > start and words[end - 1].isspace():
        end -= 1
    if end > start:
        found.append((start, end))


def _after_closers(words: list[str], index: int) -> int:
    while index < len(words) and words[index] in _CLOSERS:
        index += 1
    return index


def _ends(
    words: list[str], starts: list[int], index: int, abbreviations: frozenset[str]
) -> bool:
    after = _after_closers(words, index + 1)
    if after >= len(words) or "\n" in words[after]:
        return True
    if words[after].isspace() and words[index - 1].lower() not in abbreviations:
        return after + 1 >= len(words) or not words[after + 1][:1].islower()
    previous = words[index - 1] if index else ""
    glued = starts[after] == starts[after - 1] + len(words[after - 1])
    following = words[after]
    if words[index] == ".":
        if previous.lower() in abbreviations:
            return False
        if not glued and _initial(words, index - 1):
            return False
        if glued:
            word = previous.isalpha() and len(previous) > 1 and not previous.isupper()
            return word and following[:1].isupper() and following[1:2].islower()
    starts_anew = (
        following[:1].isupper() or following[:1] in "\"“‘'(«-–" or following.isdigit()
    )
    return starts_anew or following.isspace()


def _initial(words: list[str], index: int) -> bool:
    """Whether a full stop shortens the sign before: «J. Adams», «1. Visits», not «May 3»."""
    if len(words[index]) != 1:
        return False
    opens = index == 0 or words[index - 1].isspace()
    return not words[index].isdigit() or opens
