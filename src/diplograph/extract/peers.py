"""Counterparts of several countries: «hai người đồng cấp Lào và Peru»."""

from __future__ import annotations

from itertools import pairwise

from diplograph.extract.hits import Hits
from diplograph.extract.phrases import OFFICIALS, Phrase
from diplograph.extract.tokens import Tokens


def several_peers(tokens: Tokens, hits: Hits, phrases: list[Phrase]) -> None:
    """Let the further countries of such a list stand for their people, as the first does."""
    end = -1
    for people, phrase in pairwise(phrases):
        opens = people.kind == "counterpart" and people.country is not None
        land = phrase.kind == "country" and not phrase.generic
        goes_on = land and (opens or people.end == end)
        if goes_on and _joined(tokens, hits, people, phrase):
            people.number = phrase.number = OFFICIALS
            end = phrase.end


def _joined(tokens: Tokens, hits: Hits, people: Phrase, phrase: Phrase) -> bool:
    comma = tokens.words[people.end : people.end + 1] == [","]
    both = comma or hits.at(people.end, "words.and") is not None
    return both and phrase.start == people.end + 1
