from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import typer
from typer.main import get_command

from diplograph.cli import app as cli_app
from diplograph.cli.app import app
from diplograph.cli.show import plain
from diplograph.errors import StoreError

if TYPE_CHECKING:
    from conftest import Cli

GROUP: Any = get_command(app)
COMMANDS = sorted(GROUP.commands)
HEAVY = {
    "babel",
    "multiprocessing",
    "networkx",
    "pyoxigraph",
    "pyvis",
    "rdflib",
    "rich",
    "spacy",
    "trafilatura",
}


def python(*args: str, **env: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, *args],
        check=False,
        capture_output=True,
        env={**os.environ, **env},
        timeout=60,
    )


def test_the_version_is_told_without_any_heavy_import() -> None:
    script = (
        "import sys; from diplograph.cli import run; code = run(['--version']);"
        "print(*sorted({name.split('.')[0] for name in sys.modules})); sys.exit(code)"
    )
    done = python("-c", script)
    version, modules = done.stdout.decode().splitlines()

    assert version.startswith("diplograph 0.")
    assert not HEAVY & set(modules.split())


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_and_an_example(name: str) -> None:
    command = GROUP.commands[name]

    assert len(command.help.split()) > 3
    assert command.epilog.startswith(f"Example: diplograph {name}")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_says_what_it_is(name: str) -> None:
    parameters = GROUP.commands[name].params
    silent = [p.name for p in parameters if not (p.help and (p.metavar or p.is_flag))]

    assert silent == []


@pytest.mark.parametrize("name", COMMANDS)
def test_help_ends_well(cli: Cli, name: str) -> None:
    assert cli(name, "--help").code == 0


@pytest.mark.parametrize(
    "args", [["nonsense"], ["extract"], ["view", "--depth", "no"], ["--nonsense"]]
)
def test_wrong_use_ends_with_2(cli: Cli, args: list[str]) -> None:
    done = cli(*args)

    assert done.code == 2
    assert "Traceback" not in done.err


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (StoreError("the store\x1b[2J is locked"), "the store\ufffd[2J is locked"),
        (FileNotFoundError(2, "No such file", "x.html"), "x.html: No such file"),
        (PermissionError("not yours"), "not yours"),
        (
            RuntimeError("Corruption: block checksum mismatch"),
            "the store is damaged: restore a backup, or build it anew "
            "(Corruption: block checksum mismatch)",
        ),
    ],
)
def test_an_error_is_one_message_and_1(
    cli: Cli, monkeypatch: pytest.MonkeyPatch, error: Exception, message: str
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(cli_app, "app", fails)
    done = cli("stats")

    assert (done.code, done.err) == (1, f"diplograph: {message}\n")


def broken(*_: object, **__: object) -> None:
    raise ZeroDivisionError("division by zero")


def test_a_fault_of_the_program_is_called_one(
    cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cli_app, "app", broken)
    done = cli("stats")

    assert done.code == 1
    assert "unexpected ZeroDivisionError: division by zero" in done.err
    assert "DIPLOGRAPH_TRACEBACK=1" in done.err


def test_the_place_of_such_a_fault_can_be_seen(
    cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cli_app, "app", broken)
    monkeypatch.setenv("DIPLOGRAPH_TRACEBACK", "1")

    with pytest.raises(ZeroDivisionError):
        cli("stats")


def test_an_interrupt_ends_with_130(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    interrupted = typer.Typer()

    @interrupted.command()
    def wait() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli_app, "app", interrupted)
    done = cli()

    assert (done.code, done.err) == (130, "")


def test_a_reader_that_leaves_causes_no_traceback() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "diplograph", "rules", "--format", "json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        told = process.stderr.read()
        process.wait(timeout=60)

    assert (process.returncode, told) == (1, b"")


def test_output_is_utf8_in_a_c_locale() -> None:
    done = python(
        "-m",
        "diplograph",
        "rules",
        "encounter.talks.vi.with",
        LC_ALL="C",
        PYTHONUTF8="0",
        PYTHONCOERCECLOCALE="0",
    )

    assert (done.returncode, done.stderr) == (0, b"")
    assert "hội đàm" in done.stdout.decode("utf-8")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Trương Minh Tuấn", "Trương Minh Tuấn"),
        ("\x1b]0;owned\x07", "\ufffd]0;owned\ufffd"),
        ("a\u202eb", "a\ufffdb"),
        ("two\nlines\tand tab", "two lines and tab"),
        (None, ""),
    ],
)
def test_text_from_articles_cannot_drive_the_terminal(
    text: str | None, shown: str
) -> None:
    assert plain(text) == shown


def test_rules_lists_every_wording_as_json_into_a_pipe(cli: Cli) -> None:
    rows = json.loads(cli("rules").out)

    assert {"id", "lang", "event", "say", "file"} == set(rows[0])
    assert "encounter.talks.vi.with" in {row["id"] for row in rows}


def test_a_beginning_of_an_id_lists_its_wordings(cli: Cli) -> None:
    rows = json.loads(cli("rules", "call.").out)

    assert rows
    assert all(row["id"].startswith("call.") for row in rows)


def test_one_wording_is_shown_with_its_file_and_patterns(cli: Cli) -> None:
    done = cli("rules", "encounter.talks.vi.with")

    assert "event/encounter.toml" in done.out
    assert "{participant}" in done.out


def test_an_unknown_wording_gets_the_nearest(cli: Cli) -> None:
    done = cli("rules", "encounter.talks.vi.wiht")

    assert done.code == 1
    assert 'Did you mean "encounter.talks.vi.with"?' in done.err


def test_python_m_is_the_same_command() -> None:
    done = python("-m", "diplograph", "--version")

    assert (done.returncode, done.stdout[:11]) == (0, b"diplograph ")


def test_the_command_is_installed_beside_its_python() -> None:
    assert (Path(sys.executable).parent / "diplograph").exists()
