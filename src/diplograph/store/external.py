"""The graph on somebody's SPARQL 1.1 server, with everything a store can do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

import pyoxigraph as ox
from pyoxigraph import NamedNode

from diplograph.errors import QueryError, StoreError
from diplograph.identity import Resolver
from diplograph.model import Answer, Article, Extraction
from diplograph.store.address import address_of
from diplograph.store.answers import turtle, value_of
from diplograph.store.articles import Change, default_run
from diplograph.store.differences import held, shared, steps
from diplograph.store.endpoint import Endpoint
from diplograph.store.facade import Store
from diplograph.store.folder import open_folder
from diplograph.store.iris import article_key
from diplograph.store.pending import notes_of
from diplograph.store.server import Server, asked, columns_of
from diplograph.store.terms import PREFIXES, graph
from diplograph.store.transfer import Delta, differing, pull, push


class ExternalStore(Store):
    """The graph on a SPARQL 1.1 server, named by the address of its questions.

    Questions go to the server. Whatever needs the whole graph (building, retracting,
    exporting, validating) works on a copy in a temporary folder and sends back what
    changed: each article in one step, if the server has such steps. The environment
    tells credentials and the address for updates, see ``diplograph.store.address``.

    Raises:
        StoreError: the server cannot be reached, gives no right, holds no graph to
            read, or one of another format.
    """

    def __init__(
        self, url: str, resolver: Resolver, *, read_only: bool = False
    ) -> None:
        self.url = url
        self.read_only = read_only
        self._resolver = resolver
        self._store = None
        self._halves: list[NamedNode] = []
        self._open = True
        self._server = Server(Endpoint(address_of(url)))
        self._folder = TemporaryDirectory(prefix="diplograph-")
        self.path = Path(self._folder.name) / "copy"
        if read_only and not self._server.marked:
            self.close()
            raise StoreError(f"{url} holds no graph of ours: build one first")

    def close(self) -> None:
        """Let go of the server and remove the copy; closing twice does no harm."""
        self._forget()
        self._open = False
        self._server.close()
        self._folder.cleanup()

    @property
    def atomic(self) -> bool:
        """Whether the server writes an article in one step, found out by a trial.

        Raises:
            StoreError: the server takes no updates from us.
        """
        return self._server.atomic

    @property
    def quads(self) -> ox.Store:
        """A copy of all graphs, made when first asked for.

        Raises:
            StoreError: the store is closed, or the server does not give all it holds.
        """
        if not self._open:
            raise StoreError(f"{self.url} is closed")
        if self._store is None:
            copy = open_folder(self.path, read_only=False)
            self._halves = pull(self._server, copy)
            self._store = copy
        return self._store

    def _writable(self) -> ox.Store:
        if self.read_only:
            raise StoreError(f"{self.url} was opened for reading only")
        self._server.mark()
        copy = self.quads
        while self._halves:
            # What an interruption left of an article is in nobody's way afterwards.
            self._server.update(f"DROP SILENT GRAPH {self._halves[-1]}")
            self._halves.pop()
        return copy

    def _push(self, deltas: Iterable[Delta], *, together: bool = False) -> None:
        try:
            push(self._server, deltas, together=together)
        except StoreError:
            # The copy is ahead of the server now: the next use makes another.
            self._forget()
            raise

    def _forget(self) -> None:
        super().close()
        rmtree(self.path, ignore_errors=True)

    def put_many(
        self, pairs: Iterable[tuple[Article, Extraction]], *, run: str | None = None
    ) -> list[Change]:
        """As for a store on disk; each article in one step if ``atomic``.

        Raises:
            StoreError: as ``put``; the pairs before are written.
        """
        copy, name = self._writable(), run or default_run()
        changes: list[Change] = []
        deltas: list[Delta] = []
        try:
            for pair in pairs:
                with self._noted(copy, pair[0].id, deltas):
                    changes += self._articles.put_many([pair], name)
        finally:
            self._push(deltas)
        return changes

    def retract(self, article_id: str) -> bool:
        """Remove an article and its facts, in one step if ``atomic``; whether it was there.

        Raises:
            StoreError: opened for reading only, or the server did not do it.
        """
        copy = self._writable()
        deltas: list[Delta] = []
        with self._noted(copy, article_id, deltas):
            gone = self._articles.retract(article_id)
        self._push(deltas)
        return gone

    @contextmanager
    def _noted(
        self, copy: ox.Store, article_id: str, deltas: list[Delta]
    ) -> Iterator[None]:
        """Add what happens to an article in the copy, with the notes of what it touches."""
        own = graph(f"article-{article_key(article_id)}")
        before, notes = held(copy, own), frozenset(notes_of(copy, own))
        yield
        change = Delta.between(before, held(copy, own))
        if len(change):
            # The notes go first: whatever comes to pass, the next refresh looks there.
            deltas += [Delta(gone=frozenset(), new=notes), change]

    def refresh(self, *, force: bool = False) -> bool:
        """Rebuild identity and shortcuts in the copy, and send what differs.

        Raises:
            StoreError: as for a store on disk; or somebody else changed articles on the
                server meanwhile.
        """
        copy = self._writable()
        if not (force or self.stale):
            return False
        self._alone()
        before = shared(copy)
        super().refresh(force=force)
        self._push(steps(before, shared(copy)), together=True)
        if odd := differing(self._server, copy):
            self._forget()
            raise StoreError(
                f"{self.url} does not hold what it was told, see <{odd[0]}>: another "
                "program wrote meanwhile, or the server passes over what it is told"
            )
        return True

    def _alone(self) -> None:
        """Nothing, if the server holds just the articles that the copy holds.

        Raises:
            StoreError: another program changed articles since the copy was made.
        """
        found = self.select(
            f"{PREFIXES}SELECT ?article ?hash WHERE "
            "{ ?article dg:contentHash ?hash } ORDER BY ?article ?hash"
        )
        theirs = {(str(article), str(content)) for article, content in found.rows}
        if theirs != {(iri, told[1]) for iri, told in self._articles.hashes.items()}:
            raise StoreError(
                f"another program changed articles on {self.url} meanwhile: build again"
            )

    def select(self, sparql: str) -> Answer:
        """Rows of a SELECT, or one row ``ask`` of an ASK, over the union of all graphs.

        Raises:
            QueryError: it is neither, or it would call another server.
            StoreError: the server did not answer.
        """
        columns = columns_of(sparql)
        if columns is None:
            return Answer(columns=("ask",), rows=((self._server.ask(sparql),),))
        rows = self._server.select(sparql, columns)
        return Answer(
            columns=columns, rows=tuple(tuple(map(value_of, row)) for row in rows)
        )

    def construct(self, sparql: str) -> str:
        """The triples of a CONSTRUCT or DESCRIBE as Turtle.

        Raises:
            QueryError: it is neither, or it would call another server.
            StoreError: the server did not answer.
        """
        if not isinstance(asked(sparql), ox.QueryTriples):
            raise QueryError("the question must be a CONSTRUCT or a DESCRIBE")
        return turtle(self._server.triples(sparql))

    def stats(self) -> dict[str, int]:
        """Numbers as of a store on disk, but for the bytes, which only the server knows."""
        numbers = super().stats()
        del numbers["bytes"]
        return numbers
