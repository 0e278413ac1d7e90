"""One office of two countries: «Bộ trưởng Quốc phòng hai nước», «Thủ tướng Lào và Chile»."""

from __future__ import annotations

from dataclasses import replace

from diplograph.extract.entity import LEADER
from diplograph.extract.hits import Hits
from diplograph.extract.holders import several_of
from diplograph.extract.list_items import COMMAS
from diplograph.extract.phrases import OFFICIALS, Phrase
from diplograph.extract.references import CONSORTS
from diplograph.extract.tokens import Tokens

_DASHES = frozenset({"-", "–"})
_GOVERNS = ("words.oblique", "words.fronted", "words.when", "anchor", "anaphora.many")
_SEVERAL = 2
"""Countries after the first that make a list without «and»."""


def office_pairs(tokens: Tokens, hits: Hits, phrases: list[Phrase]) -> list[Phrase]:
    """The phrases, an office with its two countries as the pair of its holders."""
    found: list[Phrase] = []
    for phrase in phrases:
        title = found[-1] if found else None
        if title is not None and _of_both(tokens, hits, title, phrase):
            office = replace(title.offices[0], country=None)
            found[-1] = Phrase("pair", title.start, phrase.end, offices=[office])
            codes = (title.country, phrase.country)
            found[-1].parties = tuple(code for code in codes if code)
        elif title is not None and _couple(hits, title, phrase):
            office = replace(title.offices[0], country=phrase.country)
            title.offices, title.country = [office], phrase.country
            title.end = phrase.end
        else:
            found.append(phrase)
    return found


def listed_holders(tokens: Tokens, hits: Hits, phrases: list[Phrase]) -> list[Phrase]:
    """«Ngoại trưởng Peru, Chile gặp A»: the title holds for each of the countries."""
    for index, title in enumerate(phrases):
        if title.kind != "title" or not title.country or len(title.offices) != 1:
            continue
        lands = _lands_after(tokens, hits, phrases, index, fewest=1)
        land = hits.ending(title.end, "country")
        if not lands or land is None:
            continue
        joined = len(lands) > 1 and bool(hits.ending(lands[-1].start, "words.and"))
        acting = hits.ending(title.start, *_GOVERNS) is None
        if not acting:  # «điện đàm với Ngoại trưởng Peru, Chile và Ghana»
            joined = joined and bool(
                hits.ending(title.start, "words.partner", "anchor")
            )
        if _act(hits, lands[-1]) == acting and (joined or (acting and not index)):
            span = title.start, title.end
            phrases[index] = several_of(tokens, land, span, title.offices[0])
            for other in lands:
                other.number = OFFICIALS
    return phrases


def leaders_of(tokens: Tokens, hits: Hits, phrases: list[Phrase]) -> list[Phrase]:
    """«lãnh đạo Lào, Chile và Peru»: the first word holds for each of the countries."""
    for index, title in enumerate(phrases):
        heads = {office.head for office in title.offices}
        if title.kind != "title" or heads != {LEADER} or not title.country:
            continue
        listed = _lands_after(tokens, hits, phrases, index)
        if hits.ending(title.end, "country") is None:
            continue
        for land in listed:
            office = replace(title.offices[0], country=land.country)
            land.kind, land.offices, land.name = "title", [office], ""
    return phrases


def _lands_after(
    tokens: Tokens,
    hits: Hits,
    phrases: list[Phrase],
    index: int,
    *,
    fewest: int = _SEVERAL,
) -> list[Phrase]:
    """The countries that go on from the title's own, to the «and» that ends the list."""
    found: list[Phrase] = []
    at = phrases[index].end
    for land in phrases[index + 1 :]:
        comma = tokens.words[at] in COMMAS and land.start == at + 1
        joined = hits.at(at, "words.and")
        last = joined is not None and joined.end == land.start
        if land.kind != "country" or land.generic or not (comma or last):
            break
        found.append(land)
        at = land.end
        if last:
            return found
    return found if len(found) >= fewest else []


def _of_both(tokens: Tokens, hits: Hits, title: Phrase, land: Phrase) -> bool:
    """Whether the second phrase goes on with whose office the title is."""
    if title.kind not in {"title", "titles", "pair"} or len(title.offices) != 1:
        return False
    if title.kind == "pair" and not title.parties:
        title.country = title.offices[0].country  # «hai Ngoại trưởng Pháp | và Đức»
    if land.kind == "countries":
        return land.start == title.end and title.country is None
    if land.kind != "country" or not title.country or land.country == title.country:
        return False
    dash = tokens.words[title.end : land.start]
    joined = hits.at(title.end, "words.and")
    linked = len(dash) == 1 and (
        dash[0] in _DASHES or (joined is not None and joined.end == land.start)
    )
    told = title.kind == "pair" or _act(hits, land)
    return linked and hits.ending(title.end, "country") is not None and told


def _couple(hits: Hits, title: Phrase, spouse: Phrase) -> bool:
    """«Nhà vua và Hoàng hậu | Đan Mạch»: the country after the spouse is that of both."""
    if (title.kind, spouse.kind) != ("title", "title") or title.country:
        return False
    joined = hits.at(title.end, "words.and")
    beside = joined is not None and joined.end == spouse.start
    consort = spouse.offices[0].head in CONSORTS and spouse.country is not None
    return beside and consort and len(title.offices) == 1


def _act(hits: Hits, land: Phrase) -> bool:
    """Whether a verb of the two follows: not «… và Chile mong muốn»."""
    return hits.at(land.end, "anchor", "status.past", "status.planned") is not None
