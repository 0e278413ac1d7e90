"""Between which two countries something stands that the sentence leaves unsaid."""

from __future__ import annotations

from diplograph.extract.register import Register
from diplograph.extract.sentence import Sentence


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
