"""Whose country somebody shares who is named beside another: «Đặc phái viên Lào A và Thứ trưởng B»."""

from __future__ import annotations

from itertools import pairwise

from diplograph.extract.entity import LEADER
from diplograph.extract.hits import Hits
from diplograph.extract.phrases import Phrase

_MINISTER = 4
"""Lowest rank of ministers."""


def beside(hits: Hits, phrases: list[Phrase]) -> None:
    """Note the country of the one before, for those whose own title tells none."""
    for one, two in pairwise(phrases):
        if two.country or not (_titled(one) and _titled(two)):
            continue
        joined = hits.past(one.end, "words.and")
        if one.end < joined == two.start and _unlike(one, two) and _of_state(hits, two):
            two.beside = one.country or one.beside


def _titled(phrase: Phrase) -> bool:
    return phrase.kind == "person" and bool(phrase.offices)


def _unlike(one: Phrase, two: Phrase) -> bool:
    """Whether their offices differ: two presidents, or two ministers, may be of two countries."""
    heads = {office.head for office in one.offices}
    ranks = {office.rank for office in one.offices if office.rank <= _MINISTER}
    own = all(o.head not in heads and o.rank not in ranks for o in two.offices)
    return own and LEADER not in heads


def _of_state(hits: Hits, phrase: Phrase) -> bool:
    """Whether no office is one of a world body: «Chủ tịch Ngân hàng Thế giới»."""
    inside = range(phrase.start, phrase.end)
    bodies = (hit for at in inside for hit in hits.all_at(at, "org"))
    return not any(body.entry.country == "" for body in bodies)
