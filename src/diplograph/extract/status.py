"""Whether an event happened, is planned, wished, denied or past, by the words around it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from diplograph.extract.hits import Hit, Hits
from diplograph.extract.own_verb import stops
from diplograph.extract.sentence import Sentence
from diplograph.extract.tense import out_of_scope
from diplograph.extract.tokens import Tokens
from diplograph.model import Status

_REACH = 9
"""Tokens before the trigger in which status words count."""
_CHAIN = 40
"""The same for verbs in a chain: «sẽ thăm A, hội kiến B và dự C»."""
_GOES_ON = frozenset({"to", "have"})
"""Last words of what holds for every verb of a chain: «was to have»."""
_VERB = 2
"""Tokens from «and» to the verb that it goes on with: «and then met»."""
_CLOSE = 8  # tokens between «the meeting» and «was scrapped»
_NEXT = 2  # tokens from «may (also)» to its verb
_CATS = (
    "status.cancelled",
    "status.negated",
    "status.planned",
    "status.wished",
    "status.hypothetical",
    "status.past",
    "status.historical",
)
_MARKS = frozenset(_CATS)
_BRACKET = 5
"""Tokens of a bracket that tells who stands where."""
_RIGHT = frozenset({"phải"})
_SIDES = frozenset({"bên", "từ"})
"""Words before «phải» where it is a side: «bên phải», «thứ hai từ phải sang»."""


def _nowhere(_: int) -> bool:
    return False


@dataclass(slots=True)
class Reality:
    """What the words say of an event; ``wished`` events are no events."""

    status: Status
    wished: bool = False
    told: bool = False
    """Whether a word said it, rather than the lack of one."""


class StatusReader:
    """Reads status words of one language."""

    def __init__(self, *, hoped: bool) -> None:
        """``hoped``: whether the language tells what is only hoped for by words."""
        self._hoped = hoped

    def read(
        self,
        tokens: Tokens,
        hits: Hits,
        anchor: tuple[int, int],
        floor: int,
        *,
        noun: bool,
        barred: Callable[[int], bool] = _nowhere,
    ) -> Reality:
        """The reality of the event at the anchor.

        Words before ``floor`` do not count, nor ``barred`` ones: those inside names.
        """
        reach = _REACH if noun else _CHAIN
        floor = max(floor, anchor[0] - reach)
        found = self._before(
            tokens, hits, anchor[0], floor, lambda at: barred(at) or _aside(tokens, at)
        )
        ahead = hits.at(anchor[0], "status.planned")
        if ahead is not None and ahead.end == anchor[0] + 1 < anchor[1]:
            found["planned"] = anchor[0]  # «| sẽ đăng cai», not «| nhận lời mời»
        if self._given(hits, anchor[0]):
            found.pop("negated", None)
            if self._hoped and not hits.within(floor, anchor[0], "status.hoped"):
                found.pop("wished", None)  # «kêu gọi … trong cuộc gặp với A»
        if noun:
            near = self._noun_cats(found, anchor[0])
            found = {k: v for k, v in found.items() if k in near}
            around = self._around(tokens, hits, anchor)
            if around == "Planned" and "negated" in found:
                return Reality("Negated", told=True)  # «no meeting is planned»
            if around:
                return Reality(around, told=True)
        return _weigh(found, anchor[0], noun=noun)

    def _given(self, hits: Hits, anchor: int) -> bool:
        """Whether other news is told by it: «không họp báo sau (cuộc) hội đàm»."""
        return any(hits.ending(at, "status.given") for at in (anchor, anchor - 1))

    def _around(
        self, tokens: Tokens, hits: Hits, anchor: tuple[int, int]
    ) -> Status | None:
        """What the words around a noun say: «chuyến thăm … đã được hoãn lại»."""
        if self.dropped(tokens, hits, anchor):
            return "Cancelled"
        if self._after(tokens, hits, anchor, "status.planned_noun"):
            return "Planned"
        if self._after(tokens, hits, anchor, "status.historical_after"):
            return "Historical"
        return None

    def dropped(self, tokens: Tokens, hits: Hits, anchor: tuple[int, int]) -> bool:
        """Whether its own sentence says that what is told of was called off."""
        return self._later(tokens, hits, anchor, "status.cancelled_after")

    def opening(self, hits: Hits, start: int, anchor: int) -> Reality:
        """What the first words of the sentence say of all its events: «Dự kiến, …»."""
        rumour = hits.within(start, anchor, "status.rumour")
        # «dự đoán … ký trong chuyến thăm»: nobody guesses at the visit itself
        if rumour and not self._given(hits, anchor):
            return Reality("Hypothetical", told=True)
        if hits.within(start, min(start + 2, anchor), "status.scrapped"):
            return Reality("Cancelled", told=True)
        if hits.within(start, min(start + 4, anchor), "status.past_opening"):
            return Reality("Historical", told=True)
        if hits.within(start, min(start + 2, anchor), "status.opening"):
            return Reality("Planned", told=True)
        return Reality("Occurred")

    def _before(
        self,
        tokens: Tokens,
        hits: Hits,
        anchor: int,
        floor: int,
        barred: Callable[[int], bool],
    ) -> dict[str, int]:
        """Nearest position of each status category before the anchor."""
        found: dict[str, int] = {}
        marked = hits.starts(_MARKS)
        covered = floor
        for at in range(floor, anchor):
            if at not in marked or at < covered or hits.at(at, "status.goes_on"):
                continue  # «tiếp tục chuyến thăm»
            told = [h for h in hits.all_at(at, *_CATS) if h.end <= anchor]
            longest = max((hit.end for hit in told), default=at)
            for hit in told:
                of_other = _of_saying(hits, hit) or _ended(tokens, hits, hit, anchor)
                if hit.end == longest and not (barred(at) or of_other):
                    found[hit.entry.cat.removeprefix("status.")] = longest - 1
            covered = longest  # «không loại trừ» denies nothing
        return found

    def _noun_cats(self, found: dict[str, int], anchor: int) -> set[str]:
        """For a noun, the words of the main verb count only when close."""
        return {k for k, at in found.items() if anchor - at <= 3 and k != "past"}

    def _later(
        self, tokens: Tokens, hits: Hits, anchor: tuple[int, int], cat: str
    ) -> bool:
        """Whether the sentence goes on to say so: «chuyến thăm … đã được hoãn lại»."""
        last = min(len(tokens), anchor[1] + _CHAIN)
        if not hits.within(anchor[1], last, cat):
            return False
        for at in range(anchor[1], last):
            if stops(tokens, hits, at):
                return False
            if hits.at(at, cat):
                return True
        return False

    def _after(
        self, tokens: Tokens, hits: Hits, anchor: tuple[int, int], cat: str
    ) -> bool:
        """Whether a word around the noun tells its time: «chuyến thăm … sắp tới»."""
        first, last = max(0, anchor[0] - 3), min(len(tokens), anchor[1] + 12)
        if not hits.within(first, last, cat):
            return False
        for at in range(first, last):
            if hits.at(at, cat):
                return True
            if tokens.words[at] in {".", ";", ","} and at > anchor[1]:
                return False
        return False


def _of_saying(hits: Hits, hit: Hit) -> bool:
    """«A trước đó cho biết B thăm C»: what lies back is A's saying so."""
    past = hit.entry.cat == "status.historical"
    return past and hits.at(hit.end, "words.report") is not None


