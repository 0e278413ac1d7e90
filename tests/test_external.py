"""The graph on servers of other makers: everything a folder can do, and the same rows."""

from __future__ import annotations

import os
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import diplograph
from conftest import Cli
from diplograph.analyse import Study, measure, measures
from diplograph.ask import ask
from diplograph.desk import Desk
from diplograph.errors import EmptyGraph, QueryError, StoreError
from diplograph.store import ExternalStore, Store
from diplograph.store.address import address_of
from diplograph.store.endpoint import Endpoint
from diplograph.store.server import Server
from diplograph.store.transfer import sizes
from labelled import labelled, labelled_sample
from sample_store import sample_store
from servers import SERVERS, Running
from test_queries import PORTABLE

CASES: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("expected").joinpath("questions.toml").read_text("utf-8")
)["case"]
MORE: dict[str, dict[str, str]] = {
    name: {"country": "VN"}
    for name in ("exchange", "reciprocity", "places", "agreements", "ministries")
}
"""Wide answers, in which servers stumble over days that are not known."""
ASKED = [(case["question"], case["params"]) for case in CASES] + [
    *PORTABLE.items(),
    *MORE.items(),
]
HOLDS: dict[str, bool] = {}
"""Whether a server holds the labelled sample and nothing else."""
FEW = ("dg-vi-001", "dg-en-001", "dg-vi-003")


@pytest.fixture(scope="module", params=SERVERS)
def running(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Running]:
    folder = tmp_path_factory.mktemp(request.param)
    with SERVERS[request.param](folder) as server:
        yield server


@pytest.fixture(autouse=True)
def environment(running: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("DIPLOGRAPH_STORE")]:
        monkeypatch.delenv(name)
    for name, value in running.environ.items():
        monkeypatch.setenv(name, value)


@pytest.fixture
def empty(running: Running) -> str:
    """The address of a server without an article."""
    clear(running)
    return running.url


def clear(running: Running) -> None:
    HOLDS.pop(running.url, None)
    server = Server(Endpoint(address_of(running.url, running.environ)))
    names = (*sizes(server), "urn:none")
    server.update(" ;\n".join(f"DROP SILENT GRAPH <{name}>" for name in names))
    server.close()


@pytest.fixture
def full(running: Running) -> str:
    """The address of a server with the labelled sample, for tests that only read."""
    if HOLDS.get(running.url):
        return running.url
    clear(running)
    with diplograph.open(running.url) as store:
        store.put_many(labelled_sample())
        store.refresh()
    HOLDS[running.url] = True
    return running.url


def lines(store: Store, path: Path) -> list[str]:
    return sorted(store.export(path).read_text("utf-8").splitlines())


def on_disk(path: Path, *pairs: Any) -> list[str]:
    """What a folder holds of these articles, as sorted lines."""
    with diplograph.open(path) as store:
        store.put_many(pairs)
        store.refresh()
        return lines(store, path.with_suffix(".nq"))


def test_the_same_questions_give_the_same_rows(full: str) -> None:
    differ, total = [], 0
    with diplograph.open(full, read_only=True) as store:
        for name, params in ASKED:
            here, there = (
                ask(one, name, params, lang="vi") for one in (sample_store(), store)
            )
            total += len(here.rows)
            if (here.columns, Counter(here.rows)) != (
                there.columns,
                Counter(there.rows),
            ):
                differ.append((name, params, here.rows, there.rows))

    assert differ == []
    assert total > 300


def test_rows_come_in_the_order_that_the_question_asks_for(full: str) -> None:
    with diplograph.open(full, read_only=True) as store:
        found = store.select(
            "PREFIX dct: <http://purl.org/dc/terms/> "
            "SELECT ?id ?title { ?article dct:identifier ?id ; dct:title ?title } "
            "ORDER BY DESC(?title) ?id"
        )
    told = [(a.title, a.id) for a, _ in labelled_sample()]
    told = sorted(sorted(told, key=lambda t: t[1]), key=lambda t: t[0], reverse=True)

    assert [(title, name) for name, title in found.rows] == told


def test_every_measure_is_the_same(full: str) -> None:
    def table(study: Study, name: str) -> object:
        try:
            return measure(study, name, told.get(name, {}))
        except EmptyGraph as error:
            return str(error)

    pairs = {"connections": ("Trương Minh Tuấn", "Petra Smolíková")}
    told = {
        one.name: {
            option.name: value
            for option, value in zip(
                one.options, pairs.get(one.name, ("VN", "CZ")), strict=False
            )
            if option.required
        }
        for one in measures()
    }
    with diplograph.open(full, read_only=True) as store:
        study = Study(store)
        there = {one.name: table(study, one.name) for one in measures()}
    here = Study(sample_store())

    assert there == {one.name: table(here, one.name) for one in measures()}


