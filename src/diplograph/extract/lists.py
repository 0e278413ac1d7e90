"""Lists in a sentence: «A, B và C», «Laos - Chile», «A of X; B of Y; and C of Z»."""

from __future__ import annotations

from diplograph.extract.list_items import COMMAS, next_in_list
from diplograph.extract.phrases import OFFICIALS, Phrase
from diplograph.extract.sentence import Sentence

_APPOSED = 4
"""Tokens between an office and the name of who holds it."""
_ITEM = 12
"""Tokens of an item in a list."""
_BOTH = frozenset({"pair", "countries"})
_VERBS = ("anchor", "words.report", "status.past", "status.planned")
_NO_ITEM = ("words.clause", "words.apposed", "words.when", "date")


def group_right(
    sentence: Sentence, first: Phrase, kinds: frozenset[str]
) -> list[Phrase]:
    """The list that starts with the phrase: «A», «A và B», «A, B và C»."""
    group = [first]
    loose: list[Phrase] = []
    at = first.end
    while True:
        following, joined = next_in_list(sentence, at)
        if following is None and first.kind == "person":
            following, joined = next_in_list(sentence, _past_stranger(sentence, at))
        passed = not joined and _passed_over(sentence, first, following, kinds)
        if following is None or not (passed or following.kind in kinds):
            break
        if passed:
            at = following.end
            continue
        goes_on = _of_officials(group[1:] + loose, following)
        goes_on = goes_on or _union_between(first, following, kinds)
        if not goes_on and _ends(sentence, group, following, joined=joined):
            break
        loose.append(following)
        at = following.end
        if joined:
            group += loose
            loose = []
    if len(group) == 1:
        other = _other_body(sentence, first)
        group = [first, *(other or _unjoined(sentence, first, loose, at))]
    return group[: _closed_before_actor(sentence, group)]


def _acts_itself(sentence: Sentence, group: list[Phrase], other: Phrase) -> bool:
    """«A summoned B, and | C was recalled»: C is the subject of a clause of its own."""
    words, first = sentence.tokens.words, group[0]
    beside = sentence.is_and(first.end + 1) in {other.start, other.start - 1}
    if not (beside and len(group) == 1 and sentence.after_anchor(first)):
        return False
    if words[first.end] != ",":
        return False
    # «C's ambassador, D, | was recalled»
    apposed = "," in words[other.start : other.end] and words[other.end] == ","
    return sentence.acts(other.end + apposed)


def _closed_before_actor(sentence: Sentence, group: list[Phrase]) -> int:
    """How many come before who acts: «dưới sự chứng kiến của A, | B và C đã ký»."""
    count = len(group)
    opened = count > 1 and sentence.in_adjunct(group[0])
    if not opened or not sentence.acts(group[-1].end):
        return count
    commas = [n for n in range(1, count) if _after_comma(sentence, group[n])]
    return commas[-1] if commas else count


def _after_comma(sentence: Sentence, phrase: Phrase) -> bool:
    start = sentence.hits.back(phrase.start, "words.article")
    return sentence.tokens.words[start - 1] == ","


def _past_stranger(sentence: Sentence, at: int) -> int:
    """The sign after an item that nobody can read: «with A, council member X Y, | and B»."""
    words = sentence.tokens.words
    if words[at : at + 1] not in ([","], [";"]):
        return at
    if sentence.hits.at(at + 1, "words.apposed", "adjunct"):
        return _past_aside(sentence, at)
    for index in range(at + 1, min(sentence.end, at + _ITEM)):
        if sentence.acts(index) or sentence.hits.at(index, *_NO_ITEM):
            break
        sign = words[index] in COMMAS or sentence.is_and(index) > index
        named = all(w[:1].isupper() for w in words[index - 2 : index])
        if sign and index - at > 2 and named:
            following, _ = next_in_list(sentence, index)
            if following is not None and following.kind == "person":
                return index
    return at


