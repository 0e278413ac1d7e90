"""Who holds the offices just read: the name after them, or the first of several."""

from __future__ import annotations

from diplograph.extract.bare_names import ADJECTIVES
from diplograph.extract.enclosed import abbreviation
from diplograph.extract.hits import Hit, Hits
from diplograph.extract.lands import lands_after, past_own_land
from diplograph.extract.names import NameShapes
from diplograph.extract.no_names import fronted, is_body, is_place
from diplograph.extract.office_chain import LIKE_VIETNAMESE, OfficeChain
from diplograph.extract.phrases import OFFICIALS, OfficePhrase, Phrase
from diplograph.extract.tokens import Tokens
from diplograph.extract.told_office import definite, grow, told_of
from diplograph.pack import Grammar

_OPENS_NAMES = frozenset({",", ":", "–", "—"})
_NO_NAME = ("country", "place", "org", "office")
_SHUT = ([","], [")"])
_DASHES = (["-"], ["–"], ["—"])
_FULL = 2
"""Words of a name in full."""
_NAMED = 2
"""Words of a name and of the unknown province in front of it, less one."""
_HIGH = 4
"""The lowest rank of those who hold no office of a town."""
_LOCAL = frozenset({"city", "province"})
"""Places that those who run their offices are named after: «Sở Y tế | Kon Tum»."""


