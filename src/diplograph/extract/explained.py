"""Pointing words and bodies joined with what explains them right behind.

«his Lao host, President X» is X; «Government of Laos officials» are the Government.
"""

from __future__ import annotations

from diplograph.extract.hits import Hits
from diplograph.extract.phrases import OFFICIALS, Phrase
from diplograph.extract.tokens import Tokens

_WHOSE = (["his"], ["her"], ["their"], ["the"])
_SHUT: tuple[list[str], ...] = ([","], ["."], [")"], [";"], [])
_VERBS = ("anchor", "status.past", "status.planned", "words.report")


def explained(tokens: Tokens, hits: Hits, phrases: list[Phrase]) -> list[Phrase]:
    """The phrases, two that mean the same made one."""
    kept: list[Phrase] = []
    for phrase in phrases:
        last = kept[-1] if kept else None
        if last is not None and _named_by(tokens, hits, last, phrase):
            phrase.country = phrase.country or last.country
            phrase.start = last.start
            kept[-1] = phrase
        elif last is not None and _of_peer(tokens, last, phrase):
            last.end, last.country = phrase.end, last.country or phrase.country
        elif last is not None and _staff(last, phrase):
            last.end = phrase.end
        else:
            kept.append(phrase)
    return kept


def in_capacity(tokens: Tokens, hits: Hits, phrases: list[Phrase]) -> list[Phrase]:
    """«A (, ) với tư cách Đặc phái viên của Chủ tịch B»: A, however he is called there.

    Said further on, «với tư cách Đặc phái viên» means nobody besides A.
    """
    kept: list[Phrase] = []
    for phrase in phrases:
        last = kept[-1] if kept else None
        if last is not None and _goes_on(tokens, hits, last, phrase):
            last.end = phrase.end
            if hits.ending(phrase.start, "words.capacity"):
                _take_office(hits, last, phrase)
        elif phrase.kind != "title" or not hits.ending(phrase.start, "words.capacity"):
            kept.append(phrase)
    return kept


def _take_office(hits: Hits, person: Phrase, title: Phrase) -> None:
    """The person holds the office in whose capacity he acts; «nhà lãnh đạo» is none."""
    if hits.at(title.start, "anaphora.leaders") is None:
        person.offices = [*person.offices, *title.offices]
        person.country = person.country or title.country


def _goes_on(tokens: Tokens, hits: Hits, person: Phrase, title: Phrase) -> bool:
    """Whether a bare title tells in what capacity the person acts, or whom he serves so."""
    if person.kind != "person" or title.kind != "title":
        return False
    of = hits.ending(title.start, "words.possessive")
    if of is not None and of.start == person.end:
        return hits.ending(person.end, "office") is not None
    capacity = hits.ending(title.start, "words.capacity")
    comma = capacity and tokens.words[capacity.start - 1] == ","
    return capacity is not None and capacity.start - bool(comma) == person.end


def _named_by(tokens: Tokens, hits: Hits, pointer: Phrase, phrase: Phrase) -> bool:
    """«his counterpart, Minister X»: whether the name tells whom the pointer means."""
    if phrase.kind != "person":
        return False
    if pointer.kind == "unnamed" and pointer.number == OFFICIALS:
        # «his colleagues A of Laos and B of Chad»
        return pointer.end == phrase.start
    partner = hits.at(pointer.start, "anaphora.partner") is not None
    points = pointer.kind == "counterpart" or pointer.leader or partner
    if not points or phrase.end <= pointer.end:
        return False
    between = tokens.words[pointer.end : phrase.start]
    alike = pointer.country in (None, phrase.country) or phrase.country is None
    if not alike or between not in ([], [","]):
        return False
    # «At the invitation of his Lao counterpart, Minister X visited …»: X is the other one.
    return not between or hits.at(phrase.end, *_VERBS) is None


def _of_peer(tokens: Tokens, person: Phrase, peer: Phrase) -> bool:
    """«A, his Lao counterpart,»: the words tell of which country A is."""
    if person.kind != "person" or peer.kind != "counterpart" or peer.country is None:
        return False
    between = tokens.words[person.end : peer.start]
    joined = between[:1] == [","] and between[1:] in _WHOSE
    return joined and tokens.words[peer.end : peer.end + 1] in _SHUT


def _staff(body: Phrase, phrase: Phrase) -> bool:
    """«Government of Laos officials», with nothing between the two."""
    return body.kind == "org" and phrase.kind == "unnamed" and body.end == phrase.start
