"""Countries in front of a noun: whom «Lao counterpart» or «U.S. officials» mean.

A country's adjective by itself names nobody; what stands after it decides.
"""

from __future__ import annotations

from diplograph.extract.bare_names import (
    ADJECTIVES,
    NAMED,
    SHORTEST,
    bracketed,
    of_land,
    of_peer,
)
from diplograph.extract.compatriots import one_of
from diplograph.extract.hits import Hit, Hits
from diplograph.extract.lexicon import Lexicon
from diplograph.extract.names import NameShapes
from diplograph.extract.phrases import Phrase
from diplograph.extract.tokens import Tokens

_GOES_ON = (
    "anchor",
    "words.report",
    "words.clause",
    "words.oblique",
    "words.and",
    "words.when",
    "status.planned",
    "status.past",
    "status.negated",
    "status.hypothetical",
    "status.wished",
)
_SHUT = frozenset({",", ".", ";", ")"})
_LONGEST_LIST = 14
_DESCRIBING = 3
"""Words between the adjective and the noun, or the name, that it goes with."""


class Attributive:
    """Reads English phrases that begin with a country's adjective, or with no country."""

    def __init__(self, lexicon: Lexicon, shapes: NameShapes) -> None:
        words = lexicon.language.words
        self._shapes = shapes
        self._officials = words("unnamed", "officials")
        self._states = words("unnamed", "states")
        self._others = words("unnamed", "others")
        self._describing = words("unnamed", "describing")
        self._leaders = words("unnamed", "leaders")
        self._chiefs = words("unnamed", "chiefs")
        self._capital = words("unnamed", "capital")
        self._ones = words("unnamed", "ones")
        self._one_endings = tuple(words("unnamed", "one_endings"))
        self._agents = tuple(words("unnamed", "agents"))

    def read(self, tokens: Tokens, hits: Hits, at: int, end: int) -> Phrase | None:
        """The phrase that starts here; None if the words are no such phrase."""
        hit = hits.at(at, "country")
        if hit is None or hit.end >= end:
            return (
                self._unnamed(tokens, hits, at, end)
                or of_land(self._shapes, tokens, hits, at, end)
                or of_peer(self._shapes, tokens, hits, at, end)
                or self._chief(tokens, hits, at, end)
                or bracketed(self._shapes, tokens, hits, at, end)
            )
        body = hits.at(at, "org", "place")
        if body is not None and body.end > hit.end:
            return None  # «Palestinian Authority», «Indian Ocean»: a table names it
        adjective = hit.entry.kind in ADJECTIVES
        phrase = (
            self._owned(tokens, hits, hit, end)
            or self._leader(tokens, hits, hit, end)
            or self._seat(tokens, hits, hit)
            or self._one(tokens, hits, hit, end)
            or self._stands_for(tokens, hits, hit, end)
        )
        if phrase is None and (adjective or len(tokens.words[at]) <= 4):
            phrase = self._person(tokens, hits, hit, end)
        if phrase is None and (adjective or self._describes(tokens, hits, hit)):
            phrase = self._country("nation", tokens, hit, hit.end)
        return phrase

    def _describes(self, tokens: Tokens, hits: Hits, hit: Hit) -> bool:
        """«U.S. air bases»: a short name in front of a noun."""
        word = tokens.words[hit.end]
        short = hit.entry.kind == "abbrev" and word.isalpha() and word.islower()
        return short and not word.endswith("ed") and hits.at(hit.end, *_GOES_ON) is None

    def _country(self, kind: str, tokens: Tokens, hit: Hit, end: int) -> Phrase:
        name = tokens.slice(hit.start, hit.end)
        code = hit.entry.value
        generic = hit.entry.kind in ADJECTIVES
        return Phrase(
            kind, hit.start, end, name, hit.start, country=code, generic=generic
        )

    def _owned(self, tokens: Tokens, hits: Hits, hit: Hit, end: int) -> Phrase | None:
        """«Nauru's Dowabobo»: a person whom only the country introduces."""
        start = hit.end + 1
        if tokens.norms[hit.end] != "'s" or start >= end:
            return None
        if hits.at(start, *NAMED) and not self._called(tokens, hits, start):
            return None
        stop = self._shapes.run(tokens, hits, start, end)
        verb = stop < end and hits.at(stop, "anchor", "status.planned") is not None
        if stop - start < 2 and not (stop > start and verb):
            return None
        name = tokens.slice(start, stop)
        return Phrase("person", hit.start, stop, name, start, country=hit.entry.value)

    def _called(self, tokens: Tokens, hits: Hits, at: int) -> bool:
        """«Uganda's Florence Achieng»: a first name that is a town's too, and a last name."""
        place = hits.at(at, *NAMED)
        town = place is not None and place.entry.cat == "place" and place.end == at + 1
        if not (town and self._shapes.first_names.has(tokens.words[at])):
            return False
        last = "".join(tokens.words[at + 1 : at + 2])
        return last[:1].isupper() and not hits.any(at + 1)

    def _leader(self, tokens: Tokens, hits: Hits, hit: Hit, end: int) -> Phrase | None:
        """«the Lao leader»: one person, named elsewhere; «his Lao guest, X Y,» is X Y."""
        if tokens.norms[hit.end] not in self._leaders:
            return None
        start = hit.end + 2
        if start < end and tokens.words[hit.end + 1] == ",":
            stop = self._shapes.run(tokens, hits, start, end)
            shut = stop >= end or tokens.words[stop] in _SHUT
            if shut and stop - start >= SHORTEST and not hits.at(start, *NAMED):
                name = tokens.slice(start, stop)
                return Phrase(
                    "person", hit.start, stop, name, start, country=hit.entry.value
                )
        phrase = self._country("country", tokens, hit, hit.end + 1)
        phrase.leader, phrase.number = True, 2
        return phrase

    def _one(self, tokens: Tokens, hits: Hits, hit: Hit, end: int) -> Phrase | None:
        """«the Norwegian official», «the Norwegian»: one person, named elsewhere."""
        if hit.entry.kind not in ADJECTIVES:
            return None
        stop = one_of(tokens, hits, hit, self._ones, self._one_endings)
        if not stop or stop > end:
            return None
        phrase = self._country("country", tokens, hit, stop)
        phrase.leader, phrase.number = True, 2
        return phrase

    def _seat(self, tokens: Tokens, hits: Hits, hit: Hit) -> Phrase | None:
        """«in the Lao capital»: the country; not «the Lao capital, Vientiane», «capital gains»."""
        end = hit.end + 1
        if tokens.norms[hit.end] not in self._capital:
            return None
        name = end + (tokens.words[end : end + 1] == [","])
        last = end >= len(tokens) or not tokens.words[end].isalnum()
        goes_on = last or hits.at(end, *_GOES_ON, "words.soft") is not None
        ends = goes_on or tokens.words[end][:1].isupper()
        if not ends or hits.at(name, "place"):
            return None
        return self._country("country", tokens, hit, end)

    def _stands_for(
        self, tokens: Tokens, hits: Hits, hit: Hit, end: int
    ) -> Phrase | None:
        """«senior Lao officials», «Lao, Thai and regional counterparts»: the country."""
        at = hit.end
        while at < min(end, hit.start + _LONGEST_LIST):
            if self._head_end(tokens, at):
                direct = not any(w in {",", "and"} for w in tokens.norms[hit.end : at])
                phrase = self._country(
                    "country", tokens, hit, at + 1 if direct else hit.end
                )
                phrase.number = 2
                return phrase
            land = hits.at(at, "country")
            if land:
                at = land.end
            elif tokens.norms[at] in self._describing or tokens.norms[at] in {
                ",",
                "and",
            }:
                at += 1
            else:
                return None
        return None

    def _head_end(self, tokens: Tokens, at: int) -> int:
        return at + 1 if tokens.norms[at] in self._officials else 0

    def _person(self, tokens: Tokens, hits: Hits, hit: Hit, end: int) -> Phrase | None:
        """«American negotiator Harold P. Stroud»: a person whose work is no known office."""
        for at in range(hit.end, min(end, hit.end + _DESCRIBING)):
            word = tokens.words[at]
            if not word.isalpha() or hits.at(at, "anchor", "country", "status.planned"):
                return None
            start = at + 1
            if hits.at(at, "words.oblique"):
                return None  # «the Jordanian people for Eid»
            if word.islower() and word.endswith(self._agents):
                stop = self._shapes.run(tokens, hits, start, end)
                known = hits.at(start, "country", "org", "place", "conference")
                if stop - start >= 2 and known is None:
                    name = tokens.slice(start, stop)
                    country = hit.entry.value
                    return Phrase(
                        "person", hit.start, stop, name, start, country=country
                    )
        return None

    def _chief(self, tokens: Tokens, hits: Hits, at: int, end: int) -> Phrase | None:
        """«Interpol chief A», «Hamas political leader A»: whom only his body introduces."""
        body = hits.at(at, "org")
        if body is None or body.end >= end:
            return None
        owned = tokens.norms[body.end] in {"'s", "'"}
        if owned and (
            named := self._named(tokens, hits, (at, body.end + 1), end, body)
        ):
            return named  # «UNESCO's Audrey Azoulay»
        for head in range(body.end + owned, min(end - 1, body.end + _DESCRIBING)):
            word = tokens.words[head]
            if word in self._chiefs:
                return self._named(tokens, hits, (at, head + 1), end, body)
            if not (word.isalpha() and word.islower()) or hits.at(head, *_GOES_ON):
                return None
        return None

    def _named(
        self, tokens: Tokens, hits: Hits, span: tuple[int, int], end: int, body: Hit
    ) -> Phrase | None:
        """The person of the body whose name starts at the second of the tokens."""
        at, start = span
        stop = self._shapes.run(tokens, hits, start, end)
        if stop - start < SHORTEST or hits.at(start, *NAMED):
            return None
        name, country = tokens.slice(start, stop), body.entry.country or None
        return Phrase("person", at, stop, name, start, country=country)

    def _unnamed(self, tokens: Tokens, hits: Hits, at: int, end: int) -> Phrase | None:
        """«senior government officials», «members of civil society»: nobody is named."""
        begins, last = at, min(end, at + _LONGEST_LIST)
        while at < last and (
            tokens.norms[at] in self._describing or tokens.words[at].isdigit()
        ):
            at += 1
        land = hits.at(at, "country") if at > begins else None
        foreign = (
            self._stands_for(tokens, hits, land, end)
            if land and land.end < end
            else None
        )
        if foreign:
            foreign.start = begins
            return foreign
        if at >= end or at - begins > 2 * _DESCRIBING:
            return None
        if self._of_land(tokens, hits, at):
            states = self._officials_of(tokens, hits, begins, at + 1, end)
            states.number = 1
            return states
        if not tokens.words[at].islower():
            return None
        if tokens.norms[at] in self._officials:
            return self._officials_of(tokens, hits, begins, at + 1, end)
        if tokens.norms[at] in self._others:
            return Phrase("unnamed", begins, at + 1, generic=True)
        return None

    def _of_land(self, tokens: Tokens, hits: Hits, at: int) -> bool:
        """«The Governments of A and B», which are the countries."""
        if tokens.norms[at] not in self._states:
            return False
        of = hits.at(at + 1, "words.of")
        return of is not None and hits.at(of.end, "country") is not None

    def _officials_of(
        self, tokens: Tokens, hits: Hits, begins: int, at: int, end: int
    ) -> Phrase:
        """«senior officials | in Belarus», «ministers | from Laos»: the country."""
        of = hits.at(at, "words.of", "words.stationed")
        land = hits.at(of.end, "country") if of else None
        named = land and land.end <= end and land.entry.kind not in ADJECTIVES
        if not (land and named) or tokens.norms[land.end : land.end + 1] == ["'s"]:
            return Phrase("unnamed", begins, at, generic=True, number=2)
        phrase = self._country("country", tokens, land, land.end)
        phrase.start, phrase.name_start, phrase.number = begins, land.start, 2
        return phrase
