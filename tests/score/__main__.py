"""Score the extractor on our labelled sample: print the table, or keep the README's true.

Run in the project's folder with ``make score``, which puts the table into README.md.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from diplograph import pipeline
from diplograph.model import Extraction
from diplograph.resources import sample_dir
from labelled import labelled_sample
from score.score import FIELDS, KINDS, Scores, score

START, END = "<!-- score: written by `make score` -->", "<!-- /score -->"
_LANGUAGES = {"vi": "Vietnamese", "en": "English"}


def sample_scores(lang: str, found: dict[str, Extraction]) -> tuple[int, Scores]:
    """Number of labelled articles of the language, and the scores on them."""
    gold = [label for article, label in labelled_sample() if article.lang == lang]
    return len(gold), score(gold, found)


def extract_sample() -> dict[str, Extraction]:
    """What the extractor finds in the sample articles, by article id."""
    outcomes = pipeline.extract_articles([sample_dir() / "articles.jsonl"], jobs=1)
    found = (o for o in outcomes if isinstance(o, pipeline.Found))
    return {one.extraction.id: one.extraction for one in found}


def markdown(found: dict[str, Extraction]) -> str:
    """The table of the README."""
    lines = [
        "| | " + " | ".join(f"{k} P / R / F1" for k in KINDS) + " |",
        "|---" * (len(KINDS) + 1) + "|",
    ]
    shares = []
    for lang, name in _LANGUAGES.items():
        count, scores = sample_scores(lang, found)
        cells = (scores.tallies[kind] for kind in KINDS)
        figures = (f"{t.precision:.2f} / {t.recall:.2f} / {t.f1:.2f}" for t in cells)
        lines.append(f"| {name}, {count} articles | " + " | ".join(figures) + " |")
        right = ", ".join(f"{f} {scores.share(f):.2f}" for f in FIELDS)
        shares.append(f"{name}: {right}")
    lines += ["", f"Share that is right on events found. {'; '.join(shares)}."]
    return "\n".join(lines)


def updated(readme: str, table: str) -> str:
    """The text with the table between its marks.

    Raises:
        ValueError: the text has no marks.
    """
    head, _, rest = readme.partition(START)
    _, mark, tail = rest.partition(END)
    if not mark:
        raise ValueError(f"no place for the table: {START} … {END}")
    return f"{head}{START}\n{table}\n{END}{tail}"


def main(args: Iterable[str]) -> int:
    """0, after the table was printed and, if asked for, written."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", type=Path, metavar="FILE")
    options = parser.parse_args(list(args))
    table = markdown(extract_sample())
    sys.stdout.write(table + "\n")
    if options.write:
        old = options.write.read_text(encoding="utf-8")
        options.write.write_text(updated(old, table), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
