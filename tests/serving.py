"""The service for tests: in a thread of its own, at a port that was free."""

from __future__ import annotations

import socket
import threading
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from typing import Any

import httpx

from diplograph.serve.run import Server, listening
from diplograph.serve.settings import Settings


@contextmanager
def serving(store: Path, **told: Any) -> Iterator[httpx.Client]:
    """A client of a service that runs while the block does."""
    settings = Settings(store=store, port=0, **{"workers": 2, **told})
    ports: Queue[int] = Queue()
    server = Server(settings, ports.put)
    with listening(settings) as bound:
        thread = threading.Thread(target=server.run, kwargs={"sockets": [bound]})
        thread.start()
        try:
            address = f"http://127.0.0.1:{ports.get(timeout=60)}"
            with httpx.Client(base_url=address, timeout=60) as client:
                yield client
        finally:
            server.should_exit = True
            thread.join()


class Pulse:
    """Asks the service for its health all the while, and keeps how long it took."""

    def __init__(self, client: httpx.Client) -> None:
        self.seconds: list[float] = []
        self.failures: list[str] = []
        self._client = httpx.Client(base_url=client.base_url, timeout=10)
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._beat)

    def __enter__(self) -> Pulse:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()
        self._client.close()

    def _beat(self) -> None:
        while not self._over.wait(0.05):
            begun = time.perf_counter()
            try:
                answer = self._client.get("/health")
                if answer.status_code != 200:
                    self.failures.append(str(answer.status_code))
            except httpx.HTTPError as error:
                self.failures.append(repr(error))
            self.seconds.append(time.perf_counter() - begun)


def attack(client: httpx.Client, queries: list[str], workers: int = 6) -> Counter[int]:
    """How often which status came back for questions sent several at a time."""

    def send(query: str) -> int:
        try:
            answer = client.post("/sparql", data={"query": query})
        except httpx.RemoteProtocolError:
            return 413  # the answer was too long and was cut
        return answer.status_code

    with ThreadPoolExecutor(workers) as threads:
        return Counter(threads.map(send, queries))


def throw(
    client: httpx.Client, requests: Iterable[bytes], workers: int
) -> Counter[int]:
    """How often which status came back for requests sent as bytes; 0 is none at all."""
    address = (client.base_url.host, client.base_url.port)

    def send(data: bytes) -> int:
        answer = b""
        try:
            with socket.create_connection(address, timeout=30) as sock:
                sock.sendall(data)
                sock.shutdown(socket.SHUT_WR)
                while piece := sock.recv(1 << 16):
                    answer += piece
        except OSError:
            pass
        return int(answer[9:12]) if answer[9:12].isdigit() else 0

    with ThreadPoolExecutor(workers) as threads:
        return Counter(threads.map(send, requests))
