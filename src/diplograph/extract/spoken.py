"""Who speaks in a sentence, and so takes part in what it tells, or does not."""

from __future__ import annotations

from collections.abc import Iterable

from diplograph.extract.phrases import Phrase
from diplograph.extract.sentence import Sentence


def heard(sentence: Sentence, at: int, candidates: Iterable[Phrase]) -> Phrase | None:
    """«Đó là ý kiến của A trong cuộc gặp với B», «… được A nêu khi gặp B»: A."""
    hits = sentence.hits
    occasion = hits.ending(at, "status.given", "status.occasion_when")
    if occasion is None or occasion.start <= sentence.start:
        return None
    for phrase in candidates:
        said = hits.ending(phrase.start, "words.speech_of")
        if said and phrase.kind in {"person", "title"}:
            return phrase
    return None


def reports(sentence: Sentence, phrase: Phrase) -> bool:
    """«Đài BBC đưa tin A …»: a body that reports takes no part in what it tells."""
    if phrase.kind != "org":
        return False
    return sentence.hits.at(phrase.end, "words.relay") is not None


def reported(sentence: Sentence, at: int) -> bool:
    """Whether others are speaking: «Tờ báo cho biết cuộc gặp với A …»."""
    return any(
        sentence.covering(place) is None
        for place in sentence.hits.places(sentence.start + 1, at, "words.report")
    )
