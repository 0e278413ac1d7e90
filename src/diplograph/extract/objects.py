"""Which phrases are objects of another word, and so no subject of the one at hand."""

from __future__ import annotations

from diplograph.extract.clauses import before_status
from diplograph.extract.lists import group_left
from diplograph.extract.phrases import PERSONS, Phrase
from diplograph.extract.sentence import Sentence


def is_thing(phrase: Phrase) -> bool:
    """Whether it is a paper or a conference, which acts in nothing."""
    return phrase.kind in {"agreement", "conference"}


def controlled(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether somebody is taken along or received: «tháp tùng B», «đón B»."""
    hit = sentence.hits.ending(phrase.start, "words.control")
    return hit is not None and hit.start >= sentence.start


def free(sentence: Sentence, phrase: Phrase, kinds: frozenset[str], at: int) -> bool:
    """Whether it can be a subject at all, being no object of something else."""
    first = group_left(sentence, phrase, kinds)[0]
    if sentence.governed(first) or _object(sentence, first, at):
        return False
    before = _listed_after(sentence, first, kinds, at)
    return before is None or free(sentence, before, kinds, at)


def _listed_after(
    sentence: Sentence, phrase: Phrase, kinds: frozenset[str], at: int
) -> Phrase | None:
    """The phrase before a comma right in front: «gặp A, B»."""
    if sentence.tokens.words[phrase.start - 1 : phrase.start] != [","]:
        return None
    before = sentence.ending(phrase.start - 1)
    if before is None or before.kind not in kinds:
        return None
    if sentence.in_adjunct(group_left(sentence, before, kinds)[0]):
        return None  # «dưới sự chứng kiến của A, B đã ký»: the comma closes the adjunct
    opens = sentence.hits.at(sentence.start, "words.oblique")
    start = sentence.hits.past(opens.end, "words.article") if opens else -1
    if opens and before.start in {start, opens.end} and before.kind == "person":
        return None  # «Qua Đại sứ A, | Thủ tướng B chuyển lời …»
    taken = _object(sentence, before, at) or sentence.governed(before)
    return before if taken and before.kind == phrase.kind else None


def thanked(sentence: Sentence, at: int, kinds: frozenset[str]) -> Phrase | None:
    """«thanked her for | receiving B»: she received B."""
    found = (sentence.ending(start) for start in deeds(sentence, at))
    return next((p for p in found if p is not None and p.kind in kinds), None)


def own_deed(sentence: Sentence, at: int, kinds: frozenset[str]) -> Phrase | None:
    """Whose own act a word of the sentence makes of the event, if any does."""
    thanks = thanked(sentence, at, kinds & PERSONS)
    return thanks or of_deed(sentence, at, kinds)


def of_deed(sentence: Sentence, at: int, kinds: frozenset[str]) -> Phrase | None:
    """«the decision of A to give B …»: A, whose deed it is."""
    phrase = sentence.ending(before_status(sentence, at))
    if phrase is None or phrase.kind not in kinds:
        return None
    of = sentence.hits.ending(phrase.start, "words.possessive")
    deed = sentence.hits.ending(of.start, "words.deed") if of else None
    return phrase if deed is not None and deed.start >= sentence.start else None


def deeds(sentence: Sentence, at: int) -> list[int]:
    """Where «for | hosting C» or «on | hosting C» starts after the one whose own act it is."""
    if not sentence.hits.within(at - 1, at + 1, "words.object_acts"):
        return []
    return [
        start
        for start in (at - 1, at)
        for hit in sentence.hits.all_at(start, "words.object_acts")
        if hit.end > at
    ]


def _object(sentence: Sentence, phrase: Phrase, at: int) -> bool:
    """Whether the phrase is the object of an earlier event word, not our subject."""
    if not sentence.after_anchor(phrase) or deeds(sentence, at):
        return False
    between = sentence.tokens.norms[phrase.end : at]
    comma = sentence.tokens.words[phrase.end : phrase.end + 1] == [","]
    first = phrase.end + comma
    # «B, who met C», but not «met B on a tour that took him to C»
    relative = sentence.hits.within(first, min(at, first + 1), "words.relative")
    return not relative or "," in between or "và" in between or "and" in between


def described_thing(
    sentence: Sentence, candidates: list[Phrase], at: int
) -> Phrase | None:
    """«discussed the Water Treaty | signed by A»: the paper right before, an object or not."""
    end = before_status(sentence, at)
    if sentence.tokens.words[end - 1] == ",":
        end -= 1
    dated = sentence.date_before(end)
    if dated < end and sentence.hits.ending(dated, "words.of"):
        end = dated - 1  # «the Joint Declaration of December 22, 2020»
    found = next((p for p in candidates if p.end == end), None)
    return found if found and is_thing(found) else None
