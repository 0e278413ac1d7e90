"""The service about itself: service description, VoID, and how much there is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response

from diplograph.serve.answer import Refused
from diplograph.serve.http import FRESH, client_of, etag, pool_of, unchanged
from diplograph.serve.jobs import acceptable
from diplograph.store import wire

_PREFIXES: Final = """@prefix sd: <http://www.w3.org/ns/sparql-service-description#> .
@prefix void: <http://rdfs.org/ns/void#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix f: <http://www.w3.org/ns/formats/> .
@prefix dg: <https://w3id.org/diplograph/ns#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
_FORMATS: Final = (
    "SPARQL_Results_JSON",
    "SPARQL_Results_XML",
    "SPARQL_Results_CSV",
    "SPARQL_Results_TSV",
    "Turtle",
    "N-Triples",
    "JSON-LD",
    "RDF_XML",
)
_CLASSES: Final = {
    "articles": "dg:Article",
    "reports": "dg:Event",
    "events": "dg:CanonicalEvent",
    "persons": "dg:Person",
    "organizations": "dg:Organization",
    "countries": "dg:Country",
    "places": "dg:Place",
    "ties": "dg:Tie",
}
_VOCABULARIES: Final = (
    "https://w3id.org/diplograph/ns#",
    "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "http://www.w3.org/ns/oa#",
    "http://www.w3.org/ns/org#",
    "http://www.w3.org/2004/02/skos/core#",
)


async def service(request: Request) -> Response:
    """The SPARQL 1.1 Service Description."""
    return await _told(request, _service)


async def void(request: Request) -> Response:
    """The VoID description of the graph."""
    return await _told(request, _void)


async def _told(request: Request, write: Any) -> Response:
    accept = request.headers.get("accept")
    task = {"job": "stats", "about": write.__name__, "accept": accept}
    if known := await unchanged(request, task):
        return known
    head, numbers = await pool_of(request).told({"job": "stats"}, client_of(request))
    try:
        media = acceptable(accept, wire.TRIPLES)
    except Exception as error:
        raise Refused(406, str(error)) from error
    root = str(request.base_url)
    body = wire.convert(_PREFIXES + write(root, numbers), media)
    headers = {**FRESH, "ETag": etag(head["state"], task)}
    return Response(body, media_type=media, headers=headers)


def _service(root: str, numbers: Mapping[str, int]) -> str:
    formats = ", ".join(f"f:{name}" for name in _FORMATS)
    return f"""
<{root}sparql> a sd:Service ;
  sd:endpoint <{root}sparql> ;
  sd:supportedLanguage sd:SPARQL11Query ;
  sd:feature sd:UnionDefaultGraph ;
  sd:resultFormat {formats} ;
  sd:defaultDataset [ a sd:Dataset ; sd:defaultGraph <{root}void#graph> ] .
{_void(root, numbers)}
<{root}void#graph> a sd:Graph .
"""


def _void(root: str, numbers: Mapping[str, int]) -> str:
    parts = " , ".join(
        f"[ void:class {kind} ; void:entities {numbers[name]} ]"
        for name, kind in _CLASSES.items()
    )
    words = " , ".join(f"<{name}>" for name in _VOCABULARIES)
    return f"""
<{root}void#graph> a void:Dataset ;
  dct:title "Ngoại giao dưới dạng đồ thị"@vi , "Diplomacy as a graph"@en ;
  void:sparqlEndpoint <{root}sparql> ;
  void:uriSpace "https://w3id.org/diplograph/id/" ;
  void:triples {numbers["quads"]} ;
  void:vocabulary {words} ;
  void:classPartition {parts} ;
  void:feature f:Turtle , f:N-Triples , f:JSON-LD ;
  foaf:homepage <{root}> .
"""
