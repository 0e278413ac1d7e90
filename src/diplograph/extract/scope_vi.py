"""What an office is over in running Vietnamese, where no table knows the words."""

from __future__ import annotations

import re
from functools import lru_cache

from diplograph.extract.hits import Hits
from diplograph.extract.tokens import Tokens
from diplograph.spelling import without_marks

_JOINS = frozenset({"và", ",", "-", "–"})
_SENTENCE = (
    "anchor",
    "modifier",
    "particle",
    "status.planned",
    "status.past",
    "words.oblique",
    "words.soft",
    "words.and",
    "words.clause",
    "words.relative",
    "words.of",
    "words.report",
    "words.at",
)
"""Words of the sentence, not of a name in it."""
_LETTERS, _MOST = 3, 8
"""Length of a body's letters."""
_SYLLABLE = re.compile(
    r"(?:ngh|[cgknpt]h|ng|gi|qu|tr|[bcdghklmnpqrstvxđ])?[aeiouy]{1,3}(?:ch|n[gh]|[cmnpt])?"
)


def unlisted_field(tokens: Tokens, hits: Hits, at: int, limit: int) -> int:
    """End of words such as «Khoa học», «Phát triển xã hội»; ``at`` if they are none.

    A field is written with one capital and small syllables; a name has only capitals.
    """
    end = at
    while end < limit:
        following = _field_word(tokens, hits, end, limit)
        if following == end:
            break
        end = following
        joined = tokens.norms[end : end + 1]
        if (
            joined
            and joined[0] in _JOINS
            and _field_word(tokens, hits, end + 1, limit) > end + 1
        ):
            end += 1
    return end if _capital_follows(tokens, hits, end, limit) else at


def _capital_follows(tokens: Tokens, hits: Hits, at: int, limit: int) -> bool:
    """Whether a country or a capital follows, be it of a shouted name."""
    return at < limit and (
        hits.at(at, "country") is not None or tokens.words[at][:1].isupper()
    )


def name_follows(tokens: Tokens, hits: Hits, at: int, limit: int) -> bool:
    """Whether a country or a name follows."""
    return at < limit and (
        hits.at(at, "country") is not None or tokens.words[at].istitle()
    )


def listed_fields(tokens: Tokens, hits: Hits, at: int, limit: int) -> int:
    """End of «, Hợp tác và Hội nhập khu vực» before a country or a name; ``at`` if none."""
    end, last = at, False
    while not last and end < limit and tokens.norms[end] in {",", "và"}:
        last = tokens.norms[end] == "và"
        item = _listed(tokens, hits, end + 1, limit)
        if item == end + 1:
            return at
        end = item
    return end if last and _capital_follows(tokens, hits, end, limit) else at


def field_list(tokens: Tokens, hits: Hits, at: int, limit: int) -> int:
    """End of «Việc làm, Bình đẳng giới và Thanh niên» before a country or a name; else ``at``."""
    first = _listed(tokens, hits, at, limit)
    end = listed_fields(tokens, hits, first, limit) if first > at else at
    return end if end > first else at


def _listed(tokens: Tokens, hits: Hits, at: int, limit: int) -> int:
    """End of one field of a list, known or of one capital; ``at`` if none is here."""
    if at >= limit or not tokens.words[at][:1].isupper() or hits.at(at, "office"):
        return at
    field = hits.at(at, "portfolio")
    body = None if field else hits.at(at, "heads.organization")
    if body and body.end < limit and tokens.words[body.end][:1].isupper():
        return at  # «…, Tổng cục | Hải quan»
    return max(field.end if field else at, _field_word(tokens, hits, at, limit, 4))


def _field_word(tokens: Tokens, hits: Hits, at: int, limit: int, most: int = 3) -> int:
    if at >= limit or not tokens.words[at].istitle() or not tokens.words[at].isalpha():
        return at
    if hits.at(at, "country", "office", "words.honorific"):
        return at
    if not _syllable(tokens.norms[at]):
        return at  # «Tổng thống Zelensky quay lại …»
    end = at + 1
    while end < limit and tokens.words[end].islower() and tokens.words[end].isalpha():
        if _grammar(hits, end):
            break
        end += 1
    small = end - at - 1
    return end if 1 <= small <= most else at


def _grammar(hits: Hits, at: int) -> bool:
    """Whether the word belongs to the sentence, not to a field."""
    return hits.at(at, *_SENTENCE, "heads.stop") is not None


def acronym(tokens: Tokens, hits: Hits, at: int, limit: int) -> int:
    """End of a body's letters: «Chủ tịch | ECOWAS | A B», «Chủ tịch HĐQT | QWR»; else ``at``."""
    word = tokens.words[at] if at < limit else ""
    if not (_LETTERS <= len(word) <= _MOST and word.isalpha() and word.isupper()):
        return at
    shouted = tokens.words[at + 1 : at + 2]
    if shouted and shouted[0].isalpha() and shouted[0].isupper():
        return at  # «Thủ tướng | LÊ VĂN AN»
    return at if hits.at(at, "country", "office", "conference") else at + 1


def small_tail(tokens: Tokens, hits: Hits, at: int, limit: int) -> int:
    """End of small syllables that finish a body's name: «… Kiểm toán | tối cao | Ba Lan»."""
    end = at
    while (
        end < limit
        and end - at < 4
        and tokens.words[end].islower()
        and tokens.words[end].isalpha()
    ):
        if hits.at(end, *_SENTENCE):
            return at
        end += 1
    return end if end > at and name_follows(tokens, hits, end, limit) else at


def local_tail(tokens: Tokens, hits: Hits, at: int, limit: int) -> int:
    """End of «… Bộ Chỉ huy Quân sự | tỉnh», where no name of the province follows."""
    seat = hits.at(at, "heads.civic")
    if seat is None or seat.end > limit or not tokens.words[at].islower():
        return at
    return at if any(tokens.proper[seat.end : seat.end + 1]) else seat.end


def before_name(
    tokens: Tokens, hits: Hits, start: int, end: int, surnames: frozenset[str]
) -> int:
    """End of the body without a Vietnamese name that its capitals ran into.

    «Chủ tịch Ủy ban Mặt trận Tổ quốc | Trần Bá Mẫn»
    """
    for at in range(end - 2, start, -1):
        rest = tokens.words[at:end]
        if not 2 <= len(rest) <= 4 or not all(
            w.istitle() and w.isalpha() for w in rest
        ):
            continue
        if rest[0] in surnames and not _known(hits, at, end):
            return at
    return end


def _known(hits: Hits, at: int, end: int) -> bool:
    return any(
        hits.at(i, "place", "country", "org", "portfolio") for i in range(at, end)
    )


@lru_cache(maxsize=1 << 14)
def _syllable(word: str) -> bool:
    """Whether the word can be one Vietnamese syllable."""
    return _SYLLABLE.fullmatch(without_marks(word)) is not None
