"""Which state the store's folder is in, looked up beside the serving."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

from diplograph.store import wire

_FRESH = 0.2
"""Seconds for which the folder is taken to be as it was."""


class Watch:
    """The state of a store's folder, and when this service itself last changed it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._state = ""
        self._looked = float("-inf")
        self.changed = 0.0
        """Time of the last change, by the clock that all processes share."""

    async def state(self) -> str:
        """A text that is another one whenever the quads have changed."""
        now = time.monotonic()
        if now - self._looked > _FRESH:
            state = await asyncio.to_thread(wire.folder_state, self._path)
            if now >= self.changed:
                self._state, self._looked = state, now
        return self._state

    def change(self) -> None:
        """The store was changed: what was known of it is not so any more."""
        self.changed, self._looked = time.monotonic(), float("-inf")
