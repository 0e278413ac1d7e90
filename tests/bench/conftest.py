"""A graph large enough to time: the sample many times over, under other ids."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import diplograph
from diplograph.desk import Desk
from diplograph.model import Article, Extraction
from labelled import labelled_sample

TIMES = 10
"""Copies of the sample in the timed graph: 360 articles."""


def copies(times: int) -> list[tuple[Article, Extraction]]:
    """The labelled sample ``times`` over."""
    return [
        (replace(article, id=f"{article.id}-{n}"), replace(label, id=f"{label.id}-{n}"))
        for n in range(times)
        for article, label in labelled_sample()
    ]


@pytest.fixture(scope="session")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """The graph that questions are timed on."""
    path = tmp_path_factory.mktemp("bench") / "store"
    with diplograph.open(path) as store:
        store.put_many(copies(TIMES))
        store.refresh()
    return diplograph.open(Path(path), read_only=True)
