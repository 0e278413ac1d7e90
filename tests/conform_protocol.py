"""Protocol tests in the form of the W3C, put to the service.

Run: ``python -m conform_protocol FOLDER``, where FOLDER holds ``protocol/manifest.ttl``.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import httpx
import pyoxigraph as ox
from rdflib import Graph, URIRef
from rdflib.collection import Collection
from rdflib.namespace import RDF, RDFS, Namespace
from rdflib.term import Node

import diplograph
from serving import serving

MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
HT = Namespace("http://www.w3.org/2011/http#")
CNT = Namespace("http://www.w3.org/2011/content#")
UT = Namespace("http://www.w3.org/2009/sparql/tests/test-update#")
SD = Namespace("http://www.w3.org/ns/sparql-service-description#")
TOKEN = "a-token-for-the-tests"
FORMATS = {
    "boolean": ("application/sparql-results+json", "application/sparql-results+xml"),
    "tabular": (
        "application/sparql-results+json",
        "application/sparql-results+xml",
        "text/csv",
        "text/tab-separated-values",
    ),
    "RDF": ("text/turtle", "application/n-triples", "application/rdf+xml"),
}
KNOWN: dict[str, str] = {}
"""Tests that fail, and why; one that passes again must be taken out."""


@dataclass(frozen=True)
class Call:
    """One request, and what must come back."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    statuses: tuple[str, ...]
    truth: bool | None
    form: str | None


@dataclass(frozen=True)
class Exchange:
    """The requests of one test, in their order."""

    name: str
    calls: tuple[Call, ...]
    data: tuple[tuple[str, Path], ...]
    """Name and file of each graph that must be there."""

    @property
    def changes(self) -> bool:
        """Whether an update is among the requests that must go through."""
        return any("update" in c.path or b"CLEAR" in c.body for c in self.calls)


def read_exchanges(manifest: Path) -> Iterator[Exchange]:
    """The tests of a manifest."""
    graph = Graph().parse(manifest, publicID=manifest.as_uri())
    for entries in graph.objects(None, MF.entries):
        for entry in Collection(graph, entries):
            yield _exchange(graph, entry)


def _exchange(graph: Graph, entry: Node) -> Exchange:
    action = graph.value(entry, MF.action)
    requests = graph.value(action, HT.requests)
    assert requests is not None
    data = [
        (str(graph.value(one, RDFS.label)), _path(graph.value(one, UT.graph)))
        for one in graph.objects(entry, UT.graphData)
    ]
    calls = tuple(_call(graph, one) for one in Collection(graph, requests))
    name = str(entry).rpartition("#")[2]
    return Exchange(name, calls, tuple(data))


def _path(node: Node | None) -> Path:
    return Path(str(node).removeprefix("file://"))


def _call(graph: Graph, request: Node) -> Call:
    answer, body = graph.value(request, HT.resp), graph.value(request, HT.body)
    headers, found = graph.value(request, HT.headers), {}
    for one in Collection(graph, headers) if headers is not None else ():
        name, value = graph.value(one, HT.fieldName), graph.value(one, HT.fieldValue)
        found[str(name)] = str(value)
    text = graph.value(body, CNT.chars) if body is not None else None
    coding = graph.value(body, CNT.characterEncoding) if body is not None else None
    truth, form = (
        graph.value(answer, MF[n]) for n in ("expectedBoolean", "expectedFormat")
    )
    return Call(
        method=str(graph.value(request, HT.methodName)),
        path=str(graph.value(request, HT.absolutePath)).replace("/sparql/", "/sparql"),
        headers=found,
        body=str(text or "").encode(str(coding or "utf-8")),
        statuses=tuple(str(s)[-3:] for s in graph.objects(answer, MF.expectedStatus)),
        truth=None if truth is None else str(truth) == "true",
        form=None if form is None else str(form),
    )


def outcome(client: httpx.Client, exchange: Exchange) -> str:
    """``passed``, or what is wrong."""
    for number, call in enumerate(exchange.calls, 1):
        told = _wrong(client, call)
        if told:
            return f"request {number}: {told}"
    return "passed"


def _wrong(client: httpx.Client, call: Call) -> str:
    headers = {**call.headers, "Authorization": f"Bearer {TOKEN}"}
    answer = client.request(call.method, call.path, headers=headers, content=call.body)
    status = str(answer.status_code)
    if not any(status[0] == wanted[0] for wanted in call.statuses):
        return f"{status}: {answer.text[:90].strip()}"
    media = answer.headers.get("content-type", "").partition(";")[0]
    if call.form and media not in FORMATS[call.form]:
        return f"the form is {media}"
    if call.truth is not None and answer.json()["boolean"] is not call.truth:
        return "another answer"
    return ""


def _load(store: ox.Store, exchanges: list[Exchange]) -> None:
    """Put every file into its graph; a graph that is named only is there and empty."""
    for exchange in exchanges:
        for name, path in exchange.data:
            store.load(path=str(path), to_graph=ox.NamedNode(name))
        for call in exchange.calls:
            for key, value in parse_qsl(urlsplit(call.path).query):
                if key in ("default-graph-uri", "named-graph-uri"):
                    store.add_graph(ox.NamedNode(value))


def run(manifest: Path) -> dict[str, str]:
    """The outcome of every test: first those that ask, then those that change."""
    exchanges = list(read_exchanges(manifest.resolve()))
    told: dict[str, str] = {}
    for changes in (False, True):
        some = [one for one in exchanges if one.changes == changes]
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place) / "store"
            with diplograph.open(folder) as store:
                _load(store.quads, some)
            with serving(folder, token=TOKEN) as client:
                told |= {one.name: outcome(client, one) for one in some}
                if not changes:
                    told |= described(client)
    return told


def described(client: httpx.Client) -> dict[str, str]:
    """The tests of the service description, which have no requests of their own."""
    answer = client.get("/sparql", headers={"Accept": "text/turtle"})
    graph = Graph().parse(data=answer.text, format="turtle")
    endpoint = URIRef(str(answer.url))
    services = list(graph.subjects(RDF.type, SD.Service))
    schema = (
        len(services) == 1
        and set(graph.objects(services[0], SD.supportedLanguage)) >= {SD.SPARQL11Query}
        and all(
            (dataset, RDF.type, SD.Dataset) in graph
            for dataset in graph.objects(services[0], SD.defaultDataset)
        )
        and all(
            (one, RDF.type, SD.Graph) in graph
            for one in graph.objects(None, SD.defaultGraph)
        )
    )
    found = {
        "GET on endpoint returns RDF": answer.is_success and len(graph) > 0,
        "Service description contains a matching sd:endpoint triple": (
            (None, SD.endpoint, endpoint) in graph
        ),
        "Service description conforms to schema": schema,
    }
    return {name: "passed" if good else "failed" for name, good in found.items()}


def main() -> None:
    """Print what failed; end with 1 if other tests fail than are known to."""
    told = run(Path(sys.argv[1]) / "protocol" / "manifest.ttl")
    failed = {name: what for name, what in told.items() if what != "passed"}
    lines = [f"protocol: {len(told) - len(failed)} of {len(told)} passed"]
    lines += [f"  failed: {n}: {w} ({KNOWN.get(n, 'NEW')})" for n, w in failed.items()]
    sys.stdout.write("\n".join(lines) + "\n")
    sys.exit(set(failed) != set(KNOWN))


if __name__ == "__main__":
    main()
