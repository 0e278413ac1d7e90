"""Which country «it», «nước này» and «thăm nước này» mean, as the story goes on."""

from __future__ import annotations

from collections.abc import Iterable

from diplograph.extract.hits import Hit
from diplograph.extract.lists import group_right
from diplograph.extract.phrases import Phrase
from diplograph.extract.register import Register
from diplograph.extract.sentence import Sentence
from diplograph.extract.walk import STATUS

_ACTING = frozenset({"person", "title", "he", "pair", "org", "country", "land"})
_OF_LANDS = _ACTING | {"place", "nation", "counterpart", "delegation"}
"""Kinds of phrases that tell a country, or somebody or something of one."""

_OF_IT = ("anaphora.it", "words.elsewhere")


class LandsBefore:
    """Keeps the country that acted last; somebody else who acts takes its place."""

    def __init__(self, register: Register, home: str) -> None:
        self._register = register
        self._home = home
        self._last: Phrase | None = None
        """Who acted in the latest sentence of the text that has an actor."""
        self._named: frozenset[str] = frozenset()
        """Codes of the countries of the latest sentence that tells of any."""

    def note(self, sentence: Sentence) -> None:
        """The sentence was read: what it is about is spoken of next."""
        if not sentence.title:
            self._last = _actor(sentence, sentence.end) or self._last
            self._named = self._lands(sentence.phrases) or self._named

    def meant(
        self, sentence: Sentence, phrase: Phrase, about: str | None
    ) -> str | None:
        """Id of the country: the one that acts, or, as a goal, that of nobody who acts.

        ``about``: the person of whom the sentence before spoke.
        """
        if toward(sentence, phrase.start):
            return self._goal(sentence, phrase, about)
        actor = _actor(sentence, phrase.start) or self._last
        if actor is None or actor.entity is None:
            return None
        record = self._register.records[actor.entity]
        return record.id if record.type == "Country" else None

    def of_title(
        self, sentence: Sentence, phrase: Phrase, about: str | None
    ) -> str | None:
        """Code of the country of «Tổng thống | nước này», where it is clear."""
        own = self._own(sentence, phrase.start, about)
        met = sentence.governed(phrase) or sentence.after_anchor(phrase)
        codes = self._others(sentence, phrase.start, own) if met else own
        return next(iter(codes)) if len(codes) == 1 else None

    def _goal(
        self, sentence: Sentence, phrase: Phrase, about: str | None
    ) -> str | None:
        """«A of Laos came to Chad. He had visited it before»: the one other than his own."""
        own = self._own(sentence, phrase.start, about)
        others = self._others(sentence, phrase.start, own)
        return self._register.homeland(*others).id if len(others) == 1 else None

    def _own(self, sentence: Sentence, at: int, about: str | None) -> frozenset[str]:
        """Codes of the countries of those who act before the token, or acted before."""
        actor = _goes(sentence, at) or _going(
            sentence, sentence.between(sentence.start, at)
        )
        if actor is None:
            land = self._land(about)
            return frozenset({land} if land else ())
        acting = group_right(sentence, actor, _ACTING)
        # a home paper leaves out its own country
        home = {self._home} if self._home and acting[0].offices else ()
        return self._lands(acting) or frozenset(home)

    def _others(
        self, sentence: Sentence, at: int, own: frozenset[str]
    ) -> frozenset[str]:
        """Those told last that are none of them; none where nobody is known to act."""
        here = self._lands(sentence.between(sentence.start, at)) - own
        return (here or self._named - own) if own else frozenset()

    def _lands(self, phrases: Iterable[Phrase]) -> frozenset[str]:
        """Codes of the countries that the phrases tell, or that their people are of."""
        told = {
            p.country or self._land(p.entity) for p in phrases if p.kind in _OF_LANDS
        }
        return frozenset(code for code in told if code)

    def _land(self, entity: str | None) -> str | None:
        return self._register.records[entity].country if entity else None


def toward(sentence: Sentence, at: int) -> bool:
    """Whether what stands at the token is gone to or dealt with: «thăm | nước này»."""
    return sentence.hits.ending(at, "anaphora.toward") is not None


def _acts(sentence: Sentence, phrase: Phrase) -> bool:
    return phrase.kind in _ACTING and not sentence.governed(phrase)


def _goes(sentence: Sentence, at: int) -> Phrase | None:
    """«tiếp B | đang thăm nước này»: B, right before the verb."""
    verb = sentence.hits.ending(at, "anaphora.toward")
    start = sentence.hits.back(verb.start, *STATUS, "words.soft") if verb else at
    who = sentence.ending(start)
    return who if who is not None and who.kind in _ACTING else None


def _going(sentence: Sentence, before: Iterable[Phrase]) -> Phrase | None:
    """Who goes there: the first who acts, or the one of whom he tells or of a new clause."""
    acting = [p for p in before if _acts(sentence, p) and not sentence.after_anchor(p)]
    told = (p for p in reversed(acting) if _opens_clause(sentence, p))
    return next(told, acting[0] if acting else None)


def _opens_clause(sentence: Sentence, phrase: Phrase) -> bool:
    opens = "words.report", "words.clause", "words.when"
    comma = sentence.tokens.words[phrase.start - 1 : phrase.start] == [","]
    return comma or sentence.hits.ending(phrase.start, *opens) is not None


def _actor(sentence: Sentence, end: int) -> Phrase | None:
    """The first before the token that can act, being governed by nothing."""
    for phrase in sentence.between(sentence.start, end):
        if _acts(sentence, phrase):
            return phrase
    return None


def of_it(sentence: Sentence, phrase: Phrase) -> Hit | None:
    """The words that make a title that of a country spoken of: «Tổng thống | nước này»."""
    if phrase.offices[0].country is not None:
        return None
    return sentence.hits.at(phrase.end, *_OF_IT)
