from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest
from rdflib import Graph, URIRef

import diplograph
from diplograph.pipeline import build
from diplograph.serve.negotiate import choose, language
from serving import serving

SELECT = """PREFIX dg: <https://w3id.org/diplograph/ns#>
SELECT ?p { ?p a dg:Person } ORDER BY ?p LIMIT 3"""
BUILT = "PREFIX dg: <https://w3id.org/diplograph/ns#> CONSTRUCT { ?p a dg:Person } WHERE { ?p a dg:Person } LIMIT 3"
TOKEN = "a-token-for-the-tests"


@pytest.fixture(scope="module")
def client(sample_store: Path) -> Iterator[httpx.Client]:
    with serving(sample_store, origins=("https://reader.example",)) as client:
        yield client


ROWS = {
    "application/sparql-results+json": '{"head"',
    "application/sparql-results+xml": "<?xml",
    "text/csv": "p\r\n",
    "text/tab-separated-values": "?p\n",
}
TRIPLES = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/ld+json": ox.RdfFormat.JSON_LD,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
}


@pytest.mark.parametrize(("media", "start"), ROWS.items())
def test_rows_come_in_the_form_that_is_accepted(
    client: httpx.Client, media: str, start: str
) -> None:
    answer = client.get("/sparql", params={"query": SELECT}, headers={"Accept": media})

    assert answer.status_code == 200
    assert answer.headers["content-type"].partition(";")[0] == media
    assert answer.text.startswith(start)
    assert answer.text.count("https://w3id.org/diplograph/id/person-") == 3


@pytest.mark.parametrize("media", ROWS)
def test_truth_comes_in_the_form_that_is_accepted(
    client: httpx.Client, media: str
) -> None:
    answer = client.get(
        "/sparql", params={"query": "ASK {}"}, headers={"Accept": media}
    )

    assert "true" in answer.text
    assert answer.headers["content-type"].partition(";")[0] == media


@pytest.mark.parametrize(("media", "syntax"), TRIPLES.items())
def test_triples_come_in_the_form_that_is_accepted(
    client: httpx.Client, media: str, syntax: ox.RdfFormat
) -> None:
    answer = client.post("/sparql", data={"query": BUILT}, headers={"Accept": media})

    assert answer.headers["content-type"].partition(";")[0] == media
    assert len(list(ox.parse(answer.content, format=syntax))) == 3


def test_the_three_ways_to_ask_answer_the_same(client: httpx.Client) -> None:
    got = client.get("/sparql", params={"query": SELECT})
    posted = client.post("/sparql", data={"query": SELECT})
    direct = client.post(
        "/sparql",
        content=SELECT,
        headers={"Content-Type": "application/sparql-query; charset=utf-8"},
    )

    assert got.text == posted.text == direct.text
    assert len(json.loads(got.text)["results"]["bindings"]) == 3


@pytest.mark.parametrize(
    ("status", "options"),
    [
        (400, {"params": {"query": "SELECT"}}),
        (400, {"params": [("query", "ASK {}"), ("query", "ASK {}")]}),
        (400, {"params": {"other": "x"}}),
        (400, {"params": {"query": "ASK {}", "default-graph-uri": "http://e.org/no"}}),
        (400, {"params": {"query": "ASK {}", "default-graph-uri": "no iri"}}),
        (400, {"params": {"query": "SELECT * FROM <http://e.org/no> {}"}}),
        (405, {"params": {"update": "CLEAR ALL"}}),
        (406, {"params": {"query": "ASK {}"}, "headers": {"Accept": "image/png"}}),
    ],
)
def test_a_wrong_request_is_told_why(
    client: httpx.Client, status: int, options: dict[str, object]
) -> None:
    answer = client.get("/sparql", **options)  # type: ignore[arg-type]

    assert answer.status_code == status
    assert len(answer.text) > 10
    assert "Traceback" not in answer.text


@pytest.mark.parametrize(
    ("status", "content", "media"),
    [
        (415, b"ASK {}", "text/plain"),
        (400, b"\xff\xfe", "application/sparql-query"),
        (403, b"CLEAR ALL", "application/sparql-update"),
        (413, b"#" * (2 << 20), "application/sparql-query"),
    ],
)
def test_a_wrong_body_is_told_why(
    client: httpx.Client, status: int, content: bytes, media: str
) -> None:
    answer = client.post("/sparql", content=content, headers={"Content-Type": media})

    assert answer.status_code == status


FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-query"


