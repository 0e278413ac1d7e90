from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import diplograph
from diplograph.ask.names import (
    CLASSES,
    WORDS,
    KnownNames,
    Names,
    find_names,
    find_word,
)
from diplograph.desk import Desk
from diplograph.errors import QueryError


@pytest.fixture(scope="module")
def store(sample_store: Path) -> Iterator[Desk]:
    with diplograph.open(sample_store, read_only=True) as store:
        yield store


def found(names: Names, kind: str, value: str) -> tuple[str, ...] | str:
    """What a value stands for, or why for nothing."""
    look = find_word if kind in WORDS else find_names
    try:
        return look(names, kind, value, "here")
    except QueryError as error:
        return str(error)


@pytest.mark.parametrize("kind", [*CLASSES, *WORDS])
def test_names_read_once_stand_for_the_same_as_names_looked_up_each_time(
    store: Desk, kind: str
) -> None:
    each, once = Names(store), KnownNames(store)
    pairs = once.labels(kind) if kind in CLASSES else each.words(kind)
    values = sorted({row[1] for row in pairs})[::9][:25]
    values += [value.upper() for value in values[::4]] + ["VN", "vn", "Nobody At All"]
    told = [found(once, kind, value) for value in values]

    assert told == [found(each, kind, value) for value in values]
    assert sum(isinstance(one, tuple) for one in told) >= 2


class Counting:
    """Counts the questions to a store."""

    def __init__(self, store: Desk) -> None:
        self.asked, self.select = 0, self._counted
        self._store = store

    def _counted(self, sparql: str) -> diplograph.model.Answer:
        self.asked += 1
        return self._store.select(sparql)


def test_names_are_read_once_however_many_are_looked_up(store: Desk) -> None:
    counting = Counting(store)
    names = KnownNames(counting)
    for value in ("Vietnam", "Czechia", "Vietnam", "CZ", "Vietnam") * 3:
        assert find_names(names, "country", value, "here")
        assert find_word(names, "status", "planned", "here")

    assert counting.asked == 5
