"""Whether an event happened, is planned, wished, denied or past, by the words around it."""

from __future__ import annotations

from dataclasses import dataclass

from diplograph.extract.lexicon import Hits
from diplograph.extract.tokens import Tokens
from diplograph.model import Status

_REACH = 9
"""Tokens before the trigger in which status words count."""
_CHAIN = 40
"""The same for verbs in a chain: «sẽ thăm A, hội kiến B và dự C»."""
_CATS = (
    "status.cancelled",
    "status.negated",
    "status.planned",
    "status.wished",
    "status.hypothetical",
    "status.past",
    "status.historical",
)


@dataclass(frozen=True, slots=True)
class Reality:
    """What the words say of an event; ``wished`` events are no events."""

    status: Status
    wished: bool = False
    told: bool = False
    """Whether a word said it, rather than the lack of one."""


class StatusReader:
    """Reads status words of one language."""

    def __init__(self, words: dict[str, frozenset[str]]) -> None:
        self._planned_noun = words.get("planned_noun", frozenset())

    def read(
        self, tokens: Tokens, hits: Hits, anchor: tuple[int, int], floor: int, *, noun: bool
    ) -> Reality:
        """The reality of the event at the anchor; words before ``floor`` do not count."""
        reach = _REACH if noun else _CHAIN
        found = self._before(hits, anchor[0], max(floor, anchor[0] - reach))
        if noun:
            found = {k: v for k, v in found.items() if k in self._noun_cats(found, anchor[0])}
            if self._later(tokens, hits, anchor, "status.cancelled_after"):
                return Reality("Cancelled", told=True)
            if self._after(tokens, hits, anchor, "status.planned_noun"):
                return Reality("Planned", told=True)
            if self._after(tokens, hits, anchor, "status.historical_after"):
                return Reality("Historical", told=True)
        if "cancelled" in found:
            return Reality("Cancelled", told=True)
        if "negated" in found:
            return Reality("Negated", told=True)
        if "past" in found and not noun and found["past"] >= max(found.get("wished", -1), found.get("planned", -1)):
            return Reality("Occurred", told=True)
        if "planned" in found and found["planned"] >= found.get("wished", -1):
            return Reality("Planned", told=True)
        if "wished" in found:
            return Reality("Hypothetical", wished=True, told=True)
        if "hypothetical" in found:
            return Reality("Hypothetical", told=True)
        if "historical" in found:
            return Reality("Historical", told=True)
        return Reality("Occurred")

    def opening(self, hits: Hits, start: int, anchor: int) -> Reality:
        """What the first words of the sentence say of all its events: «Dự kiến, …»."""
        if any(hits.at(at, "status.rumour") for at in range(start, anchor)):
            return Reality("Hypothetical", told=True)
        for at in range(start, min(start + 2, anchor)):
            if hits.at(at, "status.opening"):
                return Reality("Planned", told=True)
        return Reality("Occurred")

    def _before(self, hits: Hits, anchor: int, floor: int) -> dict[str, int]:
        """Nearest position of each status category before the anchor."""
        found: dict[str, int] = {}
        for at in range(floor, anchor):
            for hit in hits.all_at(at, *_CATS):
                if hit.end <= anchor:
                    found[hit.entry.cat.removeprefix("status.")] = at
        return found

    def _noun_cats(self, found: dict[str, int], anchor: int) -> set[str]:
        """For a noun, the words of the main verb count only when close."""
        return {k for k, at in found.items() if anchor - at <= 3 and k != "past"}

    def _later(self, tokens: Tokens, hits: Hits, anchor: tuple[int, int], cat: str) -> bool:
        """Whether the sentence goes on to say so: «chuyến thăm … đã được hoãn lại»."""
        for at in range(anchor[1], min(len(tokens), anchor[1] + _CHAIN)):
            if tokens.words[at] == "." or "\n" in tokens.words[at]:
                return False
            if hits.at(at, cat):
                return True
        return False

    def _after(self, tokens: Tokens, hits: Hits, anchor: tuple[int, int], cat: str) -> bool:
        """Whether a word around the noun tells its time: «chuyến thăm … sắp tới»."""
        first, last = max(0, anchor[0] - 3), min(len(tokens), anchor[1] + 12)
        for at in range(first, last):
            if hits.at(at, cat):
                return True
            if tokens.words[at] in {".", ";", ","} and at > anchor[1]:
                return False
        return False