def _ended(tokens: Tokens, hits: Hits, hit: Hit, anchor: int) -> bool:
    """«rejected the claims | and met B»: the denial ends with what it denies."""
    if hit.entry.cat == "status.wished" and hits.at(anchor, "status.wished"):
        # «mong được đón B và | trân trọng mời B thăm C»: that is said and done
        return hits.ending(anchor, "words.also", "status.next") is not None
    if out_of_scope(hits, hit, anchor):
        return True
    joins = hits.places(hit.end, anchor, "words.also")
    if not joins:
        return False
    if tokens.norms[hit.end - 1] in _GOES_ON:
        return False  # «was to have met A and signed C»
    if hit.entry.cat == "status.cancelled":  # «called off the trip and | met B»
        noun = hits.within(joins[-1], anchor, "words.determiner")
        return joins[-1] + _VERB >= anchor and not noun
    return bool(hits.at(hit.start, "status.denies"))


def _aside(tokens: Tokens, at: int) -> bool:
    """«A (bên phải)», «A, phải, và B»: a word of a caption that tells who stands where."""
    before = tokens.words[max(0, at - _BRACKET) : at]
    if before.count("(") > before.count(")"):
        return True
    if before[-1:] and before[-1] in _SIDES and tokens.norms[at] in _RIGHT:
        return True  # but not «hai bên | sẽ ký»
    return (*before[-1:], *tokens.words[at + 1 : at + 2]) == (",", ",")


def _weigh(found: dict[str, int], at: int, *, noun: bool) -> Reality:
    """The reality that the status words before an event amount to; the nearest counts."""
    wished, planned = found.get("wished", -1), found.get("planned", -1)
    past = found.get("past", -1)
    perhaps = found.get("hypothetical", -1)
    near = perhaps if at - perhaps <= _NEXT else -1  # «has left and may | visit C»
    ahead = max(wished, planned, near)
    readings: tuple[tuple[bool, Status], ...] = (
        ("cancelled" in found, "Cancelled"),
        ("negated" in found, "Negated"),
        (past >= 0 and not noun and past >= ahead, "Occurred"),
        (planned >= 0 and planned >= wished, "Planned"),
        (wished >= 0, "Hypothetical"),
        ("hypothetical" in found, "Hypothetical"),
        ("historical" in found, "Historical"),
    )
    for holds, status in readings:
        if holds:
            hoped = status == "Hypothetical" and wished >= 0
            return Reality(status, wished=hoped, told=True)
    return Reality("Occurred")


def called_off(sentence: Sentence) -> str:
    """The noun in «(But) the meeting was scrapped», empty if there is none."""
    hits = sentence.hits
    for at in hits.places(sentence.start, sentence.end, "status.cancelled_after"):
        for index in range(at - 1, max(sentence.start, at - _CLOSE) - 1, -1):
            noun = hits.at(index, "anchor")
            if noun and noun.end <= at and hits.ending(index, "status.that"):
                return noun.entry.value
    return ""
