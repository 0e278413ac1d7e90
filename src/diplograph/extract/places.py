"""Places: from the table, or a head such as «thành phố», «trụ sở», «… Palace»."""

from __future__ import annotations

from diplograph.extract.body import Body, head_last, name_run
from diplograph.extract.hits import Hit, Hits
from diplograph.extract.lexicon import Lexicon
from diplograph.extract.organizations import OrganizationReader
from diplograph.extract.scope_vi import local_tail
from diplograph.extract.syllables import spelled_on
from diplograph.extract.tokens import Tokens
from diplograph.extract.town_words import described_from

_OPENERS = frozenset({"place", "heads.place", "heads.seat", "heads.transit"})
_UNKNOWN = 4
"""Most words of a place that no table knows: «tại Saint-Louis», «in Koror»."""
_SIGNS = frozenset({"-", "’", "'"})
_SENTENCE = (
    "words.oblique",
    "heads.stop",
    "words.and",
    "words.locative",
    "words.counts_things",
    "anchor",
)
"""Words of the sentence, which go on with no name."""


class PlaceReader:
    """Reads cities, buildings, regions and seas."""

    def __init__(self, lexicon: Lexicon, organizations: OrganizationReader) -> None:
        self._organizations = organizations
        dates = lexicon.language.table["dates"]
        self._dates = frozenset({*dates["months"], *dates["weekdays"]})
        self._capitals_name = lexicon.language.grammar.capitals_name

    def read(self, tokens: Tokens, hits: Hits, at: int, limit: int) -> Body | None:
        """The place that starts here."""
        known = (
            self._known(tokens, hits, at, limit) if hits.opens(at, _OPENERS) else None
        )
        if known is not None:
            return known
        head = head_last(tokens, hits, at, limit, "heads.place_last")
        if head is not None:
            town = hits.at(at, "place")
            country = town.entry.country or None if town else None
            return Body("place", at, head.end, country)
        return self._unknown(tokens, hits, at, limit)

    def _known(self, tokens: Tokens, hits: Hits, at: int, limit: int) -> Body | None:
        """A place of the table, or one that its first words tell to be a place."""
        transit = hits.at(at, "heads.transit")
        if transit:
            end = max(name_run(tokens, hits, transit.end, limit), transit.end)
            country = self._organizations.country_within(hits, transit.end, end)
            return Body("transit", at, end, country, generic=end == transit.end)
        built = self._built(tokens, hits, at, limit) or self._seat(hits, at, limit)
        known = hits.at(at, "place")
        head = head_last(tokens, hits, at, limit, "heads.place_last")
        longest = max(built.end if built else 0, head.end if head else 0)
        if known and longest <= known.end <= limit:
            country = known.entry.country or None
            return Body("place", at, known.end, country, known.entry.value)
        return built

    def _seat(self, hits: Hits, at: int, limit: int) -> Body | None:
        """«at the presidential palace»: a house that everyone knows without a name."""
        seat = hits.at(at, "heads.seat")
        if seat is None or seat.end > limit:
            return None
        before = hits.ending(hits.back(at, "words.article"), "words.locative")
        return Body("place", at, seat.end) if before else None

    def is_seat(self, hits: Hits, body: Body) -> bool:
        """Whether «tại», «at» before a ministry or an embassy makes a building of it."""
        before = hits.ending(body.start, "words.seat_after")
        if hits.ending(body.start, "words.visits") and hits.at(
            body.start, "heads.visited"
        ):
            return True  # «thăm | Đại học Yonsei»
        return before is not None and (
            hits.at(body.start, "heads.seated") is not None
            or hits.ending(body.end, "heads.seated") is not None
        )

    def _built(self, tokens: Tokens, hits: Hits, at: int, limit: int) -> Body | None:
        head = hits.at(at, "heads.place")
        if head is None or head.end >= limit or _verbal(tokens, hits, head):
            return None
        inner = hits.at(head.end, "place", "country")
        if inner and inner.entry.cat == "country" and hits.at(at, "heads.memorial"):
            inner = None  # «khu di tích Mỹ Sơn»
        if inner and inner.end <= limit:
            return self._known_inside(at, head, inner)
        end, country = self._named_after(tokens, hits, head, limit)
        end = local_tail(tokens, hits, end, limit)  # «Nghĩa trang liệt sĩ | tỉnh»
        if end == head.end:
            return None
        town = hits.at(at, "heads.civic") is not None  # «thị trấn | Kanye»
        also = ((head.end, end),) if town else ()
        country = country or self._organizations.country_within(hits, head.end, end)
        return Body("place", at, end, country, also=also)

    def _known_inside(self, at: int, head: Hit, inner: Hit) -> Body:
        """«thành phố Hamburg», also called «Hamburg»; «trụ sở Nga»."""
        if inner.entry.cat == "country":
            return Body("place", at, inner.end, inner.entry.value)
        country = inner.entry.country or None
        return Body(
            "place",
            at,
            inner.end,
            country,
            inner.entry.value,
            also=((head.end, inner.end),),
        )

    def _named_after(
        self, tokens: Tokens, hits: Hits, head: Hit, limit: int
    ) -> tuple[int, str | None]:
        """End and country of «trụ sở Bộ Ngoại giao», «Phủ Chủ tịch», «đảo Hải Nam»."""
        end = self._organizations.end(tokens, hits, head.end, limit)
        if end > head.end:
            return self._organizations.country_tail(tokens, hits, end, limit)
        if hits.at(head.start, "heads.memorial"):
            return _capitals(tokens, hits, head.end, limit), None
        inner = self._seated(tokens, hits, head)
        if inner and inner.end <= limit:
            # «Cung điện Tổng thống | Miraflores»
            named = name_run(tokens, hits, inner.end, limit)
            if named > inner.end and hits.at(inner.end, "country") is None:
                return named, None
            return self._organizations.country_tail(tokens, hits, inner.end, limit)
        return name_run(tokens, hits, head.end, limit), None

    def _seated(self, tokens: Tokens, hits: Hits, head: Hit) -> Hit | None:
        """Who has his seat there: «phủ | chủ tịch», «trụ sở | chính phủ», «Dinh | Thống đốc»."""
        office = hits.at(head.end, "office")
        if office and tokens.words[head.end][:1].isupper():
            return office
        house = hits.at(head.start, "heads.house")
        return hits.at(head.end, "heads.house_of") if house else None

    def _unknown(self, tokens: Tokens, hits: Hits, at: int, limit: int) -> Body | None:
        """«tại Lomé», «in Koror»: a name that only its preposition tells to be a place."""
        described = described_from(tokens, hits, at) < at
        before = described or hits.ending(at, "words.locative")
        if not before or hits.ending(at, "heads.verb_in"):
            return None  # «swore in | Yaw Mensah»
        end = at
        while end < min(limit, at + _UNKNOWN) and self._goes_on(
            tokens, hits, at, end, limit
        ):
            end += 1
        while end > at and tokens.words[end - 1] in _SIGNS:
            end -= 1
        if (
            end - at == 1
            and self._capitals_name
            and tokens.words[end : end + 1]
            and tokens.words[end].islower()
        ):
            return None  # «tại Nghĩa trang»: a common word with a capital
        owner = tokens.norms[end : end + 1] == ["'s"]  # «at Asante's invitation»
        return Body("place", at, end) if end > at and not owner else None

    def _goes_on(
        self, tokens: Tokens, hits: Hits, at: int, end: int, limit: int
    ) -> bool:
        word = tokens.words[end]
        if end > at and (
            spelled_on(tokens, end, limit) or spelled_on(tokens, end - 1, limit)
        ):
            return True  # «tại Xa | -van-na-khẹt»
        if word in _SIGNS:
            return end > at and end + 1 < limit and tokens.words[end + 1][:1].isupper()
        if (
            not (word[:1].isupper() and word[-1:].isalpha())
            or tokens.norms[end] in self._dates
        ):
            return False
        taken = (
            "country",
            "org",
            "office",
            "conference",
            "anaphora.he",
            "words.honorific",
        )
        no_place = ("heads.conference", "heads.agreement", "heads.nowhere")
        return hits.at(end, *taken, *no_place) is None


