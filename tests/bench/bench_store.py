"""The store at a size of news: writing, following changes, opening, asking, networks.

``DIPLOGRAPH_QUADS`` is the size, 100,000 unless told; ratios are of one run.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

import httpx
import pyoxigraph as ox
import pytest
from rdflib import Dataset

import crash
import diplograph
from bench.world import fill, made_up_news
from diplograph.analyse import Study, brokers, connections
from diplograph.ask import Question, bind, find_question, questions
from diplograph.desk import Desk
from diplograph.model import Answer
from diplograph.store.quads import article_quads

Benchmark = Callable[..., Any]
QUADS = int(float(os.environ.get("DIPLOGRAPH_QUADS", "1e5")))
COMPARED = ("met", "meetings", "visits", "exchange", "places")
"""Questions that are put to other engines too."""


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of made-up news."""
    path = tmp_path_factory.mktemp("large") / "store"
    fill(path, QUADS)
    return path


@pytest.fixture(scope="module")
def graph(large: Path) -> Desk:
    return diplograph.open(large, read_only=True)


def names(graph: Desk, kind: str) -> list[str]:
    """Labels of a class, those with most ties or events first."""
    rows = graph.select(
        "PREFIX dg: <https://w3id.org/diplograph/ns#>"
        "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>"
        f"SELECT ?l (COUNT(?e) AS ?n) {{ ?p a dg:{kind} ; skos:prefLabel ?l ."
        " ?e dg:participant|dg:hasConference ?p } GROUP BY ?l ORDER BY DESC(?n) ?l"
    ).rows
    return [str(row[0]) for row in rows]


@pytest.fixture(scope="module")
def busy(graph: Desk) -> dict[str, list[str]]:
    """Names of persons and conferences, those most in the news first."""
    return {kind: names(graph, kind) for kind in ("Person", "Gathering")}


