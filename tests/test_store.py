from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Dataset, URIRef
from rdflib.namespace import RDF

import diplograph
from diplograph.ask.names import CLASSES
from diplograph.errors import QueryError, StoreError
from diplograph.model import Participant
from diplograph.spelling import index_words
from diplograph.store import PREFIXES, Store
from diplograph.store import folder as folder_module
from labelled import labelled, labelled_sample
from stories import AN, BINH, DUNG, entity, event, story, talks


def lines(store: Store) -> list[str]:
    return sorted(str(quad) for quad in store.quads)


def column(store: Store, sparql: str) -> set[object]:
    return {row[0] for row in store.select(PREFIXES + sparql).rows}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store"


def test_building_twice_gives_the_same_quads(tmp_path: Path) -> None:
    sample = labelled_sample()[:10]
    built = []
    for name, order in (("one", sample), ("two", sample[::-1])):
        with diplograph.open(tmp_path / name) as store:
            store.put_many(order)
            store.refresh()
            built.append(lines(store))

    assert built[0] == built[1]


def test_growing_step_by_step_ends_where_one_build_does(tmp_path: Path) -> None:
    sample = labelled_sample()[:6]
    with diplograph.open(tmp_path / "steps") as store:
        for pair in sample:
            store.put(*pair)
            store.refresh()
        steps = lines(store)
    with diplograph.open(tmp_path / "once") as store:
        store.put_many(sample)
        store.refresh()

        assert lines(store) == steps


def test_an_unchanged_article_is_passed_over_and_a_changed_one_replaced(
    path: Path,
) -> None:
    article, extraction = talks("one", AN, BINH)
    with diplograph.open(path) as store:
        changes = [
            store.put(article, extraction),
            store.put(article, extraction),
            store.put(replace(article, text=article.text + " "), extraction),
            store.put(article, replace(extraction, events=())),
            store.put(article, extraction, run="other 2"),
        ]

    assert changes == ["new", "unchanged", "replaced", "replaced", "replaced"]


def test_a_replaced_article_leaves_nothing_of_its_old_facts(tmp_path: Path) -> None:
    with diplograph.open(tmp_path / "replaced") as store:
        store.put(*talks("one", AN, BINH))
        store.refresh()
        store.put(*talks("one", DUNG, BINH))
        store.refresh()
        replaced = lines(store)
    with diplograph.open(tmp_path / "fresh") as store:
        store.put(*talks("one", DUNG, BINH))
        store.refresh()

        assert lines(store) == replaced


def test_retracting_every_article_leaves_no_fact(path: Path) -> None:
    with diplograph.open(path) as store:
        store.put_many(labelled_sample()[:4])
        store.refresh()
        gone = [store.retract(article_id) for article_id in store.article_ids]
        store.refresh()
        graphs = {quad.graph_name.value.rsplit("/", 1)[1] for quad in store.quads}

        assert all(gone)
        assert graphs == {"schema", "meta"}
        assert not store.retract("dg-vi-001")


def test_the_store_knows_what_an_extractor_has_read(path: Path) -> None:
    article, extraction = talks("one", AN, BINH)
    with diplograph.open(path) as store:
        store.put(article, extraction, run="rules 1")

        assert store.has(article, run="rules 1")
        assert not store.has(article, run="rules 2")
        assert not store.has(replace(article, title="another"), run="rules 1")


def test_what_was_written_is_there_after_opening_again(path: Path) -> None:
    with diplograph.open(path) as store:
        store.put(*talks("one", AN, BINH))
        store.refresh()
        before = lines(store)
    with diplograph.open(path) as store:
        assert lines(store) == before
        assert store.put(*talks("one", AN, BINH)) == "unchanged"
        assert not store.stale


def test_the_store_is_stale_until_it_is_refreshed(path: Path) -> None:
    with diplograph.open(path) as store:
        store.refresh()
        store.put(*talks("one", AN, BINH))

        assert store.stale
        assert store.refresh()
        assert not store.stale
        assert not store.refresh()
        assert store.refresh(force=True)


def test_no_triple_stands_in_two_graphs(path: Path) -> None:
    with diplograph.open(path) as store:
        store.put_many(labelled_sample())
        store.refresh()
        triples = [quad.triple for quad in store.quads]

        assert len(triples) == len(set(triples))


def test_the_graph_has_no_blank_node(path: Path) -> None:
    with diplograph.open(path) as store:
        store.put_many(labelled_sample()[:8])
        store.refresh()
        nodes = {node for quad in store.quads for node in (quad.subject, quad.object)}

        assert not any(isinstance(node, ox.BlankNode) for node in nodes)


