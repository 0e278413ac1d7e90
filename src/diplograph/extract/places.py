"""Places: from the table, or a head such as «thành phố», «trụ sở», «… Palace»."""

from __future__ import annotations

from diplograph.extract.body import Body, head_last, name_run
from diplograph.extract.lexicon import Hits, Lexicon
from diplograph.extract.organizations import OrganizationReader
from diplograph.extract.tokens import Tokens


class PlaceReader:
    """Reads cities, buildings, regions and seas."""

    def __init__(self, lexicon: Lexicon, organizations: OrganizationReader) -> None:
        self._organizations = organizations

    def read(self, tokens: Tokens, hits: Hits, at: int, limit: int) -> Body | None:
        """The place that starts here."""
        transit = hits.at(at, "heads.transit")
        if transit:
            end = name_run(tokens, hits, transit.end, limit)
            return Body("transit", at, max(end, transit.end))
        built = self._built(tokens, hits, at, limit)
        known = hits.at(at, "place")
        if known and known.end <= limit and (built is None or known.end >= built.end):
            country = known.entry.country or None
            return Body("place", at, known.end, country, known.entry.value)
        if built is not None:
            return built
        head = head_last(tokens, hits, at, limit, "heads.place_last")
        return Body("place", at, head.end) if head else None

    def _built(self, tokens: Tokens, hits: Hits, at: int, limit: int) -> Body | None:
        head = hits.at(at, "heads.place")
        if head is None or head.end >= limit:
            return None
        inner = hits.at(head.end, "place", "country")
        if inner and inner.end <= limit and inner.entry.cat == "place":
            country = inner.entry.country or None
            return Body("place", at, inner.end, country, inner.entry.value)
        if inner and inner.end <= limit:
            return Body("place", at, inner.end, inner.entry.value)
        end = self._organizations.end(tokens, hits, head.end, limit)
        if end > head.end:
            end, country = self._organizations.country_tail(tokens, hits, end, limit)
        else:
            end = name_run(tokens, hits, head.end, limit)
        if end == head.end:
            return None
        country = self._organizations.country_within(hits, head.end, end)
        return Body("place", at, end, country)
