from __future__ import annotations

import pyoxigraph as ox
import pytest

from diplograph.store import swap as swap_module
from diplograph.store.swap import swap

NAME = ox.NamedNode("http://example.org/g")
OTHER = ox.NamedNode("http://example.org/other")


def quads(*numbers: int, name: ox.NamedNode = NAME) -> set[ox.Quad]:
    node = ox.NamedNode("http://example.org/n")
    return {ox.Quad(node, node, ox.Literal(number), name) for number in numbers}


@pytest.mark.parametrize("at_once", [100, 2], ids=["in one step", "in several"])
@pytest.mark.parametrize(
    ("before", "after"),
    [((), (1, 2, 3)), ((1, 2, 3), ()), ((1, 2, 3), (3, 4, 5)), ((1, 2), (1, 2))],
)
def test_a_graph_holds_just_what_it_should_and_others_stay(
    monkeypatch: pytest.MonkeyPatch,
    before: tuple[int, ...],
    after: tuple[int, ...],
    at_once: int,
) -> None:
    monkeypatch.setattr(swap_module, "STEP", 2)
    store = ox.Store()
    store.extend(quads(*before) | quads(1, 9, name=OTHER))

    swap(store, NAME, iter(quads(*after)), at_once=at_once)

    assert set(store) == quads(*after) | quads(1, 9, name=OTHER)


def test_it_says_whether_it_was_one_step() -> None:
    store = ox.Store()

    assert swap(store, NAME, quads(1, 2), at_once=2)
    assert not swap(store, NAME, quads(1, 2, 3), at_once=2)
    assert not swap(store, NAME, quads(1), at_once=2)
