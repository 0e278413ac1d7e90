"""Tasks of a worker for people: questions by name, pages, the search, the network."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from diplograph.analyse import Study
from diplograph.ask import ask, bind, find_question
from diplograph.ask.names import KnownNames, label_all
from diplograph.errors import QueryError
from diplograph.model import Actor, Queryable, Tie
from diplograph.serve.dossier import KINDS, dossier
from diplograph.serve.jobs import BASE, Fault, Head, Seen, as_json
from diplograph.spelling import fold
from diplograph.view import draw

_FOUND: Final = 20
_OFFERED: Final = ("Person", "Organization", "Country", "Place", "Gathering")
_NAMES: Final = """PREFIX dg: <https://w3id.org/diplograph/ns#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?node ?kind ?label ?n WHERE {
  VALUES ?class { dg:Person dg:Organization dg:Country dg:Place dg:Gathering }
  ?node a ?class ; skos:prefLabel|skos:altLabel ?label .
  OPTIONAL { ?node dg:articleCount ?n }
  BIND(STRAFTER(STR(?class), "#") AS ?kind) }"""


def question(seen: Seen, task: Mapping[str, Any], head: Head) -> None:
    """The rows that answer a named question, nodes by their labels and by their names."""
    store, values = seen.desk, task["values"]
    asked = find_question(task["name"])
    bare = ask(store, asked, values, lang=None, names=_names(seen, store))
    told = label_all(store, _ours(bare.rows), task["lang"])
    as_json(
        head,
        {
            "question": asked.name,
            "columns": bare.columns,
            "rows": bare.rows,
            "labels": told,
        },
    )


def _names(seen: Seen, store: Queryable) -> KnownNames:
    found: KnownNames = seen.kept.setdefault("known names", KnownNames(store))
    return found


def _ours(rows: Any) -> set[str]:
    cells = (cell for row in rows for cell in row if isinstance(cell, str))
    parts = (part for cell in cells if cell.startswith(BASE) for part in cell.split())
    return {part for part in parts if part.startswith(BASE)}


def bound(seen: Seen, task: Mapping[str, Any], head: Head) -> None:
    """The SPARQL of a named question with its parameters filled in."""
    store, asked = seen.desk, find_question(task["name"])
    as_json(head, {"sparql": bind(store, asked, task["values"], _names(seen, store))})


def page(seen: Seen, task: Mapping[str, Any], head: Head) -> None:
    """All that a page shows of a thing."""
    try:
        told = dossier(seen.desk, task["iri"], task["lang"], task["page"])
    except QueryError as error:
        raise Fault(404, str(error)) from error
    if told is None:
        raise Fault(404, f"the graph knows nothing of {task['iri']}")
    as_json(head, told)


def labels(seen: Seen, task: Mapping[str, Any], head: Head) -> None:
    """The label of each name, where it has one."""
    as_json(head, label_all(seen.desk, task["iris"], task["lang"]))


def search(seen: Seen, task: Mapping[str, Any], head: Head) -> None:
    """Names that hold the text, the most reported first."""
    if "names" not in seen.kept:
        rows = seen.desk.select(_NAMES).rows
        seen.kept["names"] = [
            (f" {fold(str(label))} ", str(node), str(kind), int(n or 0))
            for node, kind, label, n in rows
        ]
    wanted = fold(task["text"])
    best: dict[str, tuple[int, int, str]] = {}
    for name, node, kind, count in seen.kept["names"] if wanted else ():
        if f" {wanted}" in name and (not task["kind"] or KINDS[kind] == task["kind"]):
            rank = (name != f" {wanted} ", -count, KINDS[kind])
            best[node] = min(best.get(node, rank), rank)
    chosen = sorted(best, key=lambda node: (*best[node], node))[:_FOUND]
    told = label_all(seen.desk, chosen, task["lang"])
    as_json(
        head,
        [
            {
                "iri": node,
                "kind": best[node][2],
                "label": told.get(node, node),
                "articles": -best[node][1],
            }
            for node in chosen
        ],
    )


def network(seen: Seen, task: Mapping[str, Any], head: Head) -> None:
    """The page of the network, of all or of what the rows of a query name."""
    if "study" not in seen.kept:
        seen.kept["study"] = Study(seen.desk)
    study: Study = seen.kept["study"]
    actors, ties = study.actors, study.ties
    if task["query"]:
        actors, ties = _among(actors, ties, _named(seen, task["query"]))
    text = draw(actors, ties, **task["filters"])
    head({"media": "text/html; charset=utf-8"}).write(text.encode("utf-8", "replace"))


def _named(seen: Seen, query: str) -> set[str]:
    return _ours(seen.desk.select(query).rows)


def _among(
    actors: tuple[Actor, ...], ties: tuple[Tie, ...], named: set[str]
) -> tuple[tuple[Actor, ...], tuple[Tie, ...]]:
    """Ties of the events that are named, else of the actors that are named together."""
    kept = tuple(
        tie
        for tie in ties
        if tie.event in named or (tie.source in named and tie.target in named)
    )
    used = {end for tie in kept for end in (tie.source, tie.target)}
    return tuple(actor for actor in actors if actor.iri in used), kept
