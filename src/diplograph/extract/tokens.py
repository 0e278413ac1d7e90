"""Text as syllables and words, cut into sentences.

The tokenizer is a regular expression. It keeps ``U.S.``, ``GD&ĐT`` and ``COP26`` whole and splits at hyphens, so that
country pairs («Việt-Czech») and transliterations («Cờ-rếc») are read by their shape.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate, compress, pairwise
from operator import ne

from diplograph.extract.sentence_ends import sentences
from diplograph.extract.series import FILLER, as_series

_LATIN = (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))
"""Letters with marks: «Y. Ốt-gôn-xa»."""
_CAPITAL = "A-Z" + "".join(c for c in map(chr, _LATIN) if c.isupper())
"""Capitals of the Latin script, for a class of characters."""
_PIECE = re.compile(
    r"[^\W\d_]++ (?=\S)"  # most tokens: a word and a blank
    rf"|(?:(?:[A-ZĐÊÔƠƯ]|[CDKSTZ][hsz]|Y[aeu])\.(?:(?:[A-ZĐÊÔƠƯ]\.)+"
    rf"|(?=\s+[{_CAPITAL}]|[{_CAPITAL}][^\W\d_]*[^\W\d_{_CAPITAL}]))|['’]s\b"
    r"|[^\W\d_]+(?:['’ʼ](?!s\b)[^\W\d_]+|&[^\W\d_]+|\d+)*"
    r"|\d+(?:[.,/]\d+)*|\s+|.)(?: (?!\s))?"
)
"""A token with the one blank after it."""
_REMEMBERED = 1 << 16
"""Pieces whose word and norm are kept from one text to the next."""
_BLANKS = "\u00a0\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u3000"
"""Blanks of other widths, which pages put inside names and numbers."""
_ELISION = re.compile(r"([^\W\d_]+)['’ʼ](?=[^\W\d_])")
_END = frozenset(".!?…")
_LINE_BREAK = re.compile(r"(?<=\S)\n(?=[^\s•*–-])")
_WRAPPED_LINE = 92
"""Longest line, in characters, of a text whose newlines only wrap paragraphs."""

# «hoà» and «hòa», «uỷ» and «ủy» are one word in two spelling habits.
_OLD = (
    "oà",
    "oá",
    "oả",
    "oã",
    "oạ",
    "oè",
    "oé",
    "oẻ",
    "oẽ",
    "oẹ",
    "uỳ",
    "uý",
    "uỷ",
    "uỹ",
    "uỵ",
)
_NEW = (
    "òa",
    "óa",
    "ỏa",
    "õa",
    "ọa",
    "òe",
    "óe",
    "ỏe",
    "õe",
    "ọe",
    "ùy",
    "úy",
    "ủy",
    "ũy",
    "ụy",
)
_TONE_PLACE = re.compile("(?<!q)(" + "|".join(_OLD) + r")\b")
_NEW_PLACE = dict(zip(_OLD, _NEW, strict=True))


@lru_cache(maxsize=1 << 16)
def norm(word: str) -> str:
    """The word in lower case, Vietnamese tone marks in their modern place."""
    lower = word.lower().replace("’", "'")
    if lower.isascii():
        return lower
    return _TONE_PLACE.sub(lambda m: _NEW_PLACE[m[1]], lower)


def plain_blanks(text: str) -> str:
    """The text with plain blanks for those of other widths; as long as before."""
    for blank in _BLANKS:
        text = text.replace(blank, " ")
    return text


def one_line(text: str) -> str:
    """The text without breaks of lines; as long as before."""
    return plain_blanks(text.replace("\n", " "))


class _Known(dict[str, tuple[str, str, bool, bool]]):
    """What a token with the blank after it is.

    Its word, its norm, whether it is no plain word, whether a sentence may end there.
    """

    def __missing__(self, piece: str) -> tuple[str, str, bool, bool]:
        if len(self) >= _REMEMBERED:
            self.clear()
        word = _word(piece)
        proper = word[0].isalnum() and not word.islower()
        ends = word in _END or "\n" in word
        found = self[piece] = word, norm(word), proper, ends
        return found


_KNOWN = _Known()


def _word(piece: str) -> str:
    return piece if piece.isspace() else piece.removesuffix(" ")


def split_words(
    text: str, elisions: frozenset[str] = frozenset()
) -> tuple[list[str], list[bool]]:
    """Words and whether one blank follows each; joined they give the text again.

    ``elisions`` are words of their own before an apostrophe: «l'accord».
    """
    pieces = _pieces(text, elisions)
    words = list(map(_word, pieces))
    return words, list(map(ne, pieces, words))


def _pieces(text: str, elisions: frozenset[str]) -> list[str]:
    pieces = _PIECE.findall(plain_blanks(text))
    if elisions:
        return [part for piece in pieces for part in _elided(piece, elisions)]
    return pieces


def _elided(piece: str, elisions: frozenset[str]) -> tuple[str, ...]:
    cut = _ELISION.match(piece)
    if cut is None or cut[1].lower() not in elisions:
        return (piece,)
    return piece[: cut.end()], piece[cut.end() :]


@dataclass(slots=True)
class Tokens:
    """The words of a text, with what the steps ask of them again and again."""

    text: str
    words: list[str]
    norms: list[str]
    proper: list[bool]
    """Whether the token is a number, or a word not all in small letters."""
    starts: list[int]
    flat: str
    """The text in one line."""
    sentences: list[tuple[int, int]] = field(default_factory=list)
    """Token ranges, half-open."""

    def __len__(self) -> int:
        """Number of tokens."""
        return len(self.words)

    def char_span(self, start: int, end: int) -> tuple[int, int]:
        """Character range of the token range, without outer blanks."""
        return self.starts[start], self.starts[end - 1] + len(self.words[end - 1])

    def glued(self, at: int) -> bool:
        """Whether no blank stands between the token and the one before."""
        return at > 0 and self.starts[at] == self.char_span(at - 1, at)[1]

    def slice(self, start: int, end: int) -> str:
        """Text of the token range in one line."""
        first, last = self.char_span(start, end)
        return self.flat[first:last]


def tokenize(
    text: str,
    abbreviations: frozenset[str],
    unread: Iterable[tuple[int, int]] = (),
    elisions: frozenset[str] = frozenset(),
) -> Tokens:
    """The text's tokens and sentences; ``unread`` ranges of characters have none."""
    wrapped = _is_wrapped(text)
    shown = as_series(_unwrapped(text) if wrapped else _blanked(text, unread))
    pieces = _pieces(shown, elisions)
    starts = [0, *accumulate(map(len, pieces))][:-1]
    if FILLER in shown:
        kept = [i for i, piece in enumerate(pieces) if piece.rstrip(" ") != FILLER]
        starts, pieces = [starts[i] for i in kept], [pieces[i] for i in kept]
    known = [_KNOWN[piece] for piece in pieces]
    columns = zip(*known, strict=True) if known else ([], [], [], [])
    words, norms, proper, ends = map(list, columns)
    tokens = Tokens(text, words, norms, proper, starts, one_line(text))
    marks = list(compress(range(len(words)), ends))
    tokens.sentences = sentences(words, starts, marks, abbreviations)
    return tokens


def _unwrapped(text: str) -> str:
    """The text, as long as before, with blanks for newlines that only break lines."""
    return _LINE_BREAK.sub(" ", text)


def _blanked(text: str, unread: Iterable[tuple[int, int]]) -> str:
    """The text, as long as before, with blanks in place of whole lines not to be read."""
    parts = []
    at = 0
    for start, end in unread:
        if text[start - 1 : start] in {"", "\n"} and text[end : end + 1] in {"", "\n"}:
            parts += [text[at:start], " " * (end - start)]
            at = end
    return "".join((*parts, text[at:]))


def _is_wrapped(text: str) -> bool:
    """Whether single newlines only break long lines, as in plain-text readouts."""
    lines = text.split("\n")
    inner = [b for a, b in pairwise(lines) if a.strip() and b.strip()]
    full = [line for line in lines if line.strip()]
    long = sum(len(line) > _WRAPPED_LINE for line in full)
    if not inner or long > len(full) / 5:
        return False
    going_on = sum(line.lstrip()[:1].islower() for line in inner)
    return going_on >= max(1, len(inner) / 5)
