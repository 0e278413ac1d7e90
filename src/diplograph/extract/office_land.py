"""Of which country an office is: «Lao Deputy Minister», «ministre vietnamien», «Ngoại trưởng Lào»."""

from __future__ import annotations

from diplograph.extract.bodies import BodyReader
from diplograph.extract.hits import Hit, Hits
from diplograph.extract.lexicon import Lexicon
from diplograph.extract.tokens import Tokens

_DIPLOMATIC = "diplomatic"
"""Kind of the offices that are posted to a country."""


def is_diplomatic(head: Hit) -> bool:
    """Whether the office is one of a diplomat."""
    return head.entry.kind.lower() == _DIPLOMATIC


def is_local(head: Hit) -> bool:
    """Whether an office may be over a town or a part of a country: «Governor»."""
    return "place" in head.entry.takes or head.entry.kind == "local"


class OfficeLand:
    """Reads the country before, inside and after an office."""

    def __init__(
        self, lexicon: Lexicon, bodies: BodyReader, surnames: frozenset[str]
    ) -> None:
        self._grammar = lexicon.language.grammar
        self._bodies = bodies
        self._surnames = surnames

    def before(
        self, tokens: Tokens, hits: Hits, at: int, limit: int
    ) -> tuple[int, str | None, bool]:
        """Country adjective or possessive before the title («Canada’s», «Lao»)."""
        former = False
        if not self._grammar.country_first:
            return at, None, former
        hit = hits.at(at, "modifier")
        if hit:
            inner = hits.at(hit.end, "country")
            if inner:
                former, at = hit.entry.kind == "former", hit.end
        country = hits.at(at, "country")
        if country is None:
            end, land = self._seat_of(tokens, hits, at, limit)
            return end, land, former
        end = self._past_bracket(tokens, hits, country.end, limit)
        if end < limit and tokens.norms[end] == "'s":
            end += 1
        return end, country.entry.value, former

    def _seat_of(
        self, tokens: Tokens, hits: Hits, at: int, limit: int
    ) -> tuple[int, str | None]:
        """Where a title goes on after «Seoul's» or «California», and in which country."""
        seat = hits.at(at, "place")
        if seat is None or seat.end + 1 >= limit or not seat.entry.country:
            return at, None
        if tokens.norms[seat.end] == "'s" and seat.entry.kind == "city":
            return seat.end + 1, seat.entry.country
        head = hits.at(seat.end, "office")
        over = head is not None and is_local(head)
        return (seat.end, seat.entry.country) if over else (at, None)

    def _past_bracket(self, tokens: Tokens, hits: Hits, at: int, limit: int) -> int:
        """The token after the country's short form: «Republic of Korea (ROK) …»."""
        if at + 2 < limit and tokens.words[at] == "(":
            short = hits.at(at + 1, "country")
            if short and tokens.words[short.end : short.end + 1] == [")"]:
                return short.end + 1
        return at

    def adjective(self, hits: Hits, at: int, limit: int) -> Hit | None:
        """The country in «ministre | vietnamien | des Affaires étrangères»."""
        hit = hits.at(at, "country") if self._grammar.adjective_after else None
        fits = hit and hit.end <= limit and hit.entry.kind == "adjective"
        return hit if fits else None

    def after(
        self, tokens: Tokens, hits: Hits, head: Hit, at: int, limit: int
    ) -> tuple[int, str | None]:
        """End of the office with the country behind it, and which country that is."""
        of = hits.at(at, "words.of")
        starts = [at] + ([of.end] if of else [])
        for start in starts:
            hit = hits.at(start, "country")
            if hit and hit.end <= limit and self._names_land(hit, at):
                if self._starts_name(tokens, hit, limit):
                    break
                return self._owned(tokens, hits, hit.end, limit), hit.entry.value
        # the table has «Special Representative for» too
        theme = tokens.norms[head.end - 1 : head.end + 1]
        if not self._grammar.themes.isdisjoint(theme):
            return at, self._served(tokens, hits, head.end, at)
        diplomat = is_diplomatic(head)
        if diplomat and hits.within(head.start, at, "words.at"):
            return at, None  # «Ambassador to Vietnam» is not Vietnam's
        own = self._served(tokens, hits, head.end, at) if diplomat else None
        # «Đặc sứ Liên hợp quốc | về Lào» is not Laos's
        themes = hits.places(head.end, at, "words.in_charge")
        end = themes[0] if themes else at
        # «Ambassador of Chile in Laos» is Chile's
        return at, own or self._bodies.country_within(hits, head.end, end)

    def _owned(self, tokens: Tokens, hits: Hits, at: int, limit: int) -> int:
        """End of «'s parliament» in «Speaker of Ghana's parliament»; ``at`` if none."""
        if tokens.norms[at : at + 1] != ["'s"]:
            return at
        body = hits.at(at + 1, "heads.authority")
        return body.end if body and body.end <= limit else at

    def _served(self, tokens: Tokens, hits: Hits, start: int, end: int) -> str | None:
        """«Special Envoy for Iran» does not serve Iran, «Minister for Trade of Iran» does."""
        for at in reversed(hits.places(start, end, "country")):
            land, of = hits.at(at, "country"), hits.ending(at, "words.of")
            if land and of and tokens.norms[of.start] == "of":
                return land.entry.value
        return None

    def _names_land(self, hit: Hit, at: int) -> bool:
        """Whether the country may follow a title so: no adjective but in its place."""
        if self._grammar.adjective_after and hit.start == at:
            return True
        return hit.entry.kind not in {"adjective", "demonym"}

    def _starts_name(self, tokens: Tokens, hit: Hit, limit: int) -> bool:
        """«Đại sứ Thái Xuân Dũng»: the word for Thailand is a surname here."""
        if hit.end - hit.start > 1 or tokens.words[hit.start] not in self._surnames:
            return False
        rest = tokens.words[hit.end : min(limit, hit.end + 2)]
        return len(rest) == 2 and all(w.istitle() for w in rest)
