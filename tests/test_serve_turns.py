from __future__ import annotations

import asyncio
import os
import signal
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from diplograph.serve.answer import Answer, Refused
from diplograph.serve.kept import Kept, mark
from diplograph.serve.pool import Pool
from diplograph.serve.settings import Settings
from diplograph.serve.turns import Turns
from serving import serving

COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"


async def order(turns: Turns, clients: str) -> str:
    """The clients in the order in which their turns came."""
    came: list[str] = []

    async def ask(client: str) -> None:
        await turns.take(client, 5)
        came.append(client)
        await asyncio.sleep(0)
        turns.give()

    await asyncio.gather(*map(ask, clients))
    return "".join(came)


def test_clients_take_turns() -> None:
    assert asyncio.run(order(Turns(1, 20), "aaaaabbc")) == "aabcabaa"


def test_a_turn_comes_back_from_who_left_or_waited_too_long() -> None:
    async def run() -> tuple[int, int, str]:
        turns = Turns(1, 20)
        await turns.take("a", 5)
        left = asyncio.ensure_future(turns.take("a", 5))
        late = asyncio.ensure_future(turns.take("b", 0.01))
        await asyncio.sleep(0.05)
        left.cancel()
        told = await asyncio.gather(left, late, return_exceptions=True)
        waiting = turns.waiting
        turns.give()
        assert isinstance(told[1], Refused)
        return told[1].status, waiting, await order(turns, "abc")

    assert asyncio.run(run()) == (503, 0, "abc")


def test_a_turn_that_came_while_its_owner_left_goes_to_the_next() -> None:
    async def run() -> int:
        turns = Turns(1, 20)
        await turns.take("a", 5)
        left = asyncio.ensure_future(turns.take("b", 5))
        following = asyncio.ensure_future(turns.take("c", 5))
        await asyncio.sleep(0)
        turns.give()
        left.cancel()
        await asyncio.wait_for(following, 1)
        await asyncio.gather(left, return_exceptions=True)
        return turns.waiting

    assert asyncio.run(run()) == 0


def test_one_client_leaves_half_of_the_places_to_others() -> None:
    async def run() -> tuple[list[int], int]:
        turns = Turns(0, 4)
        waits = [asyncio.ensure_future(turns.take("a", 0.1)) for _ in range(3)]
        waits += [asyncio.ensure_future(turns.take(c, 0.1)) for c in "bcd"]
        await asyncio.sleep(0.01)
        refused_at_once = [n for n, wait in enumerate(waits) if wait.done()]
        await asyncio.gather(*waits, return_exceptions=True)
        return refused_at_once, turns.turned_away

    assert asyncio.run(run()) == ([2, 5], 6)


def test_a_long_answer_is_kept_on_disk_and_read_by_several_at_once() -> None:
    data = [os.urandom(50_000) for _ in range(60)]

    async def run() -> list[bytes]:
        answer = Answer(1 << 22)
        reading = [asyncio.ensure_future(answer.whole()) for _ in range(3)]
        for piece in data:
            await answer.take(piece)
        answer.end()
        told = await asyncio.gather(*reading)
        assert answer.in_memory() is None
        answer.close()
        return told

    assert asyncio.run(run()) == [b"".join(data)] * 3


def test_the_answers_asked_for_longest_ago_go_first() -> None:
    kept = Kept(160)
    for name in "abcdefghijkl":
        kept.put(name, Answer.known({"media": name}, b"x" * 10))
    kept.get("a")
    for name in "mnopqr":
        kept.put(name, Answer.known({}, b"x" * 10))
    kept.put("large", Answer.known({}, b"x" * 11))
    kept.put("now", Answer.known({"volatile": True}, b"x"))

    assert [kept.get(name) is not None for name in "abcd"] == [True, False, False, True]
    assert kept.get("large") is None
    assert kept.get("now") is None


def test_a_mark_tells_states_and_tasks_apart() -> None:
    task = {"job": "sparql", "query": "ASK {}", "accept": "text/csv"}

    assert mark("1", task) == mark("1", dict(reversed(task.items())))
    assert len({mark("1", task), mark("2", task), mark("1", task | {"a": 1})}) == 3


@pytest.fixture(scope="module")
def client(sample_store: Path) -> Iterator[httpx.Client]:
    with serving(sample_store) as client:
        yield client


def hits(client: httpx.Client) -> int:
    lines = client.get("/metrics").text.splitlines()
    told = [line for line in lines if line.startswith("diplograph_questions_kept_")]
    return int(float(told[0].split()[1]))


