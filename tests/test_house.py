from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LOCKS = ("requirements.lock", "requirements-dev.lock")


def pip(*args: object) -> None:
    command = [sys.executable, "-m", "pip", "--quiet", "--no-input"]
    subprocess.run(
        [*command, *map(str, args)], check=True, capture_output=True, timeout=300
    )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    pip("wheel", "--no-deps", "--no-build-isolation", "-w", folder, ROOT)
    return next(folder.glob("diplograph-*.whl"))


def shipped(folder: str, inside: str) -> set[str]:
    base = ROOT / folder
    files = (path for path in base.rglob("*") if path.is_file())
    return {
        f"diplograph{inside}/{path.relative_to(base).as_posix()}"
        for path in files
        if "__pycache__" not in path.parts
    }


@pytest.mark.parametrize(
    ("folder", "inside"),
    [("src/diplograph", ""), ("graph", "/_graph"), ("data/sample", "/_sample")],
)
def test_the_wheel_holds_everything_that_runs(
    wheel: Path, folder: str, inside: str
) -> None:
    packed = set(zipfile.ZipFile(wheel).namelist())

    assert shipped(folder, inside) <= packed


def test_the_wheel_holds_nothing_else(wheel: Path) -> None:
    packed = zipfile.ZipFile(wheel).namelist()
    stray = [
        name
        for name in packed
        if not re.match(r"diplograph(-[\d.]+\.dist-info)?/", name)
    ]

    assert stray == []


def test_an_installed_wheel_answers_a_question(wheel: Path, tmp_path: Path) -> None:
    target = tmp_path / "site"
    pip("install", "--no-deps", "--target", target, wheel)
    script = """
import sys, diplograph
from diplograph.cli import run
from diplograph.resources import sample_dir
assert diplograph.__file__.startswith(sys.argv[1]), diplograph.__file__
assert str(sample_dir()).startswith(sys.argv[1]), sample_dir()
run(["build", str(sample_dir() / "articles.jsonl")])
sys.exit(run(["ask", "events", "country=CZ", "--format", "csv"]))
"""
    done = subprocess.run(
        [sys.executable, "-c", script, str(target)],
        check=False,
        capture_output=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(target)},
        timeout=300,
    )

    assert done.returncode == 0, done.stderr.decode()
    assert "Petr Fiala" in done.stdout.decode("utf-8")


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_release_has_a_hash(name: str) -> None:
    entries = re.split(r"\n(?=\S)", (ROOT / name).read_text("utf-8"))
    releases = [entry for entry in entries if "==" in entry.split("\n")[0]]

    assert len(releases) > 50
    assert [r.split("\n")[0] for r in releases if "--hash=sha256:" not in r] == []


def wanted(group: str) -> list[str]:
    if group == "dependencies":
        listed = SETTINGS["project"]["dependencies"]
    else:
        listed = SETTINGS["dependency-groups"][group]
    return [re.split(r"[<>=!~\[; ]", entry)[0].lower() for entry in listed]


@pytest.mark.parametrize(
    ("group", "lock"),
    [("dependencies", LOCKS[0]), ("build", LOCKS[0])]
    + [
        (group, LOCKS[1])
        for group in ("dependencies", "build", "test", "lint", "types")
    ],
)
def test_every_dependency_is_locked(group: str, lock: str) -> None:
    locked = set(re.findall(r"^([\w.-]+)==", (ROOT / lock).read_text("utf-8"), re.M))

    assert [name for name in wanted(group) if name not in locked] == []


def test_both_locks_agree() -> None:
    pins = [
        set(
            re.findall(
                r"^([\w.-]+==\S+(?: ;[^\\]*)?)", (ROOT / name).read_text("utf-8"), re.M
            )
        )
        for name in LOCKS
    ]
    names = [{pin.split("==")[0] for pin in lock} for lock in pins]

    assert names[0] <= names[1]
    assert {p for p in pins[0] ^ pins[1] if p.split("==")[0] in names[0]} == set()


def test_the_checks_can_be_started() -> None:
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


def test_no_source_file_has_outgrown_its_idea() -> None:
    files = (ROOT / "src").rglob("*.py")
    lengths = {path: len(path.read_text("utf-8").splitlines()) for path in files}

    assert {str(path): n for path, n in lengths.items() if n > 300} == {}


def test_every_sample_file_is_described() -> None:
    listed = (ROOT / "data" / "README.md").read_text("utf-8")
    names = [path.name for path in (ROOT / "data" / "sample").iterdir()]

    assert [name for name in names if name not in listed] == []


def test_every_door_is_closed_to_all_but_its_own_module() -> None:
    """A new module must be named in the contracts, or it could import anything."""
    package = ROOT / "src" / "diplograph"
    modules = {
        f"diplograph.{path.stem}"
        for path in package.iterdir()
        if path.suffix == ".py" or (path / "__init__.py").exists()
    } - {"diplograph.__init__", "diplograph.__main__"}
    contracts = SETTINGS["tool"]["importlinter"]["contracts"]
    doors = [c for c in contracts if c["type"] == "forbidden"]
    open_to = {c["name"]: modules - set(c["source_modules"]) for c in doors}

    assert len(doors) >= 9
    assert {name: found for name, found in open_to.items() if len(found) > 3} == {}
    assert all(
        module.removeprefix("diplograph.") in name
        for name, found in open_to.items()
        for module in found
    )
