"""Copies of a store: taken while it is in use, put back whole or not at all."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from diplograph.errors import StoreError
from diplograph.store.folder import QUADS, failed, open_folder, write_mark

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
        open_folder(target, read_only=False)  # refuses what is no store or is in use
    draft = target.with_name(target.name + _DRAFT)
    shutil.rmtree(draft, ignore_errors=True)
    kept = open_folder(source, read_only=True)
    backup(kept, draft)
    number = _read_all(draft)
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
    return number


def _read_all(path: Path) -> int:
    """Number of quads, each of them read.

    Raises:
        StoreError: one cannot be read.
    """
    store = open_folder(path, read_only=True)
    try:
        return sum(1 for _ in store)
    except (OSError, RuntimeError) as error:
        shutil.rmtree(path, ignore_errors=True)
        raise StoreError(f"the backup is damaged ({error})") from error
