"""What happens to a store does not harm what it holds: kills, full disks, damage."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import crash
import diplograph
from diplograph.errors import StoreError
from diplograph.store import Store, restore
from diplograph.store import folder as folder_module
from stories import AN, BINH, DUNG, talks

if TYPE_CHECKING:
    from conftest import Cli


def lines(store: Store) -> set[str]:
    return {str(quad) for quad in store.quads}


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A store of two articles."""
    path = tmp_path / "news.store"
    with diplograph.open(path) as graph:
        graph.put(*talks("one", AN, BINH))
        graph.put(*talks("two", DUNG, BINH))
        graph.refresh()
    return path


def held(path: Path) -> list[str]:
    with diplograph.open(path, read_only=True) as graph:
        return graph.article_ids


def test_twenty_kills_leave_whole_articles_and_a_build_that_can_go_on(
    tmp_path: Path,
) -> None:
    counts = crash.survives(20, tmp_path)

    assert counts["killed"] == 20
    assert counts["waiting"] > 0


_FILLER = """
import resource, sys
sys.path[:0] = {path!r}
import diplograph
from bench.world import made_up_news
from diplograph.errors import StoreError
with diplograph.open({store!r}) as graph:
    resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))
    try:
        for pair in made_up_news():
            graph.put(*pair)
    except StoreError as error:
        print(error)
        raise SystemExit(1)
"""


def test_a_full_disk_is_told_and_costs_nothing_that_was_written(store: Path) -> None:
    with diplograph.open(store, read_only=True) as graph:
        before = lines(graph)
    code = _FILLER.format(path=sys.path, store=str(store), limit=2**21)
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )

    assert done.returncode == 1
    assert "the disk is full or a limit is reached" in done.stdout + done.stderr
    with diplograph.open(store) as graph:
        assert before - {q for q in before if "/graph/meta" in q} <= lines(graph)
        assert len(graph.article_ids) > 2
        assert graph.refresh()
        assert graph.settled


