from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pyoxigraph as ox
import pytest

from diplograph.errors import QueryError
from diplograph.store.amend import amend
from diplograph.store.syntax import MOST_NESTED, check, tokens
from diplograph.store.wire import evaluate


@dataclass
class Plain:
    """Quads from which nothing follows."""

    quads: ox.Store
    path: Path = Path("nowhere")

    def refresh(self, *, force: bool = False) -> bool:
        return force


@dataclass
class Outside:
    """A server that nobody should call, and who called it."""

    address: str
    calls: list[bytes] = field(default_factory=list)


@pytest.fixture(scope="module")
def outside() -> Iterator[Outside]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        told = Outside(f"http://127.0.0.1:{server.getsockname()[1]}/")

        def answer() -> None:
            while True:
                try:
                    client, _ = server.accept()
                except OSError:
                    return
                with client:
                    told.calls.append(client.recv(100))
                    client.sendall(
                        b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
                    )

        threading.Thread(target=answer, daemon=True).start()
        yield told


def store() -> ox.Store:
    made = ox.Store()
    node = ox.NamedNode("http://example.org/a")
    made.add(ox.Quad(node, node, node, node))
    return made


CALLS = [
    "SERVICE <@> { ?s ?p ?o }",
    "SeRvIcE<@>{?s ?p ?o}",
    "SERVICE SILENT <@> { ?s ?p ?o }",
    "SERVICESILENT<@> { ?s ?p ?o }",
    "SERVICE:x { ?s ?p ?o }",
    "SERVICEex:x { ?s ?p ?o }",
    "# only a remark\rSERVICE <@> { ?s ?p ?o }",
    "BIND(<@> AS ?there) SERVICE ?there { ?s ?p ?o }",
    "FILTER(1<2)SERVICE<@>{?s ?p ?o}FILTER(2>1)",
    "?a ?b 'x'SERVICE<@>{?s ?p ?o}",
    "?a ?b trueSERVICE<@>{?s ?p ?o}",
    "?a ?b 1SERVICE<@>{?s ?p ?o}",
    "?a ?b <a#'>.SERVICE<@>{?s ?p '<>'}",
    '?a ?b """\\""""SERVICE<@>{?s ?p ""}',
    "{ SELECT * { GRAPH ?g { SERVICE <@> { ?s ?p ?o } } } }",
    "FILTER NOT EXISTS { SERVICE <@> { ?s ?p ?o } }",
    "?a ?b '\\''.SERVICE<@>{?s ?p ''}",
]


@pytest.mark.parametrize("call", CALLS)
def test_no_spelling_of_a_call_of_another_server_goes_through(
    outside: Outside, call: str
) -> None:
    text = f"PREFIX : <@> PREFIX ex: <@> SELECT * {{ {call} }}"
    with pytest.raises(QueryError, match="SERVICE is refused"):
        evaluate(store(), text.replace("@", outside.address))

    assert outside.calls == []


@pytest.mark.parametrize(
    "change",
    [
        "LOAD <@>",
        "load<@>into graph<http://example.org/g>",
        "LOADSILENT<@>",
        "LOADex:x",
        "#\rLOAD <@>",
        "INSERT DATA { <a:a> <a:a> 1 };LOAD<@>",
        "INSERT { ?s ?p ?o } WHERE { SERVICE <@> { ?s ?p ?o } }",
    ],
)
def test_no_spelling_of_a_load_goes_through(outside: Outside, change: str) -> None:
    text = f"PREFIX ex: <@> {change}".replace("@", outside.address)
    with pytest.raises(QueryError, match="is refused"):
        amend(Plain(store()), text)

    assert outside.calls == []


@pytest.mark.parametrize(
    "text",
    [
        'SELECT * { ?s ?p "SERVICE <http://example.org/> { }" }',
        "SELECT * { ?s ?p '''it's a SERVICE''' }",
        "SELECT * { ?s ?p ?o } # SERVICE <http://example.org/> { }",
        "SELECT * { ?s <http://example.org/SERVICE> ?SERVICE }",
        "SELECT * { ?s ?p 'a'@en-SERVICE , _:SERVICE }",
        "PREFIX ex: <http://example.org/> SELECT * { ?s ex:SERVICE ex:a.SERVICE }",
    ],
)
def test_the_word_alone_is_no_call(text: str) -> None:
    evaluate(store(), text)


def test_a_graph_of_the_store_may_be_named_and_no_other() -> None:
    here = "SELECT * FROM <http://example.org/a> { ?s ?p ?o }"
    short = "PREFIX e: <http://example.org/> SELECT * FROM NAMED e:a { GRAPH ?g {} }"

    assert check(here).graphs == ("http://example.org/a",)
    assert check(short).graphs == ("http://example.org/a",)
    evaluate(store(), here)
    evaluate(store(), short)
    with pytest.raises(QueryError, match="none is fetched from outside"):
        evaluate(store(), here.replace("/a>", "/b>"))
    with pytest.raises(QueryError, match="none is fetched from outside"):
        evaluate(store(), "ASK {}", default=["http://example.org/b"])


@pytest.mark.parametrize("pair", ["()", "{}", "[]"])
def test_deep_nesting_is_told_and_not_parsed(pair: str) -> None:
    deep = pair[0] * (MOST_NESTED + 1) + pair[1] * (MOST_NESTED + 1)
    with pytest.raises(QueryError, match="nested more than"):
        check(f"SELECT * {deep}")
    check(f"SELECT * {deep[1:-1]}")


def test_tokens_and_blanks_are_the_whole_text() -> None:
    text = "SELECT ?x {?x a ex:b.c ; <p> 'q'@vi , 1.5e3 . # end\n}"

    assert "".join(t.text for t in tokens(text)) == "".join(
        text.replace("# end", "").split()
    )
