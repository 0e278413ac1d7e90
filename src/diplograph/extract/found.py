"""What a wording that fits a sentence tells: who fills which role."""

from __future__ import annotations

from dataclasses import dataclass, field

from diplograph.extract.phrases import Phrase
from diplograph.pack import Pattern, Wording


@dataclass(slots=True)
class Found:
    """A wording that fits a sentence."""

    wording: Wording
    pattern: Pattern
    anchor: tuple[int, int]
    roles: dict[str, list[Phrase]]
    low: int
    high: int
    subject: Phrase | None = None
    score: float = 0.0
    objects: list[list[Phrase]] = field(default_factory=list)
    """The lists to the right of the anchor."""
    stretch: tuple[int, int] = (0, 0)
    """Tokens whose dates are its own, where one sentence tells several events."""

    @property
    def players(self) -> list[Phrase]:
        """All phrases that fill a role."""
        return [phrase for phrases in self.roles.values() for phrase in phrases]

    @property
    def leg(self) -> bool:
        """Whether it is a further leg of a journey, with no event word of its own."""
        return self.anchor[0] == self.anchor[1]
