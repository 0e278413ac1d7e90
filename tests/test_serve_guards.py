from __future__ import annotations

import os
import socket
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from diplograph.cli.serve import serve
from diplograph.errors import StoreError
from hostile import fuzz_requests, hostile_queries
from serving import Pulse, attack, serving, throw

TOLD = {200, 400, 413, 503, 504}
GOOD = {"query": "SELECT * { ?s ?p ?o } LIMIT 3"}
CROSS = {"query": "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"}


@pytest.fixture(scope="module")
def client(sample_store: Path) -> Iterator[httpx.Client]:
    bounds = {"seconds": 1.0, "memory_bytes": 512 << 20, "result_bytes": 8 << 20}
    with serving(sample_store, patience=1.0, **bounds) as client:
        yield client


def test_there_are_two_hundred_hostile_questions() -> None:
    assert len(set(hostile_queries())) >= 200


def test_hostile_questions_are_answered_or_refused_and_do_no_harm(
    client: httpx.Client,
) -> None:
    with Pulse(client) as pulse:
        told = attack(client, hostile_queries()[::12])

    assert set(told) <= TOLD
    assert 400 in told
    assert pulse.failures == []
    assert client.get("/sparql", params=GOOD).status_code == 200


def test_requests_of_chance_do_no_harm(client: httpx.Client) -> None:
    with Pulse(client) as pulse:
        told = throw(client, fuzz_requests(400), workers=4)

    assert sum(told.values()) == 400
    assert told[500] == 0
    assert pulse.failures == []
    assert client.get("/sparql", params=GOOD).status_code == 200


def test_a_question_that_takes_too_long_is_ended(client: httpx.Client) -> None:
    answer = client.get("/sparql", params=CROSS)

    assert answer.status_code == 504
    assert "1 seconds" in answer.text
    assert client.get("/sparql", params=GOOD).status_code == 200


def test_an_answer_that_is_too_long_is_cut_so_that_it_shows(
    client: httpx.Client,
) -> None:
    query = {"query": "SELECT * { ?a ?b ?c . ?d ?e ?f }"}

    with pytest.raises(httpx.RemoteProtocolError):
        client.get("/sparql", params=query, headers={"Accept-Encoding": "identity"})


def test_a_question_that_needs_too_much_memory_is_ended(
    sample_store: Path,
) -> None:
    doubled = " ".join(f"BIND(CONCAT(?x{i}, ?x{i}) AS ?x{i + 1})" for i in range(40))
    query = f"SELECT (STRLEN(?x40) AS ?n) {{ BIND('0123456789' AS ?x0) {doubled} }}"
    with serving(sample_store, memory_bytes=300 << 20) as client:
        answer = client.get("/sparql", params={"query": query})

        assert answer.status_code == 503
        assert "memory" in answer.text
        assert client.get("/sparql", params=GOOD).status_code == 200


def test_more_questions_than_may_wait_are_turned_away(sample_store: Path) -> None:
    with (
        serving(sample_store, seconds=2.0, workers=1, waiting=2) as client,
        ThreadPoolExecutor(8) as threads,
    ):
        sent = [threads.submit(client.get, "/sparql", params=CROSS) for _ in range(8)]
        told = [answer.result().status_code for answer in sent]
        waits = [a.result().headers.get("retry-after") for a in sent]

    assert told.count(503) >= 5
    assert 504 in told
    assert "2" in waits


def slow(client: httpx.Client, sent: bytes, then: bytes = b"") -> float:
    """Seconds until the service lets go of a client that sends no more."""
    address = (client.base_url.host, client.base_url.port)
    with socket.create_connection(address, timeout=20) as sock:
        sock.sendall(sent)
        begun = time.monotonic()
        if then:
            time.sleep(0.3)
            sock.sendall(then)
        while sock.recv(1 << 16):
            pass
        return time.monotonic() - begun


@pytest.mark.parametrize(
    ("sent", "then"),
    [
        (b"", b""),
        (b"GET /health HTTP/1.1\r\nHost: 127", b".0.0.1\r\nX-"),
        (
            b"POST /sparql HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
            b"Content-Type: application/sparql-query\r\nContent-Length: 99\r\n\r\nASK",
            b" {",
        ),
    ],
)
def test_a_client_that_sends_too_slowly_is_let_go(
    client: httpx.Client, sent: bytes, then: bytes
) -> None:
    assert 0.5 < slow(client, sent, then) < 15


def test_a_client_that_takes_nothing_keeps_no_worker(sample_store: Path) -> None:
    query = (
        "SELECT%20*%20%7B%3Fa%20%3Fb%20%3Fc%20.%20%3Fd%20%3Fe%20%3Ff%7D%20LIMIT%2020000"
    )
    ask = f"GET /sparql?query={query} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode()
    with serving(sample_store, workers=1, patience=1.5) as client:
        address = (client.base_url.host, client.base_url.port)
        lazy = [socket.create_connection(address) for _ in range(5)]
        for sock in lazy:
            sock.sendall(ask)
        try:
            assert client.get("/sparql", params=GOOD).status_code == 200
        finally:
            for sock in lazy:
                sock.close()


def test_a_worker_that_died_is_replaced(sample_store: Path) -> None:
    with serving(sample_store, workers=1, seconds=0.5) as client:
        for _ in range(3):
            assert client.get("/sparql", params=CROSS).status_code == 504
            assert client.get("/health").text == "ok\n"
        assert client.get("/sparql", params=GOOD).status_code in (200, 503)


def test_a_system_that_cannot_fork_is_told_at_once(
    sample_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "fork")

    with pytest.raises(StoreError, match="Linux or macOS"):
        serve(str(sample_store))
