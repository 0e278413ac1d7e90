"""What follows a name and belongs to it: «of Laos», «(Křeček)», «, Foreign Minister of Laos,»."""

from __future__ import annotations

from diplograph.extract.hits import Hits
from diplograph.extract.incumbents import MISSIONS
from diplograph.extract.names import NameShapes
from diplograph.extract.no_names import fronted
from diplograph.extract.office_chain import LIKE_VIETNAMESE, OfficeChain
from diplograph.extract.offices import OfficeReader
from diplograph.extract.phrases import OfficePhrase, Phrase
from diplograph.extract.references import CONSORTS
from diplograph.extract.tokens import Tokens
from diplograph.extract.told_office import widen
from diplograph.pack import Grammar

_CLOSERS = frozenset({",", "(", ")", ".", ";", ":", "-", "–", "và", "and", "kiêm"})

_ADVERB = 7
"""Tokens of «who since January 2019 has»."""
_STYLE = 2
"""Words of the longest title that is borne for life."""
_DESCRIBING = frozenset({"adjective", "demonym"})
_ARTICLES = frozenset({"the", "a", "an", "là"})


class Tail:
    """Completes a person with what stands behind the name."""

    def __init__(
        self,
        offices: OfficeReader,
        shapes: NameShapes,
        chain: OfficeChain,
        grammar: Grammar,
        styles: frozenset[str],
    ) -> None:
        self._offices = offices
        self._shapes = shapes
        self._chain = chain
        self._grammar = grammar
        self._styles = styles

    def add(self, tokens: Tokens, hits: Hits, phrase: Phrase, end: int) -> Phrase:
        """Add what follows the name: «of Laos», «(Křeček)», «, Foreign Minister of Laos,»."""
        self._peer(tokens, hits, phrase, end)
        phrase.styled = self._styled(tokens, phrase)
        at = self._served(tokens, hits, phrase, end)
        if at < end and tokens.words[at] == "(":
            self._bracket(tokens, hits, phrase, end)
        self.apposition(tokens, hits, phrase, end)
        spouse = hits.at(phrase.end, "words.spouse")
        if spouse:
            phrase.end = spouse.end
        return phrase

    def _peer(self, tokens: Tokens, hits: Hits, phrase: Phrase, end: int) -> None:
        """«Lord Hall | of Ashby»: the place is part of the name, unless it is a country."""
        at = phrase.end
        peer = hits.ending(phrase.name_start, "heads.peers") is not None
        of = hits.at(at, "words.of") if peer and at - phrase.name_start == 1 else None
        if of is None or hits.at(of.end, "country"):
            return
        stop = self._shapes.run(tokens, hits, of.end, end)
        if stop > of.end:
            phrase.end, phrase.name = stop, tokens.slice(phrase.name_start, stop)

    def _styled(self, tokens: Tokens, phrase: Phrase) -> tuple[str, ...]:
        """«Sheikh A», «Tan Sri B»: the name with the title in front that is borne for life."""
        for start in range(max(0, phrase.name_start - _STYLE), phrase.name_start):
            if " ".join(tokens.norms[start : phrase.name_start]) in self._styles:
                return (tokens.slice(start, phrase.end),)
        return ()

    def _served(self, tokens: Tokens, hits: Hits, phrase: Phrase, end: int) -> int:
        """The token after «of Laos» or «of NATO», whom the person serves."""
        at = phrase.end
        if at >= end or tokens.norms[at] not in self._grammar.name_of:
            return at
        held = {office.head for office in phrase.offices}
        if held & MISSIONS and hits.at(at, "words.posted_from"):
            return at  # «recalled Ambassador A from Chile»
        start = at + 1
        if tokens.norms[start : start + 1] and tokens.norms[start] in (
            self._grammar.articles
        ):
            start += 1
        land, body = hits.at(start, "country"), hits.at(start, "org")
        if land and body and body.end > land.end:
            land = None  # «Counselor A of the US Embassy»
        if land and land.end <= end and land.entry.kind not in _DESCRIBING:
            phrase.country = phrase.country or land.entry.value
            phrase.end = land.end
        elif body and body.end <= end and phrase.offices:
            phrase.country = phrase.country or body.entry.country or None
            phrase.end = body.end
        return phrase.end

    def _bracket(self, tokens: Tokens, hits: Hits, phrase: Phrase, end: int) -> None:
        at = phrase.end
        stop = self._shapes.run(tokens, hits, at + 1, end)
        country = hits.at(at + 1, "country")
        if country and tokens.words[country.end : country.end + 1] == [")"]:
            phrase.country = phrase.country or country.entry.value
            phrase.end = country.end + 1
        elif stop > at + 1 and tokens.words[stop : stop + 1] == [")"]:
            phrase.also.append(tokens.slice(at + 1, stop))
            phrase.end = stop + 1

    def apposition(self, tokens: Tokens, hits: Hits, phrase: Phrase, end: int) -> None:
        """Add the offices that explain the name, between commas or in brackets."""
        at = first = self._past_letters(tokens, phrase.end)
        while at + 1 < end and self._goes_on(tokens, phrase, at):
            start = self._inside(tokens, hits, at + 1)
            article = hits.at(start, "words.article")
            if article or tokens.norms[start] in _ARTICLES:
                start += 1
            office = self._offices.read(tokens, hits, start, end)
            if office is None or self._chain.leads_to_name(tokens, hits, office, end):
                return
            _seated(tokens, hits, office, end)
            if self._grammar.field_first:
                widen(tokens, hits, office, end)
            companion = _companion(tokens, hits, at, office, end)
            if companion or self._somebody_elses(tokens, hits, phrase, office, end):
                return
            begun = at > first  # «A, Thứ trưởng B, Trưởng đoàn đã …»: a further one
            shut = begun or _closed(tokens, at, office.end, end)
            if phrase.offices and not shut and not self._ranked(tokens, hits, phrase):
                return
            phrase.offices.append(office)
            phrase.country = phrase.country or office.country
            at = phrase.end = office.end
        if at < end and tokens.words[at] == ")":
            phrase.end = at + 1

    def _past_letters(self, tokens: Tokens, at: int) -> int:
        """The token after «MP, KBE» in «Sir A B MP, KBE, Governor»; ``at`` if none."""
        at = self._shapes.past_letters(tokens, at)
        while tokens.words[at : at + 1] == [","]:
            after = self._shapes.past_letters(tokens, at + 1)
            if after == at + 1:
                break
            at = after
        return at

    def _somebody_elses(
        self, tokens: Tokens, hits: Hits, phrase: Phrase, office: OfficePhrase, end: int
    ) -> bool:
        """«A, the President of Chad, B, and …»: B is of Chad, whose name follows."""
        if self._chain.has_name(tokens, hits, office.end + 1, end):
            # «Bộ trưởng A, Trợ lý của Tổng thống B, C»: C is the aide
            aide = bool(phrase.offices and office.principal)
            abroad = self._abroad(tokens, phrase, office)
            told = hits.ending(office.start, "words.article")
            comma = tokens.words[office.end : office.end + 1] == [","]
            before = phrase.offices and phrase.offices[0].start < phrase.name_start
            next_one = comma and told and before
            if aide or abroad or next_one or _of_another(phrase, office):
                return True  # «to President A, the Lao premier, B, said»
        # «Thủ tướng A, …»; but not «A, Vice President, and Prime Minister of Qatar, and …»
        titled = bool(phrase.offices) and phrase.offices[0].start < phrase.name_start
        return titled and self._of_next(tokens, hits, phrase, office, end)

    def _of_next(
        self, tokens: Tokens, hits: Hits, phrase: Phrase, office: OfficePhrase, end: int
    ) -> bool:
        """«Thủ tướng A, Chủ tịch B, Bộ trưởng C …»: of C, as are «Nhà vua và Hoàng hậu».

        «Trung tướng A, Thứ trưởng Bộ B và Đại tá C, …» tells of two with rank and office.
        """
        joined = hits.at(office.end, "words.and")
        comma = tokens.words[office.end : office.end + 1] == [","]
        start = joined.end if joined else office.end + 1
        if start >= end or not (joined or comma):
            return False
        after = self._offices.read(tokens, hits, start, end)
        if after is None or (joined and _alike(hits, phrase.offices[0], after)):
            return False
        named = self._chain.leads_to_name(tokens, hits, after, end)
        if joined and self._grammar.field_first:
            # «Prince A, the Crown Prince and Prime Minister, received B»: both are A's
            return named or tokens.words[after.end : after.end + 1] != [","]
        return bool(joined) or named

    def _abroad(self, tokens: Tokens, phrase: Phrase, office: OfficePhrase) -> bool:
        """«lời mời của Lê Văn An, Bộ trưởng Lào, bà B …»: no Vietnamese is Laos's minister."""
        if office.country is None or office.country in LIKE_VIETNAMESE:
            return False
        start = phrase.name_start
        end = start + len(phrase.name.split())
        return self._shapes.vietnamese(tokens, start, end)

    def _ranked(self, tokens: Tokens, hits: Hits, phrase: Phrase) -> bool:
        """«Đại tướng A, Bộ trưởng B tiếp …»: after a mere rank comes the office."""
        if hits.at(phrase.offices[0].start, "heads.rank") is None:
            return False
        return not fronted(tokens, hits, phrase.start)

    def _goes_on(self, tokens: Tokens, phrase: Phrase, at: int) -> bool:
        """Whether a sign leads on to an office, or «and» from one to the next."""
        if tokens.norms[at] in {",", "(", "-", "–", "kiêm"}:
            return True
        explained = bool(phrase.offices) and at == phrase.offices[-1].end
        return explained and tokens.norms[at] in self._grammar.joins_offices

    def _inside(self, tokens: Tokens, hits: Hits, at: int) -> int:
        """The token after «who is» in «A, who is the minister of B»."""
        if tokens.words[at - 1] != ",":
            return at
        clause = hits.at(at, "words.is_who")
        if clause or hits.at(at, "words.who") is None:
            return clause.end if clause else at
        # «A, who since January has been | the minister of B»
        near = range(at + 1, at + _ADVERB)
        been = (hits.at(n, "words.has_been") for n in near)
        held = next(filter(None, been), None)
        return held.end if held and hits.at(at + 1, "heads.as_from") else at


