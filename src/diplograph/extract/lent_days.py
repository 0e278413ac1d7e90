"""Days that one event takes from another: an invitation from the talks it was made at."""

from __future__ import annotations

from diplograph.extract.draft import TALKS, Draft
from diplograph.extract.moment import When
from diplograph.extract.spans import one_day

_SEALED = frozenset({"Signing", "Relations"})
"""Families of what talks end in: «A and B signed it after talks in C on Monday»."""


def lend_days(events: list[Draft]) -> None:
    """Date what was done face to face, where the article gives one day of the talks."""
    for event in events:
        if event.status != "Occurred" or event.when:
            continue
        if event.family == "Invitation":
            event.when = _day([t for t in _talks(events) if _of_these(t, event)])
        elif event.family in _SEALED:
            event.when = _day([t for t in _talks(events) if _sealed(t, event)])


def _talks(events: list[Draft]) -> list[Draft]:
    return [e for e in events if e.family in TALKS and e.status == "Occurred"]


def _of_these(talks: Draft, invitation: Draft) -> bool:
    return talks.actors() >= invitation.actors()


def _sealed(talks: Draft, event: Draft) -> bool:
    """Whether one sentence tells both of the same sides."""
    one = talks.evidence.start < event.evidence.end
    same = one and event.evidence.start < talks.evidence.end
    shared = talks.actors() & event.actors()
    return same and (
        len(shared) > 1 or (len(talks.sides) > 1 and talks.sides == event.sides)
    )


def _day(talks: list[Draft]) -> When | None:
    """The one day on which they met."""
    days = {t.when.span: t.when for t in talks if t.when and one_day(t.when)}
    return next(iter(days.values())) if len(days) == 1 else None
