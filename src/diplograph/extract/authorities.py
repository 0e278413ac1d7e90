"""Bodies of a state in small letters: «the Chilean foreign ministry», «Nepal's government»."""

from __future__ import annotations

from diplograph.extract.body import Body
from diplograph.extract.hits import Hits
from diplograph.extract.lexicon import Lexicon
from diplograph.extract.tokens import Tokens

_OWN = frozenset({"'s", "'"})
_SIGNS = frozenset({"-", "–", "&"})


class AuthorityReader:
    """Reads English names of bodies that a country introduces; others have none."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.language.words
        self._first = lexicon.language.grammar.country_first
        self._staffed = words("heads", "authority_staff")
        self._kinds = words("heads", "authority_kind")

    def read(self, tokens: Tokens, hits: Hits, at: int, limit: int) -> Body | None:
        """The body that starts here, its country included."""
        if not self._first:
            return None
        land = hits.at(at, "country")
        if land is None:
            return self._unowned(tokens, hits, at, limit)
        if land.end >= limit:
            return None
        start = land.end + (tokens.norms[land.end] in _OWN)
        end = self.core(tokens, hits, start, limit)
        if end == start or end > limit or not self._acts(tokens, end, limit):
            return None
        owned = start > land.end or land.entry.kind != "name"
        if not owned and not tokens.words[end - 1].islower():
            return None  # «Laos Government House»
        return Body("org", at, end, land.entry.value, also=((start, end),))

    def _unowned(self, tokens: Tokens, hits: Hits, at: int, limit: int) -> Body | None:
        """«the ministry»: one that the article names elsewhere, or its town tells."""
        if tokens.words[at][:1].isupper() or not hits.ending(at, "words.article"):
            return None
        end = self.core(tokens, hits, at, limit)
        if end == at or end > limit or not self._acts(tokens, end, limit):
            return None
        of = hits.at(end, "words.of")
        land = hits.at(of.end, "country") if of else None
        if land and land.entry.kind == "name" and land.end <= limit:
            return Body("org", at, land.end, land.entry.value, also=((at, end),))
        seat = hits.at(end, "words.locative")
        town = hits.at(seat.end, "place") if seat else None
        if town and town.entry.country and town.end <= limit:
            return Body("org", at, town.end, town.entry.country, name=(at, end))
        return Body("org", at, end, generic=True)

    def core(self, tokens: Tokens, hits: Hits, at: int, limit: int) -> int:
        """End of «foreign ministry», «interim government», «Ministry of Health»; ``at`` if none."""
        of = hits.at(at, "heads.authority_of")
        if of is not None:
            field = hits.at(of.end, "portfolio")
            article = hits.at(of.end, "words.article")
            field = field or (hits.at(article.end, "portfolio") if article else None)
            return field.end if field else at
        start = at
        while start < limit and tokens.norms[start] in self._kinds:
            start += 1
        head = hits.at(start, "heads.authority")
        if head is not None:
            return head.end
        field = hits.at(at, "portfolio")
        fielded = hits.at(field.end, "heads.authority_fielded") if field else None
        return fielded.end if fielded else at

    def _acts(self, tokens: Tokens, end: int, limit: int) -> bool:
        """Whether nothing follows that the body only describes: «government | troops»."""
        if end >= limit:
            return True
        word = tokens.words[end]
        if word in _SIGNS or tokens.norms[end] in self._staffed:
            return False
        return not (word[:1].isupper() and tokens.words[end - 1][:1].isupper())
