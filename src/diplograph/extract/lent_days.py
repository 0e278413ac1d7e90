"""Days that one event takes from another: an invitation from the talks it was made at."""

from __future__ import annotations

from diplograph.extract.draft import TALKS, Draft
from diplograph.extract.moment import When
from diplograph.extract.spans import one_day


def lend_days(events: list[Draft]) -> None:
    """Date the invitations that were made face to face, where the article gives one day."""
    for event in events:
        if event.family == "Invitation" and event.status == "Occurred":
            event.when = event.when or _of_talks(event, events)


def _of_talks(invitation: Draft, events: list[Draft]) -> When | None:
    """The one day on which those two met."""
    days = {
        talks.when.span: talks.when
        for talks in events
        if talks.family in TALKS
        and talks.status == "Occurred"
        and talks.actors() >= invitation.actors()
        and talks.when
        and one_day(talks.when)
    }
    return next(iter(days.values())) if len(days) == 1 else None
