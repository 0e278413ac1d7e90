"""Whether somebody holds the office that a bare title means."""

from __future__ import annotations

from functools import lru_cache

from diplograph.extract.entity import CALLED, Record
from diplograph.extract.phrases import OfficePhrase

_SHORTEST = 5
"""Letters; shorter words are syllables of a longer title."""
_OTHER_RANK = frozenset({"prime", "vice", "deputy", "assistant", "under", "general"})
_EMPTY = frozenset(
    {"bộ", "of", "the", "for", "and", "và", "chính", "phủ", "nước", "state"}
)

_GOVERNS = frozenset(
    {
        "prime-minister",
        "interim-prime-minister",
        "premier",
        "chancellor",
        "taoiseach",
        "president-of-government",
        "chief-adviser",
        "cabinet-premier-dprk",
    }
)
"""Offices of heads of government."""
_SOVEREIGN = "head of state"
"""Kings and presidents alike."""
_RESIDENT = frozenset(
    {"ambassador", "ambassador-extraordinary", "consul", "consul-general"}
)


def resident(record: Record) -> bool:
    """Whether the person lives abroad, so that no trip to a town is one to its country."""
    return not _RESIDENT.isdisjoint(record.heads())


def at_home(record: Record, land: str | None) -> bool:
    """Whether the person is posted to the country, where an arrival is no visit of his.

    An ambassador whose post is not told comes to it: «Đại sứ Kenya A đã trở lại Mogadishu».
    """
    hosts = {office.host for office in record.offices.values()} - {None}
    if land is None or hosts:
        return land in hosts
    return resident(record) and record.country != land


def holds(record: Record, office: OfficePhrase) -> bool:
    """Whether the person holds an office that the bare title may mean."""
    meant = _telling(office.lemma)
    short = office.title.isupper() and len(office.title) < _SHORTEST
    for held in record.offices.values():
        if held.lemma == office.lemma:
            return True
        if held.rank == 1 and office.lemma == _SOVEREIGN:
            return True
        if held.head in _GOVERNS and office.head == "head-of-government":
            return True
        words = _telling(held.lemma)
        head = CALLED.get(held.head, held.head)
        same = office.head in {held.head, head}
        if same and (short or meant <= words or words <= meant):
            return True
        if (meant and meant == words) or _short(meant, words):
            return True
        if held.lemma.startswith(f"{office.lemma} ") and len(meant) == 1:
            return True  # «Bộ trưởng» for a «Bộ trưởng Quốc phòng»
    return False


def of_rank(record: Record, office: OfficePhrase) -> bool:
    """Whether the person holds an office of the rank meant."""
    return any(held.rank == office.rank for held in record.offices.values())


@lru_cache(maxsize=1 << 12)
def _telling(lemma: str) -> frozenset[str]:
    """The words of an office that tell it from others."""
    return frozenset(lemma.split()) - _EMPTY


def _short(meant: frozenset[str], words: frozenset[str]) -> bool:
    """«the deputy minister» for a Deputy Foreign Minister; for no Deputy Prime Minister."""
    plain = bool(meant) and all(word.isascii() for word in meant)
    long = plain and max(map(len, meant)) > _SHORTEST
    return long and meant < words and not (words - meant) & _OTHER_RANK
