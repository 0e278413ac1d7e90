"""The folder of a store: a small description beside the quads, and how it is opened."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from time import sleep
from typing import Final

import pyoxigraph as ox

from diplograph.errors import StoreError

FORMAT: Final = 4
"""Version of names and shapes in the stored data; raised when old data must be changed."""
MIGRATIONS: Final[Mapping[int, Callable[[ox.Store], None]]] = {
    # Format 2 notes what changed articles touch. Articles are written as before, and a
    # store without the mark of format 2 counts as not settled, so it is rebuilt.
    1: lambda _: None,
    # Format 3 has words of names and shorter ways for questions; they come of a rebuild too.
    2: lambda _: None,
    # Format 4 has who takes part in one value.
    3: lambda _: None,
}
"""What brings the quads of a format to the next one; each may be run twice."""
TRIES: Final = 25
"""How often a reader looks again for files that a writer has just replaced."""
PAUSE: Final = 0.02
"""Seconds between two tries."""
_MARK: Final = "diplograph.json"
QUADS: Final = "quads"


def open_folder(path: Path, *, read_only: bool) -> ox.Store:
    """The quads in a folder; a writer makes the folder if it is missing or empty.

    Raises:
        StoreError: no store, a newer format, in use by another writer, no right to
            write, or damaged.
    """
    if path.exists() and not path.is_dir():
        raise StoreError(f"{path} is a file; a store is a folder")
    version = FORMAT
    if read_only or (path / _MARK).exists():
        version = _check_mark(path, read_only=read_only)
    elif path.exists() and any(path.iterdir()):
        raise StoreError(
            f"{path} is not a store, and not empty: name a new or an empty folder"
        )
    try:
        if read_only:
            return _open_reader(path)
        return _open_writer(path, version)
    except (OSError, RuntimeError, ValueError) as error:
        raise StoreError(_explain(path, error)) from error


def _open_reader(path: Path) -> ox.Store:
    for _ in range(TRIES - 1):
        try:
            return ox.Store.read_only(str(path / QUADS))
        except (OSError, RuntimeError, ValueError) as error:
            # A writer may put files together between the reading of their list and theirs.
            if "no such file" not in str(error).casefold():
                raise
            sleep(PAUSE)
    return ox.Store.read_only(str(path / QUADS))


def _open_writer(path: Path, version: int) -> ox.Store:
    path.mkdir(parents=True, exist_ok=True)
    if not os.access(path, os.W_OK):
        raise PermissionError(f"no right to write: {path}")
    if not (path / _MARK).exists():
        # First the mark: a folder of quads without one would be refused for ever.
        write_mark(path)
    store = ox.Store(str(path / QUADS))
    for old in range(version, FORMAT):
        MIGRATIONS[old](store)
    if version < FORMAT:
        store.flush()
        write_mark(path)
    return store


def write_mark(path: Path) -> None:
    """Write down which format the store in a folder has, in one step."""
    draft = path / f"{_MARK}.new"
    draft.write_text(json.dumps({"format": FORMAT}) + "\n", encoding="utf-8")
    draft.replace(path / _MARK)


def _check_mark(path: Path, *, read_only: bool) -> int:
    version = read_mark(path)
    if version > FORMAT:
        raise StoreError(
            f"{path} has format {version}, this version reads up to {FORMAT}: "
            "use a newer diplograph"
        )
    if version < min(MIGRATIONS):
        raise StoreError(f"{path} has the old format {version}: build the store anew")
    if version < FORMAT and read_only:
        raise StoreError(
            f"{path} has the older format {version}: "
            f"diplograph rebuild --store {path} brings it to format {FORMAT}"
        )
    return version


def is_store(path: Path) -> bool:
    """Whether a folder bears the mark of a store."""
    return (path / _MARK).is_file()


def read_mark(path: Path) -> int:
    """The format of the store in a folder.

    Raises:
        StoreError: there is no store, or its mark cannot be read.
    """
    if not path.exists():
        raise StoreError(f"{path} does not exist: build a store first")
    try:
        mark = json.loads((path / _MARK).read_text(encoding="utf-8"))
        return int(mark["format"])
    except FileNotFoundError as error:
        raise StoreError(f"{path} is not a store: it has no {_MARK}") from error
    except PermissionError as error:
        raise StoreError(f"{path}: no right to read it") from error
    except (ValueError, KeyError, TypeError) as error:
        raise StoreError(
            f"{path}/{_MARK} is damaged: restore a backup, or build the store anew"
        ) from error


def size_of(path: Path) -> int:
    """Bytes that the store takes on disk."""
    return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())


def failed(path: Path, error: Exception) -> StoreError:
    """What to say when a store cannot be written; what was written before is kept."""
    text = str(error)
    if any(sign in text.casefold() for sign in _FULL):
        return StoreError(
            f"{path} cannot be written, the disk is full or a limit is reached; what was "
            f"written before is kept, so make room and run the command again ({text})"
        )
    return StoreError(
        f"{path} cannot be written; what was written before is kept ({text})"
    )


_FULL: Final = ("no space left", "file too large", "quota exceeded", "file size limit")


def _explain(path: Path, error: Exception) -> str:
    text = str(error)
    if "lock" in text.casefold() and "corrupt" not in text.casefold():
        return (
            f"{path} is in use by another writer: wait until it ends, "
            "or open the store for reading only"
        )
    if isinstance(error, PermissionError) or "permission denied" in text.casefold():
        return f"{path}: no right to write there"
    if "read-only file system" in text.casefold():
        return f"{path} is on a read-only file system"
    if any(sign in text.casefold() for sign in _FULL):
        return str(failed(path, error))
    return (
        f"{path} cannot be opened, it may be damaged: restore a backup, "
        f"or build the store anew ({text})"
    )
