"""The next item of a list: past its comma, «and», article, bracket or whom it stands for."""

from __future__ import annotations

from diplograph.extract.phrases import Phrase
from diplograph.extract.sentence import Sentence

COMMAS = frozenset({",", "、"})
_SIGNS = COMMAS | {";", "(", "-", "–"}
_GOING_ON = frozenset(
    {"words.and", "words.representing", "status.past", "status.planned"}
)
_UNREAD = 3
"""Capitals of a title that nothing could read: «Special Presidential | Representative A»."""
_STANDS_FOR = 20
"""Tokens of what somebody in a list represents."""


def next_in_list(sentence: Sentence, at: int) -> tuple[Phrase | None, bool]:
    """The phrase with which the list goes on, and whether «and» or a dash joins it."""
    if at >= sentence.end or not _may_go_on(sentence, at):
        return None, False
    at = _after_deputing(sentence, _after_bracket(sentence, at))
    at = _together(sentence, at)
    if at >= sentence.end:
        return None, False
    word = sentence.tokens.words[at]
    comma = word in COMMAS or (word == ";" and _semicolon_list(sentence, at))
    after = at + 1 if comma else at
    joined = sentence.is_and(after)
    if not comma and joined == after:
        if sentence.tokens.words[at] in {"-", "–"} and _pairs(sentence, at):
            return sentence.starting(at + 1), True
        return None, False
    start = _after_address(sentence, joined)
    opens = start == joined and sentence.starting(start) is None
    if opens and sentence.hits.at(start, "words.listed"):
        start += 1
    start = _after_address(sentence, start)
    many = sentence.hits.at(start, "anaphora.many")  # «A, | các | Thủ tướng Lào, Chile»
    start = many.end if many and sentence.starting(start) is None else start
    return sentence.starting(start), joined > after


def _may_go_on(sentence: Sentence, at: int) -> bool:
    """Whether the token is a sign or word after which a list goes on; few are."""
    if sentence.tokens.words[at] in _SIGNS:
        return True
    return not sentence.hits.cats(at).isdisjoint(_GOING_ON)


def _after_address(sentence: Sentence, at: int) -> int:
    """The token after «the», and after «His Highness the» where no phrase holds it."""
    while at < sentence.end and sentence.starting(at) is None:
        hit = sentence.hits.at(
            at,
            "words.article",
            "words.honorific",
            "words.attributive",
            "words.indefinite",
            "words.of_it",
            "words.owner",
        )
        if hit is None:
            break
        at = hit.end
    return _after_unread(sentence, at)


def _after_unread(sentence: Sentence, at: int) -> int:
    """The office after capitals that nothing could read, if a person's stands there."""
    for index in range(at, min(sentence.end, at + _UNREAD + 1)):
        phrase = sentence.starting(index)
        if phrase is not None:
            return index if phrase.kind == "person" and phrase.offices else at
        if not sentence.tokens.words[index].istitle():
            break
    return at


def _after_deputing(sentence: Sentence, at: int) -> int:
    """«A, representing the Union, B and C»: the comma or «and» after what A stands for."""
    start = at + 1 if sentence.tokens.words[at : at + 1] == [","] else at
    if sentence.hits.at(start, "words.representing") is None:
        return at
    last = min(sentence.end, start + _STANDS_FOR)
    index = start
    while (index := index + 1) < last:
        if sentence.tokens.words[index] in {",", ";"}:
            return index
        inside = sentence.covering(index)
        if inside is not None:
            index, last = inside.end - 1, max(last, inside.end + 1)
            continue
        if sentence.is_and(index) > index:
            return index
        if sentence.hits.at(index, "anchor"):
            break
    return at


def _semicolon_list(sentence: Sentence, at: int) -> bool:
    """Whether the sentence lists by semicolons: «with: A of X; B of Y; and C of Z»."""
    words = sentence.tokens.words
    colons = [i for i in range(sentence.start, at) if words[i] == ":"]
    start = colons[-1] if colons else sentence.start
    signs = [i for i in range(start, sentence.end) if words[i] == ";"]
    before_phrase = [i for i in signs if sentence.starting(sentence.is_and(i + 1))]
    # «Cùng dự có A, chức vụ X; B»
    opened = colons or sentence.hits.within(start, at, "words.along_are")
    return len(before_phrase) == len(signs) and len(signs) >= (1 if opened else 2)


def _after_bracket(sentence: Sentence, at: int) -> int:
    """The token after a short bracket such as «(trái)», if one stands here."""
    if sentence.tokens.words[at : at + 1] != ["("]:
        return _after_shown(sentence, at)
    for close in range(at + 1, min(sentence.end, at + 6)):
        if sentence.tokens.words[close] == ")":
            return close + 1
    return at


def _after_shown(sentence: Sentence, at: int) -> int:
    """The token after «, trái,» of a caption, if it stands here."""
    words = sentence.tokens.words
    shown = (
        sentence.hits.at(at + 1, "words.shown") if words[at : at + 1] == [","] else None
    )
    closed = shown is not None and words[shown.end : shown.end + 1] == [","]
    return shown.end + 1 if shown and closed else at


def _together(sentence: Sentence, at: int) -> int:
    """The token of «cùng» in «A đã cùng (với) B ký C», else the token itself."""
    told = sentence.hits.at(at, "status.past", "status.planned")
    both = sentence.hits.at(told.end, "words.and") if told else None
    return told.end if told and both else at


def _pairs(sentence: Sentence, at: int) -> bool:
    """Whether a dash joins two countries, or two persons in a headline."""
    left, right = sentence.ending(at), sentence.starting(at + 1)
    if left is None or right is None:
        return False
    named = left.kind == "country" or (right.kind == "person" and not right.offices)
    return left.kind == right.kind and (sentence.title or named)
