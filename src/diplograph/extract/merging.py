"""How two reports of an article become one event."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta

from diplograph.extract.draft import Draft
from diplograph.extract.foretold import foretold, settle_by_plan, was_held
from diplograph.extract.moment import When
from diplograph.extract.oneness import (
    GENERAL,
    ahead,
    announced,
    confirms,
    in_person,
    of_one_story,
    only_lands,
    same,
    vague,
)
from diplograph.extract.standing import unstate

_LASTING = frozenset({"Visit", "Conference"})
_MONTH = timedelta(days=31)


def merge(
    drafts: list[Draft],
    within: dict[str, str],
    sites: frozenset[str],
    today: date | None,
) -> list[Draft]:
    """One draft for each event: those that agree are joined, the first keeps its place.

    ``within`` tells the country of each place: a visit to a city and one to its country
    are the same visit, but one to a museum is of its own.  ``today`` is the day of the
    article, or about when it was written.
    """
    towns = {town: land for town, land in within.items() if town not in sites}
    settle_by_plan(drafts, lambda a, b: of_one_story(a, b, towns), today)
    events: list[Draft] = []
    alike: dict[str, list[Draft]] = defaultdict(list)
    """The events by their family, in the same order."""
    # Mentions in passing («chuyến thăm của A») and weak wordings come last: they join
    # what a full sentence told.
    for draft in sorted(drafts, key=vague):
        for event in alike[draft.family]:
            if same(event, draft, towns):
                _join(event, draft)
                _narrow(event, draft, within)
                _widen(event, within)
                break
        else:
            if not draft.wording.weak:
                events.append(draft)
                alike[draft.family].append(draft)
    events = [event for event in events if not _described(event, events)]
    for event in events:
        _represented(event)
        event.roles = list(dict.fromkeys(event.roles))  # «to A and B, C»: C once
        _widen(event, within)
        unstate(event)
    return sorted(events, key=lambda e: (e.evidence.zone == "title", e.position))


def _described(lead: Draft, events: list[Draft]) -> bool:
    """«An accord was signed on A's visit» in the lead of what the text tells by name."""
    nobody = lead.family == "Signing" and lead.wording.implicit == "signatory"
    if not nobody or lead.evidence.zone != "lead" or lead.people or lead.when:
        return False
    return any(
        e.family == "Signing"
        and e.wording.implicit != "signatory"
        and e.status == lead.status
        and e.sides == lead.sides
        for e in events
    )


def _represented(event: Draft) -> None:
    """Let those who signed, or who attended, stand for their countries."""
    if event.family == "Conference":
        _attended(event)
    signed = event.playing("signatory")
    if event.family == "Signing" and len(signed & event.people) > 1:
        event.roles = [
            (role, entity)
            for role, entity in event.roles
            if role != "signatory" or entity not in event.nations
        ]


def _attended(event: Draft) -> None:
    """«Lào dự Hội nghị; Thủ tướng Lào A phát biểu»: A attended for Laos."""
    came = event.playing("attendee") | event.playing("chair")
    lands = {event.country_of.get(entity) for entity in came & event.people} - {None}
    event.roles = [
        (role, entity)
        for role, entity in event.roles
        if role != "attendee"
        or entity not in event.nations
        or event.country_of.get(entity) not in lands
    ]


def _join(event: Draft, other: Draft) -> None:
    event.more += [other.evidence, *other.more]
    _settle(event, other)
    if (
        other.when
        and (event.when is None or (event.when.span is None and other.when.span))
    ) or (other.when and event.when and _better(event, other.when, event.when)):
        event.when = other.when
    if event.wording.jubilee and other.when and not other.wording.jubilee:
        event.when = other.when  # the year told, not the one counted
    event.place = event.place or other.place
    event.towns += other.towns
    event.goals &= other.goals
    if event.type in GENERAL and other.type not in GENERAL:
        event.type, event.wording = other.type, other.wording
    event.grade = event.grade or other.grade
    if only_lands(event, other):
        return
    directed = any(role in {"host", "guest"} for role, _ in event.roles)
    known = {entity for _, entity in event.roles}
    signed = event.family == "Signing" and len(event.playing("signatory")) > 1
    signed = signed and not in_person(event, other)
    event.nations |= other.nations
    event.country_of = {**event.country_of, **other.country_of}
    event.people |= other.people
    for role, entity in other.roles:
        if signed and role == "signatory":
            continue  # «hai nước ký ba văn kiện, trong đó có A giữa Bộ B và Bộ C»
        toured = role == "destination" and other.evidence.zone == "title"
        if (
            entity not in known
            and not toured
            and not (directed and role == "participant")
        ):
            event.roles.append((role, entity))


def _settle(event: Draft, other: Draft) -> None:
    if confirms(other, event) or announced(other, event):
        event.status, event.told = other.status, other.told
    if foretold(event, other):
        event.status = "Occurred" if was_held(event, other) else "Planned"
        event.told = True
    if _headlined(event, other):
        event.status = other.status
    if ahead(event) and other.told and not other.wording.noun:
        event.status, event.told = other.status, True


def _headlined(event: Draft, other: Draft) -> bool:
    """Whether what reads as background, with no day of its own, is news in the headline."""
    news = other.evidence.zone == "title" and other.status == "Occurred"
    return news and event.wording.background and event.span() is None


def _narrow(event: Draft, other: Draft, within: dict[str, str]) -> None:
    """Let a town stand for its country as the place where one met."""
    if event.family == "Visit" or not event.place or not other.place:
        return
    if other.place != event.place and within.get(other.place) == event.place:
        event.place = other.place


def _widen(event: Draft, within: dict[str, str]) -> None:
    """Let the country stand for its city in a visit that names both."""
    # In the order told: a set's order changes from run to run, and with it the place.
    named = [entity for role, entity in event.roles if role == "destination"]
    for city in named:
        if within.get(city) in named:
            event.roles.remove(("destination", city))
            event.place = event.place if event.place not in named else city


def _better(event: Draft, a: When, b: When) -> bool:
    """Whether a says more than b: the narrower, but the stay rather than its first day."""
    if a.span is None or b.span is None:
        return False
    one, two = a.span[1] - a.span[0], b.span[1] - b.span[0]
    if event.family in _LASTING and max(one, two) < _MONTH:
        return one > two
    return one < two
