"""Writes articles into their graphs: each whole, and only if it changed.

Several articles go in one step, with notes for the next refresh of what they touch.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Literal

import pyoxigraph as ox
from pyoxigraph import NamedNode, Quad

from diplograph.model import Article, Extraction
from diplograph.store.folder import failed
from diplograph.store.iris import article_key
from diplograph.store.page import article_digest, content_digest
from diplograph.store.pending import note_new, notes_of
from diplograph.store.quads import article_quads
from diplograph.store.swap import change
from diplograph.store.terms import graph, node, term

Change = Literal["new", "replaced", "unchanged"]
_BATCH = 20_000
"""Quads written in one step by ``put_many``: fewer steps are faster, more cost memory."""
CHECKPOINT = 200_000
"""Quads after which the disk is made to hold what was written, some 600 articles."""


def default_run() -> str:
    """Name and version of the extractor that facts are credited to."""
    try:
        return f"diplograph {version('diplograph')}"
    except PackageNotFoundError:
        return "diplograph"


@dataclass(slots=True)
class Articles:
    """The articles of an open store."""

    path: Path
    store: ox.Store
    _hashes: dict[str, tuple[str, str]] | None = None
    """Article hash and content hash by article IRI, read when first asked for."""
    _gone: list[Quad] = field(default_factory=list)
    _batch: list[Quad] = field(default_factory=list)
    _waiting: dict[str, tuple[str, str]] = field(default_factory=dict)
    _unsaved: int = 0

    @property
    def hashes(self) -> dict[str, tuple[str, str]]:
        """Article hash and content hash by article IRI."""
        if self._hashes is None:
            whole, content = (
                self._told(name) for name in ("dg:sha256", "dg:contentHash")
            )
            self._hashes = {iri: (whole[iri], content[iri]) for iri in whole}
        return self._hashes

    def _told(self, name: str) -> dict[str, str]:
        return {
            quad.subject.value: quad.object.value
            for quad in self.store.quads_for_pattern(None, term(name), None)
            if isinstance(quad.subject, NamedNode)
            and isinstance(quad.object, ox.Literal)
        }

    def has(self, article: Article, run: str) -> bool:
        """Whether this very article, read by this very extractor, is in the store."""
        told = self.hashes.get(_iri(article.id))
        return told is not None and told[0] == article_digest(article, run)

    def put_many(
        self, pairs: Iterable[tuple[Article, Extraction]], run: str
    ) -> list[Change]:
        """Write what is new or changed; says what changed, pair by pair.

        Raises:
            StoreError: as ``Store.put``; the pairs before are written.
        """
        try:
            return [
                self._put(article, extraction, run) for article, extraction in pairs
            ]
        finally:
            self._write()

    def _put(self, article: Article, extraction: Extraction, run: str) -> Change:
        iri = _iri(article.id)
        hashes = article_digest(article, run), content_digest(article, extraction, run)
        told = self._waiting.get(iri) or self.hashes.get(iri)
        if told == hashes:
            return "unchanged"
        if iri in self._waiting:
            self._write()
        self._change(article.id, article_quads(article, extraction, run), told)
        self._waiting[iri] = hashes
        if len(self._batch) + len(self._gone) > _BATCH:
            self._write()
        return "replaced" if told else "new"

    def _change(self, article_id: str, quads: Iterable[Quad], told: object) -> None:
        name = graph(f"article-{article_key(article_id)}")
        if told is None:
            self._batch += [note_new(name), *quads]
            return
        present = set(self.store.quads_for_pattern(None, None, None, name))
        wanted = set(quads)
        self._gone += present - wanted
        self._batch += wanted - present
        self._batch += notes_of(self.store, name)

    def _write(self) -> None:
        if self._batch or self._gone:
            try:
                change(self.store, self._gone, self._batch)
                self._save()
            except OSError as error:
                raise failed(self.path, error) from error
            finally:
                waiting = dict(self._waiting)
                self._gone.clear()
                self._batch.clear()
                self._waiting.clear()
            self.hashes.update(waiting)

    def _save(self) -> None:
        self._unsaved += len(self._gone) + len(self._batch)
        if self._unsaved > CHECKPOINT:
            self.store.flush()
            self._unsaved = 0

    def retract(self, article_id: str) -> bool:
        """Remove an article and its facts in one step; whether it was there.

        Raises:
            StoreError: writing failed.
        """
        if _iri(article_id) not in self.hashes:
            return False
        self._change(article_id, (), self.hashes[_iri(article_id)])
        self._write()
        del self.hashes[_iri(article_id)]
        return True


def _iri(article_id: str) -> str:
    return node(f"article-{article_key(article_id)}").value
