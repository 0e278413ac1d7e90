"""Guests whom the next sentence lists: «received credentials of two envoys. They are A and B»."""

from __future__ import annotations

from diplograph.extract.draft import Draft
from diplograph.extract.sentence import Sentence

_GUEST = "guest"
_NEXT = 400
"""Characters from a ceremony to the sentence that lists who came to it."""


def roll_call(sentence: Sentence, drafts: list[Draft]) -> None:
    """Add those whom the sentence lists to the ceremony that left its guests unnamed."""
    opening = sentence.hits.at(sentence.start, "words.roll_call")
    if opening is None or not drafts:
        return
    last = drafts[-1]
    start = sentence.tokens.starts[sentence.start]
    if not _unnamed(last) or not 0 <= start - last.position < _NEXT:
        return
    guests = [p.entity for p in sentence.phrases if p.kind == "person" and p.entity]
    last.roles += [(_GUEST, one) for one in dict.fromkeys(guests)]


def named(drafts: list[Draft]) -> list[Draft]:
    """The drafts without the ceremonies whose guests nobody listed."""
    return [draft for draft in drafts if not _unnamed(draft)]


def _unnamed(draft: Draft) -> bool:
    return draft.type == "Credentials" and not draft.playing(_GUEST)
