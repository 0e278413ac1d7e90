"""Query tests in the form of the W3C, put to the service; a table of passed and failed.

Run: ``python -m conform FOLDER``, where FOLDER holds folders with a ``manifest.ttl`` each.
"""

from __future__ import annotations

import csv
import io
import re
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path

import httpx
import pyoxigraph as ox
from rdflib import Graph, URIRef
from rdflib.collection import Collection
from rdflib.namespace import RDF, Namespace
from rdflib.term import Node

import diplograph
from serving import serving

MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
QT = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-query#")
RS = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/result-set#")
EMPTY = "urn:empty"
LEFT_OUT = {
    "service": "calls other servers, which the service refuses",
    "syntax-fed": "calls other servers, which the service refuses",
}
_RESULTS = {
    ".srx": ox.QueryResultsFormat.XML,
    ".srj": ox.QueryResultsFormat.JSON,
    ".tsv": ox.QueryResultsFormat.TSV,
}
_DATA = {
    ".ttl": ox.RdfFormat.TURTLE,
    ".rdf": ox.RdfFormat.RDF_XML,
    ".nt": ox.RdfFormat.N_TRIPLES,
}
_GRAPH = "oxigraph has the name of a graph in each pattern inside it"
_ZERO = "oxigraph has no path of length zero at a node that is not in the graph"
KNOWN = {
    "GROUP_CONCAT with same language tag": "oxigraph gives a string without language",
    "GROUP_CONCAT with one element": "oxigraph gives a string without language",
    "COUNT: no GROUP BY inside of GRAPH": "oxigraph counts over all graphs",
    "VALUES inside GRAPH binding the same variable as the graph name": _GRAPH,
    "outer GRAPH operator does not affect MINUS disjointness": _GRAPH,
    "* with start being a constant on the empty dataset": _ZERO,
    "* with end being a constant on the empty dataset": _ZERO,
    "? with start being a constant on the empty dataset": _ZERO,
    "? with end being a constant on the empty dataset": _ZERO,
    "BNODE(str)": "oxigraph gives one node for a text in all rows",
    "csv03 - CSV Result Format": "oxigraph keeps 1.0e6 as 1000000",
    "tsv03 - TSV Result Format": "oxigraph keeps xsd:negativeInteger as xsd:integer",
    "syntax-construct-where-02.rq": "FROM names a graph that the store has not",
    "syntax-select-expr-04.rq": "it is parsed, but the function it calls is unknown",
}
"""Tests that fail, and why; one that passes again must be taken out."""
_MOST_BLANK = 7
Row = tuple[str, ...]


@dataclass(frozen=True)
class Case:
    """One test."""

    group: str
    name: str
    kind: str
    query: Path
    data: tuple[Path, ...] = ()
    named: tuple[Path, ...] = ()
    result: Path | None = None


def read_cases(folder: Path) -> Iterator[Case]:
    """The tests of all manifests under a folder."""
    for manifest in sorted(folder.glob("*/manifest.ttl")):
        graph = Graph().parse(manifest, publicID=manifest.as_uri())
        for entries in graph.objects(None, MF.entries):
            for entry in Collection(graph, entries):
                yield from _case(graph, manifest, entry)


def _case(graph: Graph, manifest: Path, entry: Node) -> Iterator[Case]:
    kinds = [str(kind).rsplit("#", 1)[-1] for kind in graph.objects(entry, RDF.type)]
    kind = next((kind for kind in kinds if kind.endswith(("Test", "Test11"))), "")
    action = graph.value(entry, MF.action)
    if not kind or action is None:
        return
    query = action if isinstance(action, URIRef) else graph.value(action, QT.query)
    if query is None or not str(query).endswith(".rq"):
        return
    result = graph.value(entry, MF.result)
    yield Case(
        group=manifest.parent.name,
        name=str(graph.value(entry, MF.name) or entry),
        kind=kind,
        query=_path(query),
        data=tuple(map(_path, graph.objects(action, QT.data))),
        named=tuple(map(_path, graph.objects(action, QT.graphData))),
        result=_path(result) if isinstance(result, URIRef) else None,
    )


def _path(node: Node) -> Path:
    return Path(str(node).removeprefix("file://"))


def load(store: ox.Store, cases: Sequence[Case]) -> None:
    """Put every file of data into a graph of its own name."""
    store.add_graph(ox.NamedNode(EMPTY))
    for path in {path for case in cases for path in (*case.data, *case.named)}:
        name = ox.NamedNode(path.as_uri())
        store.add_graph(name)
        store.load(
            path=str(path),
            format=_DATA[path.suffix],
            base_iri=path.as_uri(),
            to_graph=name,
        )


def outcome(client: httpx.Client, case: Case) -> str:
    """``passed``, or what is wrong."""
    query = case.query.read_text("utf-8")
    own = bool(re.search(r"\bFROM\b", query))
    text = f"BASE <{case.query.as_uri()}>\n{query}"
    answer = client.post(
        "/sparql",
        data={
            "query": text,
            "default-graph-uri": [] if own else _names(case.data) or [EMPTY],
            "named-graph-uri": [] if own else _names(case.named),
        },
        headers={"Accept": _accept(case)},
    )
    if case.kind.startswith("Negative"):
        return "passed" if answer.status_code == 400 else "a wrong query was answered"
    if answer.status_code != 200:
        return f"{answer.status_code}: {answer.text[:90].strip()}"
    if case.result is None:
        return "passed"
    return "passed" if _same(answer, case.result) else "another answer"


def _names(paths: Iterable[Path]) -> list[str]:
    return [path.as_uri() for path in paths]


def _accept(case: Case) -> str:
    suffix = case.result.suffix if case.result else ""
    return {".csv": "text/csv", ".tsv": "text/tab-separated-values"}.get(
        suffix, "application/sparql-results+xml, application/n-triples"
    )


