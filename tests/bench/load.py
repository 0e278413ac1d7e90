"""Many clients at once ask the service the named questions; latencies by percentile.

Run: ``python -m bench.load STORE [CLIENTS] [SECONDS]``; the store is one of
``python -m bench.world``. No answer is kept by the service, so none is timed twice.
"""

from __future__ import annotations

import asyncio
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import httpx

import diplograph
from diplograph.ask import questions
from diplograph.desk import Desk

_OFTEN = """PREFIX dg: <https://w3id.org/diplograph/ns#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT (SAMPLE(?l) AS ?label) { ?x a dg:@ ; dg:articleCount ?n ; skos:prefLabel ?l }
GROUP BY ?x ?n ORDER BY DESC(?n) LIMIT 60"""
_KINDS = {
    "person": "Person",
    "name": "Person",
    "country": "Country",
    "organisation": "Organization",
    "gathering": "Gathering",
    "place": "Place",
}
HEALTHY = 0.1
"""Seconds within which the service should say that it is well."""
Ask = tuple[str, dict[str, str]]


@contextmanager
def started(store: Path, *options: str) -> Iterator[str]:
    """The address of a service in a process of its own."""
    command = (sys.executable, "-u", "-m", "diplograph", "serve", "--port", "0")
    with subprocess.Popen(
        [*command, "--store", str(store), *options], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        try:
            yield process.stdout.readline().split(" at ")[1].split(" ")[0]
        finally:
            process.terminate()


def asks(store: Desk, count: int, seed: int = 5) -> list[Ask]:
    """Named questions with what they need, drawn from the most reported names."""
    chance = random.Random(seed)
    names = {
        kind: [str(row[0]) for row in store.select(_OFTEN.replace("@", of)).rows]
        for kind, of in _KINDS.items()
    }
    found: list[Ask] = []
    while len(found) < count:
        question = chance.choice(questions())
        needed = [param for param in question.params if param.required]
        needed = needed or [p for p in question.params if p.type in names][:1]
        if all(names.get(param.type) for param in needed):
            values = {param.name: chance.choice(names[param.type]) for param in needed}
            found.append((question.name, values))
    return found


async def storm(
    address: str, work: Sequence[Ask], clients: int, seconds: float
) -> tuple[dict[str, list[float]], Counter[str], list[float]]:
    """Seconds by question, answers by status, and seconds of health checks meanwhile."""
    took: dict[str, list[float]] = {}
    told: Counter[str] = Counter()
    health: list[float] = []
    over = time.monotonic() + seconds
    limits = httpx.Limits(max_connections=clients + 2)

    async def client(http: httpx.AsyncClient, number: int) -> None:
        place = number * 31
        while time.monotonic() < over:
            name, values = work[place % len(work)]
            place += 1
            begun = time.perf_counter()
            try:
                answer = await http.get(f"/api/questions/{name}", params=values)
                told[str(answer.status_code)] += 1
            except httpx.HTTPError as error:
                told[type(error).__name__] += 1
            took.setdefault(name, []).append(time.perf_counter() - begun)

    async def pulse(http: httpx.AsyncClient) -> None:
        while time.monotonic() < over:
            begun = time.perf_counter()
            await http.get("/health")
            health.append(time.perf_counter() - begun)
            await asyncio.sleep(0.1)

    async with httpx.AsyncClient(base_url=address, timeout=120, limits=limits) as http:
        await asyncio.gather(pulse(http), *(client(http, n) for n in range(clients)))
    return took, told, health


def shares(values: Sequence[float]) -> str:
    """Median, 95th and 99th percentile and most, in milliseconds."""
    ranked = sorted(values)
    marks = (0.5, 0.95, 0.99, 1.0)
    picked = [ranked[min(len(ranked) - 1, int(mark * len(ranked)))] for mark in marks]
    return "  ".join(f"{1000 * value:8.0f}" for value in picked)


def main() -> None:
    """Print the table."""
    store = Path(sys.argv[1])
    clients = int(sys.argv[2]) if len(sys.argv) > 2 else 64
    seconds = float(sys.argv[3]) if len(sys.argv) > 3 else 60.0
    with diplograph.open(store, read_only=True) as desk:
        work, quads = asks(desk, 2000), len(desk.quads)
    with started(store, "--seconds", "60") as address:
        took, told, health = asyncio.run(storm(address, work, clients, seconds))
    every = [value for values in took.values() for value in values]
    lines = [
        f"{quads} quads, {clients} clients, {seconds:g} s, {len(every)} answers, "
        f"{len(every) / seconds:.1f} a second, by status: {dict(told)}",
        f"{'milliseconds':24}{'median':>8}  {'95 %':>8}  {'99 %':>8}  {'most':>8}",
        f"{'all questions':24}{shares(every)}",
        *(f"{name:24}{shares(values)}" for name, values in sorted(took.items())),
        f"{'health':24}{shares(health)}"
        f"  {sum(h > HEALTHY for h in health)} of {len(health)} over 100 ms",
    ]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
