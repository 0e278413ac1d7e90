"""Persons in a sentence: by office, by form of address, by the shape of a name."""

from __future__ import annotations

from diplograph.extract.appositive import past_aside
from diplograph.extract.counterparts import CounterpartReader
from diplograph.extract.hits import Hits
from diplograph.extract.holders import HolderReader, several_of
from diplograph.extract.local_offices import with_town
from diplograph.extract.names import NameShapes
from diplograph.extract.office_chain import OfficeChain
from diplograph.extract.offices import OfficeReader
from diplograph.extract.phrases import OfficePhrase, Phrase, bare_person
from diplograph.extract.tail import Tail
from diplograph.extract.tokens import Tokens
from diplograph.extract.told_office import DEFINITE
from diplograph.pack import Grammar

_INTRODUCING = (
    "delegation.by",
    "delegation.led",
    "words.meets",
    "words.introduces",
    "unnamed.leaders",
    "words.relation",
    "words.spouse",
)

_THINGS = (
    "org",
    "conference",
    "heads.agreement",
    "heads.agreement_last",
    "heads.conference",
    "heads.conference_last",
    "heads.organization",
    "heads.organization_last",
    "heads.place_last",
)
"""Words that tell of what a first name is part: «the Frank Mensah Foundation»."""


class PersonReader:
    """Reads one person at a token."""

    def __init__(
        self,
        offices: OfficeReader,
        shapes: NameShapes,
        grammar: Grammar,
        styles: frozenset[str],
    ) -> None:
        self._offices = offices
        self._shapes = shapes
        self._grammar = grammar
        self._chain = OfficeChain(offices, shapes, grammar)
        self._holders = HolderReader(self._chain, shapes, grammar)
        self._tail = Tail(offices, shapes, self._chain, grammar, styles)
        self.counterparts = CounterpartReader(shapes, grammar, self._chain, self._tail)
        """Those told as somebody's peer."""

    def titled(
        self, tokens: Tokens, hits: Hits, at: int, end: int, *, addressed: bool
    ) -> Phrase | None:
        """A person with offices, perhaps addressed first, or the bare title of somebody."""
        start = self._past_address(tokens, hits, at, end) if addressed else at
        phrase = self._titled(tokens, hits, start, end)
        if start > at and phrase is not None and phrase.kind != "person":
            return self._titled(tokens, hits, at, end)
        if phrase is not None:
            phrase.start = at
        return phrase

    def _past_address(self, tokens: Tokens, hits: Hits, at: int, end: int) -> int:
        """«HE the | Minister of Trade A», «H.E. | Foreign Minister A»: where the title starts."""
        if not self._grammar.field_first:
            return at
        if hits.at(at, "country"):
            return at  # «DR Congo»
        start = self._chain.skip_honorific(tokens, hits, at, end)
        if tokens.norms[start : start + 1] and tokens.norms[start] in DEFINITE:
            start += 1
        if start >= end:
            return at
        return start if self._offices.read(tokens, hits, start, end) else at

    def _titled(self, tokens: Tokens, hits: Hits, at: int, end: int) -> Phrase | None:
        if not self._offices.may_open(tokens, hits, at, end):
            return None
        offices = self._chain.read(tokens, hits, at, end)
        if not offices:
            return None
        if len(offices) > 1 and hits.ending(at, "anaphora.two"):
            # «của hai Thủ tướng, | Bộ trưởng A»: the second office is of somebody else
            return self._untold(tokens, hits, at, offices[0])
        start, stop = self._holders.name_of(tokens, hits, offices, end)
        if self._chain.of_kin(hits, offices[-1]):
            return self._untold(tokens, hits, at, offices[-1])
        if stop == start:
            several = self._holders.several(tokens, hits, offices[0], end)
            own = with_town(tokens, hits, offices[0])
            return several or self._untold(tokens, hits, at, own)
        country = next((o.country for o in offices if o.country), None)
        name = tokens.slice(start, stop)
        phrase = Phrase("person", at, stop, name, start, offices, country)
        return self._tail.add(tokens, hits, phrase, end)

    def _untold(
        self, tokens: Tokens, hits: Hits, at: int, office: OfficePhrase
    ) -> Phrase:
        """An office without a name: of one, of two or of many."""
        if hits.ending(at, "anaphora.many") and (
            land := hits.ending(office.end, "country")
        ):
            # «các Thủ tướng Ấn Độ, Canada»: the title holds for all countries.
            joined = hits.at(office.end, "words.and")
            after = joined.end if joined else office.end + 1
            comma = tokens.words[office.end : office.end + 1] == [","]
            if (joined or comma) and hits.at(after, "country"):
                return several_of(tokens, land, (at, office.end), office)
        kind = "title"
        if hits.ending(at, "anaphora.two"):
            kind = "pair"
        elif office.plural or hits.ending(at, "anaphora.many"):
            kind = "titles"
        country = None if kind == "pair" else office.country
        return Phrase(kind, at, office.end, offices=[office], country=country)

    def honoured(self, tokens: Tokens, hits: Hits, at: int, end: int) -> Phrase | None:
        """A person with a form of address: «ông Putin»."""
        hit = hits.at(at, "words.honorific")
        if hit is None:
            return None
        start = self._chain.skip_honorific(tokens, hits, at, end)
        start, country = self._from(tokens, hits, start, end)
        stop = self._shapes.run(tokens, hits, start, end)
        compound = stop - start == 1 and hits.at(start, "words.compound")
        if stop == start or compound or self._of_land(hits, start, stop):
            return None  # «Giáo sư Đại | học Oslo»
        gender = self._gender(hits, at)
        known = hits.at(start, "office", "country")
        if known and known.end >= stop and not gender:
            return None  # «HM Ambassador», «nhà báo Mỹ», but «Mr Dean»
        name = tokens.slice(start, stop)
        phrase = Phrase(
            "person",
            at,
            stop,
            name,
            start,
            country=country,
            gender=gender,
        )
        return self._tail.add(tokens, hits, phrase, end)

    def _of_land(self, hits: Hits, start: int, stop: int) -> bool:
        """«một nhà hoạt động | Belarus»: the country that somebody unnamed is of."""
        land = hits.at(start, "country", "place")
        whole = land is not None and land.end == stop
        return whole and not self._grammar.field_first

    def _from(
        self, tokens: Tokens, hits: Hits, at: int, end: int
    ) -> tuple[int, str | None]:
        """Where the name starts, and the country before it: «nhà báo (người) Chile A»."""
        people = hits.at(at, "words.national")
        land = hits.at(people.end if people else at, "country")
        if land is None:
            return at, None
        stop = self._shapes.run(tokens, hits, land.end, end)
        # «bà Mỹ Linh», «ông Đức Hùng»: countries are syllables of names too.
        foreign = not self._shapes.vietnamese(tokens, at, stop)
        told = stop > land.end if people else stop - land.end > 1 and foreign
        return (land.end, land.entry.value) if told else (at, None)

    def _gender(self, hits: Hits, at: int) -> str:
        if hits.at(at, "anaphora.she", "words.madam"):
            return "f"
        return "m" if hits.at(at, "words.sir") else ""

    def more_names(
        self, tokens: Tokens, hits: Hits, first: Phrase, end: int
    ) -> list[Phrase]:
        """«Presidents Biden and Erdogan»: the names after the first."""
        found: list[Phrase] = []
        at = first.end
        while at + 1 < end and tokens.norms[at] in {",", "and", "và"}:
            start = at + 1
            if tokens.norms[start] in {"and", "và"}:
                start += 1
            stop = self._shapes.run(tokens, hits, start, end)
            if stop == start or hits.at(start, "office", "country"):
                break
            name = tokens.slice(start, stop)
            country = first.offices[0].country if first.offices else None
            phrase = Phrase(
                "person", start, stop, name, start, list(first.offices), country
            )
            found.append(self._tail.add(tokens, hits, phrase, end))
            at = found[-1].end
        return found

    def bare(self, tokens: Tokens, hits: Hits, at: int, end: int) -> Phrase | None:
        """A full Vietnamese name, or capitalised words that an office in apposition explains."""
        if not tokens.words[at][:1].isupper():
            return None
        stop = self._shapes.run(tokens, hits, at, end)
        if self._shapes.vietnamese(tokens, at, stop) and not hits.at(
            at, "delegation.noun"
        ):
            return self._tail.add(tokens, hits, bare_person(tokens, at, stop), end)
        if stop - at < 2:
            return None
        if self._introduced(hits, at):
            phrase = bare_person(tokens, at, stop)
            phrase.start = hits.back(at, "words.relation")
            return self._tail.add(tokens, hits, phrase, end)
        told = self._lettered(tokens, hits, at, stop, end)
        told = told or self._made(tokens, hits, at, stop, end)
        if told is not None:
            return told
        if self._christened(tokens, hits, at, stop) or self._human(
            tokens, hits, at, stop
        ):
            return self._tail.add(tokens, hits, bare_person(tokens, at, stop), end)
        if stop < end and tokens.words[stop] in {",", "("}:
            phrase = bare_person(tokens, at, stop)
            self._tail.apposition(tokens, hits, phrase, end)
            return phrase if phrase.offices else None
        return None

    def _lettered(
        self, tokens: Tokens, hits: Hits, at: int, stop: int, end: int
    ) -> Phrase | None:
        """«Colin Hall MP», «Ann Hall CMG»: letters stand behind names of persons alone."""
        if self._shapes.past_letters(tokens, stop) == stop:
            return None
        phrase = bare_person(tokens, at, stop)
        office = self._offices.read(tokens, hits, stop, end)
        if office is not None:
            phrase.offices, phrase.end = [office], office.end
        return self._tail.add(tokens, hits, phrase, end)

    def _introduced(self, hits: Hits, at: int) -> bool:
        """Whether the words before make a name one of a person: «met with Bjoern Seibert»."""
        if hits.at(at, "org", "country", "place", "conference", "heads.organization"):
            return False
        return hits.ending(at, *_INTRODUCING) is not None

    def _christened(self, tokens: Tokens, hits: Hits, at: int, stop: int) -> bool:
        """«Inga Holm and Yaw Mensah signed it»: first names tell that they are persons."""
        names = self._shapes.first_names
        syllables = names.of_syllables(tokens, at, stop)
        if not (syllables or names.tell(tokens, at, stop)):
            return False
        listed = hits.ending(at, "words.roster_are", "words.and") or (
            tokens.words[at - 1 : at] in ([","], [":"])
        )
        if not (self._grammar.field_first or listed):
            return False
        return syllables or self._may_be_named(hits, at, stop)

    def _human(self, tokens: Tokens, hits: Hits, at: int, stop: int) -> bool:
        """«Bilal Haye, who …», «Bintou Keita was posted to …»: only persons do so."""
        comma = tokens.words[stop : stop + 1] == [","]
        told = hits.at(stop, "words.human") or hits.at(stop + comma, "words.who")
        return told is not None and self._may_be_named(hits, at, stop)

    def _may_be_named(self, hits: Hits, at: int, stop: int) -> bool:
        """Whether nothing tells that the capitals name a thing instead."""
        if hits.any(at) or hits.ending(at, "words.article"):
            return False
        return not any(hits.at(index, *_THINGS) for index in range(at, stop))

    def _made(
        self, tokens: Tokens, hits: Hits, at: int, stop: int, end: int
    ) -> Phrase | None:
        """«appointed A as ambassador», «A was sworn in as …»: the office follows the name."""
        told = past_aside(tokens, stop, end)
        becomes = hits.at(told, "words.becomes")
        if becomes is None and tokens.norms[stop : stop + 1] != ["as"]:
            return None
        start = becomes.end if becomes else stop + 1
        if tokens.norms[start : start + 1] and tokens.norms[start] in DEFINITE:
            start += 1
        office = self._offices.read(tokens, hits, start, end)
        if office is None or self._chain.has_name(tokens, hits, office.end, end):
            return None
        name = tokens.slice(at, stop)
        return Phrase("person", at, stop, name, at, [office], office.country)