def _verbal(tokens: Tokens, hits: Hits, head: Hit) -> bool:
    """«gọi | điện cho người đồng cấp Lào»: the last syllable of a verb, no palace."""
    verb = hits.ending(head.end, "anchor")
    inside = verb is not None and verb.start < head.start
    return inside and tokens.words[head.end].islower()


def _capitals(tokens: Tokens, hits: Hits, at: int, limit: int) -> int:
    """End of a run of capitals, titles among them: «… liệt sĩ Sơn Trà», «… Chủ tịch Hồ Chí Minh»."""
    last = at
    while at < limit:
        inner = hits.at(at, "heads.memorial_inner", "office")
        if inner:
            at = inner.end
        elif tokens.words[at][:1].isupper() or tokens.words[at].isdigit():
            at += 1
        elif _syllable(tokens, hits, at) or _of_two(hits, at, tokens.words[at]):
            at += 1  # «Tượng đài Chiến | thắng», «… Lào | - | Việt Nam»
        else:
            break
        last = at
    return last


def _of_two(hits: Hits, at: int, word: str) -> bool:
    """Whether a dash joins the two countries of a memorial."""
    joined = hits.ending(at, "country") and hits.at(at + 1, "country")
    return word in {"-", "–"} and joined is not None


def _syllable(tokens: Tokens, hits: Hits, at: int) -> bool:
    """Whether the word goes on with the capital before it, and is none of the sentence."""
    before = tokens.words[at - 1]
    plain = tokens.words[at].islower() and tokens.words[at].isalpha()
    return (
        plain and before.istitle() and before.isalpha() and not hits.at(at, *_SENTENCE)
    )
