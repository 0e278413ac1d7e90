"""Whole graphs: the Graph Store Protocol for reading, and the ontology."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from diplograph.serve.answer import Refused
from diplograph.serve.http import stream
from diplograph.serve.jobs import BASE


async def graphs(request: Request) -> Response:
    """A graph by ``?graph=IRI``, or the union of all by ``?default``.

    Raises:
        Refused: none or both are asked for.
    """
    names = request.query_params.getlist("graph")
    default = "default" in request.query_params
    if len(names) + default != 1:
        raise Refused(400, "name one graph: ?graph=IRI, or ?default for all together")
    return await _stream(request, None if default else names[0])


async def graph(request: Request) -> Response:
    """A graph under its own name."""
    return await _stream(request, f"{BASE}graph/{request.path_params['local']}")


async def ontology(request: Request) -> Response:
    """The words of the graph."""
    return await _stream(request, f"{BASE}graph/schema")


async def _stream(request: Request, iri: str | None) -> Response:
    accept = request.headers.get("accept")
    return await stream(request, {"job": "graph", "graph": iri, "accept": accept})
