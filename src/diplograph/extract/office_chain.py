"""Offices in a row that belong to one person: «Phó Thủ tướng, Bộ trưởng Ngoại giao»."""

from __future__ import annotations

from itertools import pairwise

from diplograph.extract.enclosed import abbreviation
from diplograph.extract.hits import Hits
from diplograph.extract.likeliest import speaks
from diplograph.extract.names import NameShapes
from diplograph.extract.offices import OfficeReader
from diplograph.extract.phrases import OfficePhrase
from diplograph.extract.references import KIN
from diplograph.extract.tokens import Tokens
from diplograph.pack import Grammar

_JOIN_OFFICES = frozenset({",", "-", "–"})
_NO_NAME = ("country", "place", "org", "portfolio", "conference")
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
        if self.of_kin(hits, first):
            return chain
        while chain[-1].end + 1 < end:
            following = self._following(tokens, hits, chain[-1], end)
            if following is None:
                break
            chain.append(following)
        if len(chain) > 1 and not self.has_name(tokens, hits, chain[-1].end, end):
            if self._name_set_off(tokens, hits, chain, end):
                return chain
            return [self._held_together(tokens, chain)]
        if self._mention(tokens, hits, chain, end):
            return chain[:1]
        return chain[: self._own(tokens, hits, chain, end)]

    def _name_set_off(
        self, tokens: Tokens, hits: Hits, chain: list[OfficePhrase], end: int
    ) -> bool:
        """«Chile's Deputy Prime Minister and Minister of Trade, | A B,»: both are his."""
        at = chain[-1].end
        comma = tokens.words[at : at + 1] == [","]
        if not self._grammar.name_after_comma or not comma or at + 1 >= end:
            return False
        joined = tokens.norms[chain[-2].end] in self._grammar.joins_offices
        start = self.skip_honorific(tokens, hits, at + 1, end)
        if not joined or hits.at(start, "office", "modifier", *_NO_NAME):
            return False
        stop = self._shapes.run(tokens, hits, start, end)
        shut = stop >= end or tokens.words[stop] in {",", ".", ")"}
        return stop - start > 1 and shut

    def _mention(
        self, tokens: Tokens, hits: Hits, chain: list[OfficePhrase], end: int
    ) -> bool:
        """«The Secretary and Minister Tembo»: before a short name the first title is another's."""
        one, last = chain[0], chain[-1]
        if len(chain) < 2 or tokens.norms[one.end] not in self._grammar.joins_offices:
            return False
        opened = tokens.norms[one.start] in self._grammar.articles
        before = tokens.norms[one.start - 1 : one.start]
        if not opened and (not before or before[0] not in self._grammar.articles):
            return False
        start = self.skip_honorific(tokens, hits, last.end, end)
        return self._shapes.run(tokens, hits, start, end) - start == 1

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
            if direct is None or _a_name(hits, direct):
                return None
            return direct if direct.end > direct.start else None
        following = self._offices.read(tokens, hits, join + 1, end)
        if following and self._other_side(tokens, last, following):
            return None
        return following

    def _apart(self, tokens: Tokens, hits: Hits, last: OfficePhrase) -> bool:
        """«the President, Foreign Minister A», «its envoy to C, Minister A»: two persons."""
        if tokens.words[last.end] != ",":
            return False
        told = last.start > 0 and tokens.norms[last.start - 1] in self._grammar.articles
        owned = hits.ending(last.start, "words.its", "words.indefinite")
        told = told or owned is not None
        # «the Custodian of the Two Holy Mosques, King A»: both of the sovereign
        reigns = last.rank == 1 and hits.at(last.end + 1, "heads.reign") is not None
        return told and not reigns and hits.at(last.end + 1, "heads.rank") is None

    def _deputed(self, tokens: Tokens, hits: Hits, last: OfficePhrase) -> bool:
        """«Thay mặt Bộ trưởng, Thứ trưởng A»: A acts for the first, who is another."""
        if tokens.words[last.end] != ",":
            return False
        start = hits.back(last.start, "words.article")
        return hits.ending(start, "words.deputing", "words.representing") is not None

    def _other_side(self, tokens: Tokens, one: OfficePhrase, two: OfficePhrase) -> bool:
        """Whether two offices in a row serve two countries, so two persons hold them.

        «Qatari Deputy Prime Minister and Minister of Foreign Affairs A» is one person,
        «the Lao minister and President A» two.
        """
        if tokens.words[one.end] == "," and speaks(one.lemma) and not speaks(two.lemma):
            return True  # «theo Người phát ngôn Bộ Ngoại giao, Thủ tướng A …»
        if one.country is None:
            return False
        if two.country is not None:
            return two.country != one.country
        told = one.start > 0 and tokens.norms[one.start - 1] in self._grammar.articles
        highest = two.rank == 1
        return tokens.norms[one.end] == "and" and (told or highest)

    def of_kin(self, hits: Hits, office: OfficePhrase) -> bool:
        """«con trai | ông A», «em gái | Tổng thống B»: not A nor B, who are the kin."""
        if office.head != KIN or self._grammar.articles:
            return False
        return hits.at(office.end, "words.honorific", "office", "modifier") is not None

    def leads_to_name(
        self, tokens: Tokens, hits: Hits, office: OfficePhrase, end: int
    ) -> bool:
        """Whether a name follows the office, perhaps after a further one."""
        if self.of_kin(hits, office):
            return False
        if self.has_name(tokens, hits, office.end, end):
            return True
        joined = tokens.norms[office.end : office.end + 1] in (["and"], ["kiêm"])
        following = (
            self._offices.read(tokens, hits, office.end + 1, end) if joined else None
        )
        return following is not None and self.has_name(tokens, hits, following.end, end)

    def has_name(self, tokens: Tokens, hits: Hits, at: int, end: int) -> bool:
        """Whether a name starts at the token, perhaps after a form of address.

        So it may after the short form of a body: «Head of the Water Agency (WA) | A».
        """
        start = self.skip_honorific(tokens, hits, abbreviation(tokens, at) or at, end)
        return self._shapes.run(tokens, hits, start, end) > start

    def skip_honorific(self, tokens: Tokens, hits: Hits, at: int, end: int) -> int:
        """The token after the forms of address, or the token itself."""
        hit = hits.at(at, "words.honorific")
        if hit is None or hit.end >= end:
            return at
        if hits.at(at, "portfolio") and hits.at(hit.end, "office"):
            return at  # «Justice | Minister»
        after = hit.end
        if (
            self._office_before(hits, at)
            and tokens.words[at].istitle()
            and self._grammar.capitals_name
        ):
            return at  # «Chủ tịch nước Ông Thế Mỹ»: here it is a surname
        if tokens.words[after] == ".":
            after += 1
        return self.skip_honorific(tokens, hits, after, end)  # «H.E. Dr. A»

    def _office_before(self, hits: Hits, at: int) -> bool:
        return (
            hits.ending(at, "office") is not None
            or hits.ending(at, "portfolio") is not None
        )


def _a_name(hits: Hits, office: OfficePhrase) -> bool:
    """«Minister | Sultan bin Saad», «Minister | Amir Khan»: the title is a first name."""
    if office.end - office.start > 1:
        return False
    fathered = office.rank == 1 and hits.at(office.end, "heads.patronymic") is not None
    return fathered or hits.at(office.start, "heads.given_title") is not None
