"""Titles that only describe the person named before: «A, a career diplomat, met B»."""

from __future__ import annotations

from diplograph.extract.hits import Hits
from diplograph.extract.phrases import Phrase
from diplograph.extract.tokens import Tokens

_DASHES = frozenset({"-", "–", "—", "--"})
_SIGNS = _DASHES | {","}
_WORDS = 6
"""Words that may stand between the sign and the title."""
_TRAIL = 9
"""Words up to the sign that ends the description."""
_BREAKS = ("anchor", "status.past", "words.clause")


def without_descriptions(
    tokens: Tokens, hits: Hits, phrases: list[Phrase]
) -> list[Phrase]:
    """The phrases without the titles that describe the person right before them.

    «A, Togo's long-serving foreign minister, …» gives A the office and the country;
    «A, its foreign minister, …» the office alone; «A, a former diplomat, …» nothing.
    """
    kept: list[Phrase] = []
    for number, phrase in enumerate(phrases):
        opened = _opened(tokens, hits, kept, phrase)
        if opened is None:
            kept.append(phrase)
            continue
        person, owner = opened
        following = phrases[number + 1 :]
        if not _shut(tokens, hits, person, phrase, following):
            kept.append(phrase)
            continue
        if owner is not None:
            kept.remove(owner)
            _hold(person, owner, phrase)
        elif hits.at(person.end + 1, "words.of_it"):
            person.offices = [*person.offices, *phrase.offices]
            person.end = phrase.end
    return kept


def _opened(
    tokens: Tokens, hits: Hits, before: list[Phrase], title: Phrase
) -> tuple[Phrase, Phrase | None] | None:
    """The person described, and the country whose title it is: «A, Togo's veteran …»."""
    if title.kind != "title" or not before:
        return None
    owner = before[-1] if before[-1].kind == "country" and len(before) > 1 else None
    person = before[-2] if owner else before[-1]
    if person.kind != "person" or person.end >= title.start:
        return None
    inside = tokens.norms[person.end + 1 : title.start]
    if tokens.words[person.end] not in _SIGNS or not 0 < len(inside) <= _WORDS:
        return None
    if any(word in _SIGNS for word in inside if word != "-"):
        return None
    if owner is not None:
        begins = owner.start == person.end + 1
        ours = begins and hits.at(owner.end, "words.possessive") is not None
        return (person, owner) if ours else None
    opens = hits.at(person.end + 1, "words.describing", "words.of_it") is not None
    return (person, None) if opens else None


def _shut(
    tokens: Tokens, hits: Hits, person: Phrase, title: Phrase, after: list[Phrase]
) -> bool:
    """Whether the description ends with the sign with which it began."""
    sign = tokens.words[person.end]
    ends = _DASHES if sign in _DASHES else {","}
    for at in range(title.end, min(title.end + _TRAIL, len(tokens))):
        if tokens.words[at] in ends:
            return True
        if hits.at(at, *_BREAKS) is not None:
            return False
        if any(p.start <= at < p.end and p.kind == "person" for p in after):
            return False
    return False


def _hold(person: Phrase, owner: Phrase, title: Phrase) -> None:
    """Give the person the office that the country's title names."""
    person.country = person.country or owner.country
    person.end = title.end
    for office in title.offices:
        office.country = office.country or owner.country
    person.offices += title.offices


def past_aside(tokens: Tokens, at: int, limit: int) -> int:
    """The token after «, 53,» or «, a career diplomat,» that starts here; else this one."""
    after = at
    while after < limit and tokens.words[after] == ",":
        close = next(
            (
                place
                for place in range(after + 1, min(limit, after + _TRAIL))
                if not (tokens.words[place].islower() or tokens.words[place].isdigit())
            ),
            limit,
        )
        if close >= limit or tokens.words[close] != ",":
            break
        after = close
    return after + 1 if after > at else at
