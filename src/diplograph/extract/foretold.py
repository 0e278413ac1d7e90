"""Plans, and reports that read as if what was planned had been held."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from diplograph.extract.draft import TALKS, Draft

_STAY = timedelta(days=7)
"""The most between two days of one stay: nobody leaves and comes back within it."""


def settle_by_plan(
    drafts: list[Draft], of_one: Callable[[Draft, Draft], bool], today: date | None
) -> None:
    """«A cuối tuần này đến C» under the headline «A sắp thăm C»: he has yet to come.

    What has a date before ``today`` is of another time.
    """
    plans = [draft for draft in drafts if _is_plan(draft)]
    for draft in drafts if plans else ():
        if _open(draft, today) and any(
            _on_trip(p, draft) or (_announces(p, draft) and of_one(p, draft))
            for p in plans
        ):
            draft.status = "Planned"


def _is_plan(draft: Draft) -> bool:
    """Whether words tell that a conference, or the visit of the headline, is to come."""
    headed = draft.family == "Visit" and draft.evidence.zone == "title"
    announced = headed or draft.family == "Conference"
    return announced and draft.told and draft.status == "Planned"


def _open(draft: Draft, today: date | None) -> bool:
    """Whether neither its words nor its day tell that it was held."""
    headed = draft.family == "Visit" and draft.evidence.zone == "title"
    if draft.status != "Occurred" or draft.told or draft.wording.noun or headed:
        return False
    span = draft.span()
    return span is None or (today is not None and span[0] >= today)


def _on_trip(plan: Draft, draft: Draft) -> bool:
    """«Ông còn dự D» under the headline «A sắp thăm C»: it is in his programme."""
    trip = plan.family == "Visit" and draft.family == "Conference"
    shown = draft.evidence.zone == "caption" or draft.when is not None
    return trip and not shown and bool(draft.people) and draft.people <= plan.people


def _announces(plan: Draft, draft: Draft) -> bool:
    """Whether those who act are the ones whose plan it is, or their country."""
    if draft.people:
        fits = draft.people <= plan.people
    else:
        fits = bool(draft.sides) and draft.sides <= plan.sides
    return plan.family == draft.family and fits


def was_held(a: Draft, b: Draft) -> bool:
    """Whether of a plan and a report of the same the report is to be believed."""
    plan, held = (a, b) if a.status == "Planned" else (b, a)
    one, two = plan.span(), held.span()
    under_way = one is None or two is None or one[0] > two[0]
    return under_way or held.told or not plan.told


def foretold(a: Draft, b: Draft) -> bool:
    """Whether one of the two is planned and the other tells that it was held."""
    plan, held = (a, b) if a.status == "Planned" else (b, a)
    if (plan.status, held.status) != ("Planned", "Occurred"):
        return False
    if plan.family == "Visit":
        one, two = plan.span(), held.span()
        return one is not None and two is not None and abs(one[0] - two[0]) < _STAY
    shown = held.evidence.zone == "caption" and held.when is None
    return plan.family in TALKS and shown and plan.actors() == held.actors()
