"""Which of several media types or languages a client would rather have."""

from __future__ import annotations

from collections.abc import Sequence


def _wishes(header: str) -> list[tuple[str, float]]:
    """Ranges of an Accept header, each with its weight; a malformed one is left out."""
    found: list[tuple[str, float]] = []
    for part in header[:2000].split(","):
        name, *told = (piece.strip().lower() for piece in part.split(";"))
        weights = [piece[2:] for piece in told if piece.startswith("q=")]
        try:
            weight = float(weights[0]) if weights else 1.0
        except ValueError:
            continue
        if name:
            found.append((name, weight if 0 <= weight <= 1 else 0.0))
    return found


def choose(header: str | None, offered: Sequence[str]) -> str | None:
    """The offered media type with the greatest weight, the first of several; None if none.

    The most exact range that fits a type gives its weight, as RFC 9110 has it.
    """
    if not header or not header.strip():
        return offered[0]
    wishes = dict(_wishes(header))
    best, most = None, 0.0
    for media in offered:
        ranges = (media, f"{media.partition('/')[0]}/*", "*/*")
        weight = next((wishes[name] for name in ranges if name in wishes), 0.0)
        if weight > most:
            best, most = media, weight
    return best


def language(header: str | None, offered: Sequence[str]) -> str:
    """The offered language tag that is wished for most; the first if none is."""
    wishes = [(tag.partition("-")[0], q) for tag, q in _wishes(header or "")]
    fitting = [(q, tag) for tag, q in wishes if tag in offered and q > 0]
    return max(fitting, key=lambda one: one[0])[1] if fitting else offered[0]
