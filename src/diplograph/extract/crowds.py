"""People without names whom somebody meets, where a list names them: «met four laureates»."""

from __future__ import annotations

from diplograph.extract.draft import TALKS
from diplograph.extract.hits import Hit
from diplograph.extract.phrases import OFFICIALS, Phrase
from diplograph.extract.sentence import Sentence
from diplograph.pack import Element, LanguagePack, Packs, Pattern

CROWD = "crowd"
"""Kind of such a phrase; it has no entity."""
_STOPS = (
    "words.oblique",
    "words.clause",
    "words.when",
    "words.who",
    "words.and",
    "date",
)
_WITHIN = frozenset({"nation", "country", "unnamed", "titles", "title", "place"})
"""Kinds of phrases that may be part of it: «a group of Belarusian activists»."""
_READ = frozenset({"country", "pair"})
"""Kinds of phrases for which somebody stands: «The presidents | met»."""
_MANY = frozenset({"unnamed", "titles"})
_FIRST = frozenset({"nation", "place"})
_SIGNS = frozenset({",", ".", ";", ":", "(", "–", "—"})
_LONGEST = 9
"""Tokens of it."""
_WHO = 3
"""Tokens from the envoys to «presented»: «envoys | who newly |»."""
_FAR = 12
"""Tokens from «met» to «with»."""
_PLAIN = (
    "words.soft",
    "words.determiner",
    "words.article",
    "words.indefinite",
    "heads.counts",
    "anaphora.many",
)
"""Words that a pattern steps over."""


