"""Whom «đoàn» means: who heads the delegation that an article tells of."""

from __future__ import annotations

from diplograph.extract.draft import Draft
from diplograph.extract.entity import Record
from diplograph.extract.him import opens_as_guest
from diplograph.extract.phrases import OFFICIALS, Phrase
from diplograph.extract.references import Resolver
from diplograph.extract.register import Register
from diplograph.extract.sentence import Sentence
from diplograph.extract.told_last import ToldLast

_UNDER_WAY = frozenset({"Occurred", "Planned"})
_RECEIVING = frozenset({"Reception", "CourtesyCall", "WelcomeCeremony", "Banquet"})
"""Events whose guest may be the head of a delegation."""


def crew(phrase: Phrase) -> bool:
    """Whether a body stands for a delegation of its own."""
    return phrase.kind == "org" and phrase.number == OFFICIALS


class Delegates:
    """Knows who leads a delegation, who travels and who was received."""

    def __init__(self, register: Register, resolver: Resolver, last: ToldLast) -> None:
        self._register = register
        self._resolver = resolver
        self._last = last
        self._leader: str | None = None
        self._led: dict[str, frozenset[str]] = {}
        """The words that name the delegation of each leader."""
        self._unled: dict[str, frozenset[str]] = {}
        """The words that name each body whose delegation nobody leads yet."""
        self._later: dict[str, str] = {}
        """Who turned out to lead the delegation of a body."""
        self._traveller: str | None = None
        self._guest: str | None = None

    def leads(self, sentence: Sentence, phrase: Phrase) -> None:
        """The person leads the delegation that the words of the phrase name."""
        if phrase.entity:
            self._leader = phrase.entity
            told = sentence.tokens.norms[phrase.start : phrase.name_start]
            self._led[phrase.entity] = frozenset(told)
            self._lead_those_before(phrase.entity)

    def meant(self, sentence: Sentence, phrase: Phrase) -> Record | None:
        """«Đoàn»: its head; «đoàn Lào» has none of another country."""
        if phrase.name:
            return self._sent_from(sentence, phrase)
        record = self._head()
        if record is not None and not self._known():
            record = self._other_than(sentence, record)
        land = sentence.hits.at(phrase.end, "country")
        after = sentence.tokens.words[phrase.end : phrase.end + 1]
        named = land is not None or (after and after[0].istitle())
        own = land is not None and record is not None and record.country
        return None if named and not (land and own == land.entry.value) else record

    def _sent_from(self, sentence: Sentence, phrase: Phrase) -> Record | None:
        """«đoàn Attapeu»: who leads the one that the same name told before."""
        tokens = sentence.tokens
        span = range(phrase.name_start, phrase.end)
        own = {tokens.norms[at] for at in span if tokens.proper[at]}
        leaders = (e for e, told in reversed(self._led.items()) if own <= told)
        leader = next(leaders, None)
        return self._register.records[leader] if leader else None

    def _other_than(self, sentence: Sentence, record: Record) -> Record | None:
        """«A gave a dinner for the delegation»: not his own, but that of somebody else."""
        here = {p.entity for p in sentence.phrases if p.kind == "person" and p.entity}
        if record.id not in here:
            return record
        return self._resolver.stranger(
            [p for p in sentence.phrases if p.entity in here]
        )

    def follow(self, draft: Draft) -> None:
        """Who travels or is received in it may head the delegation spoken of next."""
        if draft.family == "Visit" and draft.status in _UNDER_WAY:
            self._traveller = self._first(draft, "visitor") or self._traveller
        if draft.type in _RECEIVING and draft.status == "Occurred":
            self._guest = self._first(draft, "guest") or self._guest

    def _first(self, draft: Draft, role: str) -> str | None:
        """The first person in the role."""
        records = self._register.records
        told = (e for r, e in draft.roles if r == role and records[e].type == "Person")
        return next(told, None)

    def _known(self) -> bool:
        """Whether the text told of somebody who came."""
        return bool(self._leader or self._traveller or self._guest)

    def comer(self) -> str | None:
        """Who comes to see others: who leads a delegation, else who is on a visit or received."""
        return self.visitor() or self._resolver.about

    def guest(self, sentence: Sentence, phrase: Phrase) -> Record | None:
        """«The guest will be received by A»: who is on a visit, where nobody is named before."""
        opens = opens_as_guest(sentence, phrase)
        return self._register.records.get(self.visitor() or "") if opens else None

    def visitor(self) -> str | None:
        """Who leads a delegation, is on a visit or was received, as the text told so far."""
        return self._leader or self._traveller or self._guest

    def _head(self) -> Record | None:
        entity = self.comer()
        return self._register.records[entity] if entity else None

    def head_of(self, sentence: Sentence, phrase: Phrase) -> str | None:
        """«đoàn Lào»: its head, else the one of that land named or met before."""
        if phrase.kind == "org":
            return self._sent_by(sentence, phrase)
        code, head = phrase.country, self._head()
        if code is None or (head and head.country == code):
            return head.id if head and code else None
        if code == self._resolver.home:
            return None
        place = sentence.tokens.starts[phrase.start]
        named = [
            r.id
            for r in self._register.of_type("Person")
            if r.country == code and any(0 <= seen < place for seen in r.seen)
        ]
        return named[0] if len(named) == 1 else self._last.of_land(code)

    def _sent_by(self, sentence: Sentence, body: Phrase) -> str | None:
        """«đoàn đại biểu Quốc hội Lào»: who leads the one that the same words named."""
        if body.name_start < body.start:
            return None
        own = frozenset(sentence.tokens.norms[body.name_start : body.end])
        for leader, told in reversed(self._led.items()):
            if own <= told | self._serves(leader):
                return leader
        head = self._head()
        if head and own <= self._serves(head.id):
            return head.id
        if body.entity:
            self._unled[body.entity] = own
        return None

    def _lead_those_before(self, leader: str) -> None:
        """«A tiếp đoàn Quốc hội Lào. … Đoàn Quốc hội Lào do B dẫn đầu»: it was B."""
        serves = self._led[leader] | self._serves(leader)
        for body, own in self._unled.items():
            if own <= serves:
                self._later.setdefault(body, leader)

    def settle(self, drafts: list[Draft]) -> None:
        """Let those named later as its leaders stand for a delegation told of before."""
        for draft in drafts:
            for body in draft.crews.intersection(self._later):
                leader = self._later[body]
                draft.roles = [(r, leader if e == body else e) for r, e in draft.roles]
                draft.people |= {leader}

    def _serves(self, entity: str) -> frozenset[str]:
        """The words of his offices and of his country."""
        record = self._register.records[entity]
        held = (office.lemma.split() for office in record.offices.values())
        lands = self._register.of_type("Country")
        own = (r.words for r in lands if r.country == record.country)
        return frozenset[str]().union(*held, *own)
