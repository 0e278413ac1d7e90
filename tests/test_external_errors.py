"""Servers that are not there, say no, or are something else: one clear message, exit 1."""

from __future__ import annotations

import base64
import json
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

import pytest

from conftest import Cli
from diplograph.errors import StoreError
from diplograph.store.address import Address, address_of, is_address
from diplograph.store.endpoint import ROWS, Endpoint

SECRET = "h0rse-Staple"
FORMAT = '{"head":{"vars":["format"]},"results":{"bindings":[{"format":%s}]}}'
MARKED = FORMAT % json.dumps(
    {
        "type": "literal",
        "datatype": "http://www.w3.org/2001/XMLSchema#integer",
        "value": "1",
    }
)


@dataclass(slots=True)
class Said:
    """One answer of the server that is made up."""

    status: int = 200
    body: str = MARKED
    headers: dict[str, str] = field(default_factory=lambda: {"content-type": ROWS})
    wait: float = 0


@dataclass(slots=True)
class Fake:
    """A server that answers as told, and what it was asked."""

    url: str
    answer: Callable[[dict[str, str], str], Said]
    asked: list[tuple[dict[str, str], dict[str, list[str]]]] = field(
        default_factory=list
    )


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Iterator[Fake]:
    for name in ("UPDATE", "USER", "PASSWORD", "TOKEN", "TIMEOUT"):
        monkeypatch.delenv(f"DIPLOGRAPH_STORE_{name}", raising=False)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            size = int(self.headers["content-length"])
            form = parse_qs(self.rfile.read(size).decode(), keep_blank_values=True)
            headers = {k.lower(): v for k, v in self.headers.items()}
            told.asked.append((headers, form))
            said = told.answer(headers, self.path)
            self.send_response(said.status)
            for name, value in said.headers.items():
                self.send_header(name, value)
            self.end_headers()
            for piece in said.body:
                self.wfile.write(piece.encode())
                if said.wait:
                    time.sleep(said.wait)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    told = Fake(f"http://127.0.0.1:{server.server_port}/sparql", lambda *_: Said())
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield told
    server.shutdown()
    server.server_close()
    thread.join()


