"""The labelled sample as a store, built once a process."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

import diplograph
from diplograph.store import Store
from labelled import labelled_sample


@cache
def sample_store(*ids: str) -> Store:
    """A store of the labelled sample, or of some of its articles, opened for reading."""
    chosen = [pair for pair in labelled_sample() if not ids or pair[0].id in ids]
    folder = Path(tempfile.mkdtemp(prefix="diplograph-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    with diplograph.open(folder / "store") as store:
        store.put_many(chosen)
        store.refresh()
    return diplograph.open(folder / "store", read_only=True)


def article_ids() -> dict[str, str]:
    """The id of each sample article by its title."""
    return {article.title: article.id for article, _ in labelled_sample()}
