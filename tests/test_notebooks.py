"""The notebooks run, and what is stored of them is what they print now."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import jupytext  # type: ignore[import-untyped]
import pytest

NOTEBOOKS = Path(__file__).parents[1] / "notebooks"
SOURCES = sorted(NOTEBOOKS.glob("[0-9][0-9]_*.py"))


def stored_cells(path: Path) -> list[dict[str, Any]]:
    """The cells of the notebook that belongs to a percent file."""
    cells: list[dict[str, Any]] = json.loads(
        path.with_suffix(".ipynb").read_text(encoding="utf-8")
    )["cells"]
    return cells


def test_there_are_four_notebooks() -> None:
    assert [path.stem[:2] for path in SOURCES] == ["01", "02", "03", "04"]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.stem))
def test_both_forms_of_a_notebook_hold_the_same_cells(path: Path) -> None:
    assert [cell.source for cell in jupytext.read(path).cells] == [
        "".join(cell["source"]) for cell in stored_cells(path)
    ]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.stem))
def test_a_stored_notebook_has_no_error_and_shows_a_picture(path: Path) -> None:
    outputs = [out for cell in stored_cells(path) for out in cell.get("outputs", ())]

    assert not any(out["output_type"] == "error" for out in outputs)
    assert any("image/png" in out.get("data", {}) for out in outputs)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.stem))
def test_a_notebook_runs_and_prints_what_is_stored(path: Path) -> None:
    command = [sys.executable, str(NOTEBOOKS / "run.py"), "--check", path.stem]
    ran = subprocess.run(
        command, capture_output=True, text=True, timeout=120, check=False
    )

    assert ran.returncode == 0, ran.stdout + ran.stderr
