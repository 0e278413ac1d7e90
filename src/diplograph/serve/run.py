"""The server process: a socket, the application, and bounds for slow clients."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import logging
import socket
import sys
import time
from collections.abc import Callable

import uvicorn

import diplograph
from diplograph.errors import StoreError
from diplograph.serve.app import NAMES, application
from diplograph.serve.door import Door
from diplograph.serve.patience import patient
from diplograph.serve.settings import Settings

_BACKLOG = 1024
_STUCK = 10.0
"""Seconds without a sign of life after which the service is not well."""
_SWITCH = 0.001
"""Seconds after which a thread lets another one go on."""
_USUAL = ("without completing response", "Invalid HTTP request")


class Server(uvicorn.Server):
    """A server that says when it can be reached, and at which port."""

    def __init__(self, settings: Settings, started: Callable[[int], None]) -> None:
        logging.getLogger("uvicorn.error").addFilter(_is_fault)
        self._settings, self._tell = settings, started
        self._app = application(settings)
        self._doors: list[Door] = []
        self._taken: set[asyncio.Task[None]] = set()
        self._alive = time.monotonic()
        super().__init__(
            uvicorn.Config(
                self._app,
                http=patient(settings.patience),
                ws="none",
                loop="asyncio",
                lifespan="on",
                log_config=None,
                access_log=False,
                server_header=False,
                limit_concurrency=settings.connections,
                timeout_keep_alive=10,
                timeout_graceful_shutdown=3,
            )
        )

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start the workers and listen."""
        await super().startup([])
        self._loop = asyncio.get_running_loop()
        for bound in sockets or ():
            bound.listen(_BACKLOG)
            door = Door(
                bound,
                health=self._health,
                passed=self._pass,
                patience=self._settings.patience,
                most=self._settings.connections,
                names=NAMES if self._settings.local else (),
            )
            door.start()
            self._doors.append(door)
            self._tell(bound.getsockname()[1])

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Take no more connections, finish what was begun."""
        for door in self._doors:
            door.stop()
        await super().shutdown(sockets)

    async def on_tick(self, counter: int) -> bool:
        """Called ten times a second as long as requests are answered."""
        self._alive = time.monotonic()
        return await super().on_tick(counter)

    def _health(self) -> tuple[int, str]:
        begun = time.perf_counter()
        stuck = time.monotonic() - self._alive > _STUCK
        trouble = self._app.state.pool.trouble or ("no answers" if stuck else "")
        status = 503 if trouble else 200
        self._app.state.metrics.note("health", status, time.perf_counter() - begun)
        return status, trouble or "ok"

    def _pass(self, line: socket.socket) -> None:
        try:
            self._loop.call_soon_threadsafe(self._take, line)
        except RuntimeError:  # the service has ended
            line.close()

    def _take(self, line: socket.socket) -> None:
        task = self._loop.create_task(self._connected(line))
        self._taken.add(task)
        task.add_done_callback(self._taken.discard)

    async def _connected(self, line: socket.socket) -> None:
        with contextlib.suppress(OSError):
            await self._loop.connect_accepted_socket(self._protocol, line)

    def _protocol(self) -> asyncio.Protocol:
        made: asyncio.Protocol = patient(self._settings.patience)(
            config=self.config,
            server_state=self.server_state,
            app_state=self.lifespan.state,
        )
        return made


def _is_fault(record: logging.LogRecord) -> bool:
    """Whether a line tells of more than a bad request, or an answer cut off on purpose."""
    text = record.getMessage()
    return not any(known in text for known in _USUAL)


def listening(settings: Settings) -> socket.socket:
    """A socket at the address and port of the service.

    Raises:
        StoreError: the port is taken or may not be used.
    """
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    bound = socket.socket(family, socket.SOCK_STREAM)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((settings.host, settings.port))
    except OSError as error:
        bound.close()
        where = f"{settings.host}:{settings.port}"
        raise StoreError(f"cannot listen on {where}: {error.strerror}") from error
    return bound


def run(settings: Settings, started: Callable[[int], None]) -> None:
    """Serve until interrupted; ``started`` is told the port once it is open.

    Raises:
        StoreError: the store cannot be opened, or the port not be used.
    """
    diplograph.open(settings.store, read_only=True).close()
    sys.setswitchinterval(_SWITCH)
    server = Server(settings, started)
    gc.collect()
    gc.freeze()  # what is there for good need not be looked through again
    with listening(settings) as bound, contextlib.suppress(KeyboardInterrupt):
        server.run(sockets=[bound])
    if not server.started:
        raise StoreError(f"{settings.store}: the service could not be started")
