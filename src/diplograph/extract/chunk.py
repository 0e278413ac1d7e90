"""A sentence as phrases: persons with their offices, bodies, places, and words that point back."""

from __future__ import annotations

from diplograph.extract.attributive import Attributive
from diplograph.extract.bodies import BodyReader
from diplograph.extract.lexicon import Hits, Lexicon
from diplograph.extract.names import NameShapes
from diplograph.extract.offices import OfficeReader
from diplograph.extract.phrases import OfficePhrase, Phrase
from diplograph.extract.tokens import Tokens

_POINTERS = {
    "anaphora.pair": "pair",
    "anaphora.countries": "countries",
    "anaphora.he": "he",
    "anaphora.she": "he",
    "anaphora.they": "pair",
    "anaphora.i": "i",
    "anaphora.counterpart": "counterpart",
    "anaphora.delegation": "delegation",
}
_JOIN_OFFICES = frozenset({",", "kiêm", "-", "–", "kiêm nhiệm"})


class Chunker:
    """Finds the phrases of one language."""

    def __init__(
        self, lexicon: Lexicon, shapes: NameShapes, capitals: frozenset[str]
    ) -> None:
        self._lexicon = lexicon
        self._shapes = shapes
        self._bodies = BodyReader(lexicon)
        self._offices = OfficeReader(lexicon, self._bodies, shapes.surnames.get("VN", frozenset()))
        self._english_order = lexicon.language.tag != "vi"
        self._capitals = capitals
        self._attributive = Attributive(lexicon, shapes) if self._english_order else None

    def read(self, tokens: Tokens, hits: Hits, start: int, end: int) -> list[Phrase]:
        """Phrases of the sentence in order; no two overlap."""
        phrases: list[Phrase] = []
        at = start
        while at < end:
            found = self._phrase(tokens, hits, at, end)
            if found is None:
                # «chính quyền Tổng thống …»: do not start inside a word of two syllables.
                whole = hits.at(at, "words.oblique")
                at = max(at + 1, whole.end if whole else 0)
                continue
            phrases.append(found)
            if found.kind == "person" and found.offices and found.offices[0].plural:
                phrases += self._more_names(tokens, hits, found, end)
            at = phrases[-1].end
        return self._delegations(tokens, hits, phrases, start, end)

    def _phrase(self, tokens: Tokens, hits: Hits, at: int, end: int) -> Phrase | None:
        word = tokens.words[at]
        if word.isspace() or not (word[0].isalnum()):
            return None
        blocked = hits.at(at, "anchor")
        person = self._titled(tokens, hits, at, end) or self._honoured(tokens, hits, at, end)
        if person and person.kind == "person":
            return person
        pointer = self._pointer(tokens, hits, at, end)
        if pointer and (person is None or pointer.end >= person.end):
            return pointer
        if blocked and word.islower() and (not person or person.end <= blocked.end):
            return self._named_event(tokens, hits, at, end)
        if person is None and self._attributive:
            counterpart = self._foreign_counterpart(tokens, hits, at, end)
            attributive = counterpart or self._attributive.read(tokens, hits, at, end)
            if attributive:
                return attributive
        body = self._body(tokens, hits, at, end)
        if person and (body is None or person.end >= body.end):
            return person
        country = self._leaders(tokens, hits, at, end) or self._country(tokens, hits, at, end)
        if body and (country is None or body.end > country.end):
            return body
        return country or self._bare(tokens, hits, at, end)

    def _named_event(self, tokens: Tokens, hits: Hits, at: int, end: int) -> Phrase | None:
        """«cuộc họp lần thứ 4 …»: an event word that opens the name of a conference."""
        body = self._body(tokens, hits, at, end)
        if body is None or body.kind != "conference" or body.generic:
            return None
        return body if any(c.isdigit() or c.isupper() for c in body.name) else None

    def _pointer(self, tokens: Tokens, hits: Hits, at: int, end: int) -> Phrase | None:
        hit = hits.at(at, *_POINTERS)
        if hit is None or hit.end > end:
            return None
        kind = _POINTERS[hit.entry.cat]
        if kind == "he":
            return Phrase(kind, at, hit.end, gender="f" if hit.entry.cat.endswith("she") else "m")
        if kind == "delegation":
            follows = tokens.words[hit.end : hit.end + 1]
            if not follows or not follows[0].islower() or hits.at(hit.end, "delegation.more"):
                return None
        if kind == "counterpart":
            return self._counterpart(tokens, hits, at, hit.end, end)
        sides = hits.at(at, "anaphora.sides") is not None
        return Phrase(kind, at, hit.end, sides=sides)

    def _foreign_counterpart(
        self, tokens: Tokens, hits: Hits, at: int, end: int
    ) -> Phrase | None:
        """«Lao counterpart X»: the country stands in front."""
        country = hits.at(at, "country")
        word = hits.at(country.end, "anaphora.counterpart") if country else None
        if country is None or word is None or word.end > end or word.entry.value:
            return None
        phrase = self._counterpart(tokens, hits, at, word.end, end)
        phrase.country = phrase.country or country.entry.value
        return phrase

    def _counterpart(
        self, tokens: Tokens, hits: Hits, at: int, stop: int, end: int
    ) -> Phrase:
        """«người đồng cấp Nga Sergey Lavrov», «his Lao counterpart, X»."""
        country = hits.at(stop, "country")
        code = country.entry.value if country and country.end <= end else None
        after = country.end if country and code else stop
        start = self._skip_honorific(tokens, hits, after, end)
        if self._english_order and tokens.words[start : start + 1] == [","]:
            start += 1
        name_end = self._shapes.run(tokens, hits, start, end)
        if name_end > start and not hits.at(start, "office"):
            name = tokens.slice(start, name_end)
            phrase = Phrase("person", at, name_end, name, start, country=code)
            return self._tail(tokens, hits, phrase, end)
        return Phrase("counterpart", at, after, country=code)

    def _titled(self, tokens: Tokens, hits: Hits, at: int, end: int) -> Phrase | None:
        offices = self._office_chain(tokens, hits, at, end)
        if not offices:
            return None
        after = self._past_short_form(tokens, offices[-1].end, end)
        name_start = self._skip_honorific(tokens, hits, after, end)
        name_end = self._shapes.run(tokens, hits, name_start, end)
        if name_end == name_start and offices[0].plural and self._english_order:
            several = self._several(tokens, hits, offices[0], end)
            if several:
                return several
        if name_end == name_start and len(offices) == 1 and self._english_order:
            late = self._name_after_of(tokens, hits, offices[0], end)
            if late:
                name_start, name_end = late
        if name_end - name_start == 1 and len(offices) > 1 and not self._english_order:
            # «hội kiến Thủ tướng, Chủ tịch Kim …»: short names are re-mentions of one office.
            name_end = name_start
        if name_end == name_start:
            first = offices[0]
            if hits.ending(at, "anaphora.two"):
                return Phrase("pair", at, first.end, offices=[first])
            plural = hits.ending(at, "anaphora.many") is not None
            if plural or first.plural:
                return Phrase("titles", at, first.end, country=first.country, offices=[first])
            return Phrase("title", at, first.end, offices=[first], country=first.country)
        country = next((o.country for o in offices if o.country), None)
        phrase = Phrase(
            "person", at, name_end, tokens.slice(name_start, name_end), name_start, offices, country
        )
        return self._tail(tokens, hits, phrase, end)

    def _several(
        self, tokens: Tokens, hits: Hits, office: OfficePhrase, end: int
    ) -> Phrase | None:
        """«the foreign ministers of A, B and C» or «two attachés, A and B,»: the first."""
        at = office.end
        land = hits.ending(at, "country") or hits.at(office.start, "country")
        if land and land.entry.value == office.country:
            name = tokens.slice(land.start, land.end)
            return Phrase("country", office.start, at, name, land.start, country=office.country)
        stop = self._shapes.run(tokens, hits, at + 1, end) if tokens.words[at : at + 1] == [","] else 0
        if stop - at < 3 or hits.at(at + 1, "country", "place", "org"):
            return None
        name = tokens.slice(at + 1, stop)
        return Phrase("person", office.start, stop, name, at + 1, [office], office.country)

    def _past_short_form(self, tokens: Tokens, at: int, end: int) -> int:
        """«Tổng Thư ký Liên hợp quốc (LHQ) António Guterres»: the token after the bracket."""
        short = tokens.words[at : at + 3]
        if len(short) == 3 and short[0] == "(" and short[2] == ")" and short[1].isupper():
            return at + 3
        return at

    def _name_after_of(
        self, tokens: Tokens, hits: Hits, office: OfficePhrase, end: int
    ) -> tuple[int, int] | None:
        """«the Prime Minister of Canada, Justin Trudeau»."""
        at = office.end
        if at + 1 < end and tokens.words[at] == "," and office.country:
            stop = self._shapes.run(tokens, hits, at + 1, end)
            if stop - at - 1 >= 2 and not hits.at(at + 1, "country", "place", "org"):
                return at + 1, stop
        return None

    def _office_chain(
        self, tokens: Tokens, hits: Hits, at: int, end: int
    ) -> list[OfficePhrase]:
        first = self._offices.read(tokens, hits, at, end)
        if first is None:
            return []
        chain = [first]
        while chain[-1].end + 1 < end:
            join = chain[-1].end
            if tokens.norms[join] == "đồng" and tokens.norms[join + 1] == "thời":
                join += 1
            elif tokens.norms[join] not in _JOIN_OFFICES and not (
                self._english_order and tokens.norms[join] == "and"
            ):
                direct = self._offices.read(tokens, hits, join, end)
                if direct is None or direct.start == direct.end:
                    break
                chain.append(direct)
                continue
            following = self._offices.read(tokens, hits, join + 1, end)
            if following is None:
                break
            clash = chain[-1].country and following.country not in (None, chain[-1].country)
            if clash or (chain[-1].country and not following.country and tokens.norms[join] == "and"):
                break
            chain.append(following)
        if len(chain) > 1 and not self._has_name(tokens, hits, chain[-1].end, end):
            return chain[:1]
        return chain

    def _leads_to_name(
        self, tokens: Tokens, hits: Hits, office: OfficePhrase, end: int
    ) -> bool:
        """Whether a name follows the office, perhaps after a further one."""
        if self._has_name(tokens, hits, office.end, end):
            return True
        joined = tokens.norms[office.end : office.end + 1] == ["and"]
        following = self._offices.read(tokens, hits, office.end + 1, end) if joined else None
        return following is not None and self._has_name(tokens, hits, following.end, end)

    def _has_name(self, tokens: Tokens, hits: Hits, at: int, end: int) -> bool:
        start = self._skip_honorific(tokens, hits, at, end)
        return self._shapes.run(tokens, hits, start, end) > start

    def _skip_honorific(self, tokens: Tokens, hits: Hits, at: int, end: int) -> int:
        hit = hits.at(at, "words.honorific")
        if hit is None or hit.end >= end:
            return at
        after = hit.end
        if self._office_before(tokens, hits, at) and tokens.words[at].istitle() and not self._english_order:
            return at  # «Chủ tịch nước Ông Thế Mỹ»: here it is a surname
        if tokens.words[after] == ".":
            after += 1
        return after

    def _office_before(self, tokens: Tokens, hits: Hits, at: int) -> bool:
        return hits.ending(at, "office") is not None or hits.ending(at, "portfolio") is not None

    def _gender(self, hits: Hits, at: int) -> str:
        if hits.at(at, "anaphora.she", "words.madam"):
            return "f"
        return "m" if hits.at(at, "words.sir") else ""

    def _honoured(self, tokens: Tokens, hits: Hits, at: int, end: int) -> Phrase | None:
        hit = hits.at(at, "words.honorific")
        if hit is None:
            return None
        start = self._skip_honorific(tokens, hits, at, end)
        stop = self._shapes.run(tokens, hits, start, end)
        if stop == start:
            return None
        name = tokens.slice(start, stop)
        phrase = Phrase("person", at, stop, name, start, gender=self._gender(hits, at))
        return self._tail(tokens, hits, phrase, end)

    def _tail(self, tokens: Tokens, hits: Hits, phrase: Phrase, end: int) -> Phrase:
        """Add what follows the name: «of Laos», «(Křeček)», «, Foreign Minister of Laos,»."""
        at = phrase.end
        if self._english_order and at < end and tokens.norms[at] in {"of", "from"}:
            start = at + 2 if tokens.norms[at + 1 : at + 2] == ["the"] else at + 1
            hit = hits.at(start, "country")
            if hit and hit.end <= end and hit.entry.kind not in {"adjective", "demonym"}:
                phrase.country = phrase.country or hit.entry.value
                phrase.end = at = hit.end
        if at < end and tokens.words[at] == "(":
            self._bracket(tokens, hits, phrase, end)
        self._apposition(tokens, hits, phrase, end)
        spouse = hits.at(phrase.end, "words.spouse")
        if spouse:
            phrase.end = spouse.end
        return phrase

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

    def _apposition(self, tokens: Tokens, hits: Hits, phrase: Phrase, end: int) -> None:
        at = phrase.end
        while at + 1 < end and tokens.norms[at] in {",", "(", "-", "–", "kiêm"}:
            start = at + 1
            if tokens.norms[start] in {"the", "là"}:
                start += 1
            office = self._offices.read(tokens, hits, start, end)
            if office is None or self._leads_to_name(tokens, hits, office, end):
                return
            closed = office.end >= end or tokens.words[office.end] in {",", ")", ".", ";", ":", "-", "–"}
            joined = office.end < end and tokens.norms[office.end] in {"và", "and", "kiêm"}
            if not closed and not joined and office.end < end and tokens.words[at] == ",":
                if phrase.offices:
                    return
            phrase.offices.append(office)
            phrase.country = phrase.country or office.country
            at = phrase.end = office.end
        if at < end and tokens.words[at] == ")":
            phrase.end = at + 1

    def _more_names(
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
            country = first.offices[0].country
            phrase = Phrase("person", start, stop, name, start, list(first.offices), country)
            found.append(self._tail(tokens, hits, phrase, end))
            at = found[-1].end
        return found

    def _body(self, tokens: Tokens, hits: Hits, at: int, end: int) -> Phrase | None:
        body = self._bodies.read(tokens, hits, at, end)
        if body is None:
            return None
        if body.value in self._capitals and body.country and self._acts(tokens, hits, at, body.end):
            name = tokens.slice(at, body.end)
            return Phrase("country", at, body.end, name, at, country=body.country, metonym=True)
        return Phrase(
            body.kind,
            body.start,
            body.end,
            tokens.slice(*(body.name or (body.start, body.end))),
            body.start,
            country=body.country,
            value=body.value,
            generic=body.generic,
            bundle=body.bundle,
            also=[tokens.slice(*span) for span in body.also],
        )

    def _leaders(self, tokens: Tokens, hits: Hits, at: int, end: int) -> Phrase | None:
        """«lãnh đạo cấp cao Lào»: nobody is named, so the country stands for them."""
        hit = hits.at(at, "anaphora.leaders")
        country = self._country(tokens, hits, hit.end, end) if hit and hit.end < end else None
        if country is not None:
            country.start = at
            country.leader = hit is not None and hit.entry.value != "plural" and self._one(tokens, at)
        return country

    def _one(self, tokens: Tokens, at: int) -> bool:
        """«nhà lãnh đạo Lào» is one person, «các nhà lãnh đạo Lào» are many."""
        return tokens.norms[at] in {"nhà", "người", "the"}

    def _acts(self, tokens: Tokens, hits: Hits, at: int, end: int) -> bool:
        """Whether a capital stands where a government would: nothing says it is a place."""
        if hits.ending(at, "words.oblique", "words.locative", "heads.place") is not None:
            return False
        return tokens.words[end : end + 1] not in (["("], ["-"], ["–"], ["—"], [","])

    def _country(self, tokens: Tokens, hits: Hits, at: int, end: int) -> Phrase | None:
        hit = hits.at(at, "country")
        if hit is None or hit.end > end:
            return None
        stop = hit.end
        phrase = Phrase("country", at, stop, tokens.slice(at, stop), at, country=hit.entry.value)
        phrase.generic = hit.entry.kind in {"adjective", "demonym", "pair"}
        return phrase

    def _bare(self, tokens: Tokens, hits: Hits, at: int, end: int) -> Phrase | None:
        """A full Vietnamese name, or capitalised words that an office in apposition explains."""
        if not tokens.words[at][:1].isupper():
            return None
        stop = self._shapes.run(tokens, hits, at, end)
        if self._shapes.vietnamese(tokens, at, stop) and not hits.at(at, "delegation.noun"):
            phrase = Phrase("person", at, stop, tokens.slice(at, stop), at)
            return self._tail(tokens, hits, phrase, end)
        led = hits.ending(at, "delegation.by", "delegation.led")
        if stop - at >= 2 and led and not hits.at(at, "org", "country", "place", "heads.organization"):
            return Phrase("person", at, stop, tokens.slice(at, stop), at)
        if stop - at >= 2 and stop < end and tokens.words[stop] in {",", "("}:
            phrase = Phrase("person", at, stop, tokens.slice(at, stop), at)
            self._apposition(tokens, hits, phrase, end)
            return phrase if phrase.offices else None
        return None

    def _delegations(
        self, tokens: Tokens, hits: Hits, phrases: list[Phrase], start: int, end: int
    ) -> list[Phrase]:
        """Let the head stand for the delegation: «Đoàn … do A dẫn đầu», «delegation led by A»."""
        for at in range(start, end):
            noun = hits.at(at, "delegation.noun")
            if noun is None:
                continue
            head = self._head_of(tokens, hits, phrases, noun.end, end)
            if head is None:
                phrases = self._companions(tokens, hits, phrases, at, noun.end)
                continue
            person, stop = head
            inside = [p for p in phrases if at <= p.start < stop and p is not person]
            phrases = [p for p in phrases if p not in inside]
            person.country = person.country or next((p.country for p in inside if p.country), None)
            person.start, person.end = at, stop
            person.leads = True
        return phrases

    def _companions(
        self, tokens: Tokens, hits: Hits, phrases: list[Phrase], at: int, stop: int
    ) -> list[Phrase]:
        """«A cùng đoàn đại biểu cấp cao Việt Nam»: A alone stands for them."""
        joined = hits.ending(at, "words.and")
        chief = next((p for p in phrases if joined and p.end == joined.start), None)
        if chief is None or chief.kind != "person":
            return phrases
        while stop < len(tokens) and hits.at(stop, "delegation.trail"):
            stop += 1
        country = next((p for p in phrases if p.start == stop and p.kind == "country"), None)
        chief.end = country.end if country else stop
        return [p for p in phrases if p is chief or not chief.start <= p.start < chief.end]

    def _head_of(
        self, tokens: Tokens, hits: Hits, phrases: list[Phrase], at: int, end: int
    ) -> tuple[Phrase, int] | None:
        for phrase in phrases:
            if not at <= phrase.start < min(end, at + 30) or phrase.kind not in {"person", "title"}:
                continue
            led = hits.ending(phrase.start, "delegation.led")
            if led and led.start >= at:
                return phrase, phrase.end
            by = hits.ending(phrase.start, "delegation.by")
            if by and by.start >= at:
                reach = phrase.end + (12 if tokens.words[phrase.end : phrase.end + 1] == [","] else 2)
                for place in range(phrase.end, min(end, reach)):
                    lead = hits.at(place, "delegation.lead")
                    if lead:
                        return phrase, lead.end
        return None
