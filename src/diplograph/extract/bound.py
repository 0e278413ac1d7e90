"""Whom a pronoun cannot mean: the subject of its own verb, the object of its adjunct."""

from __future__ import annotations

from diplograph.extract.lists import group_left
from diplograph.extract.phrases import ONE_PERSON, Phrase
from diplograph.extract.sentence import Sentence

_BOTH = 2
_NEW_CLAUSE = ("words.report", "words.clause", "words.when", "words.subordinate")
_NEAR = 4
"""Tokens between an event word and its «with»: «hội đàm kéo dài một giờ với B»."""


def other_than_subject(sentence: Sentence, phrase: Phrase) -> str | None:
    """Whom «him» means: the first one named before the subject of its verb; None if unclear."""
    before = [
        p
        for p in sentence.phrases
        if p.end <= phrase.start and p.kind in ONE_PERSON and p.entity
    ]
    if len(before) < 2 or not _acts_on(sentence, before[-1], phrase):
        return None
    acting = _acting(sentence, before[-1])
    others = [p for p in before if p.entity not in acting]
    free = [p for p in others if not sentence.governed(p)]
    return free[0].entity if free else None


def beyond_relative(sentence: Sentence, phrase: Phrase) -> str | None:
    """«A is to meet B, who will host a dinner for him»: A; None outside such a clause."""
    opens = sentence.hits.places(sentence.start, phrase.start, "words.who")
    if not opens or "," in sentence.tokens.words[opens[-1] : phrase.start]:
        return None
    comma = sentence.tokens.words[opens[-1] - 1] == ","
    end = opens[-1] - comma
    dated = sentence.date_before(end)
    start = sentence.hits.back(dated, "words.oblique") if dated < end else end
    told = sentence.ending(start)
    first = next(
        (p for p in sentence.phrases if p.kind in ONE_PERSON and p.entity), None
    )
    if told is None or first is None or first.entity in {None, told.entity}:
        return None
    return first.entity


