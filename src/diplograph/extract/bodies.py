"""Organisations, places, conferences and agreements: known names and names built on a head."""

from __future__ import annotations

from diplograph.extract.body import Body
from diplograph.extract.lexicon import Hits, Lexicon
from diplograph.extract.named import NamedReader
from diplograph.extract.organizations import OrganizationReader
from diplograph.extract.places import PlaceReader
from diplograph.extract.tokens import Tokens


class BodyReader:
    """Reads the longest body at a token."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._organizations = OrganizationReader(lexicon)
        self._named = NamedReader(lexicon)
        self._places = PlaceReader(lexicon, self._organizations)

    def organization_end(self, tokens: Tokens, hits: Hits, at: int, limit: int) -> int:
        """End of the organisation that starts here, its country left out; ``at`` if none."""
        return self._organizations.end(tokens, hits, at, limit)

    def country_within(self, hits: Hits, start: int, end: int) -> str | None:
        """The last country named inside the range."""
        return self._organizations.country_within(hits, start, end)

    def read(self, tokens: Tokens, hits: Hits, at: int, limit: int) -> Body | None:
        """The longest body that starts here."""
        found = [
            self._named.read(tokens, hits, at, limit, "agreement"),
            self._named.read(tokens, hits, at, limit, "conference"),
            self._organizations.read(tokens, hits, at, limit),
            self._places.read(tokens, hits, at, limit),
        ]
        bodies = [body for body in found if body is not None]
        return max(bodies, key=lambda b: b.end, default=None)
