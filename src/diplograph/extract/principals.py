"""In whose name somebody acts: «Thừa ủy quyền của Bộ trưởng A, Thứ trưởng B chuyển lời mời C»."""

from __future__ import annotations

from collections.abc import Mapping

from diplograph.extract.entity import Record
from diplograph.extract.found import Found
from diplograph.extract.phrases import Phrase
from diplograph.extract.sentence import Sentence

_SENDING = {"Message": "sender", "Invitation": "inviter"}
"""By family, the role of whose word it is."""
_ACTING = {"Invitation": "inviter", "Transfer": "giver"}
"""By family, the role that a principal told apart, between commas, has too."""
_PEOPLE = frozenset({"person", "title"})
_PRINCIPALS = _PEOPLE | {"org"}
_KINDS = frozenset({"Person", "Organization"})
_DEPUTING = ("words.deputing", "words.representing")
_NEAR = 3
"""Tokens between «on behalf of» and who is meant."""


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
        start = sentence.hits.back(phrase.start, "words.article")
        if sentence.hits.ending(start, *_DEPUTING):
            return [phrase]
    return phrases


def add_principals(
    sentence: Sentence,
    found: Found,
    roles: list[tuple[str, str]],
    records: Mapping[str, Record],
) -> None:
    """Let a person or body told apart invite in place of who speaks for it, or give beside him.

    «Thay mặt Chính phủ, A trao …»: of one who is in the event already nothing is added.
    """
    role = _ACTING.get(found.wording.family)
    if role is None or not any(r == role for r, _ in roles):
        return
    phrase = _told_apart(sentence, found.anchor[0])
    meant = [e for e in phrase.refers if records[e].type in _KINDS] if phrase else []
    if not meant or any(entity in meant for _, entity in roles):
        return
    if role == "inviter":
        roles[:] = [(r, e) for r, e in roles if r != role]
    roles += [(role, entity) for entity in meant]


def for_whom(sentence: Sentence, phrase: Phrase) -> bool:
    """«A, thay mặt Chính phủ | hai nước, đã ký»: A signs, not the two countries."""
    if _represented(sentence, phrase):
        return True
    body = sentence.ending(phrase.start) if phrase.kind == "countries" else None
    if body is None or body.kind != "org":
        return False
    return sentence.hits.ending(body.start, "words.deputing") is not None


def _represented(sentence: Sentence, phrase: Phrase) -> bool:
    """«A, representing his prime minister, met C»: A met C, not the prime minister."""
    start = sentence.hits.back(
        phrase.start, "words.article", "words.his_own", "words.her_own"
    )
    hit = sentence.hits.ending(start, "words.representing")
    return hit is not None and sentence.tokens.words[hit.start - 1] == ","


def _told_apart(sentence: Sentence, anchor: int) -> Phrase | None:
    """Whom the words between «on behalf of» and the next comma name."""
    for at in sentence.hits.places(sentence.start, anchor, "words.deputing"):
        hit = sentence.hits.at(at, "words.deputing")
        if hit is None:
            continue
        named = sentence.between(hit.end, min(anchor, hit.end + _NEAR))
        phrase = next((p for p in named if p.kind in _PRINCIPALS), None)
        if phrase and sentence.tokens.words[phrase.end : phrase.end + 1] == [","]:
            return phrase
    return None
