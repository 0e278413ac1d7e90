"""Files, folders and standard input, one article at a time."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO

from diplograph.errors import ArticleError, nearest
from diplograph.model import Article
from diplograph.read.fault import ReadFault, Unreadable
from diplograph.read.language import detect, readable
from diplograph.read.lines import LINE, PAGE, decoded, lines, whole
from diplograph.read.page import article_of_page, stamp
from diplograph.read.rows import Missing, article_of_line, checked_date, checked_lang

SUFFIXES = (".jsonl", ".txt", ".html", ".htm")
"""Kinds of files that are read; ``-`` is JSON lines on standard input."""


def read(
    inputs: Sequence[str],
    *,
    published: str | None = None,
    lang: str | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Article | ReadFault]:
    """The articles of files and folders in order, and a fault for each that failed.

    ``published`` and ``lang`` fill what an article does not tell. Text is NFC; language
    is set. Files are streamed: memory does not grow with their size, but for 16 bytes
    an id. Nothing is cleaned: zones are empty.

    Raises:
        ArticleError: ``published`` or ``lang`` itself is wrong.
    """
    try:
        missing = Missing(
            published=checked_date(published) if published else None,
            lang=checked_lang(lang) if lang else None,
        )
    except Unreadable as error:
        raise ArticleError(str(error)) from error
    if missing.lang and missing.lang not in readable():
        raise ArticleError(
            f"lang {missing.lang} cannot be read (have: {', '.join(readable())})"
        )
    return _checked(_each(inputs, missing, stdin))


def _checked(
    found: Iterable[tuple[str, int | None, Article | Unreadable]],
) -> Iterator[Article | ReadFault]:
    """Name the place of faults, settle the language, refuse an id that came before."""
    seen: set[bytes] = set()
    for file, line, item in found:
        if isinstance(item, Unreadable):
            yield ReadFault(file=file, line=line, message=str(item))
            continue
        digest = blake2b(item.id.encode(), digest_size=16).digest()
        if digest in seen:
            message = f'id "{item.id}" was already read; every article needs its own'
            yield ReadFault(file=file, line=line, message=message)
            continue
        article = _settled(item, page=line is None)
        if isinstance(article, Article):
            seen.add(digest)
            yield article
        else:
            yield ReadFault(file=file, line=line, message=article, passed_over=True)


def _settled(article: Article, *, page: bool) -> Article | str:
    """The article with its language, or why it is passed over."""
    lang = article.lang or detect(f"{article.title}\n{article.text}")
    have = f"(have: {', '.join(readable())})"
    if not lang:
        return f'passed over "{article.id}": its language is not known {have}'
    if lang not in readable():
        return f'passed over "{article.id}": language {lang} cannot be read {have}'
    published = article.published
    if page and not published:
        published = stamp(article.text, lang)
    return replace(article, lang=lang, published=published)


def _each(
    inputs: Sequence[str], missing: Missing, stdin: BinaryIO | None
) -> Iterator[tuple[str, int | None, Article | Unreadable]]:
    for name in inputs:
        if name == "-":
            yield from _json_lines("-", stdin or sys.stdin.buffer, missing)
            continue
        for file in _files(name):
            if isinstance(file, Unreadable):
                yield name, None, file
            else:
                yield from _of_file(file, missing)


def _files(name: str) -> Iterator[Path | Unreadable]:
    """The files of an input, those of a folder in order of their names."""
    try:
        path = Path(name)
        if path.is_dir():
            found = sorted(_inside(path))
            yield from found
            if not found:
                yield Unreadable(f"no file here ends in {', '.join(SUFFIXES)}")
        elif not path.exists():
            yield Unreadable(f"no such file or folder.{_near(path)}")
        elif not path.is_file():
            yield Unreadable("is no regular file")
        elif path.suffix.lower() not in SUFFIXES:
            yield Unreadable(
                f"{path.suffix or 'no suffix'}: read are {', '.join(SUFFIXES)}"
            )
        else:
            yield path
    except (OSError, ValueError) as error:
        yield Unreadable(_reason(error))


def _inside(folder: Path) -> Iterator[Path]:
    for base, folders, names in os.walk(folder):
        folders[:] = [inner for inner in folders if not inner.startswith(".")]
        for name in names:
            if not name.startswith(".") and Path(name).suffix.lower() in SUFFIXES:
                yield Path(base, name)


def _near(path: Path) -> str:
    if not path.parent.is_dir():
        return ""
    return nearest(path.name, (other.name for other in path.parent.iterdir()))


def _reason(error: OSError | ValueError) -> str:
    return error.strerror or str(error) if isinstance(error, OSError) else str(error)


def _of_file(
    path: Path, missing: Missing
) -> Iterator[tuple[str, int | None, Article | Unreadable]]:
    try:
        with path.open("rb") as stream:
            if path.suffix.lower() == ".jsonl":
                yield from _json_lines(str(path), stream, missing)
            else:
                yield str(path), None, _page(path, stream, missing)
    except Unreadable as error:
        yield str(path), None, error
    except OSError as error:
        yield str(path), None, Unreadable(_reason(error))


def _page(path: Path, stream: BinaryIO, missing: Missing) -> Article:
    data = whole(stream, PAGE)
    if path.suffix.lower() == ".txt":
        return article_of_page(path.stem, decoded(data), missing)
    from diplograph.read.html import article_of_html

    return article_of_html(path.stem, data, missing)


def _json_lines(
    name: str, stream: BinaryIO, missing: Missing
) -> Iterator[tuple[str, int | None, Article | Unreadable]]:
    empty = True
    for number, line in lines(stream, LINE):
        if isinstance(line, Unreadable):
            yield name, number, line
            empty = False
        elif text := line.strip():
            empty = False
            try:
                yield name, number, article_of_line(decoded(text), missing)
            except Unreadable as error:
                yield name, number, error
    if empty:
        yield name, None, Unreadable("the file is empty")
