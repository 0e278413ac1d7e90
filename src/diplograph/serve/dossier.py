"""What the graph knows of one thing: who or what it is, and its events with their proof."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from diplograph.ask.names import label_all
from diplograph.model import Queryable, Value
from diplograph.serve.happened import Told, events_of, rows_of

MOST: Final = 200
"""Rows of any other list."""
KINDS: Final = {
    "Person": "person",
    "Organization": "organisation",
    "Country": "country",
    "Place": "place",
    "Gathering": "gathering",
    "Agreement": "agreement",
    "CanonicalEvent": "event",
    "Article": "article",
    "Post": "office",
}
"""Kinds of things with a page of their own, by the last part of their class; the first
that fits."""
_OFFICES: Final = """SELECT DISTINCT ?post ?wording ?on ?modifier ?article ?title ?url
  ?quote WHERE {
  ?member dg:canonical @ . ?tenure org:member ?member ; dg:officeText ?wording ;
    dg:article ?article . ?article dct:title ?title .
  OPTIONAL { ?tenure dg:attestedOn ?on } OPTIONAL { ?tenure dg:post ?post }
  OPTIONAL { ?tenure dg:officeModifier ?modifier }
  OPTIONAL { ?article schema:url ?url }
  OPTIONAL { ?proof oa:hasBody ?tenure ; oa:hasTarget/oa:hasSelector/oa:exact ?quote }
} ORDER BY ?on ?wording ?article LIMIT 1000"""
_CONTACTS: Final = """SELECT ?other (COUNT(DISTINCT ?event) AS ?n) WHERE {
  { ?tie dg:source @ ; dg:target ?other } UNION { ?tie dg:target @ ; dg:source ?other }
  ?tie dg:event ?event } GROUP BY ?other ORDER BY DESC(?n) ?other LIMIT 12"""
_PEOPLE: Final = {
    "country": """SELECT ?person ?n WHERE { ?person a dg:Person ; dg:country @ ;
      dg:articleCount ?n } ORDER BY DESC(?n) ?person LIMIT 24""",
    "organisation": """SELECT DISTINCT ?person ?n WHERE { ?post org:postIn @ .
      ?person dg:holdsOffice ?post ; dg:articleCount ?n }
      ORDER BY DESC(?n) ?person LIMIT 24""",
    "office": """SELECT DISTINCT ?person ?n WHERE { ?person dg:holdsOffice @ ;
      dg:articleCount ?n } ORDER BY DESC(?n) ?person LIMIT 24""",
}
_LISTS: Final = ("offices", "contacts", "people", "mentions")


def kind_of(store: Queryable, name: str) -> tuple[str, str]:
    """What a name stands for, as in ``KINDS``, and the name it has over all articles.

    ``thing`` is what has no page of its own, an empty text what is not in the graph.
    """
    rows = rows_of(
        store,
        """SELECT DISTINCT ?class ?main WHERE { { @ a ?class } UNION
        { @ dg:canonical ?main } UNION { @ dg:sameEventAs ?main } }""",
        name,
    )
    mains = sorted(str(main) for _, main in rows if main)
    if mains and name not in mains:
        return "moved", mains[0]
    classes = {str(c).rsplit("#", 1)[-1].rsplit("/", 1)[-1] for c, _ in rows if c}
    found = (kind for end, kind in KINDS.items() if end in classes)
    return next(found, "thing" if rows else ""), name


def dossier(store: Queryable, name: str, lang: str, page: int) -> Told | None:
    """All that a page shows of a thing; None if the graph does not know it.

    ``moved`` alone tells the name under which its facts stand.
    """
    kind, main = kind_of(store, name)
    if not kind:
        return None
    if kind == "moved":
        return {"iri": name, "kind": kind, "moved": main}
    told: Told = {"iri": name, "kind": kind, **_labels(store, name)}
    told |= _content(store, name, kind, page)
    told["names"] = label_all(store, _iris(told), lang)
    return told


def _content(store: Queryable, name: str, kind: str, page: int) -> Told:
    if kind == "thing":
        return {**dict.fromkeys(_LISTS, ()), "facts": _facts(store, name)}
    told: Told = dict.fromkeys(_LISTS, ())
    told["events"] = events_of(store, name, kind, page)
    if kind == "article":
        told |= {"article": _article(store, name), "mentions": _mentions(store, name)}
    elif kind not in ("event", "office"):
        told["contacts"] = _counted(store, _CONTACTS, name)
    if kind == "person":
        told["offices"] = _offices(store, name)
    if kind in _PEOPLE:
        told["people"] = _counted(store, _PEOPLE[kind], name)
    return told


def _labels(store: Queryable, name: str) -> Told:
    rows = rows_of(
        store,
        """SELECT DISTINCT ?what ?text (LANG(?text) AS ?lang) WHERE {
        VALUES ?what { skos:prefLabel skos:altLabel rdfs:label dct:title dg:country
          owl:sameAs org:postIn } @ ?what ?text } ORDER BY ?what ?text""",
        name,
    )
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for what, text, lang in rows:
        end = str(what).rsplit("#", 1)[-1].rsplit("/", 1)[-1]
        found[end].append((str(text), str(lang or "")))
    own = found["prefLabel"] or found["label"] or found["title"]
    labels = {lang or "und": text for text, lang in reversed(own)}
    others = {text for text, _ in found["altLabel"]} - set(labels.values())
    return {
        "labels": labels,
        "also": sorted(others)[:MOST],
        "country": next((text for text, _ in found["country"] if text != name), None),
        "same": [text for text, _ in found["sameAs"]],
        "in": next((text for text, _ in found["postIn"]), None),
    }


def _facts(store: Queryable, name: str) -> list[list[Value]]:
    rows = rows_of(
        store, "SELECT ?p ?o WHERE { @ ?p ?o } ORDER BY ?p ?o LIMIT 200", name
    )
    return [list(row) for row in rows]


def _article(store: Queryable, name: str) -> Told:
    rows = rows_of(
        store,
        """SELECT ?title ?published ?source ?url ?lang ?id WHERE { @ dct:title ?title ;
        dct:identifier ?id . OPTIONAL { @ schema:datePublished ?published }
        OPTIONAL { @ dct:source ?source } OPTIONAL { @ schema:url ?url }
        OPTIONAL { @ dct:language ?lang } } LIMIT 1""",
        name,
    )
    keys = ("title", "published", "source", "url", "language", "id")
    return dict(zip(keys, rows[0], strict=True)) if rows else {}


def _mentions(store: Queryable, name: str) -> list[str]:
    rows = rows_of(
        store,
        """SELECT DISTINCT ?who WHERE { ?mention dg:article @ ;
        dg:refersTo/dg:canonical ?who } ORDER BY ?who LIMIT 200""",
        name,
    )
    return [str(row[0]) for row in rows]


def _counted(store: Queryable, query: str, name: str) -> list[Told]:
    return [{"iri": str(who), "n": n} for who, n in rows_of(store, query, name)]


def _offices(store: Queryable, name: str) -> list[Told]:
    """Offices in the order in which they were first told of, each with one proof."""
    found: dict[tuple[str, str], Told] = {}
    for post, wording, on, modifier, article, title, url, quote in rows_of(
        store, _OFFICES, name
    ):
        told = found.setdefault(
            (str(post or wording), str(modifier or "")),
            {
                "post": post,
                "wording": wording,
                "modifier": modifier,
                "first": on,
                "last": on,
                "articles": set(),
                "proof": {"article": article, "title": title, "url": url, "quote": ""},
            },
        )
        told["last"] = on or told["last"]
        told["articles"].add(article)
        if quote and not told["proof"]["quote"]:
            told["proof"].update(article=article, title=title, url=url, quote=quote)
    return [{**told, "articles": len(told["articles"])} for told in found.values()]


def _iris(told: object) -> set[str]:
    """Every name of ours in a nest of dicts and lists."""
    if isinstance(told, Mapping):
        return _union(told.values())
    if isinstance(told, list | tuple):
        return _union(told)
    ours = isinstance(told, str) and told.startswith("https://w3id.org/diplograph/")
    return {str(told)} if ours and " " not in str(told) else set()


def _union(parts: Iterable[object]) -> set[str]:
    return {name for part in parts for name in _iris(part)}
