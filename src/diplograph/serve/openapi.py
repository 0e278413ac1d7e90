"""The JSON interface described as OpenAPI 3.1: one path for each named question."""

from __future__ import annotations

from importlib.metadata import version
from typing import Any, Final

from diplograph.ask import Param, Question, questions
from diplograph.ask.terms import MAX_LENGTH
from diplograph.serve.dossier import KINDS

Schema = dict[str, Any]
_TEXT: Final[Schema] = {"type": "string", "minLength": 1, "maxLength": MAX_LENGTH}
_TYPES: Final[dict[str, Schema]] = {
    "date": {"type": "string", "format": "date", "pattern": r"^[12]\d{3}-\d{2}-\d{2}$"},
    "year": {"type": "string", "pattern": "^[12][0-9]{3}$"},
    "int": {"type": "string", "pattern": "^-?[0-9]{1,9}$"},
}
_LANG: Final[Schema] = {
    "name": "lang",
    "in": "query",
    "description": "Language of the labels.",
    "schema": {"type": "string", "enum": ["vi", "en"], "default": "en"},
}
_CELL: Final[Schema] = {"type": ["string", "number", "boolean", "null"]}
_MAP: Final[Schema] = {"type": "object", "additionalProperties": {"type": "string"}}
_ERRORS: Final[dict[int, str]] = {
    400: "A parameter is unknown, missing or malformed.",
    404: "There is no such thing.",
    406: "No acceptable form.",
    413: "Request or answer is too large.",
    422: "Well formed, but it names nothing in the graph or contradicts itself.",
    503: "Too many questions at once.",
    504: "No answer within the time for one question.",
}


def _answers(schema: Schema, *errors: int) -> Schema:
    told: Schema = {
        "200": {
            "description": "The answer.",
            "content": {"application/json": {"schema": schema}},
        },
        "304": {"description": "What the client has is still right."},
    }
    failed = {"$ref": "#/components/schemas/Error"}
    for status in (400, *errors, 413, 503, 504):
        told[str(status)] = {
            "description": _ERRORS[status],
            "content": {"application/json": {"schema": failed}},
        }
    return told


def _parameter(param: Param) -> Schema:
    return {
        "name": param.name,
        "in": "query",
        "required": param.required,
        "description": param.meaning,
        "schema": _TYPES.get(param.type, _TEXT),
    }


def _question(question: Question, schema: Schema, what: str) -> Schema:
    return {
        "get": {
            "operationId": f"{what}-{question.name}",
            "summary": question.titles["en"],
            "description": question.about or question.titles["en"],
            "parameters": [*map(_parameter, question.params), _LANG],
            "responses": _answers(schema, 422),
        }
    }


def _get(name: str, summary: str, schema: Schema, *told: Schema, **more: Any) -> Schema:
    errors = more.get("errors", ())
    return {
        "get": {
            "operationId": name,
            "summary": summary,
            "parameters": list(told),
            "responses": _answers(schema, *errors),
        }
    }


def _query(name: str, schema: Schema, *, required: bool = False) -> Schema:
    return {"name": name, "in": "query", "required": required, "schema": schema}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def description(root: str) -> Schema:
    """The whole description; ``root`` is the address of the service."""
    local = {
        "name": "local",
        "in": "path",
        "required": True,
        "description": "The last part of a name, such as person-….",
        "schema": {"type": "string", "pattern": "^[a-z][a-z0-9-]{1,120}$"},
    }
    number = {"type": "integer", "minimum": 1, "maximum": 100_000, "default": 1}
    kinds = {"type": "string", "enum": list(KINDS.values())}
    paths: Schema = {
        "/api/questions": _get(
            "questions",
            "The named questions",
            {"type": "array", "items": _ref("Question")},
        ),
        "/api/entities/{local}": _get(
            "entity",
            "What is known of a person, event, article or other thing",
            _ref("Entity"),
            local,
            _query("page", number),
            _LANG,
            errors=(404,),
        ),
        "/api/search": _get(
            "search",
            "Things whose name holds a text",
            {"type": "array", "items": _ref("Found")},
            _query("q", {**_TEXT, "maxLength": 300}, required=True),
            _query("kind", kinds),
            _LANG,
        ),
        "/api/stats": _get(
            "stats",
            "How much there is of what",
            {"type": "object", "additionalProperties": {"type": "integer"}},
        ),
        "/api/labels": {"post": _labels()},
    }
    for question in questions():
        path = f"/api/questions/{question.name}"
        sparql = {"type": "object", "properties": {"sparql": {"type": "string"}}}
        paths[path] = _question(question, _ref("Answer"), "ask")
        paths[f"{path}/sparql"] = _question(question, sparql, "bind")
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "diplograph",
            "description": "Diplomatic news as a graph: questions and things as JSON.",
            "version": version("diplograph"),
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": root.rstrip("/")}],
        "paths": paths,
        "components": {"schemas": _schemas()},
    }


def _labels() -> Schema:
    names = {
        "type": "array",
        "maxItems": 2000,
        "items": {
            "type": "string",
            "pattern": r"^https://w3id\.org/diplograph/[a-z0-9/#-]{1,200}$",
        },
    }
    return {
        "operationId": "labels",
        "summary": "The label of each of many names",
        "parameters": [_LANG],
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": names}},
        },
        "responses": {**_answers(_MAP), "408": {"description": "It came too slowly."}},
    }


def _schemas() -> Schema:
    strings = {"type": "array", "items": {"type": "string"}}
    event = {
        "type": "object",
        "required": ["iri", "type", "status", "who", "proofs"],
        "properties": {
            "iri": {"type": "string"},
            "who": {"type": "array", "items": {"type": "object"}},
            "proofs": {"type": "array", "items": _ref("Proof")},
        },
    }
    return {
        "Error": {
            "type": "object",
            "required": ["error"],
            "properties": {"error": {"type": "string"}},
        },
        "Question": {
            "type": "object",
            "required": ["name", "titles", "params"],
            "properties": {"name": {"type": "string"}, "titles": _MAP},
        },
        "Answer": {
            "type": "object",
            "required": ["question", "columns", "rows", "labels"],
            "properties": {
                "question": {"type": "string"},
                "columns": strings,
                "rows": {"type": "array", "items": {"type": "array", "items": _CELL}},
                "labels": _MAP,
            },
        },
        "Found": {
            "type": "object",
            "required": ["iri", "kind", "label", "articles"],
            "properties": {"iri": {"type": "string"}, "label": {"type": "string"}},
        },
        "Proof": {
            "type": "object",
            "required": ["article", "title", "quote", "start", "end", "confidence"],
            "properties": {
                "quote": {"type": "string"},
                "start": {"type": "integer"},
                "end": {"type": "integer"},
                "confidence": {"type": "number", "minimum": 0, "maximum": 1},
            },
        },
        "Event": event,
        "Entity": {
            "type": "object",
            "required": ["iri", "kind"],
            "properties": {
                "iri": {"type": "string"},
                "kind": {"type": "string"},
                "events": {
                    "type": "object",
                    "required": ["total", "page", "pages", "items"],
                    "properties": {"items": {"type": "array", "items": _ref("Event")}},
                },
            },
        },
    }
