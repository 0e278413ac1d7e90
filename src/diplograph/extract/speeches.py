"""Who speaks at a conference that the sentence opens with: «Tại Hội nghị C, A nhấn mạnh …»."""

from __future__ import annotations

from diplograph.extract.phrases import Phrase
from diplograph.extract.sentence import Sentence

_SPEAKERS = frozenset({"person", "title"})
_NEAR = 6
"""Tokens between the speaker and the verb."""
_VERBS = ("words.report", "words.speaks")


def speech(sentence: Sentence) -> tuple[Phrase, Phrase] | None:
    """The speaker and the conference, if the sentence opens with «at» and its name."""
    opener = sentence.hits.at(sentence.start, "words.at_event")
    if opener is None:
        return None
    conference = sentence.starting(opener.end)
    if conference is None or conference.kind != "conference" or conference.generic:
        return None
    speaker = next(
        (
            p
            for p in sentence.phrases
            if p.start > conference.end and p.kind in _SPEAKERS
        ),
        None,
    )
    if speaker is None:
        return None
    start = sentence.date_before(speaker.start)  # «At the Doha Forum | last week A …»
    if start > conference.end and sentence.tokens.words[start - 1] != ",":
        return None
    return (speaker, conference) if _speaks(sentence, speaker.end) else None


def _speaks(sentence: Sentence, at: int) -> bool:
    """Whether a verb of speech stands near, with no other phrase before it."""
    for place in range(at, min(at + _NEAR, sentence.end)):
        if sentence.covering(place) is not None:
            return False
        if sentence.hits.at(place, *_VERBS):
            return True
    return False
