"""Unnamed people of a union of countries: «G7 leaders», «các Ngoại trưởng ASEAN»."""

from __future__ import annotations

from diplograph.extract.hits import Hit, Hits
from diplograph.extract.phrases import OFFICIALS, Phrase
from diplograph.extract.tokens import Tokens

_PEOPLE = frozenset({"titles", "unnamed"})
_LEADERS = frozenset({"title", "titles"})
_SERVED = _PEOPLE | _LEADERS | {"org"}


def of_unions(tokens: Tokens, hits: Hits, phrases: list[Phrase]) -> list[Phrase]:
    """The phrases; a union stands for its leaders or ministers, whom nobody names."""
    if all(phrase.kind not in _SERVED for phrase in phrases):
        return phrases
    kept: list[Phrase] = []
    for phrase in phrases:
        last = kept[-1] if kept else None
        if last is not None and _leads_to(hits, last, phrase):
            phrase.start, phrase.number = last.start, OFFICIALS
            kept[-1] = phrase
        elif phrase.kind in _PEOPLE and not phrase.country:
            kept.append(_union_of(tokens, hits, phrase) or phrase)
        else:
            kept.append(phrase)
    for phrase in kept:
        if phrase.kind == "org" and phrase.number == OFFICIALS:
            # «the leaders of the G7 | countries»
            phrase.end = hits.past(phrase.end, "anaphora.member_lands")
    return kept


def _leads_to(hits: Hits, people: Phrase, body: Phrase) -> bool:
    """«lãnh đạo các nước | G7»: whether the body is the one whose people these are."""
    if not body.union or people.kind not in _LEADERS or people.country:
        return False
    if hits.ending(people.start, "words.and"):
        return False  # «đón Thủ tướng A và | lãnh đạo các nước ASEAN dự B»
    lands = hits.at(people.end, "anaphora.lands")
    return lands is not None and lands.end == body.start


def _union_of(tokens: Tokens, hits: Hits, people: Phrase) -> Phrase | None:
    """The union named at the start or the end of a title: «E3 foreign ministers»."""
    for at in range(people.start, people.end):
        union = hits.at(at, "org")
        if union is None or not _of_lands(union) or union.end > people.end:
            continue
        if hits.at(at, "words.article"):
            continue
        name = tokens.slice(at, union.end)
        return Phrase(
            "org",
            people.start,
            people.end,
            name,
            at,
            country=union.entry.country or None,
            value=union.entry.value,
            number=OFFICIALS,
        )
    return None


def acts(phrase: Phrase, anchor: int) -> bool:
    """«G7 leaders | met»: whether a union stands for its people right before the verb."""
    return phrase.union and phrase.number == OFFICIALS and phrase.end == anchor


def _of_lands(union: Hit) -> bool:
    return (
        union.entry.country in {"", "EU"}
        and union.entry.kind == "InternationalOrganization"
    )
