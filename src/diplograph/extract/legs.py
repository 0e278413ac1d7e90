"""The further legs of a journey, each told by its goal and its days alone."""

from __future__ import annotations

from dataclasses import replace

from diplograph.extract.found import Found
from diplograph.extract.phrases import Phrase
from diplograph.extract.sentence import Sentence

_GOALS = frozenset({"country", "place"})
_STEPS = 3
"""Tokens that may stand between a goal and its days: «trong các ngày»."""


def legs(sentence: Sentence, found: Found) -> list[Found]:
    """«thăm A từ ngày 2 đến 4/5 và B ngày 5/5»: the visit to A, and one to B."""
    apart = _bracketed(sentence, found)
    if apart:
        return apart
    told = [found]
    goal = _goal(found)
    while goal is not None:
        days = _days_end(sentence, goal.end)
        goal = _joined(sentence, days) if days else None
        if goal is None or not _days_end(sentence, goal.end):
            break
        told.append(_leg(found, goal))
    return told


def _leg(found: Found, goal: Phrase) -> Found:
    roles = {**found.roles, "destination": [goal]}
    return replace(found, roles=roles, anchor=(goal.start, goal.start), high=goal.end)


def _bracketed(sentence: Sentence, found: Found) -> list[Found]:
    """«thăm A (24-25/4) và B (26-27/4)»: a visit for each of the goals."""
    goals = sorted(found.roles.get("destination", []), key=lambda goal: goal.start)
    words = sentence.tokens.words
    several = found.wording.family == "Visit" and len(goals) > 1
    if not several or not all(
        goal.start >= found.anchor[1]
        and words[goal.end : goal.end + 1] == ["("]
        and _days_end(sentence, goal.end + 1)
        for goal in goals
    ):
        return []
    first = replace(
        found, roles={**found.roles, "destination": goals[:1]}, high=goals[0].end
    )
    return [first, *(_leg(found, goal) for goal in goals[1:])]


def _goal(found: Found) -> Phrase | None:
    ends = found.roles.get("destination", [])
    alone = found.wording.family == "Visit" and len(ends) == 1
    return ends[0] if alone and ends[0].start >= found.anchor[1] else None


def _days_end(sentence: Sentence, at: int) -> int:
    """End of the days that follow the token, 0 if none do."""
    for start in range(at, min(sentence.end, at + _STEPS)):
        end = sentence.date_at(start)
        if end > start:
            return end
        if (
            sentence.covering(start) is not None
            or not sentence.tokens.words[start].islower()
        ):
            return 0
    return 0


def _joined(sentence: Sentence, at: int) -> Phrase | None:
    """The goal that «và», «sau đó là» or a comma leads to."""
    after = at + 1 if sentence.tokens.words[at : at + 1] == [","] else at
    joined = sentence.is_and(after)
    onward = sentence.hits.at(joined, "words.onward")
    joined = onward.end if onward else joined
    if joined == at:
        return None
    to = sentence.hits.at(
        joined, "words.at"
    )  # «flies to A on Monday and to B on Friday»
    joined = to.end if to else joined
    goal = sentence.starting(joined)
    return goal if goal is not None and goal.kind in _GOALS else None
