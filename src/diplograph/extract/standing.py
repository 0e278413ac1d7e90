"""Countries that stand for those who act: «Laos summons envoy», «the Lao ministry summoned A»."""

from __future__ import annotations

from diplograph.extract.draft import Draft

BETWEEN_STATES = frozenset({"Dispute", "Message"})
"""Families in which a country stands for those of it who act."""


def acted_for(event: Draft, other: Draft) -> bool:
    """Whether the other report names no more than the countries of who acts in the event."""
    if event.type != other.type or not other.lands:
        return False
    return all(
        (role, entity) in event.roles
        or (entity in other.nations and _stands(event, role, other.country_of[entity]))
        for role, entity in other.roles
    )


def _stands(event: Draft, role: str, country: str) -> bool:
    """Whether somebody of the country, or it itself, plays the role."""
    return any(r == role and event.country_of.get(e) == country for r, e in event.roles)


def unstate(event: Draft) -> None:
    """Let those named in any of the reports act, rather than their countries."""
    if event.family not in BETWEEN_STATES or not event.more:
        return
    acting = {
        (role, event.country_of.get(entity))
        for role, entity in event.roles
        if entity not in event.nations
    }
    event.roles = [
        (role, entity)
        for role, entity in event.roles
        if entity not in event.nations or (role, event.country_of[entity]) not in acting
    ]
