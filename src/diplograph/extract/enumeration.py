"""Lists that a general word announces: «ba văn kiện, trong đó có A, B và C»."""

from __future__ import annotations

from diplograph.extract.crowds import CROWD
from diplograph.extract.lists import group_right
from diplograph.extract.phrases import OFFICIALS, Phrase
from diplograph.extract.roster_items import items
from diplograph.extract.sentence import Sentence

_OPENING = 9
"""Tokens between the general word and the word that opens the list."""
_NAMED = frozenset({"person", "title"})
_POINTING = frozenset({"title", "counterpart"})
_DASHES = frozenset({"-", "–", "—"})
_GAP = 14
"""Tokens between two things of a list."""
_LONG_GAP = 40
"""The same where a sign parts them."""


def expand(
    sentence: Sentence, group: list[Phrase], kinds: frozenset[str]
) -> list[Phrase]:
    """The group, a general word in it replaced by those that the list names."""
    last = group[-1]
    people = next((p for p in group if p.number == OFFICIALS), None)
    of_body = last.kind == "org" and last.number == OFFICIALS
    if people is not None or of_body or last.kind in {"titles", "unnamed", CROWD}:
        named = _named(sentence, last.end, kinds)
        if people is None or last is people:
            return [*group[:-1], *named] if named else group
        return _named_after(sentence, group, people, kinds)
    # «lãnh đạo Lào | gồm A, B và C»
    listed = last.kind == "title" and sentence.hits.at(last.end, "words.listing")
    if listed or (last.kind in _POINTING and not last.refers):
        named = _pointed(sentence, last, kinds)
        return [*group[:-1], *named] if len(named) > 1 else group
    return _things(sentence, group, last) if last.kind == "agreement" else group


def _things(sentence: Sentence, group: list[Phrase], last: Phrase) -> list[Phrase]:
    """«three papers, among them A and B»: A and B."""
    opened = _opened(sentence, last.end) if last.bundle or last.generic else -1
    items = _items(
        sentence, opened if opened >= 0 else last.end, _GAP if opened >= 0 else 3
    )
    if opened < 0:
        return [*group, *items]
    partly = last.bundle and _count(last) > len(items)
    if not items or partly:
        return group
    return [*group[:-1], *items]


def _named_after(
    sentence: Sentence, group: list[Phrase], people: Phrase, kinds: frozenset[str]
) -> list[Phrase]:
    """«the ministers of A, B and C: X, Y and Z», «the envoys to the UN, X and Y»."""
    first = group.index(people)
    named = [p for p in group[first + 1 :] if p.kind == "person"]
    comma = sentence.tokens.words[people.end : people.end + 1] == [","]
    if people.kind == "org" and comma and len(named) == len(group) - first - 1 > 1:
        return [*group[:first], *named]
    named = _named(sentence, group[-1].end, kinds)
    return [*group[:first], *named] if len(named) >= len(group) - first else group


def _pointed(sentence: Sentence, last: Phrase, kinds: frozenset[str]) -> list[Phrase]:
    """«lãnh đạo các nước Mekong, gồm A và B»: A and B, whom a title or «peers» means."""
    if last.kind == "title":
        return _named(sentence, last.end, kinds)
    return _peers(sentence, last.end)


def _peers(sentence: Sentence, at: int) -> list[Phrase]:
    """«những người đồng cấp từ Lào và Campuchia, ông A và ông B»: A and B."""
    lands = [p for p in sentence.between(at, at + _GAP) if p.kind == "country"]
    comma = lands[-1].end if lands else at
    if sentence.tokens.words[comma : comma + 1] != [","]:
        return []
    people = items(sentence, comma)
    return people if len(people) == len(lands) > 1 else []


def _named(sentence: Sentence, at: int, kinds: frozenset[str]) -> list[Phrase]:
    """«senior officials, including Minister A and Minister B»: A and B."""
    opened = _opened(sentence, at, _GAP)
    if opened < 0:
        return []
    first = sentence.starting(sentence.hits.past(opened, "words.article"))
    if first is None or first.kind not in kinds & _NAMED:
        return []
    listed = group_right(sentence, first, kinds)
    people = items(sentence, opened) if first.kind == "person" else []
    return people if len(people) > len(listed) else listed


def _opened(sentence: Sentence, at: int, reach: int = _OPENING) -> int:
    """End of the word that opens a list soon after the token, -1 if none."""
    for index in range(at, min(sentence.end, at + reach)):
        hit = sentence.hits.at(index, "words.listing")
        if hit:
            return hit.end
        person = sentence.starting(index + 1)
        if (
            sentence.tokens.words[index] in _DASHES
            and person
            and person.kind == "person"
        ):
            return index + 1  # «the presidents of the region – A of X, B of Y –»
        if sentence.tokens.words[index] in {";", "."}:
            break
        told = sentence.hits.ending(index, "words.passive", "status.past")
        if sentence.hits.at(index, "anchor") and not told:
            break  # «các văn kiện được ký kết dịp này, gồm …» goes on
    return -1


def _items(sentence: Sentence, at: int, gap: int) -> list[Phrase]:
    items: list[Phrase] = []
    for phrase in sentence.phrases:
        if phrase.start < at:
            continue
        if phrase.kind == "agreement":
            distance = phrase.start - at
            near = distance <= gap or (gap == _GAP and _item(sentence, phrase, at))
            if not near or _verb_between(sentence, at, phrase.start):
                break
            if gap < _GAP and _another_deed(sentence, at, phrase.start):
                break
            if not phrase.generic:
                items.append(phrase)
            at = phrase.end
    return items


def _item(sentence: Sentence, phrase: Phrase, at: int) -> bool:
    """Whether a sign parts the thing from the one before: «… về kinh tế; Kế hoạch …»."""
    parted = sentence.tokens.words[phrase.start - 1] in {";", ","}
    return parted and phrase.start - at <= _LONG_GAP


def _verb_between(sentence: Sentence, start: int, end: int) -> bool:
    """Whether another event word stands between two things of a list."""
    return any(
        sentence.hits.at(at, "anchor") and sentence.covering(at) is None
        for at in range(start, end)
    )


def _another_deed(sentence: Sentence, start: int, end: int) -> bool:
    """«ký A và | áp dụng B»: words that nobody knows part the two."""
    hits = sentence.hits
    joined = hits.places(start, end, "words.and")
    if not joined:
        return False
    rest = range(sentence.is_and(joined[-1]), end)
    return any(
        sentence.tokens.words[at].isalpha()
        and not hits.at(
            at, "words.soft", "words.article", "heads.inner", "anaphora.many"
        )
        for at in rest
    )


def _count(phrase: Phrase) -> int:
    """The number that a bundle tells in figures, 0 if none."""
    first = phrase.name.split(" ", 1)[0]
    return int(first) if first.isdecimal() else 0
