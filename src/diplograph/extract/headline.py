"""Words that tell of a meeting or of a call: the headline, or other sentences, decide which."""

from __future__ import annotations

from diplograph.extract.draft import REAL, TALKS, Draft

_TWO = 2


def settle_by_headline(drafts: list[Draft], halves: list[Draft]) -> None:
    """Make a call a meeting where the text only says «spoke» and the headline «meeting».

    ``halves`` are meetings of which the headline names one side only.
    """
    headed = [
        d
        for d in (*drafts, *halves)
        if d.evidence.zone == "title" and d.family == "Encounter"
    ]
    if not headed:
        return
    for draft in drafts:
        if draft.wording.unclear and draft.evidence.zone != "title":
            title = next((t for t in headed if _same(t, draft)), None)
            if title is not None:
                draft.wording, draft.type = title.wording, title.type


def _same(title: Draft, told: Draft) -> bool:
    return title.status in REAL and title.actors() <= told.actors()


def without_echoes(drafts: list[Draft]) -> list[Draft]:
    """Leave out «A and B discussed …» where another sentence tells how they met."""
    told = [d for d in drafts if not d.wording.lone and d.family in TALKS]
    kept = [d for d in drafts if not (d.wording.lone and _echo(d, told))]
    return [d for d in kept if not _under_way(d, kept)]


def _under_way(title: Draft, drafts: list[Draft]) -> bool:
    """«A Travels to B»: no plan where the text tells that A has set out."""
    fixed = title.wording.status == "Planned" and title.evidence.zone == "title"
    if not fixed or title.status != "Planned" or title.when is not None:
        return False
    return any(
        d.family == title.family
        and d.status == "Occurred"
        and {e for _, e in title.roles} <= {e for _, e in d.roles}
        for d in drafts
    )


def _echo(draft: Draft, told: list[Draft]) -> bool:
    alone = len(draft.actors()) < _TWO
    return alone or any(draft.actors() & other.actors() for other in told)
