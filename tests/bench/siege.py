"""All hostile questions and ten thousand requests of chance, and the service's health.

Run: ``python -m bench.siege STORE [REQUESTS]``.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import httpx

from bench.load import health, machine, shares, started
from bench.pulse import Pulse
from hostile import fuzz_requests, hostile_queries
from serving import attack, throw


def _told(name: str, told: Counter[int], pulse: Pulse) -> list[str]:
    by_status = dict(sorted(told.items()))
    return [
        f"{sum(told.values())} {name}, by status: {by_status}; {machine()}",
        *health(pulse),
    ]


def main() -> None:
    """Print what came back, and how long a health check took meanwhile."""
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    lines = [f"{'':24}{'median':>8}  {'95 %':>8}  {'99 %':>8}  {'most':>8}"]
    with (
        started(Path(sys.argv[1]), "--seconds", "2") as address,
        httpx.Client(base_url=address, timeout=300) as client,
    ):
        with Pulse(address) as pulse:
            told = attack(client, hostile_queries())
        lines += _told("hostile questions", told, pulse)
        with Pulse(address) as pulse:
            told = throw(client, fuzz_requests(count), 8)
        lines += _told("requests of chance", told, pulse)
        query = {"query": "SELECT * { ?s ?p ?o } LIMIT 3"}
        after = client.get("/sparql", params=query)
    seconds = shares([after.elapsed.total_seconds()]).split()[0]
    lines.append(f"a question afterwards: {after.status_code} after {seconds} ms")
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
