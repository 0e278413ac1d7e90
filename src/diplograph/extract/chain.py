"""The subject that a chain of verbs shares."""

from __future__ import annotations

from dataclasses import dataclass

from diplograph.extract.phrases import Phrase


@dataclass(slots=True)
class Chain:
    """The subject of the event word before, which a chain of verbs shares."""

    subject: Phrase
    end: int
    """Token after that event word."""
    serial: bool = False
    """Whether the next verb needs no comma: «đến C dự D»."""
