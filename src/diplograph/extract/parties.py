"""Between which two countries something stands that the sentence leaves unsaid."""

from __future__ import annotations

from collections import Counter

from diplograph.extract.phrases import Phrase
from diplograph.extract.register import Register
from diplograph.extract.sentence import Sentence

_BETWEEN = frozenset({"giữa", "between"})
_AFTER = 22
"""Tokens from the start of a paper's name within which its parties are told."""
_FEW = 3
"""Countries of an article about two of them."""


def between_both(sentence: Sentence, agreement: Phrase) -> bool:
    """«văn kiện hợp tác giữa các bộ, ngành hai nước»: whether it binds the two countries."""
    last = min(sentence.end, max(agreement.end, agreement.start + _AFTER))
    norms = sentence.tokens.norms[agreement.start : last]
    start = next((n for n, norm in enumerate(norms) if norm in _BETWEEN), last)
    return any(
        sentence.hits.at(at, "anaphora.countries")
        for at in range(agreement.start + start, last)
    )


def two_countries(
    sentence: Sentence, register: Register, home: str, pair: tuple[str, ...]
) -> tuple[str, ...]:
    """Ids of the two countries of the sentence; empty if it does not tell which two.

    A single foreign country goes with the paper's own, if the article names that.
    ``pair`` are the two that the article is about: meant where the sentence names none.
    """
    named = dict.fromkeys(
        phrase.entity
        for phrase in sentence.phrases
        if phrase.kind == "country" and phrase.entity and not phrase.generic
    )
    ids = [i for i in named if register.records[i].type == "Country"]
    if len(ids) == 2:
        return ids[0], ids[1]
    sides = _sides(sentence, register)
    if len(sides) == 2:
        return sides[0], sides[1]
    foreign = [i for i in ids if register.records[i].country != home]
    if len(foreign) != 1:
        return () if foreign else pair
    own = next((r.id for r in register.of_type("Country") if r.country == home), None)
    if own:
        return own, foreign[0]
    return pair if foreign[0] in pair else ()


def members(
    sentence: Sentence, conference: Phrase, register: Register, pair: tuple[str, ...]
) -> tuple[str, ...]:
    """«phiên họp Ủy ban hỗn hợp Lào - Chad»: the two whose joint body sits, else ``pair``."""
    hits, span = sentence.hits, (conference.start, conference.end)
    if not hits.within(*span, "heads.joint_body"):
        return ()
    if hits.at(span[1], "heads.between_two"):  # «… commission | between Laos and Chad»
        after = [p for p in sentence.phrases if p.start > span[1]][:2]
        span = (span[0], after[-1].end) if after else span
    lands = [hits.at(at, "country") for at in hits.places(*span, "country")]
    codes = dict.fromkeys(hit.entry.value for hit in lands if hit)
    if not codes:
        return pair
    return tuple(register.homeland(c).id for c in codes) if len(codes) == 2 else ()


def most_named(register: Register) -> tuple[str, str] | None:
    """Ids of the two countries that the article names most; None if a third one competes."""
    lands = {land.country or land.id: land for land in register.of_type("Country")}
    counts = Counter({code: sum(land.forms.values()) for code, land in lands.items()})
    for person in register.of_type("Person"):
        if person.country and person.country not in lands:
            # «Thủ tướng Việt Nam A thăm C. Hai nước …»: A's country is one of the two
            counts[person.country] += sum(person.forms.values())
    ranked = sorted(counts, key=lambda code: -counts[code])
    third = counts[ranked[2]] if len(ranked) > 2 else 0
    if len(ranked) < 2 or counts[ranked[1]] <= third:
        return None
    if len(ranked) > _FEW and not lands.keys() >= {*ranked[:2]}:
        return None  # among many, one that is not even named
    one, two = (lands.get(code) or register.homeland(code) for code in ranked[:2])
    return one.id, two.id


def unheld(register: Register, codes: tuple[str, ...]) -> tuple[str, str] | None:
    """«Ngoại trưởng Peru - Chile»: the two countries, if nobody of them is named."""
    known = (None, *codes)
    if any(r.country in known for r in register.of_type("Person")):
        return None
    one, two = (register.homeland(code).id for code in codes)
    return one, two


def _sides(sentence: Sentence, register: Register) -> tuple[str, ...]:
    """The countries of the people who act: «Chile's A and Ghana's B announced …»."""
    codes = dict.fromkeys(
        code
        for phrase in sentence.phrases
        if phrase.kind in {"person", "pair"} and not sentence.governed(phrase)
        for entity in phrase.refers
        if (code := register.records[entity].country)
    )
    return tuple(register.homeland(c).id for c in codes) if len(codes) == 2 else ()