def _past_aside(sentence: Sentence, at: int) -> int:
    """The second comma of «A, who chairs the group, | and B» or «A, joined by C, | and B»."""
    words = sentence.tokens.words
    for index in range(at + 2, min(sentence.end, at + _ITEM + 2)):
        if words[index] == "," and sentence.is_and(index + 1) > index + 1:
            return index
    return at


def _unjoined(
    sentence: Sentence, first: Phrase, loose: list[Phrase], at: int
) -> list[Phrase]:
    """Those of «A, B, C» that go on with the first though no «and» says so."""
    if not loose:
        return []
    closed = (
        _closed(sentence, at)
        or _headed(sentence, first, loose)
        or _company(sentence, at)
    )
    counted = first.number == OFFICIALS  # «ngoại trưởng ba nước A, B, C đã gặp»
    aimed = sentence.hits.at(at, "words.when", "words.clause") is not None
    if not (closed or counted or aimed) and sentence.acts(at):
        loose.pop()  # «Sau cuộc gặp với A, B, C sẽ rời …»: C is the subject
        closed = True
    last = loose[-1] if loose else first
    apposed = "," in sentence.tokens.words[last.start : last.end]
    # «In a letter to A, the Lao premier, B, asked for aid»: B is the subject
    closed = closed or (not apposed and _goes_on_acting(sentence, at))
    # «Lãnh đạo Nga, Chile điện đàm», «với lãnh đạo Nga, Chile về …»
    if counted and first.kind == "country":
        verb = sentence.hits.at(at, *_VERBS) is not None
        closed = closed or verb != sentence.governed(first)
    meetings = first.kind == "conference"
    return loose if len(loose) >= 2 or closed or meetings else []


def group_left(sentence: Sentence, last: Phrase, kinds: frozenset[str]) -> list[Phrase]:
    """The list that ends with the phrase."""
    known = sentence.lists.get((id(last), kinds))
    if known is None:
        known = sentence.lists[id(last), kinds] = _list_to(sentence, last, kinds)
    return known


def _list_to(sentence: Sentence, last: Phrase, kinds: frozenset[str]) -> list[Phrase]:
    index = sentence.place_of(last)
    listed = 0
    for first in range(max(0, index - 12), index):
        candidate = sentence.phrases[first]
        if candidate.kind in kinds and candidate.start >= listed:
            group = group_right(sentence, candidate, kinds)
            if any(p is last for p in group):
                cut = next(i for i, p in enumerate(group) if p is last)
                return group[: cut + 1]
            listed = group[-1].end if len(group) > 1 else listed
    return [last]


def _heads(sentence: Sentence, phrase: Phrase) -> bool:
    """«A and Foreign Ministers B of X, …», «A and his counterparts B, …»: B is one of many."""
    if any(office.plural for office in phrase.offices):
        return True
    hits, at = sentence.hits, phrase.start
    if hits.within(at, max(at + 1, phrase.name_start), "words.nobody"):
        return True  # «and his Lao and Chilean counterparts, B and C»
    return hits.ending(at, "words.nobody") is not None


def _ends(
    sentence: Sentence, group: list[Phrase], following: Phrase, *, joined: bool
) -> bool:
    """Whether what follows opens something else than the list goes on with."""
    first = group[0]
    if joined and _acts_itself(sentence, group, following):
        return True
    if first.kind == "he" and sentence.tokens.words[first.end] == ",":
        return True  # «A, who invited him, | and B»
    if not joined and first.kind in _BOTH:
        return True  # «Thay mặt hai bên, | A và B đã ký»
    if not joined and len(group) > 1 and first.kind == "person":
        # «trước sự chứng kiến của A và B, | C và D đã ký»
        return not _heads(sentence, group[-1])
    between = first.kind == "org" and sentence.hits.ending(first.start, "heads.between")
    fits = joined and (following.kind == "org" or first.union or between)
    return _mixed(first, following) and not fits  # «… của Gruzia, Ngoại trưởng A và B»


