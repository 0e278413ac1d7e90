"""What all answers over HTTP share: bodies within bounds, marks of freshness, streams."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Mapping
from contextlib import AsyncExitStack
from typing import Any, TypeVar

from starlette.requests import ClientDisconnect, Request
from starlette.responses import (
    JSONResponse,
    PlainTextResponse,
    Response,
    StreamingResponse,
)
from starlette.types import Receive, Scope, Send

from diplograph.serve.answer import Answer, Refused
from diplograph.serve.kept import mark
from diplograph.serve.negotiate import choose
from diplograph.serve.pool import Pool
from diplograph.serve.settings import Settings

T = TypeVar("T")
CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'self'"
)


def settings_of(request: Request) -> Settings:
    """What the service was told."""
    settings: Settings = request.app.state.settings
    return settings


def pool_of(request: Request) -> Pool:
    """Its workers."""
    pool: Pool = request.app.state.pool
    return pool


async def body_of(request: Request) -> bytes:
    """The body of a request.

    Raises:
        Refused: it is too large, or comes too slowly.
    """
    settings = settings_of(request)
    most, held = settings.request_bytes, bytearray()
    try:
        async with asyncio.timeout(settings.patience):
            async for piece in request.stream():
                held += piece
                if len(held) > most:
                    raise Refused(413, f"the request is larger than {most} bytes")
    except TimeoutError:
        raise Refused(408, "the request came too slowly") from None
    except ClientDisconnect:
        raise Refused(499, "the client has left") from None
    return bytes(held)


def client_of(request: Request) -> str:
    """The address of the client."""
    return request.client.host if request.client else ""


def etag(state: str, task: Mapping[str, Any]) -> str:
    """The mark of an answer as a header tells it."""
    return f'W/"{mark(state, task)}"'


async def unchanged(request: Request, task: Mapping[str, Any]) -> Response | None:
    """304 if the client has what the task would answer now."""
    known = request.headers.get("if-none-match")
    if not known or request.method not in {"GET", "HEAD"}:
        return None
    now = etag(await pool_of(request).watch.state(), task)
    marks = {one.strip() for one in known.split(",")}
    if not marks & {now, now.removeprefix("W/")}:
        return None
    return Response(status_code=304, headers={"ETag": now, **FRESH})


FRESH = {"Cache-Control": "no-cache", "Vary": "Accept, Accept-Language"}
"""A client may keep an answer, and asks each time whether it is still right."""


async def unless_left(request: Request, work: Coroutine[Any, Any, T]) -> T:
    """The outcome of the work; it is given up when the client has left.

    Raises:
        Refused: the client has left.
    """
    doing = asyncio.ensure_future(work)
    watching = asyncio.ensure_future(_left(request))
    try:
        await asyncio.wait({doing, watching}, return_when=asyncio.FIRST_COMPLETED)
        if doing.done():
            return doing.result()
        raise Refused(499, "the client has left")
    finally:
        for task in (doing, watching):
            task.cancel()
        await asyncio.gather(doing, watching, return_exceptions=True)


async def _left(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


class Streamed(StreamingResponse):
    """An answer that is sent as it comes; one that fails on its way is cut off."""

    def __init__(self, answer: Answer, stack: AsyncExitStack, **told: Any) -> None:
        super().__init__(answer.pieces(), **told)
        self._stack = stack

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send it; its worker is let go in any case."""
        async with self._stack:
            try:
                await super().__call__(scope, receive, send)
            except Refused:
                return  # without its last piece: no client takes this for the whole


async def stream(
    request: Request, task: dict[str, Any], headers: Mapping[str, str] | None = None
) -> Response:
    """The answer of a worker, streamed, with its media type and mark.

    Raises:
        Refused: there is no answer.
    """
    if known := await unchanged(request, task):
        return known
    stack = AsyncExitStack()
    asked = pool_of(request).ask(task, client_of(request))
    work = stack.enter_async_context(asked)
    answer = await unless_left(request, work)
    told = {**FRESH, **(headers or {})}
    if request.method in {"GET", "HEAD"} and not answer.head.get("volatile"):
        told["ETag"] = etag(answer.head["state"], task)
    if answer.done:
        told["Content-Length"] = str(answer.size)
    media = str(answer.head["media"])
    return Streamed(answer, stack, media_type=media, headers=told)


async def json_of(request: Request, task: dict[str, Any]) -> tuple[Any, str]:
    """What a worker answers as a value, and the mark of its freshness.

    Raises:
        Refused: there is no answer.
    """
    work = pool_of(request).told(task, client_of(request))
    head, told = await unless_left(request, work)
    return told, etag(head["state"], task)


async def refused(request: Request, error: Exception) -> Response:
    """What a client is told that gets no answer: a page, JSON or a line of text."""
    assert isinstance(error, Refused)
    headers = {}
    if error.status == 503:
        headers["Retry-After"] = "2"
    if error.status == 405:
        headers["Allow"] = "GET, HEAD, POST"
    if error.status == 401:
        headers["WWW-Authenticate"] = 'Bearer realm="diplograph"'
    if request.url.path.startswith("/api"):
        told = {"error": str(error)}
        return JSONResponse(told, status_code=error.status, headers=headers)
    accept = request.headers.get("accept")
    if choose(accept, ("text/plain", "text/html")) == "text/html":
        from diplograph.serve.pages import failure

        return failure(request, error, headers)
    return PlainTextResponse(f"{error}\n", status_code=error.status, headers=headers)
