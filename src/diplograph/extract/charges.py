"""What an office is in charge of, told after its country: «Đặc phái viên Mỹ | về vấn đề Lào | A»."""

from __future__ import annotations

from collections.abc import Callable

from diplograph.extract.hits import Hits
from diplograph.extract.tokens import Tokens

_LONGEST = 16
_JOINS = frozenset({",", "-", "–", "và"})
_KNOWN = ("country", "place", "org", "portfolio", "conference")
_SENTENCE = (
    "anchor",
    "particle",
    "status.planned",
    "status.past",
    "words.report",
    "words.clause",
    "words.when",
    "office",
)
"""Words of the sentence, not of what somebody is in charge of."""
BodyEnd = Callable[[Tokens, Hits, int, int], int]


def charge_end(
    tokens: Tokens, hits: Hits, at: int, limit: int, body_end: BodyEnd
) -> int:
    """End of «về …», «phụ trách …», «thuộc …» where a name follows; else ``at``."""
    opened = hits.at(at, "words.in_charge")
    if opened is None:
        posted = _posted(tokens, hits, at, limit)
        return posted if posted > at else _within(tokens, hits, at, limit, body_end)
    here = opened.end
    stop = min(limit, at + _LONGEST)
    while here < stop:
        step = _step(tokens, hits, here, limit, body_end)
        if step == here:
            named = here > opened.end and _name(tokens, here, limit)
            return here if named else at
        here = step
    return at


def _posted(tokens: Tokens, hits: Hits, at: int, limit: int) -> int:
    """«Giám đốc Ngân hàng Thế giới | tại Lào | A B»: where, if a name follows."""
    seat = (
        hits.at(at + 1, "country", "place") if hits.at(at, "words.locative") else None
    )
    return seat.end if seat and _name(tokens, seat.end, limit) else at


def _within(tokens: Tokens, hits: Hits, at: int, limit: int, body_end: BodyEnd) -> int:
    """«Thứ trưởng phụ trách Hội nhập | Bộ Ngoại giao Peru | A B»: the body, if a name follows."""
    if not hits.at(at, "heads.state") or not tokens.words[at][:1].isupper():
        return at
    end = body_end(tokens, hits, at, limit)
    land = hits.at(end, "country") if end > at else None
    end = land.end if land else end
    return end if end > at and _name(tokens, end, limit) else at


def _step(tokens: Tokens, hits: Hits, at: int, limit: int, body_end: BodyEnd) -> int:
    """The token after the next word or name of the matter; ``at`` where it ends."""
    known = hits.at(at, *_KNOWN)
    # «Hội nhập kinh tế»: a field, no «Hội»
    body = at if hits.at(at, "portfolio") else body_end(tokens, hits, at, limit)
    if known or body > at:
        return max(body, known.end if known else at)
    word = tokens.words[at]
    if word in _JOINS:
        return at + 1
    if not word.isalpha() or hits.at(at, *_SENTENCE):
        return at
    if word.islower():
        return at + 1
    following = tokens.words[at + 1 : at + 2]
    field = following and following[0].islower() and not hits.at(at + 1, *_SENTENCE)
    return at + 1 if field and not word.isupper() else at


def _name(tokens: Tokens, at: int, limit: int) -> bool:
    """Whether capitals in a row start here, as names do."""
    words = tokens.words[at : min(limit, at + 2)]
    return len(words) == 2 and all(
        w[:1].isupper() or (n and w == "-") for n, w in enumerate(words)
    )
