"""Labels of news that is not in the project, and of agency articles that are."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

from diplograph.pack import load_packs
from labelled import labelled_pairs

ROOT = Path(__file__).parent.parent
ARTICLE = {
    "id": "a",
    "lang": "vi",
    "title": "Bộ trưởng An gặp Bộ trưởng Bình",
    "text": "Sáng 3/5, Bộ trưởng An\nđã gặp Bộ trưởng Bình ở Huế.",
}
LABEL = {
    "id": "a",
    "lang": "vi",
    "title": ARTICLE["title"],
    "published": None,
    "entities": [{"id": "p1", "type": "Person", "name": "An", "note": "by a caption"}],
    "events": [
        {"id": "e1", "evidence": "Bộ trưởng An đã gặp Bộ trưởng Bình", "note": "?"},
        {"id": "e2", "evidence": "Bộ trưởng An gặp Bộ trưởng Bình"},
    ],
}


def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "labels", ROOT / "scripts" / "labels.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_label_keeps_no_sentence_and_gets_its_quotes_back() -> None:
    labels = script()

    kept = labels.parted(LABEL, ARTICLE)
    again = labels.joined(kept, ARTICLE)

    assert "gặp" not in json.dumps(kept, ensure_ascii=False)
    assert "note" not in json.dumps(kept)
    assert [e["evidence"] for e in again["events"]] == [
        "Bộ trưởng An\nđã gặp Bộ trưởng Bình",
        "Bộ trưởng An gặp Bộ trưởng Bình",
    ]


def test_evidence_that_is_in_no_article_is_refused() -> None:
    label = {**LABEL, "events": [{"id": "e1", "evidence": "Bộ trưởng Cường"}]}

    with pytest.raises(ValueError, match="Cường"):
        script().parted(label, ARTICLE)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_kept_labels_have_allowed_values_and_resolve(lang: str) -> None:
    families = load_packs().families
    rows = script().rows_of(ROOT / "data" / "labels" / f"{lang}.jsonl")
    wrong = [
        (key, event["id"])
        for key, row in rows.items()
        for event in row["events"]
        if event["type"] not in families[event["family"]].types
        or not {p["entity"] for p in event["participants"]}
        <= {entity["id"] for entity in row["entities"]}
        or not 0 <= event["evidence"]["start"] < event["evidence"]["end"]
    ]

    assert len(rows) >= 100
    assert wrong == []


def test_agency_articles_hold_the_evidence_of_their_labels() -> None:
    pairs = labelled_pairs(ROOT / "data" / "agency" / "en")

    assert len(pairs) == 24
    assert all(
        event.evidence.quote in article.text + article.title
        for article, gold in pairs
        for event in gold.events
    )
