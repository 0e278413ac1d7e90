from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from queue import Queue

import pytest

from diplograph.serve.door import Door

CHECK = b"GET /health HTTP/1.1\r\nHost: localhost:80\r\n\r\n"


@contextmanager
def door(
    status: int = 200, text: str = "ok", most: int = 50, patience: float = 5.0
) -> Iterator[tuple[tuple[str, int], Queue[socket.socket]]]:
    """The address of a door, and what it passes on."""
    passed: Queue[socket.socket] = Queue()
    with socket.create_server(("127.0.0.1", 0)) as bound:
        made = Door(
            bound,
            health=lambda: (status, text),
            passed=passed.put,
            patience=patience,
            most=most,
            names=["localhost"],
        )
        made.start()
        try:
            yield bound.getsockname(), passed
        finally:
            made.stop()
            while not passed.empty():
                passed.get().close()


def said(address: tuple[str, int], request: bytes) -> bytes:
    """All that is answered."""
    answer = b""
    with socket.create_connection(address, timeout=5) as line:
        line.sendall(request)
        while piece := line.recv(4096):
            answer += piece
    return answer


def test_a_health_check_is_answered_though_nobody_takes_what_is_passed_on() -> None:
    with door() as (address, passed):
        busy = [socket.create_connection(address) for _ in range(20)]
        for line in busy:
            line.sendall(b"POST /sparql HTTP/1.1\r\n")
        answer = said(address, CHECK)
        for line in busy:
            line.close()
        deadline = time.monotonic() + 5
        while passed.qsize() < 20 and time.monotonic() < deadline:
            time.sleep(0.01)

        assert passed.qsize() == 20

    assert answer.startswith(b"HTTP/1.1 200 OK\r\n")
    assert answer.endswith(b"\r\n\r\nok\n")


def test_the_head_alone_is_told_who_asks_for_it_alone() -> None:
    with door(503, "full") as (address, _):
        answer = said(address, CHECK.replace(b"GET", b"HEAD"))

    assert answer.startswith(b"HTTP/1.1 503 ")
    assert b"Content-Length: 5\r\n" in answer
    assert answer.endswith(b"\r\n\r\n")


@pytest.mark.parametrize(
    "request_",
    [
        CHECK.replace(b"/health", b"/healthy"),
        CHECK.replace(b"GET", b"POST"),
        CHECK.replace(b"localhost", b"evil.example"),
        CHECK.replace(b"\r\n\r\n", b"\r\nHost: localhost\r\n\r\n"),
        CHECK.replace(b"\r\n\r\n", b"\r\nOrigin: http://localhost\r\n\r\n"),
        CHECK.replace(b"\r\n\r\n", b"\r\nContent-Length: 3\r\n\r\nabc"),
        CHECK[:-2],
        CHECK + CHECK,
        b"\x16\x03\x01",
    ],
)
def test_whatever_is_no_plain_health_check_is_passed_on_untouched(
    request_: bytes,
) -> None:
    with door() as (address, passed), socket.create_connection(address) as line:
        line.sendall(request_)
        with passed.get(timeout=5) as taken:
            assert taken.recv(4096) == request_


def test_who_says_nothing_is_let_go_first_when_too_many_are_there() -> None:
    with door(most=10, patience=0.5) as (address, _):
        silent = [socket.create_connection(address, timeout=5) for _ in range(30)]
        begun = time.monotonic()

        assert said(address, CHECK).endswith(b"ok\n")
        assert time.monotonic() - begun < 0.5
        assert [line.recv(1) for line in silent] == [b""] * 30
        for line in silent:
            line.close()
