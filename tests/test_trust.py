"""Confidence: what it rests on, and that one can filter by it."""

from __future__ import annotations

import json
from math import exp, log
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from diplograph.cli.app import app
from diplograph.errors import PackError
from diplograph.extract.trust import confidence
from diplograph.model import Article
from diplograph.pack import load_packs
from diplograph.pack.reading import load_packs as load_from
from diplograph.pipeline import extract_one

NAMED = (
    "On 3 May 2021, Foreign Minister of Latvia Ilze Ozola met with Foreign Minister "
    "of Ghana Kwame Asante in Riga."
)


def test_without_weights_a_wording_keeps_the_confidence_it_was_given() -> None:
    assert confidence({"title": 1.0}, 0.8, {}) == 0.8


@given(st.floats(0.05, 0.98), st.floats(-3, 3))
def test_a_sign_moves_confidence_the_way_its_weight_says(
    base: float, weight: float
) -> None:
    moved = confidence({"title": 1.0}, base, {"title": weight})

    expected = 1 / (1 + exp(-(log(base / (1 - base)) + weight)))
    assert moved == pytest.approx(min(0.99, max(0.05, expected)), abs=0.006)


def test_every_weight_of_a_wording_belongs_to_a_wording_that_exists() -> None:
    packs = load_packs()
    weighed = {
        sign.removeprefix("wording:")
        for sign in packs.trust
        if sign.startswith("wording:")
    }

    assert weighed
    assert not weighed - packs.by_id.keys()


def test_two_named_office_holders_are_surer_than_two_bare_names() -> None:
    sure, vague = (
        extract_one(Article(id="a", lang="en", text=text)).events
        for text in (NAMED, NAMED.replace("Foreign Minister of ", ""))
    )

    assert not vague or sure[0].confidence > vague[0].confidence


def test_a_broken_table_of_weights_is_named(tmp_path: Path) -> None:
    for name in ("lang", "event"):
        (tmp_path / name).mkdir()
    (tmp_path / "trust.csv").write_text("sign,weight\ntitle,much\n", encoding="utf-8")

    with pytest.raises(PackError, match=r"trust\.csv.*much"):
        load_from(tmp_path)


def test_extract_keeps_only_events_of_the_confidence_asked_for(tmp_path: Path) -> None:
    source = tmp_path / "news.jsonl"
    row = {"id": "a", "title": "", "lang": "en", "text": NAMED}
    source.write_text(json.dumps(row) + "\n")
    found = extract_one(Article(id="a", lang="en", text=NAMED)).events[0].confidence
    runner = CliRunner()

    def events(least: float) -> int:
        done = runner.invoke(
            app, ["extract", str(source), "--min-confidence", str(least)]
        )
        return len(json.loads(done.stdout)["events"])

    assert events(found) == 1
    assert events(found + 0.001) == 0


def test_an_office_holder_stays_when_the_event_is_too_unsure() -> None:
    found = extract_one(Article(id="a", lang="en", text=NAMED))

    assert {e.name for e in found.surer(1.0).entities} >= {"Ilze Ozola", "Kwame Asante"}
    assert found.surer(1.0).events == ()
    assert found.surer(0.0) == found


def test_what_is_rather_wrong_than_right_is_not_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    article = Article(id="a", lang="en", text=NAMED)
    assert extract_one(article).events != ()

    monkeypatch.setattr("diplograph.extract.narrator.LIKELY", 1.0)

    assert extract_one(article).events == ()
