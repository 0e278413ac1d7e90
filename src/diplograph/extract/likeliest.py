"""Whom words mean that fit several people, where the text makes it clear."""

from __future__ import annotations

from collections.abc import Callable

from diplograph.extract.entity import Record
from diplograph.extract.phrases import OfficePhrase

HEADS = 2
"""Lowest rank of heads of state and government."""
_VOICES = ("phát ngôn", "báo chí", "spokes", "press secretary", "porte-parole")
"""Parts of the titles of those who speak for others."""
_NO_RANK = 9


def current(people: list[Record], office: OfficePhrase) -> Record | None:
    """«Tổng thống Pháp», of whom the text names two: the one it speaks of more."""
    lands = {r.country for r in people}
    if office.rank > HEADS or len(lands) > 1 or None in lands:
        return None
    ranked = sorted(people, key=lambda r: -len(r.seen))
    clear = len(ranked[0].seen) > len(ranked[1].seen)
    return ranked[0] if clear else None


def two_sides(people: list[Record]) -> tuple[str, str] | None:
    """The most named of each of two countries; None if a third one competes."""
    ranked = sorted(people, key=lambda r: -len(r.seen))
    chosen: list[Record] = []
    for record in ranked:
        if record.country and all(record.country != c.country for c in chosen):
            chosen.append(record)
    if len(chosen) < 2 or (
        len(chosen) > 2 and len(chosen[2].seen) >= len(chosen[1].seen)
    ):
        return None
    return chosen[0].id, chosen[1].id


def voice(record: Record) -> bool:
    """Whether the person speaks for others, and so is none of «hai bên»."""
    told = [office.lemma for office in record.offices.values()]
    return bool(told) and all(map(speaks, told))


def speaks(lemma: str) -> bool:
    """Whether the title is that of a spokesman."""
    return any(voice in lemma for voice in _VOICES)


def rank_of(record: Record) -> int:
    """The highest rank that the person is told to have."""
    told = [office.rank for office in record.offices.values()]
    return 1 if record.leader else min(told, default=_NO_RANK)


def highest(
    people: list[Record], rank: Callable[[Record], int] = rank_of
) -> Record | None:
    """The one of the highest rank; None if there is nobody, or another of the same."""
    ranks = [*map(rank, people)]
    first = min(ranks, default=_NO_RANK)
    return people[ranks.index(first)] if ranks.count(first) == 1 else None
