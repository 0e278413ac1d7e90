"""What is told of an office between its title and the comma before its holder's name."""

from __future__ import annotations

from diplograph.extract.hits import Hits
from diplograph.extract.phrases import OfficePhrase
from diplograph.extract.tokens import Tokens
from diplograph.extract.walk import STATUS

DEFINITE = frozenset({"the", "its", "his", "her", "their", "'s", "a", "an"})
_LEAVES = (
    "anchor",
    "office",
    "words.report",
    "words.clause",
    "words.and",
    "words.when",
    *STATUS,
)
"""Words that begin something else than what an office is of."""
_KNOWN = ("country", "place", "org", "office")
_LONGEST = 14
"""Steps over what is told of an office behind a name."""
_OF_WHAT = 2
"""Words that tell of what an office is, at least."""
_CLOSES = frozenset({",", ".", ")", ";"})
_TOLD = 6
"""Steps over what is told of an office."""
_ADJECTIVES = 2
"""Words between «the» and an office: «the acting district commissioner»."""
_SHUT = ([","], ["."], [")"])


def told_of(tokens: Tokens, hits: Hits, at: int, end: int, *, most: int = _TOLD) -> int:
    """The token after what goes on telling of an office that ends at ``at``.

    «head of the UN | mission in Dili, A», «governor | of Itapúa, A».
    """
    for _ in range(most):
        if at + 1 >= end or not _tells(tokens, hits, at):
            break
        known = hits.at(at, *_KNOWN)
        at = known.end if known else at + 1
    return at


def widen(tokens: Tokens, hits: Hits, office: OfficePhrase, end: int) -> None:
    """Let an office behind a name have all that is told of it up to the comma.

    «A, chairman | of the Turkmen Mejlis,»; the country told last is none of the title.
    """
    at = told_of(tokens, hits, office.end, end, most=_LONGEST)
    more = hits.at(at, "words.and") is not None and hits.at(at + 1, "office")
    shut = at >= end or tokens.words[at] in _CLOSES or more
    if at - office.end < _OF_WHAT or not shut or office.plural:
        return
    title = at
    office.country = office.country or _whose(hits, office.end)
    land = hits.ending(at, "country")
    if land is not None and land.start > office.end:
        of = hits.ending(hits.back(land.start, "words.article"), "words.of")
        if of and of.start > office.end:
            office.country = office.country or land.entry.value
            title = of.start
    if title > office.end:
        office.title = f"{office.title} {tokens.slice(office.end, title)}"
        office.lemma = office.title.lower()
    office.end = at


def _whose(hits: Hits, at: int) -> str | None:
    """The land or Union that the office is of: «Head of Delegation | of the EU to Chad»."""
    of = hits.at(at, "words.of")
    body = hits.at(hits.past(of.end, "words.article"), "country", "org") if of else None
    if body is None:
        return None
    land = body.entry.cat == "country"
    return (body.entry.value if land else body.entry.country) or None


def grow(tokens: Tokens, hits: Hits, office: OfficePhrase, at: int, stop: int) -> bool:
    """Whether what stands before the comma at ``at`` is of the office, which then has it.

    ``stop`` is the end of the name behind the comma.
    """
    shut = tokens.words[stop : stop + 1] in _SHUT
    if not shut or office.plural or not definite(tokens, hits, office.start):
        return False
    office.title = f"{office.title} {tokens.slice(office.end, at)}"
    office.lemma, office.end = office.title.lower(), at
    return True


def definite(tokens: Tokens, hits: Hits, start: int) -> bool:
    """«the | mayor», «the district | commissioner»: somebody in particular."""
    if tokens.norms[start] in DEFINITE:
        return True
    for at in range(start, max(0, start - _ADJECTIVES - 1), -1):
        if tokens.norms[at - 1] in DEFINITE or hits.ending(at, "words.article"):
            return True
        if not tokens.words[at - 1].isalpha() or tokens.words[at - 1][:1].isupper():
            return False
    return False


def _tells(tokens: Tokens, hits: Hits, at: int) -> bool:
    """Whether the word goes on telling of an office: «mission», «in Dili»."""
    if hits.at(at, "heads.calendar", "heads.counts"):
        return False  # «minister | in May», «for | two years»
    if hits.at(at, "country", "place", "org", "words.stationed", "heads.office_of"):
        return True
    word = tokens.words[at]
    if hits.at(at, "words.and"):  # «of Foreign Affairs | and Worship»
        after = tokens.words[at + 1 : at + 2]
        capital = bool(after) and after[0][:1].isupper()
        new = hits.at(at + 1, "office", "modifier", "words.honorific", "country")
        return capital and tokens.words[at - 1][:1].isupper() and new is None
    if tokens.norms[at] in DEFINITE:
        return True
    if word[:1].isupper():  # «governor of | Itapúa»
        before = hits.ending(
            at, "words.stationed", "heads.office_of", "words.article", "words.and"
        )
        return before is not None or tokens.words[at - 1][:1].isupper()
    leaves = hits.at(at, *_LEAVES)
    noun = leaves is not None and tokens.words[leaves.end : leaves.end + 1] == [","]
    return word.isalpha() and (leaves is None or noun)  # «head of the UN | mission,»
