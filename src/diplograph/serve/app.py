"""The service as one ASGI application: its paths, and what stands around them."""

from __future__ import annotations

import mimetypes
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from diplograph.serve import api, describe, graphs, pages, sparql
from diplograph.serve.answer import Refused
from diplograph.serve.http import refused
from diplograph.serve.metrics import Counting, Metrics
from diplograph.serve.packing import Packing
from diplograph.serve.pool import Pool
from diplograph.serve.settings import Settings

_HERE = r"https?://(localhost|127\.0\.0\.1|\[::1\])(:\d+)?"
NAMES = ["localhost", "127.0.0.1", "[::1]", "testserver"]


def application(settings: Settings) -> Starlette:
    """The service; its workers start and end with it."""
    pool = Pool(settings)
    metrics = Metrics(pool)

    @asynccontextmanager
    async def life(app: Starlette) -> AsyncIterator[None]:
        pages.warm()
        mimetypes.init()
        await pool.start()
        try:
            yield
        finally:
            await pool.stop()

    routes = [
        Route("/sparql", sparql.endpoint, methods=["GET", "POST"]),
        Route("/graphs", graphs.graphs),
        Route("/graph/{local}", graphs.graph),
        Route("/ns", graphs.ontology),
        Route("/void", describe.void),
        Route("/.well-known/void", describe.void),
        Route("/api/openapi.json", api.openapi),
        Route("/api/questions", api.catalogue),
        Route("/api/questions/{name}", api.answer),
        Route("/api/questions/{name}/sparql", api.bound),
        Route("/api/entities/{local}", api.entity),
        Route("/api/search", api.search),
        Route("/api/labels", api.labels, methods=["POST"]),
        Route("/api/stats", api.stats),
        Route("/", pages.home),
        Route("/query", pages.query),
        Route("/network", pages.network),
        Route("/id/{local}", pages.thing),
        Route("/health", health),
        Route("/metrics", metrics.page),
    ]
    kinds = frozenset(route.path.split("/")[1] for route in routes)
    static = StaticFiles(directory=Path(__file__).with_name("static"))
    app = Starlette(
        routes=[*routes, Mount("/static", static)],
        lifespan=life,
        exception_handlers={Refused: refused, HTTPException: plain_fault},
        middleware=[
            Middleware(Counting, metrics=metrics, kinds=kinds),
            *_around(settings),
            Middleware(Packing),
        ],
    )
    app.state.settings, app.state.pool, app.state.metrics = settings, pool, metrics
    return app


def _around(settings: Settings) -> list[Middleware]:
    """Who may read: any page of this machine, and the web sites that were named."""
    cors = Middleware(
        CORSMiddleware,
        allow_origins=list(settings.origins),
        allow_origin_regex=_HERE,
        allow_methods=["GET", "HEAD", "POST"],
        allow_headers=["Accept", "Content-Type", "If-None-Match"],
        expose_headers=["ETag"],
        max_age=3600,
    )
    if not settings.local:
        return [cors]
    # A name that a stranger's page has bent to this machine is not its name.
    return [Middleware(TrustedHostMiddleware, allowed_hosts=NAMES), cors]


async def plain_fault(request: Request, error: Exception) -> Response:
    """What is told of an unknown path, a method that a path has not, or of its methods."""
    assert isinstance(error, HTTPException)
    headers = dict(error.headers or {})
    if "Allow" in headers:
        allowed = {name.strip() for name in headers["Allow"].split(",")}
        headers["Allow"] = ", ".join(sorted(allowed | {"OPTIONS"}))
    if request.method == "OPTIONS" and error.status_code == 405:
        return Response(status_code=204, headers=headers)
    answer = await refused(request, Refused(error.status_code, error.detail))
    answer.headers.update(headers)
    return answer


async def health(request: Request) -> Response:
    """``ok`` while questions can be answered."""
    trouble = request.app.state.pool.trouble
    if trouble:
        return PlainTextResponse(f"{trouble}\n", status_code=503)
    return PlainTextResponse("ok\n", headers={"Cache-Control": "no-store"})
