"""A process that answers one question at a time and can be ended at any moment."""

from __future__ import annotations

import contextlib
import json
import os
import socket
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO

from diplograph.errors import DiplographError, EmptyGraph, StoreError
from diplograph.serve.frames import BEGUN, DATA, END, FAIL, HEAD, pack, receive, send
from diplograph.serve.jobs import JOBS, Fault, Reply, Seen

PEOPLE = ("question", "bound", "page", "labels", "search", "network")
"""Tasks whose code is read when the first of them comes."""

_KNOWING = "diplograph.serve.knowing"
_PIECE = 1 << 16
"""Bytes of an answer that travel at once."""


class Output:
    """Gathers what is written into pieces and sends them."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._held = bytearray()

    def write(self, data: bytes) -> int:
        """Take some bytes; how many were taken."""
        self._held += data
        if len(self._held) >= _PIECE:
            self.flush()
        return len(data)

    def flush(self) -> None:
        """Send what is held."""
        if self._held:
            send(self._stream, DATA, bytes(self._held))
            self._held.clear()


def bound_memory(most: int) -> None:
    """Let this process have at most so many bytes, where the system can do that."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_DATA, (most, most))


def swollen(most: int) -> bool:
    """Whether this process has ever held more than half of what it may."""
    try:
        import resource
    except ImportError:
        return False
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit > most // 2


def serve(seen: Seen, tasks: BinaryIO, answers: BinaryIO, memory: int) -> None:
    """Answer tasks until there are no more, or this process has grown too large."""
    last = False
    while not last and (frame := receive(tasks)):
        begun = time.perf_counter()
        send(answers, BEGUN)
        sent = json.loads(frame[1])
        seen.since(sent["since"])
        failure = _tried(seen, sent["task"], answers)
        last = swollen(memory) or (failure is not None and failure.status == 503)
        told: dict[str, Any] = {"last": last, "seconds": time.perf_counter() - begun}
        if failure is not None:
            told |= {"status": failure.status, "message": str(failure)}
        answers.write(pack(FAIL if failure else END, told))
        answers.flush()


def _tried(seen: Seen, task: dict[str, Any], answers: BinaryIO) -> Fault | None:
    """Send what a task asks for; how it failed if it did."""
    try:
        _answer(seen, task, answers)
    except Fault as fault:
        return fault
    except StoreError as error:
        return Fault(503, str(error))
    except (EmptyGraph, DiplographError) as error:
        return Fault(404 if isinstance(error, EmptyGraph) else 400, str(error))
    except RecursionError:
        return Fault(400, "nested too deeply")
    except MemoryError:
        return Fault(503, "the answer needed more memory than it may have")
    except OSError as error:
        return Fault(503, f"the store could not be read: {error}")
    return None


def _answer(seen: Seen, task: dict[str, Any], answers: BinaryIO) -> None:
    output, begun = Output(answers), False

    def head(told: Reply) -> Output:
        nonlocal begun
        begun = True
        answers.write(pack(HEAD, {"state": seen.state, **told}))
        return output

    job = task.pop("job")
    run = getattr(import_module(_KNOWING), job) if job in PEOPLE else JOBS[job]
    try:
        run(seen, task, head)
    except StoreError:
        if begun:
            raise
        # A writer has tidied away what this process had open.
        seen.renew()
        run(seen, task, head)
    output.flush()


def work(end: int, store: Path, memory: int) -> None:
    """Answer what comes over the socket, in a process that may have so many bytes."""
    bound_memory(memory)
    with (
        socket.socket(fileno=end) as line,
        line.makefile("rb") as tasks,
        line.makefile("wb") as answers,
        contextlib.suppress(BrokenPipeError, ConnectionResetError),
    ):
        seen = Seen(store)
        answers.write(pack(HEAD, {"state": seen.state, "pid": os.getpid()}))
        answers.flush()
        serve(seen, tasks, answers, memory)
