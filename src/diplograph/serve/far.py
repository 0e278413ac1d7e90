"""Answers from somebody else's server, in the words of the pool."""

from __future__ import annotations

import asyncio
import io
import json
from types import TracebackType
from typing import Any, Protocol, Self

import diplograph
from diplograph.desk import Desk
from diplograph.serve import knowing
from diplograph.serve.answer import Refused
from diplograph.serve.jobs import JOBS, Fault, Reply, Seen
from diplograph.store import wire


class Answers(Protocol):
    """Who answers tasks with JSON."""

    async def told(self, task: dict[str, Any]) -> tuple[dict[str, Any], Any]:
        """Head and content of the answer."""


class Far(Seen):
    """A store on a server, asked one question at a time; its own limits hold.

    Raises:
        StoreError: the server cannot be reached, or holds no graph.
    """

    def __init__(self, url: str) -> None:
        self._desk = diplograph.open(url, read_only=True)
        self._one = asyncio.Lock()
        self.state = ""
        self.kept: dict[str, Any] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._desk.close()

    @property
    def desk(self) -> Desk:
        """The store."""
        return self._desk

    async def told(self, task: dict[str, Any]) -> tuple[dict[str, Any], Any]:
        """Head and content of an answer that is JSON.

        Raises:
            Refused: the task cannot be done.
            DiplographError: the server did not answer, or the question is wrong.
        """
        async with self._one:
            self.kept.clear()
            return await asyncio.to_thread(self._answered, task)

    def _answered(self, task: dict[str, Any]) -> tuple[dict[str, Any], Any]:
        output, head = io.BytesIO(), Reply()

        def begin(told: Reply) -> wire.Output:
            head.update(told)
            return output

        job = JOBS.get(task["job"]) or getattr(knowing, task["job"])
        try:
            job(self, task, begin)
        except Fault as fault:
            raise Refused(fault.status, str(fault)) from fault
        return dict(head), json.loads(output.getvalue())