def test_the_page_and_the_whole_graph_are_the_same(full: str, tmp_path: Path) -> None:
    here = sample_store()
    assert isinstance(here, Desk)
    with diplograph.open(full, read_only=True) as store:
        assert store.draw() == here.draw()
        assert lines(store, tmp_path / "a.nq") == lines(here, tmp_path / "b.nq")
        for name in ("x.csv", "x.graphml"):
            there = store.export(tmp_path / name).read_bytes()
            assert there == here.export(tmp_path / f"here-{name}").read_bytes()
        assert store.stats().items() < here.stats().items()


def test_the_commands_take_an_address(
    empty: str, cli: Cli, tmp_path: Path, sample_articles: Path, running: Running
) -> None:
    few = tmp_path / "few.jsonl"
    text = sample_articles.read_text("utf-8").splitlines()[:3]
    few.write_text("\n".join(text), encoding="utf-8")
    built = cli("build", few, "--store", empty, "--jobs", 1)
    again = cli("build", few, "--store", empty)
    asked = cli("ask", "met", "person=Trương Minh Tuấn", "--store", empty)
    page = cli("view", "-o", tmp_path / "page.html", "--store", empty)
    drawn = cli("analyse", "persons", "--store", empty, "--format", "csv")
    told = cli("export", "-o", tmp_path / "all.csv", "--store", empty)
    again_made = cli("rebuild", "--store", empty)
    kept = cli("backup", tmp_path / "kept", "--store", empty)
    in_folder = cli(
        "ask", "met", "person=Trương Minh Tuấn", "--store", tmp_path / "kept"
    )
    gone = cli("retract", "dg-vi-001", "--store", empty)
    left = cli("stats", "--store", empty, "--format", "csv")

    assert (built.err, built.code) == ("", 0) or "half" in built.err
    assert built.out == "3 articles read: 3 new, 0 replaced, 0 unchanged\n"
    assert ("half-written" in built.err) is (running.name == "virtuoso")
    assert again.out == "3 articles read: 0 new, 0 replaced, 3 unchanged\n"
    assert "Karel Novotný" in asked.out
    assert "Trương Minh Tuấn" in drawn.out
    assert [r.code for r in (built, asked, page, drawn, told, gone, left)] == [0] * 7
    assert "articles,2" in left.out
    assert (again_made.code, kept.code) == (0, 0)
    assert in_folder.out == asked.out
    assert (tmp_path / "page.html").stat().st_size > 100_000


