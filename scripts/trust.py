"""Fit packs/trust.csv, the weights of confidence, from labelled articles.

    PYTHONPATH=tests python scripts/trust.py --write \
        data/sample data/phenomena/vi data/phenomena/en MORE…

Each argument names a pair of files, ``articles.jsonl`` and ``gold.jsonl``,
alone in a folder or with a prefix and a dot. A logistic regression with L2 learns how often an
event with such signs is right; it is judged by folds that never share an article. The
same labels always give the same file.
"""

from __future__ import annotations

import argparse
import csv
import io
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import log
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from diplograph.clean import clean
from diplograph.extract.draft import Draft
from diplograph.extract.reader import Reader
from diplograph.extract.write import write
from diplograph.model import Article, Extraction
from diplograph.pack import load_packs
from diplograph.resources import packs_dir
from labelled import labelled_pairs
from score.match import in_play, pair_up, same_entity, same_event
from score.ties import of_event, ties, translate

FOLDS = 10
STRENGTH = 0.2
"""Inverse of the L2 penalty: few labels, many signs, so a strong one."""
_MOST = 3
"""An event with many ties counts as so many: one long communiqué is one text."""
_RARE = 3
"""A sign seen less often is left out."""


@dataclass(frozen=True, slots=True)
class Row:
    """One event found: its signs, how much of it is right, and where it came from."""

    article: str
    signs: dict[str, float]
    right: float
    weight: float
    ties: tuple[int, int]
    """Right ones and all."""


def rows_of(article: Article, gold: Extraction) -> Iterator[Row]:
    """The events found in an article, each with the share of it that is right."""
    story = _reader(article.lang).follow(clean(article))
    drafts = story.narrator.weighed()
    found = write(article, story.register, drafts)
    pairs = pair_up(in_play(gold), in_play(found), same_entity)
    to_gold = {new: old for old, new in pairs.items()}
    matched = pair_up(
        {event.id: event for event in gold.events},
        {event.id: event for event in found.events},
        lambda a, b: same_event(a, b, to_gold),
    )
    real, country = ties(gold), {e.id: e.country for e in found.entities}
    for draft, event in zip(drafts, found.events, strict=True):
        made = translate(of_event(event, country), to_gold)
        right = len(made & real)
        share = right / len(made) if made else float(event.id in matched.values())
        weight = min(_MOST, len(made)) or 1
        yield Row(article.id, signs_of(draft), share, weight, (right, len(made)))


def signs_of(draft: Draft) -> dict[str, float]:
    """The signs, with the confidence that the wording was given by hand."""
    base = draft.wording.confidence
    return {**draft.signs, "base": log(base / (1 - base))}


@lru_cache
def _reader(lang: str) -> Reader:
    return Reader(load_packs(), lang)


def fit(rows: list[Row]) -> tuple[DictVectorizer, LogisticRegression]:
    """The regression over the rows; a row that is half right counts half on each side."""
    seen = Counter(name for row in rows for name in row.signs)
    told = [{k: v for k, v in row.signs.items() if seen[k] >= _RARE} for row in rows]
    vectors = DictVectorizer(sparse=False)
    table = vectors.fit_transform(told)
    model = LogisticRegression(C=STRENGTH, max_iter=2000)
    right = np.array([row.right * row.weight for row in rows])
    wrong = np.array([(1 - row.right) * row.weight for row in rows])
    both = np.concatenate([table, table])
    marks = np.concatenate([np.ones(len(rows)), np.zeros(len(rows))])
    model.fit(both, marks, sample_weight=np.concatenate([right, wrong]))
    return vectors, model


def judged(rows: list[Row]) -> list[float]:
    """For each row the confidence from a model that never saw its article."""
    sure = [0.0] * len(rows)
    groups = [row.article for row in rows]
    for known, unknown in GroupKFold(FOLDS).split(rows, groups=groups):
        vectors, model = fit([rows[i] for i in known])
        table = vectors.transform([rows[i].signs for i in unknown])
        for i, value in zip(unknown, model.predict_proba(table)[:, 1], strict=True):
            sure[i] = float(value)
    return sure


def reliability(rows: list[Row], sure: list[float]) -> Iterator[str]:
    """Lines of the reliability table: confidence, events, share right, ties."""
    yield "confidence  events  mean  right  ties right/all"
    for low in (0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95):
        high = {0.0: 0.3, 0.3: 0.5, 0.9: 0.95, 0.95: 1.01}.get(low, low + 0.1)
        inside = [i for i, value in enumerate(sure) if low <= value < high]
        if inside:
            weight = sum(rows[i].weight for i in inside)
            mean = sum(sure[i] * rows[i].weight for i in inside) / weight
            share = sum(rows[i].right * rows[i].weight for i in inside) / weight
            right, made = _tied(rows, inside)
            yield (
                f"{low:.2f}–{high:.2f}   {len(inside):6} {mean:6.2f} {share:6.2f}"
                f"   {right}/{made}"
            )
    for least in (0.3, 0.5, 0.7, 0.8, 0.9):
        right, made = _tied(rows, [i for i, v in enumerate(sure) if v >= least])
        yield f"ties at ≥ {least}: precision {right / max(1, made):.3f} of {made}"


def _tied(rows: list[Row], inside: Iterable[int]) -> tuple[int, int]:
    kept = [rows[i].ties for i in inside]
    return sum(right for right, _ in kept), sum(made for _, made in kept)


def table(rows: list[Row]) -> str:
    """The weights as CSV, the strongest of each kind of sign first."""
    vectors, model = fit(rows)
    weights = dict(zip(vectors.get_feature_names_out(), model.coef_[0], strict=True))
    weights["bias"] = model.intercept_[0]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("sign", "weight"))
    for sign, weight in sorted(weights.items()):
        if abs(weight) >= 0.005:
            writer.writerow((sign, f"{weight:.2f}"))
    return out.getvalue()


def main(args: Iterable[str]) -> int:
    """0, after the folds were judged and, if asked for, the weights written."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("labels", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args(list(args))
    pairs = [pair for name in options.labels for pair in labelled_pairs(name)]
    rows = [row for article, gold in pairs for row in rows_of(article, gold)]
    for line in reliability(rows, judged(rows)):
        sys.stdout.write(f"{line}\n")
    if options.write:
        path = packs_dir() / "trust.csv"
        path.write_text(table(rows), encoding="utf-8")
        sys.stdout.write(f"{path.name}: from {len(rows)} events\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
