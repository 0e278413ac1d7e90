"""The server process: a socket, the application, and bounds for slow clients."""

from __future__ import annotations

import contextlib
import logging
import socket
from collections.abc import Callable

import uvicorn

import diplograph
from diplograph.errors import StoreError
from diplograph.serve.app import application
from diplograph.serve.patience import patient
from diplograph.serve.settings import Settings


class Server(uvicorn.Server):
    """A server that says when it can be reached, and at which port."""

    def __init__(self, settings: Settings, started: Callable[[int], None]) -> None:
        logging.getLogger("uvicorn.error").addFilter(_is_fault)
        self._tell = started
        super().__init__(
            uvicorn.Config(
                application(settings),
                http=patient(settings.patience),
                ws="none",
                loop="asyncio",
                lifespan="on",
                log_config=None,
                access_log=False,
                server_header=False,
                limit_concurrency=settings.connections,
                backlog=1024,
                timeout_keep_alive=10,
                timeout_graceful_shutdown=3,
            )
        )

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start the workers and listen."""
        await super().startup(sockets)
        if self.started and sockets:
            self._tell(sockets[0].getsockname()[1])


def _is_fault(record: logging.LogRecord) -> bool:
    """Whether a line tells of more than an answer that was cut off on purpose."""
    return "without completing response" not in record.getMessage()


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
    server = Server(settings, started)
    with listening(settings) as bound, contextlib.suppress(KeyboardInterrupt):
        server.run(sockets=[bound])
    if not server.started:
        raise StoreError(f"{settings.store}: the service could not be started")
