"""Ties as a network file: actors are nodes, each tie of each event an edge."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import networkx as nx
import pyoxigraph as ox

from diplograph.store.answers import select
from diplograph.store.terms import NAMESPACES, PREFIXES

_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML file may hold, not even escaped."""
_ACTORS = f"""{PREFIXES}SELECT DISTINCT ?actor ?kind ?iso ?vi ?en ?any WHERE {{
  ?tie a dg:Tie ; dg:source|dg:target ?actor . ?actor a ?class .
  ?class skos:notation ?kind . FILTER NOT EXISTS {{ ?class rdfs:subClassOf dg:Event }}
  OPTIONAL {{ ?actor dg:country/dg:iso2 ?iso }}
  OPTIONAL {{ ?actor skos:prefLabel ?vi FILTER(LANG(?vi) = "vi") }}
  OPTIONAL {{ ?actor skos:prefLabel ?en FILTER(LANG(?en) = "en") }}
  OPTIONAL {{ ?actor skos:prefLabel ?any FILTER(LANG(?any) = "") }}
}} ORDER BY ?actor ?kind"""
_TIES = f"""{PREFIXES}
SELECT ?source ?target ?tie ?relation ?event ?family ?type ?status ?first ?last ?n WHERE {{
  ?tie a dg:Tie ; dg:source ?source ; dg:target ?target ; dg:relation ?relation ;
    dg:event ?event .
  ?event dg:family ?family ; dg:eventType ?type ; dg:status ?status ; dg:articleCount ?n .
  OPTIONAL {{ ?event sem:hasEarliestBeginTimeStamp ?first ;
    sem:hasLatestEndTimeStamp ?last }}
}} ORDER BY ?tie"""


def write_graphml(store: ox.Store, path: Path) -> None:
    """Write the ties as GraphML."""
    nx.write_graphml(_network(store), path, encoding="utf-8", named_key_ids=True)


def write_gexf(store: ox.Store, path: Path) -> None:
    """Write the ties as GEXF 1.2, without the day of writing: same graph, same file."""
    lines = nx.generate_gexf(_network(store), encoding="utf-8")
    text = re.sub(r' lastmodifieddate="[^"]*"', "", "\n".join(lines))
    path.write_text(f"{text}\n", encoding="utf-8")


def _network(store: ox.Store) -> nx.MultiDiGraph[str]:
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for row in _rows(store, _ACTORS):
        label = row.get("en") or row.get("vi") or row.get("any") or row["actor"]
        told = {key: row[key] for key in ("kind", "iso", "vi", "en") if key in row}
        network.add_node(row["actor"], label=label, **told)
    for row in _rows(store, _TIES):
        source, target = row.pop("source"), row.pop("target")
        # GEXF means another thing by an edge's "type".
        row["event_type"], row["weight"] = row.pop("type"), row.pop("n")
        network.add_edge(source, target, key=row.pop("tie"), **row)
    return network


def _rows(store: ox.Store, sparql: str) -> Iterator[dict[str, Any]]:
    answer = select(store, sparql)
    for row in answer.rows:
        yield {
            column: _clean(value)
            for column, value in zip(answer.columns, row, strict=True)
            if value is not None
        }


def _clean(value: object) -> object:
    if not isinstance(value, str):
        return value
    return _ILLEGAL.sub("\ufffd", value.removeprefix(NAMESPACES["dg"]))
