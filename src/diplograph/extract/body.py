"""A named body, and the runs of words that its name may be made of."""

from __future__ import annotations

from dataclasses import dataclass

from diplograph.extract.lexicon import Hit, Hits
from diplograph.extract.tokens import Tokens

STOPS = frozenset(".;:()[]\"“”«»!?…/")
_LONGEST = 16
_JOINS = frozenset({"of", "and", "the", "for", "on", "to", "in"})


@dataclass(frozen=True, slots=True)
class Body:
    """A named organisation, place, conference or agreement at a token range."""

    kind: str
    start: int
    end: int
    country: str | None = None
    value: str = ""
    generic: bool = False
    bundle: bool = False
    """Several things without names: «9 văn kiện»."""
    name: tuple[int, int] | None = None
    """The proper name inside, if not all of it."""
    also: tuple[tuple[int, int], ...] = ()
    """Other forms given in the same breath: «(CPTPP)»."""


def name_run(tokens: Tokens, hits: Hits, at: int, limit: int) -> int:
    """End of a run of capitalised and joining words; joins never stand last."""
    last = at
    stop = min(limit, at + _LONGEST)
    while at < stop and tokens.words[at] not in STOPS:
        step = _step(tokens, hits, at, last, stop)
        if step == 0:
            break
        at += abs(step)
        if step > 0:
            last = at
    return last


def _step(tokens: Tokens, hits: Hits, at: int, last: int, stop: int) -> int:
    """Tokens to take; negative for joining words that may not stand last, 0 to end."""
    word = tokens.words[at]
    if hits.at(at, "office"):
        return 0
    known = hits.at(at, "country", "org", "place")
    if known and known.end <= stop and (known.entry.cat != "place" or known.end - at > 1):
        return known.end - at
    field = hits.at(at, "portfolio")
    if field and word[:1].isupper():
        return field.end - at
    if word[:1].isupper() or word.isdigit():
        return 1
    if hits.at(at, "heads.stop", "anchor"):
        return 0
    inner = hits.at(at, "heads.inner")
    if inner:
        new = hits.at(inner.end, "heads.organization", "org", "heads.agreement")
        joins = word in {"và", "and", "với"}
        return 0 if joins and new and tokens.words[inner.end][:1].isupper() else at - inner.end
    if word == "," and last == at:
        return -1 if hits.at(at + 1, "portfolio") else 0
    return 1 if _second_syllable(tokens, at, last) else 0


def _second_syllable(tokens: Tokens, at: int, last: int) -> bool:
    """«Liên đoàn», «Phát triển»: a syllable in lower case after a capital one."""
    if last != at or not tokens.words[at].isalpha() or not tokens.words[at].islower():
        return False
    before = tokens.words[at - 1]
    return before[:1].isupper() and not before.isupper() and len(before) < 8


def head_last(
    tokens: Tokens, hits: Hits, at: int, limit: int, cat: str, *, article: bool = True
) -> Hit | None:
    """English order: capitalised words that end on a head («Lao Foreign Ministry»)."""
    if not tokens.words[at][:1].isupper() and not tokens.words[at][:1].isdigit():
        return None
    if tokens.norms[at] in {"the", "a", "an"} and article:
        return None
    best: Hit | None = None
    for end in range(at, min(limit, at + 12)):
        head = hits.at(end, cat)
        if head and end > at and head.end <= limit:
            best = head
        word = tokens.words[end]
        proper = word[:1].isupper() or word[:1].isdigit() or word in {"'s", "’s", "-", "–", "&"}
        if not proper and tokens.norms[end] not in _JOINS:
            break
        if hits.at(end, "office", "anchor") and end > at and not head:
            break
    if best and not tokens.words[best.start][:1].isupper() and best.start - at < 1:
        return None
    return best
