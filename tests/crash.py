"""Ends a writing build with kill -9 at chosen moments and looks at what is left.

The writer reads articles as ``build`` does, in three rounds: new ones, replaced ones with
retractions between them, and more new ones. Made-up extractions stand for the extractor,
so that the time goes into writing.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Self

import diplograph
from bench.world import Pair
from diplograph.store import Store
from diplograph.store.quads import article_quads
from diplograph.store.terms import PENDING
from stories import Who, entity, event, story

RUN = "crash test 1"
BATCH = 8
ARTICLES = 240


def small_news() -> list[Pair]:
    """Several hundred articles of one event each, among few people."""
    random = Random(5)
    people: list[Who] = [
        (f"p{n}", f"{name} {turn}", home)
        for n, (name, home, turn) in enumerate(
            (name, home, turn)
            for name, home in (("Trần Văn An", "VN"), ("Somsak Bounmy", "LA"))
            for turn in ("Một", "Hai", "Ba", "Bốn")
        )
    ]
    news = []
    for number in range(ARTICLES):
        one, other = random.sample(people, 2)
        day = f"2024-05-{random.randint(1, 28):02}"
        parts = ((one, "participant"), (other, "participant"))
        held = event("Encounter", "Talks", *parts, date=(day, day))
        news.append(story(f"a{number}", [entity(one), entity(other)], [held]))
    return news


def rounds() -> list[list[tuple[str, Pair]]]:
    """What is written, round by round: ``put`` or ``retract`` with an article."""
    news, half, random = small_news(), ARTICLES // 2, Random(5)
    second: list[tuple[str, Pair]] = []
    for article, told in random.sample(news[:half], half // 2):
        if random.random() < 0.3:
            second.append(("retract", (article, told)))
        else:
            longer = replace(article, text=article.text + "\n")
            fewer = told.events[: random.randint(0, 1)]
            second.append(("put", (longer, replace(told, events=fewer))))
    return [
        [("put", pair) for pair in news[:half]],
        second,
        [("put", pair) for pair in news[half:]],
    ]


def write(store: Store, steps: list[list[tuple[str, Pair]]]) -> None:
    """All rounds, each followed by a refresh; what is there already is passed over."""
    for round_ in steps:
        for start in range(0, len(round_), BATCH):
            batch = round_[start : start + BATCH]
            store.put_many([pair for step, pair in batch if step == "put"], run=RUN)
            for step, (article, _) in batch:
                if step == "retract":
                    store.retract(article.id)
        store.refresh()


def versions() -> dict[str, list[frozenset[str]]]:
    """By name of its graph, what an article may consist of."""
    found: dict[str, list[frozenset[str]]] = defaultdict(list)
    for round_ in rounds():
        for step, pair in round_:
            if step == "put":
                quads = article_quads(*pair, RUN)
                found[str(quads[0].graph_name)].append(frozenset(map(str, quads)))
    return found


def graph_of(store: Store) -> frozenset[str]:
    """All quads of a store."""
    return frozenset(map(str, store.quads))


def broken(store: Store, whole: dict[str, list[frozenset[str]]]) -> list[str]:
    """Names of article graphs that are neither whole nor absent."""
    there: dict[str, set[str]] = defaultdict(set)
    for quad in store.quads:
        if "/graph/article-" in str(quad.graph_name) and quad.graph_name != PENDING:
            there[str(quad.graph_name)].add(str(quad))
    return [
        name for name, quads in there.items() if frozenset(quads) not in whole[name]
    ]


class Writers:
    """Writers to be killed, forked from one process that has loaded all they need.

    It opens no store itself: the threads of an open one would be missing in a fork.
    """

    def __enter__(self) -> Self:
        code = "import crash; crash.fork_writers()"
        self._mother = subprocess.Popen(
            [sys.executable, "-c", code],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )
        return self

    def killed(self, folder: Path, seconds: float) -> bool:
        """Whether a writer was at work when it was killed so long after its start."""
        assert self._mother.stdin is not None
        assert self._mother.stdout is not None
        self._mother.stdin.write(f"{seconds} {folder}\n")
        self._mother.stdin.flush()
        end = self._mother.stdout.readline()
        assert end in ("killed\n", "0\n"), f"the writer failed: {end}"
        return end == "killed\n"

    def __exit__(self, *_: object) -> None:
        self._mother.communicate()


def fork_writers() -> None:
    """Answer each line, seconds and folder, with how the writer there came to its end."""
    steps = rounds()
    for line in sys.stdin:
        seconds, folder = line.rstrip("\n").split(" ", 1)
        child = os.fork()
        if not child:
            with diplograph.open(folder) as store:
                write(store, steps)
            os._exit(0)
        time.sleep(float(seconds))
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        end = "killed" if os.WIFSIGNALED(status) else os.waitstatus_to_exitcode(status)
        sys.stdout.write(f"{end}\n")
        sys.stdout.flush()


def survives(kills: int, folder: Path, *, seed: int = 1) -> dict[str, int]:
    """Kill so many writers; how many were cut short, and what their stores were like.

    Each writer goes on with the store that the killed one before it left, until one
    comes to its end; then a new store begins. The moments are drawn by the seed.

    Raises:
        AssertionError: an article is in half, what follows from the articles is not what
            a rebuild makes, or a resumed build ends in another graph.
    """
    random, whole = Random(seed), versions()
    with diplograph.open(folder / "undisturbed") as store:
        began = time.monotonic()
        write(store, rounds())
        span = time.monotonic() - began
        expected = graph_of(store)
    counts = {"killed": 0, "unsettled": 0, "waiting": 0, "finished": 0, "rebuilt": 0}
    path = folder / "store-0"
    with Writers() as writers:
        while counts["killed"] < kills:
            killed = writers.killed(path, random.uniform(0, span))
            counts["killed" if killed else "finished"] += 1
            with diplograph.open(path) as store:
                _look(store, whole, counts, rebuild=random.random() < 0.3)
            if not killed:
                path = folder / f"store-{counts['finished']}"
    with diplograph.open(path) as store:
        write(store, rounds())
        assert graph_of(store) == expected
    return counts


def _look(
    store: Store,
    whole: dict[str, list[frozenset[str]]],
    counts: dict[str, int],
    *,
    rebuild: bool,
) -> None:
    assert broken(store, whole) == []
    counts["unsettled"] += not store.settled
    counts["waiting"] += store.stats()["waiting"] > 0
    if rebuild:
        store.refresh()
        recovered = graph_of(store)
        store.refresh(force=True)
        assert graph_of(store) == recovered
        counts["rebuilt"] += 1


if __name__ == "__main__":
    with TemporaryDirectory() as name:
        sys.stdout.write(f"{survives(int(sys.argv[1]), Path(name))}\n")
