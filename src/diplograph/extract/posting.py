"""Where a diplomat serves: «to the United Nations», «tại Việt Nam», «in Hanoi»."""

from __future__ import annotations

from diplograph.extract.hits import Hits
from diplograph.extract.lands import lands_after
from diplograph.extract.tokens import Tokens


def posting(tokens: Tokens, hits: Hits, at: int, limit: int) -> int:
    """End of «tại Việt Nam», «to the United Nations» after a diplomat's office, else ``at``."""
    hit = hits.at(at, "words.at")
    place = hits.at(hit.end, "country", "org", "place") if hit else None
    if place and place.end <= limit:
        return _as_well(tokens, hits, _with_land(tokens, hits, place.end, limit), limit)
    stationed = hits.at(at, "words.stationed")
    seat = hits.at(stationed.end, "country", "place") if stationed else None
    return seat.end if seat and _named_next(tokens, hits, seat.end, limit) else at


def posted_to(hits: Hits, start: int, end: int) -> str | None:
    """Code of the country in the posting that was read; None if it names none."""
    places = hits.places(start, end, "words.at")
    for at in range(places[0] if places else end, end):
        seat = hits.at(at, "country")
        if seat is not None:
            return seat.entry.value
        town = hits.at(at, "place")
        if town is not None and town.entry.country:
            return town.entry.country
    return None


def _with_land(tokens: Tokens, hits: Hits, at: int, limit: int) -> int:
    """End of «Vancouver - Canada», «Houston (Hoa Kỳ)»: the country of the town."""
    if tokens.words[at : at + 1] not in (["-"], ["–"], ["("]):
        return at
    land = hits.at(at + 1, "country")
    if land is None or land.end > limit or hits.ending(at, "place") is None:
        return at
    shut = tokens.words[land.end : land.end + 1] == [")"]
    return land.end + shut if shut == (tokens.words[at] == "(") else at


def _as_well(tokens: Tokens, hits: Hits, at: int, limit: int) -> int:
    """End of «tại Nga (, ) | kiêm nhiệm Lào, Chad và Togo»: the lands he serves as well."""
    comma = tokens.words[at : at + 1] == [","]
    also = hits.at(at + comma, "words.at_as_well")
    land = hits.at(also.end, "country") if also else None
    if land is None or land.end > limit:
        return at
    return lands_after(tokens, hits, land.end, limit)[1]


def _named_next(tokens: Tokens, hits: Hits, comma: int, limit: int) -> bool:
    """«its envoy in Hanoi, | A B», «WHO Representative in Laos | A B»: a name, no country."""
    start = comma + (tokens.words[comma : comma + 1] == [","])
    name = tokens.words[start : min(limit, start + 2)]
    if len(name) < 2:
        return False
    land = hits.at(start, "country", "place", "org")
    if land is not None or not name[0][:1].isupper():
        return False
    goes_on = name[1] == "-" or hits.at(start + 1, "particle") is not None
    return name[1][:1].isupper() or goes_on
