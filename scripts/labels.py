"""Labels of news that is not ours: kept without the news, joined with it for scoring.

    python scripts/labels.py join data/labels/vi.jsonl NEWS.jsonl OUT
    python scripts/labels.py part GOLD.jsonl NEWS.jsonl data/labels/vi.jsonl

``join`` writes ``OUT.articles.jsonl`` and ``OUT.gold.jsonl``, in which each piece of
evidence is a quote; the scorer and ``scripts/trust.py`` read the pair. ``part`` is the
other way: quotes become places in the text (code points of its NFC form, half-open), so
that no sentence of a publisher is kept.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Any

Row = dict[str, Any]


def rows_of(path: Path) -> dict[str, Row]:
    """The rows of a JSONL file by their id."""
    with path.open(encoding="utf-8") as lines:
        return {row["id"]: row for row in map(json.loads, filter(str.strip, lines))}


def parted(label: Row, article: Row) -> Row:
    """A label without any sentence of its article.

    Raises:
        ValueError: a piece of evidence stands neither in the text nor in the title.
    """
    events = [
        {**without_notes(event), "evidence": place_of(event["evidence"], article)}
        for event in label["events"]
    ]
    return {
        "id": label["id"],
        "lang": label["lang"],
        "published": label.get("published"),
        "entities": [without_notes(entity) for entity in label["entities"]],
        "events": events,
    }


def joined(label: Row, article: Row) -> Row:
    """The label with its quotes and its title."""
    events = [
        {**event, "evidence": quote_at(event["evidence"], article)}
        for event in label["events"]
    ]
    return {**label, "title": article.get("title") or "", "events": events}


def without_notes(row: Row) -> Row:
    """The row without remarks, which may quote."""
    return {key: value for key, value in row.items() if key != "note"}


def place_of(quote: str, article: Row) -> Row:
    """Where a quote stands; blanks may differ.

    Raises:
        ValueError: it stands neither in the text nor in the title.
    """
    words = unicodedata.normalize("NFC", quote).split()
    pattern = re.compile(r"\s+".join(map(re.escape, words)))
    for part in ("text", "title"):
        found = pattern.search(nfc(article, part))
        if found:
            return {"in": part, "start": found.start(), "end": found.end()}
    raise ValueError(f"{article['id']}: evidence is not in the article: {quote!r}")


def quote_at(place: Row, article: Row) -> str:
    """The words at a place."""
    return nfc(article, place["in"])[place["start"] : place["end"]]


def nfc(article: Row, part: str) -> str:
    """The text or title in the composition in which places are counted."""
    return unicodedata.normalize("NFC", article.get(part) or "")


def write(path: Path, rows: Iterable[Row]) -> None:
    """Write rows as JSON lines."""
    lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    path.write_text("".join(lines), encoding="utf-8")


def main(args: list[str]) -> int:
    """0, after the files were written."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("way", choices=("join", "part"))
    parser.add_argument("labels", type=Path)
    parser.add_argument("news", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args(args)
    labels, news = rows_of(options.labels), rows_of(options.news)
    both = [(row, news[key]) for key, row in labels.items() if key in news]
    if options.way == "part":
        write(options.out, (parted(*pair) for pair in both))
    else:
        write(Path(f"{options.out}.gold.jsonl"), (joined(*pair) for pair in both))
        composed = (
            {**article, "text": nfc(article, "text"), "title": nfc(article, "title")}
            for _, article in both
        )
        write(Path(f"{options.out}.articles.jsonl"), composed)
    sys.stdout.write(f"{len(both)} of {len(labels)} labels have their article\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