def _goes_on_acting(sentence: Sentence, at: int) -> bool:
    """«chào A, B và hội kiến C»: the next verb of the chain ends the list."""
    after = (
        at + 1 if sentence.tokens.words[at : at + 1] == [","] else sentence.is_and(at)
    )
    return after > at and sentence.hits.at(after, "anchor") is not None


def _closed(sentence: Sentence, at: int) -> bool:
    return at >= sentence.end or sentence.tokens.words[at] in {";", ".", ")", ":"}


def _company(sentence: Sentence, at: int) -> bool:
    """Whether people whom nobody names end the list: «A, B, and other officials»."""
    after = at + 1 if at < sentence.end and sentence.tokens.words[at] in COMMAS else at
    joined = sentence.is_and(after)
    return joined > after and sentence.hits.at(joined, "words.company") is not None


def _headed(sentence: Sentence, first: Phrase, more: list[Phrase]) -> bool:
    """«Ghana, Chile raise ties»: in a headline a comma may stand for «and»."""
    kinds = [p.kind for p in (first, *more)]
    if first.start != sentence.start:
        return False
    if kinds == ["country"] * 2 and first.country != more[0].country:
        # «Ghana, Chile have raised ties», of the body too
        return sentence.title or sentence.acts(more[0].end)
    return sentence.title and kinds in (["country"] * 2, ["person"] * 2)


def _of_officials(told: list[Phrase], following: Phrase) -> bool:
    """«A and the ministers of Laos, Chile and Norway»: the countries go on from the first."""
    lands = following.kind == "country" and told[-1:] and told[-1].kind == "country"
    if not lands or all(p.number != OFFICIALS for p in told):
        return False
    following.number = OFFICIALS
    return True


def _land(phrase: Phrase) -> bool:
    """Whether the phrase means a country itself, not people of its government."""
    return phrase.kind == "country" and phrase.number == 1


def _mixed(first: Phrase, following: Phrase) -> bool:
    """Whether a list cannot go from one to the other: a country and people, but not places."""
    if first.number == OFFICIALS and following.kind == "country":
        return False  # «foreign ministers of Laos, Chile»: the first word holds for all
    places = {first.kind, following.kind} == {"country", "place"}
    return _land(first) != _land(following) and not places


def _other_body(sentence: Sentence, first: Phrase) -> list[Phrase]:
    """«giữa Bộ A | với Bộ B»: B, where no «and» stands between the two."""
    between = sentence.hits.ending(first.start, "heads.between")
    joins = sentence.hits.at(first.end, "heads.with")
    other = sentence.starting(joins.end) if between and joins else None
    return [other] if other and first.kind == other.kind == "org" else []


def _passed_over(
    sentence: Sentence, first: Phrase, following: Phrase | None, kinds: frozenset[str]
) -> bool:
    """Whether what follows a comma is no item, though the list goes on behind it.

    «Paris, France, and Rome»: it explains the city. «thăm Chile, Liên minh châu Âu (EU),
    Na Uy»: the union is no country to go to.
    """
    if following is None:
        return False
    goals = first.kind == "country" and {"country", "place"} <= kinds
    if goals and following.union:
        return True
    return following.kind in kinds and sentence.city_of(following) is not None


def _union_between(first: Phrase, following: Phrase, kinds: frozenset[str]) -> bool:
    """«by Chile, the European Union and Norway»: but a visit to a union is none."""
    lands = {first.kind, following.kind} == {"country", "org"} and "place" not in kinds
    return lands and (first.union or following.union)


def named_beside(sentence: Sentence, phrase: Phrase) -> Phrase:
    """«Thủ tướng nước này, ông A, khi dự …»: ông A; else the phrase itself."""
    after = sentence.place_of(phrase) + 1
    if phrase.kind != "title" or after >= len(sentence.phrases):
        return phrase
    named = sentence.phrases[after]
    beside = sentence.tokens.words[named.start - 1] == ","
    near = named.start - phrase.end <= _APPOSED
    return named if beside and near and named.kind == "person" else phrase
