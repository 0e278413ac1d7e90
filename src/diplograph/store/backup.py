"""Copies of a store: taken while it is in use, put back whole or not at all."""

from __future__ import annotations

import json
import shutil
from hashlib import sha256
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from diplograph.errors import StoreError
from diplograph.store.folder import (
    QUADS,
    failed,
    is_store,
    open_folder,
    read_mark,
    write_mark,
)

_DIGESTS: Final = "digests.json"
_DRAFT: Final = ".part"
_OLD: Final = ".old"


def backup(store: ox.Store, target: Path) -> Path:
    """A copy of the open store in a new folder, itself a store; the folder.

    On the same disk the copy shares with the store the files that never change, so it
    is fast and small; against the loss of the disk, take it to another one.

    Raises:
        StoreError: the folder exists, or cannot be written.
    """
    if target.exists():
        raise StoreError(f"{target} exists: name a new folder for the backup")
    draft = target.with_name(target.name + _DRAFT)
    try:
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir(parents=True)
        store.backup(str(draft / QUADS))
        digests = json.dumps(_digests(draft), indent=1)
        (draft / _DIGESTS).write_text(digests + "\n", encoding="utf-8")
        write_mark(draft)
        draft.rename(target)
    except OSError as error:
        shutil.rmtree(draft, ignore_errors=True)
        raise failed(target, error) from error
    return target


def restore(source: Path, target: Path, *, replace: bool = False) -> int:
    """Make a store of a backup; its number of quads.

    An existing store stays as it is until the backup was read from end to end.

    Raises:
        StoreError: the backup is none or is damaged, or there is a store already and
            ``replace`` does not allow it to go, or somebody writes to it.
    """
    there = target.exists() and any(target.iterdir())
    if there and not replace:
        raise StoreError(f"{target} exists: name a new folder, or allow with --replace")
    if there:
        _check_replaceable(target)
    _check(source)
    draft = target.with_name(target.name + _DRAFT)
    shutil.rmtree(draft, ignore_errors=True)
    kept = open_folder(source, read_only=True)
    backup(kept, draft)
    (draft / _DIGESTS).unlink()
    if there:
        old = target.with_name(target.name + _OLD)
        shutil.rmtree(old, ignore_errors=True)
        target.rename(old)
        draft.rename(target)
        shutil.rmtree(old)
    else:
        if target.exists():
            target.rmdir()
        draft.rename(target)
    return len(kept)


def _check_replaceable(target: Path) -> None:
    """Nothing, if the folder is a store, sound or damaged, to which nobody writes."""
    if not is_store(target):
        raise StoreError(f"{target} is not a store: it is left as it is")
    try:
        open_folder(target, read_only=False)
    except StoreError as error:
        if "in use by another writer" in str(error):
            raise


def _digests(path: Path) -> dict[str, str]:
    """Digest of each file of the quads, by name."""
    files = sorted(file for file in (path / QUADS).iterdir() if file.is_file())
    return {file.name: sha256(file.read_bytes()).hexdigest() for file in files}


def _check(source: Path) -> None:
    """Nothing, if each file of a backup is as it was written.

    Raises:
        StoreError: it is no backup, or a file is missing or was changed.
    """
    read_mark(source)
    try:
        told = json.loads((source / _DIGESTS).read_text(encoding="utf-8"))
        found = _digests(source)
    except FileNotFoundError as error:
        raise StoreError(
            f"{source} is no backup: diplograph backup makes one ({error.filename})"
        ) from error
    except ValueError as error:
        raise StoreError(f"{source}/{_DIGESTS} is damaged") from error
    for name, digest in told.items():
        if found.get(name) != digest:
            raise StoreError(
                f"{source} is damaged: {QUADS}/{name} is not as it was written; "
                "use another backup"
            )
