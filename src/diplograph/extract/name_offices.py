"""Offices inside the name of a conference: «Hội nghị | Bộ trưởng | Môi trường»."""

from __future__ import annotations

from diplograph.extract.hits import Hit, Hits
from diplograph.extract.tokens import Tokens

_NEAR = 3
"""Tokens from the head of a conference in which an office is part of its name."""


def of_many(tokens: Tokens, hits: Hits, at: int) -> bool:
    """«Council of Foreign Ministers»: offices with capitals after «of» are in the name."""
    capital = tokens.words[at][:1].isupper() and tokens.words[at - 2][:1].isupper()
    return capital and _many(hits, at) and tokens.norms[at - 1] == "of"


def office_ends(tokens: Tokens, hits: Hits, office: Hit, start: int) -> bool | None:
    """Whether an office ends the name of a conference; None where other words tell."""
    at = office.start
    if _of_holder(hits, office, at):
        return True
    if of_body(hits, at):
        return False
    if at - start < _NEAR:
        return None
    many = office.entry.value == "leader" and tokens.words[at].islower()
    # «cuộc họp trực tuyến | các | Ngoại trưởng ASEAN»
    many = many or hits.ending(at, "heads.all_of") is not None
    return not (many or of_many(tokens, hits, at))


def of_body(hits: Hits, at: int) -> bool:
    """«meeting of African Union | foreign ministers»: those of a body with many."""
    return _many(hits, at) and hits.ending(at, "org") is not None


def _many(hits: Hits, at: int) -> bool:
    """Whether an office stands here in the plural."""
    office = hits.at(at, "office")
    return office is not None and bool(office.entry.singular)


def _of_holder(hits: Hits, office: Hit, at: int) -> bool:
    """«dự hội nghị APEC | của Tổng Bí thư A»: it is his trip, not a meeting of his kind."""
    of = hits.ending(at, "words.possessive")
    whole = of and hits.ending(of.start, "org", "conference", "country")
    return whole is not None and not office.entry.singular


def of_one(tokens: Tokens, hits: Hits, office: Hit) -> bool:
    """«a meeting of | Foreign Minister Anders Holm and …»: of one person, by name."""
    name = tokens.words[office.end : office.end + 1]
    named = bool(name) and name[0].istitle() and not hits.any(office.end)
    small = tokens.words[office.start - 1].islower()
    return named and small and not office.entry.singular