@pytest.mark.parametrize(
    ("status", "method", "path", "headers", "content"),
    [
        (200, "HEAD", "/sparql?query=ASK%7B%7D", {}, b""),
        (200, "GET", "/sparql?query=ASK%7B%7D", {}, b""),
        (200, "POST", "/sparql", {"Content-Type": FORM}, b"query=ASK%7B%7D"),
        (
            200,
            "POST",
            "/sparql",
            {"Content-Type": f"{FORM}; charset=UTF-8"},
            b"query=ASK%7B%7D",
        ),
        (200, "POST", "/sparql", {"Content-Type": DIRECT.upper()}, b"ASK{}"),
        (
            200,
            "POST",
            "/sparql",
            {"Content-Type": f'{DIRECT};charset="utf-8"'},
            b"ASK{}",
        ),
        (
            415,
            "POST",
            "/sparql",
            {"Content-Type": f"{DIRECT}; charset=UTF-16"},
            b"ASK{}",
        ),
        (
            415,
            "POST",
            "/sparql",
            {"Content-Type": f"{FORM}; charset=latin-1"},
            b"query=ASK%7B%7D",
        ),
        (415, "POST", "/sparql", {}, b"query=ASK%7B%7D"),
        (
            415,
            "POST",
            "/sparql",
            {"Content-Type": "multipart/form-data; boundary=x"},
            b"--x--",
        ),
        (400, "POST", "/sparql", {"Content-Type": FORM}, b"a=b"),
        (400, "POST", "/sparql", {"Content-Type": FORM}, b"query=%ff"),
        (400, "POST", "/sparql", {"Content-Type": FORM}, b"a=b&" * 1001),
        (400, "POST", "/sparql?query=ASK%7B%7D", {"Content-Type": DIRECT}, b"ASK{}"),
        (405, "PUT", "/sparql?query=ASK%7B%7D", {}, b""),
        (405, "DELETE", "/sparql", {}, b""),
        (405, "PATCH", "/sparql", {}, b""),
        (405, "POST", "/graphs?default", {}, b""),
        (405, "DELETE", "/graphs?default", {}, b""),
        (204, "OPTIONS", "/sparql", {}, b""),
        (204, "OPTIONS", "/graphs", {}, b""),
        (200, "HEAD", "/graphs?default", {}, b""),
        (404, "HEAD", "/graphs?graph=urn:none", {}, b""),
        (400, "GET", "/graphs?graph=nothing", {}, b""),
        (400, "GET", "/graphs?default&graph=urn:a", {}, b""),
        (406, "GET", "/graphs?default", {"Accept": "image/png"}, b""),
        (406, "GET", "/sparql", {"Accept": "image/png"}, b""),
    ],
)
def test_each_method_and_media_type_has_its_status(
    client: httpx.Client,
    status: int,
    method: str,
    path: str,
    headers: dict[str, str],
    content: bytes,
) -> None:
    answer = client.request(method, path, headers=headers, content=content)

    assert answer.status_code == status
    if method == "HEAD":
        assert answer.content == b""
    if status in (204, 405):
        methods = {"GET", "HEAD", "OPTIONS"} | ({"POST"} if "sparql" in path else set())
        assert set(answer.headers["allow"].split(", ")) == methods


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        (
            "text/csv;q=0.5, application/sparql-results+xml;q=0.9",
            "application/sparql-results+xml",
        ),
        ("*/*;q=0.1", "application/sparql-results+json"),
        ("text/*", "text/csv"),
        ("text/tab-separated-values, text/*;q=0.3", "text/tab-separated-values"),
        ("image/*, */*;q=0.01", "application/sparql-results+json"),
        (
            "application/sparql-results+json;q=0, */*;q=0.5",
            "application/sparql-results+xml",
        ),
        ("Application/JSON", "application/json"),
        (
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
            "application/xml",
        ),
    ],
)
def test_rows_come_in_the_form_that_is_wished_for_most(
    client: httpx.Client, accept: str, media: str
) -> None:
    answer = client.get("/sparql", params={"query": SELECT}, headers={"Accept": accept})

    assert answer.headers["content-type"].partition(";")[0] == media


def test_one_graph_may_be_asked_alone(client: httpx.Client) -> None:
    count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    schema = "https://w3id.org/diplograph/graph/schema"

    def counted(**params: str) -> int:
        answer = client.get("/sparql", params={"query": count, **params})
        return int(answer.json()["results"]["bindings"][0]["n"]["value"])

    alone = counted(**{"default-graph-uri": schema})
    named = client.get(
        "/graphs", params={"graph": schema}, headers={"Accept": "text/turtle"}
    )

    assert 0 < alone < counted()
    assert len(Graph().parse(data=named.text, format="turtle")) == alone
    assert named.text == client.get("/graph/schema").text
    assert client.get("/graphs?default").text.startswith("@prefix")
    assert client.get("/graphs", params={"graph": schema + "x"}).status_code == 404
    assert client.get("/graphs").status_code == 400
    assert client.put("/graphs", params={"graph": schema}).status_code == 405


