"""Answers compressed on their way, beside the thread that serves all clients."""

from __future__ import annotations

import asyncio
import zlib
from dataclasses import dataclass
from typing import Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from diplograph.serve.negotiate import choose

SMALLEST = 4096
"""Bytes of a whole answer from which on it is worth while."""
_LEVEL = 3
_GZIP = 31
"""Window of zlib for which it writes the format of gzip."""
_PACKED = ("font/", "image/png", "image/jpeg", "application/zip")
"""Media types that are compressed already."""


class Packing:
    """Compresses what a client accepts compressed; each piece in a thread of its own."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, with answers packed."""
        if scope["type"] == "http":
            accept = Headers(scope=scope).get("accept-encoding") or "identity"
            wanted = choose(accept, ("gzip", "identity")) == "gzip"
            send = _Packed(send, wanted=wanted and scope["method"] != "HEAD")
        await self._app(scope, receive, send)


@dataclass(slots=True)
class _Packed:
    """Takes the messages of one answer."""

    send: Send
    wanted: bool
    start: Message | None = None
    packer: Any = None

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.start = message
            return
        if message["type"] != "http.response.body":
            await self.send(message)
            return
        if self.start is not None:
            start, self.start = self.start, None
            self._begin(start, message)
            await self.send(start)
        await self._body(message)

    def _begin(self, start: Message, first: Message) -> None:
        headers = MutableHeaders(raw=start["headers"])
        headers.add_vary_header("Accept-Encoding")
        media = headers.get("content-type", "")
        size = len(first.get("body", b"")) if not first.get("more_body") else SMALLEST
        size = int(headers.get("content-length", size))
        if (
            not self.wanted
            or start["status"] != 200
            or size < SMALLEST
            or "content-encoding" in headers
            or media.startswith(_PACKED)
        ):
            return
        self.packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, _GZIP)
        headers["Content-Encoding"] = "gzip"
        del headers["content-length"]

    async def _body(self, message: Message) -> None:
        if self.packer is not None:
            more = message.get("more_body", False)
            data = await asyncio.to_thread(
                self._pack, message.get("body", b""), more=more
            )
            if more and not data:
                return
            message = {**message, "body": data}
        await self.send(message)

    def _pack(self, data: bytes, *, more: bool) -> bytes:
        packed: bytes = self.packer.compress(data)
        return packed if more else packed + self.packer.flush()
