"""What a gap of a pattern may pass over, and at which price."""

from __future__ import annotations

from diplograph.extract.phrases import OFFICIALS, Phrase
from diplograph.extract.sentence import Sentence


def next_verb(sentence: Sentence, start: int, end: int) -> bool:
    """«ký A, sau đó điện đàm | với B»: the words are of the verb that follows."""
    hits, words = sentence.hits, sentence.tokens.words
    return any(
        "," in words[start:at]
        and hits.within(start, at, "status.next")
        and sentence.covering(at) is None
        for at in hits.places(start, end, "anchor")
    )


def leapt(sentence: Sentence, start: int, end: int, *, journey: bool) -> int:
    """Persons with «and» leapt over: «met A and talked with B» is no «met … with B».

    So is the goal right behind: «thăm Lào, tại điện C» is no «thăm … tại điện C».
    """
    goal = sentence.starting(start)
    direct = goal is not None and goal.kind == "country" and start < end
    return int(direct and journey) + sum(
        (p.kind == "person" or p.number == OFFICIALS)
        and sentence.hits.within(p.end, end, "words.and")
        for p in sentence.between(start, end)
    )


def with_lands(sentence: Sentence, group: list[Phrase]) -> list[Phrase]:
    """The group, a country in the place of its city where it stands beside it."""
    found = [sentence.in_land(phrase) or phrase for phrase in group]
    return [p for n, p in enumerate(found) if all(p is not q for q in found[:n])]
