"""Towns by what stands before them: «in the northern city of | Khujand»."""

from __future__ import annotations

from itertools import pairwise

from diplograph.extract.hits import Hits
from diplograph.extract.phrases import Phrase
from diplograph.extract.tokens import Tokens

_WIDEST = 6
"""Tokens between the preposition and the word for a town."""
_TELLING = frozenset({"country", "nation", "place"})
"""Kinds of phrases that a description holds: «the | Swiss | city of C»."""
_ARTICLES = frozenset({"the", "a", "its", "his", "her", "their"})


def described_from(tokens: Tokens, hits: Hits, at: int) -> int:
    """Where the description of the town named from ``at`` starts; ``at`` if it has none.

    «the capital Ankara», «Kyrgyzstan's capital, Bishkek», «the Black Sea resort of Sochi».
    """
    joined = at > 0 and tokens.norms[at - 1] in {"of", ","}
    kind = hits.ending(at - joined, "heads.town") if at else None
    if kind is None:
        return at
    start = kind.start
    while start > max(0, kind.start - _WIDEST) and _describes(tokens, hits, start - 1):
        start -= 1
    return start if hits.ending(start, "words.locative", "words.arrival") else at


def _describes(tokens: Tokens, hits: Hits, at: int) -> bool:
    """Whether the word can stand in a description of a town."""
    if hits.at(at, "words.locative", "words.arrival"):
        return False
    word = tokens.words[at]
    if (word.isalpha() and word.islower()) or tokens.norms[at] in _ARTICLES:
        return hits.at(at, "anchor", "words.and") is None
    proper = word[:1].isupper() and word[-1:].isalpha()
    return word in {"'s", "’s", "-"} or proper


def with_descriptions(
    tokens: Tokens, hits: Hits, phrases: list[Phrase]
) -> list[Phrase]:
    """The phrases, those of towns with their descriptions: «arrived in | the city of C»."""
    kept: list[Phrase] = []
    for phrase in phrases:
        town = phrase.kind == "place" and phrase.start == phrase.name_start
        start = described_from(tokens, hits, phrase.start) if town else phrase.start
        inside = [p for p in kept if p.end > start]
        if inside and not all(p.kind in _TELLING and p.start >= start for p in inside):
            start, inside = phrase.start, []
        if start < phrase.start:
            kept = kept[: len(kept) - len(inside)]
            phrase.start = start
        kept.append(phrase)
    return kept


def town_after_town(tokens: Tokens, hits: Hits, phrases: list[Phrase]) -> None:
    """«to Ashgabat and Dushanbe»: after a town «and» goes on with a town, no government."""
    for one, two in pairwise(phrases):
        if one.kind != "place" or not one.seat or not two.metonym:
            continue
        comma = tokens.words[one.end : one.end + 1] == [","]
        if hits.past(one.end + comma, "words.and") == two.start:
            two.kind, two.metonym, two.seat = "place", False, True
