"""The article told sentence by sentence: who is meant, what is stated, when and where."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from diplograph.extract.dates import Stamp, When, understand
from diplograph.extract.draft import Draft, merge
from diplograph.extract.frames import Found, Frames
from diplograph.extract.phrases import Phrase
from diplograph.extract.references import Resolver
from diplograph.extract.register import Record, Register
from diplograph.extract.sentence import Sentence
from diplograph.extract.speaker import OFFICIALS, Speaker, land_of
from diplograph.extract.status import Reality, StatusReader
from diplograph.extract.things import Things
from diplograph.extract.where import Where
from diplograph.model import Span, Status, ZoneKind
from diplograph.pack import LanguagePack, Packs

_LONGEST_QUOTE = 60
"""Words of evidence."""
_STALE = timedelta(days=45)
_SOON = timedelta(days=1)
_TIMELESS = frozenset({"Visit", "Relations", "Personnel"})
"""Families whose events are not told as the next thing of the same day."""
"""An event this much older than its article is background."""


class Narrator:
    """Collects the events of one article."""

    def __init__(
        self,
        register: Register,
        frames: Frames,
        language: LanguagePack,
        packs: Packs,
        *,
        anchor: date | None,
        about: date | None,
        zone_of: Callable[[int], ZoneKind],
    ) -> None:
        self._register = register
        self._frames = frames
        self._packs = packs
        self._anchor = anchor
        self._about = about
        self._zone_of = zone_of
        self._resolver = Resolver(register, home=language.table.get("home", ""))
        self._status = StatusReader({k: frozenset(v) for k, v in language.lists("status").items()})
        self._where = Where(language)
        self._things = Things(register, language.words("heads", "agreement_generic"))
        self.speaker = Speaker(language)
        self._lands = bool(language.table.get("visits_name_countries", False))
        self._drafts: list[Draft] = []
        self._last: Draft | None = None
        self._latest: date | None = anchor
        self._fallback: Phrase | None = None
        self._day: tuple[int, When] | None = None
        """Where the story last told the day of what happened, and which day."""

    def tell(self, sentence: Sentence, stamps: list[Stamp]) -> None:
        """Read one sentence: resolve its pointers, keep its events."""
        if sentence.title:
            self._fallback = None
        self._resolve(sentence)
        self._things.name(sentence.phrases)
        chain: dict[int, Reality] = {}
        for found in self._frames.find(sentence, self._fallback):
            draft = self._draft(sentence, found, stamps, chain)
            if draft is not None:
                self._drafts.append(draft)
                self._things.told(draft.family, draft.roles)
                if draft.family in {"Encounter", "Call", "Signing", "Visit", "Ceremony"} and len(draft.actors()) > 1:
                    self._last = draft
                    self._pairs_after(sentence, found.anchor[1])
        self._remember(sentence)

    def events(self) -> list[Draft]:
        """The events of all sentences told, each once."""
        for draft in self._drafts:
            draft.status = self._aged(draft)
        kept = [d for d in self._drafts if not self._empty(d)]
        return merge(kept, self._within())

    def _empty(self, draft: Draft) -> bool:
        """A passing mention that tells too little: no date, nobody named."""
        if draft.family == "Encounter" and len(draft.actors()) == 1:
            return not any(draft.actors() <= d.actors() for d in self._drafts if d.family == "Visit")
        if draft.when is not None:
            return False
        kinds = {self._register.records[entity].type for _, entity in draft.roles}
        vague = draft.wording.noun and not draft.told and kinds == {"Country"}
        return draft.wording.dated or vague

    # ── references ──
    def _resolve(self, sentence: Sentence) -> None:
        spoken_of = False
        for phrase in sentence.phrases:
            if phrase.entity:
                self._resolver.note(self._register.records[phrase.entity])
                if phrase.leads:
                    self._resolver.leads(phrase.entity)
                if phrase.leader and phrase.country:
                    meant = self._resolver.leader(phrase.country)
                    phrase.entity = meant.id if meant else phrase.entity
                if phrase.kind == "person" and not (spoken_of or sentence.governed(phrase)):
                    self._resolver.subject(phrase.entity)
                    spoken_of = True
            elif phrase.kind == "title":
                record = self._resolver.title(phrase) or self._unnamed(sentence, phrase)
                phrase.entity = record.id if record else None
                if record:
                    self._resolver.note(record)
            elif phrase.kind == "he":
                record = self._resolver.he(phrase.gender)
                phrase.entity = record.id if record else None
            elif phrase.kind == "delegation":
                record = self._resolver.delegation()
                phrase.entity = record.id if record else None
            elif phrase.kind == "pair":
                self._pair(phrase)
            elif phrase.kind == "countries":
                pair = self._country_pair()
                if pair:
                    phrase.entity, phrase.others = pair[0], (pair[1],)
            elif phrase.kind == "counterpart":
                record = self._resolver.counterpart(phrase)
                phrase.entity = record.id if record else None
            elif phrase.kind == "i":
                phrase.entity = self.speaker.entity
            elif phrase.kind == "unnamed":
                record = land_of(sentence, phrase, self._register, self._within())
                phrase.entity = record.id if record else None
            if phrase.entity and phrase.country is None:
                phrase.country = self._register.records[phrase.entity].country

        self.speaker.labelled(sentence)

    def _two(self, phrase: Phrase) -> tuple[str, str] | None:
        """The two persons of the last event between two, or those whom the words fit."""
        if phrase.offices:
            both = self._resolver.both(phrase.offices[0])
            if both:
                return both
        people = self._people(self._last) if self._last else []
        if len(people) == 2:
            return people[0], people[1]
        return None if phrase.sides else self._resolver.chiefs()

    def _unnamed(self, sentence: Sentence, phrase: Phrase) -> Record | None:
        """«Quốc vương Kuwait»: nobody of that office is named, so Kuwait stands for him."""
        code = phrase.offices[0].country
        if code is None or not self._resolver.nobody(phrase.offices[0]):
            return None
        for at in range(phrase.start, phrase.end):
            hit = sentence.hits.at(at, "country")
            if hit and hit.entry.value == code and hit.end <= phrase.end:
                form = sentence.tokens.slice(at, hit.end)
                return self._register.country(code, form, adjective=hit.entry.kind != "name")
        return None

    def _pair(self, phrase: Phrase) -> None:
        two = self._two(phrase)
        if two:
            phrase.entity, phrase.others = two[0], (two[1],)

    def _pairs_after(self, sentence: Sentence, at: int) -> None:
        """«A hội đàm với B, hai bên ký …»: the pair of the event just told."""
        for phrase in sentence.phrases:
            if phrase.kind == "pair" and phrase.start >= at:
                self._pair(phrase)

    def _people(self, draft: Draft) -> list[str]:
        ids = [e for r, e in draft.roles if r in {"participant", "host", "guest", "visitor", "inviter", "signatory"}]
        return [e for e in dict.fromkeys(ids) if self._register.records[e].type == "Person"]

    def _country_pair(self) -> tuple[str, str] | None:
        """The two countries the article is about: those named most."""
        ranked = sorted(
            self._register.of_type("Country"), key=lambda r: -sum(r.forms.values())
        )
        if len(ranked) < 2:
            return None
        third = sum(ranked[2].forms.values()) if len(ranked) > 2 else 0
        if sum(ranked[1].forms.values()) <= third:
            return None
        return ranked[0].id, ranked[1].id

    def _remember(self, sentence: Sentence) -> None:
        """The sentence's first person that nothing governs is the one spoken of next."""
        for phrase in sentence.phrases:
            if phrase.kind in {"person", "title", "he"} and phrase.entity and not sentence.governed(phrase):
                self._resolver.subject(phrase.entity)
                if self._register.records[phrase.entity].type == "Person":
                    self._fallback = phrase
                return

    # ── drafts ──
    def _draft(
        self,
        sentence: Sentence,
        found: Found,
        stamps: list[Stamp],
        chain: dict[int, Reality],
    ) -> Draft | None:
        reality = self._reality(sentence, found)
        subject = id(found.subject)
        if not reality.told and found.subject is not None:
            # «sẽ thăm A, hội kiến B và dự C»: the first verb's word holds for all.
            reality = chain.get(subject, reality)
        chain[subject] = reality
        if reality.wished:
            return None
        roles = self._roles(found)
        self._implied(found, roles)
        if not self._enough(found, roles):
            return None
        when = self._when(sentence, found, stamps, future=reality.status == "Planned")
        if when and when.ahead and reality.status == "Occurred":
            reality = Reality("Planned", told=True)
        if when is None and reality.status == "Occurred" and not found.wording.noun:
            when = self._same_day(sentence, found)
        elif when and when.span and when.span[0] == when.span[1] and reality.status == "Occurred":
            self._day = (sentence.tokens.starts[found.anchor[0]], when)
        return Draft(
            wording=found.wording,
            type=found.wording.type,
            status=reality.status,
            roles=roles,
            evidence=self._evidence(sentence, found),
            position=sentence.tokens.starts[found.anchor[0]],
            when=when,
            place=self._where.find(sentence, found),
            confidence=self._confidence(found, sentence),
            grade=found.wording.grade,
            told=reality.told,
            sides=frozenset(c for _, e in roles if (c := self._register.records[e].country)),
        )

    def _reality(self, sentence: Sentence, found: Found) -> Reality:
        fixed = found.wording.status
        floor = max(sentence.start, found.anchor[0] - 9)
        if found.subject and sentence.start <= found.subject.end <= found.anchor[0]:
            floor = found.subject.end
        floor = max(floor, sentence.clause_floor(found.anchor[0]))
        reality = self._status.read(
            sentence.tokens, sentence.hits, found.anchor, floor, noun=found.wording.noun
        )
        if found.subject is not None and self._invited(sentence, found.subject):
            return Reality("Hypothetical", wished=True, told=True)
        if not reality.told:
            reality = self._status.opening(sentence.hits, sentence.start, found.anchor[0])
        if fixed and not reality.wished:
            return Reality(fixed, told=True)  # type: ignore[arg-type]
        return reality

    def _invited(self, sentence: Sentence, subject: Phrase) -> bool:
        """«mời B thăm C»: what somebody is asked to do has not happened."""
        hit = sentence.hits.ending(subject.start, "status.asked")
        return hit is not None and hit.start >= sentence.start

    def _roles(self, found: Found) -> list[tuple[str, str]]:
        roles: list[tuple[str, str]] = []
        family = self._packs.families[found.wording.family]
        for role, phrases in found.roles.items():
            for phrase in phrases:
                for entity in self._entities(phrase, found.wording.type):
                    if role == "destination":
                        entity = self._land(entity)
                    country = self._register.records[entity].type == "Country"
                    meant = phrase.number == OFFICIALS
                    if country and (role == "visitor" or (family.named and not meant)):
                        continue
                    if all(entity != e for _, e in roles):
                        roles.append((role, entity))
        return roles

    def _land(self, entity: str) -> str:
        """A visit to a city is one to its country, if the article names that as a noun."""
        land = self._within().get(entity) if self._lands else None
        return land if land and not self._register.records[land].generic else entity

    def _within(self) -> dict[str, str]:
        """Country entity of each place, where the article names both."""
        countries = {r.country: r.id for r in self._register.of_type("Country")}
        return {
            place.id: countries[place.country]
            for place in self._register.of_type("Place")
            if place.country in countries
        }

    def _entities(self, phrase: Phrase, kind: str) -> tuple[str, ...]:
        if phrase.kind == "pair" and kind == "Signing" and phrase.sides:
            # «hai bên ký …»: documents bind countries unless persons are named.
            return self._country_pair() or phrase.refers
        if phrase.generic and phrase.kind in {"conference", "agreement"} and not phrase.entity:
            thing = self._things.meant(phrase)
            return (thing,) if thing else ()
        return phrase.refers

    def _implied(self, found: Found, roles: list[tuple[str, str]]) -> None:
        """Fill in what the words leave out: the two countries, the guest of a host."""
        if found.wording.implicit and all(r != found.wording.implicit for r, _ in roles):
            roles += [(found.wording.implicit, e) for e in self._left_out(found)]
        hosts = [entity for role, entity in roles if role == "host"]
        if len(hosts) > 1 and found.wording.family == "Ceremony" and not any(r == "guest" for r, _ in roles):
            roles[:] = [(r, e) for r, e in roles if r != "host"]
            roles += [("host", hosts[0]), *(("guest", e) for e in hosts[1:])]

    def _left_out(self, found: Found) -> tuple[str, ...]:
        if found.wording.implicit == "conference":
            return (self._things.occasion,) if self._things.occasion else ()
        if found.wording.implicit == "recipient":
            return (self._things.addressed,) if self._things.addressed else ()
        return self._country_pair() or ()

    def _enough(self, found: Found, roles: list[tuple[str, str]]) -> bool:
        family = self._packs.families[found.wording.family]
        names = [role for role, _ in roles]
        unnamed = any(p.kind == "unnamed" for phrases in found.roles.values() for p in phrases)
        if unnamed and names:
            return True
        return any(
            all(names.count(role) >= need.count(role) for role in need) for need in family.needs
        )

    def _confidence(self, found: Found, sentence: Sentence) -> float:
        base = found.wording.confidence
        pointing = sum(p.kind not in {"person", "country", "org"} for ps in found.roles.values() for p in ps)
        return round(max(0.3, base - 0.08 * pointing - (0.05 if sentence.title else 0)), 2)

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

    def _when(
        self, sentence: Sentence, found: Found, stamps: list[Stamp], *, future: bool
    ) -> When | None:
        tokens = sentence.tokens
        place = tokens.starts[found.anchor[0]]
        best: tuple[float, When] | None = None
        for stamp in stamps:
            when = understand(stamp, self._anchor, self._about, future=future)
            distance = float(stamp.start - place if stamp.start > place else (place - stamp.end))
            if when.same_day:
                if self._latest is None:
                    continue
                when = When(when.start, when.end, when.text, (self._latest, self._latest), self._latest.isoformat())
            between = tokens.text[min(stamp.end, place) : max(stamp.start, place)]
            if stamp.start > place and "," in between and self._other(sentence, found, stamp):
                continue
            distance += 60 * between.count(";") + 40 * between.count(",")
            if best is None or distance < best[0]:
                best = (distance, when)
        if best and best[1].span and best[1].span[0] == best[1].span[1]:
            self._latest = best[1].span[0]
        return best[1] if best else None

    def _other(self, sentence: Sentence, found: Found, stamp: Stamp) -> bool:
        """Whether another event word stands between the event and the later date."""
        starts = sentence.tokens.starts
        for at in range(found.high, sentence.end):
            if starts[at] >= stamp.start:
                return False
            if sentence.hits.at(at, "anchor") and sentence.covering(at) is None:
                return True
        return False

    def _same_day(self, sentence: Sentence, found: Found) -> When | None:
        """The day of the story so far, where the sentence goes on with it."""
        if self._day is None or sentence.title or found.wording.family in _TIMELESS:
            return None
        position, day = self._day
        between = sentence.tokens.text[position : sentence.tokens.starts[sentence.start]]
        goes_on = any(
            sentence.hits.at(at, "status.continued")
            for at in range(sentence.start, min(sentence.end, sentence.start + 6))
        )
        return day if goes_on or "\n" not in between else None

    def _aged(self, draft: Draft) -> Status:
        """An event well before the article is history, a planned one in the past happened."""
        now = self._anchor or self._about
        span = draft.span()
        if draft.wording.background and draft.status == "Occurred":
            recent = span and now and span[1] >= now - _STALE
            return "Occurred" if recent else "Historical"
        if span is None or now is None:
            return draft.status
        if draft.status == "Occurred" and not draft.told and span[0] > now + _SOON:
            return "Planned"
        if draft.status == "Occurred" and span[1] < now - _STALE:
            return "Historical"
        return draft.status
