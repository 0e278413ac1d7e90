"""Offices as news words them: «Phó Thủ tướng, Bộ trưởng Ngoại giao», «Lao Deputy Minister of Culture»."""

from __future__ import annotations

from diplograph.extract.bodies import BodyReader
from diplograph.extract.fields import FieldReader
from diplograph.extract.hits import Hit, Hits
from diplograph.extract.lexicon import Lexicon
from diplograph.extract.office_land import OfficeLand, is_diplomatic, is_local
from diplograph.extract.phrases import OfficePhrase
from diplograph.extract.posting import posted_to, posting
from diplograph.extract.scope import WIDEST, Scope
from diplograph.extract.tokens import Tokens

OPENERS = frozenset({"office", "modifier", "portfolio", "country", "org", "place"})
"""Categories of words that open an office phrase."""
_HEADS = frozenset({"office", "modifier"})
"""These, where neither a field nor a country stands before the office."""
_DASHES = (["-"], ["–"])
_PRAISE = frozenset({"new", "incumbent"})
"""Meanings of words before a title that say since when or how it is held."""
_BETWEEN = frozenset({"nghị", "friendship", "parliamentary", "amitié"})
"""Words of the bodies that two countries have in common: «Hội hữu nghị»."""


class OfficeReader:
    """Reads one office phrase at a token."""

    def __init__(
        self, lexicon: Lexicon, bodies: BodyReader, surnames: frozenset[str]
    ) -> None:
        self._land = OfficeLand(lexicon, bodies, surnames)
        self._open_ends = lexicon.language.words("scope", "leads")
        self._grammar = lexicon.language.grammar
        inverted = self._grammar.field_first or self._grammar.country_first
        self._openers = OPENERS if inverted else _HEADS
        self._scope = Scope(lexicon, bodies.organization_end)
        self._fields = FieldReader(lexicon, bodies, self._scope, surnames)

    def read(
        self, tokens: Tokens, hits: Hits, start: int, limit: int
    ) -> OfficePhrase | None:
        """The office phrase that starts here, its country included; None if there is none."""
        if not self.may_open(tokens, hits, start, limit):
            return None
        at, country, former = self._land.before(tokens, hits, start, limit)
        title_start = hits.past(_past_praise(hits, at), "words.article")
        at = self._head_start(tokens, hits, at, limit, told=country is not None)
        head = _head(hits, at) if at >= 0 else None
        if head is None or head.end > limit or self._no_title(tokens, hits, head):
            return None
        end = head.end - (tokens.norms[head.end - 1] in self._open_ends)
        end = self._modifiers(hits, end, after=True)
        end, gap = self._over_what(tokens, hits, head, end, limit)
        title_end = end
        if end < head.end and not _whole(hits, head):
            return None  # «the head of …»: whatever it is, no title alone
        if self._grammar.bare_field:
            end = title_end = self._seat(tokens, head, hits, end, limit)
        end, after = self._land.after(tokens, hits, head, end, limit)
        both = _friends(tokens, hits, head.start, end, limit)
        end, title_end = both or end, both or title_end
        if is_diplomatic(head):
            end = title_end = posting(tokens, hits, end, limit)
        country = country or (gap.entry.value if gap else after)
        country = country or _held_in(hits, title_start, head, title_end)
        title = self._title(tokens, head, title_start, title_end)
        lemma = " ".join(tokens.norms[title_start:title_end])
        if gap:
            rest = tokens.slice(gap.end, title_end)
            title = f"{tokens.slice(title_start, gap.start)} {rest}"
        if head.entry.singular or gap:
            lemma = title.lower()
        return OfficePhrase(
            start=start,
            end=end,
            title=title,
            country=country,
            head=head.entry.value,
            rank=head.entry.rank,
            lemma=lemma,
            plural=bool(head.entry.singular),
            former=former,
            host=posted_to(hits, head.end, end) if is_diplomatic(head) else None,
        )

    def may_open(self, tokens: Tokens, hits: Hits, at: int, limit: int) -> bool:
        """Whether an office can start here; words that no table knows may stand before it."""
        opened = hits.opens(at, self._openers)
        unknown = self._grammar.field_first and tokens.words[at][:1].isupper()
        if not (opened or unknown) or not hits.within(at, limit, "office"):
            return False
        return opened or hits.ahead(at, WIDEST, "office")

    def _over_what(
        self, tokens: Tokens, hits: Hits, head: Hit, at: int, limit: int
    ) -> tuple[int, Hit | None]:
        """End of what the office is over, and the country's adjective before it."""
        if is_diplomatic(head) and posting(tokens, hits, at, limit) > at:
            return at, None  # «Ambassador | to Tehran, and Foreign Minister B»
        gap = self._land.adjective(hits, at, limit)
        if gap:
            end = self._fields.end(tokens, hits, head, gap.end, limit)
            if end > gap.end:
                return end, gap
        return self._fields.end(tokens, hits, head, at, limit), None

    def _title(self, tokens: Tokens, head: Hit, start: int, end: int) -> str:
        """The title as written, for one holder."""
        one = head.entry.singular
        if not one:
            return tokens.slice(start, end)
        if tokens.words[head.start].islower():
            one = one.lower()
        before = tokens.slice(start, head.start) + " " if head.start > start else ""
        after = " " + tokens.slice(head.end, end) if end > head.end else ""
        return before + one + after

    def _no_title(self, tokens: Tokens, hits: Hits, head: Hit) -> bool:
        """«Mrs», or «the Secretary | General»: after the article a longer title begins."""
        if self._honorific(hits, head):
            return True
        if tokens.norms[head.start] not in self._grammar.articles:
            return False
        inner = hits.at(head.start + 1, "office")
        return inner is not None and inner.end > head.end

    def _honorific(self, hits: Hits, head: Hit) -> bool:
        """Whether the word only addresses somebody: «Mrs»."""
        address = hits.at(head.start, "words.honorific")
        return address is not None and address.end == head.end

    def _modifiers(self, hits: Hits, at: int, *, after: bool = False) -> int:
        while True:
            hit = hits.at(at, "modifier")
            office = hits.at(at, "office") if hit else None
            if hit is None or (office is not None and office.end > hit.end):
                return at
            country = hits.at(at, "country")
            if country and country.end > hit.end:
                return at  # «Liên bang Nga»
            if after and hit.entry.kind == "deputy":
                return at  # «Thứ trưởng Ngoại giao Phó Đức Hiển»: a surname
            if after and hit.entry.kind == "former" and hits.at(hit.end, "office"):
                return at  # «con trai | cựu Thủ tướng A»
            if hit.entry.kind == "concurrent" and not self._grammar.field_first:
                return at  # «Phó Thủ tướng kiêm Bộ trưởng …»: it joins two offices
            at = hit.end

    def _head_start(
        self, tokens: Tokens, hits: Hits, at: int, limit: int, *, told: bool
    ) -> int:
        if self._grammar.field_first:
            return self._scope.head_start(tokens, hits, at, limit, told=told)
        return self._modifiers(hits, at)

    def _seat(self, tokens: Tokens, head: Hit, hits: Hits, at: int, limit: int) -> int:
        """End of the town or province an office is over: «Bí thư Thành ủy Đà Nẵng»."""
        local = is_local(head)
        if local and (covered := _town_over(hits, at)) > at:
            return min(covered, limit)
        # «Chủ tịch UBND TP. | Đà Nẵng»
        start = at + (tokens.norms[at - 1 : at + 1] == ["tp", "."])
        seat = hits.at(start, "place") if local else None
        if seat is None or seat.end > limit:
            return at
        # «Thống đốc Washington»: without «tỉnh» one word may be a name.
        if seat.end - at < 2 and hits.ending(at, "heads.place") is None:
            return seat.end if _name_after(tokens, seat.end, limit) else at
        return seat.end


