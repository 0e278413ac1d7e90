"""Ties and occasions out of a store."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from diplograph.analyse.facts import Occasion, Part
from diplograph.analyse.rows import Row, rows, text
from diplograph.model import Proof, Queryable, Tie, Value

_WORDS = "SELECT ?concept ?word WHERE { ?concept skos:notation ?word }"
_EVENTS = """SELECT ?event ?family ?type ?status ?first ?last ?place WHERE {
  ?event a dg:CanonicalEvent ; dg:family ?family ; dg:eventType ?type ; dg:status ?status .
  OPTIONAL { ?event sem:hasEarliestBeginTimeStamp ?first }
  OPTIONAL { ?event sem:hasLatestEndTimeStamp ?last }
  OPTIONAL { ?event sem:hasPlace ?place }
}"""
_ROLES = """SELECT ?property ?role WHERE {
  ?concept dg:direct ?property ; skos:notation ?role }"""
_PARTS = """SELECT ?event ?property ?actor WHERE {
  ?concept dg:direct ?property . ?event ?property ?actor }"""
_POSTS = """SELECT ?event ?actor ?post WHERE {
  ?participation dg:actingAs ?tenure ; dg:agent/dg:canonical ?actor .
  ?report dg:participation ?participation ; dg:sameEventAs ?event .
  ?tenure dg:post ?post .
}"""
_RANKS = """SELECT ?post ?rank ?label (LANG(?label) AS ?lang) WHERE {
  ?post a org:Post ; skos:prefLabel ?label . OPTIONAL { ?post dg:rank ?rank }
}"""
_CONTACTS = """SELECT ?source ?target ?relation ?event WHERE {
  VALUES ?relation { dg:metWith dg:spokeWith }
  ?tie dg:relation ?relation ; dg:source ?source ; dg:target ?target ; dg:event ?event .
}"""
_ARTICLES = """SELECT ?article ?title ?url ?published WHERE {
  ?article a dg:Article ; dct:title ?title .
  OPTIONAL { ?article schema:url ?url }
  OPTIONAL { ?article schema:datePublished ?published }
}"""
_PROOFS = """SELECT ?event ?article ?quote ?start ?end ?zone ?sure WHERE {
  ?proof dg:attests ?event ; dg:quote ?quote ; dg:zone ?zone ; dg:confidence ?sure ;
    oa:hasTarget ?target .
  ?target oa:hasSource ?article ; oa:hasSelector ?selector .
  ?selector oa:start ?start ; oa:end ?end .
}"""
_TIES = """SELECT ?source ?target ?relation ?event WHERE {
  ?tie a dg:Tie ; dg:source ?source ; dg:target ?target ; dg:relation ?relation ;
    dg:event ?event .
}"""


def _words(store: Queryable) -> dict[Value, str]:
    """The word of each concept of the ontology."""
    return {concept: str(word) for concept, word in rows(store, _WORDS)}


def _events(store: Queryable) -> list[Row]:
    """Event, family, type, status, first and last day and place, in the order of events."""
    word = _words(store)
    told = (
        (event, word[family], word[kind], word[status], *rest)
        for event, family, kind, status, *rest in rows(store, _EVENTS)
    )
    return sorted(told, key=lambda row: str(row[0]))


def proofs(store: Queryable) -> dict[str, tuple[Proof, ...]]:
    """The sentences that prove each canonical event, by day of publication."""
    word = _words(store)
    articles = {row[0]: row[1:] for row in rows(store, _ARTICLES)}
    found: dict[str, list[Proof]] = defaultdict(list)
    for event, article, quote, start, end, zone, sure in rows(store, _PROOFS):
        title, url, published = articles[article]
        found[str(event)].append(
            Proof(
                article=str(article),
                article_title=str(title),
                url=text(url),
                published=text(published),
                quote=str(quote),
                start=int(start or 0),
                end=int(end or 0),
                zone=word[zone],
                confidence=float(sure or 0),
            )
        )
    return {event: tuple(sorted(told, key=_place)) for event, told in found.items()}


def _place(proof: Proof) -> tuple[str, str, int, int]:
    return proof.published or "", proof.article, proof.start, proof.end


def occasions(store: Queryable) -> tuple[Occasion, ...]:
    """Every canonical event with its parts and proofs, whatever its status, by IRI.

    The office of a part is the highest in rank of those that a report gives.
    """
    evidence = proofs(store)
    posts = _posts(store)
    role = {prop: str(word) for prop, word in rows(store, _ROLES)}
    told = {
        (str(event), role[prop], str(actor))
        for event, prop, actor in rows(store, _PARTS)
    }
    parts: dict[str, list[Part]] = defaultdict(list)
    for event, word, actor in sorted(told):
        rank, office = posts.get((event, actor), (None, None))
        parts[event].append(Part(actor=actor, role=word, office=office, rank=rank))
    return tuple(
        Occasion(
            event=str(event),
            family=str(family),
            type=str(kind),
            status=str(status),
            first=text(first),
            last=text(last),
            place=text(place),
            parts=tuple(parts.get(str(event), ())),
            proofs=evidence.get(str(event), ()),
        )
        for event, family, kind, status, first, last, place in _events(store)
    )


def _posts(store: Queryable) -> Mapping[tuple[str, str], tuple[str | None, str]]:
    """Rank and label of the highest office of an actor in an event."""
    names: dict[Value, tuple[int, bool, str]] = {}
    for post, rank, label, lang in rows(store, _RANKS):
        name = (int(rank) if rank is not None else 99, lang != "vi", str(label))
        names[post] = min(names.get(post, name), name)
    best: dict[tuple[str, str], tuple[int, bool, str]] = {}
    for event, actor, post in rows(store, _POSTS):
        if post in names:
            key = (str(event), str(actor))
            best[key] = min(best.get(key, names[post]), names[post])
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
            source=source,
            target=target,
            relation=relation,
            event=event,
            family="Encounter" if relation == "metWith" else "Call",
            type="",
            status="Occurred",
        )
        for source, target, relation, event in _tied(store, _CONTACTS)
    )


def _tied(store: Queryable, query: str) -> list[tuple[str, str, str, str]]:
    """Source, target, relation and event of ties, in that order."""
    return sorted(
        (str(source), str(target), str(relation).rsplit("#", 1)[-1], str(event))
        for source, target, relation, event in rows(store, query)
    )


def ties(store: Queryable) -> tuple[Tie, ...]:
    """One tie for each event, relation and pair, with all proofs of the event, by IRI.

    They come from events that took place; a mutual relation is one tie, with the lower
    IRI as its source.
    """
    evidence = proofs(store)
    events = {row[0]: row for row in _events(store)}
    found = []
    for source, target, relation, event in _tied(store, _TIES):
        _, family, kind, status, first, last, place = events[event]
        found.append(
            Tie(
                source=source,
                target=target,
                relation=relation,
                event=event,
                family=str(family),
                type=str(kind),
                status=str(status),
                first=text(first),
                last=text(last),
                place=text(place),
                proofs=evidence.get(event, ()),
            )
        )
    return tuple(found)
