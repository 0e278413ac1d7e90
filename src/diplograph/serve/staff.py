"""The worker processes: started ahead of need, replaced when they died or were ended."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import socket
import sys
from collections.abc import Coroutine
from dataclasses import dataclass
from typing import Any

from diplograph.serve import frames
from diplograph.serve.answer import Refused
from diplograph.serve.settings import Settings

_START = 30.0
_AGAIN = 1.0
"""Seconds after which a start that failed is tried again."""
_BUFFER = 1 << 18
_ALONE = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
"""A process that has threads cannot be forked safely."""


@dataclass(eq=False, slots=True)
class Worker:
    """A process with the store open, and the line to it."""

    pid: int
    answers: asyncio.StreamReader
    tasks: asyncio.StreamWriter
    begun: bool = False
    """Whether it has taken the task that it was given last."""

    @property
    def gone(self) -> bool:
        """Whether it has ended by itself."""
        return self.answers.at_eof() or self.tasks.is_closing()


class Staff:
    """Workers; one more than are at work at once, so that none is missed when one ends."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._idle: asyncio.Queue[Worker] = asyncio.Queue()
        self._all: set[Worker] = set()
        self._chores: set[asyncio.Task[None]] = set()
        self._open = True
        self._orders: socket.socket | None = None
        self._nursery: asyncio.subprocess.Process | None = None
        self._one = asyncio.Lock()
        self.trouble = ""
        """Why no worker can start, empty while they can."""

    async def start(self) -> None:
        """Start all workers.

        Raises:
            Refused: they cannot start; the reason says why.
        """
        many = self._settings.workers + 1
        await asyncio.gather(*(self._hire() for _ in range(many)))
        if not self._all:
            raise Refused(503, self.trouble or "no worker could be started")

    async def stop(self) -> None:
        """End all workers."""
        self._open = False
        for chore in list(self._chores):
            chore.cancel()
        for worker in list(self._all):
            self._end(worker)
        if self._nursery is not None and self._orders is not None:
            self._orders.close()
            await self._nursery.wait()

    async def get(self, seconds: float) -> Worker:
        """A worker that has nothing to do; it must be given back.

        Raises:
            Refused: none could be started for so long.
        """
        try:
            async with asyncio.timeout(seconds):
                while (found := await self._idle.get()).gone:
                    self.back(found, clean=False)
                return found
        except TimeoutError:
            reason = self.trouble or "no worker could be started: try again shortly"
            raise Refused(503, reason) from None

    def back(self, worker: Worker, *, clean: bool) -> None:
        """Take a worker back; ``clean`` if it can go on with the next task."""
        if clean and not worker.gone:
            self._idle.put_nowait(worker)
            return
        self._end(worker)
        if self._open:
            self._later(self._hire())

    async def _hire(self) -> None:
        try:
            async with asyncio.timeout(_START):
                worker = await self._forked()
        except (OSError, EOFError, TimeoutError):
            self.trouble = (
                f"{self._settings.store} cannot be opened, or has no memory left"
            )
            if self._open:
                self._later(self._hire_again())
            return
        self.trouble = ""
        self._all.add(worker)
        self._idle.put_nowait(worker)

    async def _hire_again(self) -> None:
        await asyncio.sleep(_AGAIN)
        await self._hire()

    async def _forked(self) -> Worker:
        """A new worker that has opened the store.

        Raises:
            OSError: the nursery is gone.
            EOFError: the worker could not open the store.
        """
        async with self._one:
            if self._nursery is None or self._nursery.returncode is not None:
                await self._found()
        ours = self._order_worker()
        answers, tasks = await asyncio.open_connection(sock=ours, limit=_BUFFER)
        try:
            _, head = await frames.receive_async(answers)
        except BaseException:
            tasks.close()
            raise
        return Worker(json.loads(head)["pid"], answers, tasks)

    def _order_worker(self) -> socket.socket:
        assert self._orders
        ours, theirs = socket.socketpair()
        order = frames.ORDER.pack(frames.HIRE, 0)
        with theirs:
            try:
                socket.send_fds(self._orders, [order], [theirs.fileno()])
            except OSError:
                ours.close()
                raise
        return ours

    async def _found(self) -> None:
        """Start the process from which workers are forked."""
        settings = self._settings
        arguments = (str(settings.store), str(settings.memory_bytes))
        if self._orders is not None:
            self._orders.close()
        self._orders, theirs = socket.socketpair()
        with theirs:
            self._nursery = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "diplograph.serve.nursery", *arguments),
                stdin=theirs.fileno(),
                stdout=asyncio.subprocess.DEVNULL,
                stderr=asyncio.subprocess.DEVNULL,
                env={**os.environ, **_ALONE},
            )

    def _end(self, worker: Worker) -> None:
        self._all.discard(worker)
        with contextlib.suppress(OSError):
            if self._orders is not None:
                self._orders.send(frames.ORDER.pack(frames.DISMISS, worker.pid))
        worker.tasks.close()

    def _later(self, chore: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(chore)
        self._chores.add(task)
        task.add_done_callback(self._chores.discard)
