"""The kinds of task that a worker knows, each answered from the store as it is now."""

from __future__ import annotations

import contextlib
import json
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Thread
from typing import Any, Final, Protocol, TypedDict

import diplograph
from diplograph.ask.terms import iri as bracketed
from diplograph.desk import Desk
from diplograph.errors import StoreError
from diplograph.serve.negotiate import choose
from diplograph.store import wire

BASE: Final = "https://w3id.org/diplograph/"
"""What the names of the graph begin with; the rest is a path of this service."""
_LOOK = 0.2
"""Seconds for which the folder is taken to be as it was."""
_SHARE = 4
"""How much longer than it takes to open a store it is used at least."""
_TRIES, _PAUSE = 8, 0.05
_PATIENCE = 3.0
"""Seconds for which a question waits for the newest state."""


class Fault(Exception):
    """A task that cannot be done: an HTTP status and the reason."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status


class Reply(TypedDict, total=False):
    """What goes before the bytes of an answer."""

    media: str
    volatile: bool


Head = Callable[[Reply], wire.Output]
"""Sends what goes before; gives where the bytes go."""


class Seen:
    """A store opened for reading, and opened anew when its folder has changed.

    Raises:
        StoreError: it cannot be opened, even when tried again.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._looked, self._pause = 0.0, _LOOK
        self.state, self._desk = self._opened()
        self._opening: Thread | None = None
        self._next: tuple[str, Desk] | None = None
        self.kept: dict[str, Any] = {}
        """What was worked out for this state."""

    @property
    def desk(self) -> Desk:
        """The store as it is now; as it was a little before, if opening takes long."""
        now = time.monotonic()
        if self._opening is None and now - self._looked > self._pause:
            self._looked = now
            if wire.folder_state(self._path) != self.state:
                self._opening = Thread(target=self._open_aside, daemon=True)
                self._opening.start()
                self._opening.join(_PATIENCE)
        if self._opening is not None and not self._opening.is_alive():
            self._opening = None
            if self._next is not None:
                self._take(*self._next)
        return self._desk

    def since(self, moment: float) -> None:
        """Look again at the folder if it was looked at before that moment."""
        if self._looked <= moment:
            self._looked = float("-inf")

    def _open_aside(self) -> None:
        # While a writer tidies up, what was seen before is still whole.
        with contextlib.suppress(StoreError):
            self._next = self._opened()

    def _take(self, state: str, desk: Desk) -> None:
        self._desk.close()
        self._desk, self.state, self.kept, self._next = desk, state, {}, None

    def renew(self) -> None:
        """Open the store as it is now.

        Raises:
            StoreError: it cannot be opened, even when tried again.
        """
        self._take(*self._opened())

    def _opened(self) -> tuple[str, Desk]:
        """The state and the store; a file may vanish between listing and opening it."""
        for rest in reversed(range(_TRIES)):
            state = wire.folder_state(self._path)
            begun = time.monotonic()
            try:
                desk = diplograph.open(self._path, read_only=True)
            except (StoreError, RuntimeError) as error:
                if not rest:
                    raise StoreError(str(error)) from error
                time.sleep(_PAUSE)
            else:
                self._pause = max(_LOOK, _SHARE * (time.monotonic() - begun))
                return state, desk
        raise AssertionError("unreachable")


class Job(Protocol):
    """One kind of task."""

    def __call__(self, seen: Seen, task: Mapping[str, Any], head: Head, /) -> None:
        """Send what goes before, then the bytes."""


def acceptable(accept: str | None, offered: Mapping[str, object]) -> str:
    """The media type for an Accept header.

    Raises:
        Fault: none is acceptable.
    """
    media = choose(accept, tuple(offered))
    if media is None:
        raise Fault(406, f"none of these is accepted: {', '.join(offered)}")
    return media


def sparql(seen: Seen, task: Mapping[str, Any], head: Head) -> None:
    """The answer to a question in SPARQL, in a form that the client accepts."""
    quads = seen.desk.quads
    result, checked = wire.evaluate(
        quads,
        task["query"],
        default=task["default"],
        named=task["named"],
        base=task["base"],
    )
    offered = wire.ROWS if wire.is_rows(result) else wire.TRIPLES
    media = acceptable(task["accept"], offered)
    wire.write_result(
        result, media, head({"media": media, "volatile": checked.volatile})
    )


def graph(seen: Seen, task: Mapping[str, Any], head: Head) -> None:
    """A graph, or the union of all (``graph`` is None)."""
    media = acceptable(task["accept"], wire.TRIPLES)
    quads = seen.desk.quads
    if task["graph"] is not None and not wire.has_graph(quads, task["graph"]):
        raise Fault(404, f"the store has no graph <{task['graph']}>")
    wire.write_graph(quads, task["graph"], media, head({"media": media}))


def as_json(head: Head, told: object) -> None:
    """Send a value as JSON."""
    output = head({"media": "application/json"})
    output.write(json.dumps(told, ensure_ascii=False).encode("utf-8", "replace"))


def stats(seen: Seen, task: Mapping[str, Any], head: Head) -> None:
    """How much there is of what; counted once for each state."""
    desk = seen.desk
    if "stats" not in seen.kept:
        seen.kept["stats"] = desk.stats()
    as_json(head, seen.kept["stats"])


def describe(seen: Seen, task: Mapping[str, Any], head: Head) -> None:
    """The triples about a thing, and those that point to it."""
    quads = seen.desk.quads
    about = bracketed(task["iri"])
    result, _ = wire.evaluate(quads, _ABOUT.replace("@", about))
    known, _ = wire.evaluate(
        quads, f"ASK {{ {{ {about} ?p ?o }} UNION {{ ?s ?q {about} }} }}"
    )
    if not wire.is_true(known):
        raise Fault(404, f"the graph knows nothing of {task['iri']}")
    media = acceptable(task["accept"], wire.TRIPLES)
    wire.write_result(result, media, head({"media": media}))


_ABOUT: Final = """CONSTRUCT { @ ?p ?o . ?s ?q @ . ?proof ?r ?x . ?selector ?t ?y }
WHERE { { @ ?p ?o } UNION { SELECT ?s ?q { ?s ?q @ } LIMIT 5000 }
UNION { ?proof <http://www.w3.org/ns/oa#hasBody> @ ; ?r ?x }
UNION { ?known <http://www.w3.org/ns/oa#hasBody> @ ;
  <http://www.w3.org/ns/oa#hasTarget>/<http://www.w3.org/ns/oa#hasSelector>? ?selector .
  ?selector ?t ?y } }"""
"""What is said of a thing and what points to it, with the proof that states it."""


def rows(seen: Seen, task: Mapping[str, Any], head: Head) -> None:
    """The rows of a SELECT, or the truth of an ASK, as plain values."""
    answer = seen.desk.select(task["query"])
    as_json(head, {"columns": answer.columns, "rows": answer.rows})


JOBS: Final[dict[str, Job]] = {
    "sparql": sparql,
    "graph": graph,
    "stats": stats,
    "rows": rows,
    "describe": describe,
}
