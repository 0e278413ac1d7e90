"""Notes of what articles written since the last refresh touch.

They are written in one step with the article, so that a refresh after an interruption
knows what to look at. A replaced or retracted article leaves notes of its old facts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

import pyoxigraph as ox
from pyoxigraph import NamedNode, Quad

from diplograph.store.terms import CANONICAL, PENDING, A, term

_THINGS: Final = (
    *("dg:refersTo", "dg:country", "dg:side", "org:organization"),
    *("dg:agent", "sem:hasPlace"),
)
"""What leads from an article's facts to something that others may speak of too."""


@dataclass(slots=True)
class Touched:
    """What changed articles say or said."""

    articles: set[NamedNode] = field(default_factory=set)
    """Names of their graphs."""
    things: set[NamedNode] = field(default_factory=set)
    """Persons, bodies, countries and all else that takes part in events."""
    posts: set[NamedNode] = field(default_factory=set)
    reports: set[NamedNode] = field(default_factory=set)
    """Events as the articles tell them now."""
    events: set[NamedNode] = field(default_factory=set)
    """Canonical events that the articles told of before."""


def note_new(article: NamedNode) -> Quad:
    """The note that a graph was written which was not there before."""
    return Quad(article, A, term("dg:Change"), PENDING)


def notes_of(store: ox.Store, article: NamedNode) -> Iterator[Quad]:
    """Notes of what an article says and of the canonical events it is part of.

    To be taken before the article is changed.
    """
    yield note_new(article)
    seen = Touched()
    look(store, article, seen)
    for name, nodes in (
        ("dg:touchesThing", seen.things),
        ("dg:touchesPost", seen.posts),
        ("dg:touchesEvent", events_of(store, seen.reports)),
    ):
        for node in nodes:
            yield Quad(article, term(name), node, PENDING)


def look(store: ox.Store, article: NamedNode, seen: Touched) -> None:
    """Add what an article says as it stands."""
    things = {term(name) for name in _THINGS}
    post, event = term("dg:post"), term("dg:Event")
    for quad in store.quads_for_pattern(None, None, None, article):
        if quad.predicate in things:
            _add(seen.things, quad.object)
        elif quad.predicate == post:
            _add(seen.posts, quad.object)
        elif quad.predicate == A and quad.object == event:
            _add(seen.reports, quad.subject)


def _add(nodes: set[NamedNode], node: object) -> None:
    if isinstance(node, NamedNode):
        nodes.add(node)


def events_of(store: ox.Store, reports: Iterable[NamedNode]) -> set[NamedNode]:
    """Canonical events of reports, as the last refresh saw them."""
    same, found = term("dg:sameEventAs"), set[NamedNode]()
    for report in reports:
        for quad in store.quads_for_pattern(report, same, None, CANONICAL):
            _add(found, quad.object)
    return found


def is_pending(store: ox.Store) -> bool:
    """Whether an article was changed since the last refresh."""
    return (
        next(iter(store.quads_for_pattern(None, None, None, PENDING)), None) is not None
    )


def changed(store: ox.Store) -> set[NamedNode]:
    """Names of the graphs of changed articles."""
    found = set[NamedNode]()
    for quad in store.quads_for_pattern(None, A, None, PENDING):
        _add(found, quad.subject)
    return found


def touched(store: ox.Store, articles: set[NamedNode]) -> Touched:
    """What the changed articles say now and said before."""
    seen = Touched(articles=articles)
    places = {
        term("dg:touchesThing"): seen.things,
        term("dg:touchesPost"): seen.posts,
        term("dg:touchesEvent"): seen.events,
    }
    for quad in store.quads_for_pattern(None, None, None, PENDING):
        if quad.predicate in places:
            _add(places[quad.predicate], quad.object)
    for article in articles:
        look(store, article, seen)
    return seen