def test_the_service_describes_itself(client: httpx.Client) -> None:
    told = Graph().parse(data=client.get("/sparql").text, format="turtle")
    void = Graph().parse(data=client.get("/.well-known/void").text, format="turtle")
    endpoint = URIRef(f"{client.base_url}/sparql".replace("//sparql", "/sparql"))
    sd = "http://www.w3.org/ns/sparql-service-description#"
    triples = list(void.objects(None, URIRef("http://rdfs.org/ns/void#triples")))

    assert (endpoint, URIRef(f"{sd}endpoint"), endpoint) in told
    assert int(str(triples[0])) > 10_000
    page = client.get("/sparql", headers={"Accept": "text/html"})
    assert page.headers["location"] == "/query"


def test_what_a_client_has_is_not_sent_again(client: httpx.Client) -> None:
    first = client.get("/sparql", params={"query": SELECT})
    mark = {"If-None-Match": first.headers["etag"]}

    assert (
        client.get("/sparql", params={"query": SELECT}, headers=mark).status_code == 304
    )
    other = {"query": SELECT.replace("3", "2")}
    assert client.get("/sparql", params=other, headers=mark).status_code == 200
    now = client.get("/sparql", params={"query": "SELECT (NOW() AS ?n) {}"})
    assert "etag" not in now.headers


def test_long_answers_are_compressed_and_whole(client: httpx.Client) -> None:
    query = {"query": "SELECT * { ?s ?p ?o }"}
    plain = client.get("/sparql", params=query, headers={"Accept-Encoding": "identity"})
    packed = client.get("/sparql", params=query)

    assert packed.headers["content-encoding"] == "gzip"
    assert packed.text == plain.text
    assert len(plain.json()["results"]["bindings"]) > 10_000


@pytest.mark.parametrize(
    ("origin", "allowed"),
    [
        ("https://reader.example", True),
        ("http://localhost:3000", True),
        ("https://stranger.example", False),
        ("https://localhost.stranger.example", False),
    ],
)
def test_only_pages_that_were_named_may_read(
    client: httpx.Client, origin: str, allowed: bool
) -> None:
    answer = client.get("/health", headers={"Origin": origin})

    assert ("access-control-allow-origin" in answer.headers) is allowed


def test_a_bent_name_is_not_served(client: httpx.Client) -> None:
    assert client.get("/health", headers={"Host": "evil.example"}).status_code == 400


def test_the_numbers_count_what_happened(client: httpx.Client) -> None:
    client.get("/sparql", params={"query": "SELECT"})
    told = client.get("/metrics").text

    assert 'diplograph_requests_total{kind="sparql",status="400"}' in told
    assert "diplograph_questions_answered_total" in told


def test_new_articles_are_seen_without_a_restart(
    tmp_path: Path, sample_articles: Path
) -> None:
    lines = sample_articles.read_text("utf-8").splitlines(keepends=True)
    first, more = tmp_path / "a.jsonl", tmp_path / "b.jsonl"
    first.write_text("".join(lines[:2]), encoding="utf-8")
    more.write_text("".join(lines[2:6]), encoding="utf-8")
    folder = tmp_path / "store"
    with diplograph.open(folder) as store:
        build([first], store, jobs=1)
    query = {
        "query": "PREFIX dg: <https://w3id.org/diplograph/ns#> "
        "SELECT ?a { ?a a dg:Article }"
    }
    with serving(folder) as client:
        before = client.get("/sparql", params=query)
        with diplograph.open(folder) as store:
            build([more], store, jobs=1)
            during = client.get("/health")
        mark = {"If-None-Match": before.headers["etag"]}
        after = client.get("/sparql", params=query, headers=mark)
        for _ in range(100):  # the store's state is looked up beside the serving
            if after.status_code == 200:
                break
            time.sleep(0.05)
            after = client.get("/sparql", params=query, headers=mark)

    assert during.status_code == 200
    assert len(before.json()["results"]["bindings"]) == 2
    assert len(after.json()["results"]["bindings"]) == 6


