"""Persons told as somebody's peer: «his Lao counterpart, X», «his colleague from Laos»."""

from __future__ import annotations

from dataclasses import replace

from diplograph.extract.hits import Hits
from diplograph.extract.names import NameShapes
from diplograph.extract.office_chain import OfficeChain
from diplograph.extract.phrases import Phrase, bare_person
from diplograph.extract.tail import Tail
from diplograph.extract.tokens import Tokens
from diplograph.pack import Grammar

_WHOLE = 2
"""Words of a whole name, at least."""
_SHUTS = frozenset({",", ".", ")", ";"})


class CounterpartReader:
    """Reads one peer at a token, named or not."""

    def __init__(
        self, shapes: NameShapes, grammar: Grammar, chain: OfficeChain, tail: Tail
    ) -> None:
        self._shapes = shapes
        self._grammar = grammar
        self._chain = chain
        self._tail = tail

    def read(self, tokens: Tokens, hits: Hits, at: int, stop: int, end: int) -> Phrase:
        """«người đồng cấp Nga Sergey Lavrov», «his counterpart from Laos, X»."""
        of = tokens.norms[stop : stop + 1]
        many = tokens.norms[stop - 1].endswith("s")  # «his counterparts from A and B»
        from_land = not many and bool(of) and of[0] in self._grammar.name_of
        country = hits.at(stop + from_land, "country")
        code = country.entry.value if country and country.end <= end else None
        if country is None and not many:
            joined = from_land or hits.at(stop, "words.locative") is not None
            seat = self._seat(tokens, hits, stop + 1, end) if joined else None
            if seat is not None:
                return self._tail.add(tokens, hits, replace(seat, start=at), end)
        if country is None:
            # «người đồng cấp Washington»: the town stands for its country
            country = hits.at(stop, "place")
            told = country is not None and country.entry.kind == "city"
            code = country.entry.country or None if country and told else None
        after = country.end if country and code else stop
        start = self._chain.skip_honorific(tokens, hits, after, end)
        if code is None and tokens.words[after : after + 1] == [","]:
            # «với người đồng cấp, ông A B»
            addressed = self._chain.skip_honorific(tokens, hits, after + 1, end)
            start = addressed if addressed > after + 1 else start
        comma = tokens.words[start : start + 1] == [","]
        start += comma
        name_end = self._shapes.run(tokens, hits, start, end)
        if comma and not self._grammar.name_after_comma:
            # «người đồng cấp Nga, Ivan Petrov, …»: else the comma ends the phrase.
            shut = name_end >= end or tokens.words[name_end] in {",", ".", ")"}
            known = hits.at(start, "country", "place", "org") is not None
            name_end = (
                name_end if shut and name_end - start > 1 and not known else start
            )
        region = country is not None and not code and country.end >= name_end
        if name_end > start and not (region or hits.at(start, "office")):
            name = tokens.slice(start, name_end)
            phrase = Phrase("person", at, name_end, name, start, country=code)
            return self._tail.add(tokens, hits, phrase, end)
        return Phrase("counterpart", at, after, country=code)

    def _seat(self, tokens: Tokens, hits: Hits, at: int, end: int) -> Phrase | None:
        """«his counterpart in | Tallinn, X Y», «… from | Castries, X Y»: of the town's country."""
        town = hits.at(at, "place")
        if town is None or town.entry.kind != "city" or not town.entry.country:
            return None
        if tokens.words[town.end : town.end + 1] != [","]:
            return None
        start = self._chain.skip_honorific(tokens, hits, town.end + 1, end)
        stop = self._shapes.run(tokens, hits, start, end)
        shut = stop >= end or tokens.words[stop] in _SHUTS
        known = hits.at(start, "country", "place", "org", "office") is not None
        if stop - start < _WHOLE or not shut or known:
            return None
        return replace(bare_person(tokens, start, stop), country=town.entry.country)

    def foreign(self, tokens: Tokens, hits: Hits, at: int, end: int) -> Phrase | None:
        """«Lao counterpart X»: the country stands in front."""
        country = hits.at(at, "country")
        word = hits.at(country.end, "anaphora.counterpart") if country else None
        if country is None or word is None or word.end > end or word.entry.value:
            return None
        phrase = self.read(tokens, hits, at, word.end, end)
        if phrase.kind != "person" and tokens.norms[country.end].endswith("s"):
            return None  # «Lao counterparts»: nobody in particular
        phrase.country = phrase.country or country.entry.value
        return phrase
