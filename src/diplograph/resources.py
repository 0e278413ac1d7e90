"""Where the shipped data lies: the same call works in a checkout and in an installed wheel."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _shipped(name: str, source: str) -> Path:
    installed = _PACKAGE / name
    return installed if installed.is_dir() else _PACKAGE.parents[1] / source


def packs_dir() -> Path:
    """Folder of the language packs, event packs and name tables."""
    return _PACKAGE / "packs"


def graph_dir() -> Path:
    """Folder of ontology, shapes, derivation rules and named questions."""
    return _shipped("_graph", "graph")


def sample_dir() -> Path:
    """Folder of the sample articles."""
    return _shipped("_sample", "data/sample")