def spoken_to(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """«I | met him»: the «I» that acts on him; None if somebody else does."""
    before = [p for p in sentence.phrases if p.end <= phrase.start]
    last = before[-1] if before else None
    if last is None or last.kind != "i":
        return None
    return last if phrase.start - last.end <= _NEAR else None


def acting_before(sentence: Sentence, phrase: Phrase) -> frozenset[str]:
    """«A and B will receive him»: who acts on him."""
    before = [
        p for p in sentence.phrases if p.end <= phrase.start and p.kind in ONE_PERSON
    ]
    if not before or not _acts_on(sentence, before[-1], phrase):
        return frozenset()
    return _acting(sentence, before[-1])


def acted_before(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether «him» is plain by its form, or somebody stands before it who may act on him."""
    told = sentence.hits.at(phrase.start, "anaphora.objective", "anaphora.partner")
    return told is not None or named_before(sentence, phrase)


def named_before(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether somebody stands before the phrase in its sentence."""
    return any(
        p.kind in ONE_PERSON or p.kind == "i"
        for p in sentence.between(sentence.start, phrase.start)
    )


def _acting(sentence: Sentence, last: Phrase) -> frozenset[str]:
    """The entities of a list that ends with the phrase."""
    group = group_left(sentence, last, ONE_PERSON)
    return frozenset(p.entity for p in group if p.entity)


def objects_before(sentence: Sentence, phrase: Phrase) -> frozenset[str]:
    """«Sau khi hội đàm với B, ông gặp C»: he is not B, with whom he held the talks."""
    if sentence.tokens.words[phrase.start - 1 : phrase.start] != [","]:
        return frozenset()
    before = [
        p
        for p in sentence.phrases
        if p.end < phrase.start and p.kind in ONE_PERSON and p.entity
    ]
    firsts = [group_left(sentence, p, ONE_PERSON)[0] for p in before]
    if not all(sentence.governed(p) or sentence.after_anchor(p) for p in firsts):
        return frozenset()
    return frozenset(
        p.entity
        for p, first in zip(before, firsts, strict=True)
        if p.entity and _object(sentence, first)
    )


def objects_after(sentence: Sentence, phrase: Phrase) -> frozenset[str]:
    """«Tại đó, ông gặp ông B»: he is not B, whom his own verb names."""
    if sentence.hits.ending(phrase.start, "words.subordinate", "words.when"):
        return frozenset()  # «Since she was sworn in | Wong has been to A»
    found: list[str] = []
    for p in sentence.between(phrase.end, sentence.end):
        span = phrase.end, p.start
        if any(sentence.hits.within(*span, cat) for cat in _NEW_CLAUSE):
            break
        named = p.kind == "person" and p.entity and not p.offices
        called = sentence.hits.back(p.start, "words.honorific")
        met = sentence.hits.ending(called, "words.partner") is not None
        if named and (met or sentence.after_anchor(p)):
            found.append(p.entity or "")
    return frozenset(found)


def in_opening(sentence: Sentence, phrase: Phrase) -> bool:
    """«After meeting A, B …», «with A»: A is not whom the sentence speaks of."""
    opens = sentence.hits.at(sentence.start, "words.when") is not None
    met = opens and sentence.after_anchor(phrase)
    return met or sentence.governed(phrase) or _aside(sentence, phrase)


def _aside(sentence: Sentence, phrase: Phrase) -> bool:
    """«As A left, | B was busy»: the sentence speaks of B."""
    opens = sentence.hits.at(sentence.start, "words.subordinate")
    words = sentence.tokens.words
    if sentence.hits.at(sentence.start, "words.no_clause"):
        return False  # «As a mark of mourning A …»
    if opens is None or "," in words[sentence.start : phrase.end]:
        return False
    main = (
        p
        for p in sentence.between(phrase.end, sentence.end)
        if p.kind == "person" and not sentence.governed(p)
    )
    first = next(main, None)
    return first is not None and "," in words[phrase.end : first.start]


def two_named(sentence: Sentence, phrase: Phrase) -> tuple[str, str] | None:
    """«A thanked B when the two met»: A and B, even after «was received by C and»."""
    if phrase.kind != "pair" or phrase.offices or phrase.sides:
        return None
    hits = sentence.hits
    lands = hits.places(phrase.start, phrase.end, "anaphora.countries")
    met = hits.ending(phrase.start, "words.when") is not None and not lands
    if phrase.entity and not met:
        return None
    before = [p for p in sentence.phrases if p.end <= phrase.start and p.entity]
    people = [p.entity for p in before if p.kind in ONE_PERSON]
    two = [entity for entity in dict.fromkeys(people) if entity]
    clear = len(two) == _BOTH or (met and len(two) > _BOTH)
    if not clear or {two[0], two[-1]} == set(phrase.refers):
        return None
    return two[0], two[-1]


def named_ahead(sentence: Sentence, phrase: Phrase) -> str | None:
    """«After he arrived from C, | A met B»: A, where the clause of «he» opens the sentence."""
    hits, words = sentence.hits, sentence.tokens.words
    opens = hits.ending(phrase.start, "words.subordinate")
    if opens is None or hits.within(sentence.start, opens.start, "words.report"):
        return None
    if any(
        p.kind in ONE_PERSON for p in sentence.between(sentence.start, phrase.start)
    ):
        return None
    rest = sentence.between(phrase.end, sentence.end)
    named = (p for p in rest if p.kind == "person" and words[p.start - 1] == ",")
    main = next(named, None)
    if main is None or not main.entity or sentence.governed(main):
        return None
    if any(sentence.objective(p) for p in rest):
        return None  # «When he arrived, A greeted him»
    at_home = any(
        p.country and p.country == main.country
        for p in sentence.between(phrase.end, main.start)
    )
    return None if at_home else main.entity


def _object(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether an event word or its «with» stands right before: «hội đàm với B»."""
    joined = sentence.hits.ending(phrase.start, "words.partner")
    at = joined.start if joined else phrase.start
    reach = _NEAR if joined else 0
    first = max(sentence.start + 1, at - reach)
    return any(sentence.hits.ending(n, "anchor") for n in range(first, at + 1))


def _acts_on(sentence: Sentence, subject: Phrase, phrase: Phrase) -> bool:
    """Whether only the verb stands between the two: «C | had invited | him»."""
    relative = sentence.tokens.norms[subject.end : subject.end + 1] == [","]
    relative = relative and sentence.hits.at(subject.end + 1, "words.who") is not None
    first = subject.end + relative  # «A and B, who had invited him»
    between = sentence.tokens.norms[first : phrase.start]
    joined = sentence.hits.within(subject.end, phrase.start, "words.and")
    # «A called B to congratulate her»: B does nothing here.
    aim = sentence.hits.at(subject.end, "words.oblique") is not None
    plain = "," not in between and not joined and not aim
    return plain and not sentence.governed(subject)


def of_many(sentence: Sentence, phrase: Phrase) -> bool:
    """«came with two Cabinet colleagues»: nobody in particular."""
    return sentence.hits.ending(phrase.end, "words.nobody") is not None
