"""Writes articles into their graphs: whole, in one step each, and only if they changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import pyoxigraph as ox
from pyoxigraph import NamedNode, Quad

from diplograph.errors import StoreError
from diplograph.model import Article, Extraction
from diplograph.store.iris import article_key
from diplograph.store.page import article_digest, content_digest
from diplograph.store.quads import article_quads
from diplograph.store.swap import swap
from diplograph.store.terms import graph, node, term

Change = Literal["new", "replaced", "unchanged"]
_BATCH = 20_000
"""Quads written in one step by ``put_many``: fewer steps are faster, more cost memory."""


@dataclass(slots=True)
class Articles:
    """The articles of an open store."""

    path: Path
    store: ox.Store
    _hashes: dict[str, tuple[str, str]] | None = None
    """Article hash and content hash by article IRI, read when first asked for."""
    _batch: list[Quad] = field(default_factory=list)
    _waiting: dict[str, tuple[str, str]] = field(default_factory=dict)

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

    @property
    def contents(self) -> Mapping[str, str]:
        """Content hash by article IRI."""
        return {iri: content for iri, (_, content) in self.hashes.items()}

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
        quads = article_quads(article, extraction, run)
        if told is None:
            self._batch += quads
            self._waiting[iri] = hashes
            if len(self._batch) > _BATCH:
                self._write()
            return "new"
        self._write()
        self._replace(article.id, quads)
        self.hashes[iri] = hashes
        return "replaced"

    def _write(self) -> None:
        if self._batch:
            try:
                self.store.extend(self._batch)
            except OSError as error:
                raise self._failed(error) from error
            self.hashes.update(self._waiting)
            self._batch.clear()
            self._waiting.clear()

    def _replace(self, article_id: str, quads: Iterable[Quad]) -> None:
        try:
            swap(self.store, graph(f"article-{article_key(article_id)}"), quads)
        except OSError as error:
            raise self._failed(error) from error

    def _failed(self, error: OSError) -> StoreError:
        return StoreError(f"{self.path} cannot be written: {error}")

    def retract(self, article_id: str) -> bool:
        """Remove an article and its facts in one step; whether it was there.

        Raises:
            StoreError: writing failed.
        """
        if _iri(article_id) not in self.hashes:
            return False
        self._replace(article_id, ())
        del self.hashes[_iri(article_id)]
        return True


def _iri(article_id: str) -> str:
    return node(f"article-{article_key(article_id)}").value
