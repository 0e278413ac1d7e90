"""Organisations, places, conferences and agreements: known names and names built on a head."""

from __future__ import annotations

from dataclasses import replace

from diplograph.extract.authorities import AuthorityReader
from diplograph.extract.body import HEAD_LAST, Body
from diplograph.extract.hits import Hits
from diplograph.extract.last_heads import LONGEST
from diplograph.extract.lexicon import Lexicon
from diplograph.extract.named import NamedReader
from diplograph.extract.organizations import OrganizationReader
from diplograph.extract.places import PlaceReader
from diplograph.extract.tokens import Tokens
from diplograph.extract.town_words import described_from

_ABBREVIATED = frozenset({"org", "conference", "agreement"})
_AGREEMENT, _CONFERENCE = "heads.agreement_last", "heads.conference_last"
_ORGANIZATION, _PLACE = "heads.organization_last", "heads.place_last"
_LOWER = 6
"""Tokens in small letters that may stand before an English head."""
OPENERS = frozenset(
    {
        "org",
        "place",
        "conference",
        "heads.agreement",
        "heads.any_paper",
        "heads.authority",
        "heads.authority_of",
        "heads.conference",
        "heads.counts",
        "heads.gathering",
        "heads.organization",
        "heads.place",
        "heads.seat",
        "heads.transit",
    }
)
"""Categories of words in small letters that open a body."""
_BRACKET = 5
"""Most words of an abbreviation in brackets: «(APEC 2017)»."""


class BodyReader:
    """Reads the longest body at a token."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._organizations = OrganizationReader(lexicon)
        self._named = NamedReader(lexicon)
        self._places = PlaceReader(lexicon, self._organizations)
        self._authorities = AuthorityReader(lexicon)

    def openings(self, hits: Hits) -> frozenset[int]:
        """Tokens at which plain words may open a name: «air services agreement»."""
        return hits.before(frozenset({_AGREEMENT, _CONFERENCE}), _LOWER)

    def organization_end(self, tokens: Tokens, hits: Hits, at: int, limit: int) -> int:
        """End of the organisation that starts here, its country left out; ``at`` if none."""
        return self._organizations.end(tokens, hits, at, limit)

    def country_within(self, hits: Hits, start: int, end: int) -> str | None:
        """The last country named inside the range."""
        return self._organizations.country_within(hits, start, end)

    def parties(self, hits: Hits, body: Body) -> tuple[str, ...]:
        """Codes of the countries that an agreement names: «… biên giới Việt - Lào»."""
        if body.kind != "agreement":
            return ()
        places = hits.places(body.start, body.end, "country")
        found = (hits.at(at, "country") for at in places)
        return tuple(dict.fromkeys(hit.entry.value for hit in found if hit))

    def read(self, tokens: Tokens, hits: Hits, at: int, limit: int) -> Body | None:
        """The longest body that starts here."""
        if not self._may_open(tokens, hits, at):
            return None
        named = self._named.read(tokens, hits, at, limit, "agreement")
        if named is None or not named.bundle:
            found = [
                named,
                self._named.read(tokens, hits, at, limit, "conference"),
                self._organizations.read(tokens, hits, at, limit),
                self._places.read(tokens, hits, at, limit),
            ]
            bodies = [body for body in found if body is not None]
            named = bodies[0] if bodies else None
            if len(bodies) > 1:
                named = _likeliest(hits, at, bodies)
        if named is None or (_one_of_many(tokens, at) and named.kind == "org"):
            return None
        return _bracketed(tokens, self._by_context(hits, named), limit)

    def authority(self, tokens: Tokens, hits: Hits, at: int, limit: int) -> Body | None:
        """«the Chilean foreign ministry»: a body that its country introduces here."""
        body = self._authorities.read(tokens, hits, at, limit)
        return body and _bracketed(tokens, self._by_context(hits, body), limit)

    def _may_open(self, tokens: Tokens, hits: Hits, at: int) -> bool:
        """Whether a name can start here at all: at most words none can."""
        word = tokens.words[at]
        if hits.opens(at, OPENERS) or word[0].isdigit():
            return True
        if hits.ahead(at, LONGEST, _AGREEMENT) or hits.ahead(at, LONGEST, _CONFERENCE):
            return True
        if word.islower():
            return False
        if hits.ahead(at, HEAD_LAST, _ORGANIZATION) or hits.ahead(
            at, HEAD_LAST, _PLACE
        ):
            return True
        located = hits.ending(at, "words.locative") is not None
        return located or described_from(tokens, hits, at) < at

    def _by_context(self, hits: Hits, body: Body) -> Body:
        """«dự APEC» is a conference, «tại Bộ Quốc phòng» a place."""
        if body.kind != "org":
            return body
        both = hits.at(body.start, "conference")  # «Pacific Islands Forum»
        met = both and both.end == body.end and _after(hits, body.start, "heads.met_at")
        if body.value and (met or hits.ending(body.start, "heads.series_after")):
            return replace(body, kind="conference")
        if self._places.is_seat(hits, body):
            return replace(body, kind="place")
        return body


def _likeliest(hits: Hits, at: int, bodies: list[Body]) -> Body:
    """The longest reading; of equal ones what the words before speak for."""
    located = _located(hits, at)
    entered = _after(hits, at, "words.arrival") and not located

    def weight(body: Body) -> tuple[int, int]:
        placed = located or (entered and _is_building(body.value))
        return body.end, _weight(body, located=placed)

    return max(bodies, key=weight)


def _bracketed(tokens: Tokens, body: Body, limit: int) -> Body:
    """The body with the abbreviation that follows it: «… (CPTPP)»."""
    if body.kind not in _ABBREVIATED or body.generic:
        return body
    start = body.end + 1
    if start >= limit or tokens.words[body.end] != "(":
        return body
    for end in range(start, min(limit, start + _BRACKET)):
        if tokens.words[end] == ")":
            inside = tokens.words[start:end]
            if inside and sum(
                w.isupper() or w.isdigit() or w[1:2].isupper() for w in inside
            ) == len([w for w in inside if w.isalnum()]):
                return replace(
                    body,
                    end=end + 1,
                    name=body.name or (body.start, body.end),
                    also=(*body.also, (start, end)),
                )
            return body
    return body


def _after(hits: Hits, at: int, cat: str) -> bool:
    """Whether such a word stands before the token, an article left out."""
    return hits.ending(hits.back(at, "words.article"), cat) is not None


def _located(hits: Hits, at: int) -> bool:
    return _after(hits, at, "words.locative")


def _is_building(value: str) -> bool:
    return value.startswith("building-")


def _weight(body: Body, *, located: bool) -> int:
    """What decides between two readings of the same words."""
    if body.kind == "place" and located:
        return 2
    return 1 if body.value else 0


def _one_of_many(tokens: Tokens, at: int) -> bool:
    """Whether small letters after «an» name no body: «would open an | embassy in Dili»."""
    before = tokens.norms[at - 1 : at]
    return tokens.words[at].islower() and before in (["a"], ["an"])
