"""The door: takes connections in, tells at once how the service is, passes on all else.

It has a thread of its own, so that a health check does not wait behind the requests of
others, and a client that says nothing does not take the place of one that does.
"""

from __future__ import annotations

import contextlib
import re
import selectors
import socket
import threading
import time
from collections.abc import Callable, Collection
from email.utils import formatdate
from typing import Final

_PLAIN: Final = re.compile(
    rb"(?P<method>GET|HEAD) /health HTTP/1\.[01]\r\n(?P<head>(?:[!-~]+:[^\r\n]*\r\n)*)\r\n"
)
"""A health check in one piece."""
_MORE: Final = ("origin", "content-length", "transfer-encoding", "expect", "upgrade")
"""Headers that ask for more than is told here."""
_PEEK: Final = 4096
_FULL: Final = 0.05
"""Seconds to wait when the system has no room for another connection."""
Told = tuple[int, str]


class Door(threading.Thread):
    """Waits for the first bytes of each connection, for a bounded time."""

    def __init__(
        self,
        bound: socket.socket,
        *,
        health: Callable[[], Told],
        passed: Callable[[socket.socket], None],
        patience: float,
        most: int,
        names: Collection[str] = (),
    ) -> None:
        super().__init__(name="door", daemon=True)
        self._bound, self._health, self._passed = bound, health, passed
        self._patience, self._most, self._names = patience, most, names
        self._silent: dict[socket.socket, float] = {}  # who came first stands first
        self._watched = selectors.DefaultSelector()
        self._bell, self._ear = socket.socketpair()

    def run(self) -> None:
        """Take connections until ``stop``."""
        self._bound.setblocking(False)
        self._watched.register(self._bound, selectors.EVENT_READ, self._accept)
        self._watched.register(self._ear, selectors.EVENT_READ, None)
        with self._watched, self._ear:
            while True:
                for key, _ in self._watched.select(self._patience / 4):
                    if key.fileobj is self._ear:
                        self._leave(len(self._silent))
                        return
                    self._do(key)
                self._forget()

    def stop(self) -> None:
        """Take no more connections."""
        self._bell.close()
        self.join()

    def _do(self, key: selectors.SelectorKey) -> None:
        with contextlib.suppress(OSError):
            if key.data is not None:
                key.data()
            elif key.fileobj in self._silent:  # not let go of a moment ago
                assert isinstance(key.fileobj, socket.socket)
                self._look(key.fileobj)

    def _accept(self) -> None:
        while True:
            try:
                line, _ = self._bound.accept()
            except BlockingIOError:
                return
            except OSError:  # no room: who has said nothing for longest makes some
                self._leave(1)
                time.sleep(_FULL)
                return
            line.setblocking(False)
            self._silent[line] = time.monotonic() + self._patience
            self._watched.register(line, selectors.EVENT_READ)
            self._look(line)

    def _look(self, line: socket.socket) -> None:
        try:
            said = line.recv(_PEEK, socket.MSG_PEEK)
        except BlockingIOError:
            return
        except OSError:
            said = b""
        del self._silent[line]
        self._watched.unregister(line)
        if not said:
            line.close()
        elif method := self._plain(said):
            with line:
                line.recv(_PEEK)
                line.send(self._told(head=method == b"HEAD"))
        else:
            self._passed(line)

    def _plain(self, said: bytes) -> bytes | None:
        """The method of a health check that needs nothing but the answer."""
        found = _PLAIN.fullmatch(said)
        if found is None:
            return None
        pairs = (
            line.partition(":")
            for line in found["head"].decode("latin-1").split("\r\n")
        )
        told = [(name.lower(), value.strip()) for name, _, value in pairs if name]
        hosts = [value.lower() for name, value in told if name == "host"]
        if any(name in _MORE for name, _ in told) or len(hosts) != 1:
            return None
        known = not self._names or re.sub(r":\d*$", "", hosts[0]) in self._names
        return found["method"] if known else None

    def _told(self, *, head: bool) -> bytes:
        status, text = self._health()
        body = f"{text}\n".encode()
        lines = (
            f"HTTP/1.1 {status} {'OK' if status == 200 else 'Service Unavailable'}",
            f"Date: {formatdate(usegmt=True)}",
            "Content-Type: text/plain; charset=utf-8",
            f"Content-Length: {len(body)}",
            "Cache-Control: no-store",
            "Connection: close",
        )
        return "\r\n".join((*lines, "", "")).encode() + (b"" if head else body)

    def _forget(self) -> None:
        """Let go of who has said nothing for too long, or is one too many."""
        now = time.monotonic()
        late = sum(over < now for over in self._silent.values())
        self._leave(max(late, len(self._silent) - self._most))

    def _leave(self, many: int) -> None:
        for line in list(self._silent)[:many]:
            del self._silent[line]
            self._watched.unregister(line)
            line.close()
