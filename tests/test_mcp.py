"""The tools of ``diplograph mcp``, called by the official client of the protocol."""

from __future__ import annotations

import asyncio
import os
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client
from mcp.types import CallToolResult, TextContent

from conftest import Cli
from diplograph.ask import ask, questions
from diplograph.cli import mcp as command
from diplograph.errors import MissingExtra
from labelled import labelled_sample
from sample_store import sample_store
from servers import oxigraph

Use = Callable[[Client], Awaitable[Any]]
TEXTS = {a.title: a.title + "\n" + a.text for a, _ in labelled_sample()}


def with_client(store: str | Path, use: Use, *options: str, **more: str) -> Any:
    """What a use of the tools gives, the server being a process of its own."""
    source = str(Path(__file__).parents[1] / "src")
    parameters = StdioServerParameters(
        command=sys.executable,
        args=["-m", "diplograph", "mcp", "--store", str(store), *options],
        env={**os.environ, "PYTHONPATH": source, **more},
    )

    async def run() -> Any:
        async with Client(stdio_client(parameters)) as client:
            return await use(client)

    return asyncio.run(run())


def text_of(result: CallToolResult) -> str:
    return "\n".join(c.text for c in result.content if isinstance(c, TextContent))


def told(result: CallToolResult) -> Any:
    assert not result.is_error, text_of(result)
    content = result.structured_content
    assert content is not None
    return content.get("result", content)


async def everything(client: Client) -> dict[str, Any]:
    """One session that uses each tool as a newcomer would."""
    call = client.call_tool
    tools = (await client.list_tools()).tools
    asked = {"name": "met", "values": {"person": "Rajnath Singh"}, "lang": "vi"}
    found = told(await call("find", {"text": "mattis", "kind": "person"}))
    event = (
        "SELECT ?event WHERE { ?event a dg:CanonicalEvent ; dg:family dg:Encounter ; "
        "dg:participant ?p . ?p skos:prefLabel ?n FILTER(CONTAINS(STR(?n), 'Mattis')) } "
        "ORDER BY ?event"
    )
    rows = told(await call("run_sparql", {"query": event, "limit": 1}))
    return {
        "tools": tools,
        "questions": told(await call("list_questions", {})),
        "met": told(await call("ask_question", asked)),
        "found": found,
        "person": told(await call("dossier", {"name": found[0]["iri"]})),
        "by name": told(await call("dossier", {"name": "James Mattis", "lang": "en"})),
        "rows": rows,
        "event": told(await call("dossier", {"name": rows["rows"][0]["event"]})),
    }


def check(session: dict[str, Any]) -> None:
    """What any store with the labelled sample must tell."""
    names = [tool.name for tool in session["tools"]]
    assert names == ["list_questions", "ask_question", "run_sparql", "find", "dossier"]
    assert all(tool.annotations.read_only_hint for tool in session["tools"])
    assert all(tool.description for tool in session["tools"])
    assert [q["name"] for q in session["questions"]] == [q.name for q in questions()]

    here = ask(sample_store(), "met", {"person": "Rajnath Singh"}, lang="vi")
    rows = [dict(zip(here.columns, row, strict=True)) for row in here.rows]
    assert session["met"] == {"question": "met", "total": len(rows), "rows": rows}

    assert session["found"][0]["label"] == "James Mattis"
    assert session["by name"] == session["person"]
    assert session["rows"]["total"] >= len(session["rows"]["rows"]) == 1
    for kind in ("person", "event"):
        dossier = session[kind]
        assert dossier["kind"] == kind
        proofs = [p for e in dossier["events"]["items"] for p in e["proofs"]]
        assert proofs
        for proof in proofs:
            assert proof["quote"] in TEXTS[proof["title"]]


def test_each_tool_answers_from_a_folder() -> None:
    check(with_client(sample_store().path, everything))