def test_nothing_is_written_twice(full: str, monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[str] = []
    monkeypatch.setattr(Server, "update", lambda self, text: sent.append(text))
    with diplograph.open(full) as store:
        changes = store.put_many(labelled_sample())

        assert set(changes) == {"unchanged"}
        assert not store.refresh()
    assert sent == []


def test_a_changed_article_replaces_its_old_facts(empty: str, tmp_path: Path) -> None:
    article, said = labelled("dg-vi-001")
    later = replace(article, title=article.title + " (cập nhật)")
    with diplograph.open(empty) as store:
        assert store.put(article, said) == "new"
        assert store.put(later, said) == "replaced"
        store.refresh()
        found = lines(store, tmp_path / "there.nq")

    assert found == on_disk(tmp_path / "here", (later, said))


def test_words_of_any_kind_come_back_as_they_were(empty: str, tmp_path: Path) -> None:
    hostile = (
        'Quote " and \\ and \\u0041 \\" end\\ } } ; DROP ALL # <x> \t \n new '
        "''' \"\"\" \u202e turned \U0001d11e 𝒳 e\u0301 \ufffd \x7f \x01 %00 ${x} ?y"
    )
    article, said = labelled("dg-vi-001")
    strange = replace(
        article, title=hostile, url="https://a.example/?a='b'&c=%22", source=hostile
    )
    said = replace(
        said, events=tuple(e for e in said.events if e.evidence.zone != "title")
    )
    with diplograph.open(empty) as store:
        store.put(strange, said)
        store.refresh()
    with diplograph.open(empty, read_only=True) as store:
        found = lines(store, tmp_path / "there.nq")
        titles = store.select(
            "PREFIX dct: <http://purl.org/dc/terms/> "
            "SELECT ?t { ?a dct:identifier ?id ; dct:title ?t }"
        )

    assert found == on_disk(tmp_path / "here", (strange, said))
    assert titles.rows == ((hostile,),)


def test_an_interrupted_build_is_completed_by_the_next(
    empty: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, running: Running
) -> None:
    """The connection is lost at each request in turn."""
    pairs = [labelled(name) for name in FEW]
    before = [(replace(a, title=f"{a.title}."), said) for a, said in pairs]
    wanted = on_disk(tmp_path / "here", *pairs)
    update, left = Server.update, 0

    def failing(self: Server, sparql: str) -> None:
        nonlocal left
        if left == 0:
            raise StoreError("the line is dead")
        left -= 1
        update(self, sparql)

    def build(url: str, articles: Any, requests: int) -> bool:
        nonlocal left
        left = requests
        try:
            with diplograph.open(url) as store:
                for pair in articles:
                    store.put(*pair)
                store.refresh()
        except StoreError:
            return False
        return True

    monkeypatch.setattr(Server, "update", failing)
    cuts = 0
    while not build(empty, pairs if cuts % 2 else before, cuts):
        cuts += 1
    assert build(empty, pairs, -1)
    monkeypatch.undo()
    for name, value in running.environ.items():
        monkeypatch.setenv(name, value)
    with diplograph.open(empty, read_only=True) as store:
        assert lines(store, tmp_path / "there.nq") == wanted
    assert cuts >= 3


def test_half_an_article_is_never_taken_for_the_whole(
    empty: str, tmp_path: Path, running: Running
) -> None:
    pair = labelled("dg-vi-001")
    with diplograph.open(empty) as store:
        store.put(*pair)
        assert isinstance(store, ExternalStore)
        store._server.update(
            "PREFIX dg: <https://w3id.org/diplograph/ns#> "
            "DELETE { GRAPH ?g { ?a dg:contentHash ?h } } "
            "WHERE { GRAPH ?g { ?a dg:contentHash ?h } }"
        )
    with diplograph.open(empty) as store:
        assert store.article_ids == []
        assert not store.has(pair[0])
        assert store.put(*pair) == "new"
        store.refresh()
        found = lines(store, tmp_path / "there.nq")

    assert found == on_disk(tmp_path / "here", pair)


def test_a_second_writer_is_noticed(empty: str) -> None:
    first, second = labelled("dg-vi-001"), labelled("dg-en-001")
    with diplograph.open(empty) as one, diplograph.open(empty) as other:
        one.put(*first)
        other.put(*second)
        with pytest.raises(StoreError, match="another program changed articles"):
            one.refresh()
    with diplograph.open(empty) as store:
        assert store.stale
        assert store.refresh()
        assert len(store.article_ids) >= 1


def test_graphs_of_others_stay_as_they_are(running: Running, full: str) -> None:
    theirs = "<urn:theirs> { <urn:s> a <https://schema.org/Thing> }"
    HOLDS.pop(running.url)
    with diplograph.open(full) as store:
        assert isinstance(store, ExternalStore)
        store._server.update(f"INSERT DATA {{ GRAPH {theirs} }}")
        numbers = store.stats()
        store.retract("dg-vi-001")
        store.refresh()
        assert store.select(f"ASK {{ GRAPH {theirs} }}").rows == ((True,),)
        store._server.update("DROP SILENT GRAPH <urn:theirs>")

    assert numbers["quads"] == sample_store().stats()["quads"]


NO_QUESTIONS = (
    "DROP ALL",
    "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
    "SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }",
    "SELECT * FROM <http://127.0.0.1/> { ?s ?p ?o }",
    "SELECT * { ?s ?p ?o ",
    "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }",
    "DEFINE get:soft 'add' SELECT * { ?s ?p ?o }",
)


def test_what_is_no_question_does_not_reach_the_server(
    full: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with diplograph.open(full, read_only=True) as store:
        monkeypatch.setattr(Endpoint, "query", None)
        for sparql in NO_QUESTIONS:
            with pytest.raises(QueryError):
                store.select(sparql)


def test_triples_come_as_turtle(full: str) -> None:
    sparql = (
        "PREFIX dct: <http://purl.org/dc/terms/> "
        'CONSTRUCT { ?a dct:title ?t } WHERE { ?a dct:identifier "dg-vi-001" ; dct:title ?t }'
    )
    with diplograph.open(full, read_only=True) as store:
        assert store.construct(sparql) == sample_store().construct(sparql)


def test_without_the_right_to_write_nothing_changes(
    running: Running, full: str, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    if running.name == "oxigraph":
        pytest.skip("Oxigraph lets everyone write")
    monkeypatch.setenv("DIPLOGRAPH_STORE_PASSWORD", "wrong-Secret")
    done = cli("retract", "dg-vi-001", "--store", full)

    assert done.code == 1
    assert "does not accept our credentials" in done.err
    assert "wrong-Secret" not in done.err + done.out


def test_a_question_has_labels_as_from_a_folder(full: str) -> None:
    with diplograph.open(full, read_only=True) as store:
        there = ask(store, "met", {"person": "Mattis"}, lang="vi")

    assert there == ask(sample_store(), "met", {"person": "Mattis"}, lang="vi")
