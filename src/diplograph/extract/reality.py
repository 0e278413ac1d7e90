"""Whether what a wording states has happened, by all that its sentence says."""

from __future__ import annotations

from diplograph.extract.asked import done_to, invited
from diplograph.extract.denials import denied, refuted
from diplograph.extract.found import Found
from diplograph.extract.hearsay import hearsay
from diplograph.extract.lists import group_left
from diplograph.extract.objects import controlled
from diplograph.extract.opens import opens
from diplograph.extract.own_verb import held, is_held
from diplograph.extract.phrases import PEOPLE
from diplograph.extract.prospects import (
    after_plan,
    forbidden,
    goes_onward,
    habitual,
    in_prospect,
    kept_from,
    past_people,
    planned_after,
    planned_besides,
    pledged,
    talked_of,
    welcomed,
)
from diplograph.extract.sentence import Sentence
from diplograph.extract.status import Reality, StatusReader

_REACH = 9
"""Tokens before the anchor in which status words count where no subject stands."""
_SINCE = frozenset({"Relations", "Personnel"})
"""Families that other news is counted from: «kể từ khi hai nước thiết lập …»."""
_DROPPED = Reality("Hypothetical", wished=True, told=True)

_HOPED = frozenset({"Visit", "Encounter"})
_OPEN = frozenset({"Occurred", "Planned"})
_ENDED = frozenset({"Cancelled", "Negated"})
"""What the verb of a noun says even where the noun was planned."""
_HOPE = 5
"""Tokens between «looks forward to» and the event word."""
_NAMED = frozenset({"agreement", "conference"})
_OFF = frozenset({"Hypothetical", "Cancelled"})
"""What the opening of a sentence may make of a plan."""


class RealityReader:
    """Reads the reality of one found event."""

    def __init__(self, status: StatusReader) -> None:
        self._status = status

    def read(self, sentence: Sentence, found: Found) -> Reality:
        """The reality of the event; a wished one is none."""
        whole = self._whole(sentence, found)
        if whole is None or whole.status != "Negated":
            return whole or self._by_words(sentence, found)
        # «denied that she had called off the trip»: she goes.
        kept = self._by_words(sentence, found).status == "Cancelled"
        return Reality("Planned", told=True) if kept else whole

    def _whole(self, sentence: Sentence, found: Found) -> Reality | None:
        """What holds for the whole statement, whatever words stand inside it."""
        if sentence.title and _doubts(sentence):
            return _DROPPED
        if after_plan(sentence, found) and found.wording.family == "Signing":
            return _DROPPED  # a paper that has yet to be signed is none
        past = found.wording.status == "Historical" or _since(sentence, found)
        if past:
            return Reality("Historical", told=True)
        if denied(sentence, found.anchor[0]) or refuted(sentence, found):
            return Reality("Negated", told=True)
        return hearsay(sentence, found)

    def _settled(self, sentence: Sentence, found: Found) -> Reality | None:
        """What words other than the status words of its clause decide at once."""
        if self._dropped(sentence, found.anchor) or kept_from(sentence, found):
            return Reality("Cancelled", told=True)
        if forbidden(sentence, found):
            return Reality("Negated", told=True)
        if pledged(sentence, found):
            off = found.wording.status == "Cancelled"  # «quyết định hoãn chuyến đi»
            return Reality("Cancelled" if off else "Planned", told=True)
        hoped = (invited, talked_of, habitual, _some_day)
        return _DROPPED if any(test(sentence, found) for test in hoped) else None

    def _dropped(self, sentence: Sentence, anchor: tuple[int, int]) -> bool:
        """«A stop in C that had been planned has been dropped»."""
        tokens, hits = sentence.tokens, sentence.hits
        return opens(sentence, anchor[0]) and self._status.dropped(tokens, hits, anchor)

    def _by_words(self, sentence: Sentence, found: Found) -> Reality:
        settled = self._settled(sentence, found)
        if settled is not None:
            return settled
        anchor, hits = found.anchor, sentence.hits
        owner = _owner(sentence, found)
        end = _subject_end(sentence, found) if owner == anchor[0] else owner - _REACH
        end = _past_relative(sentence, end, anchor[0])
        floor = max(end, sentence.start, sentence.clause_floor(anchor[0]))

        reality = self._status.read(
            sentence.tokens,
            hits,
            (owner, anchor[1]),
            floor,
            noun=found.wording.noun,
            barred=lambda at: done_to(sentence, found, at) or _in_name(sentence, at),
        )
        if reality.status in _OPEN and is_held(sentence, found):
            verb = held(sentence.tokens, hits, past_people(sentence, found))
            said = verb in _ENDED if reality.status == "Planned" else verb
            reality = Reality(verb, told=True) if verb and said else reality
        if reality.status == "Planned" and _possibly(sentence, found):
            reality = Reality("Hypothetical", told=True)
        opening = self._status.opening(hits, sentence.start, anchor[0])
        doubted = reality.status == "Planned" and opening.status in _OFF
        if doubted or not reality.told:
            reality = opening
        reality = _by_others(sentence, found, reality)
        if _conditional(sentence, found):
            dated = any(start > anchor[0] for start, _ in sentence.dates)
            return Reality("Hypothetical", wished=not dated, told=True)
        fixed = found.wording.status
        if fixed and not reality.wished:
            return Reality(fixed, told=True)  # type: ignore[arg-type]
        return reality


