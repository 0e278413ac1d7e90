"""Actors, ties and occasions out of a store."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import cast

from diplograph.analyse.facts import Occasion, Part
from diplograph.model import Actor, EntityType, Proof, Queryable, Tie, Value

_PREFIXES = """PREFIX dg: <https://w3id.org/diplograph/ns#>
PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX schema: <https://schema.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""
_ACTORS = """SELECT ?actor ?kind ?code WHERE {
  VALUES (?class ?kind) {
    (dg:Person "Person") (dg:Organization "Organization") (dg:Country "Country")
    (dg:Place "Place") (dg:Agreement "Agreement") (dg:Gathering "Conference")
  }
  ?actor a ?class .
  FILTER EXISTS { ?fact dg:participant|dg:source|dg:target ?actor }
  OPTIONAL { ?actor dg:country/dg:iso2 ?code }
} ORDER BY ?actor ?code"""
_LABELS = """SELECT ?actor ?label (LANG(?label) AS ?lang) WHERE {
  { SELECT DISTINCT ?actor WHERE { ?fact dg:participant|dg:source|dg:target ?actor } }
  ?actor skos:prefLabel ?label .
} ORDER BY ?actor ?label"""
_OFFICES = """SELECT ?actor ?label (LANG(?label) AS ?lang) WHERE {
  ?actor dg:holdsOffice ?post . ?post skos:prefLabel ?label .
} ORDER BY ?actor ?label"""
_MINISTRIES = "SELECT DISTINCT ?actor WHERE { ?actor a dg:Ministry }"
_EVENTS = """SELECT ?event ?family ?type ?status ?first ?last ?place WHERE {
  ?event a dg:CanonicalEvent ; dg:family/skos:notation ?family ;
    dg:eventType/skos:notation ?type ; dg:status/skos:notation ?status .
  OPTIONAL { ?event sem:hasEarliestBeginTimeStamp ?first ;
    sem:hasLatestEndTimeStamp ?last }
  OPTIONAL { ?event sem:hasPlace ?place }
} ORDER BY ?event"""
_PARTS = """SELECT ?event ?actor ?role WHERE {
  ?concept dg:direct ?property ; skos:notation ?role .
  ?event ?property ?actor .
} ORDER BY ?event ?role ?actor"""
_POSTS = """SELECT ?event ?actor ?rank ?label (LANG(?label) AS ?lang) WHERE {
  ?participation dg:actingAs ?tenure ; dg:agent/dg:canonical ?actor .
  ?report dg:participation ?participation ; dg:sameEventAs ?event .
  ?tenure dg:post ?post . ?post skos:prefLabel ?label .
  OPTIONAL { ?post dg:rank ?rank }
} ORDER BY ?event ?actor ?rank ?label"""
_CONTACTS = """SELECT ?source ?target ?relation ?event WHERE {
  VALUES ?property { dg:metWith dg:spokeWith }
  ?tie dg:relation ?property ; dg:source ?source ; dg:target ?target ; dg:event ?event .
  BIND(STRAFTER(STR(?property), "#") AS ?relation)
} ORDER BY ?source ?target ?relation ?event"""
_PROOFS = """SELECT ?event ?article ?title ?url ?published ?quote ?start ?end ?zone ?sure
WHERE {
  ?report dg:sameEventAs ?event ; dg:article ?article .
  ?article dct:title ?title .
  OPTIONAL { ?article schema:url ?url }
  OPTIONAL { ?article schema:datePublished ?published }
  ?proof oa:hasBody ?report ; dg:confidence ?sure ; dg:zone/skos:notation ?zone .
  ?proof oa:hasTarget/oa:hasSelector ?selector .
  ?selector oa:exact ?quote ; oa:start ?start ; oa:end ?end .
} ORDER BY ?event ?published ?article ?start ?end"""
_TIES = """SELECT ?source ?target ?relation ?event WHERE {
  ?tie a dg:Tie ; dg:source ?source ; dg:target ?target ; dg:relation ?property ;
    dg:event ?event .
  BIND(STRAFTER(STR(?property), "#") AS ?relation)
} ORDER BY ?source ?target ?relation ?event"""

Row = tuple[Value, ...]


def _rows(store: Queryable, query: str) -> tuple[Row, ...]:
    return store.select(_PREFIXES + query).rows


def _text(value: Value) -> str | None:
    return None if value is None else str(value)


