"""An answer on its way: kept as it comes, at the worker's pace, sent at the client's."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Mapping
from tempfile import TemporaryFile
from typing import Any, BinaryIO, cast

HELD = 1 << 16
"""Bytes of an answer that are awaited before the first is sent: until then a failure can
still be told by its status."""
_PIECE = 1 << 16
_IN_MEMORY = 1 << 20
_on_disk = cast("Callable[[], BinaryIO]", TemporaryFile)


class Refused(Exception):
    """A question that gets no answer: an HTTP status and the reason in words."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status


class Answer:
    """The head and the bytes of an answer; the first million in memory, the rest on disk.

    The disk is never waited for by those who serve other clients.
    """

    def __init__(self, most: int) -> None:
        self.head: dict[str, Any] = {}
        self.size = 0
        self.done = False
        self.failure: Refused | None = None
        self._most = most
        self._held = bytearray()
        self._rest: BinaryIO | None = None
        self._one = threading.Lock()
        self._news = asyncio.Event()

    @classmethod
    def known(cls, head: Mapping[str, Any], data: bytes) -> Answer:
        """An answer that is whole from the beginning."""
        answer = cls(len(data))
        answer.head, answer.size, answer.done = dict(head), len(data), True
        answer._held += data
        return answer

    async def take(self, data: bytes) -> None:
        """Keep a piece.

        Raises:
            Refused: the answer is too large.
        """
        if self.size + len(data) > self._most:
            raise Refused(
                413, f"the answer is larger than {self._most} bytes: add a LIMIT"
            )
        if self._rest is None and self.size + len(data) <= _IN_MEMORY:
            self._held += data
        else:
            await asyncio.to_thread(self._write, self.size - len(self._held), data)
        self.size += len(data)
        self._news.set()

    def _write(self, place: int, data: bytes) -> None:
        with self._one:
            if self._rest is None:
                self._rest = _on_disk()
            self._rest.seek(place)
            self._rest.write(data)

    def _read(self, place: int, size: int) -> bytes:
        with self._one:
            assert self._rest is not None
            self._rest.seek(place)
            return self._rest.read(size)

    async def _piece(self, start: int) -> bytes:
        if start < len(self._held):
            return bytes(self._held[start : start + _PIECE])
        size = min(_PIECE, self.size - start)
        return await asyncio.to_thread(self._read, start - len(self._held), size)

    def end(self, failure: Refused | None = None) -> None:
        """Nothing more will come."""
        self.done, self.failure = True, failure
        self._news.set()

    async def ready(self) -> None:
        """Wait until the answer is whole, or so long that sending can begin.

        Raises:
            Refused: it failed before that.
        """
        while not self.done and self.size < HELD:
            self._news.clear()
            await self._news.wait()
        if self.failure:
            raise self.failure

    async def pieces(self) -> AsyncIterator[bytes]:
        """The bytes, as they come.

        Raises:
            Refused: what was sent so far is not the whole answer.
        """
        sent = 0
        while True:
            if sent < self.size:
                data = await self._piece(sent)
                sent += len(data)
                yield data
            elif self.failure:
                raise self.failure
            elif self.done:
                return
            else:
                self._news.clear()
                await self._news.wait()

    async def whole(self) -> bytes:
        """All bytes at once.

        Raises:
            Refused: the answer failed.
        """
        return b"".join([piece async for piece in self.pieces()])

    def in_memory(self) -> bytes | None:
        """All bytes, if they are few."""
        return bytes(self._held) if self.done and self._rest is None else None

    def close(self) -> None:
        """Let go of what was kept."""
        with self._one:
            if self._rest is not None:
                self._rest.close()
