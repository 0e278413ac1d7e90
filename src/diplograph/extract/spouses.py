"""Who comes along as husband or wife: «Tổng thống A và phu nhân | B»."""

from __future__ import annotations

from diplograph.extract.found import Found
from diplograph.extract.phrases import Phrase
from diplograph.extract.sentence import Sentence
from diplograph.pack import Packs

_ALONG = "member"


def spouses(sentence: Sentence, found: Found, packs: Packs) -> list[tuple[str, str]]:
    """The named husbands and wives of those who act, where they count as members."""
    if _ALONG not in packs.families[found.wording.family].roles:
        return []
    along = (_spouse(sentence, p) for p in found.players if p.kind == "person")
    return [(_ALONG, entity) for entity in along if entity]


def _spouse(sentence: Sentence, phrase: Phrase) -> str | None:
    if sentence.hits.ending(phrase.end, "words.spouse") is None:
        return None
    named = (p for p in sentence.phrases if p.start == phrase.end)
    return next((p.entity for p in named if p.kind == "person"), None)
