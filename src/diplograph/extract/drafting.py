"""What one sentence tells of an event, written down as a draft."""

from __future__ import annotations

from collections.abc import Callable

from diplograph.extract.delegates import crew
from diplograph.extract.draft import Draft
from diplograph.extract.found import Found
from diplograph.extract.lent_places import on_visit
from diplograph.extract.moment import When
from diplograph.extract.occasions import margins
from diplograph.extract.register import Register
from diplograph.extract.sentence import Sentence
from diplograph.extract.signs import sentence_signs
from diplograph.extract.status import Reality
from diplograph.extract.things import Things
from diplograph.extract.where import Where
from diplograph.model import Span, ZoneKind

_LONGEST_QUOTE = 60
"""Words of evidence."""


class Drafting:
    """Writes the drafts of one article."""

    def __init__(
        self,
        register: Register,
        where: Where,
        things: Things,
        zone_of: Callable[[int], ZoneKind],
    ) -> None:
        self._register = register
        self._where = where
        self._things = things
        self._zone_of = zone_of

    def draft(
        self,
        sentence: Sentence,
        found: Found,
        roles: list[tuple[str, str]],
        when: When | None,
        reality: Reality,
    ) -> Draft:
        """The event that was found in a sentence, with its roles, time, place and proof."""
        records = self._register.records
        countries = {e: c for _, e in roles if (c := records[e].country)}
        return Draft(
            wording=found.wording,
            type=self._type(found),
            status=reality.status,
            roles=roles,
            evidence=self._evidence(sentence, found),
            position=sentence.tokens.starts[found.anchor[0]],
            when=when,
            place=self._where.find(sentence, found),
            margins=margins(sentence),
            on_visit=on_visit(sentence, found),
            towns=self._where.towns(sentence, found),
            signs=sentence_signs(sentence, found),
            grade=found.wording.grade,
            told=reality.told,
            nations=self._of_type("Country", roles),
            objects=frozenset(
                e for part in found.objects for p in part for e in p.refers
            ),
            crews=frozenset(e for p in found.players if crew(p) for e in p.refers),
            unions=self._of_type("Organization", roles) - frozenset(countries),
            people=self._of_type("Person", roles),
            sides=frozenset(countries.values()),
            country_of=countries,
        )

    def _type(self, found: Found) -> str:
        wording = found.wording
        again = self._things.kinds.get(wording.family) if wording.again else None
        return again or wording.type

    def _of_type(self, kind: str, roles: list[tuple[str, str]]) -> frozenset[str]:
        return frozenset(e for _, e in roles if self._register.records[e].type == kind)

    def _evidence(self, sentence: Sentence, found: Found) -> Span:
        tokens = sentence.tokens
        start, end = sentence.start, sentence.end
        if end - start > _LONGEST_QUOTE:
            start = max(start, min(found.low, found.anchor[0]))
            end = min(end, max(found.high, found.anchor[1]))
            if end - start > 2 * _LONGEST_QUOTE:
                start = max(start, found.anchor[0] - _LONGEST_QUOTE)
                end = min(end, found.anchor[1] + _LONGEST_QUOTE)
        first, last = tokens.char_span(start, end)
        zone: ZoneKind = "title" if sentence.title else self._zone_of(first)
        return Span(start=first, end=last, quote=tokens.text[first:last], zone=zone)
