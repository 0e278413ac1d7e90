"""Pages for people: the start, a thing with its facts and proof, the query page."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from diplograph.ask import questions
from diplograph.serve.answer import Refused
from diplograph.serve.api import described, page_of
from diplograph.serve.http import CSP, FRESH, json_of, stream, unchanged
from diplograph.serve.jobs import BASE
from diplograph.serve.negotiate import choose, language
from diplograph.serve.words import LANGUAGES, words
from diplograph.store import wire
from diplograph.view.payload import safe_url, to_json

_HERE = Path(__file__).parent
_SUFFIXES = {
    "ttl": "text/turtle",
    "nt": "application/n-triples",
    "jsonld": "application/ld+json",
    "rdf": "application/rdf+xml",
    "html": "text/html",
}
_PARAM = "param_"
"""What the words for parameters of questions begin with."""
_FILTERS = ("country", "family", "focus")
_MONTHS = [
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
]


async def home(request: Request) -> Response:
    """What there is, a search, and the questions one may ask."""
    numbers, _ = await json_of(request, {"job": "stats"})
    return _page(request, "home.html", numbers=numbers, questions=questions())


async def query(request: Request) -> Response:
    """The page on which questions are asked."""
    asked = [described(question) for question in questions()]
    sparql = {question.name: question.sparql for question in questions()}
    data = to_json({"questions": asked, "sparql": sparql})
    names = {
        key.removeprefix(_PARAM): text
        for key, text in words(lang_of(request)).items()
        if key.startswith(_PARAM)
    }
    told = {"questions": questions(), "data": data, "params": names}
    return _page(request, "query.html", **told)


async def thing(request: Request) -> Response:
    """A thing of the graph under its own name: a page, or its triples.

    Raises:
        Refused: there is no such thing, or no acceptable form.
    """
    name = f"{BASE}id/{request.path_params['local']}"
    form = request.query_params.get("format")
    if form and form not in _SUFFIXES:
        raise Refused(400, f"format: one of {', '.join(_SUFFIXES)}")
    accept = _SUFFIXES[form] if form else request.headers.get("accept")
    if choose(accept, ("text/html", *wire.TRIPLES)) != "text/html":
        return await stream(request, {"job": "describe", "iri": name, "accept": accept})
    lang = lang_of(request)
    task = {"job": "page", "iri": name, "lang": lang, "page": page_of(request)}
    if known := await unchanged(request, task):
        return known
    told, mark = await json_of(request, task)
    if told["kind"] == "moved":
        local = told["moved"].removeprefix(BASE)
        return RedirectResponse(_linked(request)(f"/{local}"), status_code=303)
    answer = _page(request, "thing.html", told=told)
    answer.headers["ETag"] = mark
    return answer


async def network(request: Request) -> Response:
    """The network of the graph, or of what the rows of a query name."""
    told = request.query_params
    filters: dict[str, Any] = {name: told[name] for name in _FILTERS if told.get(name)}
    filters |= {"start": told.get("from") or None, "end": told.get("to") or None}
    filters["lang"] = lang_of(request)
    return await stream(
        request, {"job": "network", "query": told.get("query", ""), "filters": filters}
    )


def failure(request: Request, error: Refused, headers: Mapping[str, str]) -> Response:
    """A page that says what went wrong."""
    answer = _page(request, "error.html", status=error.status, reason=str(error))
    answer.status_code = error.status
    answer.headers.update(headers)
    return answer


def lang_of(request: Request) -> str:
    """The language of the page: as asked for, else as the browser would have it."""
    asked = request.query_params.get("lang", "")
    header = request.headers.get("accept-language")
    return asked if asked in LANGUAGES else language(header, LANGUAGES)


@cache
def _templates() -> Environment:
    env = Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.globals.update(safe_url=safe_url, local=_local)
    return env


def warm() -> None:
    """Read all templates, which takes longer than any page of them."""
    for name in _templates().list_templates():
        _templates().get_template(name)


def _page(request: Request, name: str, **told: Any) -> HTMLResponse:
    lang = lang_of(request)
    other = "en" if lang == "vi" else "vi"
    params = [(k, v) for k, v in request.query_params.multi_items() if k != "lang"]
    switch = f"{request.url.path}?{urlencode([*params, ('lang', other)])}"
    text = (
        _templates()
        .get_template(name)
        .render(
            lang=lang,
            other=other,
            switch=switch,
            t=words(lang),
            link=_linked(request),
            period=lambda first, last: period(first, last, lang),
            **told,
        )
    )
    headers = {**FRESH, "Content-Security-Policy": CSP, "Content-Language": lang}
    return HTMLResponse(text, headers=headers)


def _linked(request: Request) -> Any:
    lang = request.query_params.get("lang", "")

    def link(path: str, **told: object) -> str:
        if lang in LANGUAGES:
            told["lang"] = lang
        return f"{path}?{urlencode(told)}" if told else path

    return link


def _local(iri: str) -> str:
    """The path of a thing on this service."""
    return "/" + iri.removeprefix(BASE).replace("ns#", "ns")


def period(first: str | None, last: str | None, lang: str) -> str:
    """One day or a range of days as people write it."""
    ends = [_day(day, lang) for day in (first, last) if day]
    return " – ".join(dict.fromkeys(ends))


def _day(text: str, lang: str) -> str:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return text
    if lang == "vi":
        return f"{day.day}/{day.month}/{day.year}"
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
