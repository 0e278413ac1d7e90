"""Events as a table: one row an event, with codes, dates, people, proof and articles."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

import pyoxigraph as ox

from diplograph.model import Value
from diplograph.store.answers import select
from diplograph.store.terms import NAMESPACES, PREFIXES

COLUMNS = (
    *("event", "plover", "plover_mode", "cameo", "family", "type", "grade", "status"),
    *("first_day", "last_day", "countries", "actor_countries", "recipient_countries"),
    *("participants", "place", "place_country", "reports"),
    *("evidence", "confidence", "article", "article_title", "published", "url"),
)
_EVENTS = """
SELECT ?event ?family ?type ?status ?first ?last ?place ?placeCountry ?reports
  ?statusPlover ?mode ?typePlover ?typeCameo ?familyPlover ?familyCameo
  (GROUP_CONCAT(DISTINCT ?oneGrade; SEPARATOR="|") AS ?grade) WHERE {
  ?event a dg:CanonicalEvent ; dg:family ?f ; dg:eventType ?t ; dg:status ?s ;
    dg:articleCount ?reports .
  ?f skos:notation ?family . ?t skos:notation ?type . ?s skos:notation ?status .
  OPTIONAL { ?event dg:grade ?oneGrade }
  OPTIONAL { ?event sem:hasEarliestBeginTimeStamp ?first ;
    sem:hasLatestEndTimeStamp ?last }
  OPTIONAL { ?event sem:hasPlace ?place OPTIONAL { ?place dg:country/dg:iso2 ?placeCountry } }
  OPTIONAL { ?s dg:ploverEvent ?statusPlover } OPTIONAL { ?s dg:ploverMode ?mode }
  OPTIONAL { ?t dg:ploverEvent ?typePlover ; dg:cameoCode ?typeCameo }
  OPTIONAL { ?f dg:ploverEvent ?familyPlover ; dg:cameoCode ?familyCameo }
} GROUP BY ?event ?family ?type ?status ?first ?last ?place ?placeCountry ?reports
  ?statusPlover ?mode ?typePlover ?typeCameo ?familyPlover ?familyCameo
ORDER BY ?first ?event"""
_PEOPLE = """
SELECT ?event ?actor ?role ?side ?iso WHERE {
  ?r dg:direct ?direct ; skos:notation ?role .
  ?event a dg:CanonicalEvent ; ?direct ?actor .
  OPTIONAL { ?r dg:ploverSide ?side } OPTIONAL { ?actor dg:country/dg:iso2 ?iso }
} ORDER BY ?event ?role ?actor"""
_PROOFS = """
SELECT ?event ?quote ?confidence ?article ?title ?published ?url WHERE {
  ?report dg:sameEventAs ?event ; dg:article ?page .
  ?proof oa:hasBody ?report ; dg:confidence ?confidence ;
    oa:hasTarget/oa:hasSelector ?words .
  ?words oa:exact ?quote ; oa:start ?start .
  ?page dct:identifier ?article ; dct:title ?title .
  OPTIONAL { ?page schema:datePublished ?published } OPTIONAL { ?page schema:url ?url }
} ORDER BY ?event DESC(?confidence) ?published ?article ?start"""
_LABELS = (
    "SELECT ?actor ?label WHERE { ?actor skos:prefLabel ?label } ORDER BY ?actor ?label"
)

_Row: TypeAlias = Mapping[str, Value]


def write_csv(store: ox.Store, path: Path) -> None:
    """Write the events as UTF-8 CSV that spreadsheets open without running any of it."""
    people = _grouped(store, _PEOPLE)
    proofs = _grouped(store, _PROOFS)
    labels = _labels(store)
    with path.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, COLUMNS, lineterminator="\n")
        writer.writeheader()
        for event in _rows(store, _EVENTS):
            key = str(event["event"])
            row = {
                **_codes(event),
                **_people(people[key], labels),
                **_proof(proofs[key]),
                "event": key.removeprefix(NAMESPACES["id"]),
                "place": labels.get(str(event["place"]), ""),
                "place_country": event["placeCountry"],
            }
            writer.writerow({column: _cell(row[column]) for column in COLUMNS})


def _rows(store: ox.Store, sparql: str) -> Iterator[_Row]:
    answer = select(store, PREFIXES + sparql)
    return (dict(zip(answer.columns, row, strict=True)) for row in answer.rows)


def _grouped(store: ox.Store, sparql: str) -> Mapping[str, list[_Row]]:
    found: dict[str, list[_Row]] = defaultdict(list)
    for row in _rows(store, sparql):
        found[str(row["event"])].append(row)
    return found


def _labels(store: ox.Store) -> dict[str, str]:
    """One label an entity: English where there is one, since the codes are English."""
    result = store.query(PREFIXES + _LABELS, use_default_graph_as_union=True)
    assert isinstance(result, ox.QuerySolutions)
    found: dict[str, tuple[bool, str]] = {}
    for row in result:
        label = (row["label"].language != "en", row["label"].value)
        iri = row["actor"].value
        found[iri] = min(found.get(iri, label), label)
    return {iri: text for iri, (_, text) in found.items()}


def _codes(event: _Row) -> dict[str, Value]:
    # A plan is an agreement to meet and a cancellation a refusal, whatever the type.
    plover = event["statusPlover"] or event["typePlover"] or event["familyPlover"]
    return {
        "plover": plover,
        "plover_mode": event["mode"],
        "cameo": event["typeCameo"] or event["familyCameo"],
        "first_day": event["first"],
        "last_day": event["last"],
        **{key: event[key] for key in ("family", "type", "grade", "status", "reports")},
    }


def _people(rows: Iterable[_Row], labels: Mapping[str, str]) -> dict[str, Value]:
    told, sides = [], defaultdict(set)
    for row in rows:
        iso = f" ({row['iso']})" if row["iso"] else ""
        told.append(f"{row['role']}: {labels.get(str(row['actor']), '?')}{iso}")
        if row["iso"]:
            sides["all"].add(str(row["iso"]))
            sides[str(row["side"])].add(str(row["iso"]))
    return {
        "participants": " | ".join(told),
        "countries": "|".join(sorted(sides["all"])),
        "actor_countries": "|".join(sorted(sides["actor"])),
        "recipient_countries": "|".join(sorted(sides["recipient"])),
    }


def _proof(rows: list[_Row]) -> dict[str, Value]:
    """The surest quote, and every article that reports the event."""
    articles = {str(row["article"]): row for row in reversed(rows)}
    ordered = [articles[key] for key in sorted(articles)]

    def joined(key: str) -> str:
        return " | ".join(str(row[key] or "") for row in ordered)

    return {
        "evidence": rows[0]["quote"] if rows else "",
        "confidence": rows[0]["confidence"] if rows else "",
        "article": joined("article"),
        "article_title": joined("title"),
        "published": joined("published"),
        "url": joined("url"),
    }


def _cell(value: Value) -> str:
    text = "" if value is None else str(value).replace("\x00", "\ufffd")
    # A spreadsheet would run a cell that begins so as a formula.
    return f"'{text}" if text[:1] in {"=", "+", "-", "@", "\t", "\r"} else text