def _by_others(sentence: Sentence, found: Found, reality: Reality) -> Reality:
    """What the words of other clauses say, where its own say nothing."""
    if reality.told:
        ceremony = reality.status == "Planned" and welcomed(sentence, found)
        return Reality("Planned") if ceremony else reality
    if (
        _occasion_to_come(sentence, found)
        or _to_be_held(sentence, found)
        or planned_besides(sentence, found)
    ):
        return Reality("Planned", told=True)
    if after_plan(sentence, found) or goes_onward(sentence, found):
        return Reality("Planned")
    if in_prospect(sentence, found):
        return Reality("Hypothetical", told=True)
    return Reality("Planned") if planned_after(sentence, found) else reality


def _owner(sentence: Sentence, found: Found) -> int:
    """The first token of «A's visit»: what is said of the visit stands before A."""
    at = found.anchor[0]
    if not found.wording.noun or sentence.tokens.norms[at - 1 : at] != ["'s"]:
        return at
    holder = sentence.ending(at - 1)
    return holder.start if holder and holder.start > sentence.start else at


def _in_name(sentence: Sentence, at: int) -> bool:
    """«Tuyên bố chung hướng tới 2030», «on May 2»: no wish, but part of a name."""
    if sentence.hits.at(at, "status.hypothetical") and any(
        start <= at < end for start, end in sentence.dates
    ):
        return True
    holder = sentence.covering(at)
    plan = sentence.hits.at(at, "status.planned")
    if holder is None or (plan and plan.end > holder.end):
        return False  # «her programme includes talks»: more than a name
    return holder.kind in _NAMED and not holder.generic


def _subject_end(sentence: Sentence, found: Found) -> int:
    """The first token whose status words speak of this event."""
    subject = found.subject
    acting = subject is not None and subject.kind != "agreement"
    if subject is not None and controlled(sentence, subject):
        return sentence.start  # «mong đón B thăm C»: what is said of A holds
    if subject is not None and sentence.hits.ending(subject.start, "words.matter"):
        return sentence.start  # «có thể dẫn tới việc A trừng phạt B»
    if subject and acting and sentence.start <= subject.end <= found.anchor[0]:
        return subject.end
    return max(sentence.start, found.anchor[0] - _REACH)


def _possibly(sentence: Sentence, found: Found) -> bool:
    """«về khả năng A sẽ gặp B»: whatever the verb says."""
    subject = found.subject
    if subject is None or subject.start <= sentence.start:
        return False
    first = group_left(sentence, subject, PEOPLE | frozenset({subject.kind}))[0]
    return sentence.hits.ending(first.start, "status.hypothetical") is not None


