"""The error tree. A message says where, what was found, what is allowed, and the nearest guess.

DiplographError
├── PackError      a rule, table or ontology file is wrong
├── ArticleError   an input cannot be read as an article
├── StoreError     the store cannot be opened, read or written
├── QueryError     a question is unknown, malformed or lacks a parameter
├── EmptyGraph     there is nothing to answer, draw or measure
└── MissingExtra   an optional dependency is not installed
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


class DiplographError(Exception):
    """Every error that diplograph raises on purpose; its text is fit for the user."""


class PackError(DiplographError):
    """A rule, table or ontology file is wrong."""


class ArticleError(DiplographError):
    """An input cannot be read as an article."""


class StoreError(DiplographError):
    """The store cannot be opened, read or written."""


class QueryError(DiplographError):
    """A question is unknown, malformed or lacks a parameter."""


class EmptyGraph(DiplographError):
    """There is nothing to answer, draw or measure."""


class MissingExtra(DiplographError):
    """An optional dependency is not installed."""


def nearest(found: str, allowed: Iterable[str]) -> str:
    """`` Did you mean "x"?`` for the closest allowed word, or an empty string."""
    close = get_close_matches(found, list(allowed), n=1, cutoff=0.6)
    return f' Did you mean "{close[0]}"?' if close else ""
