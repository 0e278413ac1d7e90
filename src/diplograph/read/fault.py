"""What could not be read, told instead of raised: one bad line never stops the rest."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadFault:
    """One input that gave no article, and why."""

    file: str
    message: str
    line: int | None = None
    """Counted from 1; None where the whole file is meant."""
    passed_over: bool = False
    """The input is sound but in a language that is not read: no reason to fail."""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.message}"


class Unreadable(Exception):
    """Carries the message of a fault up to where file and line are known."""
