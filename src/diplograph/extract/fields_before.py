"""Fields before an office of which no table knows all: «Agriculture and Livestock | Minister A»."""

from __future__ import annotations

from diplograph.extract.hits import Hits
from diplograph.extract.tokens import Tokens

_WIDEST = 12
"""Tokens from the known field to the office."""
_UNKNOWN = 4
"""Words that no table knows."""
_BARRED = ("anchor", "country", "place", "words.clause", "words.honorific")


def past_unlisted(
    tokens: Tokens, hits: Hits, at: int, end: int, joins: frozenset[str]
) -> int:
    """The office over the fields that the one ending at ``at`` is joined to; 0 if none.

    The last of them is joined by a word, not by a comma: «Trade, | Prime Minister A».
    """
    clause = tokens.norms[at : at + 1] == [","] and hits.at(at + 1, "words.and")
    if clause or hits.ending(at, "portfolio") is None:
        return 0  # «responsible for Trade, and | Heritage Minister A»
    joined, unknown = "", 0
    for index in range(at, min(end, at + _WIDEST)):
        norm = tokens.norms[index]
        if norm in joins:
            joined = norm
        elif index == at:
            return 0
        elif hits.at(index, "office"):
            whole = joined.isalpha() and 0 < unknown <= _UNKNOWN
            return index if whole and _over_fields(hits, index) else 0
        elif not hits.at(index, "portfolio", "words.article"):
            if not _capital(tokens, hits, index):
                return 0
            unknown += 1
    return 0


def _over_fields(hits: Hits, at: int) -> bool:
    office = hits.at(at, "office")
    if office is None or office.entry.singular:
        return False
    return office.entry.takes.startswith("portfolio")


def _capital(tokens: Tokens, hits: Hits, at: int) -> bool:
    word = tokens.words[at]
    return word.isalpha() and word.istitle() and not hits.at(at, *_BARRED)