def test_the_words_of_every_name_lead_to_its_bearer(path: Path) -> None:
    """Whoever can be asked for by a name is found by each of its words."""
    kinds = sorted(set(" ".join(CLASSES.values()).split()))
    with diplograph.open(path) as store:
        store.put_many(labelled_sample()[:40])
        store.refresh()
        names = store.select(
            f"{PREFIXES}SELECT DISTINCT ?node ?name {{ VALUES ?kind {{ {' '.join(kinds)} }}"
            " ?node a ?kind ; skos:prefLabel|skos:altLabel ?name }"
        ).rows
        told = store.select(
            f"{PREFIXES}SELECT ?node ?word {{ ?node dg:nameWord ?word }}"
        )
    words = {(node, word) for node, name in names for word in index_words(str(name))}

    assert len(names) > 100
    assert set(told.rows) == words


def test_each_article_has_one_graph_of_its_own(path: Path) -> None:
    with diplograph.open(path) as store:
        store.put_many(labelled_sample()[:5])
        store.refresh()
        names = {quad.graph_name.value for quad in store.quads}

        assert sum("/graph/article-" in name for name in names) == 5


def test_a_reader_works_beside_a_writer(path: Path) -> None:
    with diplograph.open(path) as writer:
        writer.put(*talks("one", AN, BINH))
        writer.refresh()
        with diplograph.open(path, read_only=True) as reader:
            assert reader.article_ids == ["one"]
            with pytest.raises(StoreError, match="for reading only"):
                reader.put(*talks("two", AN, BINH))


def test_a_second_writer_is_told_to_wait(path: Path) -> None:
    code = f"import diplograph; s = diplograph.open({str(path)!r}); print('open', flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", code],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        with pytest.raises(StoreError, match="in use by another writer"):
            diplograph.open(path)
        other.communicate("\n")


def test_a_folder_of_something_else_is_left_alone(path: Path) -> None:
    path.mkdir()
    (path / "letter.txt").write_text("dear all", encoding="utf-8")

    with pytest.raises(StoreError, match="not a store, and not empty"):
        diplograph.open(path)
    assert [child.name for child in path.iterdir()] == ["letter.txt"]


def test_a_file_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    with pytest.raises(StoreError, match="is a file"):
        diplograph.open(tmp_path / "file")


def test_reading_what_was_never_built_says_so(path: Path) -> None:
    with pytest.raises(StoreError, match="does not exist: build a store first"):
        diplograph.open(path, read_only=True)


def test_a_folder_without_the_mark_is_not_read(path: Path) -> None:
    path.mkdir()

    with pytest.raises(StoreError, match="is not a store"):
        diplograph.open(path, read_only=True)


@pytest.mark.parametrize(
    ("mark", "message"),
    [
        ({"format": folder_module.FORMAT + 1}, "use a newer diplograph"),
        ({"format": 0}, "old format 0: build the store anew"),
        ({"version": 1}, "is damaged"),
        ("nonsense", "is damaged"),
    ],
)
def test_a_mark_that_does_not_fit_is_explained(
    path: Path, mark: object, message: str
) -> None:
    diplograph.open(path).close()
    (path / "diplograph.json").write_text(json.dumps(mark), encoding="utf-8")

    with pytest.raises(StoreError, match=message):
        diplograph.open(path)


@pytest.mark.parametrize("read_only", [True, False])
def test_damaged_quads_are_explained(path: Path, read_only: bool) -> None:
    diplograph.open(path).close()
    (path / "quads" / "CURRENT").write_text("MANIFEST-999999\n", encoding="utf-8")

    with pytest.raises(StoreError, match="cannot be opened, it may be damaged"):
        diplograph.open(path, read_only=read_only)


@pytest.mark.parametrize(
    ("failure", "message"),
    [
        (PermissionError(13, "Permission denied"), "no right to write there"),
        (OSError(30, "Read-only file system"), "is on a read-only file system"),
    ],
)
def test_a_folder_that_cannot_be_written_is_explained(
    path: Path, monkeypatch: pytest.MonkeyPatch, failure: OSError, message: str
) -> None:
    def refuse(*_: object) -> None:
        raise failure

    monkeypatch.setattr(ox, "Store", refuse)

    with pytest.raises(StoreError, match=message):
        diplograph.open(path)


def test_a_closed_store_says_so(path: Path) -> None:
    store = diplograph.open(path)
    store.close()
    store.close()

    with pytest.raises(StoreError, match="is closed"):
        store.stats()


@pytest.mark.filterwarnings("ignore:Dataset:DeprecationWarning")  # rdflib's own, inside
def test_rdflib_sees_the_union_of_all_graphs(path: Path) -> None:
    with diplograph.open(path) as store:
        store.put(*labelled("dg-vi-001"))
        store.refresh()
        dataset = store.graph
        talks_class = URIRef("https://w3id.org/diplograph/ns#Encounter")

        assert isinstance(dataset, Dataset)
        assert len(set(dataset.subjects(RDF.type, talks_class))) == 2


def test_answers_are_plain_values(path: Path) -> None:
    question = """SELECT (1 AS ?i) (1.5 AS ?f) (true AS ?b) ("x"@vi AS ?s)
        (dg:Talks AS ?iri) ?none ("2024-05-02"^^xsd:date AS ?d) WHERE {}"""
    with diplograph.open(path) as store:
        answer = store.select(PREFIXES + question)

    assert answer.columns == ("i", "f", "b", "s", "iri", "none", "d")
    talks_iri = "https://w3id.org/diplograph/ns#Talks"
    assert answer.rows == ((1, 1.5, True, "x", talks_iri, None, "2024-05-02"),)


