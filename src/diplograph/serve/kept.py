"""Answers given before, as long as the store is as it was."""

from __future__ import annotations

import hashlib
import json
from collections import OrderedDict
from collections.abc import Mapping
from typing import Any

from diplograph.serve.answer import Answer

_ONE = 16
"""Part of the room that one answer may take at most: a sixteenth."""


def mark(state: str, task: Mapping[str, Any]) -> str:
    """A text that is another one whenever the answer to the task may be."""
    told = json.dumps([state, task], sort_keys=True, ensure_ascii=True)
    return hashlib.sha256(told.encode()).hexdigest()[:24]


class Kept:
    """Whole answers by their marks; those that were not asked for longest go first."""

    def __init__(self, room: int) -> None:
        self._room = room
        self._size = 0
        self._answers: OrderedDict[str, tuple[dict[str, Any], bytes]] = OrderedDict()
        self.hits = 0

    def get(self, key: str) -> Answer | None:
        """The answer, if it is kept."""
        found = self._answers.get(key)
        if found is None:
            return None
        self._answers.move_to_end(key)
        self.hits += 1
        return Answer.known(*found)

    def put(self, key: str, answer: Answer) -> None:
        """Keep an answer that is whole, may be given again, and is not too large."""
        data = answer.in_memory()
        if data is None or answer.failure or answer.head.get("volatile"):
            return
        if len(data) * _ONE > self._room or key in self._answers:
            return
        self._answers[key] = (answer.head, data)
        self._size += len(data)
        while self._size > self._room:
            _, (_, gone) = self._answers.popitem(last=False)
            self._size -= len(gone)
