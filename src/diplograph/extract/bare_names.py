"""Names that only a country explains: «A B (Niger)», «Vuk Stanković of Serbia»."""

from __future__ import annotations

from diplograph.extract.hits import Hit, Hits
from diplograph.extract.names import NameShapes
from diplograph.extract.phrases import Phrase
from diplograph.extract.tokens import Tokens

ADJECTIVES = frozenset({"adjective", "demonym"})
NAMED = (
    "country",
    "place",
    "org",
    "conference",
    "office",
    "portfolio",
    "heads.organization",
    "heads.organization_last",
    "heads.conference",
    "heads.agreement",
    "heads.place_last",
)
SHORTEST, _LONGEST_NAME = 2, 4
"""Tokens of a name that only a country explains."""
_LISTED = 10
"""Tokens to the next name in a list of names, each with a country in brackets."""


def bracketed(
    shapes: NameShapes, tokens: Tokens, hits: Hits, at: int, end: int
) -> Phrase | None:
    """«A B (Niger), C D (Mali)»: names in a list, each with its country behind."""
    if "(" not in tokens.words[at + SHORTEST : at + _LONGEST_NAME + 1]:
        return None
    if not tokens.words[at][:1].isupper() or hits.at(at, *NAMED):
        return None
    stop = shapes.run(tokens, hits, at, end)
    land = _in_brackets(tokens, hits, stop)
    if not SHORTEST <= stop - at <= _LONGEST_NAME or land is None:
        return None
    near = range(max(0, at - _LISTED), min(end, land.end + _LISTED))
    others = [n for n in near if n != stop and _in_brackets(tokens, hits, n)]
    if not others or any(hits.at(i, *NAMED) for i in range(at, stop)):
        return None
    name = tokens.slice(at, stop)
    country = land.entry.value
    return Phrase("person", at, land.end + 1, name, at, country=country)


def of_land(
    shapes: NameShapes, tokens: Tokens, hits: Hits, at: int, end: int
) -> Phrase | None:
    """«Vuk Stanković of Serbia»: a name that only the country explains."""
    if "of" not in tokens.norms[at + SHORTEST : at + _LONGEST_NAME + 1]:
        return None
    if not tokens.words[at][:1].isupper() or hits.at(at, *NAMED):
        return None
    stop = shapes.run(tokens, hits, at, end)
    if not SHORTEST <= stop - at <= _LONGEST_NAME or tokens.norms[stop : stop + 1] != [
        "of"
    ]:
        return None
    inside = any(hits.at(i, *NAMED) for i in range(at, stop))
    land = hits.at(hits.past(stop + 1, "words.article"), "country")
    if inside or land is None or land.entry.kind in ADJECTIVES or land.end > end:
        return None
    name = tokens.slice(at, stop)
    return Phrase("person", at, land.end, name, at, country=land.entry.value)


def of_peer(
    shapes: NameShapes, tokens: Tokens, hits: Hits, at: int, end: int
) -> Phrase | None:
    """«A B, her Lao colleague»: a name that only the colleague's country explains."""
    if "," not in tokens.words[at + SHORTEST : at + _LONGEST_NAME + 1]:
        return None
    if not tokens.words[at][:1].isupper() or hits.at(at, *NAMED):
        return None
    stop = shapes.run(tokens, hits, at, end)
    if not SHORTEST <= stop - at <= _LONGEST_NAME or tokens.words[stop : stop + 1] != [
        ","
    ]:
        return None
    whose = hits.at(stop + 1, "words.owner")
    land = hits.at(whose.end, "country") if whose else None
    peer = hits.at(land.end, "anaphora.counterpart") if land else None
    if land is None or peer is None or peer.end > end:
        return None
    name = tokens.slice(at, stop)
    return Phrase("person", at, stop, name, at, country=land.entry.value)


def _in_brackets(tokens: Tokens, hits: Hits, at: int) -> Hit | None:
    """The country in «(Niger)», if that stands at the token."""
    if tokens.words[at : at + 1] != ["("]:
        return None
    land = hits.at(at + 1, "country")
    return land if land and tokens.words[land.end : land.end + 1] == [")"] else None