def test_an_ask_answers_with_one_row(path: Path) -> None:
    with diplograph.open(path) as store:
        answer = store.select("ASK { ?s ?p ?o }")

    assert (answer.columns, answer.rows) == (("ask",), ((False,),))


def test_construct_gives_turtle(path: Path) -> None:
    with diplograph.open(path) as store:
        store.put(*talks("one", AN, BINH))
        text = store.construct(
            PREFIXES + "CONSTRUCT { ?a a dg:Article } { ?a a dg:Article }"
        )

    assert "a dg:Article" in text


@pytest.mark.parametrize(
    "question",
    [
        "SELECT * WHERE { SERVICE <http://127.0.0.1:9/x> { ?s ?p ?o } }",
        "SELECT * WHERE { service silent ?x { ?s ?p ?o } }",
        "SELECT",
        "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }",
        "DROP ALL",
    ],
)
def test_what_is_no_question_to_this_store_is_refused(
    path: Path, question: str
) -> None:
    with diplograph.open(path) as store, pytest.raises(QueryError):
        store.select(question)


def test_the_word_service_in_a_string_or_comment_is_no_call(path: Path) -> None:
    question = (
        "# SERVICE\nSELECT ('a \\' SERVICE' AS ?x) (<http://x/SERVICE> AS ?y) WHERE {}"
    )
    with diplograph.open(path) as store:
        assert store.select(question).rows[0][0] == "a ' SERVICE"


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        (event("Encountr", "Talks", (AN, "participant")), 'Did you mean "Encounter"'),
        (event("Encounter", "Talk", (AN, "participant")), 'Did you mean "Talks"'),
        (event("Encounter", "StateVisit", (AN, "participant")), "is not of Encounter"),
        (event("Encounter", "Talks", (AN, "partcipant")), 'Did you mean "participant"'),
        (
            event("Encounter", "Talks", (AN, "host"), date=("2024-5-2", "2024-05-02")),
            "2024-5-2",
        ),
        (
            event(
                "Encounter", "Talks", (AN, "host"), date=("2024-05-03", "2024-05-02")
            ),
            "after",
        ),
    ],
)
def test_an_unknown_word_is_refused_with_the_nearest_one(
    path: Path, changed: object, message: str
) -> None:
    article, extraction = story("one", [entity(AN)], [changed])  # type: ignore[list-item]
    with diplograph.open(path) as store, pytest.raises(StoreError, match=message):
        store.put(article, extraction)


def test_a_participant_that_is_not_declared_is_refused_and_nothing_is_written(
    path: Path,
) -> None:
    article, extraction = talks("one", AN, BINH)
    stranger = replace(
        extraction.events[0],
        participants=(Participant(entity="p9", role="participant"),),
    )
    with diplograph.open(path) as store:
        with pytest.raises(
            StoreError, match=r"event 'e1': entity 'p9' is not declared"
        ):
            store.put(article, replace(extraction, events=(stranger,)))

        assert len(store.quads) == 0


def test_articles_before_a_faulty_one_are_kept(path: Path) -> None:
    good = talks("one", AN, BINH)
    article, extraction = talks("two", AN, BINH)
    bad = replace(extraction, events=(replace(extraction.events[0], family="No"),))
    with diplograph.open(path) as store:
        with pytest.raises(StoreError, match="article 'two'"):
            store.put_many([good, (article, bad)])

        assert store.article_ids == ["one"]


def test_the_sample_fits_the_shapes(path: Path) -> None:
    with diplograph.open(path) as store:
        store.put_many(labelled_sample()[:4] + labelled_sample()[-4:])
        store.refresh()

        assert store.validate() == []


def test_validation_names_the_node_and_what_should_hold(path: Path) -> None:
    with diplograph.open(path) as store:
        store.put(*talks("one", AN, BINH))
        store.refresh()
        proof = "?e oa:hasBody ?b"
        store.quads.update(
            PREFIXES
            + f"DELETE {{ GRAPH ?g {{ {proof} }} }} WHERE {{ GRAPH ?g {{ {proof} }} }}"
        )
        told = [str(violation) for violation in store.validate()]

    assert any(line.endswith(": an event needs evidence") for line in told)
    assert any(line.endswith(": evidence proves something") for line in told)
    assert all(line.startswith("id:event-") for line in told)


def test_stats_count_what_is_there(path: Path) -> None:
    with diplograph.open(path) as store:
        store.put(*talks("one", AN, BINH))
        store.put(*talks("two", AN, BINH))
        store.refresh()
        stats = store.stats()

    assert stats["quads"] > 100
    counted = ("articles", "reports", "events", "persons", "ties")
    assert [stats[name] for name in counted] == [2, 2, 1, 2, 1]
