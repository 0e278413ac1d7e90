"""For whom somebody acts: «Thừa ủy quyền của Bộ trưởng A, Thứ trưởng B chuyển lời mời …»."""

from __future__ import annotations

from collections.abc import Mapping

from diplograph.extract.entity import Record
from diplograph.extract.found import Found
from diplograph.extract.phrases import Phrase
from diplograph.extract.sentence import Sentence

_PRINCIPALS = frozenset({"person", "title", "org"})
_KINDS = frozenset({"Person", "Organization"})
_NEAR = 3
"""Tokens between «on behalf of» and who is meant."""
_ACTING = {"Invitation": "inviter", "Transfer": "giver"}


def add_principals(
    sentence: Sentence,
    found: Found,
    roles: list[tuple[str, str]],
    records: Mapping[str, Record],
) -> None:
    """Let the principal invite in place of who speaks for him, and give beside him."""
    role = _ACTING.get(found.wording.family)
    if role is None or not any(r == role for r, _ in roles):
        return
    phrase = _principal(sentence, found.anchor[0])
    meant = [e for e in phrase.refers if records[e].type in _KINDS] if phrase else []
    if not meant or any(entity in meant for _, entity in roles):
        return
    if role == "inviter":
        roles[:] = [(r, e) for r, e in roles if r != role]
    roles += [(role, entity) for entity in meant]


def for_whom(sentence: Sentence, phrase: Phrase) -> bool:
    """«A, thay mặt Chính phủ | hai nước, đã ký»: A signs, not the two countries."""
    body = sentence.ending(phrase.start) if phrase.kind == "countries" else None
    if body is None or body.kind != "org":
        return False
    return sentence.hits.ending(body.start, "words.deputing") is not None


def _principal(sentence: Sentence, anchor: int) -> Phrase | None:
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
