"""Where those are told whom somebody met next: «met A and, on Tuesday, B», «… and with B»."""

from __future__ import annotations

from diplograph.extract.phrases import Phrase
from diplograph.extract.sentence import Sentence

NAMED = frozenset({"person", "title"})
"""Kinds of those whom a list may come to after people without names."""
_FAR = 12
"""Tokens between «with A» and «and with B»."""
_CLAUSE = 16
"""Tokens of a relative clause between them."""
_BETWEEN = 10
"""Tokens between two commas: «and, | together with Minister C, | B»."""
_GOES_ON = ("words.oblique", "words.and", "words.clause", "words.who", "words.when")
"""What may stand behind somebody who does nothing himself."""
_SHORT = 6
"""Tokens of «at noon», «in the morning»."""
_STOPS = (";", ":", "\n", ".")


def breaks(sentence: Sentence, at: int) -> bool:
    """Whether nothing that belongs together may go past the token."""
    if sentence.tokens.words[at] in {";", ":", "“", "”", '"'}:
        return True
    clause = sentence.hits.at(at, "words.clause", "adjunct")
    return clause is not None and sentence.covering(at) is None


def further(sentence: Sentence, at: int, *, parted: bool) -> int:
    """Where a further list of those met begins; ``at`` if none does.

    ``parted``: whether what is told of each of them is an event of its own.
    """
    start = with_again(sentence, at)
    if start == at and parted:
        start = and_dated(sentence, at)
    return interposed(sentence, at) if start == at else start


def instead(sentence: Sentence, phrase: Phrase, kinds: frozenset[str]) -> Phrase | None:
    """«received not by A but by B»: B; without «not», the phrase itself."""
    start = sentence.hits.back(phrase.start, "words.article", "words.honorific")
    start = sentence.hits.back(start, "words.again")
    if sentence.hits.ending(start, "words.not_this") is None:
        return phrase
    for at in range(phrase.end, min(sentence.end, phrase.end + _CLAUSE)):
        but = sentence.hits.at(at, "words.but_that")
        if but is None:
            continue
        begin = sentence.hits.past(but.end, "words.again")
        begin = sentence.hits.past(begin, "words.article", "words.honorific")
        other = sentence.starting(but.end) or sentence.starting(begin)
        return other if other and other.kind in kinds else None
    return None


def with_again(sentence: Sentence, at: int) -> int:
    """The token after a further «and with» that goes on with the list; ``at`` if none."""
    if not sentence.hits.within(at, sentence.end + 1, "words.again"):
        return at
    at = _past_relative(sentence, at)
    for position in range(at, min(sentence.end, at + _FAR)):
        if sentence.tokens.words[position] == ";":  # «with A and B; with C»
            joined = sentence.is_and(position + 1)
            again = sentence.hits.at(joined, "words.again")
            return joined + 1 if again else at
        after = sentence.is_and(position)
        apart = sentence.hits.at(after, "words.apart", "words.later")
        after = apart.end if apart and after > position else after
        if after > position and sentence.hits.at(after, "words.again"):
            return after + 1
        if breaks(sentence, position) or sentence.hits.at(position, "anchor"):
            break
    return at


def and_dated(sentence: Sentence, at: int) -> int:
    """Where B begins in «met A in Oslo on Monday and B in Riga on Friday»; ``at`` if none."""
    end, dated = _past_adjuncts(sentence, at)
    after = end + (sentence.tokens.words[end : end + 1] == [","])
    start = sentence.is_and(after)
    if not dated or start == end:
        return at
    phrase = sentence.starting(start)
    if phrase is None or phrase.kind != "person" or sentence.acts(phrase.end):
        return at
    _, dated = _past_adjuncts(sentence, phrase.end)
    return start if dated else at


