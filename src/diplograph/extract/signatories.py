"""Who signs where «the two sides» do: two persons, or the countries that they bind."""

from __future__ import annotations

from diplograph.extract.entity import Record
from diplograph.extract.found import Found
from diplograph.extract.likeliest import HEADS
from diplograph.extract.parties import between_both
from diplograph.extract.phrases import Phrase
from diplograph.extract.pointing import Pointing
from diplograph.extract.register import UNION, Register
from diplograph.extract.sentence import Sentence

_BOTH = 2


class Signatories:
    """Finds the parties of one article's papers."""

    def __init__(self, register: Register, pointing: Pointing) -> None:
        self._register = register
        self._pointing = pointing

    def add_both(
        self, sentence: Sentence, found: Found, roles: list[tuple[str, str]]
    ) -> None:
        """«chứng kiến lễ ký văn kiện giữa các bộ, ngành hai nước»: the two countries sign."""
        if found.wording.family != "Signing" or any(r == "signatory" for r, _ in roles):
            return
        if any(between_both(sentence, p) for p in found.roles.get("agreement", ())):
            seen = [
                self._register.records[e].country for r, e in roles if r == "witness"
            ]
            seen += [p.country for p in found.roles.get("witness", ())]
            codes = [code for code in dict.fromkeys(seen) if code]
            lands = tuple(self._register.homeland(code).id for code in codes)
            pair = (
                lands
                if len(lands) == _BOTH
                else self._pointing.twos.country_pair() or ()
            )
            roles += [("signatory", entity) for entity in pair]

    def parties(self, found: Found, phrase: Phrase) -> tuple[str, ...]:
        """«Hai nước ký Hiệp định … Việt - Lào»: the countries in the agreement's name."""
        if found.wording.family != "Signing" or phrase.kind not in {
            "pair",
            "countries",
        }:
            return ()
        if phrase.kind == "pair" and (self._people(phrase) or not phrase.sides):
            return ()
        return self.in_name(found)

    def _people(self, phrase: Phrase) -> bool:
        """Whether somebody is meant, and no companies spoken of before."""
        kinds = {self._register.records[entity].type for entity in phrase.refers}
        return bool(kinds - {"Organization"})

    def in_name(self, found: Found) -> tuple[str, ...]:
        """The two parties in the name of what is signed: «Hiệp định … Việt - Lào»."""
        for agreement in found.roles.get("agreement", ()):
            if len(agreement.parties) == 2:
                known = {
                    r.country: r.id
                    for r in self._register.records.values()
                    if r.type == "Country" or _union(r)
                }
                return tuple(
                    known.get(code) or self._register.homeland(code).id
                    for code in agreement.parties
                )
        return ()

    def pair(self, phrase: Phrase, found: Found, role: str) -> tuple[str, ...]:
        """«hai bên ký …» binds the countries of two heads; two ministers sign themselves."""
        if role != "signatory" or len(phrase.refers) > _BOTH:
            return phrase.refers
        papers = found.roles.get("agreement", ())
        named = any(p.parties for p in papers) and not self._persons(phrase)
        bound = named or any(p.bundle for p in papers) or self._heads(phrase)
        if found.wording.type == "JointStatement" and phrase.sides:
            heads = phrase.refers or self._pointing.twos.they()
            return heads or self._pointing.twos.country_pair() or ()
        if not (phrase.sides and bound):
            both = None if phrase.offices else self._pointing.twos.country_pair()
            return phrase.refers or both or ()
        codes = [self._register.records[e].country for e in phrase.refers]
        lands = tuple(self._register.homeland(code).id for code in codes if code)
        two = len({*lands}) == _BOTH
        return lands if two else self._pointing.twos.country_pair() or phrase.refers

    def _persons(self, phrase: Phrase) -> bool:
        """Whether two persons who met are meant."""
        kinds = [self._register.records[entity].type for entity in phrase.refers]
        return kinds == ["Person"] * _BOTH

    def _heads(self, phrase: Phrase) -> bool:
        """Whether one of the two heads a state or government: others sign for him."""
        people = [self._register.records[entity] for entity in phrase.refers]
        ranks = [office.rank for one in people for office in one.offices.values()]
        return min(ranks, default=HEADS + 1) <= HEADS


def _union(record: Record) -> bool:
    """Whether the body signs as a country does: no company of one."""
    return record.type == "Organization" and record.country == UNION
