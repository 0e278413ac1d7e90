"""The store: whole articles go in, answers come out."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

import pyoxigraph as ox

from diplograph.errors import StoreError
from diplograph.identity import Resolver
from diplograph.model import Answer, Article, Extraction
from diplograph.store import answers
from diplograph.store.articles import Articles, Change, default_run
from diplograph.store.backup import backup
from diplograph.store.counts import counts
from diplograph.store.folder import FORMAT, failed, open_folder, size_of
from diplograph.store.pending import changed
from diplograph.store.refresh import is_settled, is_stale, rebuild, refresh
from diplograph.store.terms import term

if TYPE_CHECKING:
    from rdflib import Dataset

    from diplograph.store.validate import Violation


class Store:
    """A graph on disk. Each article is written, replaced or retracted in one step.

    After writing, ``refresh`` brings up to date what follows from all articles together.
    Questions go to the union of all graphs. One writer at a time; a store opened with
    ``read_only`` works beside a writer and keeps showing what was there when it opened.

    What is written survives the end of the process at once, however it ends. It survives
    the end of the machine from the next checkpoint on: every 200,000 quads of ``put_many``,
    after ``refresh`` and on ``close``. A reader sees each article whole or not at all,
    and the changes of a ``refresh`` all or none, but while a store is rebuilt in several
    steps, when ``settled`` is False.

    Raises:
        StoreError: no store, a newer format, in use by another writer, no right to
            write, or damaged.
    """

    def __init__(
        self, path: str | PathLike[str], resolver: Resolver, *, read_only: bool = False
    ) -> None:
        self.path = Path(path)
        self.read_only = read_only
        self._resolver = resolver
        self._store: ox.Store | None = open_folder(self.path, read_only=read_only)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Write all to disk and let go of the folder; closing twice does no harm."""
        store, self._store = self._store, None
        for name in ("graph", "_articles"):
            self.__dict__.pop(name, None)
        if store is not None and not self.read_only:
            try:
                store.flush()
            except OSError as error:
                raise failed(self.path, error) from error

    def backup(self, target: str | PathLike[str]) -> Path:
        """A copy of the store in a new folder, taken while it is in use; the folder.

        Raises:
            StoreError: the folder exists, or cannot be written.
        """
        return backup(self.quads, Path(target))

    @property
    def atomic(self) -> bool:
        """Whether an article is written in one step."""
        return True

    @property
    def quads(self) -> ox.Store:
        """The open quads.

        Raises:
            StoreError: the store is closed.
        """
        if self._store is None:
            raise StoreError(f"{self.path} is closed")
        return self._store

    def _writable(self) -> ox.Store:
        if self.read_only:
            raise StoreError(f"{self.path} was opened for reading only")
        return self.quads

    @cached_property
    def _articles(self) -> Articles:
        return Articles(self.path, self.quads)

    def has(self, article: Article, *, run: str | None = None) -> bool:
        """Whether this very article, read by this very extractor, is in the store."""
        return self._articles.has(article, run or default_run())

    def put(
        self, article: Article, extraction: Extraction, *, run: str | None = None
    ) -> Change:
        """Write an article and its facts in one step; says what changed.

        ``run`` names the extractor and its version. An unchanged article is passed over,
        a changed one replaces its old facts.

        Raises:
            StoreError: the extraction uses an unknown word or entity, or writing failed.
        """
        (change,) = self.put_many([(article, extraction)], run=run)
        return change

    def put_many(
        self, pairs: Iterable[tuple[Article, Extraction]], *, run: str | None = None
    ) -> list[Change]:
        """As ``put`` for each pair; new articles are written several in one step.

        Raises:
            StoreError: as ``put``; the pairs before are written.
        """
        self._writable()
        return self._articles.put_many(pairs, run or default_run())

    def retract(self, article_id: str) -> bool:
        """Remove an article and its facts in one step; whether it was there.

        Raises:
            StoreError: opened for reading only, or writing failed.
        """
        self._writable()
        return self._articles.retract(article_id)

    @property
    def article_ids(self) -> list[str]:
        """Ids of the articles in the store, sorted."""
        found = self.quads.quads_for_pattern(None, term("dct:identifier"), None)
        return sorted(q.object.value for q in found if isinstance(q.object, ox.Literal))

    @property
    def stale(self) -> bool:
        """Whether articles, rules or tables have changed since the last ``refresh``."""
        return is_stale(self.quads)

    @property
    def settled(self) -> bool:
        """False in a store that is being built for the first time, or rebuilt."""
        return is_settled(self.quads)

    def refresh(self, *, force: bool = False) -> bool:
        """Bring identity and shortcuts up to date with the articles; whether it did.

        What hangs together with a few changed articles is decided anew in one step;
        after many changes, and with ``force``, everything is.

        Raises:
            StoreError: opened for reading only, or writing failed.
        """
        store = self._writable()
        if not (force or self.stale):
            return False
        try:
            if force:
                rebuild(store, self._resolver)
            else:
                refresh(store, self._resolver, len(self._articles.hashes))
            store.flush()
        except OSError as error:
            raise failed(self.path, error) from error
        return True

    def select(self, sparql: str) -> Answer:
        """Rows of a SELECT, or one row ``ask`` of an ASK, over the union of all graphs.

        Raises:
            QueryError: it is neither, or it would call another server.
        """
        return answers.select(self.quads, sparql)

    def construct(self, sparql: str) -> str:
        """The triples of a CONSTRUCT or DESCRIBE as Turtle.

        Raises:
            QueryError: it is neither, or it would call another server.
        """
        return answers.construct(self.quads, sparql)

    def stats(self) -> dict[str, int]:
        """Numbers of articles, reports, events, actors, ties and quads; of bytes on disk.

        ``waiting`` articles were changed since the last ``refresh``.
        """
        return {
            **counts(self.select),
            "waiting": len(changed(self.quads)),
            "quads": len(self.quads),
            "bytes": size_of(self.path),
            "format": FORMAT,
        }

    @cached_property
    def graph(self) -> Dataset:
        """The store as an rdflib Dataset whose default graph is the union of all graphs."""
        from diplograph.store.view import as_dataset

        return as_dataset(self.quads)

    def validate(self) -> list[Violation]:
        """What breaks ``graph/shapes.ttl``, sorted; empty if all is well."""
        from diplograph.store.validate import validate

        return validate(self.quads)

    def export(self, path: str | PathLike[str]) -> Path:
        """Write the graph to a file whose suffix says how; the path written.

        .trig .nq .ttl .jsonld hold all triples, .graphml .gexf the ties, .csv one row an
        event.

        Raises:
            StoreError: the suffix is unknown or the file cannot be written.
        """
        from diplograph.store.export import export

        return export(self.quads, Path(path))
