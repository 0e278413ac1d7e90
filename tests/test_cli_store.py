from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest

if TYPE_CHECKING:
    from conftest import Cli

ARTICLE = {
    "id": "one",
    "title": "Hội đàm Việt - Lào",
    "published": "2018-05-03",
    "text": "Sáng 3/5, tại Hà Nội, Bộ trưởng Ngoại giao Lê Văn An đã hội đàm với "
    "Ngoại trưởng Lào Kham Bình.",
}


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with one article."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "news.jsonl"
    path.write_text(json.dumps(ARTICLE) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def copy(sample_store: Path, tmp_path: Path) -> Path:
    """A graph of the sample that may be changed."""
    return Path(shutil.copytree(sample_store, tmp_path / "copy.store"))


def test_extract_writes_one_json_object_a_line(cli: Cli, news: Path) -> None:
    done = cli("extract", news)
    row = json.loads(done.out)

    assert (done.code, done.err) == (0, "")
    assert row["id"] == "one"
    assert [event["family"] for event in row["events"]] == ["Encounter"]


def test_extract_writes_to_a_file_and_says_so(cli: Cli, news: Path) -> None:
    done = cli("extract", news, "-o", "facts.jsonl")

    assert (done.out, done.err) == ("", "1 article written to facts.jsonl\n")
    assert json.loads(Path("facts.jsonl").read_text("utf-8"))["id"] == "one"


def test_extract_does_not_write_over_its_input(cli: Cli, news: Path) -> None:
    before = news.read_text("utf-8")
    done = cli("extract", news, "-o", "news.jsonl")

    assert done.code == 2
    assert news.read_text("utf-8") == before


def test_a_bad_line_is_named_and_the_rest_is_extracted(cli: Cli, news: Path) -> None:
    news.write_text('{"id": \n' + news.read_text("utf-8"), encoding="utf-8")
    done = cli("extract", news)

    assert done.code == 1
    assert json.loads(done.out)["id"] == "one"
    assert f"{news}:1: " in done.err
    assert "1 input could not be read" in done.err


def test_another_language_is_passed_over_without_failing(cli: Cli, news: Path) -> None:
    german = {**ARTICLE, "id": "de", "lang": "de"}
    news.write_text(json.dumps(german), encoding="utf-8")
    done = cli("extract", news)

    assert (done.code, done.out) == (0, "")
    assert "1 article in another language passed over" in done.err


def test_a_missing_file_fails(cli: Cli, news: Path) -> None:
    done = cli("build", "nwes.jsonl")

    assert done.code == 1
    assert 'Did you mean "news.jsonl"?' in done.err


def test_build_reads_once_and_says_what_it_did(cli: Cli, news: Path) -> None:
    first, again = cli("build", news), cli("build", news)

    assert first.out == "1 article read: 1 new, 0 replaced, 0 unchanged\n"
    assert again.out == "1 article read: 0 new, 0 replaced, 1 unchanged\n"
    assert Path("diplograph.store").is_dir()


def test_progress_is_not_drawn_into_a_pipe(cli: Cli, news: Path) -> None:
    assert cli("build", news).err == ""


def test_a_retracted_article_leaves_no_fact(cli: Cli, news: Path) -> None:
    cli("build", news)
    done = cli("retract", "one")
    left = {row["what"]: row["number"] for row in json.loads(cli("stats").out)}

    assert (done.code, done.out) == (0, "1 article retracted\n")
    assert (left["articles"], left["events"], left["ties"]) == (0, 0, 0)


def test_an_unknown_article_stops_the_retraction_of_all(cli: Cli, copy: Path) -> None:
    done = cli("retract", "dg-vi-001", "dg-vi-99", "--store", copy)
    left = {r["what"]: r["number"] for r in json.loads(cli("stats", "-s", copy).out)}

    assert done.code == 1
    assert 'no article "dg-vi-99". Did you mean' in done.err
    assert left["articles"] == 36


def test_retracting_makes_no_store(cli: Cli, news: Path) -> None:
    done = cli("retract", "one", "--store", "none.store")

    assert done.code == 1
    assert not Path("none.store").exists()


@pytest.mark.parametrize(
    "args",
    [
        ("stats",),
        ("validate",),
        ("ask", "upgrades", "country=VN"),
        ("view",),
        ("analyse", "persons"),
        ("export", "-o", "x.csv"),
    ],
)
def test_a_missing_store_is_told(cli: Cli, news: Path, args: tuple[str, ...]) -> None:
    done = cli(*args, "--store", "none.store")

    assert done.code == 1
    assert done.err.startswith("diplograph: none.store")
    assert not Path("none.store").exists()


def test_the_sample_keeps_to_its_shapes(cli: Cli, sample_store: Path) -> None:
    done = cli("validate", "--store", sample_store)

    assert (done.code, done.err) == (0, "")


def test_what_breaks_a_shape_is_named(cli: Cli, copy: Path) -> None:
    import diplograph

    with diplograph.open(copy) as store:
        store.quads.update(
            "PREFIX dg: <https://w3id.org/diplograph/ns#>"
            "DELETE { GRAPH ?g { ?e dg:status ?s } } WHERE { GRAPH ?g {"
            "{ SELECT ?g ?e ?s WHERE { GRAPH ?g { ?e a dg:Event ; dg:status ?s } }"
            " ORDER BY ?e LIMIT 1 } } }"
        )
    done = cli("validate", "--store", copy)

    assert done.code == 1
    assert "status" in done.err


@pytest.mark.parametrize("suffix", ["trig", "nq", "ttl", "jsonld", "graphml", "gexf"])
def test_the_graph_is_exported_by_suffix(
    cli: Cli, sample_store: Path, tmp_path: Path, suffix: str
) -> None:
    target = tmp_path / f"graph.{suffix}"
    done = cli("export", "-o", target, "--store", sample_store)

    assert (done.code, done.out) == (0, f"{target}\n")
    assert target.stat().st_size > 1000


def test_the_event_table_has_a_row_an_event(
    cli: Cli, sample_store: Path, tmp_path: Path
) -> None:
    cli("export", "-o", tmp_path / "events.csv", "--store", sample_store)
    numbers = json.loads(cli("stats", "--store", sample_store).out)
    with (tmp_path / "events.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))

    assert len(rows) == {r["what"]: r["number"] for r in numbers}["events"]


def test_an_unknown_suffix_is_told(cli: Cli, sample_store: Path) -> None:
    done = cli("export", "-o", "graph.doc", "--store", sample_store)

    assert done.code == 1
    assert ".graphml" in done.err


def test_a_terminal_shows_a_table(
    cli: Cli, sample_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("diplograph.cli.show.on_terminal", lambda: True)
    done = cli("stats", "--store", sample_store)

    assert "articles" in done.out
    assert "{" not in done.out


def test_numbers_can_be_had_as_csv(cli: Cli, sample_store: Path) -> None:
    done = cli("stats", "--store", sample_store, "--format", "csv")
    rows = list(csv.reader(io.StringIO(done.out)))

    assert rows[:2] == [["what", "number"], ["articles", "36"]]


def test_serving_tells_that_a_store_must_be_brought_up_to_date(
    cli: Cli, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("diplograph.serve.run", lambda settings, started: None)
    told = [cli("serve", "--store", str(copy)).err]
    with patch("diplograph.store.facade.is_settled", return_value=False):
        told.append(cli("serve", "--store", str(copy)).err)

    assert ["diplograph rebuild" in text for text in told] == [False, True]
