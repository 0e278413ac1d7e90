"""Gatherings told by a common noun: «the state funeral», «the swearing-in of the President»."""

from __future__ import annotations

from diplograph.extract.body import Body
from diplograph.extract.hits import Hits
from diplograph.extract.tokens import Tokens

_REACH = 5
"""Tokens after «of» within which the one whose day it is stands."""
_SOMEBODY = (
    "office",
    "words.honorific",
    "anaphora.counterpart",
    "anaphora.he",
    "anaphora.leaders",
)
_SOMETHING = (
    "country",
    "place",
    "org",
    "heads.organization",
    "heads.organization_last",
    "heads.place",
    "heads.place_last",
)


def gathering(tokens: Tokens, hits: Hits, at: int, limit: int) -> Body | None:
    """The gathering whose noun starts here; an opening of a bridge is none."""
    counted = tokens.words[at][:1].isdigit()  # «the | 67th national day parade»
    noun = hits.at(at + counted, "heads.gathering")
    if noun is None or noun.end > limit:
        return None
    one = hits.at(noun.start, "heads.gathering_of_one")
    whose = hits.at(noun.end, "words.of") if one and one.end == noun.end else None
    if whose and not _somebody(tokens, hits, whose.end, limit):
        return None
    return Body("conference", at, noun.end, generic=True)


def _somebody(tokens: Tokens, hits: Hits, at: int, limit: int) -> bool:
    """Whether a person follows: «the new President», «Anders Holm»."""
    near = range(at, min(limit, at + _REACH))
    if any(hits.at(n, *_SOMEBODY) for n in near):
        return True
    named = at < limit and tokens.words[at][:1].isupper()
    return named and not any(hits.at(n, *_SOMETHING) for n in near)
