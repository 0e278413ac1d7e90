"""Unnamed people of several countries or of a body: «his counterparts from A, B and C»."""

from __future__ import annotations

from diplograph.extract.hits import Hits
from diplograph.extract.lands import lands_after, lands_before
from diplograph.extract.names import NameShapes
from diplograph.extract.phrases import OFFICIALS, Phrase, bare_person
from diplograph.extract.tokens import Tokens

_POINTS = frozenset({"counterpart", "unnamed", "titles"})
_OPENS_NAMES = frozenset({":", ",", "–", "—", "("})
_TWO = 2


def of_several(
    tokens: Tokens, hits: Hits, shapes: NameShapes, phrases: list[Phrase], end: int
) -> list[Phrase]:
    """The phrases; a country or body stands for its people told in front of it.

    «his counterparts from A and B: X Y and Z W» are the persons, each of his country.
    """
    kept: list[Phrase] = []
    named: list[Phrase] = []
    for phrase in phrases:
        last = kept[-1] if kept else None
        if named and phrase.start < named[-1].end:
            continue
        if last is not None and _employs(last, phrase):
            phrase.start = last.start
            phrase.country = phrase.country or last.country
            kept[-1] = phrase
        elif last is not None and _serve(tokens, hits, last, phrase):
            phrase.start, phrase.number = last.start, OFFICIALS
            kept[-1] = phrase
            named = _names(tokens, hits, shapes, phrase, end)
            if named:
                kept[-1:] = named
        else:
            kept.append(phrase)
    return kept


def delegated(hits: Hits, phrases: list[Phrase]) -> list[Phrase]:
    """«a high-level delegation of the Lao Senate»: the body stands for its delegation."""
    return [_delegated(hits, phrase) for phrase in phrases]


def _delegated(hits: Hits, phrase: Phrase) -> Phrase:
    if phrase.kind != "org" or phrase.generic:
        return phrase
    of = hits.ending(hits.back(phrase.start, "words.article"), "words.of")
    at = of.start if of else phrase.start
    while trail := hits.ending(at, "delegation.trail"):
        at = trail.start  # «đoàn đại biểu | cấp cao Quốc hội Lào»
    noun = hits.ending(at, "delegation.noun")
    if noun is None or hits.ending(noun.end, "delegation.other"):
        return phrase
    start = noun.start
    while start > 0 and hits.ending(start, "unnamed.describing"):
        start -= 1
    phrase.start, phrase.number = start, OFFICIALS
    return phrase


def _employs(body: Phrase, phrase: Phrase) -> bool:
    """«European External Action Service (EEAS) | Secretary General A»."""
    held = phrase.kind == "person" and phrase.offices and phrase.country is None
    return body.kind == "org" and bool(held) and body.end == phrase.start


def _serve(tokens: Tokens, hits: Hits, people: Phrase, phrase: Phrase) -> bool:
    """Whether the phrase is the country or union that the people before it serve."""
    if people.kind not in _POINTS or people.country or people.offices:
        return False
    land = phrase.kind == "country" and not phrase.generic and phrase.number == 1
    staff = people.kind == "unnamed" and phrase.kind == "org" and not phrase.generic
    if not (land or phrase.union or staff) or not _plural(tokens, people):
        return False
    of = hits.at(people.end, "words.of")
    start = of.end if of else people.end
    article = hits.at(start, "words.article") if of else None
    whole = tokens.norms[phrase.end : phrase.end + 1] != ["'s"]
    return (
        of is not None and phrase.start == (article.end if article else start) and whole
    )


def _plural(tokens: Tokens, people: Phrase) -> bool:
    return people.number == OFFICIALS or tokens.norms[people.end - 1].endswith("s")


def _names(
    tokens: Tokens, hits: Hits, shapes: NameShapes, first: Phrase, end: int
) -> list[Phrase]:
    """The names that follow the countries, if there are as many of them."""
    if first.kind != "country" or first.country is None:
        return []
    more, at = lands_after(tokens, hits, first.end, end)
    return _named(tokens, hits, shapes, [first.country, *more], (first.start, at, end))


def of_peers(
    tokens: Tokens, hits: Hits, shapes: NameShapes, phrases: list[Phrase], end: int
) -> list[Phrase]:
    """«his Lao and Chilean counterparts, X Y and Z W» as the persons, each of his country."""
    for phrase in phrases:
        stop = _peers(tokens, hits, phrase)
        land = hits.at(phrase.start, "country")
        if not stop or land is None:
            continue
        before, begin = lands_before(tokens, hits, phrase.start)
        codes = [*before, land.entry.value]
        found = _named(tokens, hits, shapes, codes, (begin, stop, end))
        if found:
            last = found[-1].end
            kept = [p for p in phrases if p.end <= begin or p.start >= last]
            return sorted([*kept, *found], key=_place)
    return phrases


def _peers(tokens: Tokens, hits: Hits, phrase: Phrase) -> int:
    """End of «Chilean counterparts» where the phrase opens with it, 0 if it does not."""
    last = phrase.name_start if phrase.kind == "person" else phrase.end
    for at in range(phrase.start + 1, last):
        hit = hits.at(at, "anaphora.counterpart")
        if hit is not None and tokens.norms[at].endswith("s"):
            return hit.end
    return 0


def _place(phrase: Phrase) -> int:
    return phrase.start


def _named(
    tokens: Tokens,
    hits: Hits,
    shapes: NameShapes,
    codes: list[str],
    span: tuple[int, int, int],
) -> list[Phrase]:
    """One person for each country, from names behind a comma or a colon.

    ``span``: where the whole begins, where the countries end, where the sentence does.
    """
    begin, at, end = span
    if at >= end or tokens.words[at] not in _OPENS_NAMES or len(codes) < _TWO:
        return []
    found: list[Phrase] = []
    at += 1
    while at < end:
        while at < end and (tokens.words[at] == "," or hits.at(at, "words.and")):
            joined = hits.at(at, "words.and")
            at = joined.end if joined else at + 1
        stop = shapes.run(tokens, hits, at, end)
        if stop - at < _TWO or hits.at(at, "country", "place", "org", "office"):
            break
        found.append(bare_person(tokens, at, stop))
        at = stop
    if len(found) != len(codes):
        return []
    for phrase, code in zip(found, codes, strict=True):
        phrase.country = code
    found[0].start = begin
    return found
