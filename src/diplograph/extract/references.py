"""What bare titles, pronouns and plural words point to; in doubt, to nobody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from diplograph.extract.chiefs import Chiefs
from diplograph.extract.entity import CHIEFS, Record
from diplograph.extract.held import holds, of_rank
from diplograph.extract.incumbents import only_envoy, only_one
from diplograph.extract.likeliest import current, two_sides
from diplograph.extract.phrases import OfficePhrase, Phrase
from diplograph.extract.register import UNION, Register

CONSORTS = frozenset(
    {"queen-consort", "spouse", "first-lady", "second-gentleman", "first-family"}
)
"""Offices of those who stand for no country: «Hoàng hậu Tây Ban Nha»."""
KIN = "first-family"
"""Office of a child or the like: «con trai Tổng thống A» is not A."""
_LATE = 3  # persons named last, one of whom «she» means
_COLLECTIVE = ("cấp cao", "senior leader")
"""«lãnh đạo cấp cao Lào»: any of several."""


class Resolver(Chiefs):
    """Resolves the pointing phrases of one article in the order of the text."""

    def __init__(
        self, register: Register, *, home: str, genders: Mapping[str, str]
    ) -> None:
        super().__init__(register)
        self._genders = genders
        self.home = home
        self._recent: list[str] = []
        """Ids of persons, the latest last."""
        self.about: str | None = None
        """Id of the person whom the text was last about."""
        self._lost = False
        """Whether the last sentence was about somebody whom nobody names."""
        self._meant: dict[str, str] = {}
        """The office by which somebody is meant of whom no office is told."""

    def note(self, record: Record) -> None:
        """A person was named here."""
        if record.type == "Person":
            if record.id in self._recent:
                self._recent.remove(record.id)
            self._recent.append(record.id)

    def peer(self, record: Record) -> None:
        """The person is named as the counterpart of the one just spoken of."""
        peer = self.he()
        if peer is not None and peer is not record:
            self._peers[record.id] = peer.id

    def holds(self, record: Record, office: OfficePhrase) -> bool:
        """Whether the person, or whose counterpart he is, holds the office."""
        return any(holds(r, office) for r in self._as(record))

    def _of_rank(self, record: Record, office: OfficePhrase) -> bool:
        return any(of_rank(r, office) for r in self._as(record))

    def restart(self) -> None:
        """A headline is read: it speaks of those whom the text names first."""
        records = self._register.records
        self._recent.sort(
            key=lambda i: -min((s for s in records[i].seen if s >= 0), default=0)
        )

    def subject(self, entity: str | None) -> None:
        """The person that the last sentence was about."""
        self._lost = entity is None
        if entity:
            self.about = entity

    def title(self, phrase: Phrase, but: frozenset[str]) -> Record | None:
        """Whom a bare title means, none of ``but``; a country for an unnamed holder."""
        office = phrase.offices[0]
        if office.head in CHIEFS:
            some = office.lemma.endswith(_COLLECTIVE)
            chief = self.leader(office.country) if office.country and not some else None
            return chief or self._of_country(office)
        people = (r for r in self._register.of_type("Person") if r.id not in but)
        fits = [r for r in people if self.holds(r, office)]
        if office.country:
            told = [r for r in fits if r.country == office.country]
            if not told and any(r.country for r in fits):
                return self._unnamed(office, but)
            fits = told or fits
        if not fits:
            return self._unnamed(office, but)
        return self._of_several(fits, office) if len(fits) > 1 else fits[0]

    def _of_several(self, fits: list[Record], office: OfficePhrase) -> Record | None:
        """Whom the title means of those who may hold the office."""
        own = [r for r in fits if self.home and r.country == self.home]
        if len(own) == 1:
            # A home paper leaves the country out for its own officials.
            return own[0]
        chief = current(own or fits, office)
        if chief is not None:
            return chief
        ids = {r.id for r in own or fits}
        return next((r for r in self._spoken_of() if r.id in ids), None)

    def _unnamed(self, office: OfficePhrase, but: frozenset[str]) -> Record | None:
        """Whom or what an office means that nobody named is told to hold."""
        code = None if office.head in CONSORTS else office.country
        sole = only_one(self._register, office, code) if code else None
        sole = None if sole and sole.id in but else sole
        if sole and self._meant.setdefault(sole.id, office.head) != office.head:
            sole = None  # «the American secretary», «the American president»: not both
        envoy = only_envoy(self._register, office)
        return sole or envoy or self._of_country(office)

    def _of_country(self, office: OfficePhrase) -> Record | None:
        """The country of an office whose holder nobody names; none for a wife."""
        if office.head in CONSORTS:
            return None
        if office.country and office.country != self.home:
            return self._named_country(office.country)
        return None

    def nobody(self, office: OfficePhrase) -> bool:
        """Whether no person of the article can be meant by the title."""
        people = self._register.of_type("Person")
        return not any(
            holds(r, office) and r.country in (None, office.country) for r in people
        )

    def vacant(self, office: OfficePhrase) -> bool:
        """Whether nobody of the article can hold even an office like it."""
        if office.country == self.home:
            return False
        people = self._register.of_type("Person")
        return self.nobody(office) and not any(
            office.head in r.heads() and r.country in (None, office.country)
            for r in people
        )

    def record(self, entity: str) -> Record:
        """The record of the id."""
        return self._register.records[entity]

    def foreigner(self) -> Record | None:
        """«vị khách»: in a home paper, whoever of another country was spoken of last."""
        lands = (None, self.home)
        abroad = (r for r in self._spoken_of() if r.country not in lands)
        return next(abroad, None) if self.home else None

    def counterpart(self, phrase: Phrase) -> Record | None:
        """«người đồng cấp Nga»: the holder of the speaker's office on the other side."""
        speaker = self.he()
        if speaker is None or not speaker.offices:
            return self._peer_land(phrase.country)
        heads = speaker.heads()
        fits = [
            r
            for r in self._register.of_type("Person")
            if r is not speaker
            and r.heads() & heads
            and r.country != speaker.country
            and (phrase.country is None or r.country == phrase.country)
        ]
        if len(fits) == 1:
            return fits[0]
        return None if fits else self._peer_land(phrase.country)

    def _peer_land(self, code: str | None) -> Record | None:
        """The country that stands for a counterpart whom the article does not name."""
        return self._register.homeland(code) if code else None

    def _named_country(self, code: str | None) -> Record | None:
        if code == UNION:
            return self._register.homeland(code)
        lands = (r for r in self._register.of_type("Country") if r.country == code)
        return next(lands, None) if code else None

    def he(self, gender: str = "", but: frozenset[str] = frozenset()) -> Record | None:
        """The person that «ông» means, none of ``but``: the last subject or one named."""
        if self._lost:
            return None
        people = [r for r in self._spoken_of() if r.id not in but]
        known = [r for r in people if r.gender == gender]
        if gender == "f" and known:
            first = people[0]
            late = known[0].id not in self._recent[-_LATE:]
            # «Minister A saw B off. She …», after «Ms C» long before: A
            return first if late and not self._gender(first) else known[0]
        return next((r for r in people if self._may_be(r, gender)), None)

    def _spoken_of(self) -> list[Record]:
        """The last subject, then those named, the latest first."""
        order = dict.fromkeys([self.about, *reversed(self._recent)])
        return [self._register.records[entity] for entity in order if entity]

    def _gender(self, record: Record) -> str:
        """«f» or «m», by how the person is addressed or by the given name; else empty."""
        if record.gender or len(record.words) < 2:
            return record.gender
        told = self._genders.get(record.words[0], "")
        inner = record.words[1] if len(record.words) > 2 else ""
        return told or self._genders.get(inner, "")

    def _may_be(self, record: Record, gender: str) -> bool:
        return not gender or self._gender(record) in {"", gender}

    def stranger(self, here: Sequence[Phrase]) -> Record | None:
        """«the visitor»: the one spoken of last who is of none of their lands, if any is told."""
        lands = {phrase.country for phrase in here} - {None}
        but = {phrase.entity for phrase in here}
        if not lands:
            return None
        told = (r for r in self._spoken_of() if r.id not in but and r.country)
        return next((r for r in told if r.country not in lands), None)

    def another(self, gender: str, but: frozenset[str] = frozenset()) -> Record | None:
        """The person named last who is not the subject, none of ``but``: «him»."""
        records = (self._register.records[i] for i in reversed(self._recent))
        return next(
            (
                r
                for r in records
                if r.id != self.about and r.id not in but and self._may_be(r, gender)
            ),
            None,
        )

    def both(self, office: OfficePhrase) -> tuple[str, str] | None:
        """«hai Thủ tướng»: the two holders of the office, one on each side."""
        people = self._register.of_type("Person")
        fits = [r for r in people if self.holds(r, office)]
        return two_sides(fits) or two_sides(
            [r for r in people if self._of_rank(r, office)]
        )

    def may_hold(self, entity: str, office: OfficePhrase) -> bool:
        """Whether the person holds the office, or one of its rank."""
        record = self._register.records[entity]
        if self.holds(record, office) or self._of_rank(record, office):
            return True
        # «hai Chủ tịch» after «Chủ tịch Mặt trận A hội đàm với Chủ tịch Mặt trận B»
        short = office.title.casefold() + " "
        titles = (held.title.casefold() for held in record.offices.values())
        return any(title.startswith(short) for title in titles)