def _past_relative(sentence: Sentence, at: int, anchor: int) -> int:
    """«A, người từng dự C, | thăm D»: what the clause between commas says is of C."""
    words = sentence.tokens.words
    opens = sentence.hits.at(at + 1, "words.told_of", "words.apposed")
    if words[at : at + 1] != [","] or opens is None:
        return at
    return next((n + 1 for n in range(anchor - 1, at, -1) if words[n] == ","), at)


def _since(sentence: Sentence, found: Found) -> bool:
    if found.wording.family not in _SINCE:
        return False
    first = min(found.low, found.anchor[0])
    hit = sentence.hits.ending(first, "status.since")
    return hit is not None and hit.start >= sentence.start


def _conditional(sentence: Sentence, found: Found) -> bool:
    """«A sẽ vui nếu được gặp B», «nếu A gặp B, …»: a condition is no news."""
    first, at = sentence.start, found.anchor[0]
    told = sentence.hits.places(first, at, "status.condition")
    hit = sentence.hits.at(told[-1], "status.condition") if told else None
    return hit is not None and "," not in sentence.tokens.words[hit.end : at]


def _doubts(sentence: Sentence) -> bool:
    """«A gặp B?» asks whether; «A nói gì khi gặp B?» takes the meeting for granted."""
    if sentence.tokens.words[sentence.end - 1] != "?":
        return False
    return not sentence.hits.within(sentence.start, sentence.end, "status.presumed")


def _some_day(sentence: Sentence, found: Found) -> bool:
    """«looked forward to visiting C in the near future»: hoped for, with no day."""
    if found.wording.family not in _HOPED or found.wording.noun:
        return False
    hits, at = sentence.hits, found.anchor[0]
    if hits.ending(at, "status.planned_noun"):
        return False  # «looked forward to his upcoming | travel to C»
    first = max(sentence.start, at - _HOPE)
    if not hits.within(first, at, "status.hopes"):
        return False
    dated = any(start >= found.anchor[1] for start, _ in sentence.dates)
    some_day = hits.within(found.anchor[1], sentence.end, "status.some_day")
    return not dated or some_day


def _occasion_to_come(sentence: Sentence, found: Found) -> bool:
    """«Hai nước sẽ ký … khi A gặp B»: what is to come happens at another event."""
    hits, opens = sentence.hits, _occasion(sentence, found)
    if opens < 0:
        return False
    planned = hits.places(sentence.start, opens, "status.planned")
    if not planned:
        return False
    # «Theo B, A sẽ …» may stand first
    said = hits.within(sentence.start + 1, planned[-1], "words.report")
    return not said and not hits.within(planned[-1], opens, "status.past")


def _to_be_held(sentence: Sentence, found: Found) -> bool:
    """«A's participation in the upcoming summit»: the summit is still ahead."""
    return any(
        sentence.hits.at(phrase.start, "status.planned_noun")
        or sentence.hits.ending(phrase.start, "status.planned_noun")
        for phrase in found.roles.get("conference", ())
    )


def _occasion(sentence: Sentence, found: Found) -> int:
    """Where the words begin that make the event the occasion of another; -1 if none do."""
    at = found.anchor[0]
    if found.wording.noun:
        hit = sentence.hits.ending(at, "status.occasion")
        return hit.start if hit and hit.start > sentence.start else -1
    if not sentence.hits.within(sentence.start + 1, at, "status.occasion_when"):
        return -1
    for index in range(at - 1, sentence.start, -1):
        if sentence.tokens.words[index] in {",", ";"}:
            return -1
        hit = sentence.hits.at(index, "status.occasion_when")
        if hit and hit.end <= at:
            whole = sentence.hits.ending(hit.end, "words.while")
            return index if whole is None or whole.start >= index else -1
    return -1
