"""Bare names that only their neighbours in a list explain: «Inga Holm, A B and Yaw Mensah»."""

from __future__ import annotations

from diplograph.extract.bare_names import SHORTEST
from diplograph.extract.hits import Hits
from diplograph.extract.names import NameShapes
from diplograph.extract.phrases import Phrase, bare_person
from diplograph.extract.tokens import Tokens

_LONGEST = 3
"""Words of a name that nothing else explains."""
_BEFORE = ("words.and", "words.oblique", "words.agent", "anchor")
"""Words right before a list of names."""


def listed_names(
    tokens: Tokens, hits: Hits, shapes: NameShapes, phrases: list[Phrase], end: int
) -> list[Phrase]:
    """The phrases, with the names between two bare names and the last of a list of names."""
    found: list[Phrase] = []
    for index, phrase in enumerate(phrases):
        found.append(phrase)
        limit = phrases[index + 1].start if index + 1 < len(phrases) else end
        while (name := _next(tokens, hits, shapes, found[-1], limit)) is not None:
            found.append(name)
    return found


def _next(
    tokens: Tokens, hits: Hits, shapes: NameShapes, before: Phrase, limit: int
) -> Phrase | None:
    """The name behind a bare name, if it is one more of the list."""
    if before.kind != "person" or before.offices or _told(tokens, hits, before):
        return None
    last = hits.at(before.end, "words.and")
    comma = tokens.words[before.end : before.end + 1] == [","]
    if last is None and not comma:
        return None
    start = last.end if last else before.end + 1
    stop = shapes.run(tokens, hits, start, limit)
    if not SHORTEST <= stop - start <= _LONGEST or not _plain(
        tokens, hits, start, stop
    ):
        return None
    goes_on = comma and (
        tokens.words[stop : stop + 1] == [","] or hits.at(stop, "words.and")
    )
    listed = goes_on and _before_name(tokens, hits, shapes, stop, limit)
    if not (last or listed):
        return None
    return bare_person(tokens, start, stop)


def _told(tokens: Tokens, hits: Hits, person: Phrase) -> bool:
    """«council members | Ilze Ozola and A B»: words before tell what they are."""
    if person.name_start != person.start:
        return True
    word = tokens.words[person.start - 1] if person.start else ""
    return word.islower() and not hits.ending(person.start, *_BEFORE)


def _plain(tokens: Tokens, hits: Hits, start: int, stop: int) -> bool:
    """Whether the words are a name's by their look, and known for nothing else."""
    words = tokens.words[start:stop]
    return all(w.istitle() for w in words) and not any(
        hits.any(at) for at in range(start, stop)
    )


def _before_name(
    tokens: Tokens, hits: Hits, shapes: NameShapes, at: int, limit: int
) -> bool:
    """Whether one more name follows, or the phrase read next."""
    start = at + 1
    joined = hits.at(start, "words.and")
    start = joined.end if joined else start
    return start >= limit or shapes.run(tokens, hits, start, limit) - start >= SHORTEST
