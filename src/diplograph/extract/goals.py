"""Visits told by the town alone: which of them are to the town, not to its country."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from diplograph.extract.draft import Draft
from diplograph.extract.entity import TOWNS, Record
from diplograph.extract.found import Found
from diplograph.extract.phrases import Phrase
from diplograph.extract.sentence import Sentence


def goals_of(sentence: Sentence, found: Found) -> frozenset[str]:
    """Ids of the places to which the words have somebody go, if they name no country."""
    ends = found.roles.get("destination", ())
    if any(end.kind != "place" or _explained(sentence, end) for end in ends):
        return frozenset()
    return frozenset(end.entity for end in ends if end.entity)


def no_goal(found: Found, record: Record, *, site: bool) -> bool:
    """«châu Âu», «đến Phủ Chủ tịch chào A»: no one visits that.

    ``site``: whether it is a house or a park rather than a town.
    """
    vast = record.value.startswith("region-") and record.country is None
    house = not record.value or record.value.startswith("building-")
    came = found.wording.arrives and record.type == "Place"
    return vast or (came and site and house)


def _explained(sentence: Sentence, town: Phrase) -> bool:
    """«Busan (Hàn Quốc)», «Paris, Pháp»: its country is named with it."""
    opening = sentence.tokens.words[town.end : town.end + 1] in (["("], [","])
    land = sentence.starting(town.end + 1) if opening else None
    return land is not None and land.kind == "country"


def keep_towns(
    events: list[Draft], records: Mapping[str, Record], capitals: Collection[str]
) -> None:
    """Let a visit of the past, or a plan for another town than the capital, be to the town.

    «nhắc lại chuyến thăm Maputo hồi tháng 10» names where he was; «hôm nay tới Maputo»
    begins a visit to Mozambique.
    """
    for visit in events:
        ends = visit.playing("destination")
        if visit.type != "Visit" or len(visit.goals) != 1 or len(ends) != 1:
            continue
        town = records[next(iter(visit.goals))]
        stop = town.value.startswith(TOWNS) and town.value not in capitals
        stop = stop and visit.status != "Occurred"
        if not (stop or visit.status == "Historical") or town.type != "Place":
            continue
        end = records[next(iter(ends))]
        if end.type == "Country" and end.country == town.country:
            visit.roles = [
                (role, town.id if entity == end.id else entity)
                for role, entity in visit.roles
            ]
