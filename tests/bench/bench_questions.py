"""Each named question and measure on the graph of 360 articles."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from diplograph.analyse import Study, measures
from diplograph.ask import Question, questions
from diplograph.desk import Desk

Benchmark = Callable[..., Any]
VALUES = {
    "by": "VN",
    "country": "VN",
    "with": "CZ",
    "from": "VN",
    "to": "CZ",
    "person": "Trương Minh Tuấn",
    "name": "Trương Minh Tuấn",
    "other": "Petra Smolíková",
    "one": "Trương Minh Tuấn",
}


@pytest.mark.parametrize("question", questions(), ids=lambda q: q.name)
def test_question(benchmark: Benchmark, graph: Desk, question: Question) -> None:
    needed = [param.name for param in question.params if param.required]
    if set(needed) <= set(VALUES):
        values = {name: VALUES[name] for name in needed}
    else:
        values = {name: conference(graph) for name in needed}

    assert benchmark(lambda: graph.ask(question, **values)).columns


def conference(graph: Desk) -> str:
    """The name of a conference that is in the graph."""
    rows = graph.select(
        "SELECT ?n { ?c a <https://w3id.org/diplograph/ns#Gathering> ;"
        " <http://www.w3.org/2004/02/skos/core#prefLabel> ?n } ORDER BY ?n LIMIT 1"
    ).rows
    return str(rows[0][0])


def test_ties(benchmark: Benchmark, graph: Desk) -> None:
    assert benchmark(lambda: Study(graph).ties)


@pytest.mark.parametrize("name", [m.name for m in measures()])
def test_measure(benchmark: Benchmark, graph: Desk, name: str) -> None:
    study = Study(graph)
    chosen = next(m for m in measures() if m.name == name)
    values = {o.name: VALUES[o.name] for o in chosen.options if o.required}
    from diplograph.analyse import measure

    assert benchmark(lambda: measure(study, name, values)) is not None
