from __future__ import annotations

import csv
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import networkx as nx
import pyoxigraph as ox
import pytest

import diplograph
from diplograph.errors import StoreError
from diplograph.store import Store
from labelled import labelled_sample
from stories import AN, BINH, LAOS, entity, event, story, talks

RDF = {
    ".trig": ox.RdfFormat.TRIG,
    ".nq": ox.RdfFormat.N_QUADS,
    ".jsonld": ox.RdfFormat.JSON_LD,
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    opened = diplograph.open(tmp_path_factory.mktemp("export") / "store")
    opened.put_many(labelled_sample()[:12])
    opened.refresh()
    return opened


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.parametrize("suffix", sorted(RDF))
def test_rdf_with_graphs_holds_every_quad(
    store: Store, tmp_path: Path, suffix: str
) -> None:
    path = store.export(tmp_path / f"graph{suffix}")

    assert set(ox.parse(path=str(path), format=RDF[suffix])) == set(store.quads)


def test_turtle_holds_every_triple(store: Store, tmp_path: Path) -> None:
    path = store.export(tmp_path / "graph.ttl")
    triples = {
        quad.triple for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE)
    }

    assert triples == {quad.triple for quad in store.quads}


@pytest.mark.parametrize("suffix", [".graphml", ".gexf"])
def test_a_network_file_holds_every_tie(
    store: Store, tmp_path: Path, suffix: str
) -> None:
    path = store.export(tmp_path / f"ties{suffix}")
    read = nx.read_graphml if suffix == ".graphml" else nx.read_gexf
    network = read(path)
    labels = {data.get("label") for _, data in network.nodes(data=True)}

    assert network.number_of_edges() == store.stats()["ties"]
    assert "Narendra Modi" in labels


@pytest.mark.parametrize("suffix", [".graphml", ".gexf", ".csv", ".nq"])
def test_exporting_twice_gives_the_same_file(
    store: Store, tmp_path: Path, suffix: str
) -> None:
    one = store.export(tmp_path / f"one{suffix}").read_bytes()

    assert store.export(tmp_path / f"two{suffix}").read_bytes() == one


def test_the_table_has_one_row_an_event_with_proof(
    store: Store, tmp_path: Path
) -> None:
    rows = table(store.export(tmp_path / "events.csv"))

    assert len(rows) == store.stats()["events"]
    assert len({row["event"] for row in rows}) == len(rows)
    assert all(
        row["evidence"] and row["article"] and row["participants"] for row in rows
    )


def test_a_row_of_the_table_says_who_when_and_by_which_codes(tmp_path: Path) -> None:
    visit = event("Visit", "OfficialVisit", (AN, "visitor"), (LAOS, "destination"))
    with diplograph.open(tmp_path / "store") as store:
        store.put(*story("one", [entity(AN), entity(LAOS)], [visit]))
        store.put(*story("two", [entity(AN), entity(LAOS)], [visit]))
        store.refresh()
        (row,) = table(store.export(tmp_path / "events.csv"))
    told = {key: row[key] for key in ("plover", "cameo", "family", "type", "status")}

    assert told == {
        "plover": "CONSULT",
        "cameo": "042",
        "family": "Visit",
        "type": "OfficialVisit",
        "status": "Occurred",
    }
    assert (row["first_day"], row["last_day"]) == ("2024-05-02", "2024-05-02")
    assert (row["actor_countries"], row["recipient_countries"]) == ("VN", "LA")
    assert row["participants"] == f"destination: Laos (LA) | visitor: {AN[1]} (VN)"
    assert (row["article"], row["reports"]) == ("one | two", "2")
    assert row["evidence"] == f"{AN[1]} Lào OfficialVisit e1."


@pytest.mark.parametrize(
    ("status", "code", "mode"),
    [
        ("Planned", "AGREE", "future"),
        ("Cancelled", "REJECT", ""),
        ("Negated", "CONSULT", "negation"),
    ],
)
def test_the_code_follows_the_status(
    tmp_path: Path, status: str, code: str, mode: str
) -> None:
    with diplograph.open(tmp_path / "store") as store:
        store.put(*talks("one", AN, BINH, status=status))  # type: ignore[arg-type]
        store.refresh()
        (row,) = table(store.export(tmp_path / "events.csv"))

    assert (row["plover"], row["plover_mode"]) == (code, mode)


def test_no_cell_of_the_table_starts_a_formula(tmp_path: Path) -> None:
    article, extraction = talks("=1+1", AN, BINH)
    evil = replace(article, title="@SUM(A1)")
    with diplograph.open(tmp_path / "store") as store:
        store.put(evil, extraction)
        store.refresh()
        (row,) = table(store.export(tmp_path / "events.csv"))

    assert (row["article"], row["article_title"]) == ("'=1+1", "'@SUM(A1)")


@pytest.mark.parametrize("suffix", [".graphml", ".gexf"])
def test_characters_that_xml_forbids_do_not_break_the_file(
    tmp_path: Path, suffix: str
) -> None:
    odd = ("p1", "An\x00\x0b \ufffe<b>&\u202e🕊", "VN")
    with diplograph.open(tmp_path / "store") as store:
        store.put(*talks("one", odd, BINH))
        store.refresh()
        path = store.export(tmp_path / f"ties{suffix}")
    text = ET.parse(path).getroot().itertext() if suffix == ".graphml" else []
    labels = [*text, *(node.get("label") or "" for node in ET.parse(path).iter())]

    assert any("An\ufffd\ufffd \ufffd<b>&\u202e🕊" in label for label in labels)


def test_an_unknown_suffix_is_refused_with_the_nearest_one(
    store: Store, tmp_path: Path
) -> None:
    with pytest.raises(StoreError, match=r"suffix '.cvs' is unknown .* mean \".csv\""):
        store.export(tmp_path / "events.cvs")


def test_a_missing_folder_is_named_and_nothing_is_left_behind(
    store: Store, tmp_path: Path
) -> None:
    with pytest.raises(StoreError, match="nowhere"):
        store.export(tmp_path / "nowhere" / "graph.nq")
    assert list(tmp_path.iterdir()) == []


def test_an_export_that_fails_leaves_the_old_file(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "graph.csv"
    path.write_text("old", encoding="utf-8")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("csv.DictWriter.writerow", fail)

    with pytest.raises(StoreError, match="No space left on device"):
        store.export(path)
    assert [child.name for child in tmp_path.iterdir()] == ["graph.csv"]
    assert path.read_text("utf-8") == "old"
