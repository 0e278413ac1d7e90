"""An article on its way into the graph: its names, and the quads collected so far."""

from __future__ import annotations

import hashlib
import json
import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode, Quad

from diplograph.errors import StoreError
from diplograph.model import Article, Entity, Extraction, Span
from diplograph.record import to_record
from diplograph.store import iris, names
from diplograph.store.terms import day, graph, node, term
from diplograph.store.vocabulary import Vocabulary

_SENTENCE_END = re.compile(r"[.!?…][\"”»’)\]]*\s+|\n+")


def article_digest(article: Article, run: str) -> str:
    """Hash over all that decides what an extractor finds: the article and the extractor."""
    parts = [
        *(article.id, article.title, article.text, article.lang, article.published),
        *(article.url, article.source, run),
    ]
    return _hash(json.dumps(parts))


def content_digest(article: Article, extraction: Extraction, run: str) -> str:
    """Hash over the article, the extractor and what it found."""
    record = json.dumps(to_record(extraction), sort_keys=True)
    return _hash(article_digest(article, run) + record)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(slots=True)
class Page:
    """Collects the quads of one article."""

    article: Article
    extraction: Extraction
    run: str
    vocabulary: Vocabulary
    quads: dict[Quad, None] = field(default_factory=dict)
    """A set that keeps its order."""
    owner: str = field(init=False)
    """Hash of the article, part of the name of all that is its own."""
    iri: NamedNode = field(init=False)
    graph: NamedNode = field(init=False)
    lang: str = field(init=False)
    entities: dict[str, Entity] = field(init=False)
    iris: dict[str, NamedNode] = field(init=False)
    """Entity nodes by local id."""
    tenures: dict[NamedNode, list[NamedNode]] = field(init=False)
    """Offices held at the time, by person."""
    _sentences: list[int] | None = None

    def __post_init__(self) -> None:
        key = iris.article_key(self.article.id)
        self.owner = iris.article_hash(self.article.id)
        self.iri = node(f"article-{key}")
        self.graph = graph(f"article-{key}")
        self.lang = self.article.lang or self.extraction.lang
        self.entities = {entity.id: entity for entity in self.extraction.entities}
        self.iris = {
            entity.id: node(names.entity_name(entity, self.owner))
            for entity in self.extraction.entities
        }
        self.tenures = defaultdict(list)

    @property
    def where(self) -> str:
        """How messages call this article."""
        return f"article {self.article.id!r}"

    def add(
        self,
        subject: NamedNode,
        predicate: str | NamedNode,
        *objects: NamedNode | Literal | None,
    ) -> None:
        """State something of a node; None states nothing."""
        verb = term(predicate) if isinstance(predicate, str) else predicate
        for value in objects:
            if value is not None:
                self.quads[Quad(subject, verb, value, self.graph)] = None

    def entity(self, local_id: str, where: str) -> NamedNode:
        """The node of an entity by its local id.

        Raises:
            StoreError: the article has no such entity.
        """
        if local_id not in self.iris:
            raise StoreError(
                f"{where}: entity {local_id!r} is not declared "
                f"(have: {', '.join(sorted(self.iris)) or 'none'})"
            )
        return self.iris[local_id]

    def day(self, value: str | None, where: str) -> Literal | None:
        """A date literal, or None for None.

        Raises:
            StoreError: it is no ISO date.
        """
        try:
            return day(value) if value else None
        except ValueError as error:
            raise StoreError(
                f"{where}: date {value!r} is not of the form 2016-12-02"
            ) from error

    def sentence(self, span: Span) -> int | None:
        """Which sentence of the text a span begins in, from 1; None in the title."""
        if span.zone == "title":
            return None
        if self._sentences is None:
            ends = _SENTENCE_END.finditer(self.article.text)
            self._sentences = [found.end() for found in ends]
        return bisect_right(self._sentences, span.start) + 1
