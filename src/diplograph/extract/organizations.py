"""Organisations: from the table, or a head with what follows or goes before it."""

from __future__ import annotations

from diplograph.extract.body import Body, head_last, name_run
from diplograph.extract.hits import Hit, Hits
from diplograph.extract.lexicon import Lexicon
from diplograph.extract.tokens import Tokens

_OPENERS = frozenset({"org", "heads.organization"})
_PARTS = ("country", "place", "org", "office", "portfolio", "heads.organization")
_WHOLE = 3
"""Tokens of a known name that is long enough to be all of one."""


class OrganizationReader:
    """Reads ministries, embassies, parties, committees, companies, universities."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._of = lexicon.language.words("words", "of")
        self._adjective_after = lexicon.language.grammar.adjective_after
        self._capitals_name = lexicon.language.grammar.capitals_name

    def end(self, tokens: Tokens, hits: Hits, at: int, limit: int) -> int:
        """End of the organisation that starts here, its country left out; ``at`` if none."""
        if not hits.opens(at, _OPENERS):
            return at
        known = hits.at(at, "org")
        longest = known.end if known and known.end <= limit else at
        built = self._built(tokens, hits, at, limit)
        if longest - at >= _WHOLE and self._holder(tokens, hits, longest, built):
            return longest
        return max(longest, built)

    def _holder(self, tokens: Tokens, hits: Hits, at: int, end: int) -> bool:
        """«Tổ chức Lao động Quốc tế | Gilbert Houngbo»: after a known name, somebody's."""
        words = tokens.words[at:end]
        plain = not any(hits.at(place, *_PARTS) for place in range(at, end))
        name = len(words) > 1 and all(w.istitle() or w in {"-", "."} for w in words)
        return self._capitals_name and plain and name

    def read(self, tokens: Tokens, hits: Hits, at: int, limit: int) -> Body | None:
        """The organisation that starts here, its country included."""
        opened = hits.opens(at, _OPENERS)
        end = self.end(tokens, hits, at, limit) if opened else at
        if end == at:
            head = head_last(tokens, hits, at, limit, "heads.organization_last")
            if head is None or self._office_of(tokens, hits, at, head.start):
                return None
            # «Export Import Bank of India»: here the country is of the name.
            tail, told = self._land_after(tokens, hits, head.end, limit)
            return Body("org", at, tail, told or self.country_within(hits, at, tail))
        known = hits.at(at, "org")
        exact = known is not None and known.end == end
        country = (known.entry.country if known and exact else "") or None
        tail, told = self.country_tail(tokens, hits, end, limit)
        glued = tail > end and hits.at(end, "country") is not None
        named = tail if glued else end
        host = self._host(hits, at, named, limit)
        if not exact:  # «Organization of American States» is of no country
            country = country or told or self.country_within(hits, at, end)
            country = country or self._seated(hits, at, end)
        country = country or told
        value = known.entry.value if known and exact else ""
        if host > named:
            return Body("org", at, host, country, value)
        # «Đại học Rostock của Đức»: the country told after «of» is not in the name.
        return Body("org", at, tail, country, value, name=(at, named))

    def _office_of(self, tokens: Tokens, hits: Hits, at: int, end: int) -> bool:
        """«Speaker of Ghana's parliament»: who heads it, not the body."""
        office = hits.at(at, "office")
        owned = "'s" in tokens.norms[at:end]
        return office is not None and owned and tokens.norms[office.end] in self._of

    def _host(self, hits: Hits, at: int, end: int, limit: int) -> int:
        """End of «… tại Lào» after an embassy; the end itself if nothing follows."""
        if not hits.at(at, "heads.mission") or not hits.at(end, "words.locative"):
            return end
        host = hits.at(end + 1, "country", "org", "place")
        return host.end if host and host.end <= limit else end

    def country_tail(
        self, tokens: Tokens, hits: Hits, end: int, limit: int
    ) -> tuple[int, str | None]:
        """End and code of a country that follows: «… Việt Nam», «… of Laos»."""
        start = end
        if end < limit and tokens.norms[end] in self._of:
            start = end + 1
            if start < limit and tokens.norms[start] == "the":
                start += 1
        hit = hits.at(start, "country")
        if hit and hit.end <= limit and hit.entry.kind not in {"adjective", "demonym"}:
            return hit.end, hit.entry.value
        return end, None

    def _land_after(
        self, tokens: Tokens, hits: Hits, end: int, limit: int
    ) -> tuple[int, str | None]:
        """End and code of «of India» after a body's name."""
        if tokens.norms[end : end + 1] != ["of"]:
            return end, None
        return self.country_tail(tokens, hits, end, limit)

    def country_within(self, hits: Hits, start: int, end: int) -> str | None:
        """The last country named inside the range."""
        for at in reversed(hits.places(start, end, "country")):
            hit = hits.at(at, "country")
            # «Papua New Guinea» holds the name of another country
            longer = hits.ending(hit.end, "place", "org", "country") if hit else None
            town = hits.at(at, "place") if hit else None
            if hit and town and hit.end < town.end <= end:
                continue  # «Sở Ngoại vụ tỉnh Lào Cai» is not of Laos
            same = longer is None or longer.start >= at
            if hit and hit.end <= end and (same or _of(longer, hit.entry.value)):
                return hit.entry.value
        return None

    def _seated(self, hits: Hits, start: int, end: int) -> str | None:
        """The country of the province or town in its name: «Sở An ninh | tỉnh Salavan»."""
        for at in hits.places(start, end, "heads.civic"):
            head = hits.at(at, "heads.civic")
            town = hits.at(at, "place") or (head and hits.at(head.end, "place"))
            if town and town.end <= end and town.entry.country:
                return town.entry.country
        return None

    def _built(self, tokens: Tokens, hits: Hits, at: int, limit: int) -> int:
        head = hits.at(at, "heads.organization")
        office = hits.at(at, "office")
        if head and hits.at(at, "heads.weak") and tokens.words[at].islower():
            return at  # «thương vụ», «vào hội»: only a capital makes a name of it
        if head is None or head.end >= limit or (office and office.end > head.end):
            return at
        meeting = hits.at(at, "heads.conference")
        house = hits.at(at, "heads.place")
        if (meeting and meeting.end > head.end) or (house and house.end > head.end):
            return at  # «Hội nghị …» is no «Hội», «Đài tưởng niệm» no «Đài»
        if tokens.words[at].islower() and hits.at(at, "heads.common"):
            land = hits.at(head.end, "country")
            if land is not None:
                return at  # «một ngân hàng Trung Quốc»: one of many
        start = self._past_adjective(hits, head.end, limit)
        if not tokens.words[at][:1].isupper() and not tokens.words[start][:1].isupper():
            return at
        field = hits.at(start, "portfolio")
        end = name_run(tokens, hits, start, limit)
        if field and (field.end > end or self._complete(tokens, hits, field.end, end)):
            end = field.end
        return end if end > start else at

    def _complete(self, tokens: Tokens, hits: Hits, at: int, end: int) -> bool:
        """«Bộ Ngoại giao | Choe Kang Il»: capitals after a whole field are somebody's name."""
        if self._adjective_after or not (at < end and tokens.words[at].istitle()):
            return False
        known = hits.at(at, "country", "org", "portfolio", "place")
        return known is None and all(w.istitle() for w in tokens.words[at:end])

    def _past_adjective(self, hits: Hits, at: int, limit: int) -> int:
        """Where the field begins in «ministère polonais des | Affaires étrangères»."""
        hit = hits.at(at, "country") if self._adjective_after else None
        of = hits.at(hit.end, "words.of") if hit else None
        told = hit is not None and hit.entry.kind == "adjective"
        return of.end if of and told and of.end < limit else at


def _of(body: Hit | None, code: str) -> bool:
    """Whether it is the country's own: «Lực lượng | Cảnh sát biển Việt Nam»."""
    return body is not None and body.entry.country == code
