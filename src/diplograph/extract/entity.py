"""An entity while its article is being read."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from diplograph.extract.phrases import OfficePhrase
from diplograph.model import EntityType, Span

CALLED = {
    "ambassador-extraordinary": "ambassador",
    "asean-secretary-general": "secretary-general",
    "francophonie-secretary-general": "secretary-general",
    "nato-secretary-general": "secretary-general",
    "un-secretary-general": "secretary-general",
}
"""The plain word for an office that has a longer title."""
LEADER = "leader"
CHIEFS = frozenset({LEADER, "white-house-chief"})
"""«nhà lãnh đạo», «leader»: says which country somebody stands for, but is no office."""
TOWNS = ("city-", "province-", "island-")
"""How the ids begin of places where a visitor stays; a palace is where one meets."""


@dataclass(slots=True)
class Record:
    """An entity while its article is being read."""

    id: str
    type: EntityType
    name: str
    words: tuple[str, ...]
    country: str | None = None
    value: str = ""
    beside: str | None = None
    """Country of whom it is named together with, for want of one of its own."""
    forms: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    styled: dict[str, None] = field(default_factory=dict)
    """The name with a title that is borne for life, in the order of the text."""
    offices: dict[str, OfficePhrase] = field(default_factory=dict)
    """By lemma, in the order of the text."""
    mentions: list[Span] = field(default_factory=list)
    seen: list[int] = field(default_factory=list)
    """Positions (characters of the text) at which it is named."""
    generic: bool = False
    landed: bool = False
    """Whether the words beside a person's name tell the country."""
    leader: bool = False
    """Called the leader of a country: «lãnh đạo Triều Tiên Kim Jong-un»."""
    gender: str = ""
    """«f» or «m» where a form of address tells."""

    def heads(self) -> set[str]:
        """Ids of the offices it holds, and of those by which they are called."""
        held = {o.head for o in self.offices.values()}
        return held | {CALLED[head] for head in held if head in CALLED}
