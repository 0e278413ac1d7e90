from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import diplograph
from diplograph import pipeline, workers
from diplograph.errors import ArticleError
from diplograph.model import Extraction
from diplograph.pipeline import Found, build, extract_articles, extract_one, run_name
from diplograph.read import ReadFault
from diplograph.resources import sample_dir
from labelled import labelled

SAMPLE = sample_dir() / "articles.jsonl"


def lines(number: int) -> list[str]:
    rows = [json.loads(line) for line in SAMPLE.read_text("utf-8").splitlines()]
    return [
        json.dumps({**rows[n % len(rows)], "id": f"a{n:03}"}) for n in range(number)
    ]


def extracted(*args: Any, **options: Any) -> list[Extraction]:
    items = extract_articles(*args, **options)
    return [item.extraction for item in items if isinstance(item, Found)]


@pytest.fixture
def few(tmp_path: Path) -> Path:
    path = tmp_path / "few.jsonl"
    path.write_text("\n".join(lines(4)), encoding="utf-8")
    return path


def test_every_sample_article_is_extracted_in_order() -> None:
    ids = [json.loads(line)["id"] for line in SAMPLE.read_text("utf-8").splitlines()]

    assert [found.id for found in extracted([SAMPLE], jobs=1)] == ids


def test_processes_change_neither_order_nor_facts(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    many = lines(workers.ALONE + workers.CHUNK + 5)
    path.write_text("\n".join([*many[:70], "{", *many[70:]]), encoding="utf-8")
    alone = list(extract_articles([path], jobs=1))

    assert list(extract_articles([path], jobs=2)) == alone
    assert isinstance(alone[70], ReadFault)


def test_input_is_read_no_further_than_the_processes_need() -> None:
    taken = 0

    def endless() -> Iterator[ReadFault]:
        nonlocal taken
        while True:
            taken += 1
            yield ReadFault(file=str(taken), message="nothing")

    items = workers.extract_all(endless(), jobs=2)
    first = [next(items) for _ in range(3)]
    items.close()

    assert [item.file for item in first if isinstance(item, ReadFault)] == [
        "1",
        "2",
        "3",
    ]
    assert taken < workers.ALONE + 6 * workers.CHUNK


def test_one_article_that_trips_a_rule_costs_only_itself(
    few: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sound = workers._extract_cleaned

    def trips(article: Any) -> Extraction:
        if article.id == "a001":
            raise IndexError("list index out of range")
        return sound(article)

    monkeypatch.setattr(workers, "_extract_cleaned", trips)
    items = list(extract_articles([few], jobs=1))

    assert [isinstance(item, Found) for item in items] == [True, False, True, True]
    assert "a001: the article could not be extracted (IndexError" in str(items[1])


def test_a_wrong_date_for_all_is_refused_at_once(few: Path) -> None:
    with pytest.raises(ArticleError, match="no ISO date"):
        list(extract_articles([few], published="yesterday"))


def test_standard_input_is_an_input() -> None:
    data = io.BytesIO(lines(1)[0].encode())

    assert [found.id for found in extracted(["-"], stdin=data)] == ["a000"]


def test_an_article_of_ones_own_is_extracted_alone() -> None:
    article, _ = labelled("dg-vi-001")

    assert extract_one(article).id == "dg-vi-001"


def test_a_build_tells_what_changed(tmp_path: Path, few: Path) -> None:
    with diplograph.open(tmp_path / "store") as store:
        first = build([few], store, jobs=1)
        again = build([few], store, jobs=1)
        rows = [json.loads(line) for line in few.read_text("utf-8").splitlines()]
        rows[2]["text"] += "\n\nChiều cùng ngày, đoàn về nước."
        few.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
        changed = build([few], store, jobs=1)

    assert (first.new, first.read) == (4, 4)
    assert (again.unchanged, again.read) == (4, 4)
    assert (changed.unchanged, changed.replaced, changed.read) == (3, 1, 4)


def test_a_second_build_extracts_nothing(
    tmp_path: Path, few: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(article: Any) -> Extraction:
        raise ValueError(f"{article.id} was extracted again")

    with diplograph.open(tmp_path / "store") as store:
        build([few], store, jobs=1)
        monkeypatch.setattr(workers, "_extract_cleaned", never)
        again = build([few], store, jobs=1)

    assert (again.unchanged, again.faults) == (4, [])


def test_changed_rules_make_the_next_build_read_anew(
    tmp_path: Path, few: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with diplograph.open(tmp_path / "store") as store:
        build([few], store, jobs=1)
        monkeypatch.setattr(pipeline, "run_name", lambda: "diplograph 0 rules 00")
        again = build([few], store, jobs=1)

    assert again.replaced == 4


def test_a_build_that_was_cut_off_is_completed_by_the_next(
    tmp_path: Path, few: Path
) -> None:
    def stop(fault: ReadFault | None) -> None:
        raise KeyboardInterrupt

    with diplograph.open(tmp_path / "store") as store:
        with pytest.raises(KeyboardInterrupt):
            build([few], store, jobs=1, watch=stop)
        build([few], store, jobs=1)

        assert len(store.article_ids) == 4
        assert not store.stale


def test_what_was_left_out_is_counted(tmp_path: Path) -> None:
    german = {
        "id": "de",
        "title": "Besuch",
        "lang": "de",
        "text": "Der Minister ist in Hanoi eingetroffen.",
    }
    path = tmp_path / "mixed.jsonl"
    path.write_text("\n".join([*lines(1), json.dumps(german), "{"]), encoding="utf-8")
    seen: list[bool] = []
    with diplograph.open(tmp_path / "store") as store:
        summary = build([path], store, jobs=1, watch=lambda f: seen.append(f is None))

    assert (summary.new, summary.passed_over, len(summary.faults)) == (1, 1, 1)
    assert sorted(seen) == [False, False, True]


def test_the_run_names_version_and_rules() -> None:
    assert run_name().startswith("diplograph 0.")
    assert run_name() == run_name()
