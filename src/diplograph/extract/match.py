"""One pattern laid over one anchor of a sentence."""

from __future__ import annotations

from collections import defaultdict

from diplograph.extract.antecedent import antecedent
from diplograph.extract.apart import EACH
from diplograph.extract.chain import Chain
from diplograph.extract.crowds import crowd_before
from diplograph.extract.demanded import demanded
from diplograph.extract.enumeration import expand
from diplograph.extract.leaps import leapt, next_verb, reached, with_lands
from diplograph.extract.lists import group_left, group_right
from diplograph.extract.next_objects import NAMED, further, instead, with_again
from diplograph.extract.phrases import OFFICIALS, Phrase
from diplograph.extract.sentence import Sentence
from diplograph.extract.strangers import national, owned, strangers
from diplograph.extract.subject import SubjectFinder
from diplograph.extract.walk import Walk
from diplograph.pack import Element, Family, Pattern, Wording

_GOALS = frozenset({"destination"})
_PLURAL = frozenset({"pair", "countries"})
_SAYS = ("words.report", "words.speaks")
_THING = 3  # tokens behind those named in which the thing may be told
_LEAP = 0.6  # price of leaping over a person: more than words to the right are worth


class Match:
    """One pattern laid over one anchor."""

    def __init__(
        self,
        sentence: Sentence,
        family: Family,
        kinds: dict[str, frozenset[str]],
        pattern: Pattern,
        anchor: tuple[int, int],
        fallback: Phrase | None,
        wording: Wording | None = None,
        chain: Chain | None = None,
    ) -> None:
        self._s = sentence
        self._walk = Walk(sentence)
        self._family = family
        self._kinds = kinds
        self._pattern = pattern
        self._anchor = anchor
        self._fallback = fallback
        self._wording = wording
        self._chain = chain
        self.roles: dict[str, list[Phrase]] = defaultdict(list)
        self.low, self.high = anchor
        self.subject: Phrase | None = None
        self.objects: list[list[Phrase]] = []
        """The lists to the right of the anchor: «met with A and B …, and with C»."""
        self.score = 0.0

    def run(self) -> bool:
        """Whether all parts of the pattern are there; roles and range are then set."""
        elements, anchor = self._pattern.elements, self._pattern.anchor
        self.score = float(self._anchor[1] - self._anchor[0])
        fits = self._right(elements[anchor + 1 :]) and self._left(elements[:anchor])
        if not fits or self._at_home() or self._demands() or self._other():
            return False
        people = [p for ps in self.roles.values() for p in ps]
        fits = demanded(self._s, self._wording, self._anchor, people)
        return fits and self._describes()

    def _describes(self) -> bool:
        """«the visiting Lao Premier A», but not «while visiting Premier A»."""
        if self._wording is None or not self._wording.guest:
            # «met the visiting speaker»: he does not visit the speaker
            words = self._s.hits.at(self._anchor[0], "words.attributive")
            article = self._s.hits.ending(self._anchor[0], "words.article")
            return not (words and article and words.end == self._anchor[1])
        return all(self._s.attributive(p) for ps in self.roles.values() for p in ps)

    def _other(self) -> bool:
        """«handed A a letter»: another thing than the wording speaks of."""
        barred = self._wording.without if self._wording else frozenset()
        behind = _THING * (self._family.name == "Transfer")  # «trao cho B | công hàm»
        last = min(self._s.end, self.high + behind)
        between = self._s.tokens.norms[self._anchor[0] : last] if barred else ()
        return not barred.isdisjoint(between)

    def _demands(self) -> bool:
        """«called on A to resign»: a demand, and nobody comes to see A."""
        if self._wording is None or not self._wording.calls or not self.objects:
            return False
        end = self.objects[-1][-1].end
        norms = self._s.tokens.norms[end : end + 2]
        return norms[:1] == ["to"] and norms[1:] not in (["the"], ["discuss"], ["bid"])

    def _at_home(self) -> bool:
        """«chuyến thăm của ông đến Hà Nội»: he is not of the country that he goes to."""
        return any(
            self._alike(one, self.roles[one][:1])
            for one, other in self._family.distinct
            if self.roles.get(one) and self.roles.get(other)
        )

    def _take(self, role: str, phrases: list[Phrase]) -> None:
        self.roles[role] += phrases
        self.score += 2
        for phrase in phrases:
            # The subject of an earlier sentence does not widen the range.
            if self._s.start <= phrase.start < self._s.end:
                self.low = min(self.low, phrase.start)
                self.high = max(self.high, phrase.end)

    # ── to the right ──
    def _right(self, elements: tuple[Element, ...]) -> bool:
        at, gap = self._anchor[1], False
        for number, element in enumerate(elements, 1):
            if element.gap:
                gap = True
                continue
            if element.words:
                end = self._words_right(element, at, gap=gap)
                if end < 0 and element.optional:
                    continue
                self.score += 0.5
            else:
                end = self._fill(element.role, elements[number:], at, gap=gap)
            if end < 0:
                return False
            at, gap = end, False
        return True

    def _fill(
        self, role: str, following: tuple[Element, ...], at: int, *, gap: bool
    ) -> int:
        """The token after the phrases that take the role; -1 if there are none."""
        group = self._slot_right(role, at, gap=gap)
        if following and "-" in following[0].words:
            group = group[:1]  # «điện đàm A - B»: the pattern joins them itself
        if not group:
            return -1
        self._take(role, group)
        self.objects = [group]
        if not following:
            self._again(role, group[-1].end)
        return group[-1].end

    def _words_right(self, element: Element, at: int, *, gap: bool) -> int:
        """End of the words, -1 if they are not there, or open the name that follows.

        «cho (Chính phủ)? | Chính phủ Lào»
        """
        if element.optional and self._s.starting(at) is not None:
            return -1
        end = self._walk.words_right(element, at, gap=gap)
        if end < 0 or (gap and next_verb(self._s, at, end)):
            return -1
        journey = not _GOALS.isdisjoint(self._family.roles)
        self.score -= _LEAP * leapt(self._s, at, end, journey=journey)
        return end

    def _again(self, role: str, at: int) -> None:
        """«… with A in Oslo and with B in Riga»: the lists that go on with the event."""
        parted = self._family.name in EACH
        start = further(self._s, at, parted=parted)
        while start > at:
            group = self._slot_right(role, start, gap=False)
            if not group:
                return
            self._take(role, group)
            self.objects.append(group)
            at = group[-1].end
            start = further(self._s, at, parted=parted)

    def _slot_right(self, role: str, at: int, *, gap: bool) -> list[Phrase]:
        kinds = self._kinds[role]
        phrase = self._walk.phrase_right(kinds, at, gap=gap)
        # «with a number of ministers, and with A»
        if phrase is None and (more := with_again(self._s, at)) > at:
            phrase = self._walk.phrase_right(kinds & NAMED, more, gap=False)
        phrase = instead(self._s, phrase, kinds) if phrase else phrase
        if phrase is None and at == self._anchor[1]:
            whom = antecedent(self._s, self._anchor[0], kinds)
            return [whom] if whom else []
        if phrase is None or not reached(self._s, role, phrase):
            return []
        group = group_right(self._s, phrase, kinds)
        group = expand(self._s, group, kinds)
        return with_lands(self._s, group) if "country" in kinds else group

    # ── to the left ──
    def _left(self, elements: tuple[Element, ...]) -> bool:
        at, gap = self._anchor[0], False
        for element in reversed(elements):
            if element.gap:
                gap = True
                continue
            if element.words:
                start = self._walk.words_left(element, at, gap=gap)
                if start < 0:
                    if element.optional:
                        continue
                    return False
                at = start
                self.score += 0.5
            else:
                kinds, family = self._kinds[element.role], self._family.name
                group = crowd_before(self._s, self._anchor[0], kinds, family) or (
                    self._subject(element.role, at)
                    if gap
                    else self._slot_left(element.role, at)
                )
                group = [p for p in group if not self._alike(element.role, [p])]
                if not group:
                    return False
                self._take(element.role, group)
                at = group[0].start
            gap = False
        return True

    def _slot_left(self, role: str, at: int) -> list[Phrase]:
        kinds = self._kinds[role]
        phrase = self._walk.phrase_left(at)
        fits = phrase is not None and phrase.kind in kinds
        return group_left(self._s, phrase, kinds) if phrase and fits else []

    def _subject(self, role: str, before: int) -> list[Phrase]:
        """The list of phrases to the left that the anchor speaks of.

        Words of the wording stand from ``before`` on: «A đến chào B nhân kết thúc nhiệm kỳ».
        """
        at, end = self._anchor
        nearest = self._wording is not None and self._wording.nearest
        others = strangers(self._s, at) or owned(self._s, end, self.high)
        if others or (role == "visitor" and national(self._s, at)):
            return []
        if role == "signatory" and self._s.hits.ending(at, "words.passive"):
            return []  # «A công bố văn kiện được ký kết»
        finder = SubjectFinder(
            self._s,
            self._kinds[role],
            (before, end) if nearest else self._anchor,
            self.high,
            self._taken(),
            self._chain,
        )
        group = finder.find(
            lambda phrase: self._alike(role, [phrase]),
            self._fallback,
            nearest=nearest,
        )
        if group and group[0].number == OFFICIALS:
            # «Các Đại sứ Lào và Chile, gồm A và B, đến chào C»
            group[-1].number = OFFICIALS
            named = expand(self._s, group, self._kinds[role])
            group = named if named[-1].end <= self._anchor[0] else group
        if group and (
            self._paper(role, group) or self._several(group) or self._unclear(group[-1])
        ):
            return []
        if group:
            self.subject = group[0]
            if group[0] is self._fallback:
                self.score -= 1
            # «hai bên ký … giữa Bộ A và Bộ B»: the named ones count
            self.score -= 0.75 * bool(group[0].sides)
        return group

    def _paper(self, role: str, group: list[Phrase]) -> bool:
        """«Hiệp định C ký năm 2005»: whoever was spoken of before did not sign it."""
        before = self._s.ending(self._anchor[0])
        told = before is not None and before.kind == "agreement"
        return role == "signatory" and told and group[0] is self._fallback

    def _several(self, group: list[Phrase]) -> bool:
        """«They discussed ties with C»: the words are of the matter, C was not there."""
        sole = self._wording is not None and self._wording.sole
        return sole and (len(group) > 1 or group[0].kind in _PLURAL)

    def _unclear(self, subject: Phrase) -> bool:
        """«A khẳng định chuyến thăm …»: is it A's own visit?"""
        if self._wording is None or self._wording.implicit != "destination":
            return False
        at, hits = self._anchor[0], self._s.hits
        return any(hits.within(subject.end, at, cat) for cat in _SAYS)

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
