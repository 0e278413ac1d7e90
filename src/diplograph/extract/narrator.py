"""The article told sentence by sentence: who is meant, what is stated, when and where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from diplograph.extract.ages import Ages
from diplograph.extract.beside import without_frames
from diplograph.extract.casting import Casting
from diplograph.extract.ceremonies import Ceremonies
from diplograph.extract.clock import Clock
from diplograph.extract.company import Company
from diplograph.extract.dates import Stamp
from diplograph.extract.draft import Draft
from diplograph.extract.drafting import Drafting
from diplograph.extract.enrolment import Enrolment
from diplograph.extract.found import Found
from diplograph.extract.frames import Frames
from diplograph.extract.headline import settle_by_headline, without_echoes
from diplograph.extract.hosts import complete_hosts, without_hosts_abroad
from diplograph.extract.journeys import Journeys
from diplograph.extract.legs import legs
from diplograph.extract.lent_days import lend_days
from diplograph.extract.lent_places import lend_places
from diplograph.extract.merging import merge
from diplograph.extract.occasions import Occasions
from diplograph.extract.plans import Plans, acting
from diplograph.extract.pointing import Pointing
from diplograph.extract.programme import settle_programmes
from diplograph.extract.prospects import winding_up
from diplograph.extract.reality import RealityReader
from diplograph.extract.register import Register
from diplograph.extract.repeats import by_nation, repeats
from diplograph.extract.roll_call import named, roll_call
from diplograph.extract.rosters import Roster
from diplograph.extract.sentence import Sentence
from diplograph.extract.signs import draft_signs
from diplograph.extract.speaker import Speaker
from diplograph.extract.status import Reality, StatusReader, called_off
from diplograph.extract.stays import Stays
from diplograph.extract.tense import goes_along
from diplograph.extract.things import Described, Things
from diplograph.extract.third_parties import third_parties
from diplograph.extract.trust import LIKELY, confidence
from diplograph.extract.twos import told_of_two
from diplograph.extract.where import Where
from diplograph.model import ZoneKind
from diplograph.pack import LanguagePack, Packs

_NEAR = 4
"""Tokens between «instead» and the event word."""
_RECENT = 500
"""Characters within which «the meeting» is the one told before."""


def _instead(sentence: Sentence, found: Found) -> bool:
    """«failed to meet, | instead holding talks with B»: what was denied is another."""
    first = max(sentence.start, found.anchor[0] - _NEAR)
    return sentence.hits.within(first, found.anchor[0], "status.contrast")


class Narrator:
    """Collects the events of one article."""

    def __init__(
        self,
        register: Register,
        frames: Frames,
        language: LanguagePack,
        packs: Packs,
        *,
        ages: Ages,
        stays: Stays,
        zone_of: Callable[[int], ZoneKind],
    ) -> None:
        self._register = register
        self._frames = frames
        hoped = bool(language.words("status", "hoped"))
        self._reality = RealityReader(StatusReader(hoped=hoped))
        self._where = Where(language)
        self._occasions = Occasions(language)
        self._things = Things(
            register,
            language.words("heads", "agreement_generic"),
            language.words("heads", "statement"),
            language.words("heads", "any_paper"),
            Described.of(language),
        )
        self._drafting = Drafting(register, self._where, self._things, zone_of)
        self._pointing = Pointing(register, language, packs.tables.genders)
        self._casting = Casting(register, self._pointing, self._things, language, packs)
        self._ages = ages
        self._clock = Clock(ages.published, ages.about, stays)
        self._plans = Plans()
        self._company = Company(register, ages)
        self._rosters = Enrolment(self._company, packs, language.tag)
        self._lands = language.grammar.trips_name_cities
        self._trust = packs.trust
        self._drafts: list[Draft] = []
        self.understood: set[tuple[bool, int]] = set()
        """First tokens of the event words that told something, and whether in the title."""
        self.fired: Counter[str] = Counter()
        """How often each wording told something, by its id."""

    @property
    def speaker(self) -> Speaker:
        """Who says «I» in the article."""
        return self._pointing.speaker

    def tell(self, sentence: Sentence, stamps: list[Stamp]) -> None:
        """Read one sentence: resolve its pointers, keep its events."""
        if sentence.title:
            self._pointing.restart()
        self._pointing.resolve(sentence)
        self._things.name(sentence.phrases)
        self._where.opens(sentence)
        days = self._clock.known(sentence, stamps)
        self._occasions.note(sentence, days)
        chain: dict[str, Reality] = {}
        self._plans.next_sentence()
        told = self._frames.find(sentence, self._pointing.fallback)
        told, roster = self._rosters.take(sentence, told, self._drafts)
        kept = len(self._drafts)
        for found in (leg for report in told for leg in legs(sentence, report)):
            draft = self._draft(sentence, found, stamps, chain)
            if draft is not None and draft.wording.joins:
                draft = self._joined(draft, roster)
            if draft is not None:
                again = repeats(sentence, found, draft, days)
                self._drafts += [*by_nation(draft), *again]
                self._drop(sentence, draft, found.anchor[0])
                self._things.told(draft.family, draft.type, draft.roles)
                self._pointing.delegates.follow(draft)
                if told_of_two(sentence, found, draft):
                    self._pointing.last.tell(draft)
                    self._pointing.pairs_after(sentence, found.anchor[1])
        if len(self._drafts) == kept:
            self._clock.passes(sentence, stamps)
        self._plans.announced(sentence)
        self._close(sentence)

    def _close(self, sentence: Sentence) -> None:
        """What the sentence, now told, adds to what was told before."""
        self._company.travel(sentence, self._drafts)
        self._pointing.remember(sentence)
        roll_call(sentence, self._drafts)
        self._call_off(sentence)

    def _drop(self, sentence: Sentence, draft: Draft, at: int) -> None:
        """«had planned to visit A but postponed the trip»: the plan is what is dropped."""
        the = sentence.hits.ending(at, "status.that") is not None
        if draft.status != "Cancelled" or not draft.wording.implicit or not the:
            return
        for plan in reversed(self._drafts[:-1]):
            if plan.family != draft.family or plan.status != "Planned":
                continue
            near = abs(plan.position - draft.position) < _RECENT
            if near and {e for _, e in draft.roles} <= {e for _, e in plan.roles}:
                plan.status = "Cancelled"
                return

    def _call_off(self, sentence: Sentence) -> None:
        """«But the meeting was scrapped»: what was planned before does not take place."""
        if not (noun := called_off(sentence)):
            return
        families = self._frames.families(noun)
        place = sentence.tokens.starts[sentence.start]
        for draft in reversed(self._drafts):
            recent = abs(place - draft.position) < _RECENT
            if recent and draft.family in families and draft.status == "Planned":
                draft.status = "Cancelled"
                if not draft.wording.implicit:
                    return  # else it is «the visit» itself, which was told before

    def reports(self) -> tuple[list[Draft], dict[str, str]]:
        """The drafts of all sentences so far, and the country of each place."""
        return self._drafts, self._pointing.within()

    def events(self) -> list[Draft]:
        """The events of all sentences told, each once, without the unlikely."""
        return [event for event in self.weighed() if event.confidence >= LIKELY]

    def weighed(self) -> list[Draft]:
        """All events, each once, with the confidence of each."""
        self._pointing.delegates.settle(self._drafts)
        for draft in self._drafts:
            self._ages.age(draft)
        records, within = self._register.records, self._pointing.within()
        settle_by_headline(self._drafts, self._company.headed)
        travelled = Journeys(
            without_echoes(named(self._drafts)),
            self._register,
            within,
            lands=self._lands,
        ).settle()
        settled = Ceremonies(travelled, records).settle()
        settled = without_frames(without_hosts_abroad(settled))
        kept = [d for d in settled if not self._empty(d)]
        complete_hosts(kept, self._register)
        third_parties(kept, records)
        today = self._ages.published or self._ages.about
        events = merge(kept, within, self._casting.sites(), today)
        settle_programmes(events, records, self._casting.tables)
        self._occasions.settle(events)
        lend_places(events)
        for event in events:
            event.signs = draft_signs(event, records)
            event.confidence = confidence(
                event.signs, event.wording.confidence, self._trust
            )
        lend_days(events)  # a day that it has from elsewhere makes nothing likelier
        return events

    def _empty(self, draft: Draft) -> bool:
        """A passing mention that tells too little: no date, nobody named."""
        if draft.family == "Call" and len(draft.actors()) == 1:
            return True  # «whom he called allies»
        if draft.family == "Encounter" and len(draft.actors()) == 1:
            return not draft.unions and not any(
                draft.actors() <= d.actors()
                for d in self._drafts
                if d.family == "Visit"
            )
        if draft.family == "Visit" and self._named_after(draft):
            return True
        if draft.when is not None:
            return False
        kinds = {self._register.records[entity].type for _, entity in draft.roles}
        vague = draft.wording.noun and not draft.told and kinds == {"Country"}
        # «lệnh trừng phạt của A đối với B»: measures stand as long as they are named
        return draft.wording.dated or (vague and draft.family != "Dispute")

    def _named_after(self, visit: Draft) -> bool:
        """Whether the country that stands for a visitor has people whom the article names."""
        lands = visit.playing("visitor") & visit.nations
        codes = {self._register.records[entity].country for entity in lands}
        people = self._register.of_type("Person") if codes else ()
        return any(person.country in codes for person in people)

    # ── drafts ──
    def _draft(
        self,
        sentence: Sentence,
        found: Found,
        stamps: list[Stamp],
        chain: dict[str, Reality],
    ) -> Draft | None:
        reality = self._in_story(sentence, found, chain)
        place = (sentence.title, found.anchor[0])
        if reality.wished:
            self.understood.add(place)
            return None
        roles = self._casting.roles(sentence, found)
        enough = self._casting.enough(found, roles)
        joins = found.wording.joins and roles
        if not (enough or joins or self._company.possible(found, roles)):
            return None
        own = [] if winding_up(sentence, found) else stamps
        when, reality = self._clock.settle(sentence, found, own, reality)
        draft = self._drafting.draft(sentence, found, roles, when, reality)
        draft.goals = self._casting.goals(sentence, found)
        if not (enough or joins):
            self._company.alone(draft, found)
            return None
        self.understood.add(place)
        self.fired[found.wording.id] += 1
        self._plans.note(found, reality)
        return draft

    def _in_story(
        self, sentence: Sentence, found: Found, chain: dict[str, Reality]
    ) -> Reality:
        """What the sentence and the story so far say of the event's reality."""
        if winding_up(sentence, found):
            return Reality("Occurred")
        reality = self._reality.read(sentence, found)
        subject = acting(found) or ""
        if not reality.told and subject and not _instead(sentence, found):
            # «sẽ thăm A, hội kiến B và dự C»: the first verb's word holds for all.
            told = chain.get(subject, reality)
            reality = (
                told if goes_along(sentence, found.anchor[0], told.status) else reality
            )
        reality = self._plans.read(sentence, found, reality)
        chain[subject] = reality
        return reality

    def _joined(self, draft: Draft, roster: Roster | None) -> Draft | None:
        """What remains of a sentence that only adds people to an event told before."""
        event = self._company.join(draft, self._drafts, roster)
        if event is None:
            return draft if self._company.lone(draft, roster) else None
        return None if event in self._drafts else event