def _seated(tokens: Tokens, hits: Hits, office: OfficePhrase, end: int) -> None:
    """«A, Giám đốc Ngân hàng Thế giới | tại Lào,»: where the office is."""
    at = office.end
    place = hits.at(at + 1, "country") if hits.at(at, "words.locative") else None
    if place is None or tokens.words[place.end : place.end + 1] not in ([","], [")"]):
        return
    if place.end < end:
        office.title = f"{office.title} {tokens.slice(at, place.end)}"
        office.end = place.end


def _alike(hits: Hits, one: OfficePhrase, two: OfficePhrase) -> bool:
    """Whether both titles in front of names are ranks, or the same: «Đại sứ A, … và Đại sứ B»."""
    ranks = [hits.at(office.start, "heads.rank") for office in (one, two)]
    return all(ranks) or (one.head == two.head and not any(ranks))


def _of_another(phrase: Phrase, office: OfficePhrase) -> bool:
    """Whether the office is of another country than the one the person serves."""
    serves = {o.country for o in phrase.offices if o.country}
    return bool(serves and office.country) and office.country not in serves


def _companion(
    tokens: Tokens, hits: Hits, opened: int, office: OfficePhrase, end: int
) -> bool:
    """«Chủ tịch nước A, Phu nhân và Đoàn …»: his spouse comes along."""
    if office.head not in CONSORTS:
        return False
    alone = office.country is None and tokens.words[opened] == ","
    more = office.end < end and hits.at(office.end, "words.and") is not None
    return alone and (more or tokens.words[office.end : office.end + 1] == [","])


def _closed(tokens: Tokens, opened: int, at: int, end: int) -> bool:
    """Whether what explains a name ends here, with a sign or a further office."""
    if at >= end or tokens.words[opened] != ",":
        return True
    return tokens.norms[at] in _CLOSERS
