from __future__ import annotations

from pathlib import Path

import pytest

import diplograph
from diplograph.desk import Desk
from diplograph.errors import QueryError


@pytest.fixture
def desk(sample_store: Path) -> Desk:
    return diplograph.open(sample_store, read_only=True)


def test_a_question_takes_its_parameters_by_name(desk: Desk) -> None:
    answer = desk.ask("met", person="Trương Minh Tuấn", lang="vi")

    assert "Petra Smolíková" in {cell for row in answer.rows for cell in row}


def test_a_parameter_that_is_a_python_word_gets_an_underscore(desk: Desk) -> None:
    assert desk.ask("visits", to="VN", from_="CZ").rows


def test_an_unknown_parameter_is_refused(desk: Desk) -> None:
    with pytest.raises(QueryError, match='no parameter "persons"'):
        desk.ask("met", persons="Trương Minh Tuấn")


def test_ties_are_a_network_with_dates_and_proofs(desk: Desk) -> None:
    graph = desk.ties()
    _, _, edge = next(iter(graph.edges(data=True)))

    assert graph.is_directed()
    assert graph.is_multigraph()
    assert {"family", "date", "weight", "evidence"} <= set(edge)


def test_a_measure_takes_its_options_by_name(desk: Desk) -> None:
    assert len(desk.measure("persons", top=3).rows) == 3


def test_a_page_can_be_drawn_of_a_part(desk: Desk) -> None:
    page = desk.draw(lang="en", country="CZ")

    assert page.startswith("<!DOCTYPE html>")
    assert "Novotn" in page


def test_the_graph_is_an_rdflib_dataset(desk: Desk) -> None:
    rows = desk.graph.query("SELECT ?s WHERE { ?s ?p ?o } LIMIT 1")

    assert len(list(rows)) == 1


def test_a_desk_builds_its_own_graph(tmp_path: Path, sample_articles: Path) -> None:
    with diplograph.open(tmp_path / "store") as desk:
        summary = desk.build(sample_articles, jobs=1)

        assert summary.new == len(desk.article_ids) == 36