def test_updates_need_the_token(tmp_path: Path, sample_articles: Path) -> None:
    folder = tmp_path / "store"
    with diplograph.open(folder):
        pass
    change = {"update": "INSERT DATA { GRAPH <urn:g> { <urn:a> <urn:b> 'c' } }"}
    found = {"query": "ASK { <urn:a> <urn:b> 'c' }"}
    with serving(folder, token=TOKEN) as client:

        def send(change: dict[str, str], token: str | None) -> int:
            headers = {"Authorization": f"Bearer {token}"} if token else {}
            return client.post("/sparql", data=change, headers=headers).status_code

        assert [send(change, None), send(change, "wrong"), send(change, "")] == [
            401
        ] * 3
        assert client.get("/sparql", params=found).json()["boolean"] is False
        assert send(change, TOKEN) == 204
        assert client.get("/sparql", params=found).json()["boolean"] is True
        assert send({"update": "LOAD <http://127.0.0.1:9/x>"}, TOKEN) == 400
        assert send({"update": "INSERT"}, TOKEN) == 400
        with diplograph.open(folder):
            assert send(change, TOKEN) == 400


def test_what_follows_from_an_update_is_there_with_the_next_question(
    tmp_path: Path, sample_articles: Path
) -> None:
    lines = sample_articles.read_text("utf-8").splitlines(keepends=True)
    news, folder = tmp_path / "a.jsonl", tmp_path / "store"
    news.write_text("".join(lines[:12]), encoding="utf-8")
    with diplograph.open(folder) as store:
        build([news], store, jobs=1)
        graphs = store.select(
            "SELECT ?g (COUNT(?x) AS ?n) { GRAPH ?g { ?x "
            "<https://w3id.org/diplograph/ns#participation> ?p } } "
            "GROUP BY ?g ORDER BY DESC(?n) ?g"
        ).rows
    count = "SELECT (COUNT(?t) AS ?n) { ?t a <https://w3id.org/diplograph/ns#Tie> }"
    head = {"Authorization": f"Bearer {TOKEN}"}
    with serving(folder, token=TOKEN) as client:

        def counted() -> int:
            told = client.get("/sparql", params={"query": count}).json()
            return int(told["results"]["bindings"][0]["n"]["value"])

        before = counted()
        change = {"update": f"DROP GRAPH <{graphs[0][0]}>"}
        assert client.post("/sparql", data=change, headers=head).status_code == 204
        after = counted()
    with diplograph.open(folder) as store:
        assert not store.stale
        store.refresh(force=True)
        rebuilt = store.select(count).rows[0][0]

    assert before > after == rebuilt


def test_an_update_may_be_asked_of_some_graphs(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    with diplograph.open(folder):
        pass
    head = {"Authorization": f"Bearer {TOKEN}"}
    with serving(folder, token=TOKEN) as client:

        def send(update: str, **graphs: str) -> int:
            told = {"update": update, **graphs}
            return client.post("/sparql", data=told, headers=head).status_code

        two = " ".join(f"GRAPH <urn:{g}> {{ <urn:{g}> <urn:p> 1 }}" for g in "ab")
        taken = "INSERT { GRAPH <urn:c> { ?s <urn:q> 1 } } WHERE { ?s <urn:p> 1 }"
        asked = {"using-graph-uri": "urn:a"}
        assert send(f"INSERT DATA {{ {two} }}") == 204
        assert send(taken, **asked) == 204
        assert send(f"WITH <urn:c> {taken}", **asked) == 400
        query = {"query": "SELECT ?s { ?s <urn:q> 1 }"}
        told = client.get("/sparql", params=query, headers={"Accept": "text/csv"}).text

    assert told.split() == ["s", "urn:a"]


@pytest.mark.parametrize(
    ("header", "media"),
    [
        (None, "a/b"),
        ("", "a/b"),
        ("*/*", "a/b"),
        ("c/d", "c/d"),
        ("a/b;q=0.1, c/d", "c/d"),
        ("a/b;q=0, */*", "c/d"),
        ("c/*;q=0.9, a/b;q=0.5", "c/d"),
        ("image/png", None),
        ("c/d;q=x, ,;;=", None),
        ("text/html," * 1000, None),
    ],
)
def test_the_media_type_is_the_one_wished_for_most(
    header: str | None, media: str | None
) -> None:
    assert choose(header, ("a/b", "c/d")) == media


def test_the_language_is_the_one_wished_for_most() -> None:
    assert language("en-GB,en;q=0.8,vi;q=0.5", ("vi", "en")) == "en"
    assert language("de", ("vi", "en")) == "vi"
    assert language(None, ("vi", "en")) == "vi"
