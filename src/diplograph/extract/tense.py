"""What the form of the event word says of its time: «he met A», «he meets A on Saturday»."""

from __future__ import annotations

from diplograph.extract.found import Found
from diplograph.extract.hits import Hit, Hits
from diplograph.extract.sentence import Sentence

_PEOPLE = frozenset({"he", "pair", "person"})
_AHEAD = frozenset({"Planned", "Hypothetical"})
_VERB = 2
"""Tokens from «and» to the verb that it goes on with: «and then met»."""


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
    if sentence.title or who is None:
        return False
    verb = _verb(sentence, found, who.end)
    if sentence.hits.at(verb, "status.present") is None:
        return False
    journey = sentence.hits.at(verb, "status.sets_forth") is not None
    return who.kind in _PEOPLE and (journey or not who.offices)


def _verb(sentence: Sentence, found: Found, at: int) -> int:
    """«A starts | a visit to C»: the verb right behind A, where a noun tells the event."""
    anchor = found.anchor[0]
    if sentence.hits.at(anchor, "status.present") or not sentence.start <= at < anchor:
        return anchor
    near = sentence.hits.places(at, min(anchor, at + _VERB), "status.present")
    return near[0] if near else anchor


def out_of_scope(hits: Hits, hit: Hit, anchor: int) -> bool:
    """«said B would send aid and | met C»: the past tense is of no «would» before it."""
    if not hits.at(anchor, "status.done"):
        return False
    bare = hits.ending(hit.end, "status.before_bare") is not None
    return bare and not hits.within(hit.end, anchor, "status.participial")


def goes_along(sentence: Sentence, at: int, status: str) -> bool:
    """Whether a verb shares what the one before is said to be.

    «called off a trip and | met B», «would go to C and | met B»: B was met; so he was in
    «A, who denied that he would go, | met B».
    """
    if status in _AHEAD:
        return not _past(sentence, at)
    if status == "Negated":
        closed = sentence.tokens.words[at - 1 : at] == [","]
        return not (closed and _past(sentence, at))
    if status != "Cancelled":
        return True
    joins = sentence.hits.within(max(sentence.start, at - _VERB), at, "words.also")
    return not joins and ";" not in sentence.tokens.words[sentence.start : at]


def _past(sentence: Sentence, at: int) -> bool:
    """Whether the verb is in the past tense, and no participle of a passive."""
    verb, hits = sentence.hits.at(at, "status.done"), sentence.hits
    if verb is None or hits.at(verb.end, "words.agent"):
        return False
    return not hits.within(max(sentence.start, at - _VERB), at, "status.participial")