def test_an_answer_is_given_again_while_the_store_is_as_it_was(
    client: httpx.Client,
) -> None:
    before = hits(client)
    told = [client.get("/sparql", params={"query": COUNT}).text for _ in range(3)]
    posted = client.post("/sparql", data={"query": COUNT}).text
    rows = client.get(
        "/sparql", params={"query": COUNT}, headers={"Accept": "text/csv"}
    ).text

    assert len({*told, posted}) == 1
    assert rows.startswith("n\r\n")
    assert hits(client) == before + 3


def test_an_answer_that_is_another_each_time_is_not_kept(client: httpx.Client) -> None:
    query = {"query": "SELECT (RAND() AS ?n) {}"}

    assert len({client.get("/sparql", params=query).text for _ in range(3)}) == 3


def test_all_of_many_clients_are_served(sample_store: Path) -> None:
    queries = [f"SELECT * {{ ?s ?p ?o }} OFFSET {n} LIMIT 5" for n in range(320)]
    with serving(sample_store) as client, ThreadPoolExecutor(64) as threads:
        asked = [
            threads.submit(client.get, "/sparql", params={"query": q}) for q in queries
        ]
        told = {answer.result().status_code for answer in asked}

    assert told == {200}


def test_the_next_question_is_asked_at_once_when_one_was_ended(
    sample_store: Path,
) -> None:
    with serving(sample_store, workers=1, seconds=0.5) as client:
        assert client.get("/sparql", params={"query": SLOW}).status_code == 504
        answer = client.get("/sparql", params={"query": COUNT})

    assert answer.status_code == 200
    assert answer.elapsed.total_seconds() < 0.5


def children(of: int) -> dict[int, str]:
    """Command by process number of what a process has started."""
    found = {}
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(status.read_text().rpartition(")")[2].split()[1])
            command = status.with_name("cmdline").read_bytes()
        except OSError:
            continue
        if parent == of:
            found[int(status.parent.name)] = command.replace(b"\0", b" ").decode()
    return found


def nurseries() -> set[int]:
    """The processes from which workers are forked, of all services of this process."""
    told = children(os.getpid()).items()
    return {pid for pid, command in told if "serve.nursery" in command}


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc")
def test_ended_processes_are_replaced_and_none_is_left(sample_store: Path) -> None:
    others = nurseries()
    with serving(sample_store, workers=2) as client:

        def asked(number: int) -> int:
            query = f"SELECT * {{ ?s ?p ?o }} OFFSET {number} LIMIT 1"
            return client.get("/sparql", params={"query": query}).status_code

        (first,) = nurseries() - others
        for worker in children(first):
            os.kill(worker, signal.SIGKILL)
        assert asked(1) == 200
        pids = {first, *children(first)}
        os.kill(first, signal.SIGKILL)
        assert [asked(n) for n in range(2, 9)] == [200] * 7
        for second in nurseries() - others:
            pids |= {second, *children(second)}

    over = time.monotonic() + 10
    while left := [pid for pid in pids if Path(f"/proc/{pid}").exists()]:
        assert time.monotonic() < over, left
        time.sleep(0.05)


def test_a_question_that_no_worker_lives_to_take_is_refused(
    sample_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried = 0

    async def ended(*_: object) -> bool:
        nonlocal tried
        tried += 1
        return False

    async def ask() -> int:
        pool = Pool(Settings(store=sample_store, workers=2))
        await pool.start()
        monkeypatch.setattr(Pool, "_tried", ended)
        monkeypatch.setattr(pool._staff, "get", ended)
        try:
            async with asyncio.timeout(30), pool.ask({"job": "query"}):
                return 200
        except Refused as refusal:
            return refusal.status
        finally:
            await pool.stop()

    assert asyncio.run(ask()) == 503
    assert tried > 2 * 3


def test_only_long_answers_are_packed(client: httpx.Client) -> None:
    def told(limit: int, **headers: str) -> httpx.Response:
        query = {"query": f"SELECT * {{ ?s ?p ?o }} LIMIT {limit}"}
        return client.get("/sparql", params=query, headers=headers)

    assert "content-encoding" not in told(1).headers
    assert told(500).headers["content-encoding"] == "gzip"
    assert "Accept-Encoding" in told(1).headers["vary"]
    for refused in ("identity", "gzip;q=0", "br"):
        answer = told(500, **{"Accept-Encoding": refused})
        assert "content-encoding" not in answer.headers
        assert answer.text == told(500).text
