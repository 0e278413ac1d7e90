"""The workers: who is free, what each is told, and the end of one that takes too long."""

from __future__ import annotations

import asyncio
import contextlib
import json
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from functools import partial
from tempfile import SpooledTemporaryFile
from typing import Any

from diplograph.serve import frames
from diplograph.serve.settings import Settings

HELD = 1 << 16
"""Bytes of an answer that are awaited before the first is sent: until then a failure can
still be told by its status."""
_PIECE = 1 << 16
_IN_MEMORY = 1 << 20
_START = 30.0
_WAIT = 10.0
"""Seconds that a question may wait for a free worker at least."""


class Refused(Exception):
    """A question that gets no answer: an HTTP status and the reason in words."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status


@dataclass(slots=True)
class Tally:
    """What the pool has done, for the metrics."""

    answered: int = 0
    timed_out: int = 0
    died: int = 0
    turned_away: int = 0
    busy: int = 0
    queued: int = 0


@dataclass(slots=True)
class Answer:
    """An answer on its way: its pieces are kept as they come, at the worker's pace."""

    most: int
    head: dict[str, Any] = field(default_factory=dict)
    size: int = 0
    done: bool = False
    failure: Refused | None = None
    _file: Any = field(default_factory=partial(SpooledTemporaryFile, _IN_MEMORY))
    _news: asyncio.Event = field(default_factory=asyncio.Event)

    def take(self, data: bytes) -> None:
        """Keep a piece.

        Raises:
            Refused: the answer is too large.
        """
        if self.size + len(data) > self.most:
            raise Refused(
                413, f"the answer is larger than {self.most} bytes: add a LIMIT"
            )
        self._file.seek(self.size)
        self._file.write(data)
        self.size += len(data)
        self._news.set()

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
                self._file.seek(sent)
                data = self._file.read(min(_PIECE, self.size - sent))
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

    def close(self) -> None:
        """Let go of what was kept."""
        self._file.close()


class Pool:
    """Processes that answer; each is replaced when it has died or was ended."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._idle: asyncio.Queue[asyncio.subprocess.Process] = asyncio.Queue()
        self._all: set[asyncio.subprocess.Process] = set()
        self._chores: set[asyncio.Task[None]] = set()
        self._open = True
        self.tally = Tally()
        self.trouble = ""
        """Why no worker can start, empty while they can."""

    async def start(self) -> None:
        """Start all workers.

        Raises:
            Refused: they cannot start; the reason says why.
        """
        await asyncio.gather(*(self._hire() for _ in range(self._settings.workers)))
        if not self._all:
            raise Refused(503, self.trouble or "no worker could be started")

    async def stop(self) -> None:
        """End all workers."""
        self._open = False
        for chore in list(self._chores):
            chore.cancel()
        for process in list(self._all):
            await self._end(process)

    async def _hire(self) -> None:
        settings = self._settings
        arguments = (str(settings.store), str(settings.memory_bytes))
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "diplograph.serve.worker", *arguments),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            limit=4 * _PIECE,
        )
        self._all.add(process)
        assert process.stdout
        try:
            await asyncio.wait_for(frames.receive_async(process.stdout), _START)
        except (asyncio.IncompleteReadError, TimeoutError):
            self.trouble = f"{settings.store} cannot be opened, or has no memory left"
            await self._end(process)
            if self._open:
                self._later(self._rehire())
            return
        self.trouble = ""
        self._idle.put_nowait(process)

    async def _rehire(self) -> None:
        await asyncio.sleep(1.0)
        await self._hire()

    def _later(self, chore: Any) -> None:
        task = asyncio.ensure_future(chore)
        self._chores.add(task)
        task.add_done_callback(self._chores.discard)

    async def _end(self, process: asyncio.subprocess.Process) -> None:
        self._all.discard(process)
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()

    @contextlib.asynccontextmanager
    async def ask(self, task: dict[str, Any]) -> AsyncIterator[Answer]:
        """The answer to a task, once its head is known; ``job`` names the kind of task.

        Raises:
            Refused: busy, too slow, too large, or the worker said no.
        """
        process = await self._free()
        answer = Answer(self._settings.result_bytes)
        pump = asyncio.ensure_future(self._pump(process, task, answer))
        try:
            await answer.ready()
            yield answer
        finally:
            # A client that has left needs no answer: its worker is free again.
            pump.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await pump
            answer.close()

    async def told(self, task: dict[str, Any]) -> tuple[dict[str, Any], Any]:
        """Head and content of an answer that is JSON.

        Raises:
            Refused: as ``ask``.
        """
        async with self.ask(task) as answer:
            return answer.head, json.loads(await answer.whole())

    async def _free(self) -> asyncio.subprocess.Process:
        if self.tally.queued >= self._settings.waiting:
            self.tally.turned_away += 1
            raise Refused(503, "too many questions at once: try again shortly")
        self.tally.queued += 1
        try:
            async with asyncio.timeout(max(self._settings.seconds, _WAIT)):
                while (found := await self._idle.get()).returncode is not None:
                    self._back(found, clean=False)
                return found
        except TimeoutError:
            self.tally.turned_away += 1
            reason = self.trouble or "too many questions at once: try again shortly"
            raise Refused(503, reason) from None
        finally:
            self.tally.queued -= 1

    async def _pump(
        self,
        process: asyncio.subprocess.Process,
        task: dict[str, Any],
        answer: Answer,
    ) -> None:
        self.tally.busy += 1
        clean = False
        limit = float(task.pop("seconds", self._settings.seconds))
        try:
            async with asyncio.timeout(limit):
                clean = await self._listen(process, task, answer)
        except TimeoutError:
            self.tally.timed_out += 1
            answer.end(Refused(504, f"no answer within {limit:g} seconds"))
        except (asyncio.IncompleteReadError, BrokenPipeError, ConnectionResetError):
            self.tally.died += 1
            answer.end(Refused(503, "the question needed more memory than it may have"))
        except Refused as failure:
            answer.end(failure)
        finally:
            self.tally.busy -= 1
            self._back(process, clean=clean)

    async def _listen(
        self,
        process: asyncio.subprocess.Process,
        task: dict[str, Any],
        answer: Answer,
    ) -> bool:
        assert process.stdin
        assert process.stdout
        process.stdin.write(frames.pack(frames.JOB, task))
        await process.stdin.drain()
        while True:
            kind, body = await frames.receive_async(process.stdout)
            if kind == frames.DATA:
                answer.take(body)
            elif kind == frames.HEAD:
                answer.head = json.loads(body)
            elif kind == frames.FAIL:
                told = json.loads(body)
                answer.end(Refused(told["status"], told["message"]))
                return not told["last"]
            else:
                self.tally.answered += 1
                answer.end()
                return not json.loads(body)["last"]

    def _back(self, process: asyncio.subprocess.Process, *, clean: bool) -> None:
        if clean and process.returncode is None:
            self._idle.put_nowait(process)
        elif self._open:
            self._later(self._replace(process))

    async def _replace(self, process: asyncio.subprocess.Process) -> None:
        await self._end(process)
        await self._hire()
