"""Offices in a row that belong to one person: «Phó Thủ tướng, Bộ trưởng Ngoại giao»."""

from __future__ import annotations

from itertools import pairwise

from diplograph.extract.hits import Hits
from diplograph.extract.names import NameShapes
from diplograph.extract.offices import OfficeReader
from diplograph.extract.phrases import OfficePhrase
from diplograph.extract.tokens import Tokens
from diplograph.pack import Grammar

_JOIN_OFFICES = frozenset({",", "-", "–"})
LIKE_VIETNAMESE = frozenset({"VN", "CN", "HK", "KP", "KR", "MO", "SG", "TW"})
"""Countries whose people have names that Vietnamese writes as its own."""


class OfficeChain:
    """Reads the offices in front of a name."""

    def __init__(
        self, offices: OfficeReader, shapes: NameShapes, grammar: Grammar
    ) -> None:
        self._offices = offices
        self._shapes = shapes
        self._grammar = grammar
        self._joins = _JOIN_OFFICES | grammar.joins_offices

    def read(self, tokens: Tokens, hits: Hits, at: int, end: int) -> list[OfficePhrase]:
        """All offices in a row that one name follows; else the first alone."""
        first = self._offices.read(tokens, hits, at, end)
        if first is None:
            return []
        chain = [first]
        while chain[-1].end + 1 < end:
            following = self._following(tokens, hits, chain[-1], end)
            if following is None:
                break
            chain.append(following)
        if len(chain) > 1 and not self.has_name(tokens, hits, chain[-1].end, end):
            return [self._held_together(tokens, chain)]
        return chain[: self._own(tokens, hits, chain, end)]

    def _held_together(self, tokens: Tokens, chain: list[OfficePhrase]) -> OfficePhrase:
        """«Thủ tướng kiêm Ngoại trưởng Lào»: one holder, told by the first of the two."""
        one, two = chain[:2]
        joined = tokens.norms[one.end] in self._grammar.joins_offices
        if (
            joined and not self._grammar.articles
        ):  # «the President and Minister» are two
            one.country, one.end = one.country or two.country, two.end
        return one

    def _own(
        self, tokens: Tokens, hits: Hits, chain: list[OfficePhrase], end: int
    ) -> int:
        """How many of the offices the person named can hold.

        «Tại buổi tiếp Đại sứ Nga, Thủ tướng Lê Văn Bình …»: a Vietnamese name is none
        of an office of Russia.
        """
        if len(chain) < 2:
            return len(chain)
        start = self.skip_honorific(tokens, hits, chain[-1].end, end)
        stop = self._shapes.run(tokens, hits, start, end)
        if not self._shapes.vietnamese(tokens, start, stop):
            return len(chain)
        for number, (one, two) in enumerate(pairwise(chain), 1):
            foreign = one.country not in {None, two.country, *LIKE_VIETNAMESE}
            if foreign and tokens.words[one.end] == ",":
                return number
        return len(chain)

    def _following(
        self, tokens: Tokens, hits: Hits, last: OfficePhrase, end: int
    ) -> OfficePhrase | None:
        """The next office of the same person, joined or directly after."""
        join = last.end
        if self._apart(tokens, hits, last) or self._deputed(tokens, hits, last):
            return None
        if tokens.norms[join : join + 2] == ["đồng", "thời"]:
            join += 1
        elif tokens.norms[join] not in self._joins:
            direct = self._offices.read(tokens, hits, join, end)
            return direct if direct and direct.end > direct.start else None
        following = self._offices.read(tokens, hits, join + 1, end)
        if following and self._other_side(tokens, last, following):
            return None
        return following

    def _apart(self, tokens: Tokens, hits: Hits, last: OfficePhrase) -> bool:
        """«the President, Foreign Minister A», «its envoy to C, Minister A»: two persons."""
        told = last.start > 0 and tokens.norms[last.start - 1] in self._grammar.articles
        owned = hits.ending(last.start, "words.its", "words.indefinite")
        told = told or owned is not None
        return told and tokens.words[last.end] == ","

    def _deputed(self, tokens: Tokens, hits: Hits, last: OfficePhrase) -> bool:
        """«Thay mặt Bộ trưởng, Thứ trưởng A»: A acts for the first, who is another."""
        article = hits.ending(last.start, "words.article")
        start = article.start if article else last.start
        deputing = hits.ending(start, "words.deputing", "words.representing")
        for_another = deputing is not None
        return for_another and tokens.words[last.end] == ","

    def _other_side(self, tokens: Tokens, one: OfficePhrase, two: OfficePhrase) -> bool:
        """Whether two offices in a row serve two countries, so two persons hold them.

        «Qatari Deputy Prime Minister and Minister of Foreign Affairs A» is one person,
        «the Lao minister and President A» two.
        """
        if one.country is None:
            return False
        if two.country is not None:
            return two.country != one.country
        told = one.start > 0 and tokens.norms[one.start - 1] in self._grammar.articles
        highest = two.rank == 1
        return tokens.norms[one.end] == "and" and (told or highest)

    def leads_to_name(
        self, tokens: Tokens, hits: Hits, office: OfficePhrase, end: int
    ) -> bool:
        """Whether a name follows the office, perhaps after a further one."""
        if self.has_name(tokens, hits, office.end, end):
            return True
        joined = tokens.norms[office.end : office.end + 1] in (["and"], ["kiêm"])
        following = (
            self._offices.read(tokens, hits, office.end + 1, end) if joined else None
        )
        return following is not None and self.has_name(tokens, hits, following.end, end)

    def has_name(self, tokens: Tokens, hits: Hits, at: int, end: int) -> bool:
        """Whether a name starts at the token, perhaps after a form of address."""
        start = self.skip_honorific(tokens, hits, at, end)
        return self._shapes.run(tokens, hits, start, end) > start

    def skip_honorific(self, tokens: Tokens, hits: Hits, at: int, end: int) -> int:
        """The token after the forms of address, or the token itself."""
        hit = hits.at(at, "words.honorific")
        if hit is None or hit.end >= end:
            return at
        after = hit.end
        if (
            self._office_before(tokens, hits, at)
            and tokens.words[at].istitle()
            and self._grammar.capitals_name
        ):
            return at  # «Chủ tịch nước Ông Thế Mỹ»: here it is a surname
        if tokens.words[after] == ".":
            after += 1
        return self.skip_honorific(tokens, hits, after, end)  # «H.E. Dr. A»

    def _office_before(self, tokens: Tokens, hits: Hits, at: int) -> bool:
        return (
            hits.ending(at, "office") is not None
            or hits.ending(at, "portfolio") is not None
        )
