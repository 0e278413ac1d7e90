"""Whose turn it is: so many at once, the others wait, each client as long as the next."""

from __future__ import annotations

import asyncio
from collections import deque

from diplograph.serve.answer import Refused

_LATER = "too many questions at once: try again shortly"
_Line = deque[asyncio.Future[None]]


class Turns:
    """Lets a number of questions go on at once; the others wait in a line for each client.

    Clients take turns, so one that asks a hundred things at once does not keep another
    from its first answer. Within a line, who came first goes first.
    """

    def __init__(self, at_once: int, most: int) -> None:
        self._free = at_once
        self._most = most
        self._lines: dict[str, _Line] = {}  # whose turn comes first stands first
        self.waiting = 0
        self.turned_away = 0

    async def take(self, client: str, seconds: float) -> None:
        """Wait for a turn; ``give`` must follow.

        Raises:
            Refused: too many wait already, or it took too long.
        """
        if self._free:
            self._free -= 1
            return
        line = self._lines.get(client, ())
        # The second half of the places is for those who do not wait in numbers.
        if self.waiting >= self._most or len(line) >= max(1, self._most // 2):
            self._refuse()
        await self._wait(client, seconds)

    async def _wait(self, client: str, seconds: float) -> None:
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._lines.setdefault(client, deque()).append(turn)
        self.waiting += 1
        try:
            async with asyncio.timeout(seconds):
                await turn
        except BaseException as error:
            if turn.done() and not turn.cancelled():
                self.give()  # it came at the very moment
            self._leave(client, turn)
            if isinstance(error, TimeoutError):
                self._refuse()
            raise
        finally:
            self.waiting -= 1

    def _leave(self, client: str, turn: asyncio.Future[None]) -> None:
        line = self._lines.get(client)
        if line and turn in line:
            line.remove(turn)
            if not line:
                del self._lines[client]

    def _refuse(self) -> None:
        self.turned_away += 1
        raise Refused(503, _LATER)

    def give(self) -> None:
        """End a turn: the next begins."""
        while self._lines:
            client = next(iter(self._lines))
            line = self._lines.pop(client)
            turn = line.popleft()
            if line:
                self._lines[client] = line
            if not turn.done():
                turn.set_result(None)
                return
        self._free += 1
