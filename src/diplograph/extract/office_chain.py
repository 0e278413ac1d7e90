"""Offices in a row that belong to one person: «Phó Thủ tướng, Bộ trưởng Ngoại giao»."""

from __future__ import annotations

from diplograph.extract.lexicon import Hits
from diplograph.extract.names import NameShapes
from diplograph.extract.offices import OfficeReader
from diplograph.extract.phrases import OfficePhrase
from diplograph.extract.tokens import Tokens

_JOIN_OFFICES = frozenset({",", "kiêm", "-", "–", "kiêm nhiệm"})


class OfficeChain:
    """Reads the offices in front of a name."""

    def __init__(
        self, offices: OfficeReader, shapes: NameShapes, *, english_order: bool
    ) -> None:
        self._offices = offices
        self._shapes = shapes
        self._english_order = english_order

    def read(self, tokens: Tokens, hits: Hits, at: int, end: int) -> list[OfficePhrase]:
        """All offices in a row that one name follows; else the first alone."""
        first = self._offices.read(tokens, hits, at, end)
        if first is None:
            return []
        chain = [first]
        while chain[-1].end + 1 < end:
            join = chain[-1].end
            if tokens.norms[join] == "đồng" and tokens.norms[join + 1] == "thời":
                join += 1
            elif tokens.norms[join] not in _JOIN_OFFICES and not (
                self._english_order and tokens.norms[join] == "and"
            ):
                direct = self._offices.read(tokens, hits, join, end)
                if direct is None or direct.start == direct.end:
                    break
                chain.append(direct)
                continue
            following = self._offices.read(tokens, hits, join + 1, end)
            if following is None:
                break
            clash = chain[-1].country and following.country not in (
                None,
                chain[-1].country,
            )
            if clash or (
                chain[-1].country
                and not following.country
                and tokens.norms[join] == "and"
            ):
                break
            chain.append(following)
        if len(chain) > 1 and not self.has_name(tokens, hits, chain[-1].end, end):
            return chain[:1]
        return chain

    def leads_to_name(
        self, tokens: Tokens, hits: Hits, office: OfficePhrase, end: int
    ) -> bool:
        """Whether a name follows the office, perhaps after a further one."""
        if self.has_name(tokens, hits, office.end, end):
            return True
        joined = tokens.norms[office.end : office.end + 1] == ["and"]
        following = (
            self._offices.read(tokens, hits, office.end + 1, end) if joined else None
        )
        return following is not None and self.has_name(tokens, hits, following.end, end)

    def has_name(self, tokens: Tokens, hits: Hits, at: int, end: int) -> bool:
        """Whether a name starts at the token, perhaps after a form of address."""
        start = self.skip_honorific(tokens, hits, at, end)
        return self._shapes.run(tokens, hits, start, end) > start

    def skip_honorific(self, tokens: Tokens, hits: Hits, at: int, end: int) -> int:
        """The token after a form of address, or the token itself."""
        hit = hits.at(at, "words.honorific")
        if hit is None or hit.end >= end:
            return at
        after = hit.end
        if (
            self._office_before(tokens, hits, at)
            and tokens.words[at].istitle()
            and not self._english_order
        ):
            return at  # «Chủ tịch nước Ông Thế Mỹ»: here it is a surname
        if tokens.words[after] == ".":
            after += 1
        return after

    def _office_before(self, tokens: Tokens, hits: Hits, at: int) -> bool:
        return (
            hits.ending(at, "office") is not None
            or hits.ending(at, "portfolio") is not None
        )
