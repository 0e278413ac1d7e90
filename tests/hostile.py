"""Questions that would take a server down, and requests that are none: the same each time."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from itertools import islice

P = "PREFIX dg: <https://w3id.org/diplograph/ns#> "
_DEEP = (40, 99, 150, 1000, 5000, 20_000)
_LONG = (20, 60, 200, 1000, 5000)


def _cross() -> Iterator[str]:
    heads = (
        "SELECT *",
        "SELECT (COUNT(*) AS ?n)",
        "SELECT DISTINCT ?a0 ?c1",
        "SELECT (GROUP_CONCAT(?c0) AS ?n)",
        "SELECT (MAX(CONCAT(STR(?a0), STR(?c1))) AS ?n)",
        "CONSTRUCT { ?a0 ?b1 ?c0 }",
        "ASK",
    )
    for head in heads:
        for n in (2, 3, 8):
            body = " . ".join(f"?a{i} ?b{i} ?c{i}" for i in range(n))
            rest = " FILTER(?a0 = ?c1 && false)" if head == "ASK" else ""
            yield (
                f"{head} {{ {body} {rest} }}"
                if "?" in head or rest
                else f"{head} {{ {body} }}"
            )
    yield "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY RAND()"
    yield "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i ?a OFFSET 100000000"
    yield "SELECT * { { ?a ?b ?c } MINUS { ?d ?e ?f . FILTER(?a != ?d) } . ?x ?y ?z }"


def _deep() -> Iterator[str]:
    forms: list[Callable[[int], str]] = [
        lambda n: f"SELECT * {{ FILTER({'(' * n}1{')' * n}) }}",
        lambda n: f"SELECT * {'{' * n}{'}' * n}",
        lambda n: f"SELECT * {{ FILTER({'!' * n}true) }}",
        lambda n: f"SELECT * {{ ?s ?p {'(' * n}{')' * n} }}",
        lambda n: f"SELECT * {{ {'[?p ' * n}[]{']' * n} ?q 1 }}",
        lambda n: f"SELECT * {{ ?s {'(' * n}<p>{')*' * n} ?o }}",
        lambda n: "SELECT * " + "{ SELECT * " * n + "{}" + " }" * n,
        lambda n: f"SELECT * {{ FILTER({'NOT EXISTS { FILTER(' * n}true{')}' * n}) }}",
        lambda n: f"SELECT ({'ABS(' * n}1{')' * n} AS ?x) {{}}",
        lambda n: f"SELECT * {{ {'OPTIONAL { ?s ?p ?o . ' * n}{'}' * n} }}",
    ]
    for form in forms:
        yield from map(form, _DEEP)


def _long() -> Iterator[str]:
    forms: list[Callable[[int], str]] = [
        lambda n: f"SELECT * {{ {' UNION '.join(['{ ?s ?p ?o }'] * n)} }}",
        lambda n: f"SELECT * {{ ?s {'/'.join(['<p>'] * n)} ?o }}",
        lambda n: f"SELECT * {{ {'OPTIONAL { ?s ?p ?o } ' * n} }}",
        lambda n: f"SELECT (1{'+1' * n} AS ?x) {{}}",
        lambda n: f"SELECT * {{ FILTER(true{'&&true' * n}) }}",
        lambda n: f"SELECT * {{ ?s ?p ?o {';?p ?o ' * n} }}",
        lambda n: (
            "SELECT * { " + " . ".join(f"?a{i} ?b{i} ?c{i}" for i in range(n)) + " }"
        ),
        lambda n: f"SELECT * {{ VALUES ?x {{ {'<a:b> ' * n * 20} }} ?x ?y ?z }}",
        lambda n: f"SELECT * {{ ?s ?p '{'x' * n * 150}' }}",
        lambda n: f"SELECT * {{ ?s ?p <http://{'x' * n * 150}> }}",
        lambda n: f"SELECT ?{'x' * n * 150} {{}}",
        lambda n: f"SELECT * {{ FILTER(1{'0' * n * 10} > 1.{'1' * n * 10}) }}",
    ]
    for form in forms:
        yield from map(form, _LONG)


def _paths() -> Iterator[str]:
    for path in (
        "(<a:b>|!<a:b>)*",
        "(<a:b>|!<a:b>)+/(<a:b>|!<a:b>)+",
        "(dg:metWith|^dg:metWith|dg:participant|^dg:participant)*",
        "((<a:b>|!<a:b>)*)*",
        "(^(<a:b>|!<a:b>)|(<a:b>|!<a:b>))+",
    ):
        yield f"{P}SELECT * {{ ?a {path} ?b }}"
        yield f"{P}SELECT (COUNT(*) AS ?n) {{ ?a {path} ?b . ?b {path} ?c . ?c {path} ?a }}"


def _growing() -> Iterator[str]:
    for n in (20, 30, 60):
        doubled = " ".join(f"BIND(CONCAT(?x{i}, ?x{i}) AS ?x{i + 1})" for i in range(n))
        yield f"SELECT * {{ BIND('0123456789' AS ?x0) {doubled} }}"
        grown = " ".join(
            f"BIND(REPLACE(?x{i}, '.', '$0$0$0') AS ?x{i + 1})" for i in range(n)
        )
        yield f"SELECT (STRLEN(?x{n}) AS ?l) {{ BIND('abc' AS ?x0) {grown} }}"
        powers = " ".join(f"BIND(?x{i} * ?x{i} AS ?x{i + 1})" for i in range(n))
        yield f"SELECT ?x{n} {{ BIND(9999999999 AS ?x0) {powers} }}"
        values = " ".join(f"VALUES ?v{i} {{ 0 1 2 3 4 5 6 7 8 9 }}" for i in range(n))
        yield f"SELECT (SUM(?v0) AS ?s) {{ {values} }}"
    for pattern in (
        "(a+)+$",
        "(a|a)*b",
        "a{1000}{1000}",
        "((a{100}){100}){100}",
        "(?i:.)*" * 99,
    ):
        yield f"SELECT * {{ ?s ?p ?o FILTER(REGEX(STR(?o), '{pattern}')) }}"


def _outside() -> Iterator[str]:
    there = "http://127.0.0.1:9/outside"
    for form in (
        "SELECT * {{ SERVICE <{0}> {{ ?s ?p ?o }} }}",
        "SELECT * {{ SERVICE SILENT <{0}> {{ ?s ?p ?o }} }}",
        "PREFIX : <{0}> SELECT * {{ SERVICE:x {{ ?s ?p ?o }} }}",
        "SELECT * {{ SERVICESILENT<{0}> {{ ?s ?p ?o }} }}",
        "SELECT * {{ #\rSERVICE<{0}>{{ ?s ?p ?o }} }}",
        "SELECT * FROM <{0}> {{ ?s ?p ?o }}",
        "SELECT * FROM NAMED <{0}> {{ GRAPH ?g {{ ?s ?p ?o }} }}",
        "SELECT * FROM <file:///etc/passwd> {{ ?s ?p ?o }}",
        "LOAD <{0}>",
        "DROP ALL",
        "INSERT DATA {{ <a:a> <a:b> 1 }}",
        "SELECT * {{ ?s ?p ?o }} ; LOAD <{0}>",
    ):
        yield form.format(there)


def _broken() -> Iterator[str]:
    yield from (
        "",
        "\x00",
        "SELECT",
        "SELECT * {",
        "SELECT * { ?s ?p 'open }",
        "SELECT * { ?s ?p '''open }",
        'SELECT * { ?s ?p "\\u',
        "SELECT * { ?s ?p '\\uD800' }",
        "SELECT * { ?s ?p <http://[> }",
        "SELECT * { ?s ?p \u202e'x' }",
        "\ufeffSELECT * {}",
        "SELECT * { FILTER(1/0 = 1) }",
        "SELECT * { FILTER('9999999999999-01-01'^^<http://www.w3.org/2001/XMLSchema#date> < NOW()) }",
        "DESCRIBE *",
        "SELECT ?x ?x { VALUES (?x ?x) { (1 2) } }",
        "SELECT (COUNT(*) AS ?n) (COUNT(*) AS ?n) {}",
        "BASE <x> PREFIX : <:::> SELECT * { :%00 :\\~ : }",
        "SELECT * { BIND(?x AS ?x) }",
        "SELECT * { } LIMIT 99999999999999999999999",
        "SELECT * { } LIMIT -1 OFFSET -1",
        "%" * 5000,
        "'" * 5001,
        "?" * 5000,
        "<" * 5000,
        ":" * 5000,
    )


def hostile_queries() -> list[str]:
    """Two hundred and more questions, from every corner."""
    makers = (_cross, _deep, _long, _paths, _growing, _outside, _broken)
    return [query for make in makers for query in make()]


_WORDS = [
    "SELECT",
    "ASK",
    "CONSTRUCT",
    "DESCRIBE",
    "WHERE",
    "{",
    "}",
    "(",
    ")",
    "[",
    "]",
    ".",
    ";",
    ",",
    "*",
    "?x",
    "?y",
    "$z",
    "a",
    "<a:b>",
    "dg:x",
    ":",
    "_:b",
    "FILTER",
    "OPTIONAL",
    "UNION",
    "GRAPH",
    "MINUS",
    "BIND",
    "AS",
    "VALUES",
    "UNDEF",
    "EXISTS",
    "NOT",
    "IN",
    "GROUP",
    "BY",
    "HAVING",
    "ORDER",
    "ASC",
    "DESC",
    "LIMIT",
    "OFFSET",
    "DISTINCT",
    "REDUCED",
    "FROM",
    "NAMED",
    "SERVICE",
    "PREFIX",
    "BASE",
    "'x'",
    '"y"',
    "'''z'''",
    "@en",
    "^^",
    "1",
    "2.5",
    "3e9",
    "-7",
    "+",
    "-",
    "/",
    "|",
    "!",
    "&&",
    "||",
    "=",
    "!=",
    "<",
    ">",
    "<=",
    ">=",
    "^",
    "COUNT",
    "SUM",
    "AVG",
    "STR",
    "LANG",
    "REGEX",
    "IF",
    "COALESCE",
    "#",
    "\\u0041",
    "INSERT",
    "DELETE",
    "LOAD",
    "CLEAR",
    "DROP",
    "true",
    "false",
    "NOW()",
    "RAND()",
]
_METHODS = ("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "TRACE", "X")
_PATHS = (
    "/sparql",
    "/graphs",
    "/graph/schema",
    "/id/person-x",
    "/api/search",
    "/api/labels",
    "/api/questions/met",
    "/api/entities/x",
    "/network",
    "/query",
    "/static/site.css",
    "/void",
    "/",
)


def _sentence(chance: random.Random) -> str:
    return " ".join(chance.choices(_WORDS, k=chance.randint(1, 40)))


def _bytes(chance: random.Random) -> bytes:
    return chance.randbytes(chance.choice((0, 1, 7, 60, 900)))


def _quoted(data: bytes) -> str:
    return "".join(f"%{byte:02X}" for byte in data)


def fuzz_requests(count: int, seed: int = 11) -> Iterator[bytes]:
    """Whole requests as bytes, half of them SPARQL made of its own words."""
    return islice(_requests(random.Random(seed)), count)


def _requests(chance: random.Random) -> Iterator[bytes]:
    while True:
        if chance.random() < 0.1:
            yield _bytes(chance) + b"\r\n\r\n"
            continue
        body, head = b"", {"Host": "127.0.0.1", "Connection": "close"}
        path, method = chance.choice(_PATHS), chance.choice(_METHODS)
        said = _sentence(chance).encode() if chance.random() < 0.7 else _bytes(chance)
        name = chance.choice(
            ("query", "update", "graph", "q", "person", "lang", "page")
        )
        if method in ("POST", "PUT", "PATCH"):
            kind = chance.choice(("sparql-query", "x-www-form-urlencoded", "json"))
            body = (
                said
                if kind != "x-www-form-urlencoded"
                else f"{name}={_quoted(said)}".encode()
            )
            head["Content-Type"] = f"application/{kind}"
            size = len(body) if chance.random() < 0.9 else chance.randint(0, 9**12)
            head["Content-Length"] = str(size)
        else:
            path += f"?{name}={_quoted(said)}"
        if chance.random() < 0.3:
            head[
                chance.choice(
                    ("Accept", "If-None-Match", "Range", "Origin", "Authorization")
                )
            ] = _bytes(chance).decode("latin-1").replace("\r", "").replace("\n", "")
        lines = [f"{method} {path} HTTP/1.1", *(f"{k}: {v}" for k, v in head.items())]
        yield "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + body
