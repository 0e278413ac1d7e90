"""What the pointing phrases of each sentence mean, as the story goes on."""

from __future__ import annotations

from collections.abc import Mapping

from diplograph.extract.bound import (
    acted_before,
    acting_before,
    in_opening,
    named_ahead,
    objects_after,
    objects_before,
    of_many,
    spoken_to,
    two_named,
)
from diplograph.extract.centre import centre, resumes
from diplograph.extract.company_before import CompanyBefore
from diplograph.extract.delegates import Delegates
from diplograph.extract.entity import Record
from diplograph.extract.him import guest, him
from diplograph.extract.lands_before import LandsBefore
from diplograph.extract.lists import group_left
from diplograph.extract.phrases import BODIES, ONE_PERSON, Phrase
from diplograph.extract.references import Resolver
from diplograph.extract.register import Register
from diplograph.extract.sentence import Sentence
from diplograph.extract.speaker import Speaker, body_of, land_of, quoted
from diplograph.extract.summits import heads_of_summits
from diplograph.extract.titles import Titles
from diplograph.extract.told_last import ToldLast, of_all_lands
from diplograph.extract.twos import Twos
from diplograph.pack import LanguagePack

_THEY = ("anaphora.they", "anaphora.same_two")
_REMEMBERED = ONE_PERSON | {"delegation"}


