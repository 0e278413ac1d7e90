"""Which found entity or event is which labelled one: greedy one-to-one pairs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Hashable, Mapping
from typing import TypeVar

from diplograph.model import Entity, Event, Extraction, Status

Key = TypeVar("Key", bound=Hashable)
Other = TypeVar("Other", bound=Hashable)
Left = TypeVar("Left")
Right = TypeVar("Right")

REALITY: Mapping[Status, str] = {
    "Occurred": "happened",
    "Historical": "happened",
    "Planned": "open",
    "Hypothetical": "open",
    "Cancelled": "denied",
    "Negated": "denied",
}
_WORDED = {"Agreement", "Conference"}
"""Types whose long names vary: half of the words in common are enough."""


def fold(text: str) -> str:
    """The text without case and punctuation; diacritics stay, they tell names apart."""
    bare = re.sub(r"[^\w\s]", " ", unicodedata.normalize("NFC", text).casefold())
    return " ".join(bare.split())


def overlap(left: set[str], right: set[str]) -> float:
    """Jaccard similarity; 0 if either is empty."""
    return len(left & right) / len(left | right) if left and right else 0.0


def pair_up(
    left: Mapping[Key, Left],
    right: Mapping[Other, Right],
    likeness: Callable[[Left, Right], float],
) -> dict[Key, Other]:
    """Pairs of keys by falling likeness above 0, each key at most once."""
    ranked = sorted(
        ((likeness(a, b), i, j) for i, a in left.items() for j, b in right.items()),
        key=lambda pair: (-pair[0], str(pair[1]), str(pair[2])),
    )
    pairs: dict[Key, Other] = {}
    taken: set[Other] = set()
    for value, i, j in ranked:
        if value > 0 and i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def in_play(article: Extraction) -> dict[str, Entity]:
    """Entities that take part in an event, are its place, or hold an office."""
    used = {p.entity for event in article.events for p in event.participants}
    used |= {event.place for event in article.events if event.place}
    return {e.id: e for e in article.entities if e.id in used or e.offices}


def _names(entity: Entity) -> set[str]:
    return {fold(name) for name in (entity.name, *entity.aliases)} - {""}


def _likeness_of_names(gold: Entity, found: Entity) -> float:
    if fold(gold.name) == fold(found.name):
        return 3.0
    if _names(gold) & _names(found):
        return 2.0
    if gold.type in _WORDED:
        pairs = ((a, b) for a in _names(gold) for b in _names(found))
        best = max(
            (overlap(set(a.split()), set(b.split())) for a, b in pairs), default=0
        )
        return best if best >= 0.5 else 0.0
    return 0.0


def same_entity(gold: Entity, found: Entity) -> float:
    """0 for two different entities, higher for a better likeness."""
    if gold.type != found.type:
        return 0.0
    one_country = bool(gold.country and gold.country == found.country)
    clash = bool(gold.country and found.country) and not one_country
    base = _likeness_of_names(gold, found)
    if not base and gold.type == "Country" and one_country:
        base = 2.0
    if not base or (clash and gold.type == "Organization"):
        return 0.0
    return base + 0.4 * one_country


def same_office(gold: str, found: str) -> float:
    """1 if both word one office, in any order, or one adds a country or ministry."""
    a, b = set(fold(gold).split()), set(fold(found).split())
    contained = min(len(a), len(b)) >= 2 and (a <= b or b <= a)
    return float(bool(a) and (a == b or contained or overlap(a, b) >= 0.6))


def same_event(gold: Event, found: Event, to_gold: Mapping[str, str]) -> float:
    """0 for different events: other family, other reality, or too few actors shared."""
    if gold.family != found.family or REALITY[gold.status] != REALITY[found.status]:
        return 0.0
    wanted = {p.entity for p in gold.participants}
    offered = {to_gold.get(p.entity, f"?{p.entity}") for p in found.participants}
    shared = overlap(wanted, offered)
    bonus = 0.1 * (gold.date == found.date) + 0.1 * (gold.type == found.type)
    return shared + bonus if shared >= 0.4 else 0.0
