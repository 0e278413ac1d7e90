"""News that somebody is asked about, and for which nobody vouches."""

from __future__ import annotations

from diplograph.extract.found import Found
from diplograph.extract.sentence import Sentence
from diplograph.extract.status import Reality

_SHUT = frozenset({",", ";", "."})


def hearsay(sentence: Sentence, found: Found) -> Reality | None:
    """«Trước câu hỏi về tin A gặp B, C nói …»: no news, or denied by what C says."""
    hits, at = sentence.hits, found.anchor[0]
    asked = hits.places(sentence.start, at, "status.asked_about")
    if not asked:
        return None
    hit = hits.at(asked[-1], "status.asked_about")
    if hit is None or _parted(sentence, hit.end, at):
        return None
    if hits.within(found.anchor[1], sentence.end, "status.refuted"):
        return Reality("Negated", told=True)
    return Reality("Hypothetical", wished=True, told=True)


def _parted(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a comma that stands in no name or title parts the two places."""
    return any(
        sentence.tokens.words[at] in _SHUT and sentence.covering(at) is None
        for at in range(start, end)
    )