def _whole(hits: Hits, head: Hit) -> bool:
    """Whether the title holds without the «of» that ends it: «Commander of»."""
    at = hits.all_at(head.start, "office")
    return any(hit.end == head.end - 1 for hit in at)


def _past_praise(hits: Hits, at: int) -> int:
    """«new | foreign minister», «veteran | leader»: words that belong to no title."""
    while (hit := hits.at(at, "modifier")) and hit.entry.kind in _PRAISE:
        at = hit.end
    return at


def _held_in(hits: Hits, start: int, head: Hit, end: int) -> str | None:
    """The country of an office by itself, unless «ECOWAS» makes it that of another body."""
    if head.entry.takes == "organization" and end > head.end:
        return None  # «Secretary of State of the Ministry of Trade»
    bodies = (hits.at(at, "org") for at in hits.places(start, head.start, "org"))
    other = any(b and b.entry.country != head.entry.country for b in bodies)
    return None if other else head.entry.country or None


def _friends(tokens: Tokens, hits: Hits, start: int, at: int, limit: int) -> int:
    """End of «… Hội hữu nghị Lào - Việt Nam», which ends in two countries; 0 if none."""
    if hits.ending(at, "country") is None or tokens.words[at : at + 1] not in _DASHES:
        return 0
    other = hits.at(at + 1, "country")
    bound = not _BETWEEN.isdisjoint(tokens.norms[start:at])
    return other.end if other and bound and other.end <= limit else 0


def _name_after(tokens: Tokens, at: int, limit: int) -> bool:
    """Whether two words of a name follow: «Thị trưởng London | Mary Smith»."""
    words = tokens.words[at : min(limit, at + 2)]
    return len(words) > 1 and all(w.isalpha() and w.istitle() for w in words)


def _town_over(hits: Hits, at: int) -> int:
    """End of a town whose name began in the title: «UBND Thành phố | Hồ Chí Minh»."""
    for start in (at - 1, at - 2):
        town = hits.at(start, "place") if start >= 0 else None
        if town is not None and town.end > at:
            return town.end
    return at


def _head(hits: Hits, at: int) -> Hit | None:
    """The longest office whose last words are not the first of a country's name.

    «President | of the Republic of Korea» is no «President of the Republic».
    """
    if hits.at(at, "office") is None:
        return None
    heads = hits.all_at(at, "office")
    for head in heads[:2]:
        inside = hits.places(head.start + 1, head.end, "country")
        lands = [hit for n in inside if (hit := hits.at(n, "country"))]
        if not any(hit.end > head.end for hit in lands):
            return head
    return heads[-1] if heads else None