def test_each_tool_answers_from_a_server(tmp_path: Path) -> None:
    import diplograph

    with oxigraph(tmp_path) as server, pytest.MonkeyPatch.context() as patch:
        for name, value in server.environ.items():
            patch.setenv(name, value)
        with diplograph.open(server.url) as store:
            store.put_many(labelled_sample())
            store.refresh()
        check(with_client(server.url, everything))


WRONG: list[tuple[str, dict[str, Any], str]] = [
    ("ask_question", {"name": "mett"}, 'no question "mett"'),
    ("ask_question", {"name": "met", "values": {"x": "y"}}, 'no parameter "x"'),
    ("ask_question", {"name": "met"}, "is required"),
    ("ask_question", {"name": "met", "values": {"person": "Zzz"}}, 'no person "Zzz"'),
    ("run_sparql", {"query": "DROP ALL"}, "no valid SPARQL"),
    ("run_sparql", {"query": "INSERT DATA { <a:b> <a:b> <a:b> }"}, "no valid SPARQL"),
    (
        "run_sparql",
        {"query": "SELECT * { SERVICE <http://a/> { ?s ?p ?o } }"},
        "SERVICE",
    ),
    ("run_sparql", {"query": "SELECT * FROM <http://a/> { ?s ?p ?o }"}, "no graph"),
    ("run_sparql", {"query": "CONSTRUCT WHERE { ?s ?p ?o }"}, "a SELECT or an ASK"),
    ("run_sparql", {"query": "ASK {}", "limit": 0}, "greater than or equal to 1"),
    ("run_sparql", {"query": "ASK {}", "limit": 10**9}, "less than or equal to 1000"),
    ("run_sparql", {"query": "A" * 100_001}, "at most 100000"),
    ("dossier", {"name": "Nobody at all"}, "nothing in the graph is called"),
    ("dossier", {"name": "Nguyễn"}, "may be any of"),
    ("dossier", {"name": "https://w3id.org/diplograph/id/x> } #"}, "not an IRI"),
    ("dossier", {"name": "https://w3id.org/diplograph/id/none"}, "knows nothing of"),
]


def test_what_cannot_be_answered_is_told_and_the_next_question_answered() -> None:
    async def use(client: Client) -> list[tuple[bool, str]]:
        said = []
        for tool, arguments, _ in WRONG:
            result = await client.call_tool(tool, arguments)
            said.append((result.is_error, text_of(result)))
        last = await client.call_tool("run_sparql", {"query": "ASK { ?s ?p ?o }"})
        assert told(last)["rows"] == [{"ask": True}]
        return said

    said = with_client(sample_store().path, use)
    missed = [
        (message, text[:300])
        for (is_error, text), (_, _, message) in zip(said, WRONG, strict=True)
        if not is_error or message not in text
    ]

    assert missed == []
    assert not any("Traceback" in text for _, text in said)


def test_a_question_without_end_is_ended() -> None:
    endless = (
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l "
        "FILTER(STRLEN(STR(?c)) + STRLEN(STR(?f)) + STRLEN(STR(?i)) < 0) }"
    )

    async def use(client: Client) -> tuple[CallToolResult, float, Any]:
        began = time.monotonic()
        result = await client.call_tool("run_sparql", {"query": endless})
        took = time.monotonic() - began
        return result, took, told(await client.call_tool("find", {"text": "Mattis"}))

    result, took, found = with_client(sample_store().path, use, "--seconds", "1")

    assert result.is_error
    assert "no answer within 1 seconds" in text_of(result)
    assert took < 20
    assert found


def test_without_a_store_or_the_library_there_is_a_message(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = cli("mcp", "--store", tmp_path / "none")
    assert (done.code, done.out) == (1, "")
    assert "no store" in done.err

    for name in [n for n in sys.modules if n == "mcp" or n.startswith("mcp.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delitem(sys.modules, "diplograph.serve.toolbox", raising=False)
    monkeypatch.setitem(sys.modules, "mcp", None)
    with pytest.raises(MissingExtra, match=r"pip install \"diplograph\[mcp\]\""):
        command.mcp(str(tmp_path))
