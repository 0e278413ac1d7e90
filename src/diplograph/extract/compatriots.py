"""One person told by his country alone: «the Norwegian», «the Norwegian official»."""

from __future__ import annotations

from diplograph.extract.hits import Hit, Hits
from diplograph.extract.tokens import Tokens

_ACTS = ("status.done", "status.planned", "status.past", "status.negated")
_GOES_ON = (*_ACTS, "words.report", "words.oblique", "words.and", "words.clause")


def one_of(
    tokens: Tokens,
    hits: Hits,
    land: Hit,
    ones: frozenset[str],
    endings: tuple[str, ...],
) -> int:
    """The token after what means one person of the country; 0 if nothing does.

    ``ones`` are nouns of one person, ``endings`` those of words that mean one by themselves.
    """
    if hits.ending(land.start, "words.article") is None:
        return 0
    noun = tokens.norms[land.end : land.end + 1]
    if noun and noun[0] in ones:
        proper = tokens.words[land.end + 1 : land.end + 2]
        named = bool(proper) and proper[0][:1].isupper()
        told = named or _told(tokens, hits, land.end)
        return 0 if told else land.end + 1  # «the Norwegian diplomat | Anders Holm»
    one = tokens.norms[land.end - 1].endswith(endings) if endings else False
    if not one or land.end - land.start > 1:
        return 0
    ends = not noun or not noun[0][:1].isalnum()
    # «the Norwegian met B», but not «the Norwegian visit»
    return land.end if ends or hits.at(land.end, *_GOES_ON) else 0


def _told(tokens: Tokens, hits: Hits, at: int) -> bool:
    """«the Danish delegation | to the Forum», «…, led by A»: more is told of it."""
    end = at + 1
    if hits.at(at, "delegation.noun") is None:
        return False
    comma = tokens.words[end : end + 1] == [","]
    more = hits.at(end + comma, "delegation.more", "delegation.led")
    return more is not None
