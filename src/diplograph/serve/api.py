"""The graph as JSON for programs: named questions, pages of things, search."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from diplograph.ask import Question, find_question, questions
from diplograph.ask.terms import MAX_LENGTH, clean, date_term, int_term, year_term
from diplograph.errors import QueryError
from diplograph.serve.answer import Refused
from diplograph.serve.dossier import KINDS
from diplograph.serve.http import FRESH, body_of, json_of, stream
from diplograph.serve.jobs import BASE
from diplograph.serve.openapi import description

_TYPED = {"date": date_term, "year": year_term, "int": int_term}
LANGUAGES = ("vi", "en")
MOST_PAGES = 100_000
MOST_IRIS = 2000
_LONGEST = 300


async def openapi(request: Request) -> Response:
    """The description of this interface."""
    return JSONResponse(description(str(request.base_url)))


async def catalogue(request: Request) -> Response:
    """The named questions, with what each may be told."""
    _only(request, ())
    return JSONResponse([described(question) for question in questions()])


def described(question: Question) -> dict[str, Any]:
    """A question as the catalogue shows it."""
    return {
        "name": question.name,
        "titles": question.titles,
        "about": question.about,
        "params": [
            {
                "name": param.name,
                "type": param.type,
                "meaning": param.meaning,
                "default": param.default,
                "required": param.required,
            }
            for param in question.params
        ],
    }


async def answer(request: Request) -> Response:
    """The rows that answer a named question."""
    question = _question(request)
    task = {"job": "question", "name": question.name}
    lang = _lang(request)
    return await _asked(
        request, {**task, "values": _values(request, question), "lang": lang}
    )


async def bound(request: Request) -> Response:
    """The SPARQL of a named question with its values in place."""
    question = _question(request)
    values = _values(request, question)
    return await _asked(
        request, {"job": "bound", "name": question.name, "values": values}
    )


async def _asked(request: Request, task: dict[str, Any]) -> Response:
    try:
        return await stream(request, task)
    except Refused as failure:
        # Well formed, but it names nothing in the graph or contradicts itself.
        raise Refused(
            422 if failure.status == 400 else failure.status, str(failure)
        ) from failure


async def entity(request: Request) -> Response:
    """All that is known of a thing, its events by pages."""
    _only(request, ("lang", "page"))
    name = f"{BASE}id/{request.path_params['local']}"
    task = {
        "job": "page",
        "iri": name,
        "lang": _lang(request),
        "page": page_of(request),
    }
    return await stream(request, task)


async def search(request: Request) -> Response:
    """Things whose name holds a text."""
    _only(request, ("q", "kind", "lang"))
    text, kind = request.query_params.get("q", ""), request.query_params.get("kind", "")
    if not text or len(text) > _LONGEST:
        raise Refused(400, f"q: a text of 1 to {_LONGEST} characters is needed")
    if kind not in ("", *KINDS.values()):
        raise Refused(400, f'kind: "{kind}" is none of {", ".join(KINDS.values())}')
    task = {"job": "search", "text": text, "kind": kind, "lang": _lang(request)}
    return await stream(request, task)


async def labels(request: Request) -> Response:
    """The label of each of many names."""
    _only(request, ("lang",))
    try:
        told = json.loads(await body_of(request))
    except (ValueError, RecursionError) as error:
        raise Refused(400, f"the body is no JSON: {error}") from error
    if (
        not isinstance(told, list)
        or len(told) > MOST_IRIS
        or not all(isinstance(one, str) and one.startswith(BASE) for one in told)
    ):
        raise Refused(400, f"send a list of at most {MOST_IRIS} names under {BASE}")
    told, _ = await json_of(
        request, {"job": "labels", "iris": told, "lang": _lang(request)}
    )
    return JSONResponse(told)


async def stats(request: Request) -> Response:
    """How much there is of what."""
    _only(request, ())
    told, mark = await json_of(request, {"job": "stats"})
    return JSONResponse(told, headers={**FRESH, "ETag": mark})


def page_of(request: Request) -> int:
    """The number of the page that is asked for.

    Raises:
        Refused: it is no number from 1 on.
    """
    text = request.query_params.get("page", "1")
    if not (text.isascii() and text.isdigit() and 1 <= int(text[:9]) <= MOST_PAGES):
        raise Refused(400, f"page: a number from 1 to {MOST_PAGES} is needed")
    return int(text[:9])


def _lang(request: Request) -> str:
    lang = request.query_params.get("lang", "en")
    if lang not in LANGUAGES:
        raise Refused(400, f"lang: one of {', '.join(LANGUAGES)}")
    return lang


def _question(request: Request) -> Question:
    try:
        return find_question(request.path_params["name"])
    except QueryError as error:
        raise Refused(404, str(error)) from error


def _values(request: Request, question: Question) -> dict[str, str]:
    """Values by parameter, of the right form.

    Raises:
        Refused: one is unknown, missing, doubled or malformed.
    """
    _only(request, ("lang", *(param.name for param in question.params)))
    values = {k: v for k, v in request.query_params.items() if k != "lang" and v}
    try:
        for param in question.params:
            where = f'parameter "{param.name}"'
            value = clean(values.get(param.name, ""), where)
            if param.required and not value:
                raise Refused(400, f"{where} is required: {param.meaning}")
            if value and param.type in _TYPED:
                _TYPED[param.type](value, where)
    except QueryError as error:
        raise Refused(400, str(error)) from error
    return values


def _only(request: Request, allowed: Iterable[str]) -> None:
    names = [name for name, _ in request.query_params.multi_items()]
    known = tuple(allowed)
    for name in names:
        if name not in known:
            have = ", ".join(known) or "none"
            raise Refused(400, f"no parameter {name[:MAX_LENGTH]!r} (have: {have})")
        if names.count(name) > 1:
            raise Refused(400, f"parameter {name!r} stands there more than once")
