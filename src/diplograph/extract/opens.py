"""Whether an event word, or a plan of it, is the subject that its sentence opens with."""

from __future__ import annotations

from diplograph.extract.sentence import Sentence

_NOUN = 4
"""Tokens before the noun that a sentence opens with: «The president's planned visit»."""


def opens(sentence: Sentence, at: int) -> bool:
    """«A planned | visit to C …»: the event word is the subject that opens the sentence."""
    hits = sentence.hits
    plan = hits.at(sentence.start, "status.plan_noun")
    if plan is not None and plan.end <= at <= plan.end + _NOUN:
        return True  # «Kế hoạch dừng chân tại | C»
    if at - sentence.start > _NOUN:
        return False
    for n in range(sentence.start, at):
        if any(noun.end > at for noun in hits.all_at(n, "anchor")):
            continue  # «buổi | làm việc với B»: of one noun
        verb = sentence.acts(n) and not hits.at(n, "status.planned_noun")
        if verb or hits.at(n, "words.conjunction"):
            return False
    return True
