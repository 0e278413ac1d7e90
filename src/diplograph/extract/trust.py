"""Confidence: how often an event with such signs was right on labelled articles."""

from __future__ import annotations

from collections.abc import Mapping
from math import exp, log

from diplograph.extract.signs import Signs

LIKELY = 0.4
"""An event below is rather wrong than right, and a wrong fact is worse than none.

Somewhat under a half: of events between 0.4 and 0.5 about half were right when judged.
"""
_LOWEST, _HIGHEST = 0.05, 0.99


def confidence(signs: Signs, base: float, weights: Mapping[str, float]) -> float:
    """Share of right ones to expect among such events, between 0.05 and 0.99.

    A logistic regression over the signs and over ``base``, the confidence that its
    wording was given by hand; ``weights`` are those of ``packs/trust.csv``, fitted by
    ``scripts/trust.py``. A sign without a weight says nothing, so a new wording starts
    with the confidence it was given.
    """
    score = weights.get("bias", 0.0) + weights.get("base", 1.0) * log(base / (1 - base))
    score += sum(weights.get(name, 0.0) * value for name, value in signs.items())
    likely = 1 / (1 + exp(-max(-20.0, min(20.0, score))))
    return round(min(_HIGHEST, max(_LOWEST, likely)), 2)