def typical(busy: Mapping[str, list[str]], question: Question) -> dict[str, str]:
    """What a reader would ask: a person often in the news, two states, one conference.

    ``events`` is asked for one kind, as its title has it.
    """
    people = busy["Person"]
    often = people[len(people) // 50]
    values = {
        **dict.fromkeys(("country", "from", "by"), "VN"),
        **dict.fromkeys(("with", "to"), "CZ"),
        **dict.fromkeys(("person", "name"), often),
        "other": people[len(people) // 50 + 1],
        "gathering": busy["Gathering"][0],
    }
    if question.name == "events":
        values["family"] = "Visit"
    known = {param.name for param in question.params}
    if "with" not in known and "country" in known:
        values["country"] = "CZ"
    if question.name == "messages":
        values = {"from": often}
    return {name: value for name, value in values.items() if name in known}


def busiest(busy: Mapping[str, list[str]], question: Question) -> dict[str, str]:
    """What gives most rows: the least that must be told, of the busiest there are."""
    person, other = busy["Person"][:2]
    values = {
        **dict.fromkeys(("country", "from", "by", "to"), "VN"),
        **dict.fromkeys(("person", "name"), person),
        "other": other,
        "gathering": busy["Gathering"][0],
    }
    if question.name == "messages":
        values["from"] = person
    known = [param.name for param in question.params if param.name in values]
    needed = [param.name for param in question.params if param.required]
    return {name: values[name] for name in needed or known[:1]}


def test_load_beside_extend(tmp_path: Path) -> None:
    """Articles through the facade against ready quads through pyoxigraph alone."""
    pairs = list(islice(made_up_news(), 600))
    quads = [article_quads(*pair, "made up 1") for pair in pairs]
    started = time.process_time()
    bare = ox.Store(str(tmp_path / "bare"))
    for start in range(0, len(quads), 64):
        bare.extend(q for some in quads[start : start + 64] for q in some)
    bare.flush()
    alone = time.process_time() - started
    started = time.process_time()
    with diplograph.open(tmp_path / "store") as store:
        for start in range(0, len(pairs), 64):
            store.put_many(pairs[start : start + 64], run="made up 1")
    ours = time.process_time() - started

    sys.stdout.write(
        f"\n{sum(map(len, quads)):,} quads: facade {ours:.2f} s, extend {alone:.2f} s,"
        f" speed {alone / ours:.2f} of extend\n"
    )


def test_follow_changes(large: Path, tmp_path: Path) -> None:
    """A refresh after 16 new articles against a rebuild."""
    path = Path(shutil.copytree(large, tmp_path / "copy"))
    with diplograph.open(path) as store:
        store.put_many(islice(made_up_news(seed=99), 16))
        started = time.process_time()
        store.refresh()
        piece = time.process_time() - started
        started = time.process_time()
        store.refresh(force=True)
        whole = time.process_time() - started

    sys.stdout.write(f"\nrefresh {piece:.2f} s, rebuild {whole:.2f} s\n")


def test_open(benchmark: Benchmark, large: Path) -> None:
    benchmark(lambda: diplograph.open(large, read_only=True).close())


@pytest.mark.parametrize("values_of", [typical, busiest], ids=["typical", "busiest"])
@pytest.mark.parametrize("question", questions(), ids=lambda q: q.name)
def test_question(
    benchmark: Benchmark,
    large: Path,
    graph: Desk,
    busy: dict[str, list[str]],
    question: Question,
    values_of: Callable[[Mapping[str, list[str]], Question], dict[str, str]],
) -> None:
    """Medians with names for labels; beside them processor time, and the first call."""
    values = values_of(busy, question)
    with diplograph.open(large, read_only=True) as fresh:
        started = time.perf_counter()
        fresh.ask(question, **values)
        first = time.perf_counter() - started
    worked: list[float] = []

    def ask() -> Answer:
        started = time.process_time()
        answer = graph.ask(question, **values)
        worked.append(time.process_time() - started)
        return answer

    found = benchmark.pedantic(ask, rounds=5)  # type: ignore[attr-defined]
    told = benchmark.extra_info  # type: ignore[attr-defined]
    told["rows"], told["first_ms"] = len(found.rows), round(first * 1000)
    told["cpu_ms"] = round(statistics.median(worked) * 1000)


def test_brokers(benchmark: Benchmark, graph: Desk) -> None:
    def ask() -> int:
        study = Study(graph)
        return len(brokers(study.contact_ties, study.actors))

    assert benchmark.pedantic(ask, rounds=3)  # type: ignore[attr-defined]


def test_connections(benchmark: Benchmark, graph: Desk) -> None:
    def ask() -> int:
        study = Study(graph)
        known = {actor.iri: actor for actor in study.actors}
        ties = study.contact_ties
        one, other = known[ties[0].source], known[ties[0].target]
        return len(connections(ties, study.actors, one, other))

    assert benchmark.pedantic(ask, rounds=3)  # type: ignore[attr-defined]


@pytest.fixture(scope="module")
def server(large: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The oxigraph server on a copy of the same quads."""
    folder = tmp_path_factory.mktemp("server")
    with diplograph.open(large, read_only=True) as store:
        store.backup(folder / "copy")
    command = shutil.which("oxigraph", path=str(Path(sys.executable).parent))
    if command is None:
        pytest.skip("the oxigraph server is not installed")
    address = "127.0.0.1:27979"
    place = str(folder / "copy" / "quads")
    with subprocess.Popen(
        [command, "serve-read-only", "--location", place, "--bind", address],
        stderr=subprocess.DEVNULL,
    ) as running:
        for _ in range(100):
            try:
                httpx.get(f"http://{address}/")
                break
            except httpx.TransportError:
                time.sleep(0.1)
        yield f"http://{address}/query?union-default-graph"
        running.terminate()


def _median(work: Callable[[], object], times: int = 3) -> float:
    taken = []
    for _ in range(times):
        started = time.perf_counter()
        work()
        taken.append(time.perf_counter() - started)
    return statistics.median(taken)


def _ask_server(server: str, sparql: str) -> None:
    headers = {"content-type": "application/sparql-query", "accept": "text/csv"}
    answer = httpx.post(server, content=sparql, headers=headers, timeout=600)
    answer.raise_for_status()


def _ask_rdflib(memory: Dataset, sparql: str) -> None:
    list(memory.query(sparql))


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_other_engines(graph: Desk, busy: dict[str, list[str]], server: str) -> None:
    """The same SPARQL to this store, the oxigraph server and rdflib in memory."""
    memory = Dataset(default_union=True)
    quads = graph.graph.quads()
    memory.addN((s, p, o, memory.graph(c)) for s, p, o, c in quads if c)
    for name in COMPARED:
        question = find_question(name)
        sparql = bind(graph, question, typical(busy, question))
        ours = _median(partial(graph.select, sparql))
        theirs = _median(partial(_ask_server, server, sparql))
        slow = _median(partial(_ask_rdflib, memory, sparql), times=1)
        sys.stdout.write(
            f"\n{name}: ours {ours * 1000:.0f} ms, server {theirs / ours:.2f} times,"
            f" rdflib {slow / ours:.1f} times as long"
        )


def test_two_hundred_kills(tmp_path: Path) -> None:
    sys.stdout.write(f"\n{crash.survives(200, tmp_path)}\n")
