"""Who acts, or is acted on, where the words leave it out."""

from __future__ import annotations

from diplograph.extract.found import Found
from diplograph.extract.phrases import ONE_PERSON
from diplograph.extract.pointing import Pointing
from diplograph.extract.register import Register
from diplograph.extract.sentence import Sentence
from diplograph.extract.things import Things

_BOTH = 2
_VERB = 8
"""Tokens from who hands over a letter to the word for the letter."""


class Unsaid:
    """Finds those whom the story so far makes clear."""

    def __init__(self, register: Register, pointing: Pointing, things: Things) -> None:
        self._register = register
        self._pointing = pointing
        self._things = things

    def behind(
        self, sentence: Sentence, found: Found, roles: list[tuple[str, str]]
    ) -> tuple[str, ...]:
        """Who acts unsaid: the one met last invites, an envoy's country calls him home."""
        if not roles:
            return ()
        if found.wording.implicit == "target":  # «B took the same step»
            told = self._things.latest == found.wording.family
            return tuple(self._things.playing("Dispute", "target")) if told else ()
        if found.wording.implicit == "inviter":
            partner = self._pointing.last.partner_of(roles[0][1])
            return (partner,) if partner else ()
        land = self._register.records[roles[0][1]].country
        if found.wording.type == "Recall":  # never where he serves
            return (self._register.homeland(land).id,) if land else ()
        posted = self._posted(sentence, found, land)
        if posted or land is None:
            return posted
        return self._opponent(land)

    def _posted(
        self, sentence: Sentence, found: Found, land: str | None
    ) -> tuple[str, ...]:
        """«the Lao ambassador to Norway was summoned»: Norway, where he serves."""
        for phrase in found.roles.get("target", ()):
            for at in sentence.hits.places(phrase.start, phrase.end, "words.posted"):
                post = sentence.hits.at(at, "words.posted")
                seat = sentence.hits.at(post.end, "country", "place") if post else None
                code = seat and (seat.entry.country or seat.entry.value)
                if seat and code and code != land and seat.end <= phrase.end:
                    return (self._register.homeland(code).id,)
        return ()

    def _opponent(self, land: str) -> tuple[str, ...]:
        """The other side of the last dispute, else of the two countries of the story."""
        records = self._register.records
        for role in ("actor", "target"):
            others = self._things.playing("Dispute", role)
            if len(others) == 1 and records[others[0]].country not in {None, land}:
                return tuple(others)
        home = self._register.country(land, land, adjective=True)
        pair = self._pointing.twos.country_pair() or ()
        return tuple(e for e in pair if e != home.id) if home.id in pair else ()

    def inside(self, sentence: Sentence, found: Found) -> tuple[str, ...]:
        """«lễ kỷ niệm 25 năm quan hệ giữa | Ấn Độ và ASEAN»: the two that the name tells."""
        holder = sentence.covering(found.anchor[0])
        if holder is None or holder.kind != "conference":
            return ()
        both: list[str] = []
        bodies = {r.value: r.id for r in self._register.of_type("Organization")}
        for at in range(found.anchor[1], holder.end):
            land = sentence.hits.at(at, "country")
            body = sentence.hits.at(at, "org")
            if land is not None:
                both.append(self._register.homeland(land.entry.value).id)
            elif body is not None and body.entry.value in bodies:
                both.append(bodies[body.entry.value])
        both = list(dict.fromkeys(both))
        return tuple(both) if len(both) == _BOTH else ()

    def addressed(
        self, sentence: Sentence, found: Found, roles: list[tuple[str, str]]
    ) -> tuple[str, ...]:
        """Whom a message goes to: the one just spoken with, or the last one written to."""
        if sentence.title:
            return ()  # read after the body: not the last one that the body wrote to
        told = [e for role, e in roles if role == "sender"]
        news = _heard_of(sentence, found.anchor[0])
        if found.wording.type == "Congratulation" and news and news not in told:
            return (news,)
        spoken = self._pointing.last.partner_of(told[0]) if told else None
        carrier = self._before(sentence, found.anchor[0])
        if carrier is None and _brings(sentence, found.anchor[0]):
            spoken = self._pointing.last.host() or self._pointing.partner()
        elif carrier is None and told and found.subject is None:
            carrier = _bearer(sentence, found.anchor[0])
        if spoken is None and carrier is not None and carrier not in told:
            spoken = self._pointing.last.partner_of(carrier)
        written = self._things.addressed
        if self._things.writing:
            spoken, written = written, spoken
        whom = spoken or written or self._pointing.partner()
        return (whom,) if whom and whom != carrier else ()

    def _before(self, sentence: Sentence, at: int) -> str | None:
        """Whom a pronoun before the verb means: «…, and he passed on greetings from B»."""
        who = sentence.ending(at) or sentence.ending(at - 1)
        return who.entity if who and who.kind == "he" else None


def _brings(sentence: Sentence, at: int) -> bool:
    """«A called on B | to deliver a letter», «…, carrying a letter»: A brings it to B."""
    first = max(sentence.start, at - _VERB)
    brought = sentence.hits.within(first, at + 1, "words.bringing")
    named = any(p.kind in ONE_PERSON for p in sentence.between(sentence.start, first))
    who = sentence.hits.within(first, at, "words.who")
    return brought and named and not who


def _bearer(sentence: Sentence, at: int) -> str | None:
    """«The ambassador | delivered a letter from B», «met A, who | handed over a letter»."""
    for end in range(at, max(sentence.start, at - _VERB), -1):
        if sentence.hits.ending(end, "words.and"):
            return None  # «A met B and | handed over a letter from C»
        named = sentence.ending(end)
        if named is not None and named.kind in ONE_PERSON:
            return named.entity
        who = sentence.hits.ending(end, "words.who")
        if who is not None:
            people = (p for p in sentence.phrases if p.end <= who.start)
            near = [p for p in people if p.kind in ONE_PERSON]
            return near[-1].entity if near else None
    return None


def _heard_of(sentence: Sentence, end: int) -> str | None:
    """«Ngày 3/7, nhân dịp | bà A được bầu làm …, B gửi điện mừng»: A, named before B."""
    for at in sentence.hits.places(sentence.start, end, "words.on_news"):
        opens = sentence.hits.at(at, "words.on_news")
        named = sentence.starting(opens.end) if opens else None
        if named is not None and named.kind == "person" and named.end < end:
            return named.entity
    return None


def to_one(found: Found) -> bool:
    """«Chile congratulated President A»: a country writes to a person."""
    recipients = found.roles.get("recipient", ())
    if found.wording.implicit == "recipient" and not found.subject:
        return True  # «delivered a letter from the President of Chile»
    return bool(recipients) and all(p.kind == "person" for p in recipients)
