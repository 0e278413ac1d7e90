"""Further fields of an office whose own name ends in one: «Minister of Foreign Affairs | and Worship»."""

from __future__ import annotations

from diplograph.extract.hits import Hits
from diplograph.extract.tokens import Tokens

_UNKNOWN = 3
"""Words of a field that no table knows."""
_BARRED = ("office", "modifier", "country", "place", "anchor", "words.honorific")


def more_fields(
    tokens: Tokens, hits: Hits, at: int, limit: int, closing: frozenset[str]
) -> int:
    """End of the fields joined to the one that ends here; the token itself if none is.

    «Minister of Foreign Affairs, Foreign Trade and Worship», «… and Human Mobility of Ecuador, X».
    ``closing`` are words with which a field ends, whatever follows.
    """
    if hits.ending(at, "portfolio") is None:
        return at
    end, listed = at, True
    while listed:
        listed = tokens.words[end : end + 1] == [","]
        last = _known(tokens, hits, end + listed, limit)
        if last == end + listed:
            break
        joined = hits.at(end + listed, "words.and") is not None
        if joined:
            return last if not _holder(hits, last) else at
        end = last
    unknown = _unknown(tokens, hits, end, limit)
    return unknown if unknown > end else _mixed(tokens, hits, at, limit, closing)


def _mixed(
    tokens: Tokens, hits: Hits, at: int, limit: int, closing: frozenset[str]
) -> int:
    """End of «, Light Rail, Industry and Trade»: a list of fields, some of them unknown.

    At least one of them is known, else they may be names; the last closes the list.
    """
    known, end, last = False, at, False
    while not last and end + 1 < limit:
        comma = tokens.words[end] == ","
        joined = hits.at(end + comma, "words.and")
        if not (comma or joined):
            break
        start = joined.end if joined else end + comma
        field = hits.at(start, "portfolio")
        stop = _item(tokens, hits, start, limit, closing)
        if stop == start:
            return at
        whole = field is not None and hits.within(start, field.end, "words.and")
        known, end, last = known or field is not None, stop, bool(joined) or whole
    over = tokens.norms[end - 1] in closing or _over(tokens, hits, end, limit)
    return end if last and known and over else at


def _item(
    tokens: Tokens, hits: Hits, at: int, limit: int, closing: frozenset[str]
) -> int:
    """End of one field, known or a few words in capitals; ``at`` if none is here."""
    field = hits.at(at, "portfolio")
    stop = field.end if field else at
    while stop < min(limit, at + _UNKNOWN) and tokens.words[stop][:1].isupper():
        if hits.at(stop, *_BARRED) or (stop > at and tokens.norms[stop - 1] in closing):
            break
        stop += 1
    return at if stop < limit and _holder(hits, stop) else stop


def _over(tokens: Tokens, hits: Hits, at: int, limit: int) -> bool:
    """Whether the list is over: a country, or a comma before the name."""
    of = hits.at(at, "words.of")
    land = hits.at(of.end, "country") if of else None
    return land is not None or at >= limit or tokens.words[at] == ","


def _known(tokens: Tokens, hits: Hits, at: int, limit: int) -> int:
    """End of «and Worship», «Foreign Trade» in a list of fields; ``at`` if none is there."""
    start = hits.past(at, "words.and")
    hit = hits.at(start, "portfolio")
    fits = hit is not None and hit.end <= limit and tokens.words[start][:1].isupper()
    return hit.end if hit is not None and fits and not _holder(hits, hit.end) else at


def _holder(hits: Hits, at: int) -> bool:
    """Whether the field belongs to the next office: «… and Trade | Minister X»."""
    return hits.at(at, "office", "modifier") is not None


def _unknown(tokens: Tokens, hits: Hits, at: int, limit: int) -> int:
    """End of «and Human Mobility» before «of Ecuador, X»: only so is it no name."""
    start = at + 1 if tokens.words[at : at + 1] == [","] else at
    joined = hits.at(start, "words.and")
    if joined is None:
        return at
    stop = joined.end
    while stop < min(limit, joined.end + _UNKNOWN) and tokens.words[stop][:1].isupper():
        if hits.at(stop, *_BARRED):
            return at
        stop += 1
    of = hits.at(stop, "words.of")
    land = hits.at(of.end, "country") if of and stop > joined.end else None
    named = land is not None and tokens.words[land.end : land.end + 1] == [","]
    return stop if named else at
