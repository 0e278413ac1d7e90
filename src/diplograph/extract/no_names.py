"""Capitals behind an office that are not its holder's name: a body, a place, the next clause."""

from __future__ import annotations

from diplograph.extract.hits import Hits
from diplograph.extract.tokens import Tokens

_FRONT = 12
"""Tokens before an office that may open a clause: «Sau khi gặp | Tổng thống Nga, …»."""
_LANDS = frozenset({"city", "region", "sea", "province", "island"})


def is_body(hits: Hits, start: int, stop: int) -> bool:
    """«representatives from the National Security | Council»: nobody is called so."""
    heads = ("heads.organization_last", "heads.place_last")
    head = hits.at(start, *heads) if stop - start == 1 else None
    return head is not None and head.end == stop


def is_place(hits: Hits, start: int, stop: int) -> bool:
    """«Lãnh đạo Đà Nẵng»: a town or a sea of several words is nobody's name."""
    head = hits.at(start, "heads.civic") if stop > start else None
    if head and head.end < stop and hits.at(head.end, "place"):
        return True  # «lãnh đạo Tỉnh Quảng Tây»
    place = hits.at(start, "place") if stop > start else None
    if place is None or place.entry.kind not in _LANDS:
        return False
    # «Thị trưởng | Seoul» heads the town; «Bộ trưởng | Austin» may be called so
    if place.end - start < 2 and not hits.ending(start, "heads.local_office"):
        return False
    return place.end >= stop  # beyond it in «Lãnh đạo TP.HCM»


def fronted(tokens: Tokens, hits: Hits, at: int) -> bool:
    """«Sau khi gặp Tổng thống Nga, A …»: the name opens the main clause."""
    for start in range(at - 1, max(-1, at - _FRONT), -1):
        if not tokens.words[start][:1].isalnum():
            return False
        if hits.at(start, "words.fronted", "words.when"):
            return True
    return False
