"""Subjects that nothing could read, so that none of the sentence before acts on."""

from __future__ import annotations

from diplograph.extract.clauses import before_status, of_another
from diplograph.extract.sentence import ACTORS, Sentence

_NAME = 2
"""Words with capitals that make a name of somebody or something."""
_VERBS = (
    "status.done",
    "status.present",
    "status.past",
    "status.planned",
    "words.roster_are",
)
_OPENS = ("words.article", "words.owner", "words.indefinite", "heads.counts")
_JOINS = ("words.also", "words.clause", "words.while")
_NO_NOUN = (
    "anchor",
    "date",
    "words.also",
    "heads.no_subject",
    "words.soft",
    "words.when",
    "words.who",
)
_LONGEST = 3
"""Words of a subject that nothing could read: «the search party»."""
_PLURAL = 5
"""Letters of a plural by itself, such as «farmers»; shorter words are rather adverbs."""


def unread(sentence: Sentence, at: int) -> bool:
    """«Báo Mới Online phỏng vấn B», «đoàn Nam Australia gặp B»: the subject is unknown."""
    first = sentence.start
    words = sentence.tokens.words[first : min(first + _NAME, at)]
    strange = all(sentence.covering(first + n) is None for n in range(len(words)))
    dated = any(start < first + _NAME for start, _ in sentence.dates)
    whole = len(words) == _NAME and strange and not dated  # «On Tuesday | there was»
    named = whole and all(w.istitle() for w in words)
    return named or any(
        _party(sentence, place)
        for place in sentence.hits.places(first, at, "delegation.noun")
    )


def _party(sentence: Sentence, at: int) -> bool:
    """Whether a delegation stands here whose name nobody read."""
    noun = sentence.hits.at(at, "delegation.noun")
    if noun is None or sentence.covering(at) is not None:
        return False
    after = sentence.tokens.words[noun.end : noun.end + 1]
    return bool(after) and after[0].istitle()


def strange(sentence: Sentence, floor: int, at: int) -> bool:
    """Whether somebody acts whom nobody names, in the clause of the event word."""
    return of_another(sentence, floor, at) or _own_subject(sentence, floor, at)


def _own_subject(sentence: Sentence, floor: int, at: int) -> bool:
    """«A spoke, and the team | visited B»: the clause has a subject that nothing could read."""
    hits, words = sentence.hits, sentence.tokens.words
    start = before_status(sentence, at)
    if start == at and hits.at(at, *_VERBS) is None:
        return False
    for index in range(start - 1, max(floor, start - _LONGEST - 1), -1):
        if hits.at(index, *_OPENS):
            return index < start - 1 and _joined(sentence, floor, index)
        if not _may_head(sentence, index):
            return False
        many = index == start - 1 and _plural(words[index])
        if many and _joined(sentence, floor, index):
            return True
    return False


def _may_head(sentence: Sentence, at: int) -> bool:
    """Whether the word may be a noun of an unread subject, rather than an adverb or a verb."""
    word = sentence.tokens.words[at]
    if not (word.islower() and word.isalpha()) or sentence.covering(at) is not None:
        return False
    return not sentence.hits.at(at, *_NO_NOUN) and sentence.date_at(at) <= at


def _plural(word: str) -> bool:
    return len(word) >= _PLURAL and word.endswith("s") and not word.endswith("ss")


def _joined(sentence: Sentence, floor: int, at: int) -> bool:
    """Whether the clause that opens at the token is joined to one before.

    «A and his team | met B» is one clause.
    """
    joint = sentence.hits.ending(at, *_JOINS) if at > floor else None
    before = sentence.ending(joint.start) if joint else None
    return joint is not None and (before is None or before.kind not in ACTORS)