def _same(answer: httpx.Response, wanted: Path) -> bool:
    media = answer.headers["content-type"]
    if media.startswith("text/csv"):
        return _alike(_separated(answer.text), _separated(wanted.read_text("utf-8")))
    if media.startswith("application/n-triples"):
        found = ox.parse(answer.content, format=ox.RdfFormat.N_TRIPLES)
        told = ox.parse(
            path=str(wanted), format=_DATA[wanted.suffix], base_iri=wanted.as_uri()
        )
        return _canonical(found) == _canonical(told)
    kind = ox.QueryResultsFormat.TSV if "tab" in media else ox.QueryResultsFormat.XML
    found_rows = _rows(ox.parse_query_results(answer.content, format=kind))
    if wanted.suffix in _RESULTS:
        parsed = ox.parse_query_results(
            path=str(wanted), format=_RESULTS[wanted.suffix]
        )
        return _alike(found_rows, _rows(parsed))
    return _alike(found_rows, _described(wanted))


def _separated(text: str) -> list[Row]:
    """Rows of CSV; the order of columns means nothing after ``SELECT *``."""
    return [
        tuple(sorted(f"{name}={cell}" for name, cell in row.items()))
        for row in csv.DictReader(io.StringIO(text))
    ]


def _canonical(quads: Iterable[ox.Quad]) -> set[str]:
    dataset = ox.Dataset(quads)
    dataset.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    return {str(quad) for quad in dataset}


def _rows(result: ox.QuerySolutions | ox.QueryBoolean) -> list[Row]:
    if isinstance(result, ox.QueryBoolean):
        return [(str(bool(result)),)]
    names = sorted(variable.value for variable in result.variables)
    return [
        tuple(f"{name}={_term(row[name])}" for name in names if row[name] is not None)
        for row in result
    ]


def _term(term: object) -> str:
    """A term as the store keeps it, if its type stays the same: ``01`` is ``1``."""
    if not isinstance(term, ox.Literal):
        return str(term)
    name, store = ox.NamedNode("urn:x"), ox.Store()
    store.add(ox.Quad(name, name, term))
    (kept,) = (quad.object for quad in store)
    assert isinstance(kept, ox.Literal)
    return str(kept if kept.datatype == term.datatype else term)


def _described(path: Path) -> list[Row]:
    """Rows that a graph describes in the vocabulary of result sets."""
    graph = Graph().parse(path, publicID=path.as_uri())
    truth = next(graph.objects(None, RS.boolean), None)
    if truth is not None:
        return [(str(str(truth) == "true"),)]
    found = []
    for solution in graph.objects(None, RS.solution):
        told = {}
        for binding in graph.objects(solution, RS.binding):
            value = graph.value(binding, RS.value)
            assert value is not None
            text = f"<urn:s> <urn:p> {value.n3()} ."
            (triple,) = ox.parse(text.encode(), format=ox.RdfFormat.TURTLE)
            told[str(graph.value(binding, RS.variable))] = _term(triple.object)
        found.append(tuple(f"{name}={told[name]}" for name in sorted(told)))
    return found


def _alike(found: list[Row], wanted: list[Row]) -> bool:
    """Whether the rows are the same but for the names of blank nodes."""
    if len(found) != len(wanted):
        return False
    blank = [
        sorted({c.partition("=")[2] for r in rows for c in r if "=_:" in c})
        for rows in (found, wanted)
    ]
    if not any(blank):
        return Counter(found) == Counter(wanted)
    if len(blank[0]) != len(blank[1]) or len(blank[0]) > _MOST_BLANK:
        return False
    return any(
        Counter(_renamed(found, dict(zip(blank[0], order, strict=True))))
        == Counter(wanted)
        for order in permutations(blank[1])
    )


def _renamed(rows: list[Row], names: dict[str, str]) -> list[Row]:
    def cell(text: str) -> str:
        name, _, term = text.partition("=")
        return f"{name}={names.get(term, term)}"

    return [tuple(map(cell, row)) for row in rows]


def run(folder: Path) -> dict[Case, str]:
    """The outcome of every test under a folder that applies to the service."""
    cases = [c for c in read_cases(folder.resolve()) if c.group not in LEFT_OUT]
    with tempfile.TemporaryDirectory() as place:
        with diplograph.open(Path(place) / "store") as store:
            load(store.quads, cases)
        with serving(Path(place) / "store") as client:
            return {case: outcome(client, case) for case in cases}


def table(told: dict[Case, str]) -> str:
    """Passed and failed by group, and what failed."""
    counts: dict[str, Counter[bool]] = defaultdict(Counter)
    for case, what in told.items():
        counts[case.group][what == "passed"] += 1
    lines = [f"{'group':24}{'passed':>8}{'failed':>8}"]
    lines += [f"{g:24}{n[True]:8}{n[False]:8}" for g, n in sorted(counts.items())]
    total = Counter(what == "passed" for what in told.values())
    lines.append(f"{'all':24}{total[True]:8}{total[False]:8}")
    for case, what in told.items():
        if what != "passed":
            why = KNOWN.get(case.name, "NEW")
            lines.append(f"  failed: {case.group} / {case.name}: {what} ({why})")
    lines += [f"  left out: {group}: {why}" for group, why in LEFT_OUT.items()]
    return "\n".join(lines)


def main() -> None:
    """Print the table; end with 1 if other tests fail than are known to."""
    told = run(Path(sys.argv[1]))
    sys.stdout.write(table(told) + "\n")
    sys.exit(
        {case.name for case, what in told.items() if what != "passed"} != set(KNOWN)
    )


if __name__ == "__main__":
    main()
