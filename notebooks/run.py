"""Run the notebooks and write them with their output, or check that they are fresh.

python notebooks/run.py [--check] [NAME ...]

A notebook is a percent file, NN_name.py; its NN_name.ipynb is written from it. With
--check nothing is written: it fails where cells or printed text would change. Pictures
are not compared, since they differ between versions of the plotting library.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import jupytext
import nbformat
from nbclient import NotebookClient

HERE = Path(__file__).resolve().parent
KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}


def sources() -> list[Path]:
    """The percent files, in their order."""
    return sorted(HERE.glob("[0-9][0-9]_*.py"))


def executed(path: Path) -> Any:
    """The notebook of a percent file with fresh output and stable ids."""
    notebook = jupytext.read(path)
    client = NotebookClient(notebook, timeout=120, kernel_name="python3")
    client.execute(cwd=str(HERE))
    for number, cell in enumerate(notebook.cells):
        cell.id = f"cell-{number:02}"
        cell.metadata.pop("execution", None)
        if cell.cell_type == "code":
            cell.outputs = [o for o in cell.outputs if o.get("name") != "stderr"]
    notebook.metadata = nbformat.from_dict({"kernelspec": KERNEL})
    return notebook


def told(notebook: Any) -> list[tuple[str, str]]:
    """Source and printed text of each cell; a picture counts as the word."""
    return [
        (cell.source, "".join(_text(output) for output in cell.get("outputs", ())))
        for cell in notebook.cells
    ]


def _text(output: Any) -> str:
    if output.output_type == "stream":
        return str(output.text)
    return "picture" if "image/png" in output.data else str(output.data["text/plain"])


def stale(path: Path, notebook: Any) -> str:
    """Where the stored notebook differs from a fresh one, or an empty string."""
    stored = path.with_suffix(".ipynb")
    if not stored.is_file():
        return f"{stored.name} is missing"
    old, new = told(nbformat.read(stored, as_version=4)), told(notebook)
    if len(old) != len(new):
        return f"{stored.name} has {len(old)} cells, {path.name} has {len(new)}"
    for number, (before, after) in enumerate(zip(old, new, strict=True)):
        if before != after:
            return f"{stored.name}, cell {number} changed:\n{before[1]}\n--- now:\n{after[1]}"
    return ""


def main(arguments: list[str]) -> int:
    """The exit code: 1 where --check finds a stale notebook."""
    check = "--check" in arguments
    names = [name for name in arguments if name != "--check"]
    faults = 0
    for path in sources():
        if names and path.stem not in names:
            continue
        notebook = executed(path)
        if not check:
            nbformat.write(notebook, path.with_suffix(".ipynb"))
            print(f"wrote {path.stem}.ipynb")
        elif difference := stale(path, notebook):
            faults += 1
            print(f"{difference}\nRefresh it: python notebooks/run.py {path.stem}")
    return min(faults, 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
