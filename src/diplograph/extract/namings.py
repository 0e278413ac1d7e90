"""Bodies, places and countries as phrases, and the unnamed people for whom they stand."""

from __future__ import annotations

from dataclasses import replace

from diplograph.extract.bodies import BodyReader
from diplograph.extract.body import Body
from diplograph.extract.hits import Hits
from diplograph.extract.phrases import OFFICIALS, Phrase
from diplograph.extract.summits import of_several, of_two
from diplograph.extract.tokens import Tokens
from diplograph.extract.town_words import described_from

_LEAD = 5
"""Tokens before a gathering within which «attended», «at» tells that one was there."""


class NamingReader:
    """Reads one phrase that names no person."""

    def __init__(
        self, bodies: BodyReader, capitals: frozenset[str], *, adjective_after: bool
    ) -> None:
        self._bodies = bodies
        self._capitals = capitals
        self._adjective_after = adjective_after

    def body(self, tokens: Tokens, hits: Hits, at: int, end: int) -> Phrase | None:
        """The longest body, place or conference; a capital that acts is a government."""
        body = self._bodies.read(tokens, hits, at, end)
        if body is None or of_two(tokens, hits, body.start, body.end):
            return None
        met = body.kind == "conference" and not body.value
        if met and of_several(tokens, hits, body.start, body.end):
            return None
        return self._phrase(tokens, hits, body)

    def authority(self, tokens: Tokens, hits: Hits, at: int, end: int) -> Phrase | None:
        """«the Chilean foreign ministry»: a body of a state, by its country."""
        body = self._bodies.authority(tokens, hits, at, end)
        return self._phrase(tokens, hits, body) if body else None

    def _phrase(self, tokens: Tokens, hits: Hits, body: Body) -> Phrase:
        at = body.start
        if (
            body.value in self._capitals
            and body.country
            and described_from(tokens, hits, at) == at  # «in the capital | Ankara»
            and self._acts(tokens, hits, at, body.end)
        ):
            name = tokens.slice(at, body.end)
            return Phrase(
                "country",
                at,
                body.end,
                name,
                at,
                country=body.country,
                value=body.value,
                metonym=True,
            )
        first, last = body.name or (body.start, body.end)
        fresh = hits.ending(at, "words.indefinite") is not None
        return Phrase(
            body.kind,
            body.start,
            body.end,
            tokens.slice(first, last),
            first,
            country=body.country,
            value=body.value,
            generic=body.generic,
            bundle=body.bundle,
            part=body.part,
            fresh=fresh and body.kind == "agreement",
            seat=body.value in self._capitals,
            parties=self._bodies.parties(hits, body),
            also=[tokens.slice(*span) for span in body.also],
        )

    def named_event(
        self, tokens: Tokens, hits: Hits, at: int, end: int
    ) -> Phrase | None:
        """«cuộc họp lần thứ 4 …»: an event word that opens the name of a conference."""
        body = self.body(tokens, hits, at, end)
        if body is None:
            return None
        event = hits.at(at, "anchor")
        paper = hits.at(at, "heads.agreement", "heads.agreement_last")
        if event and paper and paper.end >= event.end - 1:
            # «letter of intent», «loan agreement», «joint statement | by»
            return body if body.kind == "agreement" else None
        if body.kind != "conference":
            return None
        if body.generic:  # «will attend the | summit» that was named before
            attended = hits.ending(at, "heads.attended") is not None
            return body if attended or _gathering(hits, at) else None
        named = any(c.isdigit() or c.isupper() for c in body.name)
        named = named or hits.ending(at, "heads.attended") is not None
        # «the | session of the fisheries committee»
        return body if named or hits.within(at, body.end, "heads.sitting") else None

    def staff(self, tokens: Tokens, hits: Hits, at: int, end: int) -> Phrase | None:
        """«cán bộ Đại sứ quán Nga»: the body stands for its unnamed people."""
        hit = hits.at(at, "anaphora.staff")
        follows = hit is not None and hit.end < end
        body = self.body(tokens, hits, hit.end, end) if hit and follows else None
        if body is None or body.kind not in {"org", "place"} or body.generic:
            return None
        if tokens.words[body.end - 1].islower():
            return None  # «Sở Công Thương thành | phố»: not read to its end
        body.kind, body.start, body.number = "org", at, OFFICIALS
        return body

    def headed(self, tokens: Tokens, hits: Hits, title: Phrase) -> Phrase | None:
        """The body that an unnamed person heads, by its full name."""
        for at in range(title.start + 1, title.end):
            if not tokens.words[at][:1].isupper() or hits.at(
                at, "heads.state", "office"
            ):
                continue
            body = self.body(tokens, hits, at, title.end)
            if body and body.kind == "org" and body.end == title.end:
                land = hits.ending(body.end, "country")
                cut = tokens.words[body.end : body.end + 1] in (["-"], ["–"])
                whole = body.value and not hits.at(at, "heads.organization")
                known = whole or (land and land.start > at)
                return body if known and not cut else None
        return None

    def country(self, tokens: Tokens, hits: Hits, at: int, end: int) -> Phrase | None:
        """The country that starts here; no union of countries."""
        hit = hits.at(at, "country")
        if hit is None or hit.end > end:
            return None
        stop = hit.end
        union = hits.at(at, "org")
        if union and union.end == stop and union.entry.country == hit.entry.value:
            return None  # the European Union: a country's code, but a body
        phrase = Phrase(
            "country", at, stop, tokens.slice(at, stop), at, country=hit.entry.value
        )
        phrase.generic = hit.entry.kind in {"adjective", "demonym", "pair"}
        if self._adjective_after and hit.entry.kind == "adjective":
            return None  # «la capitale chinoise»: it tells of what, and names nobody
        return phrase

    def short_form(self, tokens: Tokens, hits: Hits, country: Phrase) -> bool:
        """Whether only the country's short form follows: «the Republic of Korea (ROK)»."""
        inside = hits.at(country.end + 1, "country")
        opened = tokens.words[country.end : country.end + 1] == ["("]
        return opened and inside is not None and inside.entry.value == country.country

    def leaders(self, tokens: Tokens, hits: Hits, at: int, end: int) -> Phrase | None:
        """«lãnh đạo Lào», «các lãnh đạo ASEAN»: nobody is named, so these stand for them."""
        hit = hits.at(at, "anaphora.leaders")
        if hit is None and hits.ending(at, "words.partner"):
            hit = hits.at(at, "anaphora.party")
        if hit is None or hit.end >= end:
            return None
        lands = hits.at(hit.end, "anaphora.lands", "anaphora.land")
        start = lands.end if lands else hit.end  # «lãnh đạo | các nước | Lào, Chile»
        country = self.country(tokens, hits, start, end)
        union = hits.at(hit.end, "org") if country is None else None
        if union is not None and union.end <= end and not union.entry.country:
            body = self.body(tokens, hits, hit.end, end)
            if body is None or not body.value:
                return None
            return replace(body, start=at, number=OFFICIALS)
        if country is not None:
            country.start, country.number = at, OFFICIALS
            country.leader = hit.entry.value != "plural" and self._one(tokens, at)
        return country

    def _one(self, tokens: Tokens, at: int) -> bool:
        """«nhà lãnh đạo Lào» is one person, «các nhà lãnh đạo Lào» are many."""
        return tokens.norms[at] in {"nhà", "người", "the"}

    def _acts(self, tokens: Tokens, hits: Hits, at: int, end: int) -> bool:
        """Whether a capital stands where a government would: nothing says it is a place."""
        place = ("words.locative", "words.town", "heads.place")
        before = hits.ending(at, "words.oblique", *place)
        opens = hits.ending(at, "words.conjunction") and hits.at(end, "anchor")
        # «sau khi | Managua trục xuất B»
        if before is not None and not (opens or hits.ending(at, "words.suffers")):
            return False
        if tokens.words[end : end + 1] == [","]:  # «Belgrade, which …»
            return hits.at(end + 1, "words.apposed") is not None
        return tokens.words[end : end + 1] not in (["("], ["-"], ["–"], ["—"])


def _gathering(hits: Hits, at: int) -> bool:
    """«attended the January 27 | inauguration of A»: where somebody is, by its noun."""
    noun = hits.at(at, "heads.gathering")
    return noun is not None and hits.within(at - _LEAD, at, "heads.at_gathering")
