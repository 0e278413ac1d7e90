"""A sentence with its phrases, and how they stand to each other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from itertools import compress

from diplograph.extract.hits import Hit, Hits
from diplograph.extract.one_of_many import one_of_many
from diplograph.extract.phrases import BODIES, PEOPLE, Phrase
from diplograph.extract.tokens import Tokens

ACTORS = PEOPLE | BODIES | {"i"}
_BREAKS = frozenset({"words.clause", "words.while"})
_OCCASION = 5
"""Tokens of «the brief closed-door talks», which a sentence opens on."""
_FRONTING = 10
"""Tokens of «According to the visiting», which open a sentence, and more."""
_NAMING = frozenset({"person", "title", "country", "place", "org"})
"""Kinds of phrases that are no pronoun."""
_VERBAL = ("status.planned", "status.past", "status.negated", "status.wished")
_ACTS = frozenset({"anchor", "words.report", *_VERBAL})
_SPOUSE = "spouse"
"""Id of the office of a wife or husband."""
_AHEAD = "status.opening"
"""What is to come, before its subject: «Dự kiến | A sẽ gặp B»."""


@dataclass(slots=True)
class Sentence:
    """Phrases of one sentence by their place."""

    tokens: Tokens
    hits: Hits
    start: int
    end: int
    phrases: list[Phrase]
    dates: list[tuple[int, int]] = field(default_factory=list)
    """Token ranges of dates, which patterns may step over."""
    title: bool = False
    norms: frozenset[str] = field(init=False, repr=False)
    """All its words."""
    proper: list[int] = field(init=False, repr=False)
    """The tokens that are no plain words: numbers, and words with capitals."""
    lists: dict[tuple[int, frozenset[str]], list[Phrase]] = field(
        default_factory=dict, init=False, repr=False
    )
    """The lists found so far, by the identity of the last phrase and the kinds in it."""
    _starts: list[int] = field(init=False, repr=False)
    _at: dict[int, Phrase] = field(init=False, repr=False)
    """The phrases by where they start."""
    _governed: dict[tuple[int, int, str, bool], bool] = field(
        default_factory=dict, init=False, repr=False
    )
    """What is known of phrases by all that it depends on: it is asked again and again."""

    def __post_init__(self) -> None:
        self.norms = frozenset(self.tokens.norms[self.start : self.end])
        flags = self.tokens.proper[self.start : self.end]
        self.proper = list(compress(range(self.start, self.end), flags))
        self.index()

    def index(self) -> None:
        """Note where phrases start; call it after changing them."""
        self._starts = [p.start for p in self.phrases]
        self._at = {p.start: p for p in reversed(self.phrases)}
        self.lists.clear()

    def starting(self, at: int) -> Phrase | None:
        """The phrase that starts at the token."""
        return self._at.get(at)

    def place_of(self, phrase: Phrase) -> int:
        """Its number among the phrases."""
        return bisect_left(self._starts, phrase.start)

    def between(self, start: int, end: int) -> list[Phrase]:
        """The phrases that start in the range."""
        starts = self._starts
        return self.phrases[bisect_left(starts, start) : bisect_left(starts, end)]

    def ending(self, at: int) -> Phrase | None:
        """The phrase that ends before the token."""
        for phrase in self.phrases:
            if phrase.end == at:
                return phrase
            if phrase.start >= at:
                break
        return None

    def covering(self, at: int) -> Phrase | None:
        """The phrase that holds the token."""
        index = bisect_right(self._starts, at) - 1
        phrase = self.phrases[index] if index >= 0 else None
        return phrase if phrase is not None and at < phrase.end else None

    def date_at(self, at: int) -> int:
        """End of the date that starts at the token, or the token itself."""
        return next((e for s, e in self.dates if s == at), at)

    def date_before(self, at: int) -> int:
        """Start of the date that ends at the token, or the token itself."""
        return next((s for s, e in self.dates if e == at), at)

    def is_and(self, at: int) -> int:
        """End of a joining word that starts at the token, or the token itself."""
        return self.hits.past(at, "words.and")

    def governed(self, phrase: Phrase) -> bool:
        """Whether a preposition or the like stands before: then it is no subject."""
        asked = phrase.start, phrase.end, phrase.kind, bool(phrase.offices)
        known = self._governed.get(asked)
        if known is None:
            known = self._governed[asked] = self._is_governed(phrase)
        return known

    def _is_governed(self, phrase: Phrase) -> bool:
        if phrase.start <= self.start or self._nominative(phrase):
            return False
        hit = self._before(phrase, "words.oblique")
        if hit is None or hit.start < self.start or one_of_many(self, phrase):
            return False
        joins = self.hits.at(hit.start, "words.conjunction")
        return not (joins and self._opens_clause(phrase))

    def objective(self, phrase: Phrase) -> bool:
        """Whether the phrase is «him», «her» or «them», which is never a subject.

        Where no form tells, its place does: «A gặp | ông.», «A hội đàm với | ông.»
        """
        if phrase.kind in _NAMING:
            return False
        hit = self.hits.at(phrase.start, "anaphora.objective")
        if hit is not None:
            return hit.end == phrase.end
        if phrase.kind == "he" and self._before(phrase, "words.acts_on"):
            return all(p.kind != "i" for p in self.phrases)
        after = self.tokens.words[phrase.end : phrase.end + 1]
        ends = phrase.end >= self.end or after in ([","], ["."], [";"])
        met = self.after_anchor(phrase) or self._before(phrase, "words.partner")
        return phrase.kind == "he" and ends and bool(met)

    def _nominative(self, phrase: Phrase) -> bool:
        """«On the sidelines of the forum | he met B»: a form that is always the subject."""
        if phrase.kind in _NAMING:
            return False
        hit = self.hits.at(phrase.start, "anaphora.nominative")
        return hit is not None and hit.end == phrase.end

    def after_anchor(self, phrase: Phrase) -> bool:
        """Whether an event word stands right before the phrase: it is an object."""
        if self._nominative(phrase) or one_of_many(self, phrase):
            return False
        hit = self._before(phrase, "anchor")
        if hit is None or hit.start < self.start or self._occasion(hit, phrase):
            return False
        return self.hits.at(hit.start, _AHEAD) is None

    def _occasion(self, hit: Hit, phrase: Phrase) -> bool:
        """«After the talks | A met B», without a comma: what was before, A its object not."""
        opens = self.hits.at(self.start, "words.fronted")
        if opens is None or hit.end - opens.end > _OCCASION:
            return False
        noun = self.hits.ending(hit.end, "words.sessions")
        told = noun is not None and noun.start >= opens.end
        named = self.hits.past(opens.end, "words.article", "words.determiner")
        # «After meeting | A, …» is no «after the meeting»
        gerund = named == opens.end and self.tokens.norms[hit.end - 1].endswith("ing")
        return told and not gerund and self._opens_clause(phrase)

    def in_adjunct(self, phrase: Phrase) -> bool:
        """Whether the phrase is what an adjunct names: «in the presence of A»."""
        return self._before(phrase, "adjunct") is not None or self._fronted(phrase)

    def _fronted(self, phrase: Phrase) -> bool:
        """Whether words that tell by whom or for whom open the sentence: «According to A, …»."""
        if phrase.start > self.start + _FRONTING:
            return False
        by = self._before(phrase, "words.agent")  # «Watched by A, …»
        if by is not None and by.start == self.start + 1:
            return True
        hit = self._before(phrase, "words.report") or self._before(
            phrase, "words.deputing"
        )
        return hit is not None and hit.start == self.start

    def _opens_clause(self, phrase: Phrase) -> bool:
        """Whether a verb follows: «after the president met B»."""
        comma = self.tokens.words[phrase.end : phrase.end + 1] == [","]
        at = phrase.end + 1 if comma else phrase.end
        soft = self.hits.at(at, "words.soft")
        return self.acts(at) or (soft is not None and self.acts(soft.end))

    def _before(self, phrase: Phrase, cat: str) -> Hit | None:
        """The word right before the phrase, or before its «the» or «her»."""
        told = self.attributive(phrase)
        if told is not None:  # «met the visiting | Lao Premier A»
            start = self.hits.back(told.start, "words.article")
            return self.hits.ending(start, cat)
        own = self.hits.ending(phrase.start, cat)
        if own is not None:
            state = self.hits.back(phrase.start, "heads.state")
            # «Nhà nước | Lào»: no «nước»
            return self.hits.ending(state, cat) if state < own.start else own
        article = self.hits.ending(
            phrase.start, "words.determiner", "heads.counts", "words.compass"
        )
        digits = self.tokens.words[phrase.start - 1].isdigit()
        # but «In 2001 | Laos …»
        number = digits and self.date_before(phrase.start) == phrase.start
        start = article.start if article else phrase.start - number
        return self.hits.ending(start, cat) if start < phrase.start else None

    def attributive(self, phrase: Phrase) -> Hit | None:
        """«visiting | Premier A»: the word that only describes him; not «while visiting A»."""
        if phrase.kind != "person" or not phrase.offices:
            return None
        told = self.hits.ending(phrase.start, "words.attributive")
        if told is None or self.hits.ending(told.start, "words.when"):
            return None
        return told if told.start >= self.start else None

    def principal(self, phrase: Phrase) -> Phrase:
        """«A và phu nhân B đến C», «A and her husband B»: A, whom B goes with; else itself."""
        along = self.hits.ending(phrase.start, "words.spouse")
        wed = bool(phrase.offices) and phrase.offices[0].head == _SPOUSE
        if along is None and not wed:
            return phrase
        start = along.start if along else phrase.start
        joined = self.hits.ending(start, "words.and")
        chief = self.ending(phrase.start)
        return chief or self.ending(joined.start if joined else start) or phrase

    def acts(self, at: int) -> bool:
        """Whether a verb stands at the token, so that the phrase before is its subject."""
        return self.hits.opens(at, _ACTS)

    def city_of(self, phrase: Phrase) -> Phrase | None:
        """The city right before a country that only explains it: «Paris, France»."""
        if phrase.kind != "country":
            return None
        comma = self.hits.back(phrase.start, "words.article") - 1
        if self.tokens.words[comma] != ",":
            return None
        city = self.ending(comma)
        if city is None or city.kind != "place" or city.country != phrase.country:
            return None
        return city

    def in_brackets(self, phrase: Phrase, at: int) -> bool:
        """Whether a bracket separates the phrase from the token."""
        low, high = sorted((phrase.end, at))
        words = self.tokens.words[low:high]
        return words.count("(") != words.count(")")

    def name_follows(self, phrase: Phrase) -> bool:
        """Whether capitals that nothing could read stand after a title: a name, perhaps."""
        before = phrase.start - 1
        while before > self.start and self.tokens.words[before].isspace():
            before -= 1
        if before > self.start and self._unread(before):
            return True  # «Coordinating Minister»: not even the title was read whole
        at = phrase.end
        if self.tokens.words[at : at + 1] in (["("], [","]):
            at += 1
        return at < self.end and self._unread(at)

    def stranger(self, at: int) -> bool:
        """Whether a capital that nothing could read acts at the token: «On Monday, | Popa met A»."""
        comma = self.tokens.words[at - 2 : at - 1] == [","]
        return comma and at - 1 > self.start and self._unread(at - 1)

    def _unread(self, at: int) -> bool:
        """Whether a word with a capital stands at the token, in no phrase."""
        return self.tokens.words[at][:1].isupper() and self.covering(at) is None

    def clause_floor(self, at: int) -> int:
        """The token after the last clause break before ``at``."""
        breaks = self.hits.starts(_BREAKS)
        for index in range(at - 1, self.start - 1, -1):
            if index not in breaks:
                continue
            hit = self.hits.at(index, "words.clause", "words.while")
            # «để ngỏ khả năng gặp A»: no clause begins with its first word
            longer = self.hits.at(index, "status.hypothetical")
            part = hit is not None and longer is not None and longer.end > hit.end
            if hit and hit.end <= at and not part and self.covering(index) is None:
                return hit.end
        return self.start
