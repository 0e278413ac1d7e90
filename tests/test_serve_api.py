from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from diplograph.ask import questions
from fuzz_api import fuzz
from serving import serving


@pytest.fixture(scope="module")
def client(sample_store: Path) -> Iterator[httpx.Client]:
    with serving(sample_store) as client:
        yield client


def test_a_named_question_is_answered_in_rows(client: httpx.Client) -> None:
    params = {"person": "Narendra Modi", "lang": "vi"}
    told = client.get("/api/questions/met", params=params).json()

    assert told["columns"][:2] == ["person", "other"]
    assert all(len(row) == len(told["columns"]) for row in told["rows"])
    assert told["labels"][told["rows"][0][0]] == "Narendra Modi"
    assert len(told["rows"][0][-1]) > 20


def test_a_question_with_its_values_in_place_is_sparql(client: httpx.Client) -> None:
    params = {"person": "Narendra Modi"}
    bound = client.get("/api/questions/met/sparql", params=params).json()["sparql"]
    rows = client.get("/api/questions/met", params=params).json()["rows"]
    answer = client.post("/sparql", data={"query": bound}).json()

    assert len(answer["results"]["bindings"]) == len(rows) > 0


@pytest.mark.parametrize(
    ("status", "path"),
    [
        (404, "/api/questions/nothing"),
        (400, "/api/questions/met"),
        (400, "/api/questions/met?person=a&person=b"),
        (400, "/api/questions/met?person=Modi&since=2016"),
        (400, "/api/questions/met?person=Modi&colour=red"),
        (422, "/api/questions/met?person=Nobody+Whatever"),
        (400, "/api/search"),
        (400, "/api/search?q=a&kind=planet"),
        (400, "/api/entities/country-vn?page=0"),
        (400, "/api/entities/country-vn?lang=xx"),
        (404, "/api/entities/nobody"),
        (405, "/api/labels"),
    ],
)
def test_a_wrong_request_is_told_why_as_json(
    client: httpx.Client, status: int, path: str
) -> None:
    answer = client.get(path)

    assert answer.status_code == status
    assert len(answer.json()["error"]) > 5


def test_the_events_of_a_thing_come_by_pages(client: httpx.Client) -> None:
    path = "/api/entities/country-vn"
    pages = [client.get(path, params={"page": n}).json()["events"] for n in (1, 2)]

    assert pages[0]["total"] > 40
    first, second = ({event["iri"] for event in page["items"]} for page in pages)
    assert len(first) == len(second) == 20
    assert first & second == set()


def test_the_description_names_every_question(client: httpx.Client) -> None:
    paths = client.get("/api/openapi.json").json()["paths"]

    assert {f"/api/questions/{q.name}" for q in questions()} <= set(paths)


def test_the_service_keeps_to_its_description(client: httpx.Client) -> None:
    assert fuzz(client, examples=3) > 200
