"""Names right behind whose they are: «the Brazilian A B», «Manila's A B»."""

from __future__ import annotations

from diplograph.extract.phrases import Phrase
from diplograph.extract.tokens import Tokens


def of_nations(tokens: Tokens, phrases: list[Phrase]) -> list[Phrase]:
    """The phrases; a nation with nobody's office in front of a name is the holder's.

    So is a capital that owns the name: who is Manila's is of the Philippines.
    """
    kept: list[Phrase] = []
    for phrase in phrases:
        before = kept[-1] if kept else None
        bare = phrase.kind == "person" and not phrase.offices and not phrase.country
        if (
            bare
            and before
            and (_nation(before, phrase) or _owns(tokens, before, phrase))
        ):
            kept.pop()
            phrase.start, phrase.country = before.start, before.country
        kept.append(phrase)
    return kept


def _nation(before: Phrase, phrase: Phrase) -> bool:
    return before.kind == "nation" and before.end == phrase.start


def _owns(tokens: Tokens, before: Phrase, phrase: Phrase) -> bool:
    capital = before.country and (before.metonym or before.seat)
    own = before.end + 1 == phrase.start and tokens.norms[before.end] == "'s"
    return bool(capital) and own
