"""The phrases of one sentence by what they say of each other.

Each step serves phrases of certain kinds, and most sentences have few kinds: a step
whose kinds are missing is not asked. No step makes a phrase of a kind that a later
one waits for, unless such a phrase stood there to begin with.
"""

from __future__ import annotations

from collections.abc import Set

from diplograph.extract.appositive import without_descriptions
from diplograph.extract.co_holders import co_holders
from diplograph.extract.companions import beside
from diplograph.extract.delegations import delegations
from diplograph.extract.explained import explained, in_capacity
from diplograph.extract.groups import delegated, of_peers, of_several
from diplograph.extract.hits import Hits
from diplograph.extract.holders_after import holders_after
from diplograph.extract.land_holders import land_holders
from diplograph.extract.lands import share_country
from diplograph.extract.listed_names import listed_names
from diplograph.extract.named_pairs import named_pairs
from diplograph.extract.names import NameShapes
from diplograph.extract.nations import of_nations
from diplograph.extract.office_pairs import leaders_of, listed_holders, office_pairs
from diplograph.extract.owned import its_offices
from diplograph.extract.peers import several_peers
from diplograph.extract.peoples import of_counted
from diplograph.extract.phrases import Phrase
from diplograph.extract.shared_offices import shared_offices
from diplograph.extract.summits import led, of_both
from diplograph.extract.tokens import Tokens
from diplograph.extract.town_words import town_after_town, with_descriptions
from diplograph.extract.unions import of_unions

_TITLES = frozenset({"title", "titles", "pair"})
"""Kinds of phrases that name an office, but nobody."""
_STAFF = frozenset({"org", "unnamed"})
_SERVED = frozenset({"org", "counterpart", "unnamed", "titles"})
_HOLDERS = frozenset({"person", "country"})


class Together:
    """Joins, splits and completes the phrases of a sentence."""

    def __init__(self, shapes: NameShapes, *, country_first: bool) -> None:
        """``country_first``: whether a country stands before what is its own."""
        self._shapes = shapes
        self._country_first = country_first

    def read(
        self, tokens: Tokens, hits: Hits, phrases: list[Phrase], start: int, end: int
    ) -> list[Phrase]:
        """The phrases of the sentence, none of which overlaps another."""
        if not phrases:
            return phrases
        kinds = {phrase.kind for phrase in phrases}
        phrases = self._of_places(tokens, hits, phrases, kinds)
        if "person" in kinds or kinds >= _STAFF:
            phrases = explained(tokens, hits, phrases)
        phrases = self._of_titles(tokens, hits, phrases, kinds)
        if "person" in kinds:
            beside(hits, phrases)
        if hits.within(start, end, "anaphora.lands"):
            phrases = of_counted(tokens, hits, phrases)
        if "counterpart" in kinds:
            several_peers(tokens, hits, phrases)
        co_holders(tokens, hits, phrases)
        phrases = self._of_names(tokens, hits, phrases, kinds, start, end)
        phrases = of_unions(tokens, hits, phrases)
        phrases = delegations(tokens, hits, phrases, start, end)
        return delegated(hits, phrases)

    def _of_names(
        self,
        tokens: Tokens,
        hits: Hits,
        phrases: list[Phrase],
        kinds: Set[str],
        start: int,
        end: int,
    ) -> list[Phrase]:
        """What offices say of the names after them."""
        if self._country_first:
            phrases = self._of_holders(tokens, hits, phrases, kinds, start, end)
        elif kinds >= _HOLDERS:
            phrases = shared_offices(tokens, hits, self._shapes, phrases, end)
        if kinds.isdisjoint(_TITLES):
            return phrases
        return named_pairs(tokens, hits, self._shapes, phrases, end)

    def _of_places(
        self, tokens: Tokens, hits: Hits, phrases: list[Phrase], kinds: Set[str]
    ) -> list[Phrase]:
        """What towns, bodies and countries say of each other."""
        if "place" in kinds:
            if self._country_first:
                phrases = with_descriptions(tokens, hits, phrases)
            town_after_town(tokens, hits, phrases)
        if "org" in kinds:
            share_country(tokens, hits, phrases)
        if "country" in kinds:
            led(tokens, hits, phrases)
        if "pair" in kinds:
            phrases = of_both(tokens, hits, phrases)
        return phrases

    def _of_titles(
        self, tokens: Tokens, hits: Hits, phrases: list[Phrase], kinds: Set[str]
    ) -> list[Phrase]:
        """What offices without names say of the phrases around them."""
        titles = not kinds.isdisjoint(_TITLES)
        if titles:
            phrases = without_descriptions(tokens, hits, phrases)
            phrases = leaders_of(tokens, hits, office_pairs(tokens, hits, phrases))
        if self._country_first:
            phrases = of_nations(tokens, phrases) if "person" in kinds else phrases
        elif titles:
            phrases = listed_holders(tokens, hits, phrases)
        if titles:
            phrases = in_capacity(tokens, hits, phrases)
        if titles or "person" in kinds:
            its_offices(hits, phrases)
        return phrases

    def _of_holders(
        self,
        tokens: Tokens,
        hits: Hits,
        phrases: list[Phrase],
        kinds: Set[str],
        start: int,
        end: int,
    ) -> list[Phrase]:
        """Lists of people, each of another country."""
        shapes = self._shapes
        if "person" in kinds:
            phrases = listed_names(tokens, hits, shapes, phrases, end)
            phrases = holders_after(tokens, hits, shapes, phrases, end)
        if not kinds.isdisjoint(_SERVED):
            phrases = of_several(tokens, hits, shapes, phrases, end)
        if hits.within(start, end, "anaphora.counterpart"):
            phrases = of_peers(tokens, hits, shapes, phrases, end)
        return land_holders(tokens, hits, shapes, phrases, end)
