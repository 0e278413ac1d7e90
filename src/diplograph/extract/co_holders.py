"""Unnamed people of several countries told in front: «Chile and Peru's foreign ministers»."""

from __future__ import annotations

from diplograph.extract.hits import Hits
from diplograph.extract.phrases import OFFICIALS, Phrase
from diplograph.extract.tokens import Tokens

_LANDS = frozenset({"country", "nation"})


def co_holders(tokens: Tokens, hits: Hits, phrases: list[Phrase]) -> None:
    """Let each of the countries stand for its people, as the last one does."""
    for place, people in enumerate(phrases):
        told = people.kind == "country" and people.held and people.held.plural
        if not told or people.name_start != people.start:
            continue
        for phrase in _before(tokens, hits, phrases[:place], people):
            phrase.kind, phrase.number, phrase.held = "country", OFFICIALS, people.held


def _before(
    tokens: Tokens, hits: Hits, phrases: list[Phrase], people: Phrase
) -> list[Phrase]:
    """The countries of the list that ends with the people's own."""
    found: list[Phrase] = []
    at, first = people.start, True
    for phrase in reversed(phrases):
        if phrase.kind not in _LANDS or phrase.number != 1:
            break
        own = phrase.end + (tokens.norms[phrase.end] == "'s")
        joined = hits.at(own, "words.and")
        listed = joined and joined.end == at
        if not (listed if first else listed or tokens.words[own:at] == [","]):
            break
        found.insert(0, phrase)
        at, first = phrase.start, False
    return found
