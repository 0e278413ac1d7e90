"""What the service is told when it starts."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """A store and the bounds within which strangers may question it."""

    store: Path
    host: str = "127.0.0.1"
    port: int = 7788
    seconds: float = 20.0
    """Time for one question; then its process is ended."""
    workers: int = field(default_factory=lambda: max(2, os.cpu_count() or 1))
    """Questions that are answered at once, each in a process of its own."""
    waiting: int = 256
    """Questions that may wait for their turn; more are turned away."""
    turn_seconds: float = 300.0
    """Time for which a question waits for its turn."""
    kept_bytes: int = 32 * MEGABYTE
    """Room for answers that may be given again while the store stays as it is."""
    result_bytes: int = 64 * MEGABYTE
    request_bytes: int = MEGABYTE
    memory_bytes: int = 1024 * MEGABYTE
    """Memory of the process of one question."""
    patience: float = 15.0
    """Time for a client to send its request, or to take the next piece of an answer."""
    connections: int = 500
    origins: tuple[str, ...] = ()
    """Web sites whose pages may read here, ``*`` for all; pages of this machine may."""
    token: str = ""
    """What a client must show to change the graph; without one, nobody can."""

    @property
    def local(self) -> bool:
        """Whether only this machine can reach the service."""
        return self.host in {"127.0.0.1", "::1", "localhost"}
