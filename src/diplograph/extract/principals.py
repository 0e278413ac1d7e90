"""For whom a message or an invitation is carried: «thừa ủy quyền của A, B chuyển lời mời C»."""

from __future__ import annotations

from diplograph.extract.found import Found
from diplograph.extract.phrases import Phrase
from diplograph.extract.sentence import Sentence

_SENDING = {"Message": "sender", "Invitation": "inviter"}
"""By family, the role of whose word it is."""
_PEOPLE = frozenset({"person", "title"})
_DEPUTING = ("words.deputing", "words.representing")


def principals(
    sentence: Sentence, found: Found, role: str, phrases: list[Phrase]
) -> list[Phrase]:
    """Those of a role, or the person in whose name they act.

    A body is no principal: a president speaks for his people by himself.
    """
    if _SENDING.get(found.wording.family) != role:
        return phrases
    for phrase in sentence.between(sentence.start, found.anchor[0]):
        if phrase.kind not in _PEOPLE or phrase.entity is None or phrase in phrases:
            continue
        article = sentence.hits.ending(phrase.start, "words.article")
        start = article.start if article else phrase.start
        if sentence.hits.ending(start, *_DEPUTING):
            return [phrase]
    return phrases
