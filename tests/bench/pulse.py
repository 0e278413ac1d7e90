"""Asks a service for its health all the while, from a process of its own.

Run: ``python -m bench.pulse ADDRESS``; when its input ends it prints, as JSON, seconds
that health checks took, seconds that mere sleeping took too long meanwhile (what the
machine itself held up), and failures.
"""

from __future__ import annotations

import http.client
import json
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

PAUSE = 0.05
"""Seconds between two checks."""
HEALTHY = 0.1
"""Seconds within which the service should say that it is well."""


def beat(address: str, over: threading.Event) -> dict[str, list[object]]:
    """Check until it is over."""
    told: dict[str, list[object]] = {"seconds": [], "late": [], "failures": []}
    place = urlsplit(address)
    while not over.is_set():
        begun = time.perf_counter()
        time.sleep(PAUSE)
        told["late"].append(time.perf_counter() - begun - PAUSE)
        begun = time.perf_counter()
        try:
            line = http.client.HTTPConnection(place.hostname or "", place.port or 80)
            line.request("GET", "/health")
            answer = line.getresponse()
            if answer.status != 200:
                told["failures"].append(answer.status)
            answer.read()
            line.close()
        except OSError as error:
            told["failures"].append(repr(error))
        told["seconds"].append(time.perf_counter() - begun)
    return told


@dataclass
class Pulse:
    """The checks while a block runs."""

    address: str
    seconds: list[float] = field(default_factory=list)
    late: list[float] = field(default_factory=list)
    failures: list[object] = field(default_factory=list)

    def __enter__(self) -> Self:
        command = (sys.executable, "-m", "bench.pulse", self.address)
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        told, _ = self._process.communicate("")
        for name, values in json.loads(told).items():
            getattr(self, name).extend(values)

    @property
    def slow(self) -> int:
        """Checks that took too long."""
        return sum(value > HEALTHY for value in self.seconds)


def main() -> None:
    """Check until the input ends."""
    over, told = threading.Event(), dict[str, list[object]]()
    thread = threading.Thread(target=lambda: told.update(beat(sys.argv[1], over)))
    thread.start()
    sys.stdin.read()
    over.set()
    thread.join()
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
