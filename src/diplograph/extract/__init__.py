"""Extraction: an article with zones becomes entities and events with their proof."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from diplograph.errors import ArticleError, nearest
from diplograph.extract.gaps import Gap, gaps_in
from diplograph.extract.reader import Reader
from diplograph.model import Article, Extraction
from diplograph.pack import Packs, load_packs

__all__ = ["Gap", "extract", "fired", "gaps"]


@lru_cache(maxsize=8)
def _reader(lang: str) -> Reader:
    return Reader(load_packs(), lang)


def extract(article: Article, packs: Packs | None = None) -> Extraction:
    """Entities and events of one article.

    Evidence and mentions count code points of ``article.text`` (of ``article.title`` for
    the zone ``title``). ``packs`` other than the shipped ones are compiled at each call.

    Raises:
        ArticleError: the article's language has no pack.
    """
    return _reader_of(article, packs).read(article)


def gaps(article: Article, packs: Packs | None = None) -> list[Gap]:
    """What the packs left unread in one article, in the order of the text.

    Raises:
        ArticleError: the article's language has no pack.
    """
    return gaps_in(article, _reader_of(article, packs))


def fired(article: Article, packs: Packs | None = None) -> Counter[str]:
    """How often each wording told something in one article, by the wording's id.

    Raises:
        ArticleError: the article's language has no pack.
    """
    return _reader_of(article, packs).follow(article).narrator.fired


def _reader_of(article: Article, packs: Packs | None) -> Reader:
    shipped = load_packs()
    languages = (packs or shipped).languages
    if article.lang not in languages:
        have = ", ".join(sorted(languages))
        raise ArticleError(
            f"{article.id}: no pack for language {article.lang!r} (have: {have})."
            f"{nearest(article.lang, languages)}"
        )
    if packs is None or packs is shipped:
        return _reader(article.lang)
    return Reader(packs, article.lang)