@pytest.fixture
def no_rights(store: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The store in a folder in which nothing may be written."""
    if os.geteuid() == 0:  # root may write anywhere; the system call says no instead
        monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)
        return store
    store.chmod(0o500)
    return store


def test_a_folder_without_the_right_to_write_is_told_and_can_be_read(
    cli: Cli, no_rights: Path
) -> None:
    done = cli("retract", "one", "--store", no_rights)

    assert done.code == 1
    assert "no right to write there" in done.err
    assert held(no_rights) == ["one", "two"]
    no_rights.chmod(0o700)


def test_a_store_of_a_newer_format_is_left_alone(cli: Cli, store: Path) -> None:
    mark = store / "diplograph.json"
    mark.write_text(json.dumps({"format": folder_module.FORMAT + 1}), encoding="utf-8")
    done = cli("retract", "one", "--store", store)

    assert done.code == 1
    assert "use a newer diplograph" in done.err
    mark.write_text(json.dumps({"format": folder_module.FORMAT}), encoding="utf-8")
    assert held(store) == ["one", "two"]


def test_a_store_of_an_older_format_is_brought_up_to_date_by_a_writer(
    cli: Cli, store: Path
) -> None:
    with diplograph.open(store) as graph:
        whole = lines(graph)
        graph.quads.update(
            "DELETE WHERE { GRAPH ?g { ?s "
            "<https://w3id.org/diplograph/ns#derivedBy> ?o } }"
        )
    (store / "diplograph.json").write_text('{"format": 1}', encoding="utf-8")
    asked = cli("stats", "--store", store)
    done = cli("rebuild", "--store", store)

    assert asked.code == 1
    assert f"diplograph rebuild --store {store}" in asked.err
    assert (done.code, done.out) == (0, "2 events and 2 ties made of 2 articles\n")
    with diplograph.open(store, read_only=True) as graph:
        assert lines(graph) == whole


def test_a_second_writer_is_refused_and_the_first_goes_on(
    cli: Cli, store: Path
) -> None:
    code = (
        f"import diplograph; s = diplograph.open({str(store)!r});"
        "print('open', flush=True); input(); s.retract('two'); s.close()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "open\n"
        done = cli("retract", "one", "--store", store)
        first.communicate("\n")

    assert done.code == 1
    assert "is in use by another writer" in done.err
    assert held(store) == ["one"]


def damage(store: Path, suffix: str) -> None:
    """Write nonsense into the middle of all files of a kind."""
    for file in store.glob(f"quads/*{suffix}"):
        content = bytearray(file.read_bytes())
        third = len(content) // 3
        content[third : third + 200] = b"\xa5" * 200
        file.unlink()  # a backup may share it
        file.write_bytes(bytes(content))


@pytest.mark.parametrize("suffix", [".sst", "MANIFEST-*"])
def test_a_corrupt_file_is_told_and_a_backup_brings_all_back(
    cli: Cli, store: Path, tmp_path: Path, suffix: str
) -> None:
    with diplograph.open(store, read_only=True) as graph:
        whole = lines(graph)
    assert cli("backup", tmp_path / "kept", "--store", store).code == 0
    damage(store, suffix)
    done = cli("export", "-o", tmp_path / "x.nq", "--store", store)
    back = cli("restore", tmp_path / "kept", "--store", store, "--replace")

    assert done.code == 1
    assert "damaged" in done.err
    assert "restore a backup" in done.err
    assert "Traceback" not in done.err
    assert back.code == 0
    with diplograph.open(store, read_only=True) as graph:
        assert lines(graph) == whole


def test_a_backup_is_taken_beside_a_writer_and_stays_as_it_was(
    cli: Cli, store: Path, tmp_path: Path
) -> None:
    with diplograph.open(store) as graph:
        done = cli("backup", tmp_path / "kept", "--store", store)
        graph.retract("one")
        graph.refresh()

    assert (done.code, done.out) == (0, f"{tmp_path / 'kept'}\n")
    assert held(tmp_path / "kept") == ["one", "two"]
    assert held(store) == ["two"]


def test_a_backup_does_not_write_over_anything(
    cli: Cli, store: Path, tmp_path: Path
) -> None:
    (tmp_path / "mine").mkdir()
    done = cli("backup", tmp_path / "mine", "--store", store)
    cli("backup", tmp_path / "kept", "--store", store)
    back = cli("restore", tmp_path / "kept", "--store", tmp_path / "other")
    again = cli("restore", tmp_path / "kept", "--store", tmp_path / "other")

    assert (done.code, again.code) == (1, 1)
    assert "exists: name a new folder" in done.err
    assert "allow with --replace" in again.err
    assert back.out.endswith(f" restored to {tmp_path / 'other'}\n")
    assert held(tmp_path / "other") == ["one", "two"]


def test_a_damaged_backup_does_not_replace_a_store(store: Path, tmp_path: Path) -> None:
    with diplograph.open(store, read_only=True) as graph:
        graph.backup(tmp_path / "kept")
    damage(tmp_path / "kept", ".sst")

    with pytest.raises(StoreError, match="damaged"):
        restore(tmp_path / "kept", store, replace=True)
    assert held(store) == ["one", "two"]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["kept", "news.store"]


def test_a_folder_of_something_else_is_not_replaced(
    store: Path, tmp_path: Path
) -> None:
    other = tmp_path / "letters"
    other.mkdir()
    (other / "letter.txt").write_text("dear all", encoding="utf-8")

    with pytest.raises(StoreError, match="is not a store"):
        restore(store, other, replace=True)
    assert (other / "letter.txt").exists()


def test_a_reader_keeps_what_it_opened_and_a_new_one_sees_the_next_state(
    store: Path,
) -> None:
    with diplograph.open(store) as writer:
        with diplograph.open(store, read_only=True) as reader:
            before = lines(reader)
            writer.put(*talks("three", AN, DUNG))
            writer.refresh()

            assert lines(reader) == before
        with diplograph.open(store, read_only=True) as reader:
            assert reader.article_ids == ["one", "three", "two"]
            assert reader.settled


def test_numbers_tell_what_waits_and_what_it_costs(cli: Cli, store: Path) -> None:
    with diplograph.open(store) as graph:
        graph.put(*talks("three", AN, DUNG))
    told = {r["what"]: r["number"] for r in json.loads(cli("stats", "-s", store).out)}

    assert (told["waiting"], told["format"]) == (1, folder_module.FORMAT)
    assert told["bytes"] > 10_000
