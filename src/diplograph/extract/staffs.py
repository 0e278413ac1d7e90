"""Countries that stand for unnamed officials, beside somebody who speaks for them already."""

from __future__ import annotations

from collections.abc import Mapping

from diplograph.extract.entity import Record

Cast = list[tuple[str, str]]
"""Pairs of role and entity id."""
_THREE = 3


def without_staff(roles: Cast, records: Mapping[str, Record]) -> Cast:
    """«gặp Ngoại trưởng A và các quan chức Lào»: A speaks for Laos already."""
    if _beside(roles, records):
        return [(role, e) for role, e in roles if records[e].type != "Country"]
    named = {records[e].country for _, e in roles if records[e].type != "Country"}
    return [
        (role, e)
        for role, e in roles
        if records[e].type != "Country" or records[e].country not in named
    ]


def _beside(roles: Cast, records: Mapping[str, Record]) -> bool:
    """«met President A and senior Lao officials»: A is of Laos, though no title says it."""
    cast = [records[e] for _, e in roles]
    lands = [n for n, r in enumerate(cast) if r.type == "Country"]
    unknown = [
        n for n, r in enumerate(cast) if r.type == "Person" and r.country is None
    ]
    if len(lands) != 1 or len(unknown) != 1 or len(cast) != _THREE:
        return False
    return lands[0] == unknown[0] + 1
