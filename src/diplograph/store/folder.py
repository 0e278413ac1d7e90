"""The folder of a store: a small description beside the quads, and how it is opened."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from diplograph.errors import StoreError

FORMAT: Final = 1
"""Version of names and shapes in the stored data; raised when old data must be rebuilt."""
_MARK: Final = "diplograph.json"
_QUADS: Final = "quads"


def open_folder(path: Path, *, read_only: bool) -> ox.Store:
    """The quads in a folder; a writer makes the folder if it is missing or empty.

    Raises:
        StoreError: no store, a newer format, in use by another writer, no right to
            write, or damaged.
    """
    if path.exists() and not path.is_dir():
        raise StoreError(f"{path} is a file; a store is a folder")
    if read_only or (path / _MARK).exists():
        _check_mark(path)
    elif path.exists() and any(path.iterdir()):
        raise StoreError(
            f"{path} is not a store, and not empty: name a new or an empty folder"
        )
    try:
        if read_only:
            return ox.Store.read_only(str(path / _QUADS))
        return _open_writer(path)
    except OSError as error:
        raise StoreError(_explain(path, error)) from error


def _open_writer(path: Path) -> ox.Store:
    path.mkdir(parents=True, exist_ok=True)
    if not os.access(path, os.W_OK):
        raise PermissionError(f"no right to write: {path}")
    mark = path / _MARK
    if not mark.exists():
        # First the mark: a folder of quads without one would be refused for ever.
        draft = path / f"{_MARK}.new"
        draft.write_text(json.dumps({"format": FORMAT}) + "\n", encoding="utf-8")
        draft.replace(mark)
    return ox.Store(str(path / _QUADS))


def _check_mark(path: Path) -> None:
    if not path.exists():
        raise StoreError(f"{path} does not exist: build a store first")
    try:
        mark = json.loads((path / _MARK).read_text(encoding="utf-8"))
        version = int(mark["format"])
    except FileNotFoundError as error:
        raise StoreError(f"{path} is not a store: it has no {_MARK}") from error
    except PermissionError as error:
        raise StoreError(f"{path}: no right to read it") from error
    except (ValueError, KeyError, TypeError) as error:
        raise StoreError(f"{path}/{_MARK} is damaged: build the store anew") from error
    if version > FORMAT:
        raise StoreError(
            f"{path} has format {version}, this version reads up to {FORMAT}: "
            "use a newer diplograph"
        )
    if version < FORMAT:
        raise StoreError(f"{path} has the old format {version}: build the store anew")


def _explain(path: Path, error: OSError) -> str:
    text = str(error)
    if "lock" in text.casefold():
        return (
            f"{path} is in use by another writer: wait until it ends, "
            "or open the store for reading only"
        )
    if isinstance(error, PermissionError) or "permission denied" in text.casefold():
        return f"{path}: no right to write there"
    if "read-only file system" in text.casefold():
        return f"{path} is on a read-only file system"
    return f"{path} cannot be opened, it may be damaged; build the store anew ({text})"
