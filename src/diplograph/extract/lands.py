"""The countries of those in a list: «the presidents of A and B, X and Y»."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from diplograph.extract.hits import Hits
from diplograph.extract.phrases import Phrase
from diplograph.extract.tokens import Tokens


def past_own_land(hits: Hits, at: int) -> int:
    """The token after «of Norway» in «the mediator, A B | of Norway,»; ``at`` if none."""
    of = hits.at(at, "words.of")
    land = hits.at(of.end, "country") if of else None
    return land.end if land and land.entry.kind == "name" else at


def lands_before(tokens: Tokens, hits: Hits, at: int) -> tuple[list[str], int]:
    """Codes of «Lao, Thai and» right before the token, and where they begin."""
    codes: list[str] = []
    while at > 1:
        end = hits.back(at, "words.and")
        end -= tokens.words[end - 1] == ","
        land = hits.ending(end, "country") if end < at else None
        if land is None:
            break
        codes.insert(0, land.entry.value)
        at = land.start
    return codes, at


def lands_after(tokens: Tokens, hits: Hits, at: int, end: int) -> tuple[list[str], int]:
    """Codes of «, Thailand and Chad» from the token on, and where they end."""
    codes: list[str] = []
    while at + 1 < end:
        comma = at + (tokens.words[at] == ",")
        start = hits.past(comma, "words.and")
        if start == at:
            break
        land = hits.at(hits.past(start, "words.article"), "country")
        if land is None or land.end > end:
            break
        codes.append(land.entry.value)
        at = land.end
    return codes, at


def share(
    tokens: Tokens, hits: Hits, before: list[Phrase], group: list[Phrase]
) -> None:
    """Give each of the group its country; drop those read before it as phrases of their own.

    «Lao and Chadian ministers A and B»: A is of Laos and B of Chad.
    """
    first = group[0]
    codes, begin = list(first.parties), first.start
    first.parties = ()
    own = first.offices[0].country
    if not codes and own is not None:
        codes, begin = lands_before(tokens, hits, first.start)
        codes = [*codes, own] if codes else []
    if not codes or len(codes) != len(group):
        return
    while before and before[-1].start >= begin:
        before.pop()
    for phrase, code in zip(group, codes, strict=True):
        phrase.country = code
        phrase.offices = [replace(office, country=code) for office in phrase.offices]
    first.start = begin


def share_country(tokens: Tokens, hits: Hits, phrases: list[Phrase]) -> None:
    """«Bộ Văn hóa, Bộ Công Thương Czech»: the last of a list tells the country of all."""
    for one, two in reversed(list(pairwise(phrases))):
        if one.kind != "org" or two.kind != "org" or one.country:
            continue
        comma = tokens.words[one.end] == "," and two.start == one.end + 1
        joined = one.end < hits.past(one.end, "words.and") == two.start
        if two.country and (comma or joined):
            one.country = two.country
