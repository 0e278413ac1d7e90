"""Many clients at once ask the service the named questions; latencies by percentile.

Run: ``python -m bench.load STORE [CLIENTS] [SECONDS]``; the store is one of
``python -m bench.world``. Names are drawn from all that the store has, the more often the
more articles tell of them, and periods from the days of its news. No question comes
twice with the same values; how many were answered from memory nevertheless is told.
"""

from __future__ import annotations

import asyncio
import os
import random
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from itertools import count
from pathlib import Path

import httpx

import diplograph
from bench.pulse import Pulse
from diplograph.ask import Param, Question, questions
from diplograph.desk import Desk

_NAMES = """PREFIX dg: <https://w3id.org/diplograph/ns#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT (SAMPLE(?l) AS ?label) ?n { ?x a dg:@ ; dg:articleCount ?n ; skos:prefLabel ?l }
GROUP BY ?x ?n ORDER BY ?x"""
_DAYS = """PREFIX schema: <https://schema.org/>
SELECT DISTINCT ?day { ?x schema:datePublished ?day } ORDER BY ?day"""
_KINDS = {
    "person": "Person",
    "name": "Person",
    "country": "Country",
    "organisation": "Organization",
    "gathering": "Gathering",
    "place": "Place",
}
_PERIODS = 0.5
"""Part of the questions that are asked of a period."""
_TRIES = 30
"""Draws for one more question, before another name is chosen."""
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


class Draw:
    """Named questions with what they need, drawn from all that a store has."""

    def __init__(self, store: Desk, seed: int = 5) -> None:
        self._chance = random.Random(seed)
        self._names: dict[str, tuple[list[str], list[float]]] = {}
        for kind, of in _KINDS.items():
            rows = store.select(_NAMES.replace("@", of)).rows
            self._names[kind] = (
                [str(row[0]) for row in rows],
                [float(row[1] or 1) for row in rows],
            )
        self._days = [str(row[0])[:10] for row in store.select(_DAYS).rows]
        self._questions = [
            question
            for question in questions()
            if all(self._known(p) for p in question.params if p.required)
        ]

    def _known(self, param: Param) -> bool:
        return bool(self._names.get(param.type, ([], []))[0])

    def different(self, most: int) -> list[Ask]:
        """Questions of which no two are the same, each name as often as any other."""
        found: dict[str, Ask] = {}
        while len(found) < most:
            question = self._chance.choice(self._questions)
            for _ in range(_TRIES):
                one = (question.name, self._values(question))
                if str(one) not in found:
                    found[str(one)] = one
                    break
        return list(found.values())

    def _values(self, question: Question) -> dict[str, str]:
        needed = [param for param in question.params if param.required]
        known = [param for param in question.params if self._known(param)]
        values = {p.name: self._name(p.type) for p in needed or known[:1]}
        period = {"since", "until"} <= {param.name for param in question.params}
        if period and self._chance.random() < _PERIODS:
            first = date.fromisoformat(self._chance.choice(self._days))
            last = first + timedelta(days=self._chance.randint(30, 700))
            values |= {"since": first.isoformat(), "until": last.isoformat()}
        return values

    def _name(self, kind: str) -> str:
        names, often = self._names[kind]
        return self._chance.choices(names, often)[0]


async def storm(
    address: str, work: Sequence[Ask], clients: int, seconds: float
) -> tuple[dict[str, list[float]], Counter[str]]:
    """Seconds by question, and answers by status."""
    took: dict[str, list[float]] = {}
    told: Counter[str] = Counter()
    turn = count()
    over = time.monotonic() + seconds
    limits = httpx.Limits(max_connections=clients)

    async def client(http: httpx.AsyncClient) -> None:
        while time.monotonic() < over:
            name, values = work[next(turn) % len(work)]
            begun = time.perf_counter()
            try:
                answer = await http.get(f"/api/questions/{name}", params=values)
                told[str(answer.status_code)] += 1
            except httpx.HTTPError as error:
                told[type(error).__name__] += 1
            took.setdefault(name, []).append(time.perf_counter() - begun)

    async with httpx.AsyncClient(base_url=address, timeout=600, limits=limits) as http:
        await asyncio.gather(*(client(http) for _ in range(clients)))
    return took, told


def shares(values: Sequence[float]) -> str:
    """Median, 95th and 99th percentile and most, in milliseconds."""
    ranked = sorted(values) or [0.0]
    marks = (0.5, 0.95, 0.99, 1.0)
    picked = [ranked[min(len(ranked) - 1, int(mark * len(ranked)))] for mark in marks]
    return "  ".join(f"{1000 * value:8.0f}" for value in picked)


def machine() -> str:
    """How busy the machine is: processes that want a processor, and processors."""
    load = " ".join(f"{value:.1f}" for value in os.getloadavg())
    return f"load {load} on {os.cpu_count()} processors"


def health(pulse: Pulse) -> list[str]:
    """Lines about the health checks, and about how late the machine itself was."""
    return [
        f"{'health check':24}{shares(pulse.seconds)}  {pulse.slow} of "
        f"{len(pulse.seconds)} over 100 ms, failed: {pulse.failures}",
        f"{'late after a sleep':24}{shares(pulse.late)}",
    ]


def _used(who: int) -> float:
    told = resource.getrusage(who)
    return told.ru_utime + told.ru_stime


def _number(address: str, name: str) -> float:
    lines = httpx.get(f"{address}metrics").text.splitlines()
    return next(float(line.split()[-1]) for line in lines if line.startswith(name))


def main() -> None:
    """Print the table."""
    store = Path(sys.argv[1])
    clients = int(sys.argv[2]) if len(sys.argv) > 2 else 64
    seconds = float(sys.argv[3]) if len(sys.argv) > 3 else 60.0
    with diplograph.open(store, read_only=True) as desk:
        work, quads = Draw(desk).different(5000), len(desk.quads)
    before, own = machine(), _used(resource.RUSAGE_SELF)
    with started(store) as address:
        begun = time.perf_counter()
        with Pulse(address) as pulse:
            took, told = asyncio.run(storm(address, work, clients, seconds))
        seconds = time.perf_counter() - begun
        own = _used(resource.RUSAGE_SELF) - own
        kept = _number(address, "diplograph_questions_kept_total")
    every = [value for values in took.values() for value in values]
    different = len({str(one) for one in work[: len(every)]})
    lines = [
        f"{quads} quads, {clients} clients, {seconds:.0f} s, {len(every)} answers, "
        f"{len(every) / seconds:.1f} a second, by status: {dict(told)}",
        f"{different} different questions, {kept:.0f} answered from memory",
        f"before: {before}; after: {machine()}; processor seconds: "
        f"{own:.0f} of the clients, {_used(resource.RUSAGE_CHILDREN):.0f} of the service",
        f"{'milliseconds':24}{'median':>8}  {'95 %':>8}  {'99 %':>8}  {'most':>8}",
        *health(pulse),
        f"{'all questions':24}{shares(every)}",
        *(f"{name:24}{shares(values)}" for name, values in sorted(took.items())),
    ]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
