"""Questions to the graph: named ones, files and free SPARQL, with safe parameters."""

from diplograph.ask.answer import ask, bind
from diplograph.ask.question import (
    Param,
    Question,
    find_question,
    parse_question,
    questions,
    read_question,
)
from diplograph.ask.tables import to_csv, to_json, to_text

__all__ = [
    "Param",
    "Question",
    "ask",
    "bind",
    "find_question",
    "parse_question",
    "questions",
    "read_question",
    "to_csv",
    "to_json",
    "to_text",
]
