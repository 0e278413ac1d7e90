"""The graph on disk: the only door to rdflib, pyoxigraph and pyshacl."""

from __future__ import annotations

from diplograph.store.articles import Change
from diplograph.store.backup import restore
from diplograph.store.facade import Store, default_run
from diplograph.store.iris import article_key
from diplograph.store.terms import NAMESPACES, PREFIXES

__all__ = [
    "NAMESPACES",
    "PREFIXES",
    "Change",
    "Store",
    "article_key",
    "default_run",
    "restore",
]
