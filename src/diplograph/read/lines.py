"""Bytes in bounded pieces: no input decides how much memory is taken."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from diplograph.read.fault import Unreadable

LINE = 8 * 2**20
"""Bytes of the longest line of JSON: a book in one article."""
PAGE = 16 * 2**20
"""Bytes of the longest page."""
_PIECE = 2**16
_MIB = 2**20
_BOMS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}


def lines(stream: BinaryIO, limit: int) -> Iterator[tuple[int, bytes | Unreadable]]:
    """Numbered lines; one over the limit is skipped in pieces and told as unreadable."""
    number = 0
    while line := stream.readline(limit + 1):
        number += 1
        if number == 1 and line.startswith(b"\xef\xbb\xbf"):
            line = line[3:]
        if len(line) <= limit:
            yield number, line
            continue
        size = len(line)
        while not line.endswith(b"\n") and (line := stream.readline(_PIECE)):
            size += len(line)
        size_mib, limit_mib = size / _MIB, limit / _MIB
        yield (
            number,
            Unreadable(
                f"the line has {size_mib:.0f} MiB; at most {limit_mib:.0f} are allowed"
            ),
        )


def whole(stream: BinaryIO, limit: int) -> bytes:
    """All bytes of a stream.

    Raises:
        Unreadable: there is none, or more than the limit.
    """
    data = stream.read(limit + 1)
    if not data.strip():
        raise Unreadable("the file is empty")
    if len(data) > limit:
        raise Unreadable(f"the file has more than {limit / _MIB:.0f} MiB")
    return data


def decoded(data: bytes) -> str:
    """The text of UTF-8 bytes.

    Raises:
        Unreadable: they are binary or in another encoding.
    """
    if encoding := _BOMS.get(data[:2]):
        raise Unreadable(f"the encoding is {encoding}; save it as UTF-8")
    if b"\x00" in data:
        raise Unreadable("binary data: there is a NUL byte; only UTF-8 text is read")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        place = f" in line {line}" if line > 1 else ""
        raise Unreadable(
            f"byte 0x{data[error.start]:02X} at {error.start + 1}{place} is not UTF-8;"
            " save it as UTF-8"
        ) from error
