"""What its own verb says of a noun: «the talks with A | are planned», «| fell through»."""

from __future__ import annotations

from diplograph.extract.found import Found
from diplograph.extract.hits import Hits
from diplograph.extract.sentence import Sentence
from diplograph.extract.tokens import Tokens
from diplograph.model import Status

_CHAIN = 40
"""Tokens from the noun's people to its verb."""
_HELD: dict[str, Status] = {
    "status.held_ahead": "Planned",
    "status.held_perhaps": "Hypothetical",
    "status.held_off": "Cancelled",
    "status.held_not": "Negated",
}
_ASIDE = 14
"""Tokens between the commas around what is told of a noun before its verb."""
_TAKES_PLACE = frozenset({"Visit", "Encounter", "Call", "Conference"})
"""Families of what takes place."""
_RITES = frozenset({"Ceremony", "Signing", "Transfer"})
"""Families of what is done, and may take place as a rite: «lễ ký … sẽ diễn ra»."""
_SHUT = frozenset({".", ";", "\n"})
_OTHER_CLAUSE = ("words.report", "words.clause")


def is_held(sentence: Sentence, found: Found) -> bool:
    """Whether a verb may say of the event that it takes place: «lễ ký … | sẽ diễn ra»."""
    wording, at = found.wording, found.anchor[0]
    if wording.family not in _RITES:
        return wording.family in _TAKES_PLACE
    hits = sentence.hits
    rite = hits.ending(at, "status.rite") or hits.at(at, "status.rite")
    return wording.noun or rite is not None


def held(tokens: Tokens, hits: Hits, start: int) -> Status | None:
    """What its own verb says of a noun: «cuộc gặp giữa A và B | có thể diễn ra»."""
    last = min(len(tokens), start + _CHAIN)
    if not any(hits.within(start, last, cat) for cat in _HELD):
        return None
    if hits.at(start, "words.which", "words.that_which"):
        return _past_relative(tokens, hits, start)
    for at in range(start, last):
        if said := _said(hits, at):
            return said
        other = hits.at(at, "anchor") and not hits.at(at, "heads.between")
        if tokens.words[at] == ",":
            return _past_aside(tokens, hits, at)
        if tokens.words[at] in _SHUT or other or hits.at(at, *_OTHER_CLAUSE):
            return None
    return None


def _past_relative(tokens: Tokens, hits: Hits, start: int) -> Status | None:
    """What the verb says behind «the talks with A | that had been planned | fell through»."""
    for at in range(start + 1, min(len(tokens), start + _ASIDE)):
        if said := _said(hits, at):
            return said
        if tokens.words[at] in _SHUT or tokens.words[at] == ",":
            return None
    return None


def _past_aside(tokens: Tokens, hits: Hits, comma: int) -> Status | None:
    """What the verb says behind «A's visit, | earlier set for May, | was put off».

    Or at once: «Hội nghị do A đăng cai, | dự kiến diễn ra năm tới».
    """
    last = min(len(tokens), comma + _ASIDE)
    close = next((n for n in range(comma + 1, last) if tokens.words[n] == ","), comma)
    return _said(hits, comma + 1) or _said(hits, close + 1)


def _said(hits: Hits, at: int) -> Status | None:
    """What a verb that stands here says of what takes place."""
    verb = hits.at(at, *_HELD)
    return _HELD[verb.entry.cat] if verb else None


def stops(tokens: Tokens, hits: Hits, at: int) -> bool:
    """Whether the sentence ends here, and not a word such as «Hon.»."""
    if tokens.words[at] == ".":
        return hits.ending(at, "words.honorific") is None
    return "\n" in tokens.words[at]
