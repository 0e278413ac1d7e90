"""In which town a visitor stays: the one where the article has him meet people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from diplograph.extract.draft import REAL, Draft
from diplograph.extract.entity import TOWNS, Record
from diplograph.extract.goals import keep_towns
from diplograph.tables import Tables


def settle_programmes(
    events: list[Draft], records: Mapping[str, Record], tables: Tables
) -> None:
    """Place each visit in the town told for its programme, else in the country visited.

    A house that stands for its government stays the place.
    """
    for visit in events:
        if visit.family != "Visit":
            continue
        ends = [entity for role, entity in visit.roles if role == "destination"]
        if len(ends) != 1 or not _open(visit, ends[0], records):
            continue
        told = _programme(visit, ends[0], events, records)
        if told:
            visit.place = max(told, key=lambda town: told[town])
        elif (
            visit.place is not None and records[visit.place].value not in tables.houses
        ):
            visit.place = ends[0]
    keep_towns(events, records, tables.capitals)


def _open(visit: Draft, end: str, records: Mapping[str, Record]) -> bool:
    """Whether a country was visited and no town of it was told with the visit."""
    if records[end].type != "Country":
        return False
    place = records[visit.place] if visit.place else None
    if place is None or place.type == "Country" or _building(place):
        return True
    return place.country not in {None, records[end].country}  # where it was spoken of


def _building(place: Record) -> bool:
    return place.value.startswith("building-")


def _programme(
    visit: Draft, end: str, events: list[Draft], records: Mapping[str, Record]
) -> Counter[str]:
    """The towns of the country where the visitor is told to be, by how often."""
    land = records[end].country
    return Counter(
        town
        for event in events
        if event is visit or _part_of(visit, event)
        for town in event.towns
        if records[town].country == land and records[town].value.startswith(TOWNS)
    )


def _part_of(visit: Draft, event: Draft) -> bool:
    """Whether the event may belong to the visit: its people and its days are there."""
    if event.family == "Visit" or (event.status in REAL) != (visit.status in REAL):
        return False
    visitors = visit.playing("visitor")
    if not visitors & event.actors():
        return False
    one, two = visit.span(), event.span()
    if one and two:
        return one[0] <= two[1] and two[0] <= one[1]
    return "Historical" not in {visit.status, event.status}
