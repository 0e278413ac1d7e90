"""What the measures stand on: canonical events with who took part, in which role."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from diplograph.model import Actor, Proof

HAPPENED: frozenset[str] = frozenset({"Occurred", "Ongoing", "Historical"})
"""Statuses of what took place; the others are plans, wishes and denials."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One actor's part in an event."""

    actor: str
    """IRI."""
    role: str
    office: str | None = None
    """Label of the office in which the actor took part, if told."""
    rank: str | None = None
    """Local name of the office's rank, such as Minister."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """One real-world event, however many articles report it."""

    event: str
    """IRI of the canonical event."""
    family: str
    type: str
    status: str
    first: str | None = None
    last: str | None = None
    place: str | None = None
    """IRI."""
    parts: tuple[Part, ...] = ()
    proofs: tuple[Proof, ...] = ()

    @property
    def happened(self) -> bool:
        """True where the event took place."""
        return self.status in HAPPENED

    @property
    def reports(self) -> int:
        """Number of articles that report the event."""
        return len({proof.article for proof in self.proofs})

    def actors(self, *roles: str) -> tuple[str, ...]:
        """IRIs of those in one of the roles (all without a role), each once."""
        found = (part.actor for part in self.parts if not roles or part.role in roles)
        return tuple(dict.fromkeys(found))


def label(actor: Actor, lang: str = "en") -> str:
    """The actor's name in that language, else in another, else the end of its IRI."""
    for key in (lang, "und", "en", "vi"):
        if key in actor.labels:
            return actor.labels[key]
    return next(iter(actor.labels.values()), actor.iri.rsplit("/", 1)[-1])


def by_iri(actors: Iterable[Actor]) -> dict[str, Actor]:
    """The actors, found by IRI."""
    return {actor.iri: actor for actor in actors}


def countries(
    occasion: Occasion, actors: Mapping[str, Actor], *roles: str
) -> tuple[str, ...]:
    """ISO codes of the actors in these roles, sorted, each once."""
    found = (actors.get(iri) for iri in occasion.actors(*roles))
    return tuple(sorted({a.country for a in found if a is not None and a.country}))