class Pointing:
    """Knows who was spoken of last."""

    def __init__(
        self, register: Register, language: LanguagePack, genders: Mapping[str, str]
    ) -> None:
        self._register = register
        self._resolver = Resolver(
            register, home=language.table.get("home", ""), genders=genders
        )
        self._lands = LandsBefore(register, self._resolver.home)
        self._titles = Titles(register, self._resolver, language, self._lands)
        self.speaker = Speaker(language)
        self.last = ToldLast(register)
        self.delegates = Delegates(register, self._resolver, self.last)
        self.fallback: Phrase | None = None
        """The subject of the sentence before."""
        self._centre: str | None = None
        """Whom the sentence before spoke of as «him»."""
        self._before = CompanyBefore()
        self.twos = Twos(register, self._resolver, self.last, self._before)
        self._bound: Phrase | None = None
        """«the two» whom their own sentence names."""
        self._object = False
        """Whether the phrase at hand is «him», «her» or «them»."""

    def restart(self) -> None:
        """Begin anew, at the headline: what was spoken of last counts no longer."""
        self.fallback = None
        self._before.forget()
        self._resolver.restart()

    def resolve(self, sentence: Sentence) -> None:
        """Give every pointing phrase of the sentence its entity, where it is clear."""
        spoken_of = False
        for phrase in sentence.phrases:
            if phrase.entity:
                self._named(sentence, phrase)
                if phrase.kind == "person" and not (
                    spoken_of or self._in_object(sentence, phrase)
                ):
                    self._resolver.subject(phrase.entity)
                    spoken_of = True
            else:
                partner = sentence.hits.at(phrase.start, "anaphora.partner")
                self._object = partner is not None or sentence.objective(phrase)
                if not self.twos.plurals.many(sentence, phrase):
                    self._point(sentence, phrase)
                self._two_before(sentence, phrase)
                if not spoken_of and self._acts(sentence, phrase):
                    self._resolver.subject(phrase.entity)
                    spoken_of = True
            if phrase.entity and phrase.country is None:
                phrase.country = self._register.records[phrase.entity].country
        heads_of_summits(sentence, self._resolver)
        self.speaker.labelled(sentence)

    def _acts(self, sentence: Sentence, phrase: Phrase) -> bool:
        """«Bộ trưởng nhắc lại chuyến thăm của ông»: whom a title means is the subject."""
        person = (
            phrase.entity and self._register.records[phrase.entity].type == "Person"
        )
        own = phrase.kind == "title" and bool(person)
        return own and not self._in_object(sentence, phrase)

    def _two_before(self, sentence: Sentence, phrase: Phrase) -> None:
        """«A thanked B when they met»: the two whom the sentence names before."""
        two = two_named(sentence, phrase)
        if two:
            phrase.refer(two)
            when = sentence.hits.ending(phrase.start, "words.when")
            self._bound = phrase if when else self._bound

    def _named(self, sentence: Sentence, phrase: Phrase) -> None:
        assert phrase.entity is not None
        before = phrase.start, max(phrase.start, phrase.name_start)
        if sentence.hits.within(*before, "anaphora.counterpart"):
            self._resolver.peer(self._register.records[phrase.entity])
        self._resolver.note(self._register.records[phrase.entity])
        if phrase.leads:
            self.delegates.leads(sentence, phrase)
        if phrase.kind in BODIES and sentence.hits.at(phrase.start, "delegation.noun"):
            phrase.entity = self.delegates.head_of(sentence, phrase) or phrase.entity
        if phrase.leader and phrase.country:
            meant = self._resolver.leader(phrase.country)
            team = sentence.hits.ending(phrase.end, "delegation.noun") is not None
            head = self.delegates.head_of(sentence, phrase) if team else None
            phrase.entity = head or (meant.id if meant else phrase.entity)
            if self._register.records[phrase.entity].type == "Person":
                phrase.kind = "person"  # who is received, also where no country is

    def _point(self, sentence: Sentence, phrase: Phrase) -> None:
        if phrase.kind == "pair" and phrase.offices and phrase.offices[0].country:
            land = self._titles.land(sentence, phrase)  # «hai nhà ngoại giao Nga»
            phrase.entity = land.id if land else None
        elif phrase.kind == "pair":
            self._company(sentence, phrase)
        elif phrase.kind == "org":
            body = body_of(sentence, phrase, self._register)
            phrase.entity = body.id if body else None
        elif phrase.kind == "countries":
            pair = self.twos.country_pair()
            if pair:
                phrase.refer(pair)
        elif of_all_lands(sentence, phrase) and (
            lands := self.last.lands(self.within())
        ):
            phrase.refer(lands)
        elif phrase.kind == "land":
            about = self._resolver.about
            phrase.entity = self._lands.meant(sentence, phrase, about)
            phrase.kind = "country" if phrase.entity else "land"
        else:
            record = self._meant(sentence, phrase)
            phrase.entity = record.id if record else None

    def _company(self, sentence: Sentence, phrase: Phrase) -> None:
        """«They», «the three», «hai bên»: those of the sentence before, or of the last event."""
        met = self.last.people()
        if self._before.point(sentence, phrase, self.last, them=self._object):
            self.twos.plurals.settle(sentence, phrase)
        else:
            they = sentence.hits.at(phrase.start, *_THEY)
            self._pair(sentence, phrase, said=bool(they and met))

    def _meant(self, sentence: Sentence, phrase: Phrase) -> Record | None:
        """The one entity that a pointing phrase means."""
        match phrase.kind:
            case "title":
                return self._titles.meant(sentence, phrase)
            case "titles":
                return self._titles.land(sentence, phrase)
            case "he":
                return self._he(sentence, phrase)
            case "delegation":
                return self.delegates.meant(sentence, phrase)
            case "counterpart" if not of_many(sentence, phrase):
                return self._resolver.counterpart(phrase)
            case "i":
                return self._i(sentence, phrase)
            case "unnamed":
                return land_of(sentence, phrase, self._register, self.within())
        return None

    def _i(self, sentence: Sentence, phrase: Phrase) -> Record | None:
        """«"I met him," A said»: A; else the author of the statement."""
        told = quoted(sentence, phrase)
        if told is not None and not told.entity:
            return self._meant(sentence, told)
        entity = told.entity if told else self.speaker.entity
        return self._register.records.get(entity or "")

    def partner(self) -> str | None:
        """Whom the one spoken of met or called last."""
        subject = self._resolver.he()
        return self.last.partner_of(subject.id) if subject else None

    def _he(self, sentence: Sentence, phrase: Phrase) -> Record | None:
        """«He congratulated him»: «him» means another one than «he»."""
        if not self._object:
            return self._subject(sentence, phrase)
        told = guest(sentence, phrase, self.last, self._resolver)
        told = told or self.delegates.guest(sentence, phrase)
        if told is not None:
            return told
        if not acted_before(sentence, phrase):  # «Tiếp ông là A», «Phía Lào tặng ông …»
            return self._subject(sentence, phrase)
        me = spoken_to(sentence, phrase)
        if me is not None:
            told = self._resolver.he(phrase.gender, frozenset({me.entity or ""}))
            return told if me.entity else None
        before = self.fallback.entity if self.fallback else None
        other = him(sentence, phrase, self.last, self._resolver.he(), before)
        if other is not None:
            return self._register.records[other]
        return self._resolver.another(phrase.gender, acting_before(sentence, phrase))

    def _subject(self, sentence: Sentence, phrase: Phrase) -> Record | None:
        """«He», who acts: whom the story goes on to speak of."""
        if self._centre and resumes(sentence, phrase):
            self._resolver.subject(self._centre)
            return self._register.records[self._centre]
        if self._before.unclear(sentence, phrase):
            return None  # «A and B met. He …»
        ahead = named_ahead(sentence, phrase)
        if ahead is not None:
            return self._register.records[ahead]
        others = objects_before(sentence, phrase) | objects_after(sentence, phrase)
        return self._resolver.he(phrase.gender, others)

    def _them(self) -> list[str]:
        """«congratulated them»: all of the last event but the subject."""
        subject = self._resolver.he()
        return [e for e in self.last.people() if subject is None or e != subject.id]

    def _pair(self, sentence: Sentence, phrase: Phrase, *, said: bool = False) -> None:
        if self._object and len(them := self._them()) > 1:
            phrase.refer(them)
            self.twos.chiefs(sentence, phrase)
        else:
            self.twos.point(sentence, phrase, said=said)

    def pairs_after(self, sentence: Sentence, at: int) -> None:
        """«A hội đàm với B, hai bên ký …»: the pair of the event just told."""
        for phrase in sentence.phrases:
            bound = phrase is self._bound
            if phrase.kind == "pair" and phrase.start >= at and not bound:
                self._pair(sentence, phrase)

    def remember(self, sentence: Sentence) -> None:
        """The sentence's first person that nothing governs is the one spoken of next."""
        self._lands.note(sentence)
        self.twos.plurals.note(sentence)
        self._centre = None
        for phrase in sentence.phrases:
            if self._nobody(sentence, phrase):
                self._resolver.subject(None)
                self.fallback = None
                return
            if (
                phrase.entity
                and (phrase.kind in _REMEMBERED or self._leads(phrase))
                and not self._in_object(sentence, phrase)
            ):
                if self._register.records[phrase.entity].type == "Person":
                    self._resolver.subject(phrase.entity)
                    self.fallback = phrase
                    self._centre = centre(sentence, phrase, self.last.guests())
                self._before.note(sentence, phrase)
                return
        self._before.passes(sentence)

    def _leads(self, phrase: Phrase) -> bool:
        """Whether «the Lao leader» is somebody whom the article names."""
        record = self._register.records.get(phrase.entity or "")
        return phrase.leader and record is not None and record.type == "Person"

    def _nobody(self, sentence: Sentence, phrase: Phrase) -> bool:
        """«The Minister visited C»: whoever opens the sentence is named nowhere."""
        if phrase.kind != "title" or phrase.entity is not None or sentence.title:
            return False
        told = sentence.hits.ending(phrase.start, "words.article")
        acts = told is not None and sentence.acts(phrase.end)
        return acts and not sentence.governed(phrase)

    def _in_object(self, sentence: Sentence, phrase: Phrase) -> bool:
        """«theo lời mời của A và B»: neither of them is the subject."""
        first = group_left(sentence, phrase, ONE_PERSON)[0]
        return in_opening(sentence, phrase) or sentence.governed(first)

    def within(self) -> dict[str, str]:
        """Country entity of each place, where the article names both."""
        countries = {r.country: r.id for r in self._register.of_type("Country")}
        return {
            place.id: countries[place.country]
            for place in self._register.of_type("Place")
            if place.country in countries
        }
