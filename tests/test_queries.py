"""Each shipped question on the labelled sample: the rows that the labels tell."""

from __future__ import annotations

import tomllib
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from rdflib import Dataset
from rdflib.query import ResultRow

import diplograph
from diplograph.ask import Question, ask, bind, find_question, questions
from diplograph.model import Answer
from labelled import labelled, labelled_sample
from sample_store import article_ids, sample_store

CASES: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("expected").joinpath("questions.toml").read_text("utf-8")
)["case"]
IDS = [f"{case['question']}-{'-'.join(case['params'].values())}" for case in CASES]
ALL = [pytest.param(question, id=question.name) for question in questions()]


def rows_of(answer: Answer, columns: list[str]) -> list[list[object]]:
    """The rows in these columns, article titles as ids, nothing as an empty text."""
    ids = article_ids()
    places = [answer.columns.index(column) for column in columns]
    cells = [[row[place] for place in places] for row in answer.rows]
    return [
        [
            ids.get(str(cell), "?")
            if column == "article"
            else ""
            if cell is None
            else cell
            for column, cell in zip(columns, row, strict=True)
        ]
        for row in cells
    ]


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_a_question_gives_the_rows_that_the_labels_tell(case: dict[str, Any]) -> None:
    answer = ask(sample_store(), case["question"], case["params"], lang="vi")
    found = rows_of(answer, case["columns"])
    if case.get("sorted"):
        found.sort(key=str)
        case["rows"].sort(key=str)

    assert found == case["rows"]


def test_every_shipped_question_has_a_case() -> None:
    assert {case["question"] for case in CASES} == {one.name for one in questions()}


QUOTED = [c for c in CASES if "?quote" in find_question(c["question"]).sparql]


@pytest.mark.parametrize("case", QUOTED, ids=lambda case: str(case["question"]))
def test_every_quote_stands_in_the_article_beside_it(case: dict[str, Any]) -> None:
    answer = ask(sample_store(), case["question"], case["params"], lang="vi")
    texts = {article.title: article.text for article, _ in labelled_sample()}
    title, quote = (answer.columns.index(name) for name in ("article", "quote"))

    assert all(
        str(row[quote]) in texts[str(row[title])] + str(row[title])
        for row in answer.rows
    )


FEW = ("dg-vi-001", "dg-en-001", "dg-vi-003", "dg-vi-009", "dg-vi-012", "dg-en-011")
"""Articles that give most questions an answer; rdflib takes its time with more."""


@cache
def in_rdflib() -> Dataset:
    """The quads of a few articles in rdflib's own memory."""
    dataset = Dataset(default_union=True)
    quads = sample_store(*FEW).graph.quads()
    dataset.addN((s, p, o, dataset.graph(c)) for s, p, o, c in quads if c)
    return dataset


def plain(cell: object) -> str:
    """A cell without what engines may choose: order in a list, form of a number."""
    if cell is None:
        return ""
    text = str(cell)
    if text.lower() in ("true", "false"):
        return text.lower()
    if text.replace(".", "", 1).isdigit() and len(text) < 8:
        return str(float(text))
    return "|".join(sorted(text.split(" | " if " | " in text else None)))


PORTABLE = {
    "met": {"person": "Trương Minh Tuấn"},
    "meetings": {"country": "CZ", "since": "2016-12-03"},
    "contacts": {"name": "Zeman"},
    "offices": {"person": "Nguyễn Phú Trọng"},
    "events": {"family": "Visit", "country": "CZ"},
    "delegations": {"to": "VN", "year": "2023"},
    "names": {"name": "Trương Minh Tuấn"},
    "gathering": {"gathering": "ICT"},
    "ambassadors": {"from": "VN"},
    "places": {"country": "VN", "with": "CZ"},
    "agreements": {"country": "CZ"},
    "signings": {"country": "VN"},
    "margins": {"gathering": "ICT"},
    "announced": {},
    "cancelled": {"country": "US"},
    "postings": {"country": "VN"},
    "thin": {"country": "US", "zone": "body"},
    "ministries": {"country": "CZ", "with": "VN"},
    "gifts": {"from": "VN"},
    "invitations": {"by": "US"},
    "reciprocity": {"country": "VN", "with": "CZ"},
    "visits": {"from": "VN"},
    "languages": {"country": "CZ"},
    "together": {"person": "Lukas Kaucky"},
    "path": {"person": "Petra Smolíková", "other": "Karel Novotny"},
    "exchange": {"country": "VN", "with": "CZ"},
    "upgrades": {"country": "VN", "with": "US"},
    "messages": {"to": "Nguyen Phu Trong"},
}
"""For each question parameters that the few articles answer; rdflib must agree."""


@pytest.mark.filterwarnings("ignore:Dataset:DeprecationWarning")
@pytest.mark.parametrize("name", sorted(PORTABLE))
def test_rdflib_gives_the_same_rows(name: str) -> None:
    store = sample_store(*FEW)
    sparql = bind(store, find_question(name), PORTABLE[name])
    ours = [tuple(map(plain, row)) for row in store.select(sparql).rows]
    theirs = [
        tuple(map(plain, row))
        for row in in_rdflib().query(sparql)
        if isinstance(row, ResultRow)
    ]

    assert ours
    assert Counter(theirs) == Counter(ours)


@pytest.mark.parametrize("question", ALL)
def test_a_question_file_is_valid_as_it_stands(question: Question) -> None:
    assert sample_store().select(question.sparql).columns


def test_what_was_held_after_the_plan_is_no_longer_announced(tmp_path: Path) -> None:
    article, said = labelled("dg-vi-022")
    (plan,) = (event for event in said.events if event.status == "Planned")
    report = replace(article, id="later", published="2024-07-14")
    held = replace(said, id="later", published="2024-07-14", entities=said.entities)
    held = replace(held, events=(replace(plan, status="Occurred"),))
    with diplograph.open(tmp_path / "store") as store:
        store.put(article, said)
        store.refresh()
        before = ask(store, "announced", {"family": "Visit"}).rows
        store.put(report, held)
        store.refresh()
        after = ask(store, "announced", {"family": "Visit"}).rows

    assert (len(before), len(after)) == (1, 0)