class Crowds:
    """Finds them in the sentences of one language."""

    def __init__(self, language: LanguagePack, packs: Packs) -> None:
        patterns = [
            pattern
            for wording in packs.wordings
            if wording.lang == language.tag and wording.family in TALKS
            for pattern in wording.patterns
        ]
        self._talks = frozenset(a for pattern in patterns for a in pattern.anchors)
        filled = (p for p in patterns if any(e.role for e in _after(p)))
        self._direct = frozenset(a for pattern in filled for a in pattern.anchors)
        self._owned = language.grammar.name_of
        self._plural = tuple(language.words("crowd", "endings"))
        self._singular = tuple(language.words("crowd", "not_endings"))

    def find(self, sentence: Sentence) -> None:
        """Add the phrases of those whom it leaves unnamed after «met» or «with»."""
        met = self._met(sentence)
        added: dict[int, Phrase] = {}
        for start in self._openings(sentence, met):
            crowd = self._crowd(sentence, start)
            if crowd is not None:
                added[start] = crowd
        first = self._subject(sentence, met)
        if first is not None:
            added.setdefault(first.start, first)
        if added:
            crowds = [*added.values()]
            free = (p for p in sentence.phrases if not _inside(crowds, p))
            sentence.phrases = sorted([*free, *crowds], key=_place)
            sentence.index()

    def _met(self, sentence: Sentence) -> dict[int, Hit]:
        """By their token, the longest words for a meeting or a call that start there."""
        found: dict[int, Hit] = {}
        for at in sentence.hits.places(sentence.start, sentence.end, "anchor"):
            words = sentence.hits.all_at(at, "anchor")
            word = next((w for w in words if w.entry.value in self._talks), None)
            if word is not None:
                found[at] = word
        return found

    def _openings(self, sentence: Sentence, met: dict[int, Hit]) -> set[int]:
        """Where whom somebody meets may be told: after «met», after «met on Monday with»."""
        hits, found = sentence.hits, set[int]()
        for at, word in met.items():
            if sentence.covering(at) is None:
                if word.entry.value in self._direct:
                    found.add(word.end)
                last = min(sentence.end, at + _FAR)
                found.update(n + 1 for n in hits.places(at, last, "words.partner"))
        return {at for at in found if sentence.covering(at - 1) is None}

    def _subject(self, sentence: Sentence, met: dict[int, Hit]) -> Phrase | None:
        """«The ministers of the Nordic countries met»: they, where nobody stands for them."""
        if not met:
            return None
        start = sentence.hits.past(sentence.start, "words.article", "heads.counts")
        opens = sentence.hits.at(sentence.start, "words.roster_crowd")
        if not self._plural and opens is None:
            return None
        end = self._end(sentence, start)
        if end not in met:
            return None
        inside = sentence.between(sentence.start, end)
        if any(p.kind in _READ or p.country for p in inside):
            return None
        several = self._headed(sentence, start, end)
        return Phrase(CROWD, sentence.start, end, generic=True) if several else None

    def _crowd(self, sentence: Sentence, start: int) -> Phrase | None:
        """The phrase of several people that starts at the token, if one does."""
        first = sentence.starting(start)
        if first is not None and first.kind not in _FIRST:
            return None  # it is read, whatever it is
        end = self._end(sentence, start)
        if _stood_for(sentence, start, end):
            return None
        several = self._headed(sentence, start, end)
        return Phrase(CROWD, start, end, generic=True) if several else None

    def _headed(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether a word for several heads the range: «the | ministers | of the Nordic states»."""
        head = next((n for n in range(start, end) if self._of(sentence, n) > n), end)
        return any(self._several(sentence, at) for at in range(start, head))

    def _end(self, sentence: Sentence, start: int) -> int:
        """The token after the words that belong together."""
        at, headed = start, False
        while at < min(sentence.end, start + _LONGEST):
            of = self._of(sentence, at) if at > start else at
            inside = sentence.starting(at)
            if inside is not None and inside.kind not in _WITHIN:
                break
            people = inside is not None and inside.kind in _MANY
            headed = headed or people or self._several(sentence, at)
            known = inside is not None or of > at or self._several(sentence, at)
            if not known and _stops(sentence, at, headed=headed):
                break
            at = inside.end if inside else max(of, at + 1)
        return at

    def _of(self, sentence: Sentence, at: int) -> int:
        """The token after «of» or «from»; the token itself if none stands there."""
        of = sentence.tokens.norms[at] in self._owned
        return at + 1 if of else sentence.hits.past(at, "words.possessive")

    def _several(self, sentence: Sentence, at: int) -> bool:
        """Whether the word tells of several: a plural, or a word such as «group»."""
        if sentence.hits.at(at, "words.roster_crowd"):
            return True
        word = sentence.tokens.words[at]
        people = word.islower() and word.endswith(self._plural)
        return people and not word.endswith(self._singular)


def crowd_before(
    sentence: Sentence, at: int, kinds: frozenset[str], family: str
) -> list[Phrase]:
    """«The ministers of the Nordic countries | met»: they, if they may be of these kinds.

    «received the envoys (who) | presented credentials»: they too, whoever received them.
    """
    guest = family == "Ceremony"
    for end in range(at, at - (_WHO if guest else 1), -1):
        before = sentence.ending(end)
        if before is not None:
            several = guest and before.kind == "titles" and not before.refers
            crowd = before.kind == CROWD and (CROWD in kinds or guest)
            return [before] if several or crowd else []
    return []


def _after(pattern: Pattern) -> tuple[Element, ...]:
    """What stands right behind the anchor."""
    return pattern.elements[pattern.anchor + 1 :][:1]


def _stood_for(sentence: Sentence, start: int, end: int) -> bool:
    """«met with | senior Lao officials»: a country or body stands for them."""
    officials = (p for p in sentence.between(start, end) if p.number == OFFICIALS)
    first = next(officials, None)
    return first is not None and all(
        sentence.hits.at(at, *_PLAIN) for at in range(start, first.start)
    )


def _inside(crowds: list[Phrase], phrase: Phrase) -> bool:
    return any(one.start <= phrase.start < one.end for one in crowds)


def _place(phrase: Phrase) -> int:
    return phrase.start


def _stops(sentence: Sentence, at: int, *, headed: bool) -> bool:
    if sentence.tokens.words[at] in _SIGNS or sentence.date_at(at) > at:
        return True
    if sentence.hits.at(at, *_STOPS):
        return True
    # «a | cross-party group of», but «families | visited»
    return headed and sentence.hits.at(at, "anchor") is not None
