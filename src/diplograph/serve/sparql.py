"""The SPARQL 1.1 Protocol: questions by GET and POST, updates for who shows the token."""

from __future__ import annotations

import asyncio
import hmac
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from email.message import Message
from functools import partial
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from diplograph.errors import DiplographError
from diplograph.serve import describe
from diplograph.serve.answer import Refused
from diplograph.serve.http import body_of, pool_of, settings_of, stream
from diplograph.serve.negotiate import choose
from diplograph.serve.update import Update, change

Pairs = Sequence[tuple[str, str]]
_SHORT = 1 << 14
"""Characters of parameters that are split while other clients wait."""
_ASIDE = ThreadPoolExecutor(1, thread_name_prefix="parameters")
"""One thread alone: several would keep the one that serves all from its work."""
_FORM = "application/x-www-form-urlencoded"
_QUERY = "application/sparql-query"
_UPDATE = "application/sparql-update"


async def endpoint(request: Request) -> Response:
    """Answer a question, make an update, or describe the service.

    Raises:
        Refused: the request is none of the protocol.
    """
    told = await _pairs(request.url.query)
    if request.method != "POST":
        return await _got(request, told)
    media = _media(request.headers.get("content-type", ""))
    text = _decoded(await body_of(request))
    if media == _FORM:
        told = [*told, *await _pairs(text)]
    elif media in (_QUERY, _UPDATE):
        told = [*told, ("query" if media == _QUERY else "update", text)]
    else:
        raise Refused(415, f"send {_FORM}, {_QUERY} or {_UPDATE}")
    if _one(told, "update") is not None:
        return await _updated(request, told)
    return await _asked(request, told)


async def _got(request: Request, told: Pairs) -> Response:
    if any(name == "update" for name, _ in told):
        raise Refused(405, "an update must be sent by POST")
    if not told:
        offered = ("text/turtle", "text/html", "application/ld+json")
        if choose(request.headers.get("accept"), offered) == "text/html":
            return RedirectResponse("/query", status_code=303)
        return await describe.service(request)
    return await _asked(request, told)


async def _asked(request: Request, told: Pairs) -> Response:
    query = _one(told, "query")
    if query is None:
        raise Refused(400, "there is no query: send query=…")
    return await stream(
        request,
        {
            "job": "sparql",
            "query": query,
            "default": _all(told, "default-graph-uri"),
            "named": _all(told, "named-graph-uri"),
            "accept": request.headers.get("accept"),
            "base": str(request.url.replace(query="")),
        },
    )


async def _updated(request: Request, told: Pairs) -> Response:
    settings = settings_of(request)
    if not settings.token:
        raise Refused(403, "this service is for reading: it takes no updates")
    kind, _, token = request.headers.get("authorization", "").partition(" ")
    given = token.strip().encode("utf-8", "surrogateescape")
    right = hmac.compare_digest(given, settings.token.encode())
    if kind.lower() != "bearer" or not right:
        raise Refused(401, "an update needs the token: Authorization: Bearer …")
    if _one(told, "query") is not None:
        raise Refused(400, "send a query or an update, not both")
    update = Update(
        text=_one(told, "update") or "",
        base=str(request.url.replace(query="")),
        default=_all(told, "using-graph-uri"),
        named=_all(told, "using-named-graph-uri"),
    )
    try:
        await change(settings, update)
    except DiplographError as error:
        raise Refused(400, str(error)) from error
    except TimeoutError:
        raise Refused(504, "the update took too long and was not made") from None
    finally:
        pool_of(request).watch.change()
    return Response(status_code=204)


async def _pairs(text: str) -> list[tuple[str, str]]:
    split = partial(
        parse_qsl, text, keep_blank_values=True, errors="strict", max_num_fields=1000
    )
    try:
        if len(text) < _SHORT:
            return split()
        return await asyncio.get_running_loop().run_in_executor(_ASIDE, split)
    except ValueError as error:
        raise Refused(400, f"the parameters cannot be read: {error}") from error


def _media(header: str) -> str:
    """The media type of a body in UTF-8, the one coding that SPARQL has."""
    told = Message()
    told["content-type"] = header
    coding = told.get_content_charset("utf-8")
    if coding not in ("utf-8", "utf8", "us-ascii"):
        raise Refused(415, f"send UTF-8, not {coding[:40]}")
    return header.partition(";")[0].strip().lower()


def _decoded(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refused(400, f"the request is not UTF-8: {error}") from error


def _one(told: Pairs, name: str) -> str | None:
    found = _all(told, name)
    if len(found) > 1:
        raise Refused(400, f"{name} stands there {len(found)} times: send one")
    return found[0] if found else None


def _all(told: Pairs, name: str) -> list[str]:
    return [value for key, value in told if key == name]
