"""Which entity plays which role in an event that a wording found."""

from __future__ import annotations

from diplograph.extract.entity import TOWNS, Record
from diplograph.extract.found import Found
from diplograph.extract.goals import goals_of, no_goal
from diplograph.extract.held import resident
from diplograph.extract.incumbents import held_by
from diplograph.extract.leaps import in_land
from diplograph.extract.likeliest import rank_of
from diplograph.extract.parties import members, two_countries
from diplograph.extract.partners import add_partner
from diplograph.extract.phrases import OFFICIALS, OfficePhrase, Phrase
from diplograph.extract.pointing import Pointing
from diplograph.extract.principals import add_principals, principals
from diplograph.extract.quorum import LATER, Quorum
from diplograph.extract.register import Register
from diplograph.extract.sentence import Sentence
from diplograph.extract.signatories import Signatories
from diplograph.extract.spouses import spouses
from diplograph.extract.staffs import without_staff
from diplograph.extract.things import Things
from diplograph.extract.unsaid import Unsaid, to_one
from diplograph.pack import LanguagePack, Packs

_BOTH = 2
_SIGNS = frozenset({"person", "org", "country"})
"""Whoever puts a name under a paper, of two lands."""
_HOLDERS = frozenset({"title", "titles", "counterpart"})
"""Phrases of somebody unnamed, for whom a country stands."""
_ADDRESSED = frozenset({"target", "recipient"})
"""Roles in which a capital stands for its government."""
_WIDE = (*TOWNS, "region-", "river-", "sea-")
"""Places of the table that are no house; a university that is visited is one."""


