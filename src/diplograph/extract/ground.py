"""What stands in a text before anything in it is understood."""

from __future__ import annotations

from dataclasses import dataclass

from diplograph.extract.chunk import Openings
from diplograph.extract.dates import Stamp
from diplograph.extract.hits import Hits
from diplograph.extract.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Ground:
    """A text cut and looked through; no step changes it, so it can be told twice."""

    tokens: Tokens
    hits: Hits
    opens: Openings
    ranges: list[tuple[int, int]]
    """Tokens of the sentences that are read."""
    stamps: list[Stamp]
