"""Answers to tasks: those that are kept, else by a worker, within bounds of time and size."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

from diplograph.serve import frames
from diplograph.serve.answer import Answer, Refused
from diplograph.serve.kept import Kept, mark
from diplograph.serve.settings import Settings
from diplograph.serve.staff import Staff, Worker
from diplograph.serve.turns import Turns
from diplograph.serve.watch import Watch

_MEMORY = "the question needed more memory than it may have"
_MORE_TRIES = 3
"""A task is given to so many workers more than work at once: all may have just ended."""
_ENDED = "the workers ended before they took the question: try again shortly"


@dataclass(slots=True)
class Tally:
    """What the pool has done, for the metrics."""

    answered: int = 0
    timed_out: int = 0
    died: int = 0
    busy: int = 0


class Pool:
    """Answers tasks, so many at once; each in a process that is ended if it takes too long."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._staff = Staff(settings)
        self.turns = Turns(settings.workers, settings.waiting)
        self.kept = Kept(settings.kept_bytes)
        self.watch = Watch(settings.store)
        self.tally = Tally()

    @property
    def trouble(self) -> str:
        """Why no worker can start, empty while they can."""
        return self._staff.trouble

    async def start(self) -> None:
        """Start all workers.

        Raises:
            Refused: they cannot start; the reason says why.
        """
        await self._staff.start()

    async def stop(self) -> None:
        """End all workers."""
        await self._staff.stop()

    @contextlib.asynccontextmanager
    async def ask(
        self, task: dict[str, Any], client: str = ""
    ) -> AsyncIterator[Answer]:
        """The answer to a task, once its head is known; ``job`` names the kind of task.

        Raises:
            Refused: busy, too slow, too large, or the worker said no.
        """
        if answer := self.kept.get(mark(await self.watch.state(), task)):
            yield answer
            return
        await self.turns.take(client, self._settings.turn_seconds)
        answer = Answer(self._settings.result_bytes)
        pump = asyncio.ensure_future(self._pump(task, answer))
        try:
            await answer.ready()
            yield answer
        finally:
            # A client that has left needs no answer: its worker is free again.
            pump.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await pump
            answer.close()

    async def told(
        self, task: dict[str, Any], client: str = ""
    ) -> tuple[dict[str, Any], Any]:
        """Head and content of an answer that is JSON.

        Raises:
            Refused: as ``ask``.
        """
        async with self.ask(task, client) as answer:
            return answer.head, json.loads(await answer.whole())

    async def _pump(self, task: dict[str, Any], answer: Answer) -> None:
        """Fill the answer, and end the turn."""
        self.tally.busy += 1
        try:
            for _ in range(self._settings.workers + _MORE_TRIES):
                worker = await self._staff.get(self._settings.turn_seconds)
                if await self._tried(worker, task, answer):
                    break
            else:
                answer.end(Refused(503, _ENDED))
        except Refused as failure:
            answer.end(failure)
        finally:
            self.tally.busy -= 1
            self.turns.give()

    async def _tried(
        self, worker: Worker, task: dict[str, Any], answer: Answer
    ) -> bool:
        """Whether the worker took the task; one that ended before has not.

        Raises:
            Refused: too slow, too large, or it needed too much memory.
        """
        clean = False
        limit = self._settings.seconds
        try:
            async with asyncio.timeout(limit):
                clean = await self._listen(worker, task, answer)
        except TimeoutError:
            self.tally.timed_out += 1
            raise Refused(504, f"no answer within {limit:g} seconds") from None
        except (asyncio.IncompleteReadError, ConnectionError):
            self.tally.died += 1
            if not worker.begun:
                return False
            raise Refused(503, _MEMORY) from None
        finally:
            self._staff.back(worker, clean=clean)
        return True

    async def _listen(
        self, worker: Worker, task: dict[str, Any], answer: Answer
    ) -> bool:
        """Take the answer; whether the worker can go on with another task."""
        worker.begun = False
        sent = {"task": task, "since": self.watch.changed}
        worker.tasks.write(frames.pack(frames.JOB, sent))
        await worker.tasks.drain()
        while True:
            kind, body = await frames.receive_async(worker.answers)
            if kind == frames.BEGUN:
                worker.begun = True
            elif kind == frames.DATA:
                await answer.take(body)
            elif kind == frames.HEAD:
                answer.head = json.loads(body)
            elif kind == frames.FAIL:
                told = json.loads(body)
                answer.end(Refused(told["status"], told["message"]))
                return not told["last"]
            else:
                self.tally.answered += 1
                answer.end()
                self.kept.put(mark(answer.head["state"], task), answer)
                return not json.loads(body)["last"]
