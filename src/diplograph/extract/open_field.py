"""Fields of an office that no table knows: «Minister of Gardens and Floral Matters | A B»."""

from __future__ import annotations

from diplograph.extract.hits import Hits
from diplograph.extract.tokens import Tokens

_JOINS = frozenset({",", "and", "&"})
_BARRED = ("office", "country", "place", "org", "anchor", "words.honorific")
_NAME = 2
"""Words of the name that is left behind the field."""
_ITEM = 5
"""Words of the last part of the field and of the name, at most."""
_BEFORE = 4
"""Tokens before an office in which an article tells that no name need follow."""


def open_field(
    tokens: Tokens, hits: Hits, head: int, known: int, start: int, limit: int
) -> int:
    """End of the field whose words start at ``start``; ``known``, its known end, if none.

    Where no article stands before the title, a name of two words must follow it.
    """
    if "the" in tokens.norms[max(0, head - _BEFORE) : head]:
        return known
    if known > start and tokens.norms[known : known + 1] not in (["and"], ["&"]):
        return known
    at, last = start, start
    while at < limit and (joins := _step(tokens, hits, at, limit)) is not None:
        at += 1
        last = at if joins else last
    words = at - last
    if last < known or not _NAME < words <= _ITEM:
        return known
    return at - _NAME


def _step(tokens: Tokens, hits: Hits, at: int, limit: int) -> bool | None:
    """Whether the word joins two parts of a field; None if it belongs to none."""
    if tokens.norms[at] in _JOINS:
        after = tokens.words[at + 1 : min(limit, at + 2)]
        if not after or not (after[0][:1].isupper() or after[0] in _JOINS):
            return None
        return None if hits.at(at + 1, *_BARRED) else True
    word = tokens.words[at]
    if not (word[:1].isupper() and word.isalpha()) or hits.at(at, *_BARRED):
        return None
    return False


def plain_body(
    tokens: Tokens, hits: Hits, at: int, limit: int, last: frozenset[str]
) -> int:
    """End of a body in small letters: «head of | the Lao border guard service»; 0 if none."""
    at += tokens.norms[at : at + 1] == ["the"]
    land = hits.at(at, "country") if at < limit else None
    at = land.end if land is not None else at
    at += tokens.norms[at : at + 1] == ["'s"]
    end = at
    while end < min(limit, at + _ITEM) and _plain(tokens.words[end]):
        end += 1
    while end > at and tokens.norms[end - 1] not in last:
        end -= 1
    return end if end > at else 0


def _plain(word: str) -> bool:
    return word.isalpha() and word.islower()
