"""What the form of the event word says of its time: «he met A», «he meets A on Saturday»."""

from __future__ import annotations

from diplograph.extract.found import Found
from diplograph.extract.sentence import Sentence

_PEOPLE = frozenset({"he", "pair", "person"})


def done(sentence: Sentence, found: Found) -> bool:
    """Whether the word is in the past tense, so that no day to come is its day."""
    start, end = found.anchor
    passive = sentence.hits.ending(end, "words.agent")  # «the summit, hosted by A»
    return passive is None and sentence.hits.at(start, "status.done") is not None


def scheduled(sentence: Sentence, found: Found) -> bool:
    """«He meets A on Saturday»: of one spoken of before, the present tells a programme.

    A headline or a caption tells what happened so, and names people with their offices;
    but «Minister A arrives in C on Sunday» is ahead.
    """
    who = found.subject
    present = sentence.hits.at(found.anchor[0], "status.present")
    if present is None or sentence.title or who is None:
        return False
    journey = sentence.hits.at(found.anchor[0], "status.sets_forth") is not None
    return who.kind in _PEOPLE and (journey or not who.offices)
