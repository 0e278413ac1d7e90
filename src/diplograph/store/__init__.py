"""The graph on disk: the only door to rdflib, pyoxigraph and pyshacl."""

from __future__ import annotations

from diplograph.store.address import is_address
from diplograph.store.articles import Change, default_run
from diplograph.store.backup import restore
from diplograph.store.external import ExternalStore
from diplograph.store.facade import Store
from diplograph.store.iris import article_key
from diplograph.store.terms import NAMESPACES, PREFIXES

__all__ = [
    "NAMESPACES",
    "PREFIXES",
    "Change",
    "ExternalStore",
    "Store",
    "article_key",
    "default_run",
    "is_address",
    "restore",
]