def actors(store: Queryable) -> tuple[Actor, ...]:
    """Everyone and everything that takes part in an event or a tie, in IRI order.

    Offices are the labels of the posts in which a person is attested, in Vietnamese
    where there is such a label.
    """
    labels: dict[str, dict[str, str]] = defaultdict(dict)
    for actor, label, lang in _rows(store, _LABELS):
        labels[str(actor)].setdefault(str(lang) or "und", str(label))
    offices: dict[str, dict[bool, list[str]]] = defaultdict(lambda: defaultdict(list))
    for actor, label, lang in _rows(store, _OFFICES):
        offices[str(actor)][lang == "vi"].append(str(label))
    found: dict[str, Actor] = {}
    for actor, kind, code in _rows(store, _ACTORS):
        iri = str(actor)
        if iri not in found:
            posts = offices.get(iri, {})
            found[iri] = Actor(
                iri=iri,
                kind=cast("EntityType", kind),
                labels=labels.get(iri, {}),
                country=_text(code),
                offices=tuple(dict.fromkeys(posts.get(True) or posts.get(False) or ())),
            )
    return tuple(found.values())


def ministries(store: Queryable) -> frozenset[str]:
    """IRIs of the ministries."""
    return frozenset(str(row[0]) for row in _rows(store, _MINISTRIES))


def proofs(store: Queryable) -> dict[str, tuple[Proof, ...]]:
    """The sentences that prove each canonical event, by day of publication."""
    found: dict[str, list[Proof]] = defaultdict(list)
    for row in _rows(store, _PROOFS):
        event, article, title, url, published, quote, start, end, zone, sure = row
        found[str(event)].append(
            Proof(
                article=str(article),
                article_title=str(title),
                url=_text(url),
                published=_text(published),
                quote=str(quote),
                start=int(start or 0),
                end=int(end or 0),
                zone=str(zone),
                confidence=float(sure or 0),
            )
        )
    return {event: tuple(rows) for event, rows in found.items()}


def occasions(store: Queryable) -> tuple[Occasion, ...]:
    """Every canonical event with its parts and proofs, whatever its status, by IRI.

    The office of a part is the highest in rank of those that a report gives.
    """
    evidence = proofs(store)
    posts = _posts(store)
    parts: dict[str, list[Part]] = defaultdict(list)
    for event, actor, role in _rows(store, _PARTS):
        rank, office = posts.get((str(event), str(actor)), (None, None))
        parts[str(event)].append(
            Part(actor=str(actor), role=str(role), office=office, rank=rank)
        )
    return tuple(
        Occasion(
            event=str(event),
            family=str(family),
            type=str(kind),
            status=str(status),
            first=_text(first),
            last=_text(last),
            place=_text(place),
            parts=tuple(parts.get(str(event), ())),
            proofs=evidence.get(str(event), ()),
        )
        for event, family, kind, status, first, last, place in _rows(store, _EVENTS)
    )


def _posts(store: Queryable) -> Mapping[tuple[str, str], tuple[str | None, str]]:
    """Rank and label of the highest office of an actor in an event."""
    best: dict[tuple[str, str], tuple[int, bool, str]] = {}
    for event, actor, rank, label, lang in _rows(store, _POSTS):
        key = (str(event), str(actor))
        candidate = (int(rank) if rank is not None else 99, lang != "vi", str(label))
        best[key] = min(best.get(key, candidate), candidate)
    return {
        key: (None if rank == 99 else str(rank), label)
        for key, (rank, _, label) in best.items()
    }


def contact_ties(store: Queryable) -> tuple[Tie, ...]:
    """Meetings and calls as ties that tell who, how and by which event alone, by IRI.

    Without day and proof they are read many times faster than ``ties``.
    """
    return tuple(
        Tie(
            source=str(source),
            target=str(target),
            relation=str(relation),
            event=str(event),
            family="Encounter" if relation == "metWith" else "Call",
            type="",
            status="Occurred",
        )
        for source, target, relation, event in _rows(store, _CONTACTS)
    )


def ties(store: Queryable) -> tuple[Tie, ...]:
    """One tie for each event, relation and pair, with all proofs of the event, by IRI.

    They come from events that took place; a mutual relation is one tie, with the lower
    IRI as its source.
    """
    evidence = proofs(store)
    events = {str(row[0]): row for row in _rows(store, _EVENTS)}
    found = []
    for source, target, relation, event in _rows(store, _TIES):
        _, family, kind, status, first, last, place = events[str(event)]
        found.append(
            Tie(
                source=str(source),
                target=str(target),
                relation=str(relation),
                event=str(event),
                family=str(family),
                type=str(kind),
                status=str(status),
                first=_text(first),
                last=_text(last),
                place=_text(place),
                proofs=evidence.get(str(event), ()),
            )
        )
    return tuple(found)
