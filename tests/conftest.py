"""What several test files stand on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

import diplograph
from diplograph.cli import run
from diplograph.pipeline import build
from diplograph.resources import sample_dir


@dataclass(frozen=True, slots=True)
class Ran:
    """How a command line ended."""

    code: int
    out: str
    err: str


Cli = Callable[..., Ran]


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str]) -> Cli:
    """Run a command line in this process."""

    def call(*args: object) -> Ran:
        capsys.readouterr()
        code = run([str(arg) for arg in args])
        told = capsys.readouterr()
        return Ran(code, told.out, told.err)

    return call


@pytest.fixture(scope="session")
def sample_articles() -> Path:
    """The sample as JSON lines."""
    return sample_dir() / "articles.jsonl"


@pytest.fixture(scope="session")
def sample_store(
    tmp_path_factory: pytest.TempPathFactory, sample_articles: Path
) -> Path:
    """The graph of the sample, to be opened for reading only."""
    path = tmp_path_factory.mktemp("sample") / "diplograph.store"
    with diplograph.open(path) as store:
        build([sample_articles], store, jobs=1)
    return path
