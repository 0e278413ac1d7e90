"""Two wordings of one sentence that tell the same thing: which of them counts."""

from __future__ import annotations

from diplograph.extract.draft import TALKS
from diplograph.extract.found import Found
from diplograph.extract.sentence import Sentence

_POSTS = "Personnel"


def repeats(found: Found, earlier: Found) -> bool:
    """«chuyến thăm của A tới B»: «A tới B» inside it says nothing of its own."""
    if found.wording.family != earlier.wording.family:
        return False
    if _same_goal(found, earlier) or _needless(earlier, found):
        return True
    if _passed_on(found, earlier):
        return True
    if found.wording.confidence >= earlier.wording.confidence:
        return False
    inside = earlier.low <= found.anchor[0] < earlier.high
    return inside and _players(found) <= _players(earlier)


def _passed_on(found: Found, earlier: Found) -> bool:
    """«chuyển lời của A | mời B»: A invites, whoever passes it on."""
    guests, told = (f.roles.get("invitee", []) for f in (found, earlier))
    inside = earlier.low <= found.anchor[0] < earlier.high
    return inside and bool(guests) and all(any(p is q for q in told) for p in guests)


def apposed(sentence: Sentence, found: Found, told: list[Found]) -> bool:
    """«A called B, their first conversation in years»: what follows the comma is the call."""
    at = found.anchor[0]
    if found.wording.family not in TALKS or sentence.tokens.words[at - 1] != ",":
        return False
    if sentence.hits.at(at, "words.apposed_event") is None:
        return False
    return any(
        one is not found
        and one.wording.family in TALKS
        and one.anchor[0] < at
        and _players(found) <= _players(one)
        for one in told
    )


def outdone(earlier: Found, later: Found) -> bool:
    """«replaces A, who | ended his term in May»: what is told of A in full counts."""
    return _one_post(earlier, later) and later.score >= earlier.score


def _needless(earlier: Found, later: Found) -> bool:
    """«appointed A, …, | minister»: without a day the later may tell nothing."""
    needs_day = later.wording.dated and not earlier.wording.dated
    return needs_day and _one_post(earlier, later)


def _one_post(one: Found, two: Found) -> bool:
    """Whether both tell how the same people came to a post, or left it."""
    if one.wording.type != two.wording.type or two.wording.family != _POSTS:
        return False
    these, those = (found.roles.get("appointee", []) for found in (one, two))
    alike = bool(these) and len(these) == len(those)
    return alike and all(a is b for a, b in zip(these, those, strict=True))


def by_call(found: Found, told: list[Found]) -> bool:
    """«gặp nhau qua cầu truyền hình», «gọi điện | trao đổi với B»: the call is all there was."""
    if found.wording.family != "Encounter":
        return False
    return any(
        one.wording.family == "Call"
        and one.low <= found.anchor[0] <= one.anchor[1]
        and _players(one) == _players(found)
        for one in told
    )


def _same_goal(found: Found, earlier: Found) -> bool:
    """«A announced | 5 million in Norwegian aid for B»: one gift, whoever announces it."""
    start, _ = found.anchor
    if found.wording.type != earlier.wording.type or earlier.high <= start:
        return False
    goals = found.roles.get("recipient", [])
    told = earlier.roles.get("recipient", [])
    later = bool(goals) and all(p.start > start for p in goals)
    return later and all(any(p is one for one in told) for p in goals)


def _players(found: Found) -> set[int]:
    """The identities of the phrases that fill its roles: alike words may stand twice."""
    return {id(phrase) for phrase in found.players}
