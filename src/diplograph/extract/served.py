"""Offices that serve somebody who is named inside them: «Đặc phái viên của Tổng thống A»."""

from __future__ import annotations

from diplograph.extract.bodies import BodyReader
from diplograph.extract.charges import charge_end
from diplograph.extract.hits import Hits
from diplograph.extract.lexicon import Lexicon
from diplograph.extract.names import NameShapes
from diplograph.extract.offices import OfficeReader
from diplograph.extract.phrases import OfficePhrase, Phrase
from diplograph.extract.tokens import Tokens

_CHIEF = 2
"""The lowest rank of those who send envoys."""
_FIELD = 6
"""Most words of «về …» after the one who is served."""


class ServedOffices(OfficeReader):
    """Reads offices; the name of whom an envoy or an aide serves is part of them."""

    def __init__(
        self, lexicon: Lexicon, bodies: BodyReader, shapes: NameShapes
    ) -> None:
        super().__init__(lexicon, bodies, shapes.surnames.get("VN", frozenset()))
        self._shapes = shapes
        self._charged = lexicon.language.grammar.bare_field
        self._body_end = bodies.organization_end
        self._serves = lexicon.language.words("heads", "serves")
        self._about = lexicon.language.words("heads", "about")

    def read(
        self, tokens: Tokens, hits: Hits, start: int, limit: int
    ) -> OfficePhrase | None:
        """The office that starts here, with the name of whom it serves."""
        office = super().read(tokens, hits, start, limit)
        if office is not None and self._charged:
            self._charge(tokens, hits, office, limit)
        if office is not None and hits.at(start, "heads.envoy"):
            self._serve(tokens, hits, office, limit)
        return office

    def _charge(
        self, tokens: Tokens, hits: Hits, office: OfficePhrase, limit: int
    ) -> None:
        """«Đặc phái viên Mỹ | về vấn đề Lào | A»: what is told after the country."""
        end = charge_end(tokens, hits, office.end, limit, self._body_end)
        if end > office.end:
            office.title = f"{office.title} {tokens.slice(office.end, end)}"
            # «Đặc sứ Liên hợp quốc về Lào» serves the one, not the other
            posted = hits.at(office.end, "words.locative") is not None
            posted = posted or hits.at(office.start, "heads.envoy") is not None
            last = None if posted else hits.ending(end, "country")
            office.country = office.country or (last.entry.value if last else None)
            office.end = end

    def _serve(
        self, tokens: Tokens, hits: Hits, office: OfficePhrase, limit: int
    ) -> None:
        inside = (
            i
            for i in range(office.start, min(office.end + 1, limit))
            if tokens.norms[i] in self._serves
        )
        of = next(inside, None)
        chiefs = [] if of is None else self._chiefs(tokens, hits, of + 1, limit)
        if not chiefs or self._of_a_union(hits, chiefs[0]):
            return
        at = chiefs[-1].end
        stop = self._shapes.run(tokens, hits, at, limit)
        if stop == at:
            return
        country = next((o.country for o in chiefs if o.country), None)
        name = tokens.slice(at, stop)
        office.principal = Phrase(
            "person", chiefs[0].start, stop, name, at, chiefs, country
        )
        office.country = office.country or country
        office.end = self._past_field(tokens, stop, limit)

    def _chiefs(
        self, tokens: Tokens, hits: Hits, at: int, limit: int
    ) -> list[OfficePhrase]:
        """«Tổng Bí thư, Chủ tịch nước»: the offices of the one served."""
        chiefs: list[OfficePhrase] = []
        while at < limit:
            chief = super().read(tokens, hits, at, limit)
            if chief is None or chief.rank > (1 if chiefs else _CHIEF):
                break
            chiefs.append(chief)
            if chief.end >= limit or tokens.words[chief.end] != ",":
                break
            at = chief.end + 1
        return chiefs

    def _of_a_union(self, hits: Hits, chief: OfficePhrase) -> bool:
        """«Đặc phái viên của Tổng Thư ký Liên hợp quốc | Noeleen Heyzer»: she is the envoy."""
        bodies = (hits.at(i, "org") for i in range(chief.start, chief.end))
        return any(b and b.entry.kind == "InternationalOrganization" for b in bodies)

    def _past_field(self, tokens: Tokens, at: int, limit: int) -> int:
        """The token after «về đối ngoại», if a name follows."""
        if at >= limit or tokens.norms[at] not in self._about:
            return at
        for end in range(at + 1, min(limit, at + _FIELD)):
            if tokens.words[end][:1].isupper():
                return end
            if not tokens.words[end].isalpha():
                break
        return at
