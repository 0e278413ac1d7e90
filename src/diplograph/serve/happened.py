"""Events as pages tell them: what happened, who took part, the sentences that prove it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from diplograph.ask.terms import iri as bracketed
from diplograph.model import Queryable, Value
from diplograph.store import PREFIXES

PAGE: Final = 20
"""Events on one page."""
_FACTS: Final = """SELECT ?event ?family ?type ?status ?first ?last ?place ?articles
WHERE { VALUES ?event { @ } ?event dg:family ?family ; dg:eventType ?type ;
    dg:status ?status .
  OPTIONAL { ?event dg:articleCount ?articles }
  OPTIONAL { ?event sem:hasEarliestBeginTimeStamp ?first }
  OPTIONAL { ?event sem:hasLatestEndTimeStamp ?last }
  OPTIONAL { ?event sem:hasPlace ?place } }"""
_PARTS: Final = """SELECT DISTINCT ?event ?actor ?role WHERE {
  VALUES ?event { @ } ?role dg:direct ?property . ?event ?property ?actor
} ORDER BY ?event ?role ?actor"""
_PROOFS: Final = """SELECT DISTINCT ?event ?article ?title ?source ?url ?published ?quote
  ?start ?end ?zone ?sure WHERE {
  VALUES ?event { @ } ?report dg:sameEventAs ?event ; dg:article ?article .
  ?article dct:title ?title .
  OPTIONAL { ?article dct:source ?source } OPTIONAL { ?article schema:url ?url }
  OPTIONAL { ?article schema:datePublished ?published }
  ?proof oa:hasBody ?report ; dg:confidence ?sure ; dg:zone ?zone ;
    oa:hasTarget/oa:hasSelector ?selector .
  ?selector oa:exact ?quote ; oa:start ?start ; oa:end ?end
} ORDER BY ?event ?published ?article ?start ?end LIMIT 2000"""
_EVENTS: Final = {
    "event": "VALUES ?event { @ } ?event a dg:CanonicalEvent .",
    "article": "?report dg:article @ ; dg:sameEventAs ?event .",
    "place": "?event sem:hasPlace @ .",
    "country": "?event dg:participant/dg:country @ .",
    "office": "?event dg:participant ?nobody . FILTER(false)",
}
"""Where the events of a page stand; ``dg:participant`` if nothing else is said."""

Told = dict[str, Any]


def rows_of(store: Queryable, query: str, *names: str) -> Sequence[Sequence[Value]]:
    """Rows of a question in which ``@`` stands for names."""
    values = " ".join(bracketed(name) for name in names)
    return store.select(PREFIXES + query.replace("@", values)).rows


def events_of(store: Queryable, name: str, kind: str, page: int) -> Told:
    """A page of the events of a thing, the latest first, and how many there are."""
    where = _EVENTS.get(kind, "?event dg:participant @ .")
    total = int(
        rows_of(
            store, f"SELECT (COUNT(DISTINCT ?event) AS ?n) WHERE {{ {where} }}", name
        )[0][0]
        or 0
    )
    order = f"""SELECT DISTINCT ?event ?first WHERE {{ {where}
      OPTIONAL {{ ?event sem:hasEarliestBeginTimeStamp ?first }} }}
      ORDER BY DESC(?first) ?event LIMIT {PAGE} OFFSET {(page - 1) * PAGE}"""
    chosen = [str(row[0]) for row in rows_of(store, order, name)]
    only = name if kind == "article" else None
    return {
        "total": total,
        "page": page,
        "pages": max(1, -(-total // PAGE)),
        "items": _told_events(store, chosen, only) if chosen else [],
    }


def _told_events(
    store: Queryable, events: Sequence[str], article: str | None = None
) -> list[Told]:
    """Events in the order given, with who took part and the sentences that prove it."""
    items: dict[str, Told] = {}
    keys = ("family", "type", "status", "first", "last", "place", "articles")
    for event, *facts in rows_of(store, _FACTS, *events):
        told = dict(zip(keys, facts, strict=True))
        items[str(event)] = {"iri": event, **told, "who": {}, "proofs": []}
    for event, actor, role in rows_of(store, _PARTS, *events):
        items[str(event)]["who"].setdefault(str(actor), []).append(str(role))
    for event, *rest in rows_of(store, _PROOFS, *events):
        proof = _proof(rest)
        if article is None or proof["article"] == article:
            items[str(event)]["proofs"].append(proof)
    for item in items.values():
        item["who"] = [
            {"iri": who, "roles": roles} for who, roles in item["who"].items()
        ]
    return [items[event] for event in events if event in items]


def _proof(row: Sequence[Value]) -> Told:
    keys = ("article", "title", "source", "url", "published", "quote", "start", "end")
    return {
        **dict(zip(keys, row, strict=False)),
        "zone": row[8],
        "confidence": row[9],
    }
