"""Places that events take from the visit on which they took place."""

from __future__ import annotations

from collections.abc import Iterable

from diplograph.extract.draft import REAL, Draft
from diplograph.extract.found import Found
from diplograph.extract.sentence import Sentence
from diplograph.model import Span

_PARTS = frozenset({"Encounter", "Ceremony", "Signing", "Invitation"})
"""Families of what takes place where the visit goes."""


def on_visit(sentence: Sentence, found: Found) -> bool:
    """«trong chuyến thăm C, A gặp B»: whether the sentence tells what a visit brought.

    But «trong chuyến thăm, A kể về cuộc gặp với B» speaks of another meeting.
    """
    first = found.anchor[0] if found.wording.noun else sentence.start
    return sentence.hits.within(first, sentence.end, "words.on_visit")


def lend_places(events: list[Draft]) -> None:
    """Place what happened on a visit, and is placed nowhere else, in the land visited."""
    visits = [event for event in events if event.family == "Visit"]
    for event in events:
        if event.family in _PARTS and event.on_visit and event.place is None:
            event.place = _goal(event, visits)


def _goal(event: Draft, visits: Iterable[Draft]) -> str | None:
    """Where the visit went that the sentence tells, else the last one of these people."""
    fitting = [visit for visit in visits if _fits(visit, event)]
    beside = [visit for visit in fitting if _told_with(visit, event.evidence)]
    towns = {visit.place for visit in beside} & set(event.towns)
    if len(towns) == 1:
        return towns.pop()
    before = [
        visit
        for visit in fitting
        if visit.playing("visitor") & event.actors()
        and visit.position < event.evidence.start
    ]
    last = max(before, key=lambda visit: visit.position, default=None)
    goals = {goal for visit in beside for goal in visit.playing("destination")}
    if not beside and last is not None:
        goals = last.playing("destination")
    return goals.pop() if len(goals) == 1 else None


def _fits(visit: Draft, event: Draft) -> bool:
    told, days = visit.span(), event.span()
    if told and days:
        return told[0] <= days[1] and days[0] <= told[1]
    return visit.status == event.status or {visit.status, event.status} <= REAL


def _told_with(visit: Draft, evidence: Span) -> bool:
    return any(
        span.start < evidence.end and evidence.start < span.end
        for span in (visit.evidence, *visit.more)
    )
