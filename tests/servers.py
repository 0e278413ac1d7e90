"""SPARQL servers of other makers, each in a folder of its own and on a free port."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest

NEEDED = "DIPLOGRAPH_TEST_SERVERS"
"""Set to 1 where every server must be there: then a missing one is a failure."""
_USER, _PASSWORD = "writer", "s3cret-Of-the-test"
_INI = """
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
TempStorage = TempDatabase
[TempDatabase]
DatabaseFile = temp.db
TransactionFile = temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
DisableUnixSocket = 1
ServerThreads = 6
CheckpointInterval = 0
CaseMode = 2
NumberOfBuffers = 4000
MaxDirtyBuffers = 2500
DirsAllowed = .
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = .
MaxClientConnections = 5
[SPARQL]
ResultSetMaxRows = {rows}
"""
_ACCOUNT = (
    f"DB.DBA.USER_CREATE('{_USER}', '{_PASSWORD}'); "
    f"GRANT SPARQL_UPDATE TO {_USER}; "
    f"DB.DBA.RDF_DEFAULT_USER_PERMS_SET('{_USER}', 7);"
)
ROWS = 1_500
"""Rows that Virtuoso gives at most here: few, so that what is kept back is noticed."""


@dataclass(frozen=True, slots=True)
class Running:
    """A server that answers."""

    name: str
    url: str
    environ: dict[str, str] = field(default_factory=dict)
    """What one must set to write to it."""


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@contextmanager
def _process(
    command: list[str], folder: Path, up: Callable[[], bool]
) -> Iterator[None]:
    with (folder / "out.log").open("wb") as log:
        server = subprocess.Popen(
            command, cwd=folder, stdout=log, stderr=log, stdin=subprocess.DEVNULL
        )
        try:
            late = time.monotonic() + 60
            while not up():
                assert server.poll() is None, (folder / "out.log").read_text("utf-8")
                assert time.monotonic() < late, f"{command[0]} does not answer"
                time.sleep(0.05)
            yield
        finally:
            server.kill()
            server.wait(timeout=30)


def _answers(url: str) -> bool:
    try:
        return httpx.get(url, params={"query": "ASK {}"}, timeout=5).status_code < 500
    except httpx.TransportError:
        return False


@contextmanager
def oxigraph(folder: Path) -> Iterator[Running]:
    """An Oxigraph server."""
    port = _free_port()
    program = Path(sys.executable).with_name("oxigraph")
    where = f"127.0.0.1:{port}"
    command = [str(program), "serve", "--location", "data", "--bind", where]
    url = f"http://{where}/query"
    with _process(command, folder, lambda: _answers(url)):
        environ = {"DIPLOGRAPH_STORE_UPDATE": f"http://{where}/update"}
        yield Running("oxigraph", url, environ)


@contextmanager
def virtuoso(folder: Path) -> Iterator[Running]:
    """A Virtuoso server with one user who may write."""
    program, shell = shutil.which("virtuoso-t"), shutil.which("isql-vt")
    if not program or not shell:
        assert os.environ.get(NEEDED) != "1", "Virtuoso is needed and not installed"
        pytest.skip("Virtuoso is not installed (Debian: virtuoso-opensource-7-bin)")
    sql, http = _free_port(), _free_port()
    ini = _INI.format(sql=sql, http=http, rows=ROWS)
    (folder / "virtuoso.ini").write_text(ini, encoding="utf-8")
    command = [program, "+foreground", "+configfile", "virtuoso.ini"]
    url = f"http://127.0.0.1:{http}/sparql"
    with _process(command, folder, lambda: _answers(url)):
        subprocess.run(
            [shell, f"127.0.0.1:{sql}", "dba", "dba", f"EXEC={_ACCOUNT}"],
            check=True,
            capture_output=True,
            timeout=60,
        )
        environ = {
            "DIPLOGRAPH_STORE_UPDATE": f"{url}-auth",
            "DIPLOGRAPH_STORE_USER": _USER,
            "DIPLOGRAPH_STORE_PASSWORD": _PASSWORD,
        }
        yield Running("virtuoso", url, environ)


SERVERS = {"oxigraph": oxigraph, "virtuoso": virtuoso}
