"""A sentence as phrases: persons with their offices, bodies, places, and words that point back."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Set
from dataclasses import dataclass
from itertools import compress

from diplograph.extract.attributive import Attributive
from diplograph.extract.bodies import OPENERS as BODIES
from diplograph.extract.bodies import BodyReader
from diplograph.extract.elected import ElectedReader
from diplograph.extract.headed import HeadedReader
from diplograph.extract.hits import Hit, Hits
from diplograph.extract.lands import share
from diplograph.extract.lexicon import Lexicon
from diplograph.extract.names import NameShapes
from diplograph.extract.namings import NamingReader
from diplograph.extract.offices import OPENERS as OFFICES
from diplograph.extract.persons import PersonReader
from diplograph.extract.phrases import Phrase
from diplograph.extract.pointers import OPENERS as POINTERS
from diplograph.extract.pointers import PointerReader
from diplograph.extract.served import ServedOffices
from diplograph.extract.together import Together
from diplograph.extract.tokens import Tokens

_WHOLE = frozenset({"words.oblique", "words.whole", "delegation.noun"})
_ADDRESSED = frozenset(
    {"words.honorific", "anaphora.leaders", "anaphora.party", "anaphora.staff"}
)
_SIGNALS = _ADDRESSED | POINTERS | {"words.article"}
"""Categories of words that open a phrase without naming anything: few tokens have one."""


@dataclass(frozen=True, slots=True)
class Openings:
    """The tokens of a text that matter to who looks for its phrases."""

    places: list[int]
    """All of them, in order."""
    phrases: Set[int]
    """Where a phrase can open: not at signs, nor at most words in small letters."""
    wholes: Mapping[int, int]
    """Ends of words of two syllables, inside which none does: «chính quyền | Tổng thống»."""

    def between(self, start: int, end: int) -> list[int]:
        """Those of the range."""
        places = self.places
        return places[bisect_left(places, start) : bisect_left(places, end)]


class Chunker:
    """Finds the phrases of one language."""

    def __init__(
        self, lexicon: Lexicon, shapes: NameShapes, capitals: frozenset[str]
    ) -> None:
        self._bodies = BodyReader(lexicon)
        grammar = lexicon.language.grammar
        offices = ServedOffices(lexicon, self._bodies, shapes)
        words = lexicon.language.words
        self._persons = PersonReader(
            offices,
            shapes,
            grammar,
            words("scope", "styles"),
        )
        self._elected = ElectedReader(offices, shapes)
        self._pointers = PointerReader(
            self._persons, str(lexicon.language.table.get("home", ""))
        )
        self._shapes = shapes
        unnamed = {f"unnamed.{name}" for name in lexicon.language.lists("unnamed")}
        self._openers = frozenset(OFFICES | BODIES | _ADDRESSED | POINTERS | unnamed)
        self._named = NamingReader(
            self._bodies, capitals, adjective_after=grammar.adjective_after
        )
        self._headed = HeadedReader(lexicon, self._bodies, shapes)
        self._together = Together(shapes, country_first=grammar.country_first)
        self._attributive = (
            Attributive(lexicon, shapes) if grammar.country_first else None
        )

    def openings(self, tokens: Tokens, hits: Hits) -> Openings:
        """Where phrases of the text can open."""
        small = hits.starts(self._openers) | self._bodies.openings(hits)
        wholes = hits.ends(_WHOLE)
        phrases = {at for at in small if at >= 0 and tokens.words[at][0].isalnum()}
        phrases.update(compress(range(len(tokens)), tokens.proper))
        return Openings(sorted(phrases | wholes.keys()), phrases, wholes)

    def read(
        self, tokens: Tokens, hits: Hits, opens: Openings, start: int, end: int
    ) -> list[Phrase]:
        """Phrases of the sentence in order; no two overlap.

        ``opens`` are the text's ``openings``.
        """
        phrases: list[Phrase] = []
        free = start
        for at in opens.between(start, end):
            if at < free:
                continue
            found = None
            if at in opens.phrases:
                found = self._phrase(tokens, hits, at, end, first=at == start)
            if found is None:
                free = opens.wholes.get(at, free)
                continue
            phrases += self._listed(tokens, hits, phrases, found, end)
            free = phrases[-1].end
        return self._together.read(tokens, hits, phrases, start, end)

    def _listed(
        self, tokens: Tokens, hits: Hits, before: list[Phrase], found: Phrase, end: int
    ) -> list[Phrase]:
        """The phrase, with those whom its office heads too: «Presidents A and B»."""
        if found.kind != "person":
            return [found]
        addressed = hits.at(found.start, "words.honorific") is not None
        if not (found.offices or addressed):
            return [found]
        many = hits.ending(found.start, "anaphora.many", "anaphora.two")
        plural = any(office.plural for office in found.offices[:1])
        if not plural and many is None:
            return [found]
        group = [found, *self._persons.more_names(tokens, hits, found, end)]
        if many and (len(group) > 1 or addressed):
            found.start = many.start  # «các | Bộ trưởng A và B»
        if found.offices:
            share(tokens, hits, before, group)
        return group

    def _phrase(
        self, tokens: Tokens, hits: Hits, at: int, end: int, *, first: bool
    ) -> Phrase | None:
        word = tokens.words[at]
        cats = hits.cats(at)
        signal = not cats.isdisjoint(_SIGNALS)
        if "org" in cats and self._opens_meeting(hits, at):
            return None
        elected = self._elected.read(tokens, hits, at, end)
        if elected:
            return elected
        addressed = "words.honorific" in cats
        person = self._somebody(tokens, hits, at, end, addressed=addressed)
        if person and person.kind == "person":
            return person
        pointer = self._pointers.read(tokens, hits, at, end) if signal else None
        if pointer and (person is None or pointer.end >= person.end):
            return pointer
        headed = self._headed.read(tokens, hits, at, end)
        if headed:
            return headed
        blocked = hits.at(at, "anchor")
        small = word.islower() or (first and blocked and _small(tokens, blocked))
        if blocked and small and (not person or person.end <= blocked.end):
            return self._named.named_event(tokens, hits, at, end)
        return self._thing(tokens, hits, at, end, person, signal=signal)

    def _somebody(
        self, tokens: Tokens, hits: Hits, at: int, end: int, *, addressed: bool
    ) -> Phrase | None:
        """Who is told by a title or a form of address, unless a body's name holds it."""
        person = self._persons.titled(tokens, hits, at, end, addressed=addressed)
        if addressed and person is None:
            person = self._persons.honoured(tokens, hits, at, end)
        return None if person and self._known(hits, at, person) else person

    def _known(self, hits: Hits, at: int, person: Phrase) -> bool:
        """«UN General Assembly»: a body with an office in its name is nobody."""
        body = hits.at(at, "conference", "org")
        if body is None:
            return False
        named = person.kind == "person"
        return body.end >= person.end if named else body.end > person.end

    def _thing(
        self,
        tokens: Tokens,
        hits: Hits,
        at: int,
        end: int,
        title: Phrase | None,
        *,
        signal: bool,
    ) -> Phrase | None:
        """The longest of a bare title, a body and a country; else a bare name."""
        if self._attributive and (title is None or _nobody(title)):
            led = self._led(tokens, hits, at, end, self._attributive)
            if led and not self._meeting(hits, at, led):
                own = self._own_body(tokens, hits, led, end)
                return own or self._met(tokens, hits, led, end) or led
        body = self._named.body(tokens, hits, at, end)
        staff = self._named.staff(tokens, hits, at, end) if signal else None
        if staff and (body is None or staff.end >= body.end):
            body = staff
            title = None if title and title.kind == "titles" else title
        leaders = self._named.leaders(tokens, hits, at, end) if signal else None
        if title and not _longer(leaders, title) and not _longer(body, title):
            if title.kind == "title":
                title.body = self._named.headed(tokens, hits, title)
            return title
        country = leaders or self._named.country(tokens, hits, at, end)
        if body and (country is None or body.end > country.end):
            short = country is not None and self._named.short_form(
                tokens, hits, country
            )
            return country if short else body
        if country or (signal and self._article(hits, at)):
            return country
        return self._persons.bare(tokens, hits, at, end)

    def _opens_meeting(self, hits: Hits, at: int) -> bool:
        """«the | Commonwealth Heads of Government Meeting»: no body, though one is «the C.»."""
        body, start = hits.at(at, "org"), hits.past(at, "words.article")
        meeting = hits.at(start, "conference") if start > at else None
        return bool(body and meeting and meeting.end > body.end)

    def _meeting(self, hits: Hits, at: int, led: Phrase) -> bool:
        """«Commonwealth Heads of Government Meeting»: no heads of any government."""
        meeting = hits.at(at, "conference")
        return meeting is not None and meeting.end > led.end

    def _met(self, tokens: Tokens, hits: Hits, led: Phrase, end: int) -> Phrase | None:
        """«the G20 ministers | ' meeting»: where they meet, rather than themselves."""
        if led.kind != "unnamed" or tokens.words[led.end : led.end + 1] != ["'"]:
            return None
        body = self._named.body(tokens, hits, led.start, end)
        return body if body and body.kind == "conference" else None

    def _led(
        self, tokens: Tokens, hits: Hits, at: int, end: int, others: Attributive
    ) -> Phrase | None:
        """«the Lao ministry», «Lao counterpart A»: what a country in front tells."""
        land = "country" in hits.cats(at)
        found = None
        if land or not tokens.words[at][:1].isupper():
            found = self._named.authority(tokens, hits, at, end)
        if land and found is None:
            found = self._persons.counterparts.foreign(tokens, hits, at, end)
        return found or others.read(tokens, hits, at, end)

    def _own_body(
        self, tokens: Tokens, hits: Hits, led: Phrase, end: int
    ) -> Phrase | None:
        """«the | Moldovan National Army»: a body that its country's adjective opens."""
        proper = tokens.words[led.end : led.end + 1]
        if led.kind != "nation" or not proper or not proper[0][:1].isupper():
            return None
        body = self._named.body(tokens, hits, led.start, end)
        whole = body is not None and body.kind == "org" and body.end > led.end + 1
        return body if whole else None

    def _article(self, hits: Hits, at: int) -> bool:
        """Whether an article with a capital opens the sentence: «La Norvège»."""
        hit = hits.at(at, "words.article")
        return hit is not None and hits.any(hit.end)


def _longer(one: Phrase | None, two: Phrase) -> bool:
    """Whether the first reading goes further: «lãnh đạo các nước Lào», not «lãnh đạo»."""
    return one is not None and one.end > two.end


def _small(tokens: Tokens, hit: Hit) -> bool:
    """Whether only the start of the sentence gives the word its capital: «Hội đàm …»."""
    rest = tokens.words[hit.start + 1 : hit.end]
    return bool(rest) and all(word.islower() for word in rest)


def _nobody(title: Phrase) -> bool:
    """Whether a title by itself means no office: «officials», «the Lao leader»."""
    heads = {office.head for office in title.offices}
    return title.kind == "titles" or heads == {"leader"}