class Casting:
    """Fills the roles of one article's events."""

    def __init__(
        self,
        register: Register,
        pointing: Pointing,
        things: Things,
        language: LanguagePack,
        packs: Packs,
    ) -> None:
        self._register = register
        self._pointing = pointing
        self._things = things
        self._unsaid = Unsaid(register, pointing, things)
        self._signatories = Signatories(register, pointing)
        self._packs = packs
        self._home = str(language.table.get("home", ""))
        self.tables = packs.tables
        self._lands = language.grammar.visits_name_countries
        self._cities = language.grammar.trips_name_cities
        self._titled = not language.grammar.country_first
        self.enough = Quorum(register, packs, titled=self._titled).enough
        heads = language.words("heads", "civic")
        self._civic = [tuple(head.split()) for head in heads]

    def roles(self, sentence: Sentence, found: Found) -> list[tuple[str, str]]:
        """Pairs of role and entity id, with what the words leave out."""
        roles = self._told(sentence, found)
        if found.wording.same:
            return self._things.same(found.wording, roles)
        if found.wording.implicit == "party" and len(roles) < _BOTH:
            pair = self._pointing.twos.country_pair() or ()
            both = self._unsaid.inside(sentence, found) or two_countries(
                sentence, self._register, self._home, pair
            )
            return [("party", entity) for entity in both]
        self._implied(sentence, found, roles)
        add_partner(sentence, found, roles, self._pointing.last)
        self._signatories.add_both(sentence, found, roles)
        return roles

    def _told(self, sentence: Sentence, found: Found) -> list[tuple[str, str]]:
        roles: list[tuple[str, str]] = []
        for role, phrases in found.roles.items():
            listed = _officials_of(phrases)
            held = next((p.held for p in phrases if p.held), None)
            for phrase in principals(sentence, found, role, phrases):
                for entity in self._cast(found, role, phrase, held):
                    role = self._receiving(found, role, entity)
                    if role == "destination":
                        entity = self._land(entity, plain=self._city(sentence, found))
                    record = self._register.records[entity]
                    site = role == "destination" and self._site(record)
                    if role == "destination" and no_goal(found, record, site=site):
                        continue
                    if self._stands_aside(
                        sentence, found, role, phrase, entity, listed
                    ):
                        continue
                    if all(entity != e for _, e in roles):
                        roles.append((role, entity))
        roles += spouses(sentence, found, self._packs)
        add_principals(sentence, found, roles, self._register.records)
        named = self._packs.families[found.wording.family].named
        named = named and not found.wording.lands
        return without_staff(roles, self._register.records) if named else roles

    def _receiving(self, found: Found, role: str, entity: str) -> str:
        """«Tại lễ trình quốc thư, Tổng thống A chúc Đại sứ B»: a head of state is no guest."""
        came = found.wording.type == "Credentials" and role == "guest"
        return "host" if came and rank_of(self._register.records[entity]) == 1 else role

    def _stands_aside(
        self,
        sentence: Sentence,
        found: Found,
        role: str,
        phrase: Phrase,
        entity: str,
        listed: bool,
    ) -> bool:
        """Whether a country cannot play the role: «Laos recalled its ambassador»."""
        record = self._register.records[entity]
        if record.type != "Country":
            # «Tuyên bố về Biển Đông ký năm 2002»: no sea signs
            return role == "signatory" and record.value.startswith(("sea-", "region-"))
        if role == "visitor":
            return not self._holder(sentence, phrase)
        if found.wording.type == "Recall" and role == "target":
            return not found.wording.lands  # «its ambassador from Peru»
        if role == "sender" and to_one(found):
            return False
        if found.wording.lands or not self._packs.families[found.wording.family].named:
            return False
        unnamed = listed or phrase.number == OFFICIALS
        return not (unnamed or self._holder(sentence, phrase))

    def _holder(self, sentence: Sentence, phrase: Phrase) -> bool:
        """«Quốc vương Kuwait»: Kuwait stands for him if the article names nobody of Kuwait."""
        if phrase.kind == "pair" and phrase.offices:
            return True  # «Ngoại trưởng Peru - Chile»
        if phrase.kind not in _HOLDERS or sentence.name_follows(phrase):
            return False
        people = self._register.of_type("Person")
        return phrase.country is not None and all(
            p.country != phrase.country for p in people
        )

    def _cast(
        self, found: Found, role: str, phrase: Phrase, held: OfficePhrase | None
    ) -> tuple[str, ...]:
        """Who plays the role; «the ministers of A and B» are those named elsewhere."""
        meant = self._meant(found, role, phrase)
        if held is None or phrase.kind != "country":
            return meant
        return tuple(held_by(self._register, held, phrase) or e for e in meant)

    def _meant(self, found: Found, role: str, phrase: Phrase) -> tuple[str, ...]:
        if phrase.kind == "delegation" and role == found.wording.implicit:
            return ()  # «đón đoàn»: the one who travels leads it
        if phrase.seat and phrase.country and role in _ADDRESSED:
            return (self._register.homeland(phrase.country).id,)  # «sanctions on Paris»
        if role == "target" and phrase.kind == "title" and not phrase.entity:
            code = phrase.country  # «expelled a Lao attaché»: whoever holds the office
            return (self._register.homeland(code).id,) if code else ()
        named = self._signatories.parties(found, phrase)
        return named or self._entities(phrase, found, role)

    def _city(self, sentence: Sentence, found: Found) -> bool:
        """Whether a plain trip goes there, rather than an official visit to its country."""
        visitors = (e for p in found.roles.get("visitor", ()) for e in p.refers)
        if any(resident(self._register.records[entity]) for entity in visitors):
            return True  # «Đại sứ A thăm Huế»
        official = sentence.hits.within(
            sentence.start, sentence.end, "words.formal_visit"
        )
        goals = found.roles.get("destination", ())
        explained = any(in_land(sentence, goal) is not None for goal in goals)
        plain = found.wording.type == "Visit" and not (official or explained)
        return self._cities and plain

    def goals(self, sentence: Sentence, found: Found) -> frozenset[str]:
        """Towns by which a visit may tell where it goes, if the language has none be a goal."""
        return frozenset() if self._cities else goals_of(sentence, found)

    def _land(self, entity: str, *, plain: bool) -> str:
        """A visit to a city is one to its country, if the article names that as a noun.

        A capital needs less: «Tổng thống Mỹ» names the country of Washington. A plain trip
        to another city is a stop there. «Nhà Trắng» is a goal as its country is.
        """
        record = self._register.records[entity]
        if not self._lands or record.type != "Place" or self._site(record):
            return entity
        if record.value in self.tables.houses and record.country:
            return self._register.homeland(record.country).id
        capital = record.value in self.tables.capitals
        land = self._pointing.within().get(entity)
        named = land is not None and not self._register.records[land].generic
        if plain:
            return land if land and named and capital else entity
        if land and named:
            return land
        likely = self._titled and capital
        told = self._register.land(record.country) if likely else None
        return told.id if told else entity

    def _site(self, record: Record) -> bool:
        """Whether the place is a house or a park rather than a town: it is the goal itself."""
        if record.value:
            house = record.value in self.tables.houses
            return not (house or record.value.startswith(_WIDE))
        return bool(self._civic) and not any(
            record.words[: len(head)] == head for head in self._civic
        )

    def sites(self) -> frozenset[str]:
        """Ids of the houses and parks, each visited for its own sake."""
        places = self._register.of_type("Place")
        return frozenset(place.id for place in places if self._site(place))

    def _entities(self, phrase: Phrase, found: Found, role: str) -> tuple[str, ...]:
        if phrase.kind == "pair" and found.wording.family == "Signing":
            return self._signatories.pair(phrase, found, role)
        if (
            phrase.generic
            and phrase.kind in {"conference", "agreement"}
            and not phrase.entity
        ):
            thing = self._things.meant(phrase)
            if thing is None and _signed(phrase, found):
                thing = self._things.unnamed(phrase)
            return (thing,) if thing else ()
        return phrase.refers

    def _implied(
        self, sentence: Sentence, found: Found, roles: list[tuple[str, str]]
    ) -> None:
        """Fill in what the words leave out: the two countries, the conference."""
        if found.wording.implicit and all(
            r != found.wording.implicit for r, _ in roles
        ):
            known = {entity for _, entity in roles}
            left_out = self._left_out(sentence, found, roles)
            roles += [(found.wording.implicit, e) for e in left_out if e not in known]

    def _left_out(
        self, sentence: Sentence, found: Found, roles: list[tuple[str, str]]
    ) -> tuple[str, ...]:
        if found.wording.implicit == "guest" and found.wording.family == "Encounter":
            comer = self._pointing.delegates.comer()  # «Cuộc chào B không diễn ra»
            return (comer,) if comer else ()
        if found.wording.implicit in LATER:
            return ()  # whoever travels, and where to; known at the end of the article
        if found.wording.implicit in {"conference", "agreement"}:
            thing = self._thing(sentence, found)
            return (thing,) if thing else ()
        if found.wording.implicit == "attendee":
            pair = self._pointing.twos.country_pair() or ()
            met = found.roles.get("conference", ())
            return members(sentence, met[0], self._register, pair) if met else ()
        if found.wording.implicit == "recipient":
            return self._unsaid.addressed(sentence, found, roles)
        if found.wording.implicit in {"participant", "witness"}:
            return self._pointing.twos.they()
        if found.wording.implicit in {"actor", "inviter", "target"}:
            return self._unsaid.behind(sentence, found, roles)
        return (
            self._signatories.in_name(found) or self._pointing.twos.country_pair() or ()
        )

    def _thing(self, sentence: Sentence, found: Found) -> str | None:
        """The conference or paper that was spoken of before."""
        if found.wording.implicit == "conference":
            return self._things.occasion
        if found.wording.type == "JointStatement":
            return self._things.statement(sentence)
        return self._things.paper


def _signed(paper: Phrase, found: Found) -> bool:
    """«signed an agreement», «A and B signed the pact»: a paper, whatever its name.

    One told of for the first time is new; the other is signed by two who are not of one country.
    """
    if found.wording.family != "Signing" or paper.kind != "agreement":
        return False
    signed = [p for p in found.roles.get("signatory", ()) if p.kind in _SIGNS]
    lands = {p.country for p in signed} - {None}
    two = len(signed) == _BOTH and len(lands) != 1
    return paper.bundle or (found.wording.type == "Signing" and two)


def _officials_of(phrases: list[Phrase]) -> bool:
    """«the foreign ministers of Laos, Chile and Norway»: the first word holds for all."""
    first = next((p for p in phrases if p.kind == "country"), None)
    return first is not None and first.number == OFFICIALS
