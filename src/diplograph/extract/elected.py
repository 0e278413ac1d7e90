"""A name with its office behind it: «appointed Rui Sampaio Foreign Minister»."""

from __future__ import annotations

from diplograph.extract.hits import Hits
from diplograph.extract.names import NameShapes
from diplograph.extract.offices import OfficeReader
from diplograph.extract.phrases import Phrase
from diplograph.extract.tokens import Tokens

_SHORTEST, _LONGEST = 2, 4
"""Tokens of the name."""


class ElectedReader:
    """Reads those whom a verb of choosing and an office in capitals stand around."""

    def __init__(self, offices: OfficeReader, shapes: NameShapes) -> None:
        self._offices = offices
        self._shapes = shapes

    def read(self, tokens: Tokens, hits: Hits, at: int, end: int) -> Phrase | None:
        """The person; none where the words before the office are its own field."""
        if not tokens.words[at][:1].isupper() or not hits.ending(at, "words.chooses"):
            return None
        start = self._office_at(tokens, hits, at, end)
        office = self._offices.read(tokens, hits, start, end) if start else None
        if (
            office is None
            or self._shapes.run(tokens, hits, office.end, end) > office.end
        ):
            return None  # «appointed State Security Minister | Anna Holm»
        name = tokens.slice(at, start)
        return Phrase("person", at, office.end, name, at, [office], office.country)

    def _office_at(self, tokens: Tokens, hits: Hits, at: int, end: int) -> int:
        """Where an office begins after capitals that name nothing else; 0 if none does."""
        for start in range(at, min(at + _LONGEST + 1, end)):
            word = tokens.words[start]
            if hits.at(start, "office"):
                return start if start - at >= _SHORTEST else 0
            hyphen = word == "-" and start > at
            if hits.any(start) or not (hyphen or word[:1].isupper()):
                return 0
        return 0
