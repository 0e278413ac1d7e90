"""How the clause of an event word begins, and what joins it to the one before."""

from __future__ import annotations

from diplograph.extract.sentence import Sentence
from diplograph.extract.walk import SOFTENED, STATUS, STATUSES

_OWN_VERBS = ("status.held_off", "status.held_not", "status.held_ahead")
_OPENER = 3
"""First tokens of a sentence, which may tell who acts in it."""


def clause_start(sentence: Sentence, at: int) -> int:
    """Token after the last «;» or «:» before the event word, else the sentence's first."""
    words, first = sentence.tokens.words, sentence.start
    if sentence.norms.isdisjoint((";", ":")):
        return first
    for index in range(at - 1, first - 1, -1):
        if words[index] in {";", ":"} and not sentence.covering(index):
            return index + 1
    return first


def coordinated(sentence: Sentence, after: int, at: int) -> bool:
    """Whether a comma or «và» leads from the last event word to this one."""
    for index in range(at - 1, max(after, at - 5) - 1, -1):
        comma = sentence.tokens.words[index] == ","
        if comma or sentence.hits.at(index, "words.and"):
            return True
        if sentence.covering(index) is not None:
            return False
    return False


def goes_on(sentence: Sentence, floor: int, at: int) -> bool:
    """Whether «and» joins the verb to the one before: «A accused B and recalled C»."""
    end = at
    while end > floor and sentence.hits.opens(end - 1, SOFTENED):
        if sentence.hits.at(end - 1, "words.also"):
            break
        end -= 1
    return sentence.hits.ending(end, "words.also") is not None


def in_adjunct(sentence: Sentence, floor: int, at: int) -> bool:
    """Whether «khi», «sau khi», «while» opens the anchor's clause after the main one."""
    after = sentence.hits.ending(at, "status.sequence")
    if after and after.start > floor:
        # «A khen B sau cuộc gặp C»; but «A cho biết B sau cuộc gặp C đã …»
        return not sentence.hits.within(floor, after.start, "words.report")
    first = max(floor, at - 4)
    if not sentence.hits.within(first, at, "words.when"):
        return False
    for index in range(at - 1, first - 1, -1):
        hit = sentence.hits.at(index, "words.when")
        if hit and hit.end <= at:
            return index > floor and sentence.tokens.words[index - 1] != "."
        if sentence.covering(index) is not None:
            return False
    return False


def fronted(sentence: Sentence, at: int) -> bool:
    """Whether the event word opens the sentence, or a fronted adjunct does."""
    if at == sentence.start:
        return not _acts_itself(sentence, at)  # «Gặp B, A nói …»
    first = max(sentence.start, at - 6)
    if sentence.hits.within(first, at, "words.expletive"):
        return False  # «On Monday there was a meeting with B»
    return sentence.hits.within(first, at, "words.fronted")


def _acts_itself(sentence: Sentence, at: int) -> bool:
    """«Talks with B | had to be called off»: the event is what the sentence speaks of."""
    behind = sentence.between(at, sentence.end)
    if not behind or sentence.hits.at(at, "status.done", "status.present"):
        return False
    return sentence.hits.at(behind[0].end, *STATUS, *_OWN_VERBS) is not None


def before_status(sentence: Sentence, at: int) -> int:
    """The token before «đã», «sẽ» and the like."""
    while sentence.hits.closes(at, STATUSES):
        start = sentence.hits.back(at, *STATUS)
        if start <= sentence.start:
            break
        at = start
    return at


def of_another(sentence: Sentence, floor: int, at: int) -> bool:
    """«A, whose father | met B»: somebody of A's acts, whom nobody names."""
    told = sentence.hits.places(floor, at, "words.whose")
    if not told or sentence.between(told[-1], at):
        return False
    return "," not in sentence.tokens.words[told[-1] : at]


def another_acts(sentence: Sentence, at: int) -> bool:
    """Whether the sentence opens with another than who was spoken of.

    «Nước này đã ký …», «Officials of A met B»; «the officials» may be those told before.
    «Her remarks were welcomed by A»: these are more than one.
    """
    hits = sentence.hits
    plural = hits.at(at, "words.plural_verb") or hits.ending(at, "words.plural_verb")
    opened = hits.at(sentence.start, "words.land_itself", "words.we")
    if plural or opened:
        return True
    if any(phrase.kind == "land" and phrase.end <= at for phrase in sentence.phrases):
        return True  # «It expelled …», of whom nobody knows
    opening = sentence.start, min(sentence.start + _OPENER, at)
    if hits.within(*opening, "words.crowd"):
        return True  # «Đông đảo bà con kiều bào | đón B»
    told = sentence.hits.within(*opening, "unnamed.officials")
    return told and sentence.hits.at(sentence.start, "words.article") is None


def aimed(sentence: Sentence, subject: int, end: int, at: int) -> bool:
    """«A met B, who came to C to | attend D»: what B came for is B's doing.

    ``subject`` is the token after B, ``end`` the one after the event word of B's clause.
    """
    comma = sentence.tokens.words[subject : subject + 1] == [","]
    relative = sentence.hits.at(subject + comma, "words.who") is not None
    aim = sentence.hits.ending(at, "words.aim") is not None
    return relative and aim and "," not in sentence.tokens.words[end:at]
