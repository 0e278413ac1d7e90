"""Steps along a sentence from an event word: to words, to phrases, over what does not count."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from typing import TypeAlias

from diplograph.extract.enclosed import quoted
from diplograph.extract.next_objects import breaks
from diplograph.extract.phrases import Phrase
from diplograph.extract.sentence import ACTORS, Sentence
from diplograph.pack import Element

GAP = 18
"""Tokens that «…» may span."""
SOFT = 3
TITLED = frozenset({"agreement", "conference"})
OPENING = frozenset({"“", '"', "«"})
_UNNAMED = frozenset({"country", "nation", "titles", "counterpart"})
"""Phrases of people without names, who may be counted."""
STATUS = (
    "status.planned",
    "status.past",
    "status.historical",
    "status.hypothetical",
    "status.negated",
    "status.cancelled",
)
STATUSES = frozenset(STATUS)
SOFTENED = STATUSES | {"words.soft"}
"""What may stand between a subject and its verb."""


def _fits(phrase: Phrase, kinds: frozenset[str]) -> bool:
    """Whether a phrase may fill a slot; for a «seat» a capital does: «protested to Paris»."""
    return phrase.kind in kinds or (phrase.seat and "seat" in kinds)


Options: TypeAlias = Mapping[str, list[list[str]]]
"""Wordings, each as its words, by the first of them."""


@cache
def _options(wordings: tuple[str, ...]) -> Options:
    found: dict[str, list[list[str]]] = defaultdict(list)
    for wording in wordings:
        parts = wording.split(" ")
        found[parts[0]].append(parts)
    for options in found.values():
        options.sort(key=len, reverse=True)  # «to help», not «to»
    return {**found}


class Walk:
    """Walks one sentence."""

    def __init__(self, sentence: Sentence) -> None:
        self._s = sentence

    def words_right(self, element: Element, at: int, *, gap: bool) -> int:
        """End of one of the words to the right of the token; -1 if none stands there."""
        limit = min(self._s.end, at + (GAP if gap else SOFT + 1))
        norms, options = self._s.tokens.norms, _options(element.words)
        # That none of the first words stands there is mostly all there is to try.
        if options.keys().isdisjoint(norms[at:limit]):
            return -1
        position, passed = at, False
        while position < limit:
            end = self._end_of(options, position, len(norms))
            if end:
                return end
            step = self._step_over(position, gap=gap)
            if step == position or (passed and self._next_event(position)):
                return -1
            passed = passed or self._passes(position)
            position = step
        return -1

    def _passes(self, at: int) -> bool:
        """Whether somebody is named here."""
        phrase = self._s.starting(at)
        return phrase is not None and phrase.kind in ACTORS

    def _next_event(self, at: int) -> bool:
        """«hội kiến A | , hội đàm với B»: with B is another event."""
        words, hits = self._s.tokens.words, self._s.hits
        return words[at] == "," and hits.at(at + 1, "anchor") is not None

    def words_left(self, element: Element, at: int, *, gap: bool) -> int:
        """Start of one of the words to the left of the token; -1 if none stands there."""
        floor = max(self._s.start, at - (GAP if gap else SOFT + 1))
        norms, options = self._s.tokens.norms, _options(element.words)
        for position in range(at - 1, floor - 1, -1):
            if norms[position] in options and self._end_of(options, position, at):
                return position
        return -1

    def _end_of(self, options: Options, at: int, last: int) -> int:
        """End of one of the wordings that stands at the token, 0 if none does."""
        norms = self._s.tokens.norms
        for parts in options.get(norms[at], ()):
            end = at + len(parts)
            if end <= last and norms[at:end] == parts:
                return end
        return 0

    def _step_over(self, at: int, *, gap: bool) -> int:
        """The next position to look at; the same one if the pattern may not go on."""
        date = self._s.date_at(at)
        if date > at:
            return date
        word = self._s.tokens.words[at]
        among = self._s.hits.at(at + 1, "words.among") if word == "," else None
        if among and self._s.tokens.words[among.end : among.end + 1] == [","]:
            return among.end + 1  # «met, among others, A»
        if word == ":" and self._s.starting(at + 1) is not None:
            return at + 1  # «spoke with: A; B; and C»
        if word == "(":
            return self._past_bracket(at)
        closed = self._quoted(at) if gap else 0
        if closed:
            return closed
        soft = self._s.hits.at(at, "words.soft", "words.honorific", "words.compass")
        if soft:
            return soft.end
        return self._over(at) if gap else self._counted(at)

    def _over(self, at: int) -> int:
        """The token after a phrase or a word that a gap may hold; the same one at a break."""
        if breaks(self._s, at):
            return at
        phrase = self._s.starting(at)
        whole = phrase is not None and phrase.kind != "place"  # «at Oslo | airport»
        return phrase.end if phrase and whole else at + 1

    def _past_bracket(self, at: int) -> int:
        while at < self._s.end and self._s.tokens.words[at] != ")":
            at += 1
        return min(at + 1, self._s.end)

    def _counted(self, at: int) -> int:
        """End of «18» in «expelled 18 Lao diplomats», of «two» in «met two Lao officials»."""
        count = self._s.hits.at(at, "heads.counts")
        end = count.end if count else at + self._s.tokens.words[at].isdigit()
        several = self._s.starting(end)
        some = several is not None and several.kind in _UNNAMED
        return end if some else at

    def _quoted(self, at: int) -> int:
        """End of the quoted words that start here, but the start of «ký “Hiệp định …”»."""
        titled = self._s.starting(at + 1)
        if titled is not None and titled.kind in TITLED:
            return at + 1 if self._s.tokens.words[at] in OPENING else 0
        return quoted(self._s.tokens, at, self._s.end)

    def _owner(self, phrase: Phrase) -> bool:
        """«welcomed Laos's offer»: what the phrase owns is meant, not the phrase."""
        tokens = self._s.tokens
        last = phrase.name.rpartition(" ")[2]
        whole = tokens.slice(phrase.start, phrase.end).endswith(last)
        return whole and tokens.norms[phrase.end : phrase.end + 1] == ["'s"]

    def _past_owner(self, at: int) -> int:
        """«was at | Mr A's | inauguration», «at | Tuesday's | summit»: what is theirs; 0 if none."""
        phrase = self._s.starting(at)
        end = phrase.end if phrase else self._s.date_at(at)
        owns = end > at and self._s.tokens.norms[end : end + 1] == ["'s"]
        return end + 1 if owns else 0

    def _owned(self, owner: Phrase, kinds: frozenset[str]) -> Phrase | None:
        """«met A's predecessor, B»: B, whom the words right after the owner name."""
        phrase = self._s.starting(owner.end + 1)
        named = phrase is not None and phrase.kind == "person" and not phrase.offices
        return phrase if named and "person" in kinds else None

    def _after_apposition(self, comma: int) -> bool:
        """«A, Tổng thống C, đến …»: the comma belongs to what explains A."""
        phrase = self._s.ending(comma)
        return phrase is not None and (phrase.leads or bool(phrase.offices))

    def phrase_right(
        self, kinds: frozenset[str], at: int, *, gap: bool
    ) -> Phrase | None:
        """The phrase to the right that may fill a slot."""
        position = at
        limit = min(self._s.end, at + (GAP if gap else SOFT + 4))
        if not [p for p in self._s.between(at, limit) if _fits(p, kinds)]:
            return None
        while position < limit:
            phrase = self._s.starting(position)
            if phrase is not None and _fits(phrase, kinds):
                return self._owned(phrase, kinds) if self._owner(phrase) else phrase
            if kinds <= TITLED and (owned := self._past_owner(position)):
                position = owned
                continue
            if phrase is not None and not gap and phrase.kind in ACTORS:
                return None
            step = self._step_over(position, gap=gap)
            if step == position:
                return None
            position = step
        return None

    def phrase_left(self, at: int) -> Phrase | None:
        """The phrase to the left, past words and dates that do not count."""
        position = at
        for _ in range(SOFT + 1):
            phrase = self._s.ending(position)
            if phrase is not None and self._s.hits.ending(phrase.start, "words.under"):
                return None  # «quan chức trong chính quyền A | đến C»
            if phrase is not None:
                return self._s.principal(phrase)
            step = self._step_back(position)
            if step == position:
                return None
            position = step
        return None

    def _step_back(self, at: int) -> int:
        date = self._s.date_before(at)
        if date < at:
            return date
        if self._s.tokens.words[at - 1] == "," and self._after_apposition(at - 1):
            return at - 1
        soft = self._s.hits.ending(at, "words.soft", *STATUS)
        return soft.start if soft else at
