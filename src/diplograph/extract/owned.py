"""«Norway recalled its ambassador»: the country that «its» means is that of the office."""

from __future__ import annotations

from diplograph.extract.hits import Hits
from diplograph.extract.phrases import OFFICIALS, Phrase

_HELD = frozenset({"person", "title", "titles"})
_OWNERS = frozenset({"country", "org"})


def its_offices(hits: Hits, phrases: list[Phrase]) -> None:
    """Give the offices after «its» the country of the subject before them."""
    for place, phrase in enumerate(phrases):
        if phrase.kind not in _HELD or not phrase.offices:
            continue
        if hits.ending(phrase.start, "words.its") is None:
            continue
        left = hits.within(phrase.start, phrase.offices[0].end, "words.posted_from")
        if phrase.country and not left:
            continue  # but «withdrew its ambassador from Chile»
        owner = _owner(hits, phrases[:place])
        if owner is not None:
            phrase.country = owner.country
            own = phrase.offices[0].country
            phrase.offices[0].country = owner.country if left else own or owner.country


def _owner(hits: Hits, before: list[Phrase]) -> Phrase | None:
    """The last country or body that is no object: neither governed nor after a verb."""
    for phrase in reversed(before):
        if phrase.kind not in _OWNERS or not phrase.country:
            continue
        start = hits.back(phrase.start, "words.article")
        governed = hits.ending(start, "words.oblique", "anchor", "words.soft")
        if governed is None and phrase.number != OFFICIALS:
            return phrase
    return None
