"""Actors out of a store."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import cast

from diplograph.analyse.rows import rows
from diplograph.model import Actor, EntityType, Queryable, Value

_ACTIVE = """SELECT DISTINCT ?actor WHERE {
  { ?fact dg:participant ?actor } UNION { ?fact dg:between ?actor }
}"""
_ACTORS = """SELECT ?actor ?kind ?label (LANG(?label) AS ?lang) WHERE {
  VALUES (?class ?kind) {
    (dg:Person "Person") (dg:Organization "Organization") (dg:Country "Country")
    (dg:Place "Place") (dg:Agreement "Agreement") (dg:Gathering "Conference")
  }
  ?actor a ?class . OPTIONAL { ?actor skos:prefLabel ?label }
}"""
_HOMES = """SELECT ?actor ?code WHERE {
  VALUES ?class {
    dg:Person dg:Organization dg:Country dg:Place dg:Agreement dg:Gathering
  }
  ?actor a ?class ; dg:country ?country . ?country dg:iso2 ?code .
}"""
_OFFICES = "SELECT ?actor ?post WHERE { ?actor dg:holdsOffice ?post }"
_POST_LABELS = """SELECT ?post ?label (LANG(?label) AS ?lang) WHERE {
  ?post a org:Post ; skos:prefLabel ?label }"""
_MINISTRIES = "SELECT DISTINCT ?actor WHERE { ?actor a dg:Ministry }"


def actors(store: Queryable) -> tuple[Actor, ...]:
    """Everyone and everything that takes part in an event or a tie, in IRI order.

    Offices are the labels of the posts in which a person is attested, in Vietnamese
    where there is such a label.
    """
    active = {row[0] for row in rows(store, _ACTIVE)}
    homes: dict[Value, str] = {}
    for actor, code in rows(store, _HOMES):
        homes[actor] = min(homes.get(actor, str(code)), str(code))
    kinds: dict[str, str] = {}
    labels: dict[str, dict[str, str]] = defaultdict(dict)
    for actor, kind, label, lang in rows(store, _ACTORS):
        if actor in active:
            kinds[str(actor)] = min(kinds.get(str(actor), str(kind)), str(kind))
            if label is not None:
                _first(labels[str(actor)], str(lang) or "und", str(label))
    offices = _offices(store)
    return tuple(
        Actor(
            iri=iri,
            kind=cast("EntityType", kinds[iri]),
            labels=dict(sorted(labels[iri].items(), key=lambda pair: pair[1])),
            country=homes.get(iri),
            offices=offices.get(iri, ()),
        )
        for iri in sorted(kinds)
    )


def _first(told: dict[str, str], lang: str, label: str) -> None:
    """Keep the first label of each language in the order of letters."""
    told[lang] = min(told.get(lang, label), label)


def _offices(store: Queryable) -> Mapping[str, tuple[str, ...]]:
    """Labels of the posts of each person, in order, Vietnamese ones where there are."""
    names: dict[Value, list[tuple[bool, str]]] = defaultdict(list)
    for post, label, lang in rows(store, _POST_LABELS):
        names[post].append((lang == "vi", str(label)))
    found: dict[str, dict[bool, set[str]]] = defaultdict(lambda: defaultdict(set))
    for actor, post in rows(store, _OFFICES):
        for vietnamese, label in names[post]:
            found[str(actor)][vietnamese].add(label)
    return {
        actor: tuple(sorted(told.get(True) or told[False]))
        for actor, told in found.items()
    }


def ministries(store: Queryable) -> frozenset[str]:
    """IRIs of the ministries."""
    return frozenset(str(row[0]) for row in rows(store, _MINISTRIES))
