"""The process from which workers are forked: it has read all code, so each starts at once.

It has no store open and no threads. It alone ends workers, as it alone can know that the
number of a process still means that process.
"""

from __future__ import annotations

import contextlib
import gc
import os
import select
import signal
import socket
import sys
from pathlib import Path

from diplograph.serve import knowing, worker
from diplograph.serve.frames import HIRE, ORDER

_REAP = 5.0
"""Seconds after which ended workers are looked for at the latest."""
WARM = (knowing,)
"""Code that workers would else read with the first question."""


class Nursery:
    """Forks workers and ends them, as the service says over a socket."""

    def __init__(self, orders: socket.socket, store: Path, memory: int) -> None:
        self._orders, self._store, self._memory = orders, store, memory
        self._workers: set[int] = set()

    def run(self) -> None:
        """Do what is ordered until the service is gone; then no worker is left."""
        try:
            while self._next():
                self._reap()
        finally:
            for pid in self._workers:
                os.kill(pid, signal.SIGKILL)
                os.waitpid(pid, 0)

    def _next(self) -> bool:
        if not select.select([self._orders], [], [], _REAP)[0]:
            return True
        order, sockets, _, _ = socket.recv_fds(self._orders, ORDER.size, 1)
        if len(order) < ORDER.size:
            return False
        kind, pid = ORDER.unpack(order)
        if kind == HIRE:
            self._hire(*sockets)
        elif pid in self._workers:
            os.kill(pid, signal.SIGKILL)
        return True

    def _reap(self) -> None:
        while self._workers:
            pid, _ = os.waitpid(-1, os.WNOHANG)
            if not pid:
                return
            self._workers.discard(pid)

    def _hire(self, end: int) -> None:
        pid = os.fork()
        if pid:
            self._workers.add(pid)
            os.close(end)
            return
        code = 1
        try:
            self._orders.close()
            worker.work(end, self._store, self._memory)
            code = 0
        finally:
            os._exit(code)


def main() -> None:
    """Run: ``python -m diplograph.serve.nursery STORE MEMORY``, a socket as input."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "SCHED_BATCH"):
        # Workers get their share of the processor, but the service itself comes first.
        os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0))
    gc.collect()
    gc.freeze()  # what all workers share is not touched by each
    with (
        Path(os.devnull).open("rb") as nothing,
        socket.socket(fileno=os.dup(0)) as orders,
        contextlib.suppress(OSError),
    ):
        os.dup2(nothing.fileno(), 0)  # else workers would hold the socket open
        Nursery(orders, Path(sys.argv[1]), int(sys.argv[2])).run()


if __name__ == "__main__":
    main()
