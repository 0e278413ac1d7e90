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
        try:
            worker = await self._staff.get(self._settings.turn_seconds)
        except BaseException:
            self.turns.give()
            raise
        answer = Answer(self._settings.result_bytes)
        pump = asyncio.ensure_future(self._pump(worker, task, answer))
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

    async def _pump(self, worker: Worker, task: dict[str, Any], answer: Answer) -> None:
        self.tally.busy += 1
        clean = False
        limit = self._settings.seconds
        try:
            async with asyncio.timeout(limit):
                clean = await self._listen(worker, task, answer)
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
            self._staff.back(worker, clean=clean)
            self.turns.give()

    async def _listen(
        self, worker: Worker, task: dict[str, Any], answer: Answer
    ) -> bool:
        """Take the answer; whether the worker can go on with another task."""
        sent = {"task": task, "since": self.watch.changed}
        worker.tasks.write(frames.pack(frames.JOB, sent))
        await worker.tasks.drain()
        while True:
            kind, body = await frames.receive_async(worker.answers)
            if kind == frames.DATA:
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
