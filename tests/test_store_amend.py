"""What follows from a SPARQL update is what a rebuild would make of it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from unittest.mock import patch

import pytest

import diplograph
from bench.world import made_up_news
from diplograph.desk import Desk
from diplograph.errors import QueryError
from diplograph.store import refresh as refresh_module
from diplograph.store.amend import amend
from diplograph.store.updates import reach, using

PREFIXES = """PREFIX dg: <https://w3id.org/diplograph/ns#>
PREFIX g: <https://w3id.org/diplograph/graph/>
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("amend") / "store"
    with diplograph.open(path) as store:
        store.put_many(list(islice(made_up_news(seed=4), 30)))
        store.refresh()
    return path


@pytest.fixture
def store(built: Path, tmp_path: Path) -> Iterator[Desk]:
    copy = tmp_path / "store"
    shutil.copytree(built, copy)
    with diplograph.open(copy) as store:
        yield store


def lines(store: Desk) -> set[str]:
    return {str(quad) for quad in store.quads}


def one(store: Desk, pattern: str) -> tuple[str, ...]:
    """The first row of a pattern, as IRIs in brackets."""
    row = store.select(f"{PREFIXES}SELECT * {{ {pattern} }} ORDER BY ?g ?x LIMIT 1")
    return tuple(f"<{value}>" for value in row.rows[0])


def updates(store: Desk) -> dict[str, str]:
    """Updates by what they do."""
    graph, _ = one(store, "GRAPH ?g { ?x a dg:Article }")
    g, who, agent = one(
        store, "GRAPH ?g { ?x dg:agent ?y } FILTER(CONTAINS(STR(?y), 'person'))"
    )
    other, _ = one(store, f"GRAPH ?g {{ ?x a dg:Article }} FILTER(?g != {graph})")
    return {
        "drop": f"DROP GRAPH {graph}",
        "delete": f"DELETE DATA {{ GRAPH {g} {{ {who} dg:agent {agent} }} }}",
        "where": f"WITH {g} DELETE {{ ?x dg:agent ?y }} WHERE {{ ?x dg:agent ?y }}",
        "move": f"MOVE {graph} TO {other}",
        "copy": f"COPY {graph} TO <urn:copy>; DROP GRAPH <urn:copy>",
        "two": f"DROP GRAPH {graph}; DROP GRAPH {other}",
        "own": "INSERT DATA { GRAPH <urn:notes> { <urn:a> <urn:b> 'c' } }",
    }


KINDS = ("drop", "delete", "where", "move", "copy", "two", "own")
OPEN = {
    "all": "CLEAR ALL",
    "any graph": "DELETE { GRAPH ?g { ?x dg:agent ?y } } WHERE { GRAPH ?g { ?x dg:agent ?y } }",
    "derived": "DROP GRAPH g:derived",
    "default": "INSERT DATA { <urn:a> a dg:Person }",
}


@pytest.mark.parametrize("kind", KINDS)
def test_what_follows_from_named_graphs_is_as_after_a_rebuild(
    store: Desk, kind: str
) -> None:
    before = lines(store)
    with patch.object(refresh_module, "rebuild", side_effect=AssertionError):
        amend(store, PREFIXES + updates(store)[kind])
    after = lines(store)
    store.refresh(force=True)

    assert not store.stale
    assert after == lines(store)
    assert (after == before) == (kind == "copy")


@pytest.mark.parametrize("kind", OPEN)
def test_what_follows_from_any_graph_is_made_anew(store: Desk, kind: str) -> None:
    amend(store, PREFIXES + OPEN[kind])
    after = lines(store)
    store.refresh(force=True)

    assert not store.stale
    assert after == lines(store)


@pytest.mark.parametrize("text", [OPEN["any graph"], "drop"])
def test_an_update_that_was_interrupted_is_seen_by_the_next_refresh(
    store: Desk, text: str
) -> None:
    def killed() -> None:
        raise KeyboardInterrupt

    update = updates(store).get(text, text)
    with pytest.raises(KeyboardInterrupt):
        amend(store, PREFIXES + update, made=killed)
    stale = store.stale
    store.refresh()
    after = lines(store)
    store.refresh(force=True)

    assert stale
    assert after == lines(store)


def test_a_wrong_update_changes_nothing(store: Desk) -> None:
    before = lines(store)
    for wrong in ("INSERT", "DROP GRAPH <urn:none>", "CLEAR ALL; INSERT DATA {"):
        with pytest.raises(QueryError):
            amend(store, wrong)
    store.refresh()

    assert lines(store) == before


@pytest.mark.parametrize(
    ("text", "graphs"),
    [
        ("INSERT DATA { GRAPH <a:g> { <a:s> <a:p> 'GRAPH <a:no>' } }", {"a:g"}),
        ("PREFIX x: <a:> WITH x:g DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }", {"a:g"}),
        ("COPY GRAPH <a:s> TO GRAPH <a:t>", {"a:s", "a:t"}),
        ("DELETE WHERE { GRAPH ?g { ?s ?p ?o } }", None),
        ("DROP ALL", None),
        ("CLEAR NAMED", None),
        ("MOVE DEFAULT TO <a:g>", None),
        ("BASE <a:> DROP GRAPH <g>", None),
        ("PREFIX x: <a:> DROP GRAPH x:g; PREFIX x: <b:> DROP GRAPH x:g", None),
        (r"PREFIX x: <a:> DROP GRAPH x:\,g", None),
        (r"DROP GRAPH <a:\u0067>", None),
    ],
)
def test_an_update_tells_which_graphs_it_may_change(
    text: str, graphs: set[str] | None
) -> None:
    told = reach(text)

    assert (None if told is None else set(told.graphs)) == graphs


def test_graphs_of_the_request_go_into_each_operation() -> None:
    text = "DELETE { ?s ?p 1 } WHERE { ?s ?p 1 }; INSERT { ?s ?p 2 } WHERE { { SELECT * WHERE { ?s ?p 1 } } }"
    told = using(text, ["a:d"], ["a:n"])

    assert told.count("USING <a:d> USING NAMED <a:n>") == 2
    assert told.replace(" USING <a:d> USING NAMED <a:n>", "").split() == text.split()
    short = using("DELETE WHERE { GRAPH <a:n> { ?s ?p 1 } }", [], ["a:n"])
    where = "{ GRAPH <a:n> { ?s ?p 1 } }"
    assert short.split() == f"DELETE {where} USING NAMED <a:n> WHERE {where}".split()


@pytest.mark.parametrize(
    ("text", "graph"),
    [
        ("DELETE { ?s ?p 1 } USING <a:x> WHERE { ?s ?p 1 }", "a:d"),
        ("WITH <a:x> DELETE { ?s ?p 1 } WHERE { ?s ?p 1 }", "a:d"),
        ("DELETE { ?s ?p 1 } WHERE { ?s ?p 1 }", "no iri"),
        ("DELETE { ?s ?p 1 } WHERE { ?s ?p 1 }", "a:x> WHERE {} ; DROP ALL #"),
    ],
)
def test_graphs_of_the_request_that_do_not_fit_are_refused(
    text: str, graph: str
) -> None:
    with pytest.raises(QueryError):
        using(text, [graph], [])
