"""Lists of who took part, told apart from the event: «Participants included A, office; and B»."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from diplograph.extract.crowds import CROWD
from diplograph.extract.phrases import OFFICIALS, Phrase
from diplograph.extract.roster_items import items
from diplograph.extract.sentence import Sentence

Way = Literal["told", "along", "group", "tellers", "signed"]
_OPENERS = (
    "words.roster_who",
    "words.roster_here",
    "words.roster_they",
    "words.roster_signed",
)
_OPENS = frozenset(_OPENERS)
_OPENING = 6
"""Tokens before the word that opens such a sentence: «The other | participants were …»."""
_HEADER = 5
"""Tokens of the line above such a list, its colon among them."""
_SPAN = 18
"""Tokens from there to the list: «in the meeting, which was held at the embassy,»."""
_NEAR = 7
"""Tokens between «were» and the first name."""
_SEVERAL = 2
_BEHIND = 4
"""Tokens between the last name and the verb: «A of Riga | attended»."""
_LANDS = frozenset({"nation", "country"})
_GROUPS = frozenset({"unnamed", "titles", "pair", CROWD})
_DASHES = frozenset({"-", "–", "—", ","})
_ARE = ("words.roster_are",)
_LINKS = ("words.roster_are", "words.listing")


@dataclass(frozen=True, slots=True)
class Roster:
    """Those whom a sentence lists, and in what way it does."""

    people: list[Phrase]
    way: Way
    """``told``: they took part; ``along``: they joined somebody; ``group``: they are the
    people met, whom the sentence before left unnamed; ``tellers``: they told of it;
    ``signed``: they signed what was told before."""
    start: int
    """Tokens of the words that open the list."""
    end: int
    noun: str = ""
    """The word for a group that must have been told of: «the | ministers | were …»."""
    meeting: bool = False
    """Whether the words name a meeting themselves."""
    whom: frozenset[str] = frozenset()
    """Ids of those to whom they told it."""
    part: bool = False
    """Whether they are of one side: «The delegation included A and B»."""
    aside: bool = False
    """Whether those listed only come beside two who met: «Tham dự hội đàm có C»."""


def lists(sentence: Sentence) -> bool:
    """Whether the sentence itself may list those whom it speaks of: «met four envoys: A, B»."""
    return sentence.hits.within(sentence.start, sentence.end, "words.listing")


def roster(sentence: Sentence) -> Roster | None:
    """The list of who took part that the sentence is, if it is one."""
    if not any(phrase.kind == "person" for phrase in sentence.phrases):
        return None
    found = (
        _opened(sentence) or _under(sentence) or _passive(sentence) or _group(sentence)
    )
    if found is not None:
        return found
    people = items(sentence, sentence.start, acting=True)
    if len(people) < _SEVERAL:
        return None
    return _named_group(sentence, people) or _acting(sentence, people)


def _opened(sentence: Sentence) -> Roster | None:
    """«Participants in the talks were A and B», «In attendance: A; B», «They included A and B»."""
    first = sentence.start
    for at in range(first, min(sentence.end, first + _OPENING)):
        if sentence.hits.opens(at, _OPENS):
            break
        if not _leading(sentence, at):
            return None
    else:
        return None
    hit = sentence.hits.at(at, *_OPENERS)
    if hit is None:
        return None
    last = min(sentence.end, hit.end + _SPAN)
    signed = hit.entry.cat == "words.roster_signed"
    own = next((at for at in range(hit.end, last) if _sign(sentence, at)), last)
    if not signed and sentence.hits.within(first, own, "words.roster_else"):
        return None
    linked = sentence.hits.ending(hit.end, "words.roster_are")
    found = _linked(sentence, linked.start if linked else hit.end, _ARE, last)
    if found is None:
        return None
    people, end = found
    along = sentence.hits.within(first, end, "words.roster_along")
    group = hit.entry.cat == "words.roster_they"
    way: Way = "group" if group else "along" if along else "told"
    way = "signed" if signed else way
    part = sentence.hits.within(first, end, "words.roster_part")
    aside = part or sentence.hits.within(first, end, "words.roster_aside")
    meeting = _meeting(sentence, first, end)
    return Roster(people, way, hit.start, end, meeting=meeting, part=part, aside=aside)


def _under(sentence: Sentence) -> Roster | None:
    """«Roundtable Speakers:», each under it on a line of his own: they took part."""
    first, last = sentence.start, min(sentence.end, sentence.start + _HEADER)
    words = sentence.tokens.words
    colon = next((at for at in range(first, last) if words[at] == ":"), last)
    if colon == last or not _meeting(sentence, first, colon):
        return None
    people = items(sentence, colon + 1)
    if len(people) < _SEVERAL or people[0].start - colon > _NEAR:
        return None
    return Roster(people, "told", first, colon + 1, meeting=True)


def _leading(sentence: Sentence, at: int) -> bool:
    """Whether the word may stand before: «The other | participants», «Also | present»."""
    phrase = sentence.covering(at)
    if phrase is not None:
        # «Roundtable Participants»: its capitals make it look like a name
        who = "words.roster_who"
        hits, end = sentence.hits, phrase.end
        header = hits.ending(end, who) is not None or hits.at(end, who) is not None
        return header or phrase.kind in _LANDS or phrase.number == OFFICIALS
    word = sentence.tokens.words[at]
    joins = word in {"-", "'s", "’s"}
    return joins or (word.isalnum() and sentence.hits.at(at, "anchor") is None)


def _linked(
    sentence: Sentence, at: int, links: tuple[str, ...], last: int
) -> tuple[list[Phrase], int] | None:
    """The people after «were», «included» or a colon, and where these words end."""
    leader = sentence.covering(at) or sentence.starting(at)
    head = [leader] if leader is not None and leader.leads else []
    for index in range(head[0].end if head else at, min(sentence.end, last)):
        phrase = sentence.starting(index)
        if phrase is not None and phrase.kind == "person":
            return None
        link = sentence.hits.at(index, *links)
        sign = _sign(sentence, index)
        if link is None and not sign:
            continue
        end = link.end if link else index + 1
        people = items(sentence, end)
        if people and people[0].start - end <= _NEAR:
            return [*head, *people], end
    return None


def _sign(sentence: Sentence, at: int) -> bool:
    """Whether a colon or the end of a line stands there."""
    word = sentence.tokens.words[at]
    return word == ":" or "\n" in word


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
    aside = sentence.hits.within(sentence.start, by.start, "words.roster_aside")
    return Roster(people, way, by.start, by.end, meeting=meeting, aside=aside)


def _group(sentence: Sentence) -> Roster | None:
    """«The activists were A and B», «The ministers – A and B – agreed», «…, including A»."""
    first = sentence.hits.past(sentence.start, "words.article", "anaphora.many")
    counted = sentence.hits.past(first, "heads.counts")
    if first == sentence.start or counted >= sentence.end:
        return None
    places = (counted, first, sentence.start)
    noun = next((n for at in places if (n := sentence.starting(at)) is not None), None)
    known = noun is not None and noun.kind in _GROUPS
    end = noun.end if noun is not None and known else counted + 1
    if not known and sentence.hits.at(counted, "words.roster_crowd") is None:
        return None
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


def _named_group(sentence: Sentence, people: list[Phrase]) -> Roster | None:
    """«The three ministers A, B and C agreed»: the office is that of the group told before."""
    if not people[0].offices:
        return None
    first, office = people[0], people[0].offices[0]
    many = sentence.hits.past(sentence.start, "anaphora.many")
    article = sentence.hits.past(many, "words.article")
    opens = sentence.hits.past(article, "heads.counts")
    several = office.plural or many > sentence.start or opens > article
    if not several or first.start > opens:
        return None
    end = people[-1].end
    return Roster(people, "group", sentence.start, end, noun=office.lemma)


def _acting(sentence: Sentence, people: list[Phrase]) -> Roster | None:
    """«A, B and C attended the meeting», «A and B shared their stories with the Secretary»."""
    if not _opens(sentence, people[0]):
        return None
    last = people[-1].end
    verbs = (
        sentence.hits.at(at, "words.roster_attend", "words.roster_tell")
        for at in range(last, min(sentence.end, last + _BEHIND))
    )
    told = next((verb for verb in verbs if verb is not None), None)
    if told is None:
        return None
    if told.entry.cat == "words.roster_attend":
        span = sentence.start, told.end
        return Roster(people, "told", *span, meeting=True, aside=True)
    after = sentence.between(told.end, told.end + _SPAN)
    whom = frozenset(entity for phrase in after for entity in phrase.refers)
    return Roster(people, "tellers", sentence.start, told.end, whom=whom)


def _opens(sentence: Sentence, first: Phrase) -> bool:
    """Whether the sentence begins with the person: «Alongside the chancellor, | A …»."""
    at = first.start - sentence.start
    return at <= 1 or (at <= _OPENING and sentence.tokens.words[first.start - 1] == ",")


def _meeting(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the words between name a meeting."""
    return sentence.hits.within(start, end, "words.roster_talks")
