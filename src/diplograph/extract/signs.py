"""What speaks for or against a statement: the signs that its confidence rests on."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from math import log

from diplograph.extract.draft import Draft
from diplograph.extract.entity import Record
from diplograph.extract.found import Found
from diplograph.extract.phrases import Phrase
from diplograph.extract.sentence import Sentence

_FAR = 12
"""Tokens between the event word and who takes part that are nothing strange."""
_CROWD = 6
"""Actors from which a sentence is rather a list."""

Signs = dict[str, float]


def sentence_signs(sentence: Sentence, found: Found) -> Signs:
    """Signs of one sentence: how its words were laid out, and how its actors are told."""
    signs: Signs = {f"wording:{found.wording.id}": 1.0}
    taking = [(role, p) for role, phrases in found.roles.items() for p in phrases]
    for role, phrase in taking:
        _count(signs, f"kind:{_told_as(phrase)}")
        _count(signs, f"role:{found.wording.family}.{role}.{phrase.kind}")
    inside = [p for _, p in taking if sentence.start <= p.start < sentence.end]
    if len(inside) < len(taking):
        signs["subject:earlier"] = 1.0
    reach = max((_distance(found, phrase) for phrase in inside), default=0)
    signs["far"] = max(0.0, log((1 + reach) / _FAR))
    signs["between"] = _events_between(sentence, found, inside) / 2
    signs["length"] = max(0.0, log((sentence.end - sentence.start) / 40))
    if sentence.title:
        signs["title"] = 1.0
    return signs


def draft_signs(draft: Draft, records: Mapping[str, Record]) -> Signs:
    """Signs of an event that all reports of the article were joined into."""
    signs = dict(draft.signs)
    signs[f"family:{draft.family}"] = 1.0
    signs[f"status:{draft.status}"] = 1.0
    signs[f"zone:{draft.evidence.zone}"] = 1.0
    signs["again"] = log(1 + len(draft.more))
    signs["dated"] = float(draft.when is not None)
    signs["placed"] = float(draft.place is not None)
    actors = {e for role, e in draft.roles if role != "member"}  # they come along
    people = [records[e] for e in sorted(actors) if records[e].type == "Person"]
    signs["crowd"] = max(0.0, log((1 + len(actors)) / _CROWD))
    for person in people:
        if not person.country:
            _count(signs, "person:no country")
        if not (person.offices or person.leader):
            _count(signs, "person:no office")
        if len(person.words) == 1:
            _count(signs, "person:one word")
    if any(a.country and a.country == b.country for a, b in combinations(people, 2)):
        signs["same country"] = 1.0
    return signs


def _count(signs: Signs, name: str) -> None:
    # More than two of a kind tell no more than two.
    signs[name] = min(2.0, signs.get(name, 0.0) + 1.0)


def _told_as(phrase: Phrase) -> str:
    if phrase.kind == "person" and not phrase.offices:
        return "name alone"
    return f"{phrase.kind} generic" if phrase.generic else phrase.kind


def _distance(found: Found, phrase: Phrase) -> int:
    start, end = found.anchor
    return max(0, start - phrase.end, phrase.start - end)


def _events_between(sentence: Sentence, found: Found, inside: list[Phrase]) -> int:
    """Other event words that stand between the event word and who takes part."""
    low = min([found.anchor[0], *(p.end for p in inside)])
    high = max([found.anchor[1], *(p.start for p in inside)])
    places = sentence.hits.places(low, high, "anchor")
    return min(2, sum(not found.anchor[0] <= at < found.anchor[1] for at in places))
