"""One pattern laid over one anchor of a sentence."""

from __future__ import annotations

from collections import defaultdict

from diplograph.extract.enumeration import expand
from diplograph.extract.extent import quoted
from diplograph.extract.phrases import Phrase
from diplograph.extract.sentence import ACTORS, Sentence
from diplograph.extract.subject import Chain, SubjectFinder
from diplograph.pack import Element, Family, Pattern, Wording

_GAP = 18
"""Tokens that «…» may span."""
_SOFT = 3
STATUS = tuple(
    f"status.{name}"
    for name in (
        "planned",
        "past",
        "historical",
        "hypothetical",
        "negated",
        "cancelled",
    )
)


class Match:
    """One pattern laid over one anchor."""

    def __init__(
        self,
        sentence: Sentence,
        family: Family,
        pattern: Pattern,
        anchor: tuple[int, int],
        fallback: Phrase | None,
        wording: Wording | None = None,
        chain: Chain | None = None,
    ) -> None:
        self._s = sentence
        self._family = family
        self._pattern = pattern
        self._anchor = anchor
        self._fallback = fallback
        self._wording = wording
        self._chain = chain
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
        if self._wording is not None and role in self._wording.fills:
            return frozenset(self._wording.fills[role])
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
        if word == ":" and self._s.starting(at + 1) is not None:
            return at + 1  # «spoke with: A; B; and C»
        if word == "(":
            close = at
            while close < self._s.end and self._s.tokens.words[close] != ")":
                close += 1
            return min(close + 1, self._s.end)
        closed = quoted(self._s.tokens, at, self._s.end) if gap else 0
        if closed:
            return closed
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
        clause = self._s.hits.at(at, "words.clause", "adjunct")
        return clause is not None and self._s.covering(at) is None

    def _slot_right(self, role: str, at: int, *, gap: bool) -> list[Phrase]:
        kinds = self._kinds(role)
        position = at
        limit = min(self._s.end, at + (_GAP if gap else _SOFT + 4))
        while position < limit:
            phrase = self._s.starting(position)
            if phrase is not None:
                if phrase.kind in kinds and self._owner(phrase):
                    return []
                if phrase.kind in kinds:
                    return self._lands(
                        expand(self._s, self._s.group_right(phrase, kinds)), kinds
                    )
                if not gap and phrase.kind in ACTORS:
                    return []
            step = self._step_over(position, gap=gap)
            if step == position:
                if (
                    phrase is not None
                    and phrase.kind not in kinds
                    and phrase.kind != "place"
                ):
                    return []
                return []
            position = step
        return []

    def _owner(self, phrase: Phrase) -> bool:
        """«welcomed Laos's offer»: what the phrase owns is meant, not the phrase."""
        tokens = self._s.tokens
        whole = tokens.slice(phrase.start, phrase.end).endswith(phrase.name)
        return whole and tokens.norms[phrase.end : phrase.end + 1] == ["'s"]

    def _lands(self, group: list[Phrase], kinds: frozenset[str]) -> list[Phrase]:
        """The group, a country in the place of its city where it stands beside it."""
        if "country" not in kinds:
            return group
        found = [self._s.in_land(phrase) or phrase for phrase in group]
        return [p for n, p in enumerate(found) if all(p is not q for q in found[:n])]

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
                if group and self._alike(element.role, group):
                    group = []
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
            if self._s.tokens.words[position - 1] == "," and self._after_apposition(
                position - 1
            ):
                position -= 1
                continue
            soft = self._s.hits.ending(position, "words.soft", *STATUS)
            if soft is None:
                return []
            position = soft.start
        return []

    def _after_apposition(self, comma: int) -> bool:
        """«A, Tổng thống C, đến …»: the comma belongs to what explains A."""
        phrase = self._s.ending(comma)
        return phrase is not None and (phrase.leads or bool(phrase.offices))

    def _subject(self, role: str) -> list[Phrase]:
        """The list of phrases to the left that the anchor speaks of."""
        finder = SubjectFinder(
            self._s,
            self._kinds(role),
            self._anchor,
            self.high,
            self._taken(),
            self._chain,
        )
        group = finder.find(
            lambda phrase: self._alike(role, [phrase]),
            self._fallback,
            nearest=self._wording is not None and self._wording.nearest,
        )
        if group:
            self.subject = group[0]
            if group[0] is self._fallback:
                self.score -= 1
            if group[0].sides:
                self.score -= (
                    0.75  # «hai bên ký … giữa Bộ A và Bộ B»: the named ones count
                )
        return group

    def _taken(self) -> frozenset[int]:
        return frozenset(id(p) for phrases in self.roles.values() for p in phrases)

    def _alike(self, role: str, group: list[Phrase]) -> bool:
        """Whether the phrase is of the very country that the other role names."""
        for pair in self._family.distinct:
            if role in pair:
                other = pair[1] if pair[0] == role else pair[0]
                theirs = {p.country for p in self.roles.get(other, ()) if p.country}
                if group[0].country and theirs == {group[0].country}:
                    return True
        return False