HTML = {"content-type": "text/html; charset=utf-8"}
WRONG = {
    "no page": (Said(404, "gone"), "does not exist on that server"),
    "no right": (Said(401, "who"), "gives no right to do this: set DIPLOGRAPH_STORE_"),
    "forbidden": (Said(403, ""), "gives no right to do this"),
    "wrong method": (Said(405, ""), "does not take this kind of request"),
    "too long": (Said(413, ""), "does not take so much at once"),
    "broken": (Said(500, "Oh\n\n\x1b[31mno"), "failed (500): Oh"),
    "a page": (Said(200, "<html>", HTML), 'answers with "text/html"'),
    "nothing": (Said(200, "", {}), 'answers with "nothing"'),
    "no JSON": (Said(200, "{]"), "answers with no SPARQL results"),
    "half JSON": (Said(200, MARKED[:-20]), "answers with no SPARQL results"),
    "other JSON": (Said(200, '{"a": 1}'), "answers with no SPARQL results"),
    "a truth": (Said(200, '{"head":{},"boolean":true}'), "answers with no rows"),
    "newer": (Said(200, MARKED.replace('"1"', '"99"')), "a graph of format 99"),
    "no graph": (
        Said(200, '{"head":{"vars":["format"]},"results":{"bindings":[]}}'),
        "holds no graph of ours: build one first",
    ),
    "elsewhere": (
        Said(307, "", {"location": "http://elsewhere.example/sparql?x=1"}),
        "sends us on to http://elsewhere.example/sparql: name that address",
    ),
    "to a file": (Said(302, "", {"location": "file:///etc/passwd"}), "sends us on to"),
    "in circles": (Said(308, "", {"location": "/sparql"}), "sends us in circles"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_server_that_does_not_serve_is_told_in_a_line(
    name: str, fake: Fake, cli: Cli
) -> None:
    said, message = WRONG[name]
    fake.answer = lambda *_: said
    done = cli("ask", "met", "person=x", "--store", fake.url)

    assert (done.code, done.out) == (1, "")
    assert message in done.err
    assert "Traceback" not in done.err
    assert "\x1b" not in done.err
    assert len(done.err) < 500
    assert len(fake.asked) <= 4


def test_nobody_there(cli: Cli, fake: Fake) -> None:
    done = cli("build", "x.jsonl", "--store", "http://127.0.0.1:9/sparql")

    assert done.code == 1
    assert "http://127.0.0.1:9/sparql cannot be reached" in done.err


@pytest.mark.parametrize("wait", [0.02, 5.0])
def test_a_server_that_drips_or_sleeps_is_left(
    wait: float, fake: Fake, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIPLOGRAPH_STORE_TIMEOUT", "0.3")
    fake.answer = lambda *_: Said(wait=wait)
    began = time.monotonic()
    done = cli("stats", "--store", fake.url)

    assert done.code == 1
    assert "did not answer within 0.3 s" in done.err
    assert time.monotonic() - began < 4


def test_a_question_follows_to_another_place_of_the_same_server(fake: Fake) -> None:
    moved = Said(307, "", {"location": "/new"})
    fake.answer = lambda _, path: moved if path == "/sparql" else Said()
    endpoint = Endpoint(address_of(fake.url, {"DIPLOGRAPH_STORE_TOKEN": SECRET}))
    assert endpoint.query("ASK {}", ROWS, {}).body == MARKED.encode()
    with pytest.raises(StoreError, match="sends updates on to"):
        endpoint.update("DROP ALL")
    endpoint.close()


def basic(user: str, password: str) -> str:
    return "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()


def test_credentials_are_shown_only_when_asked_for(fake: Fake) -> None:
    right = basic("mai", SECRET)

    def answer(headers: dict[str, str], path: str) -> Said:
        if headers.get("authorization") == right:
            return Said()
        return Said(401, "", {"www-authenticate": 'Basic realm="x"'})

    fake.answer = answer
    environ = {
        "DIPLOGRAPH_STORE_USER": "mai",
        "DIPLOGRAPH_STORE_PASSWORD": SECRET,
    }
    endpoint = Endpoint(address_of(fake.url, environ))
    for _ in range(2):
        endpoint.query("ASK {}", ROWS, {})
    endpoint.close()
    sent = [headers.get("authorization") for headers, _ in fake.asked]

    assert sent == [None, right, right]


@pytest.mark.parametrize("told", [f"bad {SECRET}", "bad"])
def test_no_message_holds_a_secret(
    told: str, fake: Fake, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIPLOGRAPH_STORE_TOKEN", SECRET)
    fake.answer = lambda *_: Said(500, told)
    done = cli("stats", "--store", fake.url)

    assert done.code == 1
    assert SECRET not in done.err + done.out
    assert fake.asked[0][0]["authorization"] == f"Bearer {SECRET}"
    assert SECRET not in repr(
        Address(query="", update="", user="a", password=SECRET, token=SECRET)
    )


@pytest.mark.parametrize(
    ("url", "message"),
    [
        (f"http://mai:{SECRET}@a.example/sparql", "holds a user name or a password"),
        ("ftp://a.example/sparql", 'begins with "ftp:"'),
        ("file:///etc/passwd", 'begins with "file:"'),
        ("http://", "is no web address"),
        ("http://a.example:99999/", "is no web address"),
        ("http://[::1/", "is no web address"),
        ("http://a.example/x y", "is no web address"),
        ("http://a.example/\nx", "is no web address"),
        ("http://a.example/#frag", "holds a fragment"),
    ],
)
def test_an_address_that_is_none_is_refused(
    url: str, message: str, cli: Cli, fake: Fake
) -> None:
    done = cli("ask", "met", "person=x", "--store", url)

    assert done.code == 1
    assert message in done.err
    assert SECRET not in done.err


@pytest.mark.parametrize(
    ("environ", "message"),
    [
        ({"USER": "a", "TOKEN": "b"}, "both"),
        ({"TOKEN": "a\nb"}, "no token has"),
        ({"USER": "a:b"}, "colon"),
        ({"UPDATE": "gopher://x"}, "DIPLOGRAPH_STORE_UPDATE begins with"),
        ({"TIMEOUT": "soon"}, "DIPLOGRAPH_STORE_TIMEOUT is 'soon'"),
        ({"TIMEOUT": "-1"}, "allowed: seconds"),
    ],
)
def test_an_environment_at_odds_with_itself_is_refused(
    environ: dict[str, str], message: str
) -> None:
    told = {f"DIPLOGRAPH_STORE_{name}": value for name, value in environ.items()}
    with pytest.raises(StoreError, match=message):
        address_of("https://a.example/sparql", told)


def test_a_folder_is_no_address() -> None:
    assert not is_address("news.store")
    assert not is_address("C:/news.store")
    assert is_address("https://a.example/")
    assert is_address("urn://x")
