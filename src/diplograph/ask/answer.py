"""From a question and its parameters to an answer."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from diplograph.ask.names import CLASSES, WORDS, Names, find_names, find_word, label_all
from diplograph.ask.question import (
    SKIPPED,
    SLOT,
    Param,
    Question,
    find_question,
    parse_question,
    read_question,
)
from diplograph.ask.terms import clean, date_term, int_term, iri, literal, year_term
from diplograph.errors import QueryError
from diplograph.model import Answer, Queryable, Value

OURS = "https://w3id.org/diplograph/"
"""Nodes under this name are shown by their label."""

_LITERALS = {"date": date_term, "year": year_term, "int": int_term}
_OUTBOUND = re.compile(r"(?<![\w?$:])(SERVICE|FROM)(?![\w:])", re.IGNORECASE)
"""FROM makes rdflib fetch what it names."""
_TOKEN = re.compile(f"{SKIPPED.pattern}|{SLOT.pattern}", re.DOTALL)
"""A slot, or a string, IRI or comment, which is copied as it is."""
_PROLOGUE = re.compile(r"\b(?:PREFIX\s+[\w.-]*:|BASE\b)", re.IGNORECASE)


def ask(
    store: Queryable,
    question: str | Path | Question,
    params: Mapping[str, str] | None = None,
    *,
    lang: str | None = "en",
    names: Names | None = None,
) -> Answer:
    """The rows that answer a question, in its own order.

    Args:
        store: what is asked.
        question: the name of a shipped question, the path of an ``.rq`` file, a
            question already read, or SPARQL text itself.
        params: values by parameter name, as a person writes them.
        lang: language of the labels that stand for nodes of the graph, with Vietnamese
            and English as fallback; None leaves the IRIs.
        names: what finds the names that values stand for, if not the store each time.

    Raises:
        QueryError: the question or a parameter is unknown, a value has the wrong type
            or names nothing in the graph, or the SPARQL is not a SELECT or ASK.
    """
    asked = question if isinstance(question, Question) else _find(question)
    answer = store.select(bind(store, asked, params or {}, names))
    return answer if lang is None else _labelled(store, answer, lang)


def _find(question: str | Path) -> Question:
    if isinstance(question, Path):
        return read_question(question)
    if re.search(r"[\s{]", question.strip()):
        return parse_question(question, "the query", strict=False)
    if question.endswith(".rq"):
        return read_question(Path(question))
    return find_question(question)


def bind(
    store: Queryable,
    question: Question,
    params: Mapping[str, str],
    names: Names | None = None,
) -> str:
    """The SPARQL of a question with its parameters filled in.

    Raises:
        QueryError: as ``ask``.
    """
    for name in params:
        question.param(name)
    check_form(question.sparql, question.name)
    names = names or Names(store)
    terms = {
        param.name: terms_of(names, question.name, param, params.get(param.name))
        for param in question.params
    }
    _check_period(question.name, terms)
    return _fill(question.sparql, terms)


def _check_period(question: str, terms: Mapping[str, tuple[str, ...]]) -> None:
    since, until = terms.get("since"), terms.get("until")
    if since and until and since > until:  # ISO dates sort as text
        raise QueryError(
            f'question "{question}": the period ends before it begins '
            f"(since={since[0][1:11]}, until={until[0][1:11]})"
        )


def terms_of(
    names: Names, question: str, param: Param, given: str | None
) -> tuple[str, ...]:
    """The SPARQL terms that a parameter stands for; none where it was left out.

    Raises:
        QueryError: a required value is missing, of the wrong type or unknown.
    """
    where = f'question "{question}", parameter "{param.name}"'
    value = clean(given if given is not None else param.default or "", where)
    if not value:
        if param.required:
            raise QueryError(f"{where} is required: {param.meaning}")
        return ()
    if param.type in CLASSES:
        return tuple(map(iri, find_names(names, param.type, value, where)))
    if param.type in WORDS:
        return tuple(map(iri, find_word(names, param.type, value, where)))
    if param.type == "text":
        return (literal(value),)
    return (_LITERALS[param.type](value, where),)


def _fill(sparql: str, terms: Mapping[str, tuple[str, ...]]) -> str:
    """The query with each slot replaced by its values, or taken out if it has none."""

    def fill(match: re.Match[str]) -> str:
        slot: str | None = match["slot"]
        if slot is None:
            return match[0]
        values = terms[slot]
        return f"VALUES ?{slot} {{ {' '.join(values)} }}" if values else ""

    return _TOKEN.sub(fill, sparql)


def check_form(sparql: str, name: str) -> None:
    """Nothing, if the text reads from the store alone.

    Raises:
        QueryError: it is no SELECT or ASK, or it calls another server.
    """
    syntax = SKIPPED.sub(" ", sparql)
    outbound = _OUTBOUND.search(syntax)
    if outbound:
        raise QueryError(
            f"{name}: {outbound[0].upper()} is not allowed; "
            "questions are answered by the store alone"
        )
    form = re.search(r"\w+", _PROLOGUE.sub(" ", syntax))
    word = form[0].upper() if form else "nothing"
    if word not in ("SELECT", "ASK"):
        raise QueryError(f'{name}: begins with "{word}" (allowed: SELECT, ASK)')


def _labelled(store: Queryable, answer: Answer, lang: str) -> Answer:
    nodes = {node for row in answer.rows for cell in row for node in _nodes(cell)}
    if not nodes:
        return answer
    labels = label_all(store, nodes, lang)

    def show(cell: Value) -> Value:
        mine = _nodes(cell)
        return ", ".join(sorted(labels.get(n, n) for n in mine)) if mine else cell

    rows = tuple(tuple(show(cell) for cell in row) for row in answer.rows)
    return Answer(columns=answer.columns, rows=rows)


def _nodes(cell: Value) -> list[str]:
    """The nodes in a cell: one IRI of ours, or several with blanks between."""
    if not isinstance(cell, str) or not cell.startswith(OURS):
        return []
    parts = cell.split()
    return parts if all(part.startswith(OURS) for part in parts) else []
