"""Wordings laid over a sentence: who fills which role of which event."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from diplograph.extract.phrases import Phrase
from diplograph.extract.sentence import ACTORS, Sentence
from diplograph.pack import Element, Family, Packs, Pattern, Wording

_GAP = 18
"""Tokens that «…» may span."""
_SOFT = 3


@dataclass(slots=True)
class Found:
    """A wording that fits a sentence."""

    wording: Wording
    pattern: Pattern
    anchor: tuple[int, int]
    roles: dict[str, list[Phrase]]
    low: int
    high: int
    subject: Phrase | None = None
    score: float = 0.0
    extra: dict[str, list[Phrase]] = field(default_factory=dict)


class Frames:
    """All wordings of a language, found by their anchor."""

    def __init__(self, packs: Packs, lang: str) -> None:
        self._families = packs.families
        self._by_anchor: dict[str, list[tuple[Wording, Pattern]]] = defaultdict(list)
        self._adjuncts: dict[str, list[tuple[str, Pattern]]] = defaultdict(list)
        for wording in packs.wordings:
            if wording.lang == lang:
                for pattern in wording.patterns:
                    for anchor in pattern.anchors:
                        self._by_anchor[anchor].append((wording, pattern))
        for family in packs.families.values():
            for pattern in family.adjuncts.get(lang, ()):
                for anchor in pattern.anchors:
                    self._adjuncts[anchor].append((family.name, pattern))

    def find(self, sentence: Sentence, fallback: Phrase | None) -> list[Found]:
        """The best wording at each anchor of the sentence, in order."""
        found: list[Found] = []
        covered = sentence.start
        for at in range(sentence.start, sentence.end):
            hits = sentence.hits.all_at(at, "anchor")
            if not hits or at < covered or hits[0].end > sentence.end:
                continue
            holder = sentence.covering(at)
            if holder is not None and holder.kind in {"person", "org", "place"}:
                continue
            covered = max(covered, hits[0].end)
            best = self._best(sentence, at, hits[0].end, hits[0].entry.value, fallback)
            if best:
                found.append(best)
        return found

    def _best(
        self, sentence: Sentence, start: int, end: int, anchor: str, fallback: Phrase | None
    ) -> Found | None:
        options = []
        for order, (wording, pattern) in enumerate(self._by_anchor.get(anchor, ())):
            family = self._families[wording.family]
            match = _Match(sentence, family, pattern, (start, end), fallback)
            if match.run() and _sufficient(match.roles, family):
                score = match.score - order / 1000
                options.append(
                    Found(
                        wording, pattern, (start, end), match.roles, match.low, match.high, match.subject, score
                    )
                )
        best = max(options, key=lambda f: f.score, default=None)
        if best:
            self._add_adjuncts(sentence, best)
        return best

    def _add_adjuncts(self, sentence: Sentence, found: Found) -> None:
        family = self._families[found.wording.family]
        for at in range(sentence.start, sentence.end):
            for hit in sentence.hits.all_at(at, "anchor"):
                for name, pattern in self._adjuncts.get(hit.entry.value, ()):
                    if name != family.name:
                        continue
                    match = _Match(sentence, family, pattern, (hit.start, hit.end), None)
                    if match.run():
                        for role, phrases in match.roles.items():
                            taken = [p for ps in found.roles.values() for p in ps]
                            fresh = [p for p in phrases if not any(p is t for t in taken)]
                            if fresh and role not in found.roles:
                                found.roles[role] = fresh


def _sufficient(roles: dict[str, list[Phrase]], family: Family) -> bool:
    """Whether the roles filled make an event; a plural phrase counts twice."""
    count = {
        role: sum(2 if p.kind in {"pair", "countries"} else 1 for p in phrases)
        for role, phrases in roles.items()
    }
    return any(
        all(count.get(role, 0) >= need.count(role) for role in need) for need in family.needs
    )


class _Match:
    """One pattern laid over one anchor."""

    def __init__(
        self,
        sentence: Sentence,
        family: Family,
        pattern: Pattern,
        anchor: tuple[int, int],
        fallback: Phrase | None,
    ) -> None:
        self._s = sentence
        self._family = family
        self._pattern = pattern
        self._anchor = anchor
        self._fallback = fallback
        self.roles: dict[str, list[Phrase]] = defaultdict(list)
        self.low, self.high = anchor
        self.subject: Phrase | None = None
        self.score = 0.0

    def run(self) -> bool:
        """Whether all parts of the pattern are there; roles and range are then set."""
        elements, anchor = self._pattern.elements, self._pattern.anchor
        self.score = float(self._anchor[1] - self._anchor[0])
        return self._right(elements[anchor + 1 :]) and self._left(elements[:anchor])

    def _kinds(self, role: str) -> frozenset[str]:
        return frozenset(self._family.roles[role])

    def _take(self, role: str, phrases: list[Phrase]) -> None:
        self.roles[role] += phrases
        self.score += 2
        # The subject of an earlier sentence does not widen the range.
        inside = [p for p in phrases if self._s.start <= p.start < self._s.end]
        self.low = min([self.low, *(p.start for p in inside)])
        self.high = max([self.high, *(p.end for p in inside)])

    # ── to the right ──
    def _right(self, elements: tuple[Element, ...]) -> bool:
        at, gap = self._anchor[1], False
        for element in elements:
            if element.gap:
                gap = True
                continue
            if element.words:
                end = self._words_right(element, at, gap=gap)
                if end < 0:
                    if element.optional:
                        continue
                    return False
                at = end
                self.score += 0.5
            else:
                group = self._slot_right(element.role, at, gap=gap)
                if not group:
                    return False
                self._take(element.role, group)
                at = group[-1].end
            gap = False
        return True

    def _words_right(self, element: Element, at: int, *, gap: bool) -> int:
        limit = min(self._s.end, at + (_GAP if gap else _SOFT + 1))
        position = at
        while position < limit:
            for words in element.words:
                end = self._words_at(words, position)
                if end:
                    return end
            step = self._step_over(position, gap=gap)
            if step == position:
                return -1
            position = step
        return -1

    def _words_at(self, words: str, at: int) -> int:
        parts = words.split(" ")
        norms = self._s.tokens.norms[at : at + len(parts)]
        return at + len(parts) if norms == parts else 0

    def _step_over(self, at: int, *, gap: bool) -> int:
        """The next position to look at; the same one if the pattern may not go on."""
        date = self._s.date_at(at)
        if date > at:
            return date
        word = self._s.tokens.words[at]
        if word == "(":
            close = at
            while close < self._s.end and self._s.tokens.words[close] != ")":
                close += 1
            return min(close + 1, self._s.end)
        soft = self._s.hits.at(at, "words.soft", "words.honorific")
        if soft:
            return soft.end
        if not gap or self._breaks(at):
            return at
        phrase = self._s.starting(at)
        return phrase.end if phrase else at + 1

    def _breaks(self, at: int) -> bool:
        if self._s.tokens.words[at] in {";", ":", "“", "”", '"'}:
            return True
        clause = self._s.hits.at(at, "words.clause")
        return clause is not None and self._s.covering(at) is None

    def _slot_right(self, role: str, at: int, *, gap: bool) -> list[Phrase]:
        kinds = self._kinds(role)
        position = at
        limit = min(self._s.end, at + (_GAP if gap else _SOFT + 4))
        while position < limit:
            phrase = self._s.starting(position)
            if phrase is not None:
                if phrase.kind in kinds:
                    return self._s.group_right(phrase, kinds)
                if not gap and phrase.kind in ACTORS:
                    return []
            step = self._step_over(position, gap=gap)
            if step == position:
                if phrase is not None and phrase.kind not in kinds and phrase.kind != "place":
                    return []
                return []
            position = step
        return []

    # ── to the left ──
    def _left(self, elements: tuple[Element, ...]) -> bool:
        at, gap = self._anchor[0], False
        for element in reversed(elements):
            if element.gap:
                gap = True
                continue
            if element.words:
                start = self._words_left(element, at, gap=gap)
                if start < 0:
                    if element.optional:
                        continue
                    return False
                at = start
                self.score += 0.5
            else:
                group = (
                    self._subject(element.role)
                    if gap
                    else self._slot_left(element.role, at)
                )
                if not group:
                    return False
                self._take(element.role, group)
                at = group[0].start
            gap = False
        return True

    def _words_left(self, element: Element, at: int, *, gap: bool) -> int:
        floor = max(self._s.start, at - (_GAP if gap else _SOFT + 1))
        for position in range(at - 1, floor - 1, -1):
            for words in element.words:
                end = self._words_at(words, position)
                if end and end <= at:
                    return position
        return -1

    def _slot_left(self, role: str, at: int) -> list[Phrase]:
        kinds = self._kinds(role)
        position = at
        for _ in range(_SOFT + 1):
            phrase = self._s.ending(position)
            if phrase is not None:
                return self._s.group_left(phrase, kinds) if phrase.kind in kinds else []
            date = self._s.date_before(position)
            if date < position:
                position = date
                continue
            soft = self._s.hits.ending(position, "words.soft")
            if soft is None:
                return []
            position = soft.start
        return []

    def _subject(self, role: str) -> list[Phrase]:
        """The nearest phrase to the left that can be the subject of the anchor."""
        kinds = self._kinds(role)
        taken = {id(p) for ps in self.roles.values() for p in ps}
        at = self._anchor[0]
        floor = self._floor(at)
        best: Phrase | None = None
        for phrase in reversed(self._s.phrases):
            if phrase.end > at or phrase.start < floor or id(phrase) in taken:
                continue
            if phrase.kind not in kinds or self._s.in_brackets(phrase, at):
                continue
            group = self._s.group_left(phrase, kinds)
            if self._s.governed(group[0]) or self._object(group[0], at):
                continue
            best = phrase
            break
        if best is None:
            return self._fronted(role, kinds)
        group = self._s.group_left(best, kinds)
        self.subject = group[0]
        return group

    def _floor(self, at: int) -> int:
        for index in range(at - 1, self._s.start - 1, -1):
            if self._s.tokens.words[index] in {";", ":"} and self._s.covering(index) is None:
                return index + 1
        return self._s.start

    def _object(self, phrase: Phrase, at: int) -> bool:
        """Whether the phrase is the object of an earlier event word, not our subject."""
        if not self._s.after_anchor(phrase):
            return False
        between = self._s.tokens.norms[phrase.end : at]
        relative = any(
            self._s.hits.at(i, "words.relative") for i in range(phrase.end, at)
        )
        return not relative or "," in between or "và" in between or "and" in between

    def _fronted(self, role: str, kinds: frozenset[str]) -> list[Phrase]:
        """Subject after a fronted adjunct («Tại buổi tiếp B, A …»), else the last subject."""
        at = self._anchor[0]
        fronted = any(
            self._s.hits.at(i, "words.fronted")
            for i in range(max(self._s.start, at - 6), at)
        )
        if fronted:
            taken = {id(p) for ps in self.roles.values() for p in ps}
            for phrase in self._s.phrases:
                if phrase.start < self.high or id(phrase) in taken or phrase.kind not in kinds:
                    continue
                comma = self._s.tokens.words[phrase.start - 1] == ","
                if comma:
                    self.subject = phrase
                    return self._s.group_right(phrase, kinds)
        if self._fallback is not None and self._fallback.kind in kinds and not fronted:
            self.score -= 1
            return [self._fallback]
        return []