def _past_adjuncts(sentence: Sentence, at: int) -> tuple[int, bool]:
    """End of «in Oslo on Monday», and whether a date is in it."""
    dated, hits = False, sentence.hits
    while at < sentence.end:
        lead = hits.at(at, "words.oblique")
        start = lead.end if lead else at
        end = sentence.date_at(start)
        place = sentence.starting(hits.past(start, "words.article") if lead else start)
        if end > start:
            at, dated = end, True
        elif lead and place is not None and place.kind in {"place", "country"}:
            at = place.end
        else:
            break
    return at, dated


def _past_relative(sentence: Sentence, at: int) -> int:
    """The comma after «, with whom he attended C, and with B»; else the token itself."""
    words, hits = sentence.tokens.words, sentence.hits
    if words[at : at + 1] != [","]:
        return at
    start = at + 1
    if hits.at(hits.past(start, "words.oblique"), "words.apposed") is None:
        return at
    for position in range(start, min(sentence.end, start + _CLAUSE)):
        if words[position] == "," and sentence.is_and(position + 1) > position + 1:
            return position + 1
    return at


def interposed(sentence: Sentence, at: int) -> int:
    """Where B begins in «met A and, later in the day, B», «A, then with B»; ``at`` if none."""
    dated = _dated_item(sentence, at)
    if dated > at:
        return dated
    at_end = _past_phrase(sentence, at)
    comma = sentence.tokens.words[at_end : at_end + 1] == [","]
    start = at_end + comma
    joined = sentence.is_and(start)
    then = sentence.hits.at(joined, "words.and_then")
    if joined == start and not (comma and then):
        return at
    begin = then.end if then else _past_commas(sentence, joined)
    begin = sentence.hits.past(begin, "words.again")
    if begin == joined or not _named(sentence, begin):
        return at
    return begin


def _dated_item(sentence: Sentence, at: int) -> int:
    """Where B begins in «will meet A; on Tuesday, B; and on Wednesday, C»; ``at`` if none."""
    words, hits = sentence.tokens.words, sentence.hits
    last, _ = _past_adjuncts(sentence, at)
    sign = words[last : last + 1] in ([";"], [","])
    start = sentence.is_and(last + sign)
    if not sign and start == last:
        return at
    day = hits.past(start, "words.oblique")
    end = sentence.date_at(day)
    comma = words[end : end + 1] == [","]
    begin = end + comma
    if end == day or not (comma or hits.at(begin, "words.again")):
        return at
    begin = hits.past(begin, "words.again")
    return begin if _named(sentence, begin) else at


def _past_phrase(sentence: Sentence, at: int) -> int:
    """The «and» of «A at noon | and, over dinner, B»; the token itself if none is near."""
    if sentence.hits.at(at, "words.oblique") is None:
        return at
    for index in range(at + 1, min(sentence.end, at + _SHORT)):
        joined = sentence.is_and(index)
        if joined > index:
            comma = sentence.tokens.words[joined : joined + 1] == [","]
            return index if comma else at
        if sentence.starting(index) or sentence.tokens.words[index] in _STOPS:
            break
    return at


def _past_commas(sentence: Sentence, comma: int) -> int:
    """The token behind «, together with Minister C,»; the token itself if none stands there."""
    words = sentence.tokens.words
    if words[comma : comma + 1] != [","]:
        return comma
    for index in range(comma + 1, min(sentence.end, comma + _BETWEEN)):
        if words[index] == ",":
            return index + 1
        if words[index] in _STOPS or sentence.hits.at(index, "words.clause"):
            break
    return comma


def _named(sentence: Sentence, at: int) -> bool:
    """Whether somebody is named here who does nothing himself."""
    start = sentence.hits.past(at, "words.article", "words.honorific")
    phrase = sentence.starting(at) or sentence.starting(start)
    if phrase is None or phrase.kind != "person":
        return False
    end = phrase.end
    if end >= sentence.end or not sentence.tokens.words[end][0].isalnum():
        return True
    dated = sentence.date_at(end) > end
    return dated or sentence.hits.at(end, *_GOES_ON) is not None