class HolderReader:
    """Reads the name that belongs to an office."""

    def __init__(
        self, chain: OfficeChain, shapes: NameShapes, grammar: Grammar
    ) -> None:
        self._chain = chain
        self._shapes = shapes
        self._grammar = grammar

    def name_of(
        self, tokens: Tokens, hits: Hits, offices: list[OfficePhrase], end: int
    ) -> tuple[int, int]:
        """The name after the offices; an empty range if there is none."""
        after = self._past_short_form(tokens, offices[-1].end)
        after = self._past_land(tokens, hits, offices[-1], after)
        after = self._past_host(tokens, hits, after)
        start = self._chain.skip_honorific(tokens, hits, after, end)
        stop = self._shapes.run(tokens, hits, start, end)
        start = self._past_town(tokens, hits, offices[-1], start, stop)
        surname = stop - start == 1 and self._shapes.is_surname(tokens.words[start])
        if is_place(hits, start, stop) or (not surname and is_body(hits, start, stop)):
            return start, start
        if stop == start and len(offices) > 1:
            return self._after_comma(tokens, hits, offices, end)
        if stop - start == 1 and hits.at(start, "words.compound"):
            return start, start  # «Hiệu trưởng Đại học | Quốc gia Lào»
        late = stop == start and not offices[0].plural
        addressed = self._addressed(tokens, hits, offices[0], end) if late else None
        if addressed:
            return addressed
        named = None
        if late:
            named = self._name_after_of(tokens, hits, offices[0], end) or self._titled(
                tokens, hits, offices, end
            )
        if named or self._grammar.name_after_comma:
            return named or (start, stop)
        # «hội kiến Thủ tướng, Chủ tịch Kim …»: short names are re-mentions of one office.
        return start, start if stop - start == 1 and len(offices) > 1 else stop

    def _past_town(
        self, tokens: Tokens, hits: Hits, office: OfficePhrase, at: int, stop: int
    ) -> int:
        """«Giám đốc Sở Công Thương Huế | A B C», «Thống đốc tỉnh X | A B»: where the name starts."""
        if office.end != at or not self._grammar.capitals_name:
            return at
        town = hits.at(at, "place")
        if town is not None:
            own = self._shapes.vietnamese(tokens, town.end, stop)
            name = tokens.words[town.end : stop]
            civil = office.rank > _HIGH and town.entry.kind in _LOCAL
            local = civil and len(name) >= _NAMED and all(w.istitle() for w in name)
            end = town.end if (own or local) and town.end < stop else at
        else:
            civic = hits.ending(at, "heads.civic") is not None
            civic = civic and not self._shapes.vietnamese(tokens, at, stop)
            plain = all(word.isalpha() for word in tokens.words[at:stop])
            end = at + 1 if civic and plain and stop - at > _NAMED else at
            if end == at:
                end = self._past_body(tokens, at, stop)
        if end > at:
            office.title = f"{office.title} {tokens.slice(at, end)}"
            office.end = end
        return end

    def _past_body(self, tokens: Tokens, at: int, stop: int) -> int:
        """«Chủ tịch Tổng LĐLĐVN | A B C», «Giám đốc Nhà hát Thăng Long | A B C»: where the name starts."""
        words = tokens.words
        for start in range(stop - _NAMED - 1, at, -1):
            if not self._shapes.vietnamese(tokens, start, stop):
                continue
            short = words[start - 1].isupper() and len(words[start - 1]) > _NAMED
            own = words[at] in self._shapes.surnames["VN"]
            if short or (not own and start - at >= _NAMED <= stop - start - 1):
                return start
        return at

    def _after_comma(
        self, tokens: Tokens, hits: Hits, offices: list[OfficePhrase], end: int
    ) -> tuple[int, int]:
        """The name behind a comma of who holds both offices; empty if there is none."""
        at = offices[-1].end
        if not self._grammar.name_after_comma or tokens.words[at : at + 1] != [","]:
            return at, at
        start = self._chain.skip_honorific(tokens, hits, at + 1, end)
        return start, self._shapes.run(tokens, hits, start, end)

    def several(
        self, tokens: Tokens, hits: Hits, office: OfficePhrase, end: int
    ) -> Phrase | None:
        """«the foreign ministers of A, B and C» or «two attachés, A and B,»: the first."""
        if not office.plural:
            return None
        named = self._listed(tokens, hits, office, end)
        if named is not None:
            return named
        inside = hits.places(office.start, office.end, "country")
        land = hits.at(inside[0], "country") if inside else None
        if land and self._theme(tokens, land.start):
            return None  # «European leaders on Ukraine»
        if land and (len(inside) > 1 or land.entry.value == office.country):
            stop = land.end if len(inside) > 1 else office.end
            return several_of(tokens, land, (office.start, stop), office)
        return None

    def _theme(self, tokens: Tokens, at: int) -> bool:
        before = at - 2 if tokens.norms[at - 1] in self._grammar.articles else at - 1
        return before >= 0 and tokens.norms[before] in self._grammar.themes

    def _listed(
        self, tokens: Tokens, hits: Hits, office: OfficePhrase, end: int
    ) -> Phrase | None:
        """«the attachés of Laos and Chile, A and B,»: A; B is read after it."""
        inside = hits.places(office.start, office.end, "country")
        codes, at = lands_after(tokens, hits, office.end, end)
        if at >= end or tokens.words[at] not in _OPENS_NAMES:
            return None
        stop = self._shapes.run(tokens, hits, at + 1, end)
        if stop - at < 3 or hits.at(at + 1, *_NO_NAME):
            return None
        lands = [hit.entry.value for i in inside if (hit := hits.at(i, "country"))]
        joined = hits.ending(office.start, "words.and") is not None
        country = None if len(lands) > 1 or joined else office.country
        name = tokens.slice(at + 1, stop)
        phrase = Phrase("person", office.start, stop, name, at + 1, [office], country)
        if len(lands) + len(codes) > 1:
            phrase.parties = (*lands, *codes)
        return phrase

    def _past_land(
        self, tokens: Tokens, hits: Hits, office: OfficePhrase, at: int
    ) -> int:
        """«Bí thư Khu ủy Quảng Tây (Trung Quốc) A B»: the token after the bracket."""
        opened = tokens.words[at : at + 1] == ["("]
        land = hits.at(at + 1, "country") if opened else None
        if land is None or tokens.words[land.end : land.end + 1] != [")"]:
            return at
        if not any(w.istitle() for w in tokens.words[land.end + 1 : land.end + 2]):
            return at
        office.country = land.entry.value  # «of the Republic of China (Taiwan)»
        return land.end + 1

    def _past_host(self, tokens: Tokens, hits: Hits, at: int) -> int:
        """«Thủ tướng nước chủ nhà A B», «Tổng thống lúc đó A B»: the token before the name."""
        host = hits.at(at, "words.elsewhere", "words.then")
        if host is None:
            return at
        name = self._chain.skip_honorific(tokens, hits, host.end, len(tokens.words))
        named = all(w.istitle() for w in (tokens.words[name : name + 2] or [""]))
        return host.end if named else at

    def _past_short_form(self, tokens: Tokens, at: int) -> int:
        """«Tổng Thư ký Liên hợp quốc (LHQ) António Guterres»: the token after the bracket."""
        return abbreviation(tokens, at) or at

    def _addressed(
        self, tokens: Tokens, hits: Hits, office: OfficePhrase, end: int
    ) -> tuple[int, int] | None:
        """«Tổng thống Chile, bà Carla Mendez»: the name after a form of address."""
        at = office.end
        seat = (
            hits.at(at + 1, "place", "country")
            if hits.at(at, "words.locative")
            else None
        )
        at = seat.end if seat else at  # «Cao ủy Lào tại Suva, bà A B»
        dash = tokens.words[at : at + 1] in _DASHES
        if at + 1 >= end or not (dash or tokens.words[at] == ","):
            return None
        start = self._chain.skip_honorific(tokens, hits, at + 1, end)
        stop = self._shapes.run(tokens, hits, start, end)
        shut = tokens.words[stop : stop + 1] in _SHUT
        if stop - start < 2 or not (dash or office.country or shut):
            return None
        if start > at + 1:
            return start, stop
        own = self._set_off(tokens, hits, office, start, stop)
        return (start, stop) if own and self._grammar.capitals_name else None

    def _set_off(
        self, tokens: Tokens, hits: Hits, office: OfficePhrase, start: int, stop: int
    ) -> bool:
        """«Đại sứ Nga tại Lào, Ivan Petrov, …»: a comma alone parts office and name."""
        if self._shapes.vietnamese(tokens, start, stop):
            # «Sau khi tiếp Đại sứ Nga, Lê Văn Bình …»: he is none of Russia's.
            return office.country in LIKE_VIETNAMESE
        if tokens.words[start - 1] != "," or self._no_name(hits, start, stop):
            return False
        if hits.at(start, "office", "modifier", "words.fronted", "words.when"):
            return False
        return not fronted(tokens, hits, office.start)

    def _name_after_of(
        self, tokens: Tokens, hits: Hits, office: OfficePhrase, end: int
    ) -> tuple[int, int] | None:
        """«the Prime Minister of Canada, Justin Trudeau», «Ngoại trưởng Nga, Ivan Petrov,»."""
        at = self._comma_after(tokens, hits, office, end)
        if at + 1 >= end or tokens.words[at] != ",":
            return None
        start = self._chain.skip_honorific(tokens, hits, at + 1, end)
        stop = self._shapes.run(tokens, hits, start, end)
        if stop - start < 2 or self._no_name(hits, start, stop):
            return None
        if self._grammar.name_after_comma and hits.at(start, "office"):
            return None
        if at > office.end and not grow(tokens, hits, office, at, stop):
            return None
        if start > at + 1:
            return start, stop  # «the Minister of Trade, Dr A B»
        after = past_own_land(hits, stop)
        shut = after >= end or tokens.words[after] in {",", ".", ")"}
        if not self._grammar.name_after_comma:
            # «Ngoại trưởng Nga, Ivan Petrov, …»: else the comma parts a list.
            return (at + 1, stop) if office.country and shut else None
        told = definite(tokens, hits, office.start)
        return (at + 1, stop) if office.country or (told and shut) else None

    def _titled(
        self, tokens: Tokens, hits: Hits, offices: list[OfficePhrase], end: int
    ) -> tuple[int, int] | None:
        """«the Commissioner for Peace, Ambassador | A B,»: both titles are his."""
        if not self._grammar.name_after_comma:
            return None
        at = self._comma_after(tokens, hits, offices[0], end)
        if at + 1 >= end or tokens.words[at] != "," or offices[0].plural:
            return None
        ranks = self._chain.read(tokens, hits, at + 1, end)
        if not ranks or tokens.words[at + 1].islower():
            return None
        start = ranks[-1].end
        stop = self._shapes.run(tokens, hits, start, end)
        if stop - start < _FULL or tokens.words[stop : stop + 1] not in _SHUT:
            return None
        if at > offices[0].end and not grow(tokens, hits, offices[0], at, stop):
            return None
        offices.extend(ranks)
        return start, stop

    def _comma_after(
        self, tokens: Tokens, hits: Hits, office: OfficePhrase, end: int
    ) -> int:
        """The comma after the office and what is told of it: «head of the UN | mission, A»."""
        if not self._grammar.name_after_comma:
            return office.end
        at = told_of(tokens, hits, office.end, end)
        return self._past_land(tokens, hits, office, at) if at < end else at

    def _no_name(self, hits: Hits, at: int, stop: int) -> bool:
        """Whether the capitals are a country, a place or a body to their end."""
        if hits.at(at, "portfolio"):
            return True  # «Minister of Foreign Affairs, International Trade and …»
        body = hits.at(at, "country", "place", "org")
        town = body is not None and body.entry.cat == "place" and body.end < stop
        return body is not None and not town


def several_of(
    tokens: Tokens, land: Hit, span: tuple[int, int], office: OfficePhrase
) -> Phrase:
    """The first of several countries whose unnamed people an office means."""
    name, code = tokens.slice(land.start, land.end), land.entry.value
    phrase = Phrase("country", *span, name, land.start, country=code, held=office)
    phrase.number = OFFICIALS
    phrase.generic = land.entry.kind in ADJECTIVES  # «the Lao ministers»: no name of it
    return phrase
