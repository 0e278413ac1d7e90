"""What a gap of a pattern may pass over, and at which price."""

from __future__ import annotations

from diplograph.extract.phrases import OFFICIALS, Phrase
from diplograph.extract.sentence import Sentence

_BEFORE_LAND = ("words.article", "words.compass")


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


def in_land(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """The country that explains a city: «Paris, France», «Lyon in southern France»."""
    if phrase.kind != "place":
        return None
    hits = sentence.hits
    inside = hits.at(phrase.end, "words.locative")
    if inside is not None:
        land = sentence.starting(hits.past(inside.end, *_BEFORE_LAND))
        same = land is not None and land.country == phrase.country
        return land if land and same and land.kind == "country" else None
    if sentence.tokens.words[phrase.end : phrase.end + 1] != [","]:
        return None
    land = sentence.starting(hits.past(phrase.end + 1, "words.article"))
    return land if land is not None and sentence.city_of(land) is phrase else None


def with_lands(sentence: Sentence, group: list[Phrase]) -> list[Phrase]:
    """The group, a country in the place of its city where it stands beside it."""
    found = [in_land(sentence, phrase) or phrase for phrase in group]
    return [p for n, p in enumerate(found) if all(p is not q for q in found[:n])]


def reached(sentence: Sentence, role: str, phrase: Phrase) -> bool:
    """Whether the phrase may be where something goes to.

    Not «visiting | ministers of Laos», nor «trao điện mừng của | A» for who gets it.
    """
    if role == "recipient":
        return sentence.hits.ending(phrase.start, "words.possessive") is None
    return role != "destination" or phrase.number != OFFICIALS
