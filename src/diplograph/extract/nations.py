"""Names right behind the adjective of a country: «the Brazilian A B»."""

from __future__ import annotations

from diplograph.extract.phrases import Phrase


def of_nations(phrases: list[Phrase]) -> list[Phrase]:
    """The phrases; a nation with nobody's office in front of a name is the holder's."""
    kept: list[Phrase] = []
    for phrase in phrases:
        before = kept[-1] if kept else None
        bare = phrase.kind == "person" and not phrase.offices and not phrase.country
        if bare and before and before.kind == "nation" and before.end == phrase.start:
            kept.pop()
            phrase.start, phrase.country = before.start, before.country
        kept.append(phrase)
    return kept
