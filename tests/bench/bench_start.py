"""Time from the shell to an answer: the interpreter, the imports, the command."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

Benchmark = Callable[..., Any]


@pytest.mark.parametrize(
    "code",
    [
        "pass",
        "import diplograph",
        "from diplograph.cli import run; run(['--version'])",
        "import diplograph.store",
        "import diplograph.extract.reader",
    ],
)
def test_start(benchmark: Benchmark, code: str) -> None:
    def start() -> int:
        command = [sys.executable, "-c", code]
        return subprocess.run(command, check=True, capture_output=True).returncode

    assert benchmark(start) == 0
