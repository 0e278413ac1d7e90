"""People whom only the body that they head introduces: «the head of Interpol, A B»."""

from __future__ import annotations

from diplograph.extract.bodies import BodyReader
from diplograph.extract.hits import Hits
from diplograph.extract.lexicon import Lexicon
from diplograph.extract.names import NameShapes
from diplograph.extract.phrases import Phrase
from diplograph.extract.tokens import Tokens

_SHORTEST = 2
"""Words of a name that no title introduces."""
_KNOWN = ("country", "place", "org", "office", "conference", "heads.organization")


class HeadedReader:
    """Reads English phrases of a chief, his body and his name; other languages have none."""

    def __init__(
        self, lexicon: Lexicon, bodies: BodyReader, shapes: NameShapes
    ) -> None:
        self._chiefs = lexicon.language.words("unnamed", "chiefs")
        self._bodies = bodies
        self._shapes = shapes

    def read(self, tokens: Tokens, hits: Hits, at: int, limit: int) -> Phrase | None:
        """The person that starts here with «head of»."""
        if tokens.norms[at] not in self._chiefs:
            return None
        of = hits.at(at + 1, "words.of")
        if of is None or of.end >= limit:
            return None
        end, country = self._body(tokens, hits, of.end, limit)
        if end == of.end:
            return None
        start = end + (tokens.words[end : end + 1] == [","])
        stop = self._shapes.run(tokens, hits, start, limit)
        named = stop - start >= _SHORTEST and hits.at(start, *_KNOWN) is None
        if not named:
            return None
        name = tokens.slice(start, stop)
        return Phrase("person", at, stop, name, start, country=country)

    def _body(
        self, tokens: Tokens, hits: Hits, at: int, limit: int
    ) -> tuple[int, str | None]:
        """End and country of the body that starts here; ``at`` if there is none."""
        body = self._bodies.authority(tokens, hits, at, limit)
        body = body or self._bodies.read(tokens, hits, at, limit)
        if body is None or body.kind not in {"org", "place"} or body.generic:
            return at, None
        return body.end, body.country
