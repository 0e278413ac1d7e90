"""Lists of who took part, told apart from the event: «Participants included A, office; and B»."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from diplograph.extract.phrases import Phrase
from diplograph.extract.roster_items import items
from diplograph.extract.sentence import Sentence

Way = Literal["told", "along", "group", "tellers"]
_OPENERS = ("words.roster_who", "words.roster_here", "words.roster_they")
_OPENING = 6
"""Tokens before the word that opens such a sentence: «The other | participants were …»."""
_SPAN = 18
"""Tokens from there to the list: «in the meeting, which was held at the embassy,»."""
_NEAR = 7
"""Tokens between «were» and the first name."""
_SEVERAL = 2
_DASHES = frozenset({"-", "–", "—"})
_LINKS = ("words.roster_are", "words.listing")


@dataclass(frozen=True, slots=True)
class Roster:
    """Those whom a sentence lists, and in what way it does."""

    people: list[Phrase]
    way: Way
    """``told``: they took part; ``along``: they joined somebody; ``group``: they are the
    people met, whom the sentence before left unnamed; ``tellers``: they told of it."""
    start: int
    """Tokens of the words that open the list."""
    end: int
    noun: str = ""
    """The word for a group that must have been told of: «the | ministers | were …»."""
    meeting: bool = False
    """Whether the words name a meeting themselves."""
    whom: frozenset[str] = frozenset()
    """Ids of those to whom they told it."""
    aside: bool = False
    """Whether those listed only come beside two who met: «Tham dự hội đàm có C»."""


def lists(sentence: Sentence) -> bool:
    """Whether the sentence itself may list those whom it speaks of: «met four envoys: A, B»."""
    return bool(sentence.hits.places(sentence.start, sentence.end, "words.listing"))


def roster(sentence: Sentence) -> Roster | None:
    """The list of who took part that the sentence is, if it is one."""
    if not any(phrase.kind == "person" for phrase in sentence.phrases):
        return None
    return (
        _opened(sentence)
        or _passive(sentence)
        or _group(sentence)
        or _tellers(sentence)
    )


def _opened(sentence: Sentence) -> Roster | None:
    """«Participants in the talks were A and B», «In attendance: A; B», «They included A and B»."""
    first = sentence.start
    for at in range(first, min(sentence.end, first + _OPENING)):
        hit = sentence.hits.at(at, *_OPENERS)
        if hit is not None:
            break
        if not _leading(sentence, at):
            return None
    else:
        return None
    last = hit.end + _SPAN
    if sentence.hits.places(first, last, "words.roster_else"):
        return None
    found = _linked(sentence, hit.end, ("words.roster_are",), last)
    if found is None:
        return None
    people, end = found
    along = sentence.hits.places(first, end, "words.roster_along")
    group = hit.entry.cat == "words.roster_they"
    way: Way = "group" if group else "along" if along else "told"
    aside = sentence.hits.places(first, end, "words.roster_aside")
    meeting = _meeting(sentence, first, end)
    return Roster(people, way, hit.start, end, meeting=meeting, aside=bool(aside))


def _leading(sentence: Sentence, at: int) -> bool:
    """Whether the word may stand before: «The other | participants», «Also | present»."""
    phrase = sentence.covering(at)
    if phrase is not None:
        return phrase.kind in {"nation", "country"}
    return (
        sentence.tokens.words[at].isalnum() and sentence.hits.at(at, "anchor") is None
    )


def _linked(
    sentence: Sentence, at: int, links: tuple[str, ...], last: int
) -> tuple[list[Phrase], int] | None:
    """The people after «were», «included» or a colon, and where these words end."""
    for index in range(at, min(sentence.end, last)):
        phrase = sentence.starting(index)
        if phrase is not None and phrase.kind == "person":
            return None
        link = sentence.hits.at(index, *links)
        sign = sentence.tokens.words[index] == ":"
        if link is None and not sign:
            continue
        end = link.end if link else index + 1
        people = items(sentence, end)
        if people and people[0].start - end <= _NEAR:
            return people, end
    return None


def _passive(sentence: Sentence) -> Roster | None:
    """«The meeting was attended by A and B», «He was joined by A and B»."""
    places = sentence.hits.places(sentence.start, sentence.end, "words.roster_by")
    by = sentence.hits.at(places[0], "words.roster_by") if places else None
    if by is None or by.start - sentence.start > _SPAN:
        return None
    people = items(sentence, by.end)
    if not people or people[0].start - by.end > _NEAR:
        return None
    meeting = _meeting(sentence, sentence.start, by.start)
    who = sentence.between(sentence.start, by.start)
    if not meeting and (
        len(who) != 1 or who[0].kind not in {"he", "title", "person", "pair"}
    ):
        return None
    way: Way = "told" if meeting else "along"
    return Roster(people, way, by.start, by.end, meeting=meeting)


def _group(sentence: Sentence) -> Roster | None:
    """«The activists were A and B», «The ministers – A and B – agreed», «…, including A»."""
    first = sentence.hits.past(sentence.start, "words.article", "anaphora.many")
    counted = sentence.hits.past(first, "heads.counts")
    if first == sentence.start or counted >= sentence.end:
        return None
    noun = sentence.starting(counted) or sentence.starting(first)
    known = noun is not None and noun.kind in {"unnamed", "titles"}
    end = noun.end if noun is not None and known else counted + 1
    took = sentence.hits.past(end, "words.roster_took")
    word = sentence.tokens.norms[end - 1] if took == end else ""
    found = _linked(sentence, took, _LINKS, took + 2) or _dashed(sentence, end)
    if found is None or len(found[0]) < _SEVERAL:
        return None
    people, stop = found
    return Roster(people, "group", sentence.start, stop, noun=word)


def _dashed(sentence: Sentence, at: int) -> tuple[list[Phrase], int] | None:
    if sentence.tokens.words[at] not in _DASHES:
        return None
    people = items(sentence, at + 1)
    near = bool(people) and people[0].start - at <= _NEAR
    return (people, at + 1) if near else None


def _tellers(sentence: Sentence) -> Roster | None:
    """«A, B and C shared their stories with the Secretary»."""
    people = items(sentence, sentence.start, acting=True)
    if len(people) < _SEVERAL or people[0].start - sentence.start > 1:
        return None
    told = sentence.hits.at(people[-1].end, "words.roster_tell")
    if told is None:
        return None
    after = sentence.between(told.end, told.end + _SPAN)
    whom = frozenset(entity for phrase in after for entity in phrase.refers)
    return Roster(people, "tellers", sentence.start, told.end, whom=whom)


def _meeting(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the words between name a meeting."""
    return bool(sentence.hits.places(start, end, "words.roster_talks"))
