"""Those of a third country who join a meeting: they take part, as nobody's company."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from diplograph.extract.draft import TALKS, Draft
from diplograph.extract.entity import Record

_MEMBER, _MUTUAL = "member", "participant"


def third_parties(drafts: Iterable[Draft], records: Mapping[str, Record]) -> None:
    """Give «A and B were joined by Foreign Minister C of Chile» to C as a meeting of three.

    Nothing changes where the country of somebody is unknown.
    """
    for draft in drafts:
        if draft.family not in TALKS or not draft.playing(_MEMBER):
            continue
        lands = {records[entity].country for entity in draft.playing(_MUTUAL)}
        if lands and None not in lands:
            draft.roles = [
                (_MUTUAL, e) if r == _MEMBER and _third(records[e], lands) else (r, e)
                for r, e in draft.roles
            ]


def _third(record: Record, lands: set[str | None]) -> bool:
    return record.country is not None and record.country not in lands
