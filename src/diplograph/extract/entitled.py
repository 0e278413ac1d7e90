"""The paper that a headline is the name of: «Joint Statement on A in B» to its last word."""

from __future__ import annotations

from diplograph.extract.sentence import Sentence

_SMALL = 3
"""Letters up to which a word of a headline may be small: «in the»."""
_SIGNS = frozenset({".", ":", "–", "-", "—"})


def entitle(sentence: Sentence) -> None:
    """Let a statement that opens the headline be called by the whole of it."""
    first = sentence.phrases[0] if sentence.title and sentence.phrases else None
    if first is None or first.kind != "agreement" or first.start != sentence.start:
        return
    if not sentence.hits.within(first.start, first.end, "heads.statement"):
        return
    end = sentence.end
    while end > first.end and sentence.tokens.words[end - 1] in _SIGNS:
        end -= 1
    if _headline(sentence, first.end, end):
        first.name = sentence.tokens.slice(first.start, end)


def _headline(sentence: Sentence, at: int, end: int) -> bool:
    """Whether the words go on with the name: all have capitals, and none tells news."""
    return all(
        sentence.covering(i) is not None
        or sentence.hits.at(i, "words.oblique") is not None
        or (
            (len(word) <= _SMALL or not word[:1].islower())
            and sentence.hits.at(i, "anchor", "words.report") is None
        )
        for i, word in enumerate(sentence.tokens.words[at:end], at)
    )
