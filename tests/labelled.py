"""The labelled sample as values, so that steps after extraction can be tested alone."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

from diplograph.model import Article, Extraction, Span, Zone, ZoneKind
from diplograph.record import from_record
from diplograph.resources import sample_dir


def labelled_sample() -> list[tuple[Article, Extraction]]:
    """Each sample article with its labels, in file order; every quote has its place.

    Raises:
        ValueError: a label's evidence is not in its article.
    """
    return list(_sample(sample_dir()))


def labelled(article_id: str) -> tuple[Article, Extraction]:
    """One sample article with its labels.

    Raises:
        KeyError: the sample has no such article.
    """
    return {article.id: (article, found) for article, found in labelled_sample()}[
        article_id
    ]


@cache
def _sample(folder: Path) -> tuple[tuple[Article, Extraction], ...]:
    return tuple(labelled_pairs(folder))


def labelled_pairs(name: Path) -> list[tuple[Article, Extraction]]:
    """Articles with labels: those of a folder, or of ``<name>.articles.jsonl`` beside it.

    Raises:
        ValueError: a label's evidence is not in its article.
    """
    stem = f"{name}/" if name.is_dir() else f"{name}."
    labels = {row["id"]: row for row in _rows(Path(f"{stem}gold.jsonl"))}
    rows = _rows(Path(f"{stem}articles.jsonl"))
    return [pair_of(row, labels[row["id"]]) for row in rows]


def _rows(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def pair_of(row: dict[str, Any], label: dict[str, Any]) -> tuple[Article, Extraction]:
    """An article row and its label row as values."""
    article = Article(
        id=row["id"],
        text=row["text"],
        title=row["title"],
        lang=row["lang"],
        published=row.get("published"),
        url=row.get("url"),
        source=row.get("source"),
        zones=_zones(row["text"]),
    )
    return article, from_record(_with_places(article, label))


def _zones(text: str) -> tuple[Zone, ...]:
    cut = text.find("\n\n")
    if cut < 0:
        return (Zone(kind="lead", start=0, end=len(text)),)
    return (
        Zone(kind="lead", start=0, end=cut),
        Zone(kind="body", start=cut + 2, end=len(text)),
    )


def _with_places(article: Article, label: dict[str, Any]) -> dict[str, Any]:
    return {
        **label,
        "entities": [
            {**entity, "mentions": [_row(span) for span in _mentions(article, entity)]}
            for entity in label["entities"]
        ],
        "events": [
            {**event, "evidence": _row(locate(article, event["evidence"]))}
            for event in label["events"]
        ],
    }


def _row(span: Span) -> dict[str, Any]:
    return {
        "start": span.start,
        "end": span.end,
        "quote": span.quote,
        "zone": span.zone,
    }


def locate(article: Article, quote: str) -> Span:
    """Where a quote stands in the text, else in the title; blanks may differ.

    Raises:
        ValueError: it stands in neither.
    """
    pattern = re.compile(r"\s+".join(map(re.escape, quote.split())))
    if found := pattern.search(article.text):
        return _span(article, found)
    if found := pattern.search(article.title):
        return Span(start=found.start(), end=found.end(), quote=found[0], zone="title")
    raise ValueError(f"{article.id}: evidence is not in the article: {quote!r}")


def _span(article: Article, found: re.Match[str]) -> Span:
    zone: ZoneKind = "body"
    for candidate in article.zones:
        if candidate.start <= found.start() < candidate.end:
            zone = candidate.kind
    return Span(start=found.start(), end=found.end(), quote=found[0], zone=zone)


def _mentions(article: Article, entity: dict[str, Any]) -> list[Span]:
    names = sorted(
        {entity["name"], *entity["aliases"]}, key=lambda name: (-len(name), name)
    )
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")
    title = [
        Span(start=found.start(), end=found.end(), quote=found[0], zone="title")
        for found in pattern.finditer(article.title)
    ]
    return title + [_span(article, found) for found in pattern.finditer(article.text)]
