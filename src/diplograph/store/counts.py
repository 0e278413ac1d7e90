"""How much of each kind a store holds."""

from __future__ import annotations

from collections.abc import Callable

from diplograph.model import Answer
from diplograph.store.terms import PREFIXES

_COUNTED = {
    "articles": "?x a dg:Article",
    "reports": "?x a dg:Event",
    "events": "?x a dg:CanonicalEvent",
    "persons": "?x a dg:Person",
    "organizations": "?x a dg:Organization",
    "countries": "?x a dg:Country",
    "places": "?x a dg:Place",
    "ties": "?x a dg:Tie",
}


def counts(select: Callable[[str], Answer]) -> dict[str, int]:
    """Numbers of articles, reports, events, actors and ties, by questions to a store."""
    found = {
        name: select(f"{PREFIXES}SELECT (COUNT(?x) AS ?n) WHERE {{ {where} }}")
        for name, where in _COUNTED.items()
    }
    return {name: int(answer.rows[0][0] or 0) for name, answer in found.items()}
