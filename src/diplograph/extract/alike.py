"""The words of names, and whether two names of such words can mean the same."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from diplograph.extract.tokens import norm
from diplograph.model import EntityType
from diplograph.spelling import without_marks

_SHARED_START = 2
"""Letters that a given name and its short form have in common: Joseph, Joe."""

_LONG = 5
"""Letters from which on names that differ in one letter are held for one."""
_ONE_LETTER = ((1, 1), (1, 0))
"""Letters to skip in the one and in the other: another letter, a letter more."""

_MINISTRIES = frozenset({"ministry", "department", "office"})
"""Heads of names of one kind of body: «the ministry» may mean a Foreign Office."""
_ABOUT = frozenset({"về", "on"})
_SUMMIT = frozenset(
    {"hội", "nghị", "cấp", "cao", "thượng", "đỉnh", "tuần", "lễ", "lãnh", "đạo"}
)
_EDITION = frozenset({"lần", "thứ", "năm", "mở", "rộng", "này"})
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
"""What the name of a person may end in."""


@lru_cache(maxsize=1 << 14)
def words_of(name: str) -> tuple[str, ...]:
    """The name's norm words without signs."""
    cleaned = "".join(c if c.isalnum() or c in "'’" else " " for c in name)
    words = tuple(norm(w) for w in cleaned.split())
    return words[:-1] if len(words) > 2 and words[-1] in SUFFIXES else words


def name_fit(short: tuple[str, ...], full: tuple[str, ...]) -> int:
    """4 for the same name, 3 to 1 for a part by which people are called, 0 for none."""
    if short == full or _marked(short, full):
        return 4
    if len(short) > len(full):
        short, full = full, short
    if not short or len(full) < 2:
        return 0
    return _word_fit(short[0], full) if len(short) == 1 else _part_fit(short, full)


def _marked(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether the one name is the other without its marks: «Delcy Rodriguez», «Delcy Rodríguez»."""
    if (
        len(one) != len(two)
        or len(one) == 1
        or (one[:1] == two[:1] and one[-1:] == two[-1:])
    ):
        return False
    return all(
        a == b or _bare(a) == b or a == _bare(b) for a, b in zip(one, two, strict=True)
    )


@lru_cache(maxsize=1 << 12)
def _bare(word: str) -> str:
    """The word without the marks above and below its letters."""
    return without_marks(word)


def _word_fit(word: str, full: tuple[str, ...]) -> int:
    """«Putin» of Vladimir Putin, «Vương» of Vương Nghị, «Bachelet» of Bachelet Jeria."""
    if full[-1] == word:
        return 2
    if full[0] == word and len(word) > 1:
        return 1
    return 1 if word in full and len(word) > 4 else 0


def _part_fit(short: tuple[str, ...], full: tuple[str, ...]) -> int:
    ends = full[-len(short) :] == short or full[: len(short)] == short
    outer = _called(short[0], full[0]) and short[-1] == full[-1]
    outer = outer and _inside(short[1:-1], full[1:-1])
    initials = tuple(w for w in full if len(w) > 1) == short
    return 3 if ends or outer or initials else 0


def _inside(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether the middle names of one can be among the other's: «Nguyễn Văn A» is not «Nguyễn Thị Kim A»."""
    if len(short) == len(full):
        return all(map(_middle, short, full))
    return all(any(_middle(one, other) for other in full) for one in short)


def _middle(one: str, other: str) -> bool:
    """«W» for «Walker», «Jong» for «Jung»: one middle name, shortened or spelt anew."""
    return one == other or (
        one[:1] == other[:1]
        and (min(len(one), len(other)) == 1 or (one.isascii() and other.isascii()))
    )


def _called(one: str, other: str) -> bool:
    """Whether two given names can be one: the same, «Joe» or «J.» for «Joseph»."""
    if one == other:
        return True
    if min(len(one), len(other)) == 1:
        return one[:1] == other[:1]
    if _respelt(one, other):
        return True
    alike = one[:_SHARED_START] == other[:_SHARED_START]
    return alike and min(len(one), len(other)) <= 4 and max(len(one), len(other)) > 4


def _respelt(one: str, other: str) -> bool:
    """«Sergey» for «Sergei», «Shinzo» for «Sinzo»: long names that a letter tells apart."""
    if min(len(one), len(other)) < _LONG or one[0] != other[0]:
        return False
    head = next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        len(one),
    )
    rests = one[head:], other[head:]
    return any(a[i:] == b[j:] for a, b in (rests, rests[::-1]) for i, j in _ONE_LETTER)


def same_body(
    kind: EntityType, one: tuple[str, ...], two: tuple[str, ...], *, generic: bool
) -> bool:
    """Whether two names mean one body; ``generic`` names such as «hội nghị» fit any."""
    if not one or not two:
        return False
    if kind == "Agreement":
        one, two = _without_about(one), _without_about(two)
    short, full = sorted((one, two), key=len)
    begins = full[: len(short)] == short
    if kind == "Conference":
        ends = len(short) >= 3 and full[-len(short) :] == short
        return (
            ends or _one_summit(one, two) or ((len(short) >= 2 or generic) and begins)
        )
    return kind in {"Organization", "Agreement"} and len(short) >= 2 and begins


def _without_about(words: tuple[str, ...]) -> tuple[str, ...]:
    """«thỏa thuận (về) chương trình hòa bình»: the same with and without «về»."""
    return tuple(word for word in words if word not in _ABOUT) or words


def _one_summit(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """«APEC», «Hội nghị cấp cao APEC 2017» and «Tuần lễ cấp cao APEC» of one article."""
    cores = _core(one), _core(two)
    return bool(cores[0]) and cores[0] == cores[1] and same_edition(one, two)


def _core(words: tuple[str, ...]) -> tuple[str, ...]:
    """Whose summit it is: the name without what every summit is called."""
    start, end = 0, len(words)
    while start < end and words[start] in _SUMMIT:
        start += 1
    while end > start and (words[end - 1].isdigit() or words[end - 1] in _EDITION):
        end -= 1
    return words[start:end]


def same_edition(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether two names of a series can mean one meeting: «APEC 2017» is not «APEC 2018»."""
    numbers = [{w for w in words if w.isdigit()} for words in (one, two)]
    return not numbers[0] or not numbers[1] or numbers[0] == numbers[1]


def is_called(words: tuple[str, ...], forms: Iterable[tuple[str, ...]]) -> bool:
    """Whether a body of these names is called so, or is of the kind: «the ministry»."""
    kind = {*words} if len(words) == 1 else set()
    if not kind.isdisjoint(_MINISTRIES):
        kind |= _MINISTRIES
    return any(
        form == words or not kind.isdisjoint((form[0], form[-1]))
        for form in forms
        if form
    )
