"""How the service and its workers talk: a letter, a length, and that many bytes."""

from __future__ import annotations

import asyncio
import json
import struct
from typing import Any, BinaryIO

JOB, BEGUN, HEAD, DATA, END, FAIL = b"J", b"B", b"H", b"D", b"E", b"F"
"""A task; that it was taken, media type and more, bytes of the answer, end, failure."""
_FORM = ORDER = struct.Struct(">cI")
"""A letter and a number: what begins a frame, and an order to the nursery."""
HIRE, DISMISS = b"W", b"X"
"""Fork a worker at the socket that comes along; end the worker of that number."""


def send(stream: BinaryIO, kind: bytes, body: bytes = b"") -> None:
    """Write one frame."""
    stream.write(_FORM.pack(kind, len(body)) + body)
    stream.flush()


def receive(stream: BinaryIO) -> tuple[bytes, bytes] | None:
    """The next frame as letter and bytes; None at the end."""
    head = stream.read(_FORM.size)
    if len(head) < _FORM.size:
        return None
    kind, size = _FORM.unpack(head)
    return kind, stream.read(size)


async def receive_async(stream: asyncio.StreamReader) -> tuple[bytes, bytes]:
    """The next frame as letter and bytes.

    Raises:
        asyncio.IncompleteReadError: the other side is gone.
    """
    kind, size = _FORM.unpack(await stream.readexactly(_FORM.size))
    return kind, await stream.readexactly(size)


def pack(kind: bytes, told: Any) -> bytes:
    """A frame whose bytes are JSON."""
    body = json.dumps(told, ensure_ascii=False).encode("utf-8", "replace")
    return _FORM.pack(kind, len(body)) + body
